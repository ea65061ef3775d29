import assert from "node:assert/strict";
import { test } from "node:test";
import { at, readingOf } from "../../../test/support/reading.ts";
import type { Account, Claim, Difference, EntryKind, MeetingEntry, SaysOf } from "../index.ts";
import { claimsOf, reconcile } from "../index.ts";

// What accounts tell beside whom, where and when: topics, counts, attendance, titles. All invented.
const person = (actor: string, name: string) => ({ actor, name, kind: "person" as const });
const PAIR = [person("person:morvan.ls", "Ilyas Morvan"), person("person:adair.nr", "Nora Adair")];

function account<K extends EntryKind>(
  source: string,
  published: string,
  says: SaysOf[K],
): Account<SaysOf[K]> {
  const anchors = [{ source, start: 0, end: 5, exact: "words" }] as const;
  return { from: { source, published }, anchors, claimedBy: null, says };
}

const meeting = (source: string, published: string, says: Partial<SaysOf["meeting"]>) =>
  account<"meeting">(source, published, {
    participants: PAIR,
    format: "bilateral",
    status: "held",
    rule: "test",
    date: { value: "2024-05-02", basis: "stated", rule: "full-date" },
    ...says,
  });

const entriesOf = <K extends EntryKind>(kind: K, ...accounts: readonly Account<SaysOf[K]>[]) => {
  const claims = accounts.map((each) => ({ kind, key: "key", account: each }) as unknown as Claim);
  const entries = reconcile(claims);
  assert.deepEqual(reconcile([...claims].reverse()), entries, "the order of claims tells on nothing");
  return entries;
};

const told = (differences: readonly Difference[]): string[] =>
  differences.map(({ type, verdict, rule, sides }) =>
    [type, verdict, rule, ...sides.map(({ value, from }) => `${from.source}: ${value}`)].join(" | "),
  );

const topics = (words: number, named: readonly string[], ...lead: readonly string[]) => ({
  words,
  own: ["person:adair", "person:morvan"],
  named: [...named].sort(),
  lead: lead.map((key, i) => ({ key, name: key.slice(6), at: { start: i, end: i + 5, exact: "about" } })),
});

test("whom one account speaks of and another does not name; those who meet are no topic", () => {
  const [entry] = entriesOf(
    "meeting",
    meeting("a1", "2024-05-02", {
      topics: topics(300, ["state:velm", "person:adair"], "state:velm", "person:adair"),
    }),
    meeting("b2", "2024-05-03", { topics: topics(250, ["state:oru"], "state:oru") }),
    meeting("c3", "2024-05-04", { topics: topics(280, ["state:oru", "state:velm"]) }),
  );
  assert.deepEqual(told(entry!.differences), [
    "omission | other-scope | named-in-one-account | a1: does not name oru | b2: oru",
    "omission | other-scope | named-in-one-account | a1: velm | b2: does not name velm",
  ]);
  assert.equal(entry!.differences[1]!.sides[0].anchor.exact, "about");
});

test("a few lines beside a long account", () => {
  const both = (words: number) =>
    entriesOf(
      "meeting",
      meeting("a1", "2024-05-02", { topics: topics(140, []) }),
      meeting("b2", "2024-05-03", { topics: topics(words, []) }),
    )[0]!.differences;
  assert.deepEqual(told(both(2_900)), [
    "omission | other-scope | briefly-and-at-length | a1: 140 words | b2: 2900 words",
  ]);
  assert.deepEqual(both(400), []);
});

const counted = (...counts: readonly (readonly [number, string])[]) => ({
  documents: counts.map(([count, kind], i) => ({
    count,
    kind,
    start: i,
    end: i + 5,
    exact: `${count} ${kind}`,
  })),
});

