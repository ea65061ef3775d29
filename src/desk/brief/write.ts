import type { Entry, Fulfilment } from "../../register/index.ts";
import { placedWords, shorten, standingOf, stepLabel } from "../../register/index.ts";
import { daysOfValue, dayWords } from "../../text/index.ts";
import type { BriefDocument, BriefLine, BriefSection } from "./document.ts";
import { linesOf } from "./document.ts";
import type { Material } from "./material.ts";
import { topicsOf } from "./topics.ts";

type Of<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** Lines a section shows at most; how many are left out is told. */
const LINES = 8;
const TOPICS = 8;
const EXCERPT = 260;

/** What a brief may say of an actor, section by section. The same material gives the same document. */
export function briefDocument(material: Material): BriefDocument {
  return {
    title: `Brief on ${material.actor.name}`,
    standing: standing(material),
    sections: [
      section("office", "Office and names", names(material)),
      section("met", "Last met", lastMet(material)),
      section("announced", "Announced meetings", announced(material)),
      wordings(material),
      section("commitments", "Commitments", commitments(material)),
      section(
        "memberships",
        `Bodies and memberships as of ${dayWords(material.asOf)}`,
        memberships(material),
      ),
      section("differing", "Accounts that differ", differing(material)),
      section("unknown", "What we do not know", unknown(material)),
      blank("objectives", "Objectives"),
      blank("lines", "Lines to take"),
    ],
  };
}

const section = (key: string, title: string, lines: readonly BriefLine[]): BriefSection => ({
  key,
  title,
  lines,
  blank: false,
});

const blank = (key: string, title: string): BriefSection => ({ key, title, lines: [], blank: true });

function standing({ asOf, since, knownBy }: Material): string {
  const period = since === null ? `as of ${dayWords(asOf)}` : `from ${dayWords(since)} to ${dayWords(asOf)}`;
  const known = knownBy === undefined ? "" : `, by sources published by ${dayWords(knownBy)}`;
  return (
    `What the register holds ${period}${known}. It repeats what sources say and asserts nothing ` +
    `itself; every line has a footnote with the outlet, its date, the source and the words.`
  );
}

function names({ actor, state }: Material): BriefLine[] {
  const line = linesOf("office");
  const offices = actor.offices.slice(0, LINES).map(({ title, of, standing, saidBy }) => {
    const sources = new Set(saidBy.map(({ source }) => source));
    const accounts = actor.accounts.filter(({ from }) => sources.has(from.source));
    const held = standing === "current" ? "" : `, ${standing}`;
    return line(
      [title, of, standing].join("|"),
      `${title}${of === null ? ", of whom not stated" : `, ${of}`}${held}`,
      accounts,
    );
  });
  const others = actor.names.filter((name) => name !== actor.name);
  const written = others.length > 0 ? `also written ${others.join("; ")}` : "under this name only";
  const who = `${actor.name} (${actor.actorKind}${state ? ` of ${state.name}` : ""}): ${written}`;
  return [...offices, line(actor.id, who, actor.accounts)];
}

/** The latest first; what is left out is counted. */
function listed<E extends Entry>(
  key: string,
  entries: readonly E[],
  words: (entry: E) => string,
  most = LINES,
  cited: (entry: E) => BriefLine["accounts"] = ({ accounts }) => accounts,
): BriefLine[] {
  const line = linesOf(key);
  const shown = entries.slice(-most).reverse();
  const left = entries.length - shown.length;
  return [
    ...shown.map((entry) => line(entry.id, words(entry), cited(entry))),
    ...(left > 0 ? [line(`earlier than ${shown.at(-1)?.id}`, `… and ${left} earlier`, [])] : []),
  ];
}

const lastMet = ({ held, actor }: Material): BriefLine[] =>
  listed("met", held, (entry) => meetingWords(entry, actor.keys));

const announced = (material: Material): BriefLine[] =>
  listed(
    "announced",
    material.announced,
    (entry) => `${entry.status}: ${meetingWords(entry, material.actor.keys)}`,
  );

