import type { BriefDraft, FinishedBrief, FinishedLine, FinishedSection } from "../../desk/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup, raw } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { dayWords } from "../pieces/dates.ts";
import { andMore } from "../pieces/signs.ts";
import { inRegister, say, spoken, tell } from "../words/index.ts";
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
  markup`<section class="notes" aria-labelledby="hnotes"><h2 id="hnotes">${spoken().brief.notes} <span class="more">${spoken().brief.notesNote}</span></h2>
<ol>${notes.map(
    ({ number, from, published, title, anchor }) =>
      markup`<li id="n${number}"><a href="${sourceAddress(anchor.source, anchor)}" class="cite">${joined(
        [
          fromSource(from),
          published ? dayWords(published) : spoken().signs.noDate,
          title !== undefined && fromSource(`“${clipped(title, 80)}”`),
        ],
        ", ",
      )}</a>: “${fromSource(clipped(anchor.exact, 240))}” <a class="back" href="#r${number}" aria-label="${say(spoken().brief.back, { number })}">↩</a></li>`,
  )}</ol></section>`;

interface Around {
  readonly place: number;
  readonly count: number;
  readonly called: Called;
  readonly draft: BriefDraft;
}

function sectionOf(section: FinishedSection, { place, count, called, draft }: Around): Html {
  const { key, title, intro, own, lines, blank } = section;
  const { brief: words } = spoken();
  const id = `h-${key}`;
  const heads = lines.filter(({ under }) => !under);
  return markup`<section class="part${section.in ? "" : " out"}" aria-labelledby="${id}">
<div class="parthead"><label class="tick"><input type="checkbox" name="in" id="in-${key}" value="${key}"${section.in ? raw(" checked") : ""} /><span class="sr">${tell(words.keepSection, { title: inRegister(title) })}</span></label>
<h2 id="${id}">${inRegister(title)}</h2>${movers(key, title, place, count)}</div>
${own.map((each) => markup`<p class="ownwords">${fromSource(each)}</p>`)}
${blank && own.length === 0 ? markup`<p class="ownwords none">…</p>` : ""}
${intro !== undefined && lines.length > 0 ? markup`<p class="intro">${inRegister(intro)}</p>` : ""}
${lines.length === 0 ? (blank ? "" : markup`<p class="none">${words.nothing}</p>`) : markup`<ul class="entries">${lines.map((line) => lineOf(line, heads, called))}</ul>`}
${writing(section, draft.titles[key] ?? "")}
</section>`;
}

function lineOf(line: FinishedLine, heads: readonly FinishedLine[], called: Called): Html {
  const { id, lead, text, under, notes, left } = line;
  const place = heads.indexOf(line);
  const { brief: words } = spoken();
  return markup`<li class="${[under && "under", !line.in && "out"].filter(Boolean).join(" ")}"><label class="tick"><input type="checkbox" name="in" id="in-${id}" value="${id}"${line.in ? raw(" checked") : ""} /><span class="sr">${tell(words.keep, { line: inRegister(clipped(text, 60)) })}</span></label>
<p>${lead === undefined ? "" : markup`<b>${inRegister(lead)}</b> `}${inRegister(text)}${notes.map((number) => reference(number, called))}${left > 0 ? markup` <span class="quiet">(${andMore(left)})</span>` : ""}</p>${under ? markup`<span></span>` : movers(id, clipped(text, 40), place, heads.length)}</li>`;
}

function reference(number: number, called: Called): Html {
  const id = called.has(number) ? "" : raw(` id="r${number}"`);
  called.add(number);
  return markup`<sup${id}><a href="#n${number}" aria-label="${say(spoken().brief.note, { number })}">${number}</a></sup>`;
}

/** Up and down; where there is nowhere to go, the button rests. */
const movers = (what: string, name: string, place: number, count: number): Html =>
  markup`<span class="movers">${mover("up", "↑", what, name, place > 0)}${mover("down", "↓", what, name, place < count - 1)}</span>`;

const mover = (way: "up" | "down", sign: string, what: string, name: string, can: boolean): Html =>
  markup`<button name="move" value="${way}:${what}" id="${way}-${what}" aria-label="${say(spoken().brief[way], { what: name })}"${can ? "" : raw(" disabled")}>${sign}</button>`;

/** Heading and words of one's own; open where the section is there to be written. */
function writing({ key, title, own, blank }: FinishedSection, ownTitle: string): Html {
  const { brief: words } = spoken();
  return markup`<details class="writing"${blank ? raw(" open") : ""}><summary>${blank ? words.writeSection : words.ownWords}</summary>
<label for="t-${key}">${words.heading}</label><input id="t-${key}" name="t.${key}" value="${ownTitle.trim()}" placeholder="${title}" maxlength="120" autocomplete="off" />
<label for="n-${key}">${words.yours}${DOT}${words.yoursMore}</label><textarea id="n-${key}" name="n.${key}" rows="${blank ? 4 : 2}" maxlength="${LONGEST_NOTE}">${own.join("\n\n")}</textarea></details>`;
}
