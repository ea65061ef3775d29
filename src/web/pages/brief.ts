import type { Brief, BriefDraft, FinishedBrief, ReadingDesk } from "../../desk/index.ts";
import { briefInDocx, NO_DRAFT, noteSource } from "../../desk/index.ts";
import { actorAddress, quoted, withParameters } from "../addresses.ts";
import { BRIEF, briefAddress, moved } from "../brief/address.ts";
import type { BriefAsked } from "../brief/address.ts";
import { noteList, sheet } from "../brief/sheet.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { LISTS } from "../pieces/kinds.ts";
import { registerLink, titleOf } from "../pieces/layout.ts";
import type { FileForm } from "../route.ts";
import { csvLine } from "../tables/csv.ts";
import { inRegister, say, spoken, tell } from "../words/index.ts";
import { AskedError } from "./asking.ts";
import type { Missing, SentFile, View } from "./page.ts";

export const BRIEF_FILES: readonly FileForm[] = [
  { ending: "md", type: "text/markdown; charset=utf-8", about: "The brief as Markdown with footnotes" },
  { ending: "html", type: "text/html; charset=utf-8", about: "The brief as one page without scripts" },
  {
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    about: "The brief as a Word document with footnotes",
  },
];

/** A brief to be ticked, put in order, joined by words of one's own and taken away; or the question whom it is on. */
export function briefView(desk: ReadingDesk, given: BriefAsked): View | Missing {
  if (given.name === "") return unnamed(desk, given);
  const made = briefOf(desk, given);
  if (!made)
    return {
      missing: say(spoken().trouble.unknownForBrief, { name: given.name }),
      further: waysFromBrief(given.name),
    };
  const { brief, asked } = made;
  return {
    page: () => ({
      title: brief.document.title,
      room: BRIEF,
      scripts: ["/brief.js"],
      main: briefMain(brief, asked),
    }),
    json: () => ({
      actor: brief.actor,
      others: brief.others,
      asOf: brief.asOf,
      ...(brief.knownBy !== undefined && { knownBy: brief.knownBy }),
      document: brief.document,
    }),
    csv: () => linesCsv(brief.document),
    files: filesOf(brief),
  };
}

/** The brief, and what the address asked with a move worked into the draft. */
function briefOf(desk: ReadingDesk, asked: BriefAsked): { brief: Brief; asked: BriefAsked } | undefined {
  const { asOf, knownBy, since, move } = asked;
  const make = (draft: BriefDraft): Brief | undefined =>
    desk.brief(asked.name, {
      ...(asOf !== undefined && { asOf }),
      ...(knownBy !== undefined && { knownBy }),
      ...(since !== undefined && { since }),
      draft,
    });
  const brief = make(asked.draft);
  if (!brief || !move) return brief && { brief, asked };
  const draft = moved(asked.draft, brief.document, move);
  const { move: _move, ...rest } = asked;
  return { brief: make(draft)!, asked: { ...rest, draft } };
}

function filesOf({ actor, asOf, markdown, html, document }: Brief): Readonly<Record<string, () => SentFile>> {
  const stem = `brief-${actor.name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase()}-${asOf}`;
  return {
    md: () => ({ name: `${stem}.md`, body: markdown }),
    html: () => ({ name: `${stem}.html`, body: html }),
    docx: () => ({ name: `${stem}.docx`, body: briefInDocx(document) }),
  };
}

function briefMain(brief: Brief, asked: BriefAsked): Html {
  const { actor, others, document } = brief;
  const { brief: words, lists } = spoken();
  const { draft } = asked;
  const shown = document.sections.flatMap(({ key, lines }) => [key, ...lines.map(({ id }) => id)]);
  const out = draft.out.filter((each) => shown.includes(each)).length;
  return markup`${titleOf({
    title: inRegister(document.title),
    where: markup`${registerLink()} / <a href="${actorAddress(actor.id)}">${fromSource(actor.name)}</a> / ${words.title}`,
    stand: inRegister(document.standing),
    tools: exportLinks(asked),
  })}
${
  others.length > 0
    ? markup`<p class="quiet others">${tell(words.mayMean, {
        names: joined(
          others
            .slice(0, 4)
            .map(
              ({ id, name }) =>
                markup`<a href="${briefAddress({ ...asked, name: id, draft: NO_DRAFT })}">${fromSource(name)}</a>`,
            ),
          lists.comma,
        ),
      })}</p>`
    : ""
}
<form class="briefform" id="brief" action="${BRIEF}" data-address="${briefAddress(asked)}">
${whomAndWhen(asked)}
<input type="hidden" name="out" value="${draft.out.join(",")}" />
<input type="hidden" name="order" value="${draft.order.join(",")}" />
<input type="hidden" name="sections" value="${draft.sections.join(",")}" />
<input type="hidden" name="shown" value="${shown.join(",")}" />
<div class="sheet">${sheet(document, draft)}</div>
<div class="briefbar">
<p><button name="apply" value="1" class="main">${words.apply}</button> <button name="add" value="${nextOwn(draft)}">${words.addSection}</button></p>
<p class="quiet" role="status">${out === 0 ? words.everything : say(words.takenOut, { count: out })} ${words.isDraft}</p>
</div>
</form>
<div class="sheet">${noteList(document)}</div>`;
}