const FORMATS: Readonly<Record<Of<"meeting">["format"], string>> = {
  bilateral: "bilateral talks",
  multilateral: "multilateral talks",
  council: "council session",
  summit: "summit",
  conference: "conference",
  press: "before the press",
  phone: "by telephone",
  visit: "visit",
  contact: "contact",
};

/** "4 May 2023, Goa: Qin Gang (bilateral talks, on the sidelines of …)". */
function meetingWords(entry: Of<"meeting">, own: readonly string[]): string {
  const others = entry.participants.filter(({ actor }) => actor === null || !own.includes(actor));
  const whom = others.map(({ name }) => name).join(", ") || entry.body || "participants not stated";
  const when = entry.date ? dayWords(entry.date.value) : "day not stated";
  const inferred = entry.date?.basis === "inferred" ? " (inferred)" : "";
  const how = [FORMATS[entry.format], entry.level, others.length > 0 ? entry.body : undefined, entry.setting];
  const given = how.filter((each) => each !== undefined);
  return `${when}${inferred}, ${entry.place ?? "place not stated"}: ${whom} (${given.join(", ")})`;
}

function wordings({ statements, actor, state }: Material): BriefSection {
  const [key, title] = ["wordings", "Latest wording by topic"];
  const names = [...actor.names, ...(state?.names ?? [])];
  const own = new Set(names.flatMap((name) => placedWords(name).map(({ folded }) => folded)));
  const topics = topicsOf(statements, own, TOPICS);
  if (topics.length === 0) return section(key, title, listed(key, statements, statementWords));
  const line = linesOf(key);
  const lines = topics.flatMap(({ word, statements: said }) => {
    const last = said.at(-1)!;
    const before = said.findLast((entry) => yearOf(entry) < yearOf(last));
    const head = line(
      `${word} ${last.id}`,
      `(${said.length} statements) — ${statementWords(last)}`,
      last.accounts,
      { lead: word },
    );
    if (!before) return [head];
    const words = `before: ${statementWords(before)}`;
    return [head, line(`${word} ${before.id} before`, words, before.accounts, { under: true })];
  });
  const intro =
    "A topic is a telling word that two statements or more share; the latest wording stands first, and below it the latest of an earlier year.";
  return { ...section(key, title, lines), intro };
}

const dayOf = (entry: Of<"statement">): string =>
  [entry.date?.value, entry.accounts[0].from.published].find(
    (value) => value !== undefined && daysOfValue(value) !== null,
  ) ?? "";

const yearOf = (entry: Of<"statement">): string => dayOf(entry).slice(0, 4);

function statementWords(entry: Of<"statement">): string {
  const words = shorten(entry.words, EXCERPT);
  const quoted = entry.form === "direct" || entry.form === "turn" ? `“${words}”` : words;
  const ground = entry.speaker.basis === "inferred" ? `, speaker inferred (${entry.speaker.rule})` : "";
  return `${dayWords(dayOf(entry)) || "no date"}, ${entry.form}${ground}: ${quoted}`;
}

function commitments({ commitments: all, asOf }: Material): BriefLine[] {
  const stateOf = (entry: Of<"commitment">): string => {
    const due = entry.due === undefined ? null : daysOfValue(entry.due);
    if (entry.status === "disputed") return "disputed";
    if (entry.status === "reported-done") return "done";
    return due !== null && due.last < asOf ? "overdue, nothing reported" : "open";
  };
  return ["open", "overdue, nothing reported", "disputed", "done"].flatMap((state) =>
    listed(
      "commitments",
      all.filter((entry) => stateOf(entry) === state),
      (entry) => {
        const due = entry.due === undefined ? "due day not stated" : `due ${dayWords(entry.due)}`;
        const reports = (entry.fulfilments ?? []).slice(0, REPORTS).map(reportWords);
        return `${state}: ${[`${shorten(entry.what, EXCERPT)} (${due}; ${entry.status})`, ...reports].join("; ")}`;
      },
      5,
      promiseAndReports,
    ),
  );
}

