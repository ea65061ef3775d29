import { dateOf } from "../../archive/index.ts";
import type { Difference, Entry, EntryKind } from "../../register/index.ts";
import { ENTRY_KINDS } from "../../register/index.ts";
import { csvCell } from "../csv.ts";

/** What stands in a cell; of a list, each value once, with " | " between. */
export type Cell =
  string | number | boolean | null | undefined | readonly (string | number | null | undefined)[];

/** A column of a table that leaves the house, with what the codebook says of it. */
export interface Column<Row> {
  readonly name: string;
  readonly about: string;
  /** Its values are few and known: the codebook counts them. */
  readonly closed?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** A column of entries; `of`: the kinds that have it. */
export interface EntryColumn extends Column<Entry> {
  readonly of: "all" | readonly EntryKind[];
}

/** A field that only entries of some kinds have, under its own name. */
const own =
  (name: string) =>
  (entry: Entry): Cell =>
    (entry as unknown as Record<string, Cell>)[name];

/** An actor has no day. */
const DATED: readonly EntryKind[] = ENTRY_KINDS.filter((kind) => kind !== "actor");

export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  {
    name: "id",
    about: "the entry’s id, the same wherever the same sources were taken",
    of: "all",
    cell: (entry) => entry.id,
  },
  { name: "kind", about: "what kind of entry it is", of: "all", closed: true, cell: (entry) => entry.kind },
  { name: "label", about: "the entry in one line", of: "all", cell: (entry) => entry.label },
  {
    name: "date",
    about: "its day, or as much of one as is told (EDTF; TIMEX3 where it is no plain date)",
    of: DATED,
    cell: (entry) => dateOf(entry)?.value,
  },
  {
    name: "date_ground",
    about: "whence the day: stated by a source, inferred by a rule, or only that of the first publication",
    of: DATED,
    closed: true,
    cell: (entry) => dateOf(entry)?.ground,
  },
  {
    name: "speaker",
    about: "whose words; empty: no source names anybody",
    of: ["statement"],
    cell: (entry) => (entry.kind === "statement" ? entry.speaker.name : null),
  },
  {
    name: "speaker_key",
    about: "the speaker’s key among the actors",
    of: ["statement"],
    cell: (entry) => (entry.kind === "statement" ? entry.speaker.actor : null),
  },
  {
    name: "speaker_basis",
    about: "whether the speaker is stated, inferred by a rule, or not attributed",
    of: ["statement"],
    closed: true,
    cell: (entry) => (entry.kind === "statement" ? entry.speaker.basis : null),
  },
  {
    name: "addressees",
    about: "to whom it was said",
    of: ["statement"],
    cell: (entry) => (entry.kind === "statement" ? namesIn(entry, "addressees") : null),
  },
  {
    name: "via",
    about: "through whom it reached the sources: agencies, spokesmen, those who report it",
    of: ["statement"],
    cell: (entry) =>
      entry.kind === "statement" ? [...namesIn(entry, "via"), ...namesIn(entry, "path")] : null,
  },
  {
    name: "form",
    about: "how it is told: direct, indirect, mixed, or a turn of a transcript",
    of: ["statement"],
    closed: true,
    cell: own("form"),
  },
  {
    name: "cue",
    about: "the word that reports it where it is no quotation: said, welcomed, denied",
    of: ["statement"],
    cell: own("cue"),
  },
  { name: "mood", about: "how it is put", of: ["statement"], closed: true, cell: own("mood") },
  { name: "words", about: "the longest wording on record", of: ["statement"], cell: own("words") },
  {
    name: "wordings",
    about: "every wording",
    of: ["statement"],
    cell: (entry) => (entry.kind === "statement" ? entry.accounts.map((each) => each.says.words) : null),
  },
  {
    name: "participants",
    about: "who took part",
    of: ["meeting"],
    cell: (entry) => (entry.kind === "meeting" ? entry.participants.map((each) => each.name) : null),
  },
  {
    name: "participant_keys",
    about: "their keys among the actors",
    of: ["meeting"],
    cell: (entry) => (entry.kind === "meeting" ? entry.participants.map((each) => each.actor) : null),
  },
  {
    name: "parts",
    about: "who received, who came and who was in the chair, where sources say so",
    of: ["meeting"],
    cell: (entry) => (entry.kind === "meeting" ? entry.participants.flatMap(inPart) : null),
  },
  {
    name: "ordinal",
    about: "which of a series it was, in the words of most accounts",
    of: ["meeting"],
    cell: own("ordinal"),
  },
  {
    name: "related",
    about: "meetings of the same parties next to it in time, each with what it is to this one",
    of: ["meeting"],
    cell: (entry) =>
      entry.kind === "meeting" ? entry.related?.map(({ relation, id }) => `${relation}: ${id}`) : null,
  },
  { name: "format", about: "how they met", of: ["meeting"], closed: true, cell: own("format") },
  { name: "level", about: "at which level", of: ["meeting"], closed: true, cell: own("level") },
  { name: "body", about: "of which body it was a session", of: ["meeting"], cell: own("body") },
  {
    name: "setting",
    about: "on the sidelines of what, within which visit",
    of: ["meeting"],
    cell: own("setting"),
  },
  { name: "place", about: "where", of: ["statement", "meeting"], cell: placeOf },
  {
    name: "occasion",
    about: "on which occasion it was said",
    of: ["statement"],
    cell: (entry) =>
      entry.kind === "statement" ? entry.accounts.map((each) => each.says.occasion?.name) : null,
  },
  { name: "organisation", about: "the organisation", of: ["membership", "fact"], cell: own("organisation") },
  {
    name: "state",
    about: "the state on its ladder; of an actor, the state it belongs to",
    of: ["membership", "actor"],
    cell: own("state"),
  },
  {
    name: "status",
    about: "how far it has come, as the sources have it",
    of: ["meeting", "membership", "instrument", "commitment", "act"],
    closed: true,
    cell: own("status"),
  },
  {
    name: "planned",
    about: "whether the step is only planned",
    of: ["membership"],
    closed: true,
    cell: own("planned"),
  },
  {
    name: "stage",
    about: "how far the step has come: applied, announced, talks, decided, signed, ratified, in-effect",
    of: ["membership"],
    closed: true,
    cell: own("stage"),
  },
  {
    name: "told",
    about: "of the stage: done, planned or denied",
    of: ["membership"],
    closed: true,
    cell: own("told"),
  },
  { name: "stage_date", about: "the day of the stage", of: ["membership"], cell: own("on") },
  { name: "since", about: "from when", of: ["membership"], cell: own("since") },
  {
    name: "as_of",
    about: "the days for which sources say so",
    of: ["membership"],
    cell: (entry) => (entry.kind === "membership" ? entry.accounts.map((each) => each.says.asOf) : null),
  },
  { name: "fact", about: "what the fact is about", of: ["fact"], closed: true, cell: own("fact") },
  { name: "subject", about: "the part of the organisation it is about", of: ["fact"], cell: own("subject") },
  { name: "values", about: "each value some source gives", of: ["fact"], cell: own("values") },
  { name: "name", about: "its name", of: ["actor", "instrument"], cell: own("name") },
  {
    name: "type",
    about: "what sort of actor or instrument",
    of: ["actor", "instrument"],
    closed: true,
    cell: (entry) => (entry.kind === "actor" ? entry.actorKind : own("type")(entry)),
  },
  { name: "by", about: "whose instrument", of: ["instrument"], cell: own("by") },
  { name: "period", about: "for which time", of: ["instrument"], cell: own("period") },
  { name: "names", about: "every name it has in the sources", of: ["actor"], cell: own("names") },
  { name: "keys", about: "every key that means it", of: ["actor"], cell: own("keys") },
  {
    name: "offices",
    about: "the offices it holds or held",
    of: ["actor"],
    cell: (entry) => (entry.kind === "actor" ? entry.offices.map(officeLine) : null),
  },
  {
    name: "who",
    about: "who is bound",
    of: ["commitment"],
    cell: (entry) => (entry.kind === "commitment" ? entry.who.map((each) => each.name) : null),
  },
  { name: "what", about: "to what", of: ["commitment"], cell: own("what") },
  { name: "due", about: "by when", of: ["commitment"], cell: own("due") },
  {
    name: "condition",
    about: "on which condition",
    of: ["commitment"],
    cell: (entry) => (entry.kind === "commitment" ? entry.accounts.map((each) => each.says.condition) : null),
  },
  { name: "act", about: "class of the act, PLOVER 2.0", of: ["act"], closed: true, cell: own("class") },
  { name: "mode", about: "its mode, PLOVER 2.0", of: ["act"], closed: true, cell: own("mode") },
  {
    name: "polarity",
    about: "whether it is affirmed or denied",
    of: ["act"],
    closed: true,
    cell: own("polarity"),
  },
  {
    name: "actors",
    about: "who acts",
    of: ["act"],
    cell: (entry) => (entry.kind === "act" ? entry.actors.map((each) => each.name) : null),
  },
  {
    name: "recipients",
    about: "to whom it is done; empty where they act together",
    of: ["act"],
    cell: (entry) => (entry.kind === "act" ? entry.recipients.map((each) => each.name) : null),
  },
  {
    name: "differs",
    about: "on which points the accounts do not say the same",
    of: "all",
    cell: (entry) => entry.differs,
  },
  {
    name: "contradictions",
    about: "on which points two accounts cannot both hold, with the rule and both values",
    of: "all",
    cell: (entry) => entry.differences.filter(isContradiction).map(sidesOf),
  },
  {
    name: "accounts",
    about: "how many accounts the entry rests on",
    of: "all",
    cell: (entry) => entry.accounts.length,
  },
  {
    name: "claimed_by",
    about: "whose claims the accounts are, where not the source’s own",
    of: "all",
    cell: (entry) => entry.accounts.map((each) => each.claimedBy?.name),
  },
  {
    name: "outlets",
    about: "the outlets of the accounts",
    of: "all",
    cell: (entry) => entry.accounts.map((each) => each.from.outlet),
  },
  {
    name: "published",
    about: "the days the sources were published",
    of: "all",
    cell: (entry) => entry.accounts.map((each) => each.from.published),
  },
  {
    name: "titles",
    about: "the titles of the sources",
    of: "all",
    cell: (entry) => entry.accounts.map((each) => each.from.title),
  },
  {
    name: "sources",
    about: "the sources, by the SHA-256 of their bytes",
    of: "all",
    cell: (entry) => entry.accounts.map((each) => each.from.source),
  },
  {
    name: "anchors",
    about: "the passages: source:start-end, in UTF-16 units of its text",
    of: "all",
    cell: (entry) => anchorsOf(entry).map(({ source, start, end }) => `${source}:${start}-${end}`),
  },
  {
    name: "anchor_words",
    about: "the words of the passages",
    of: "all",
    cell: (entry) => anchorsOf(entry).map((anchor) => anchor.exact),
  },
];

