// Keys in the reader, where they are on: j and k go to the next and the last statement or other entry, o opens it. Without this script
// the numbers in the text and the margin do the same.
const stops = [...document.querySelectorAll(".t a.ref")];
let here = -1;

const typing = ({ target, ctrlKey, metaKey, altKey }) =>
  ctrlKey || metaKey || altKey || target.closest("input, textarea, select, [contenteditable]");

/** The entry nearest to the middle of the window, where nothing was gone to yet. */
function nearest() {
  const middle = innerHeight / 2;
  const after = stops.findIndex((stop) => stop.getBoundingClientRect().top > middle);
  return after < 0 ? stops.length : after;
}

function go(step) {
  here = here < 0 ? nearest() + (step < 0 ? -1 : 0) : here + step;
  // Past the last entry of a page of a long source the next page is turned to.
  const turn = here < 0 ? "prev" : here >= stops.length ? "next" : null;
  if (turn) document.querySelector(`.pager a[rel=${turn}]`)?.click();
  here = Math.max(0, Math.min(stops.length - 1, here));
  stops[here].focus({ preventScroll: true });
  stops[here].scrollIntoView({ block: "center" });
}

const off = () => localStorage.getItem("readout-keys") === "off";

document.addEventListener("keydown", (event) => {
  if (stops.length === 0 || typing(event) || off()) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "o" && document.activeElement?.matches(".t a.ref"))
    document.querySelector(`${document.activeElement.hash} .kind`)?.click();
  else return;
  event.preventDefault();
});
document.addEventListener("focusin", ({ target }) => {
  const index = stops.indexOf(target);
  if (index >= 0) here = index;
});
