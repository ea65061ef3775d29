import type { BriefDraft, FinishedBrief, FinishedLine, FinishedSection } from "../../desk/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup, raw } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { dayWords } from "../pieces/dates.ts";
import { LONGEST_NOTE } from "./address.ts";

/** Which marks were called for already: the first place of each is where its note leads back to. */
type Called = Set<number>;

/** The sections as they will be printed, with what there is to tick, move and write beside each line of them. */
export function sheet({ sections }: FinishedBrief, draft: BriefDraft): Html {
  const called: Called = new Set();
  return markup`${sections.map((section, i) => sectionOf(section, { place: i, count: sections.length, called, draft }))}`;
}

/** The footnotes, each with the way to its passage and back to its line. */
export const noteList = ({ notes }: FinishedBrief): Html =>
  markup`<section class="notes" aria-labelledby="hnotes"><h2 id="hnotes">Notes <span class="more">each opens the passage</span></h2>
<ol>${notes.map(
    ({ number, from, published, title, anchor }) =>
      markup`<li id="n${number}"><a href="${sourceAddress(anchor.source, anchor)}" class="cite">${joined(
        [
          fromSource(from),
          published ? dayWords(published) : "no date",
          title !== undefined && fromSource(`“${clipped(title, 80)}”`),
        ],
        ", ",
      )}</a>: “${fromSource(clipped(anchor.exact, 240))}” <a class="back" href="#r${number}" aria-label="Back to the line of note ${number}">↩</a></li>`,
  )}</ol></section>`;

interface Around {
  readonly place: number;
  readonly count: number;
  readonly called: Called;
  readonly draft: BriefDraft;
}

function sectionOf(section: FinishedSection, { place, count, called, draft }: Around): Html {
  const { key, title, intro, own, lines, blank } = section;
  const id = `h-${key}`;
  const heads = lines.filter(({ under }) => !under);
  return markup`<section class="part${section.in ? "" : " out"}" aria-labelledby="${id}">
<div class="parthead"><label class="tick"><input type="checkbox" name="in" id="in-${key}" value="${key}"${section.in ? raw(" checked") : ""} /><span class="sr">Keep the section ${title}</span></label>
<h2 id="${id}">${fromSource(title)}</h2>${movers(key, title, place, count)}</div>
${own.map((words) => markup`<p class="ownwords">${fromSource(words)}</p>`)}
${blank && own.length === 0 ? markup`<p class="ownwords none">…</p>` : ""}
${intro !== undefined && lines.length > 0 ? markup`<p class="intro">${intro}</p>` : ""}
${lines.length === 0 ? (blank ? "" : markup`<p class="none">Nothing on record.</p>`) : markup`<ul class="entries">${lines.map((line) => lineOf(line, heads, called))}</ul>`}
${writing(section, draft.titles[key] ?? "")}
</section>`;
}

function lineOf(line: FinishedLine, heads: readonly FinishedLine[], called: Called): Html {
  const { id, lead, text, under, notes, left } = line;
  const place = heads.indexOf(line);
  return markup`<li class="${[under && "under", !line.in && "out"].filter(Boolean).join(" ")}"><label class="tick"><input type="checkbox" name="in" id="in-${id}" value="${id}"${line.in ? raw(" checked") : ""} /><span class="sr">Keep: ${fromSource(clipped(text, 60))}</span></label>
<p>${lead === undefined ? "" : markup`<b>${fromSource(lead)}</b> `}${fromSource(text)}${notes.map((number) => reference(number, called))}${left > 0 ? markup` <span class="quiet">(and ${left} more)</span>` : ""}</p>${under ? markup`<span></span>` : movers(id, clipped(text, 40), place, heads.length)}</li>`;
}

function reference(number: number, called: Called): Html {
  const id = called.has(number) ? "" : raw(` id="r${number}"`);
  called.add(number);
  return markup`<sup${id}><a href="#n${number}" aria-label="Note ${number}">${number}</a></sup>`;
}

/** Up and down; where there is nowhere to go, the button rests. */
const movers = (what: string, name: string, place: number, count: number): Html =>
  markup`<span class="movers">${mover("up", "↑", what, name, place > 0)}${mover("down", "↓", what, name, place < count - 1)}</span>`;

const mover = (way: "up" | "down", sign: string, what: string, name: string, can: boolean): Html =>
  markup`<button name="move" value="${way}:${what}" id="${way}-${what}" aria-label="Move ${way}: ${name}"${can ? "" : raw(" disabled")}>${sign}</button>`;

/** Heading and words of one's own; open where the section is there to be written. */
function writing({ key, title, own, blank }: FinishedSection, ownTitle: string): Html {
  const words = own.join("\n\n");
  return markup`<details class="writing"${blank ? raw(" open") : ""}><summary>${blank ? "Write it" : "Heading and words of your own"}</summary>
<label for="t-${key}">Heading</label><input id="t-${key}" name="t.${key}" value="${ownTitle.trim()}" placeholder="${title}" maxlength="120" autocomplete="off" />
<label for="n-${key}">Your words${DOT}an empty line begins a new paragraph</label><textarea id="n-${key}" name="n.${key}" rows="${blank ? 4 : 2}" maxlength="${LONGEST_NOTE}">${words}</textarea></details>`;
}
