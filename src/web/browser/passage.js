// A selection in the text becomes an address (/source/ID#p415-501) and a citation; the address of any passage, also
// one that no entry rests on, shows it. Nothing else on the page needs a script.
const PASSAGE = /^#p(\d+)-(\d+)$/;
const words = JSON.parse(document.body.dataset.words);
/** A message with its holes filled: "{start}" by what is told as start. */
const say = (message, told) => message.replace(/\{(\w+)\}/g, (_, name) => told[name]);
const texts = () => [...document.querySelectorAll(".t[data-at]")];
const startOf = (text) => Number(text.dataset.at);
const textAround = (node) =>
  (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".t[data-at]");

/** Where in the source a point of the page lies: UTF-16 units before it in its paragraph, and the paragraph's own. */
function offsetOf(node, offset) {
  const text = textAround(node);
  if (!text) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return startOf(text) + before.toString().length;
}

/** The point in a paragraph that lies so many units after its start. */
function pointIn(text, units) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (units <= node.data.length) return [node, units];
    units -= node.data.length;
    last = node;
  }
  return last && [last, last.data.length];
}

/** A stretch of the source as ranges, one for each paragraph: what stands in the margin is no part of it. */
function rangesOf(start, end) {
  return texts().flatMap((text) => {
    const length = text.textContent.length;
    const [from, to] = [Math.max(0, start - startOf(text)), Math.min(length, end - startOf(text))];
    if (to <= from) return [];
    const range = document.createRange();
    range.setStart(...pointIn(text, from));
    range.setEnd(...pointIn(text, to));
    return [range];
  });
}

const wordsOf = (ranges) => ranges.map((range) => range.toString().trim()).join("\n\n");

/** The stretch of the source that is selected, or null. */
function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function show() {
  const [, start, end] = PASSAGE.exec(location.hash) ?? [];
  const ranges = start === undefined ? [] : rangesOf(Number(start), Number(end));
  if (start !== undefined && ranges.length === 0 && pages() && !location.search.startsWith(`?at=${start}`))
    return location.replace(`?at=${start}${location.hash}`);
  CSS.highlights?.set("passage", new Highlight(...ranges));
  if (ranges[0] && !document.getElementById(location.hash.slice(1))) {
    ranges[0].startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}

/** Whether the source has several pages; an address then names the one with the passage. */
const pages = () => document.querySelector(".pager") !== null;

const bar = document.createElement("p");
const link = document.createElement("a");
const work = document.createElement("a");
let chosen = "";
bar.className = "selected";
bar.hidden = true;
bar.setAttribute("role", "status");
bar.append(
  link,
  work,
  button(words.copyAddress, () => link.href),
  button(words.copyCitation, cited),
);
document.body.append(bar);

/** A button that copies what it is told, and says that it has. */
function button(name, text) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = name;
  element.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(text());
    element.textContent = words.copied;
    setTimeout(() => (element.textContent = name), 2000);
  });
  return element;
}

/** The words, who issued them, the bytes they stand in, and the way back to them. */
function cited() {
  const { cite, hash } = document.getElementById("text").dataset;
  const [, start, end] = PASSAGE.exec(link.hash);
  return say(words.citation, { words: chosen, source: cite, address: link.href, hash, start, end });
}

function offer() {
  const passage = selected();
  bar.hidden = passage === null;
  if (!passage) return;
  const { start, end } = passage;
  chosen = wordsOf(rangesOf(start, end));
  link.href = `${pages() ? `?at=${start}` : ""}#p${start}-${end}`;
  link.textContent = say(words.linkTo, { start, end });
  work.href = `${document.getElementById("text").dataset.passage}?at=${start}-${end}`;
  work.textContent = words.work;
}

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 150);
});
// A selection over several paragraphs runs through the margin; what is copied is the source's words alone.
document.addEventListener("copy", (event) => {
  const passage = selected();
  if (!passage || !event.clipboardData) return;
  event.clipboardData.setData("text/plain", wordsOf(rangesOf(passage.start, passage.end)));
  event.preventDefault();
});
addEventListener("hashchange", show);
show();
