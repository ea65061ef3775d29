import type { Entry } from "../../register/index.ts";
import { placedWords, shorten } from "../../register/index.ts";
import { daysOfValue, dayWords } from "../../text/index.ts";
import { Footnotes, inMarkdown } from "./footnotes.ts";
import type { Material } from "./material.ts";
import { topicsOf } from "./topics.ts";

type Of<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** Lines a section shows at most; how many are left out is told. */
const LINES = 8;
const TOPICS = 8;
const EXCERPT = 260;

/** A brief as Markdown with a footnote for every line. The same material gives the same bytes. */
export function briefInMarkdown(material: Material, sourceName: (id: string) => string): string {
  const notes = new Footnotes(sourceName);
  const sections = [
    ["Office and names", names(material, notes)],
    ["Last met", lastMet(material, notes)],
    ["Announced meetings", announced(material, notes)],
    ["Latest wording by topic", wordings(material, notes)],
    ["Commitments", commitments(material, notes)],
    [`Bodies and memberships as of ${dayWords(material.asOf)}`, memberships(material, notes)],
    ["Accounts that differ", differing(material, notes)],
    ["What we do not know", unknown(material, notes)],
    ["Objectives", []],
    ["Lines to take", []],
  ] as const;
  return [
    `# Brief on ${inMarkdown(material.actor.name)}`,
    "",
    standing(material),
    ...sections.flatMap(([title, lines]) => ["", `## ${title}`, "", ...body(title, lines)]),
    "",
    ...notes.lines(),
    "",
  ].join("\n");
}

const BLANK = new Set(["Objectives", "Lines to take"]);

const body = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? lines : BLANK.has(title) ? ["…"] : ["Nothing on record."];

function standing({ actor, asOf, since, knownBy }: Material): string {
  const period = since === null ? `as of ${dayWords(asOf)}` : `from ${dayWords(since)} to ${dayWords(asOf)}`;
  const known = knownBy === undefined ? "" : `, by sources published by ${dayWords(knownBy)}`;
  return (
    `What the register holds ${period}${known}, key ${inMarkdown(actor.id)}. It repeats what sources say and asserts nothing ` +
    `itself; every line has a footnote with the outlet, its date, the source and the words.`
  );
}

function names({ actor, state }: Material, notes: Footnotes): string[] {
  const offices = actor.offices.slice(0, LINES).map(({ title, of, standing, saidBy }) => {
    const sources = new Set(saidBy.map(({ source }) => source));
    const accounts = actor.accounts.filter(({ from }) => sources.has(from.source));
    const held = standing === "current" ? "" : `, ${standing}`;
    return `- ${inMarkdown(title)}${of === null ? ", of whom not stated" : `, ${inMarkdown(of)}`}${held}${notes.cite(accounts)}`;
  });
  const others = actor.names.filter((name) => name !== actor.name);
  const written =
    others.length > 0 ? `also written ${others.map(inMarkdown).join("; ")}` : "under this name only";
  return [
    ...offices,
    `- ${inMarkdown(actor.name)} (${actor.actorKind}${state ? ` of ${inMarkdown(state.name)}` : ""}): ${written}${notes.cite(actor.accounts)}`,
  ];
}

/** The latest first; what is left out is counted. */
function listed<E extends Entry>(entries: readonly E[], line: (entry: E) => string, most = LINES): string[] {
  const shown = entries.slice(-most).reverse();
  const left = entries.length - shown.length;
  return [...shown.map(line), ...(left > 0 ? [`- … and ${left} earlier`] : [])];
}

const lastMet = ({ held, actor }: Material, notes: Footnotes): string[] =>
  listed(held, (entry) => `- ${meetingWords(entry, actor.keys)}${notes.cite(entry.accounts)}`);

const announced = (material: Material, notes: Footnotes): string[] =>
  listed(
    material.announced,
    (entry) => `- ${entry.status}: ${meetingWords(entry, material.actor.keys)}${notes.cite(entry.accounts)}`,
  );

/** "4 May 2023, Goa: Qin Gang (bilateral, on the sidelines of …)". */
function meetingWords(entry: Of<"meeting">, own: readonly string[]): string {
  const others = entry.participants.filter(({ actor }) => actor === null || !own.includes(actor));
  const whom = others.map(({ name }) => name).join(", ") || entry.body || "participants not stated";
  const when = entry.date ? dayWords(entry.date.value) : "day not stated";
  const inferred = entry.date?.basis === "inferred" ? " (inferred)" : "";
  const how = [entry.format, entry.level, others.length > 0 ? entry.body : undefined, entry.setting];
  const given = how.filter((each) => each !== undefined).map(inMarkdown);
  return `${when}${inferred}, ${inMarkdown(entry.place ?? "place not stated")}: ${inMarkdown(whom)} (${given.join(", ")})`;
}

