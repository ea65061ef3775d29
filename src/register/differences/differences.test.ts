import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account, Claim, Difference, EntryKind, SaysOf } from "../index.ts";
import { reconcile } from "../index.ts";

const who = (actor: string, name: string) => ({ actor, name, kind: "person" as const });
const MORVAN = who("person:morvan.ls", "Ilyas Morvan");
const ADAIR = who("person:adair.nr", "Nora Adair");

/** An account of one source: its words stand at the place their number gives, so that two of one source differ. */
function account<K extends EntryKind>(
  source: string,
  published: string | undefined,
  says: SaysOf[K],
  start = 0,
) {
  return {
    from: { source, ...(published !== undefined && { published }) },
    anchors: [{ source, start, end: start + 5, exact: "words" }],
    claimedBy: null,
    says,
  } as Account<SaysOf[K]>;
}

const meeting = (
  source: string,
  published: string | undefined,
  says: Partial<SaysOf["meeting"]>,
  start = 0,
) =>
  account<"meeting">(
    source,
    published,
    { participants: [MORVAN, ADAIR], format: "bilateral", status: "held", rule: "test", ...says },
    start,
  );

const dated = (value: string, rule = "full-date") => ({ value, basis: "stated" as const, rule });

function differencesOf<K extends EntryKind>(
  kind: K,
  accounts: readonly Account<SaysOf[K]>[],
): readonly Difference[] {
  const claims = accounts.map((each) => ({ kind, key: "key", account: each }) as unknown as Claim);
  const entries = reconcile(claims);
  assert.equal(entries.length, 1, "the accounts are of one entry");
  assert.deepEqual(reconcile([...claims].reverse()), entries, "the order of claims tells on nothing");
  return entries[0]!.differences;
}

const told = (differences: readonly Difference[]): string[] =>
  differences.map(({ type, verdict, rule, sides }) =>
    [type, verdict, rule, ...sides.map(({ value, from }) => `${from.source}: ${value}`)].join(" | "),
  );

test("days apart contradict each other, a day within a month does not", () => {
  const first = meeting("a1", "2024-05-04", { date: dated("2024-05-02") });
  assert.deepEqual(
    told(differencesOf("meeting", [first, meeting("b2", "2024-05-05", { date: dated("2024-05-03") })])),
    ["date | contradiction | days-apart | a1: 2024-05-02 | b2: 2024-05-03"],
  );
  assert.deepEqual(
    told(differencesOf("meeting", [first, meeting("b2", "2024-05-05", { date: dated("2024-05") })])),
    ["date | precision | day-within | a1: 2024-05-02 | b2: 2024-05"],
  );
});

test("days of one session, and neighbouring days of sessions of many, are no contradiction", () => {
  const session = { format: "council" as const, body: "River Council" };
  const days = (source: string, value: string) =>
    meeting(source, "2024-05-04", { ...session, date: dated(value) });
  const [difference] = differencesOf("meeting", [days("a1", "2024-05-02"), days("b2", "2024-05-03")]);
  assert.equal(difference!.rule, "neighbouring-days-of-a-session");
  const rules = differencesOf("meeting", [
    days("a1", "2024-05-02"),
    days("b2", "2024-05-03"),
    days("c3", "2024-05-02/2024-05-03"),
  ]).map(({ rule }) => rule);
  assert.deepEqual(rules.sort(), ["day-within", "day-within", "days-of-one-session"]);
});

test("what was announced and then held is later; announced after it was held is a contradiction", () => {
  const held = meeting("b2", "2024-05-03", { date: dated("2024-05-02") });
  const announced = (source: string, published: string | undefined) =>
    meeting(source, published, { status: "announced", date: dated("2024-05-02") });
  assert.deepEqual(told(differencesOf("meeting", [announced("a1", "2024-05-01"), held])), [
    "status | later | planned-then-told | a1: announced | b2: held",
  ]);
  assert.deepEqual(told(differencesOf("meeting", [held, announced("c3", "2024-05-04")])), [
    "status | contradiction | planned-after-it-was-over | b2: held | c3: announced",
  ]);
  assert.deepEqual(told(differencesOf("meeting", [held, announced("c3", undefined)])), [
    "status | undated | no-publication-date | b2: held | c3: announced",
  ]);
});

