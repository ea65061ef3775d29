import { byCodeUnits } from "../text/index.ts";
import type { Difference, Entry } from "../register/index.ts";
import { csvCell } from "./csv.ts";
import { dateOf } from "../archive/index.ts";

/** One entry a line, with its accounts and anchors; keys sorted, so that the bytes depend on what is said alone. */
export function* jsonLines(entries: Iterable<Entry>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry, sortedKeys)}\n`;
}

/** One entry a row; a list in a cell is separated by " | ". */
export function* csvLines(entries: Iterable<Entry>): Generator<string> {
  yield `${COLUMNS.map(([name]) => name).join(",")}\r\n`;
  for (const entry of entries) yield `${COLUMNS.map(([, cell]) => cellOf(cell(entry))).join(",")}\r\n`;
}

type Cell = string | number | boolean | null | undefined | readonly (string | number | null | undefined)[];

/** A field that only entries of some kinds have, under its own name. */
const own =
  (name: string) =>
  (entry: Entry): Cell =>
    (entry as unknown as Record<string, Cell>)[name];

const COLUMNS: readonly (readonly [string, (entry: Entry) => Cell])[] = [
  ["id", (entry) => entry.id],
  ["kind", (entry) => entry.kind],
  ["label", (entry) => entry.label],
  ["date", (entry) => dateOf(entry)?.value],
  ["date_ground", (entry) => dateOf(entry)?.ground],
  ["speaker", (entry) => (entry.kind === "statement" ? entry.speaker.name : null)],
  ["speaker_key", (entry) => (entry.kind === "statement" ? entry.speaker.actor : null)],
  ["speaker_basis", (entry) => (entry.kind === "statement" ? entry.speaker.basis : null)],
  ["addressees", (entry) => (entry.kind === "statement" ? namesIn(entry, "addressees") : null)],
  [
    "via",
    (entry) => (entry.kind === "statement" ? [...namesIn(entry, "via"), ...namesIn(entry, "path")] : null),
  ],
  ["form", own("form")],
  ["mood", own("mood")],
  ["words", own("words")],
  [
    "wordings",
    (entry) => (entry.kind === "statement" ? entry.accounts.map((each) => each.says.words) : null),
  ],
  [
    "participants",
    (entry) => (entry.kind === "meeting" ? entry.participants.map((each) => each.name) : null),
  ],
  [
    "participant_keys",
    (entry) => (entry.kind === "meeting" ? entry.participants.map((each) => each.actor) : null),
  ],
  ["format", own("format")],
  ["level", own("level")],
  ["body", own("body")],
  ["setting", own("setting")],
  ["place", placeOf],
  [
    "occasion",
    (entry) => (entry.kind === "statement" ? entry.accounts.map((each) => each.says.occasion?.name) : null),
  ],
  ["organisation", own("organisation")],
  ["state", own("state")],
  ["status", own("status")],
  ["planned", own("planned")],
  ["since", own("since")],
  ["as_of", (entry) => (entry.kind === "membership" ? entry.accounts.map((each) => each.says.asOf) : null)],
  ["fact", own("fact")],
  ["subject", own("subject")],
  ["values", own("values")],
  ["name", own("name")],
  ["type", (entry) => (entry.kind === "actor" ? entry.actorKind : own("type")(entry))],
  ["by", own("by")],
  ["period", own("period")],
  ["names", own("names")],
  ["keys", own("keys")],
  ["offices", (entry) => (entry.kind === "actor" ? entry.offices.map(officeLine) : null)],
  ["who", (entry) => (entry.kind === "commitment" ? entry.who.map((each) => each.name) : null)],
  ["what", own("what")],
  ["due", own("due")],
  [
    "condition",
    (entry) => (entry.kind === "commitment" ? entry.accounts.map((each) => each.says.condition) : null),
  ],
  ["act", own("class")],
  ["mode", own("mode")],
  ["polarity", own("polarity")],
  ["actors", (entry) => (entry.kind === "act" ? entry.actors.map((each) => each.name) : null)],
  ["recipients", (entry) => (entry.kind === "act" ? entry.recipients.map((each) => each.name) : null)],
  ["differs", (entry) => entry.differs],
  ["contradictions", (entry) => entry.differences.filter(isContradiction).map(sidesOf)],
  ["accounts", (entry) => entry.accounts.length],
  ["claimed_by", (entry) => entry.accounts.map((each) => each.claimedBy?.name)],
  ["outlets", (entry) => entry.accounts.map((each) => each.from.outlet)],
  ["published", (entry) => entry.accounts.map((each) => each.from.published)],
  ["titles", (entry) => entry.accounts.map((each) => each.from.title)],
  ["sources", (entry) => entry.accounts.map((each) => each.from.source)],
  ["anchors", (entry) => anchorsOf(entry).map(({ source, start, end }) => `${source}:${start}-${end}`)],
  ["anchor_words", (entry) => anchorsOf(entry).map((anchor) => anchor.exact)],
];

const isContradiction = ({ verdict }: Difference): boolean => verdict === "contradiction";

/** "date (days-apart): 2023-05-04 / 2023-05-07". */
const sidesOf = ({ type, rule, sides }: Difference): string =>
  `${type} (${rule}): ${sides.map(({ value }) => value).join(" / ")}`;

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

/** One cell; lists keep one value each. */
const cellOf = (cell: Cell): string =>
  csvCell(Array.isArray(cell) ? distinct(cell).join(" | ") : String(cell ?? ""));

const distinct = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined && value !== "").map(String)),
];

/** Objects with their keys in code-unit order. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b)));
}
