import { stepWords } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Reading } from "../../desk/index.ts";
import { counted } from "../common.ts";
import { plain, table } from "../layout.ts";
import { officeText, reference } from "./says.ts";

/** A table of the reading: its title, its columns, a row for each thing found. */
interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was read in one source, as tables. What a text says nothing of is left out. */
export function readingText(reading: Reading, width: number): string {
  const sections = sectionsOf(reading).filter((section) => section.rows.length > 0);
  const tables = sections.map(
    ({ title, columns, rows }) =>
      `\n${title} (${rows.length})\n${table(
        columns.map((column) => ({ title: column, least: 8 })),
        rows,
        width,
      )}`,
  );
  const nothing = "\nNothing of what Readout looks for was found in it.\n";
  return header(reading) + (tables.length > 0 ? tables.join("") : nothing);
}

function header({ source, text, parts, notices }: Reading): string {
  const published = source.published
    ? `${source.published} (${source.publishedBasis ?? "given"})`
    : "not stated";
  const kinds = new Map<string, number>();
  for (const { kind } of parts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const lines = [
    ["source", source.id.slice(0, 12)],
    ["title", source.title],
    ["outlet", source.outlet],
    ["author", source.author],
    ["published", published],
    ["length", `${counted(text.length, "character")}`],
    ["parts", [...kinds].map(([kind, n]) => counted(n, kind)).join(", ")],
    ...notices.map((notice) => ["notice", notice.text]),
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `${label!.padEnd(11)}${plain(value!)}\n`)
    .join("");
}

function sectionsOf(reading: Reading): Section[] {
  const speakers = new Map(reading.statements.map(({ id, speaker }) => [id, reference(speaker)]));
  const turns = new Map(reading.turns.map(({ id, speaker }) => [id, reference(speaker)]));
  const sayer = (id: string | null): string =>
    id === null ? "the source itself" : (speakers.get(id) ?? turns.get(id) ?? id);
  return [
    statements(reading),
    turnsOf(reading),
    meetings(reading, sayer),
    acts(reading, sayer),
    memberships(reading, sayer),
    facts(reading, sayer),
    instruments(reading),
    commitments(reading, sayer),
    offices(reading),
  ];
}

type Sayer = (id: string | null) => string;

const statements = ({ statements }: Reading): Section => ({
  title: "Statements",
  columns: ["who", "how", "what", "by way of"],
  rows: statements.map((each) => [
    reference(each.speaker),
    `${each.form}, ${each.mood}`,
    each.content.map((span) => span.exact).join(" … "),
    each.via.map(reference).join("; "),
  ]),
});

const turnsOf = ({ turns }: Reading): Section => ({
  title: "Turns of a transcript",
  columns: ["who", "role", "what"],
  rows: turns.map((each) => [reference(each.speaker), each.role, each.exact]),
});

const meetings = ({ meetings }: Reading, sayer: Sayer): Section => ({
  title: "Meetings",
  columns: ["when", "who met", "format", "where", "status", "who says so"],
  rows: meetings.map((each) => [
    each.date ? dayWords(each.date.value) : "not stated",
    each.participants.map(({ name }) => name).join("; ") || (each.body ?? ""),
    each.format,
    each.place?.name ?? "",
    each.status,
    sayer(each.claimedBy),
  ]),
});

const memberships = ({ memberships }: Reading, sayer: Sayer): Section => ({
  title: "Memberships",
  columns: ["organisation", "state", "status", "since", "who says so"],
  rows: memberships.map((each) => [
    each.organisation,
    each.state,
    stepWords(each),
    [each.on, each.since].flatMap((day) => (day === undefined ? [] : dayWords(day))).join("; since "),
    sayer(each.claimedBy),
  ]),
});

const facts = ({ organisationFacts }: Reading, sayer: Sayer): Section => ({
  title: "Facts about organisations",
  columns: ["organisation", "fact", "value", "who says so"],
  rows: organisationFacts.map((each) => [
    each.organisation,
    each.subject === undefined ? each.fact : `${each.fact}: ${each.subject}`,
    dayWords(String(each.value)),
    sayer(each.claimedBy),
  ]),
});

const instruments = ({ instruments }: Reading): Section => ({
  title: "Instruments",
  columns: ["name", "type", "by", "date", "status"],
  rows: instruments.map((each) => [
    each.name,
    each.type,
    each.by ?? "",
    [each.date, each.period].flatMap((date) => (date ? [dayWords(date)] : [])).join(", "),
    each.status ?? "",
  ]),
});

const commitments = ({ commitments }: Reading, sayer: Sayer): Section => ({
  title: "Commitments",
  columns: ["who", "what", "due", "status", "who says so"],
  rows: commitments.map((each) => [
    each.who.map(reference).join("; "),
    each.what.exact,
    each.due ?? each.occasion ?? "not stated",
    each.status,
    sayer(each.claimedBy),
  ]),
});

const acts = ({ acts }: Reading, sayer: Sayer): Section => ({
  title: "Acts",
  columns: ["act", "who", "to whom", "in words", "who says so"],
  rows: acts.map((each) => [
    [
      `${each.polarity === "negative" ? "not " : ""}${each.class.toLowerCase()}`,
      ...(each.status === "done" ? [] : [each.status]),
    ].join(", "),
    each.actors.map(({ name }) => name).join("; "),
    each.recipients.map(({ name }) => name).join("; "),
    each.trigger.exact,
    sayer(each.claimedBy),
  ]),
});

const offices = ({ offices }: Reading): Section => ({
  title: "Offices",
  columns: ["who", "office"],
  rows: offices.map((each) => [each.name, officeText(each)]),
});
