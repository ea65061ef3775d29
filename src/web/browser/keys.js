// Keys of one letter or sign: ? shows them all, / goes to the search box, and any other presses the button or follows the
// link that stands on the page and bears it in data-key. They rest while something is being written, and where the
// switch on the page of keys is off.
const words = JSON.parse(document.body.dataset.words);
const SWITCH = "readout-keys";
const on = () => localStorage.getItem(SWITCH) !== "off";
const writing = (target) =>
  target.closest?.(
    "input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select, [contenteditable]",
  );

/** The switch stands on the page of keys, and in the dialog that shows it. */
function offerSwitch(root) {
  const box = root.querySelector("#keys-on");
  if (!box) return;
  box.checked = on();
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}

async function showKeys() {
  const open = document.querySelector("dialog.keyhelp");
  if (open) return open.close();
  const response = await fetch("/keys");
  if (!response.ok) return location.assign("/keys");
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const dialog = document.createElement("dialog");
  dialog.className = "keyhelp";
  dialog.setAttribute("aria-label", words.keys);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, ...page.querySelectorAll(".keys, .keyswitch"));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  offerSwitch(dialog);
  dialog.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!on() || writing(event.target)) return;
  if (event.key === "?") return showKeys();
  if (document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const meant =
    key === "/" ? document.querySelector("#q") : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!meant || key.length > 1) return;
  event.preventDefault();
  if (key === "/") meant.select();
  else meant.click();
});
offerSwitch(document);
