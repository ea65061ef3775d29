import type { SourceView } from "../../desk/index.ts";
import type { StatementEntry } from "../../register/index.ts";
import { entryAddress, passageId } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { nameLink } from "../pieces/names.ts";
import { counted, notStated } from "../pieces/signs.ts";
import { say, spoken, tell, termWords } from "../words/index.ts";
import type { Leaf } from "./leaves.ts";
import { isOn, leafAt, leavesOf } from "./leaves.ts";
import { marginNote } from "./margin.ts";
import { marksOf } from "./marks.ts";
import type { Note } from "./notes.ts";
import { notesOf, passagesOf } from "./notes.ts";
import type { Row } from "./rows.ts";
import { rowAt, rowsOf } from "./rows.ts";
import type { Section } from "./sections.ts";
import { sectionsOf } from "./sections.ts";
import type { Segment } from "./segments.ts";
import { segmentsOf } from "./segments.ts";
import { cutsOf, placesOf, textOf } from "./text.ts";

/** Which leaf is wanted: that of a number, or that which a place of the text is on. */
export type Wanted = Parameters<typeof leafAt>[1];

/** A source laid out for reading: its text, and what is in the margin. */
export interface Layout {
  /** Of the whole source. */
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** What of it is laid out. */
  readonly leaf: Leaf;
  readonly body: Html;
}

/** Lays a leaf of the source out: label, text, margin, paragraph by paragraph. */
export function layOut(view: SourceView, wanted: Wanted = { page: 1 }): Layout {
  const { text } = view.reading;
  const rows = rowsOf(view.reading);
  const notes = notesOf(view);
  const places = placesOf(passagesOf(view), notes, rows);
  const marks = marksOf(view.reading);
  const leaf = leafAt(leavesOf(rows, marks, notes), wanted) ?? { start: 0, end: 0, number: 1, of: 1 };
  const here = marks.filter(({ start, end }) => start < leaf.end && end > leaf.start);
  const segments = segmentsOf(leaf, here, cutsOf(places, rows));
  const bySegment = groupByRow(rows, segments);
  const byNote = Map.groupBy(notes, (note) => rowAt(rows, note.anchors[0].start)?.number ?? 0);
  const turns = turnEntries(view);
  const sections = sectionsOf(rows);
  const row = (each: Row, before: Row | undefined): Html =>
    rowMarkup(each, {
      label: labelOf(each, before, turns),
      text: textOf(text, bySegment.get(each.number) ?? [], places, leaf),
      margin: marginOf(byNote.get(each.number) ?? [], leaf),
    });
  return {
    rows,
    notes,
    leaf,
    body: markup`${sections.map((section) => {
      const shown = section.rows.filter(({ start }) => isOn(leaf, start));
      if (shown.length === 0) return "";
      return sectionMarkup(
        sections.length > 1 ? sectionHead(section) : "",
        shown.map((each, i) => row(each, shown[i - 1])),
        isFolded(section, byNote),
      );
    })}`,
  };
}

/** Menus and notices of so many lines are folded away, so that a page opens at its report. */
const FOLDED_FROM = 3;

/** Whether a section is folded: nothing in it is read for entries, and no entry stands on it all the same. */
const isFolded = ({ kind, rows }: Section, byNote: ReadonlyMap<number, unknown>): boolean =>
  kind === "unread" && rows.length >= FOLDED_FROM && !rows.some((each) => byNote.has(each.number));

/** Browsers open a folded section by themselves when an address leads into it. */
const sectionMarkup = (head: Html | "", rows: readonly Html[], folded: boolean): Html =>
  folded
    ? markup`<section class="part"><details class="unread">
<summary>${head}</summary>
${rows}
</details></section>`
    : markup`<section class="part">
${head}${rows}
</section>`;

function rowMarkup(
  row: Row,
  { label, text, margin }: Readonly<Record<"label" | "text" | "margin", Html | "">>,
): Html {
  const id = passageId(row.words);
  return markup`<div class="${rowClass(row)}" id="${id}">
<div class="l">${label}<a class="pil" href="#${id}" aria-label="${say(spoken().reader.paragraph, { number: row.number })}">¶${row.number}</a></div>
<div class="t" data-at="${row.start}">${text}</div>
<div class="e">${margin}</div>
</div>`;
}

