// Offers what can stand in the search box while somebody writes. Arrow keys choose, Enter or Tab takes, Escape closes;
// without a choice Enter asks, as it does without this script.
const box = document.getElementById("q");
const list = document.createElement("ul");
list.id = "q-offers";
list.className = "offers";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", JSON.parse(document.body.dataset.words).offers);
list.hidden = true;
box.closest("form").append(list);
for (const [name, value] of [
  ["role", "combobox"],
  ["aria-autocomplete", "list"],
  ["aria-controls", list.id],
  ["aria-expanded", "false"],
])
  box.setAttribute(name, value);

let offered = null;
let chosen = -1;
let asked = 0;

function close() {
  offered = null;
  chosen = -1;
  list.hidden = true;
  list.replaceChildren();
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
  if (index < 0) box.removeAttribute("aria-activedescendant");
  else box.setAttribute("aria-activedescendant", list.children[index].id);
  list.children[index]?.scrollIntoView({ block: "nearest" });
}

function take(index) {
  const { start, end, suggestions } = offered;
  const { text } = suggestions[index];
  const gap = text.endsWith(":") ? "" : " ";
  // A quotation mark that stands behind already would stand there twice.
  const rest = box.value.slice(end).replace(/^"/, "");
  box.value = box.value.slice(0, start) + text + gap + rest.replace(/^ /, "");
  const place = start + text.length + gap.length;
  box.setSelectionRange(place, place);
  close();
  if (gap === "") offer();
}

function show(completion) {
  const here = document.activeElement === box && completion.suggestions.length > 0;
  if (!here) return close();
  offered = completion;
  list.replaceChildren(
    ...completion.suggestions.map(({ text, about }, i) => {
      const item = document.createElement("li");
      item.id = `q-offer-${i}`;
      item.setAttribute("role", "option");
      item.append(text);
      if (about) {
        const more = document.createElement("span");
        more.textContent = ` ${about}`;
        item.append(more);
      }
      // The pointer must not take the focus from the box before the click is done.
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      item.addEventListener("click", () => take(i));
      return item;
    }),
  );
  list.hidden = false;
  box.setAttribute("aria-expanded", "true");
  choose(-1);
}

async function offer() {
  const turn = ++asked;
  const parameters = new URLSearchParams({ q: box.value, at: String(box.selectionStart) });
  const answer = await fetch(`/complete.json?${parameters}`).catch(() => null);
  if (turn !== asked || !answer?.ok) return;
  show(await answer.json());
}

let waiting;
box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 120);
});
box.addEventListener("blur", close);
box.addEventListener("keydown", (event) => {
  if (!offered) return;
  const last = offered.suggestions.length - 1;
  const steps = { ArrowDown: chosen === last ? -1 : chosen + 1, ArrowUp: chosen === -1 ? last : chosen - 1 };
  if (event.key in steps) choose(steps[event.key]);
  else if (event.key === "Escape") close();
  else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) take(chosen);
  else return;
  event.preventDefault();
});
