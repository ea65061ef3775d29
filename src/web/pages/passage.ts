import { standingNowhere } from "../standing.ts";
import type { ReadingDesk, SourceView } from "../../desk/index.ts";
import {
  decisionWords,
  LONGEST_PASSAGE,
  passageBibTeX,
  passageCslJson,
  passageInWords,
} from "../../desk/index.ts";
import type { Span } from "../../text/index.ts";
import { inContext } from "../accounts/passage.ts";
import { sourceAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup } from "../html.ts";
import { publishedSign } from "../pieces/dates.ts";
import { registerLink, titleOf } from "../pieces/layout.ts";
import { passageAddress, passagesOf } from "../passage/address.ts";
import { addForms, foundList } from "../passage/forms.ts";
import type { Stretch } from "../passage/stretch.ts";
import { stretchOf } from "../passage/stretch.ts";
import { rulingLines } from "../review/told.ts";
import type { FileForm } from "../route.ts";
import type { Seat } from "../seat.ts";
import { capital, inRegister, registerLanguage, say, spoken, tell } from "../words/index.ts";
import { AskedError } from "./asking.ts";
import type { View } from "./page.ts";
import { titleIn } from "./source.ts";

/** What a passage can be taken away as. */
export const PASSAGE_FILES: readonly FileForm[] = [
  { ending: "bib", type: "application/x-bibtex", about: "The passage as BibTeX" },
  { ending: "csl.json", type: "application/json; charset=utf-8", about: "The passage as CSL-JSON" },
];

export interface PassageAsked {
  readonly at: Span;
  /** The ruling that led here. */
  readonly done: string | undefined;
  readonly seat: () => Seat;
  /** Where this desk is, for addresses that leave it. */
  readonly origin: string;
}

/** A passage to cite, to rule on, or to add to. Throws an AskedError where the source has no such characters, or too many. */
export function passageView(
  desk: ReadingDesk,
  view: SourceView,
  { at, done, seat, origin }: PassageAsked,
): View {
  const stretch = stretchOf(desk, view, at);
  if (!stretch) {
    const { start, end } = at;
    const told = { start: String(start), end: String(end), length: String(view.reading.text.length) };
    throw new AskedError(say(spoken().trouble.noCharacters, told));
  }
  const length = at.end - at.start;
  if (length > LONGEST_PASSAGE) {
    throw new AskedError(say(spoken().trouble.longPassage, { length, most: LONGEST_PASSAGE }));
  }
  const address = `${origin}${standingNowhere(() => sourceAddress(stretch.anchor.source, at))}`;
  return {
    page: () => ({
      title: say(spoken().search.window, { query: spoken().passage.title, title: titleIn(view) }),
      room: "/sources",
      scripts: ["/copy.js"],
      main: markup`${doneNote(stretch, done)}${passageMain(desk, stretch, seat(), address)}`,
    }),
    json: () => toldOf(stretch),
    files: {
      bib: () => ({ name: "passage.bib", body: passageBibTeX(view.summary, stretch.anchor, address) }),
      "csl.json": () => ({
        name: "passage.csl.json",
        body: passageCslJson(view.summary, stretch.anchor, address),
      }),
    },
  };
}

/** The passage as it is cited, and as files for those who keep references. */
function citing({ view: { summary }, anchor }: Stretch, address: string): Html {
  const text = passageInWords(summary, anchor, address);
  const to = (ending: string): string =>
    withParameters(`${passagesOf(summary.id)}.${ending}`, { at: `${anchor.start}-${anchor.end}` });
  return markup`<details class="cite-it"><summary>${spoken().passage.cite}</summary>
<pre tabindex="0"${registerLanguage()}>${text}</pre>
<p><button type="button" class="copy" hidden data-copy="${text}" data-key="c">${spoken().passage.copy} <kbd aria-hidden="true">c</kbd></button>
<a href="${to("csl.json")}">${spoken().passage.cslJson}</a>${DOT}<a href="${to("bib")}">${spoken().passage.bibtex}</a></p></details>`;
}

/** What was ruled a moment ago. */
function doneNote({ rulings }: Stretch, done: string | undefined): Html | "" {
  const ruling = rulings.find(({ id }) => id === done);
  return ruling
    ? markup`<div class="done" role="status"><p>${tell(spoken().passage.done, { ruling: inRegister(capital(decisionWords(ruling))) })}</p></div>`
    : "";
}

const toldOf = ({ view, anchor, found, rulings }: Stretch): object => ({
  source: view.summary,
  anchor,
  entries: found.map(({ entry }) => entry),
  rulings,
});

function passageMain(desk: ReadingDesk, stretch: Stretch, seat: Seat, address: string): Html {
  const { view, anchor, rulings } = stretch;
  const { summary, reading } = view;
  const { words } = inContext(reading.text, [anchor], (exact) => markup`<mark>${fromSource(exact)}</mark>`);
  const back = passageAddress(summary.id, anchor);
  return markup`${titleOf({
    title: fromSource(titleIn(view)),
    where: markup`${registerLink()} / <a href="/sources">${spoken().sources.title}</a> / <a href="${sourceAddress(summary.id, anchor)}">${fromSource(summary.name)}</a>`,
    stand: tell(spoken().passage.where, {
      outlet: summary.outlet ? fromSource(summary.outlet) : spoken().passage.outletNotStated,
      day: publishedSign(summary.published, summary.publishedBasis),
      start: String(anchor.start),
      end: String(anchor.end),
    }),
  })}
<section aria-labelledby="hw"><h2 id="hw">${spoken().passage.inContext}</h2>
<blockquote class="passage">${words}</blockquote>
${citing(stretch, address)}</section>
<section aria-labelledby="hf"><h2 id="hf">${spoken().passage.read}</h2>
${foundList(stretch, seat)}</section>
${
  seat.mayRule
    ? markup`<section aria-labelledby="ha"><h2 id="ha">${spoken().passage.adding} <span class="more">${spoken().passage.addingMore}</span></h2>
${addForms(stretch, seat)}</section>`
    : ""
}
${rulings.length > 0 ? markup`<section aria-labelledby="hr"><h2 id="hr">${spoken().passage.ruled}</h2>${rulingLines(rulings, desk, seat, back)}</section>` : ""}`;
}