const marginOf = (notes: readonly Note[], leaf: Leaf): Html | "" =>
  notes.length > 0
    ? markup`<ul>
        ${notes.map((note) => marginNote(note, leaf))}
      </ul>`
    : "";

/** Segments and rows are both in text order, so one walk joins them. */
function groupByRow(rows: readonly Row[], segments: readonly Segment[]): Map<number, Segment[]> {
  const groups = new Map<number, Segment[]>(rows.map((row) => [row.number, []]));
  let i = 0;
  for (const segment of segments) {
    while (rows[i + 1] && rows[i + 1]!.start <= segment.start) i++;
    if (rows[i]) groups.get(rows[i]!.number)!.push(segment);
  }
  return groups;
}

/** The entry of each turn, by where the turn begins. */
function turnEntries({ entries, summary }: SourceView): ReadonlyMap<number, StatementEntry> {
  const found = new Map<number, StatementEntry>();
  for (const entry of entries) {
    if (entry.kind !== "statement") continue;
    for (const { from, says, anchors } of entry.accounts) {
      if (from.source === summary.id && says.form === "turn") found.set(anchors[0].start, entry);
    }
  }
  return found;
}

function rowClass({ kind, turn }: Row): string {
  if (turn) return turn.role === "question" ? "row question" : "row turn";
  switch (kind) {
    case "headline":
    case "byline":
    case "caption":
    case "block-quote":
    case "boilerplate":
      return `row ${kind}`;
    case "reader-comment":
      return "row comment";
    case "body":
    case "transcript":
    case "commentary":
      return "row author";
  }
}

/** How the margin names the part a row is of. */
function partName({ kind }: Row): string {
  const { labels, author } = spoken().reader;
  return Object.hasOwn(labels, kind) ? labels[kind as keyof typeof labels] : author;
}

/** Whose voice it is, said where the voice changes. */
function labelOf(row: Row, before: Row | undefined, turns: ReadonlyMap<number, StatementEntry>): Html | "" {
  const { turn } = row;
  if (turn && turn !== before?.turn) {
    const entry = turns.get(turn.start);
    const { name, actor } = turn.speaker;
    return markup`<b>${name === null ? notStated(turn.role === "question" ? spoken().reader.question : undefined) : nameLink(name, actor)}</b>${entry ? markup`<a class="turnlink" href="${entryAddress(entry)}">${termWords(turn.role)}</a>` : ""}`;
  }
  if (turn) return "";
  const label = partName(row);
  const same = before && !before.turn && partName(before) === label;
  return same ? "" : markup`<b class="part">${label}</b> `;
}

function sectionHead({ kind, rows }: Section): Html {
  const { reader } = spoken();
  const turns = new Set(rows.flatMap(({ turn }) => turn ?? []));
  const about = {
    report: () => reader.authorsVoice,
    commentary: () => reader.authorsVoice,
    transcript: () =>
      turns.size > 0 &&
      tell(reader.turns, { turns: counted(turns.size, "turn"), speakers: speakersOf([...turns]) }),
    unread: () => reader.unread,
  }[kind]();
  const place = say(reader.characters, { start: rows[0]!.start, end: rows.at(-1)!.end });
  return markup`<div class="row">
    <h2 class="partlabel"${kind === "unread" ? markup` data-show="${reader.show}" data-fold="${reader.fold}"` : ""}>
      ${reader.sections[kind]}
      <span class="more">${joined([about, place], DOT)}</span>
    </h2>
  </div>`;
}

/** "Ilyas Morvan 4, unnamed 3". */
function speakersOf(turns: readonly { readonly speaker: { readonly name: string | null } }[]): Html {
  const { reader, lists } = spoken();
  const counts = Map.groupBy(turns, ({ speaker }) => speaker.name);
  return joined(
    [...counts].slice(0, 5).map(([name, all]) =>
      tell(reader.turnsOf, {
        speaker: name === null ? reader.unnamed : fromSource(name),
        count: all.length,
      }),
    ),
    lists.comma,
  );
}
