// A tick, a move or a word written is worked in at once and the page stays where it is; without this script the
// button does the same. The address is always the draft's own.
const FORM = "#brief";

function remember() {
  const form = document.querySelector(FORM);
  if (form) history.replaceState(null, "", form.dataset.address);
}

async function apply(submitter) {
  const form = document.querySelector(FORM);
  const search = new URLSearchParams(new FormData(form, submitter));
  const focused = document.activeElement?.id;
  const response = await fetch(`${form.action}?${search}`);
  if (!response.ok) return form.submit();
  const made = new DOMParser().parseFromString(await response.text(), "text/html");
  const open = new Set([...form.querySelectorAll("details[open] input")].map((input) => input.id));
  for (const details of made.querySelectorAll(`${FORM} details`)) {
    details.open ||= open.has(details.querySelector("input")?.id);
  }
  document.querySelector("main").replaceChildren(...made.querySelector("main").childNodes);
  remember();
  const target = document.getElementById(submitter?.name === "add" ? `t-${submitter.value}` : focused);
  if (target?.disabled) target.parentElement.querySelector(":enabled")?.focus();
  else target?.focus();
}

document.addEventListener("change", (event) => {
  if (event.target.closest?.(`${FORM} .sheet`)) apply();
});
document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (!target.matches(FORM) || submitter?.closest(".whom")) return;
  event.preventDefault();
  apply(submitter);
});
remember();