test("a page published days after is told of, since its date is not the meeting’s", () => {
  const day = { date: dated("2024-05-02") };
  const differences = differencesOf("meeting", [
    meeting("a1", "2024-05-03", day),
    meeting("b2", "2024-05-07", {
      date: { ...day.date, basis: "inferred", rule: "weekday-before-publication" },
    }),
  ]);
  assert.deepEqual(told(differences), ["date | later | page-days-after | b2: 2024-05-02 | b2: 2024-05-07"]);
});

test("a denial contradicts what is told of a meeting of that format only", () => {
  const day = { date: dated("2024-05-02") };
  const denied = meeting("a1", "2024-05-01", { ...day, status: "denied" });
  const held = meeting("b2", "2024-05-03", day);
  const contact = meeting("c3", "2024-05-03", { ...day, format: "contact" });
  assert.deepEqual(told(differencesOf("meeting", [denied, held])), [
    "denial | contradiction | denied-and-told | a1: denied | b2: held",
  ]);
  assert.deepEqual(told(differencesOf("meeting", [denied, contact])), [
    "denial | other-scope | other-format | a1: denied | c3: held",
  ]);
});

test("a place within another is named less exactly; one name is written in two ways", () => {
  const day = { date: dated("2024-05-02") };
  const differences = differencesOf("meeting", [
    meeting("a1", "2024-05-03", { ...day, place: { name: "Lisse" } }),
    meeting("b2", "2024-05-04", {
      ...day,
      place: { name: "Lisse, Ostria" },
      participants: [who("person:morvan.ls", "Iliyas Morvan"), ADAIR],
    }),
  ]);
  assert.deepEqual(told(differences), [
    "place | precision | place-within | a1: Lisse | b2: Lisse, Ostria",
    "participant | spelling | one-family-name | a1: Ilyas Morvan | b2: Iliyas Morvan",
  ]);
  assert.equal(differences[0]!.sides[0].anchor.exact, "words");
});

test("a place told with its state is no other place", () => {
  const placed = (source: string, name: string) =>
    meeting(source, "2024-05-03", { date: dated("2024-05-02"), place: { name } });
  const differs = (...names: readonly string[]) => {
    const claims = names.map((name, i) => ({ kind: "meeting", key: "key", account: placed(`s${i}`, name) }));
    const entries = reconcile(claims as unknown as Claim[]);
    return entries.flatMap((entry) => entry.differs);
  };
  assert.deepEqual(differs("Lisse", "Lisse, Ostria"), []);
  assert.deepEqual(differs("Lisse", "Lisse, Ostria", "Ostria"), ["place"]);
});

const count = (source: string, published: string | undefined, value: number | string) =>
  account<"fact">(source, published, {
    organisation: "River Union",
    fact: "member-count",
    value,
    rule: "test",
  });

test("counts of one time contradict each other, counts of other times do not", () => {
  const differences = differencesOf("fact", [
    count("a1", "2019-03-01", 8),
    count("b2", "2024-07-05", 9),
    count("c3", "2024-07-08", 10),
    count("d4", undefined, 10),
  ]);
  assert.deepEqual(told(differences), [
    "number | later | at-other-times | a1: 8 | c3: 10",
    "number | contradiction | at-one-time | b2: 9 | c3: 10",
    "number | later | at-other-times | a1: 8 | b2: 9",
  ]);
  assert.equal(differences[0]!.sides[1].accounts, 2);
});

test("the day of what happened once does not change with time", () => {
  const charter = (source: string, published: string, value: string) =>
    account<"fact">(source, published, {
      organisation: "River Union",
      fact: "charter-signed",
      value,
      rule: "test",
    });
  const differences = differencesOf("fact", [
    charter("a1", "2019-03-01", "2002-06-07"),
    charter("b2", "2024-07-05", "2002-07-07"),
  ]);
  assert.deepEqual(told(differences), [
    "date | contradiction | days-apart | a1: 2002-06-07 | b2: 2002-07-07",
  ]);
});