test("counts of texts: apart, under another name, and as planned", () => {
  const of = (...accounts: Parameters<typeof entriesOf<"meeting">>[1][]) =>
    told(entriesOf("meeting", ...accounts)[0]!.differences).filter((line) => line.startsWith("number"));
  const twelve = meeting("a1", "2024-05-02", counted([12, "decisions"]));
  assert.deepEqual(of(twelve, meeting("b2", "2024-05-03", counted([15, "decisions"]))), [
    "number | contradiction | counts-apart | a1: 12 decisions | b2: 15 decisions",
  ]);
  assert.deepEqual(of(twelve, meeting("b2", "2024-05-03", counted([12, "resolutions"], [3, "statements"]))), [
    "number | other-words | one-count-two-names | a1: 12 decisions | b2: 12 resolutions; 3 statements",
  ]);
  const planned = meeting("a0", "2024-05-01", { ...counted([10, "decisions"]), status: "announced" });
  assert.deepEqual(of(planned, twelve), [
    "number | later | planned-then-adopted | a0: 10 decisions | a1: 12 decisions",
  ]);
});

test("a place that only a title gives, and the organisation that may be meant", () => {
  const goa = meeting("a1", "2024-05-02", { place: { name: "Lisse" } });
  const places = (titlePlace: { name: string; organisation?: string }) =>
    told(entriesOf("meeting", goa, meeting("b2", "2024-05-03", { titlePlace }))[0]!.differences);
  assert.deepEqual(places({ name: "Oru" }), [
    "place | contradiction | title-names-another-place | a1: Lisse | b2: Oru (in the title)",
  ]);
  assert.match(places({ name: "Oru", organisation: "Oru Union" })[0]!, /other-body/);
  assert.deepEqual(places({ name: "Lisse" }), []);
});

test("a transcript posted after the day at its head", () => {
  const date = { value: "2024-05-02", basis: "stated" as const, rule: "day-at-the-head" };
  assert.deepEqual(told(entriesOf("meeting", meeting("a1", "2024-05-03", { date }))[0]!.differences), [
    "date | later | posted-after-its-own-date | a1: 2024-05-02 | a1: 2024-05-03",
  ]);
});

const session = (source: string, level: string, day: string, words: string, published = "2024-05-21") =>
  meeting(source, published, {
    body: `RU ${level}`,
    level,
    format: "council",
    date: { value: day, basis: "stated", rule: "full-date" },
    attendance: { start: 9, end: 9 + words.length, exact: words },
  });

test("one attendance, told of two sessions of a body", () => {
  const words = "with the participation of observer states, partners and the Secretary General";
  const entries = entriesOf(
    "meeting",
    session("a1", "foreign ministers", "2024-05-20", words),
    session("b2", "heads of state", "2024-07-04", words.replace("states", "countries")),
  );
  assert.equal(entries.length, 2);
  for (const { differences } of entries as readonly MeetingEntry[]) {
    assert.equal(differences.at(-1)!.rule, "one-attendance-told-of-two-sessions");
    assert.match(differences.at(-1)!.sides[1].value, /^heads of state, 4 July 2024: with the participation/);
  }
});

test("the sessions of a later year are compared, too, however many came before", () => {
  const words = "with the participation of observer states, partners and the Secretary General";
  const yearly = Array.from({ length: 50 }, (_, i) => `${1950 + i}-05-20`).map((day) =>
    session(`s${day}`, "foreign ministers", day, words, day),
  );
  const entries = entriesOf(
    "meeting",
    ...yearly,
    session("a1", "foreign ministers", "2024-05-20", words),
    session("b2", "heads of state", "2024-07-04", words),
  ) as readonly MeetingEntry[];
  const attended = entries.filter(({ differences }) =>
    differences.some(({ rule }) => rule === "one-attendance-told-of-two-sessions"),
  );
  assert.deepEqual(
    attended.map(({ date }) => date?.value),
    ["2024-05-20", "2024-07-04"],
  );
});