/** The brief in its other forms, each with the draft in its address. */
const exportLinks = (asked: BriefAsked): Html =>
  joined(
    [
      [spoken().brief.word, ".docx"],
      [spoken().brief.html, ".html"],
      [spoken().brief.markdown, ".md"],
      [".csv", ".csv"],
      [".json", ".json"],
    ].map(([name, ending]) => markup`<a href="${briefAddress(asked, ending)}">${name}</a>`),
    DOT,
  );

/** The next section of one's own that is not there yet. */
function nextOwn({ titles, notes }: BriefDraft): string {
  const taken = new Set(Object.keys({ ...titles, ...notes }));
  for (let i = 1; ; i++) if (!taken.has(`own${i}`)) return `own${i}`;
}

function whomAndWhen({ name, asOf, knownBy, since }: Omit<BriefAsked, "draft">): Html {
  const { brief: words } = spoken();
  const day = (id: string, field: string, label: string, value = "", empty: string): Html =>
    markup`<p><label for="${id}">${label}</label><input id="${id}" name="${field}" value="${value}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="${empty}" /></p>`;
  return markup`<fieldset class="whom"><legend class="sr">${words.whomAndWhen}</legend>
<p><label for="whom">${words.whom}</label><input id="whom" name="name" value="${name}" maxlength="200" required autocomplete="off" spellcheck="false" placeholder="${words.whomExample}" /></p>
${day("b-as-of", "as-of", words.asOf, asOf, words.latest)}
${day("b-known", "known-by", words.knownBy, knownBy, words.allSources)}
${day("b-since", "since", words.since, since, words.beginning)}
<button>${words.write}</button></fieldset>`;
}

/** Where to look for somebody whom no brief can be written on. */
const waysFromBrief = (name: string): readonly (readonly [string, string])[] => [
  [withParameters("/actors", { q: quoted(name) }), say(spoken().brief.searchActors, { name })],
  [LISTS.actor, spoken().brief.allActors],
  [BRIEF, spoken().brief.another],
];

/** Persons offered where nobody was named. */
const OFFERED = 12;

const unnamed = (desk: ReadingDesk, asked: BriefAsked): View => ({
  page: () => ({ title: spoken().brief.title, room: BRIEF, main: unnamedMain(desk, asked) }),
  json: () => wanted(),
  csv: () => wanted(),
  files: Object.fromEntries(BRIEF_FILES.map(({ ending }) => [ending, wanted])),
});

const wanted = (): never => {
  throw new AskedError(spoken().trouble.nobodyForBrief);
};

function unnamedMain(desk: ReadingDesk, asked: BriefAsked): Html {
  const { actors } = desk.overview();
  const { brief: words } = spoken();
  return markup`${titleOf({ title: words.title, stand: markup`${words.stand}` })}
<form class="briefform" action="${BRIEF}">${whomAndWhen(asked)}</form>
${
  actors.length === 0
    ? ""
    : markup`<section aria-labelledby="ho"><h2 id="ho">${words.whom} <span class="more">${words.offered}</span></h2>
<ul class="lines offered">${actors.slice(0, OFFERED).map(({ actor }) => markup`<li><a href="${withParameters(BRIEF, { name: actor.id })}">${fromSource(actor.name)}</a>${actor.offices[0] ? markup` <span class="quiet">${fromSource([actor.offices[0].title, actor.offices[0].of].filter(Boolean).join(", "))}</span>` : ""}</li>`)}</ul></section>`
}`;
}

function* linesCsv({ sections, notes }: FinishedBrief): Generator<string> {
  yield csvLine([
    "section",
    "heading",
    "line",
    "in",
    "words",
    "note",
    "cited",
    "source",
    "start",
    "end",
    "exact",
  ]);
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  for (const { key, title, lines } of sections) {
    for (const line of lines) {
      const cells = [key, title, line.id, String(line.in), [line.lead, line.text].filter(Boolean).join(" ")];
      if (line.notes.length === 0) yield csvLine([...cells, "", "", "", "", "", ""]);
      for (const number of line.notes) {
        const note = byNumber.get(number)!;
        const { source, start, end, exact } = note.anchor;
        yield csvLine([...cells, number, noteSource(note).join(", "), source, start, end, exact]);
      }
    }
  }
}