const step = (source: string, published: string, says: Partial<SaysOf["membership"]>) =>
  account<"membership">(source, published, {
    organisation: "River Union",
    state: "Tarvia",
    status: "member",
    planned: false,
    rule: "test",
    ...says,
  });

test("a step up the ladder is later; a lower step after it took effect contradicts it", () => {
  const member = step("c3", "2024-07-05", { since: "2024-07-04" });
  const plan = step("a1", "2024-05-20", { planned: true });
  const observer = step("b2", "2024-01-10", { status: "observer" });
  const stale = step("d4", "2025-02-01", { status: "observer" });
  assert.deepEqual(told(differencesOf("membership", [plan, member])), [
    "status | later | planned-then-done | a1: member, planned | c3: member",
  ]);
  assert.deepEqual(told(differencesOf("membership", [observer, member])), [
    "status | later | step-by-step | b2: observer | c3: member",
  ]);
  assert.deepEqual(told(differencesOf("membership", [stale, member])), [
    "status | contradiction | below-a-step-it-already-had | c3: member | d4: observer",
  ]);
  const late = step("d4", "2025-02-01", { planned: true });
  assert.equal(differencesOf("membership", [late, member])[0]!.rule, "planned-after-it-took-effect");
});

test("stages of one way are no contradiction; who denies what is in effect contradicts it", () => {
  const member = step("c3", "2024-07-05", { since: "2024-07-04" });
  const signed = step("a1", "2024-05-20", { stage: "signed", told: "done", planned: true, on: "2024-05-19" });
  assert.deepEqual(told(differencesOf("membership", [signed, member])), [
    "status | later | stage-by-stage | a1: member, signed | c3: member",
  ]);
  const early = step("b2", "2024-06-20", { told: "denied" });
  assert.deepEqual(told(differencesOf("membership", [early, member])), [
    "denial | later | denied-before-it-took-effect | b2: not member | c3: member",
  ]);
  const late = step("d4", "2024-07-10", { told: "denied" });
  assert.deepEqual(told(differencesOf("membership", [late, member])), [
    "denial | contradiction | denied-after-it-took-effect | c3: member | d4: not member",
  ]);
});

const said = (source: string, words: string, says: Partial<SaysOf["statement"]> = {}) =>
  account<"statement">(source, "2024-05-03", {
    speaker: { ...MORVAN, basis: "stated", rule: "test" },
    addressees: [],
    via: [],
    mood: "asserted",
    rule: "test",
    form: "direct",
    words,
    path: [],
    ...says,
  });

const WORDS = "We signed 12 agreements with our neighbours before the first snow fell in the valley";

test("wordings: trimmed, with an insertion, with another figure, denied", () => {
  const rulesOf = (words: string, says: Partial<SaysOf["statement"]> = {}): string[] =>
    differencesOf("statement", [said("a1", WORDS), said("b2", words, says)]).map(
      ({ type, verdict, rule }) => `${type} ${verdict} ${rule}`,
    );
  assert.deepEqual(rulesOf("agreements with our neighbours before the first snow fell"), [
    "wording precision trimmed",
  ]);
  assert.deepEqual(rulesOf(WORDS.replace("our neighbours", "our neighbours [to the east]")), [
    "wording other-words insertion-in-brackets",
  ]);
  assert.deepEqual(rulesOf(WORDS.replace("12", "15")), [
    "number contradiction other-figure-in-like-words",
    "wording other-words words-changed",
  ]);
  assert.deepEqual(rulesOf(WORDS, { mood: "denied" }), ["denial contradiction denied-and-asserted"]);
});

test("many values are each compared once at least, and no account is left out", () => {
  const differences = differencesOf(
    "fact",
    Array.from({ length: 40 }, (_, i) => count(`s${String(i).padStart(2, "0")}`, "2024-07-05", i + 1)),
  );
  assert.equal(new Set(differences.flatMap(({ sides }) => sides.map(({ value }) => value))).size, 40);
  assert.ok(differences.length < 120, String(differences.length));
});
