import type { Brief, BriefDraft, FinishedBrief, ReadingDesk } from "../../desk/index.ts";
import { briefInDocx, NO_DRAFT, noteSource, QueryError } from "../../desk/index.ts";
import { actorAddress, withParameters } from "../addresses.ts";
import { BRIEF, briefAddress, moved } from "../brief/address.ts";
import type { BriefAsked } from "../brief/address.ts";
import { noteList, sheet } from "../brief/sheet.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { counted } from "../pieces/signs.ts";
import type { FileForm } from "../route.ts";
import { csvLine } from "../tables/csv.ts";
import type { SentFile, View } from "./page.ts";

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
export function briefView(desk: ReadingDesk, given: BriefAsked): View | string {
  if (given.name === "") return unnamed(desk, given);
  const made = briefOf(desk, given);
  if (!made) return `Nobody in the register is called “${given.name}”; the list of actors may help`;
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
  const { draft } = asked;
  const shown = document.sections.flatMap(({ key, lines }) => [key, ...lines.map(({ id }) => id)]);
  const out = draft.out.filter((each) => shown.includes(each)).length;
  return markup`${titleOf({
    title: document.title,
    where: markup`<a href="/">Register</a> / <a href="${actorAddress(actor.id)}">${fromSource(actor.name)}</a> / Brief`,
    stand: fromSource(document.standing),
    tools: exportLinks(asked),
  })}
${
  others.length > 0
    ? markup`<p class="quiet others">The name may also mean ${joined(
        others
          .slice(0, 4)
          .map(
            ({ id, name }) =>
              markup`<a href="${briefAddress({ ...asked, name: id, draft: NO_DRAFT })}">${fromSource(name)}</a>`,
          ),
        ", ",
      )}.</p>`
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
<p><button name="apply" value="1" class="main">Apply</button> <button name="add" value="${nextOwn(draft)}">Add a section</button></p>
<p class="quiet" role="status">${out === 0 ? "Everything is in" : `${counted(out, "tick")} taken out`}. The address of this page is the draft: keep it, or send it.</p>
</div>
</form>
<div class="sheet">${noteList(document)}</div>`;
}

/** The brief in its other forms, each with the draft in its address. */
const exportLinks = (asked: BriefAsked): Html =>
  joined(
    [
      ["Word", ".docx"],
      ["HTML", ".html"],
      ["Markdown", ".md"],
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

const whomAndWhen = ({ name, asOf = "", knownBy = "", since = "" }: Omit<BriefAsked, "draft">): Html =>
  markup`<fieldset class="whom"><legend class="sr">Whom and when</legend>
<p><label for="whom">On whom</label><input id="whom" name="name" value="${name}" maxlength="200" required autocomplete="off" spellcheck="false" placeholder="a name, an office, a state" /></p>
<p><label for="b-as-of">As of</label><input id="b-as-of" name="as-of" value="${asOf}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="the latest" /></p>
<p><label for="b-known">Known by</label><input id="b-known" name="known-by" value="${knownBy}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="all sources" /></p>
<p><label for="b-since">Since</label><input id="b-since" name="since" value="${since}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="the beginning" /></p>
<button>Write it</button></fieldset>`;

/** Persons offered where nobody was named. */
const OFFERED = 12;

const unnamed = (desk: ReadingDesk, asked: BriefAsked): View => ({
  page: () => ({ title: "Brief", room: BRIEF, main: unnamedMain(desk, asked) }),
  json: () => wanted(),
  csv: () => wanted(),
  files: Object.fromEntries(BRIEF_FILES.map(({ ending }) => [ending, wanted])),
});

const wanted = (): never => {
  throw new QueryError("name: whom the brief is on was wanted, nothing came", 0);
};

function unnamedMain(desk: ReadingDesk, asked: BriefAsked): Html {
  const { actors } = desk.overview();
  return markup`${titleOf({
    title: "Brief",
    stand: markup`Office, last met, announced meetings, latest wordings, commitments, memberships, what differs and what
      nobody says: every line with a footnote that opens the passage.`,
  })}
<form class="briefform" action="${BRIEF}">${whomAndWhen(asked)}</form>
${
  actors.length === 0
    ? ""
    : markup`<section aria-labelledby="ho"><h2 id="ho">On whom <span class="more">who speaks and meets most here</span></h2>
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
