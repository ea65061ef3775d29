// A selection in the text becomes an address: /source/ID#p415-501. The address of any passage, also one no entry
// rests on, shows it. Nothing else on the page needs a script.
const PASSAGE = /^#p(\d+)-(\d+)$/;
const texts = () => [...document.querySelectorAll(".t[data-at]")];

/** Where in the source a point of the page lies: UTF-16 units before it in its paragraph, and the paragraph's own. */
function offsetOf(node, offset) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const text = element?.closest(".t[data-at]");
  if (!text) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return Number(text.dataset.at) + before.toString().length;
}

/** The point of the page at an offset of the source. */
function pointAt(offset) {
  const text = texts().findLast((each) => Number(each.dataset.at) <= offset);
  if (!text) return null;
  let left = offset - Number(text.dataset.at);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

function show() {
  const [, start, end] = PASSAGE.exec(location.hash) ?? [];
  CSS.highlights?.delete("passage");
  const [from, to] = start === undefined ? [] : [pointAt(Number(start)), pointAt(Number(end))];
  if (!from || !to || Number(end) <= Number(start)) return;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  if (CSS.highlights) CSS.highlights.set("passage", new Highlight(range));
  if (!document.getElementById(location.hash.slice(1))) {
    from.node.parentElement?.scrollIntoView({ block: "center" });
  }
}

const bar = document.createElement("p");
bar.className = "selected";
bar.hidden = true;
const link = document.createElement("a");
const address = button("Copy the address", () => link.href);
const citation = button("Copy as a citation", cited);
bar.setAttribute("role", "status");
bar.append(link, address, citation);
document.body.append(bar);
let chosen = "";

/** A button that copies what it is told, and says that it has. */
function button(name, text) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = name;
  element.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(text());
    element.textContent = "Copied";
    setTimeout(() => (element.textContent = name), 2000);
  });
  return element;
}

/** The words, who issued them, the bytes they stand in, and the way back to them. */
function cited() {
  const { cite, hash } = document.getElementById("text").dataset;
  const place = link.hash.slice(2).replace("-", "–");
  return `“${chosen}”\n${cite}\n${link.href}\nsha-256 ${hash}, characters ${place}\n`;
}

function offer() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return void (bar.hidden = true);
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return void (bar.hidden = true);
  link.href = `#p${start}-${end}`;
  link.textContent = `Link to characters ${start}–${end}`;
  chosen = selection.toString().trim();
  bar.hidden = false;
}

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 150);
});
addEventListener("hashchange", show);
show();