function wordings({ statements, actor, state }: Material, notes: Footnotes): string[] {
  const names = [...actor.names, ...(state?.names ?? [])];
  const own = new Set(names.flatMap((name) => placedWords(name).map(({ folded }) => folded)));
  const topics = topicsOf(statements, own, TOPICS);
  if (topics.length === 0) {
    return listed(statements, (entry) => `- ${statementWords(entry)}${notes.cite(entry.accounts)}`);
  }
  return [
    "A topic is a telling word that two statements or more share; the latest wording stands first, and below it the latest of an earlier year.",
    "",
    ...topics.flatMap(({ word, statements: said }) => {
      const last = said.at(-1)!;
      const before = said.findLast((entry) => yearOf(entry) < yearOf(last));
      return [
        `- **${inMarkdown(word)}** (${said.length} statements) — ${statementWords(last)}${notes.cite(last.accounts)}`,
        ...(before ? [`  - before: ${statementWords(before)}${notes.cite(before.accounts)}`] : []),
      ];
    }),
  ];
}

const dayOf = (entry: Of<"statement">): string =>
  [entry.date?.value, entry.accounts[0].from.published].find(
    (value) => value !== undefined && daysOfValue(value) !== null,
  ) ?? "";

const yearOf = (entry: Of<"statement">): string => dayOf(entry).slice(0, 4);

function statementWords(entry: Of<"statement">): string {
  const words = inMarkdown(shorten(entry.words, EXCERPT));
  const quoted = entry.form === "direct" || entry.form === "turn" ? `“${words}”` : words;
  const ground = entry.speaker.basis === "inferred" ? `, speaker inferred (${entry.speaker.rule})` : "";
  return `${dayWords(dayOf(entry)) || "no date"}, ${entry.form}${ground}: ${quoted}`;
}

const STATES: Readonly<Record<string, string>> = {
  announced: "open",
  intended: "open",
  agreed: "open",
  "reported-done": "done",
  disputed: "disputed",
};

function commitments({ commitments: all, asOf }: Material, notes: Footnotes): string[] {
  const stateOf = (entry: Of<"commitment">): string => {
    const said = new Set(entry.accounts.map(({ says }) => STATES[says.status] ?? "open"));
    const due = entry.due === undefined ? null : daysOfValue(entry.due);
    if (said.has("disputed") || (said.has("done") && said.has("open"))) return "disputed";
    if (said.has("done")) return "done";
    return due !== null && due.last < asOf ? "overdue, nothing reported" : "open";
  };
  return ["open", "overdue, nothing reported", "disputed", "done"].flatMap((state) =>
    listed(
      all.filter((entry) => stateOf(entry) === state),
      (entry) => {
        const due = entry.due === undefined ? "due day not stated" : `due ${dayWords(entry.due)}`;
        return `- ${state}: ${inMarkdown(shorten(entry.what, EXCERPT))} (${due}; ${entry.status})${notes.cite(entry.accounts)}`;
      },
      5,
    ),
  );
}

/** Each membership by the accounts that speak of a day up to the brief's. */
function memberships({ memberships: all, facts, asOf }: Material, notes: Footnotes): string[] {
  const lines = all.flatMap((entry) => {
    const then = entry.accounts.filter(({ says, from }) => {
      const value = says.since ?? says.asOf ?? from.published;
      const days = value === undefined ? null : daysOfValue(value);
      return days === null || days.first <= asOf;
    });
    const last = then.findLast(({ says }) => !says.planned) ?? then.at(-1);
    if (!last) return [];
    const { status, planned, since } = last.says;
    const from = since === undefined ? "" : ` since ${dayWords(since)}`;
    return [
      `- ${inMarkdown(entry.state)} in ${inMarkdown(entry.organisation)}: ${planned ? "planned " : ""}${status}${from}${notes.cite(then)}`,
    ];
  });
  const told = facts.map((entry) => `- ${inMarkdown(entry.label)}${notes.cite(entry.accounts)}`);
  return [...lines.slice(0, 30), ...told.slice(0, LINES)];
}

function differing(material: Material, notes: Footnotes): string[] {
  const { held, announced: planned, statements, memberships: steps, facts, commitments: due } = material;
  const entries = [...new Set<Entry>([...held, ...planned, ...steps, ...facts, ...due, ...statements])];
  const several = entries.filter((entry) => entry.differs.length > 0 && entry.accounts.length > 1);
  const lines = several
    .slice(0, 12)
    .map(
      (entry) =>
        `- ${inMarkdown(entry.label)}: differ in ${entry.differs.join(", ")}${notes.cite(entry.accounts, 4)}`,
    );
  return [...lines, ...(several.length > 12 ? [`- … and ${several.length - 12} more`] : [])];
}

/** What a reader would want to know and no source says. */
function unknown(
  { held, announced: planned, commitments: due, undated, actor }: Material,
  notes: Footnotes,
): string[] {
  const gaps: readonly (readonly [string, readonly Entry[]])[] = [
    ["meetings of which no source gives the day", [...held, ...planned].filter((entry) => !entry.date)],
    ["meetings of which no source gives the place", [...held, ...planned].filter((entry) => !entry.place)],
    ["commitments with no day by which they are due", due.filter((entry) => entry.due === undefined)],
    ["entries of no day, left out above", undated],
  ];
  const lines = gaps
    .filter(([, entries]) => entries.length > 0)
    .map(
      ([what, entries]) =>
        `- ${entries.length} ${what}${notes.cite(entries.map((entry) => entry.accounts[0]))}`,
    );
  const office = actor.actorKind === "person" && actor.offices.length === 0;
  return [...(office ? [`- which office they hold${notes.cite(actor.accounts, 1)}`] : []), ...lines];
}