/** The columns that entries of a kind have. */
export const columnsOf = (kind: EntryKind): readonly EntryColumn[] =>
  ENTRY_COLUMNS.filter(({ of }) => of === "all" || of.includes(kind));

const isContradiction = ({ verdict }: Difference): boolean => verdict === "contradiction";

/** "date (days-apart): 2023-05-04 / 2023-05-07". */
const sidesOf = ({ type, rule, sides }: Difference): string =>
  `${type} (${rule}): ${sides.map(({ value }) => value).join(" / ")}`;

/** "Nora Adair: host". */
const inPart = ({ name, part }: Extract<Entry, { kind: "meeting" }>["participants"][number]): string[] =>
  part === undefined ? [] : [`${name}: ${part}`];

const anchorsOf = (entry: Entry) => entry.accounts.flatMap((account) => account.anchors);

const namesIn = (entry: Extract<Entry, { kind: "statement" }>, role: "addressees" | "via" | "path") =>
  entry.accounts.flatMap((account) => account.says[role].map((each) => each.name));

function placeOf(entry: Entry): Cell {
  if (entry.kind === "meeting") return entry.place;
  return entry.kind === "statement" ? entry.accounts.map((each) => each.says.place?.name) : null;
}

const officeLine = (office: Extract<Entry, { kind: "actor" }>["offices"][number]): string =>
  [
    office.standing === "current" ? "" : office.standing,
    office.title,
    office.of === null ? "" : `of ${office.of}`,
  ]
    .filter((word) => word !== "")
    .join(" ");

/** One row as it stands in a file. */
export const rowLine = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  `${columns.map(({ cell }) => csvCell(inCell(cell(row)))).join(",")}\r\n`;

/** The row above all others: the names of the columns. */
export const headLine = (columns: readonly Column<never>[]): string =>
  `${columns.map(({ name }) => csvCell(name)).join(",")}\r\n`;

/** A value as it stands in its cell. */
const inCell = (cell: Cell): string => valuesIn(cell).join(" | ");

/** Each value of a cell once. */
export const valuesIn = (cell: Cell): string[] => [
  ...new Set(
    (Array.isArray(cell) ? (cell as readonly unknown[]) : [cell])
      .filter((value) => value !== null && value !== undefined && value !== "")
      .map(String),
  ),
];