test("a given name for a family name, and letters that no name of the body has", () => {
  const called = (says: SaysOf["actor"], ...exact: readonly string[]) => {
    const anchors = exact.map((each, i) => ({ source: "a1", start: i, end: i + each.length, exact: each }));
    const [entry] = entriesOf("actor", {
      ...account<"actor">("a1", "2024-05-02", says),
      anchors: anchors as unknown as Account<unknown>["anchors"],
    });
    return told(entry!.differences);
  };
  const zhao = { kind: "person" as const, name: "Zhao Lin", offices: [] };
  assert.deepEqual(
    called({ ...zhao, key: "person:jao.ln", variants: ["Lin", "Zhao Lin"] }, "Zhao Lin", "Lin"),
    ["participant | spelling | given-name-for-the-family-name | a1: Zhao Lin | a1: Lin"],
  );
  assert.deepEqual(
    called({ ...zhao, key: "person:jao.ln", variants: ["Zhao", "Zhao Lin"] }, "Zhao Lin", "Zhao"),
    [],
  );
  const council = {
    kind: "body" as const,
    key: "body:ru-hsc",
    name: "Council of Heads of State",
    offices: [],
  };
  assert.deepEqual(called({ ...council, variants: ["SGG"] }, "Council of Heads of State", "SGG"), [
    "participant | spelling | acronym-of-other-words | a1: Council of Heads of State | a1: SGG",
  ]);
  assert.deepEqual(called({ ...council, variants: ["CHS"] }, "Council of Heads of State", "CHS"), []);
});

test("one of three statements here, an initiative there", () => {
  const text = { name: "Initiative on Harbours", type: "initiative", rule: "named" };
  const [entry] = entriesOf(
    "instrument",
    account<"instrument">("a1", "2024-05-02", text),
    account<"instrument">("b2", "2024-05-03", { ...text, among: "three statements" }),
  );
  assert.deepEqual(told(entry!.differences), [
    "status | other-scope | counted-among-others | a1: initiative | b2: one of three statements",
  ]);
});

test("a source about a meeting keeps whom it speaks of, with the sentence", () => {
  const sentence = "Both ministers spoke at length of Velm and its harbours.";
  const text = `Minister Ilyas Morvan met Minister Nora Adair in Lisse. ${sentence} ${"They spoke of ferries and winter. ".repeat(14)}`;
  const named = (exact: string, actor: string, type: "person" | "state") => ({
    ...at(text, exact),
    type,
    form: "full" as const,
    actor,
  });
  const reading = readingOf("a".repeat(64), text, {
    source: { id: "a".repeat(64), published: "2024-05-03" },
    actors: [
      { id: "person:morvan.ls", kind: "person", name: "Ilyas Morvan", variants: ["Ilyas Morvan"] },
      { id: "person:adair.nr", kind: "person", name: "Nora Adair", variants: ["Nora Adair"] },
      { id: "state:velm", kind: "state", name: "Velm", variants: ["Velm"] },
    ],
    mentions: [
      named("Ilyas Morvan", "person:morvan.ls", "person"),
      named("Nora Adair", "person:adair.nr", "person"),
      named("Velm", "state:velm", "state"),
    ],
    meetings: [
      {
        id: "m1",
        participants: PAIR,
        format: "bilateral",
        status: "held",
        claimedBy: null,
        evidence: [at(text, "Minister Ilyas Morvan met Minister Nora Adair")],
        rule: "test",
      },
    ],
  });
  const claim = claimsOf(reading).find(({ kind }) => kind === "meeting");
  const says = claim!.account.says as SaysOf["meeting"];
  assert.deepEqual(
    says.topics!.lead.map(({ key, at: { exact } }) => [key, exact]),
    [["state:velm", sentence]],
  );
});

test("an entry names the ministers of a session once, and nobody as participants", () => {
  const group = (name: string) => ({ actor: null, name, kind: "group" as const });
  const session = { format: "council" as const, body: "RU" };
  const [entry] = entriesOf(
    "meeting",
    meeting("a1", "2024-05-02", { ...session, participants: [group("RU ministers"), group("participants")] }),
    meeting("b2", "2024-05-03", { ...session, participants: [group("RU foreign ministers")] }),
  ) as readonly MeetingEntry[];
  assert.deepEqual(
    entry!.participants.map(({ name }) => name),
    ["RU foreign ministers"],
  );
});