/** Reports of a promise kept or broken that its line tells. */
const REPORTS = 2;

/** "reported done 28 April 2031, says Morning Post (inferred: fulfilment-same-deed)". */
function reportWords({ done, date, from, saidBy, rule }: Fulfilment): string {
  const day = date === undefined ? "" : ` ${dayWords(date)}`;
  const who = [saidBy, from.outlet].filter((each) => each !== undefined).join(" in ") || "a source";
  return `reported ${done ? "done" : "not done"}${day}, says ${who} (inferred: ${rule})`;
}

/** The accounts of a promise as its line cites them: who promised, what is reported of it, then the others. */
function promiseAndReports({ accounts, fulfilments }: Of<"commitment">): BriefLine["accounts"] {
  const told = (fulfilments ?? []).slice(0, REPORTS).map(({ at }) => at);
  const isTold = ({ anchors: [first] }: (typeof accounts)[number]): boolean =>
    told.some(({ source, start }) => first.source === source && first.start === start);
  const [promise, ...others] = accounts.filter((account) => !isTold(account));
  return promise ? [promise, ...accounts.filter(isTold), ...others] : accounts;
}

/** Each membership by the accounts that speak of a day up to the brief's. */
function memberships({ memberships: all, facts, asOf }: Material): BriefLine[] {
  const line = linesOf("memberships");
  const lines = all.flatMap((entry) => {
    const then = entry.accounts.filter(({ says, from }) => {
      const value = says.since ?? says.asOf ?? from.published;
      const days = value === undefined ? null : daysOfValue(value);
      return days === null || days.first <= asOf;
    });
    if (then.length === 0) return [];
    const last = standingOf(then);
    const words = `${entry.state} in ${entry.organisation}: ${stepLabel(last, last.since)}`;
    return [line(entry.id, words, then)];
  });
  const told = facts.map((entry) => line(entry.id, entry.label, entry.accounts));
  return [...lines.slice(0, 30), ...told.slice(0, LINES)];
}

function differing(material: Material): BriefLine[] {
  const line = linesOf("differing");
  const { held, announced: planned, statements, memberships: steps, facts, commitments: due } = material;
  const entries = [...new Set<Entry>([...held, ...planned, ...steps, ...facts, ...due, ...statements])];
  const several = entries.filter((entry) => entry.differs.length > 0 && entry.accounts.length > 1);
  const left = several.length - 12;
  return [
    ...several
      .slice(0, 12)
      .map((entry) =>
        line(entry.id, `${entry.label}: differ in ${entry.differs.join(", ")}`, entry.accounts, { most: 4 }),
      ),
    ...(left > 0 ? [line("more", `… and ${left} more`, [])] : []),
  ];
}

/** What a reader would want to know and no source says. */
function unknown({ held, announced: planned, commitments: due, undated, actor }: Material): BriefLine[] {
  const line = linesOf("unknown");
  const gaps: readonly (readonly [one: string, many: string, what: string, readonly Entry[]])[] = [
    [
      "meeting",
      "meetings",
      "of which no source gives the day",
      [...held, ...planned].filter(({ date }) => !date),
    ],
    [
      "meeting",
      "meetings",
      "of which no source gives the place",
      [...held, ...planned].filter(({ place }) => !place),
    ],
    [
      "commitment",
      "commitments",
      "of which no source gives the due day",
      due.filter((entry) => entry.due === undefined),
    ],
    ["entry", "entries", "of no day, left out above", undated],
  ];
  const lines = gaps
    .filter(([, , , entries]) => entries.length > 0)
    .map(([one, many, what, entries]) =>
      line(
        `${many} ${what}`,
        `${entries.length} ${entries.length === 1 ? one : many} ${what}`,
        entries.map((entry) => entry.accounts[0]),
      ),
    );
  const office = actor.actorKind === "person" && actor.offices.length === 0;
  return [
    ...(office ? [line("office", "which office they hold", actor.accounts, { most: 1 })] : []),
    ...lines,
  ];
}
