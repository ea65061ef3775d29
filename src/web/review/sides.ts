import type { DoubtSide, Evidence } from "../../desk/index.ts";
import type { TextOf } from "../accounts/table.ts";
import { inContext } from "../accounts/passage.ts";
import { uniqueMarker } from "../accounts/words.ts";
import { actorAddress, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { publishedSign } from "../pieces/dates.ts";
import { sourceName } from "../pieces/names.ts";
import { spoken, termSign } from "../words/index.ts";

/** Of a long title its beginning names the source. */
const TITLE = 60;

/** What is in question side by side, the words that only one has marked. */
export function sidesOf({ sides, doubt }: Evidence, textOf: TextOf): Html {
  const compared = doubt.kind !== "persons" && sides.length > 1;
  const mark = uniqueMarker(
    compared
      ? sides.map(({ passages }) =>
          passages.flatMap(({ anchors }) => anchors.map(({ exact }) => exact)).join(" "),
        )
      : [],
  );
  return markup`<div class="pair n${sides.length}">${sides.map((side) => sideOf(side, textOf, mark, sides.length > 1))}</div>`;
}

function sideOf(side: DoubtSide, textOf: TextOf, mark: (words: string) => Html, lettered: boolean): Html {
  const { letter, who, points, passages } = side;
  return markup`<section aria-label="${lettered ? `${letter}: ${who}` : who}">
${passages.map(({ from, anchors }, i) => {
  const { words, paragraphs } = inContext(textOf(from.source), anchors, mark);
  const places = paragraphs.map((number) => `¶${number}`).join(", ");
  return markup`<p class="from">${lettered && i === 0 ? markup`<span class="sig">${letter}</span> ` : ""}${joined(
    [
      markup`<a class="cite" href="${sourceAddress(from.source, anchors[0])}">${fromSource(clipped(sourceName(from), TITLE))}${places ? ` ${places}` : ""}</a>`,
      publishedSign(from.published, from.publishedBasis),
    ],
    DOT,
  )}</p>
<blockquote>${words}</blockquote>`;
})}
${passages.length === 0 ? markup`<p class="from">${lettered ? markup`<span class="sig">${letter}</span> ` : ""}<span class="none">${spoken().review.noPassage}</span></p>` : ""}
<p class="who"><b>${whoLink(side)}</b></p>
<dl class="points">${points.map(
    ([name, value, rule]) =>
      markup`<div><dt>${pointName(name)}</dt><dd>${
        rule === undefined
          ? valueSign(name, value)
          : markup`<i class="inf">[${fromSource(value)}]</i> <code>${rule}</code>`
      }</dd></div>`,
  )}</dl>
</section>`;
}

/** Points whose values are words of the reading; those of the others are names and days. */
const TERMS: ReadonlySet<string> = new Set(["form", "format", "status"]);

const valueSign = (name: string, value: string): Html =>
  TERMS.has(name) ? termSign(value) : fromSource(value);

/** A point of the evidence as the page names it. */
function pointName(name: string): string {
  const { points } = spoken().review;
  return Object.hasOwn(points, name) ? points[name as keyof typeof points] : name;
}

function whoLink({ who, entry }: DoubtSide): Html {
  if (entry === null || who === "") return fromSource(who);
  const address = entry.includes(":") ? actorAddress(entry) : `/entry/${encodeURIComponent(entry)}`;
  return markup`<a class="nm" href="${address}">${fromSource(who)}</a>`;
}
