import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, at, meeting, person, readingOf, statement } from "../../test/support/reading.ts";
import type { Reading } from "../reading/index.ts";
import { claimsOf, reconcile } from "./index.ts";
import type { Claim, Entry } from "./index.ts";

/** The whole register of some readings: map, group by key, reduce. */
function registerOf(readings: readonly Reading[]): Entry[] {
  const byKey = Map.groupBy(readings.flatMap(claimsOf), (claim: Claim) => claim.key);
  return [...byKey.values()]
    .flatMap((claims) => [...reconcile(claims)])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const morvan = person("person:morvan.ls", "Ilyas Morvan");

function report(id: string, words: string, published: string): Reading {
  const text = `Ilyas Morvan said: “${words}”`;
  const name = at(text, "Ilyas Morvan");
  return readingOf(id, text, {
    source: { id, published, publishedBasis: "given" },
    mentions: [{ ...name, type: "person", form: "full", actor: "person:morvan.ls" }],
    actors: [actor("person:morvan.ls", "Ilyas Morvan", "state:tarvia")],
    statements: [statement("s1", morvan, at(text, words))],
  });
}

const WORDS = "We shall open the border posts before the first snow falls in the valley";

test("one utterance in a whole and a trimmed wording is one statement with two accounts", () => {
  const register = registerOf([
    report("a1", WORDS, "2024-05-02"),
    report("b2", "open the border posts before the first snow falls", "2024-05-03"),
  ]);
  const statements = register.filter((entry) => entry.kind === "statement");
  assert.equal(statements.length, 1);
  assert.deepEqual(
    statements[0]!.accounts.map((account) => account.from.source),
    ["a1", "b2"],
  );
  assert.deepEqual(statements[0]!.differs, ["wording"]);
  assert.equal(statements[0]!.words, WORDS);
});

test("an account says how sure its words are, where they stand and where they stand again", () => {
  const reading = report("a1", `${WORDS} ${WORDS}`, "2024-05-02");
  const [first, again] = [17, 18 + WORDS.length].map((start) => ({
    start,
    end: start + WORDS.length,
    exact: WORDS,
  }));
  const told = { certainty: "probable", part: "caption", repeatedAt: [again!] } as const;
  const said = { ...statement("s1", morvan, first!), ...told };
  const found = registerOf([{ ...reading, statements: [said] }]).find(({ kind }) => kind === "statement");
  assert.ok(found?.kind === "statement");
  const { certainty, part, repeatedAt } = found.accounts[0].says;
  assert.deepEqual({ certainty, part, repeatedAt }, told);
});

test("what a reader’s comment says is no claim", () => {
  const reading = report("a1", WORDS, "2024-05-02");
  const comment = {
    start: 0,
    end: reading.text.length,
    exact: reading.text,
    kind: "reader-comment" as const,
  };
  const kinds = registerOf([{ ...reading, parts: [comment] }]).map((entry) => entry.kind);
  assert.deepEqual(kinds, ["actor"]);
});

test("different words of one speaker stay two statements", () => {
  const register = registerOf([
    report("a1", WORDS, "2024-05-02"),
    report("b2", "We shall never open the archive of the river commission to outsiders", "2024-05-03"),
  ]);
  assert.equal(register.filter((entry) => entry.kind === "statement").length, 2);
});

test("any order of sources gives the same register", () => {
  const readings = [
    report("a1", WORDS, "2024-05-02"),
    report("b2", "open the border posts before the first snow falls", "2024-05-03"),
    report("c3", WORDS, "2024-05-02"),
  ];
  const forward = JSON.stringify(registerOf(readings));
  assert.equal(JSON.stringify(registerOf([...readings].reverse())), forward);
  assert.equal(JSON.stringify(registerOf([readings[1]!, readings[2]!, readings[0]!])), forward);
});

test("a family name alone means its only bearer, unless the states differ", () => {
  const surnameOnly = (id: string, state: string): Reading => {
    const text = "Minister Morvan left.";
    return readingOf(id, text, {
      mentions: [{ ...at(text, "Morvan"), type: "person", form: "short", actor: "person:morvan" }],
      actors: [actor("person:morvan", "Morvan", state)],
    });
  };
  const people = (readings: Reading[]): string[] =>
    registerOf(readings)
      .filter((entry) => entry.kind === "actor")
      .map((entry) => `${entry.id} ${entry.accounts.length}`);
  const full = report("a1", WORDS, "2024-05-02");
  assert.deepEqual(people([full, surnameOnly("b2", "state:tarvia")]), ["person:morvan.ls 2"]);
  assert.deepEqual(people([full, surnameOnly("b2", "state:ostria")]), [
    "person:morvan 1",
    "person:morvan.ls 1",
  ]);
});

function talks(id: string, published: string, parts: Parameters<typeof meeting>[2]): Reading {
  const text = "The two ministers met.";
  return readingOf(id, text, {
    source: { id, published },
    actors: [
      actor("person:morvan.ls", "Ilyas Morvan", "state:tarvia"),
      actor("person:adair.nr", "Nora Adair", "state:ostria"),
    ],
    meetings: [
      meeting("m1", at(text, "The two ministers met"), {
        participants: [
          { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" },
          { actor: "person:adair.nr", name: "Nora Adair", kind: "person" },
        ],
        ...parts,
      }),
    ],
  });
}

const on = (value: string) => ({ value, basis: "stated" as const, rule: "test" });

test("accounts of one meeting are one entry, also where one gives no date", () => {
  const register = registerOf([
    talks("a1", "2024-05-03", { date: on("2024-05-02"), place: { name: "Lisse" } }),
    talks("b2", "2024-05-04", { status: "announced" }),
  ]).filter((entry) => entry.kind === "meeting");
  assert.equal(register.length, 1);
  assert.equal(register[0]!.accounts.length, 2);
  assert.equal(register[0]!.status, "held");
  assert.deepEqual(register[0]!.differs, ["status"]);
});

test("meetings on two days, in two places, or of other people are two entries", () => {
  const count = (...readings: Reading[]): number =>
    registerOf(readings).filter((entry) => entry.kind === "meeting").length;
  const first = talks("a1", "2024-05-03", { date: on("2024-05-02"), place: { name: "Lisse" } });
  assert.equal(count(first, talks("b2", "2024-06-03", { date: on("2024-06-02") })), 2);
  assert.equal(count(first, talks("b2", "2024-05-03", { place: { name: "Port Aran" } })), 2);
  assert.equal(count(first, talks("b2", "2024-05-03", { format: "press" })), 2);
});

test("meetings of which nobody is named meet at their place only", () => {
  const nameless = (id: string, parts: Parameters<typeof meeting>[2]): Reading =>
    talks(id, "2024-05-03", { participants: [], format: "summit", date: on("2024-05"), ...parts });
  const count = (...readings: Reading[]): number =>
    registerOf(readings).filter((each) => each.kind === "meeting").length;
  const lisse = { place: { name: "Lisse" } };
  assert.equal(count(nameless("a1", lisse), nameless("b2", lisse)), 1);
  assert.equal(count(nameless("a1", lisse), nameless("b2", { place: { name: "Port Aran" } })), 2);
  assert.equal(count(nameless("a1", {}), nameless("b2", {})), 2);
});

test("two meetings of one source that nothing names apart have two ids", () => {
  const one = talks("a1", "2024-05-03", { format: "press" });
  const again = { ...one.meetings[0]!, id: "m2", format: "phone" as const };
  const third = { ...again, id: "m3", date: on("XXXX-05") };
  const ids = registerOf([{ ...one, meetings: [...one.meetings, again, third] }])
    .filter((each) => each.kind === "meeting")
    .map((each) => each.id);
  assert.equal(new Set(ids).size, ids.length);
});

test("neighbouring days of two sources are one meeting that differs in its date; of one source, two", () => {
  const day = (id: string, value: string): Reading => talks(id, "2024-05-04", { date: on(value) });
  const register = registerOf([day("a1", "2024-05-02"), day("b2", "2024-05-03"), day("c3", "2024-05-02")]);
  const [entry, ...rest] = register.filter((each) => each.kind === "meeting");
  assert.deepEqual(rest, []);
  assert.deepEqual([entry?.accounts.length, entry?.differs], [3, ["date"]]);
  const twice = day("a1", "2024-05-02");
  const second = { ...talks("a1", "2024-05-04", { date: on("2024-05-03") }).meetings[0]!, id: "m2" };
  const both = registerOf([{ ...twice, meetings: [...twice.meetings, second] }, day("b2", "2024-05-02")]);
  assert.equal(both.filter((each) => each.kind === "meeting").length, 2);
});

test("a membership keeps each account beside the others and says where they differ", () => {
  const reading = (
    id: string,
    published: string | undefined,
    status: "observer" | "member",
    step: { readonly planned: boolean; readonly since?: string } = { planned: false },
  ): Reading => {
    const text = "Tarvia joined the River Union.";
    return readingOf(id, text, {
      source: { id, ...(published !== undefined && { published }) },
      memberships: [
        {
          organisation: "River Union",
          state: "Tarvia",
          status,
          ...step,
          claimedBy: null,
          evidence: [at(text, text)],
          rule: "test",
        },
      ],
    });
  };
  const [entry] = registerOf([
    reading("a1", "2024-07-04", "member"),
    reading("b2", "2020-01-01", "observer"),
  ]);
  assert.equal(entry?.kind === "membership" && entry.status, "member");
  assert.deepEqual(entry?.differs, ["status"]);
  const [planned] = registerOf([
    reading("a1", "2023-05-05", "member", { planned: true, since: "2023-07" }),
    reading("b2", "2024-07-05", "member", { planned: false, since: "2024-07-04" }),
  ]);
  assert.equal(planned?.kind === "membership" && planned.since, "2024-07-04");
  const [dated] = registerOf([reading("a1", "2024-07-04", "member"), reading("b2", undefined, "observer")]);
  assert.equal(dated?.kind === "membership" && dated.status, "member");
});

test("a report brings the word that reports it, where it stands before; a quotation does not", () => {
  const text = "Morvan welcomed the ferry agreement. The dyke holds, Morvan said. “It floats,” he added.";
  const told = (form: "direct" | "indirect", words: string, cue: string) => ({
    ...statement(`s-${cue}`, morvan, at(text, words)),
    form,
    cue: [at(text, cue)],
  });
  const reading = readingOf("a1", text, {
    statements: [
      told("indirect", "the ferry agreement", "welcomed"),
      told("indirect", "The dyke holds", "said"),
      told("direct", "It floats", "added"),
    ],
  });
  const entries = claimsOf(reading).flatMap((claim) => reconcile([claim]));
  const statements = entries.flatMap((entry) => (entry.kind === "statement" ? [entry] : []));
  assert.deepEqual(
    statements.map(({ cue, label }) => [cue, label]),
    [
      ["welcomed", "Ilyas Morvan, welcomed: the ferry agreement"],
      [undefined, "Ilyas Morvan: The dyke holds"],
      [undefined, "Ilyas Morvan: It floats"],
    ],
  );
});
