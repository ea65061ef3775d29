import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, at, meeting, person, readingOf, statement } from "../../test/support/reading.ts";
import type { Reading } from "../reading/index.ts";
import {
  actorNames,
  claimsOf,
  pairsRuled,
  reconcile,
  renameActors,
  ruleOn,
  ruling,
  rulingsInForce,
} from "./index.ts";
import type { Claim, Decision, Entry, RuledClaim, Ruling } from "./index.ts";

let minute = 0;

/** A ruling a minute after the one before. */
const rule = (decision: Decision): Ruling =>
  ruling(decision, "nora", `2024-06-01T10:${String(minute++).padStart(2, "0")}:00Z`, "read the page again");

const TEXT = "The envoy said: “The dyke holds.” The engineer said: “The dyke holds.”";
const first = at(TEXT, "The dyke holds.");
const second = {
  ...first,
  start: TEXT.lastIndexOf(first.exact),
  end: TEXT.lastIndexOf(first.exact) + first.exact.length,
};

const envoy = person("person:adair.nr", "Nora Adair");

const withStatements = (...spans: (typeof first)[]): Reading =>
  readingOf("a1", TEXT, { statements: spans.map((span, i) => statement(`s${i + 1}`, envoy, span)) });

const ruledClaim = (span: typeof first): RuledClaim => ({
  kind: "statement",
  anchor: { source: "a1", ...span },
});

test("a rejected claim is gone, and comes back when the ruling is restored", () => {
  const reject = rule({ kind: "reject", claim: ruledClaim(first) });
  const { claims: left, outcomes } = ruleOn(withStatements(first, second), rulingsInForce([reject]));
  assert.deepEqual(
    left.map((claim) => claim.account.anchors[0].start),
    [second.start],
  );
  assert.equal(outcomes[0]?.outcome, "applied");
  const restore = rule({ kind: "restore", ruling: reject.id });
  assert.deepEqual(rulingsInForce([restore, reject]), []);
  assert.deepEqual(rulingsInForce([reject, restore, rule({ kind: "restore", ruling: restore.id })]), [
    reject,
  ]);
});

test("a ruling does not go over to a passage that looks the same", () => {
  const { claims, outcomes } = ruleOn(withStatements(second), [
    rule({ kind: "reject", claim: ruledClaim(first) }),
  ]);
  assert.equal(claims.length, 1);
  assert.equal(outcomes[0]?.outcome, "lost");
  assert.match(outcomes[0]?.text ?? "", /the same words stand at 54-69, which was not ruled on/);
});

test("a claim whose bounds changed a little is moved; of two, neither", () => {
  const trimmed = { start: first.start, end: first.end - 1, exact: first.exact.slice(0, -1) };
  const outcomeOf = (...spans: (typeof first)[]) =>
    ruleOn(withStatements(...spans), [rule({ kind: "reject", claim: ruledClaim(first) })]);
  assert.equal(outcomeOf(trimmed).outcomes[0]?.outcome, "moved");
  const shorter = { start: first.start + 4, end: first.end, exact: first.exact.slice(4) };
  const two = outcomeOf(trimmed, shorter);
  assert.deepEqual([two.outcomes[0]?.outcome, two.claims.length], ["ambiguous", 2]);
});

test("a wrong speaker is replaced by the one ruled, or by nobody", () => {
  const speakerAfter = (speaker: Extract<Decision, { kind: "wrong-speaker" }>["speaker"]) => {
    const decision = rule({ kind: "wrong-speaker", claim: ruledClaim(first), speaker });
    const [claim] = ruleOn(withStatements(first), [decision]).claims;
    assert.ok(claim?.kind === "statement");
    return claim.account.says.speaker;
  };
  assert.deepEqual(speakerAfter({ actor: null, name: "the engineer", kind: "person" }), {
    actor: null,
    name: "the engineer",
    kind: "person",
    basis: "stated",
    rule: "ruled",
  });
  assert.equal(speakerAfter(null).basis, "unattributed");
  const other = rule({
    kind: "wrong-speaker",
    claim: ruledClaim(first),
    speaker: { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" },
  });
  const [claim] = ruleOn(withStatements(first), [other]).claims;
  assert.equal(claim?.key, "person:morvan", "the claim meets those of its new speaker");
});

test("a ruling without a reason is refused", () => {
  assert.throws(
    () => ruling({ kind: "restore", ruling: "ru-1" }, "nora", "2024-06-01T10:00:00Z", " "),
    RangeError,
  );
});

const people = (id: string, key: string, name: string): Reading => {
  const text = `${name} spoke.`;
  return readingOf(id, text, {
    mentions: [{ ...at(text, name), type: "person", form: "full", actor: key }],
    actors: [actor(key, name)],
  });
};

function actorsOf(readings: readonly Reading[], rulings: readonly Ruling[]): string[] {
  const rename = actorNames(rulings);
  const claims = readings.flatMap((reading) => claimsOf(renameActors(reading, rename)));
  return [...Map.groupBy(claims, (claim: Claim) => claim.key).values()]
    .flatMap((group) => [...reconcile(group, pairsRuled(rulings))])
    .map((entry: Entry) => `${entry.id} ${entry.accounts.length}`)
    .sort();
}

test("two actors ruled the same are one, and ruled not the same stay two", () => {
  const spellings = [
    people("a1", "person:adair.nr", "Nora Adair"),
    people("b2", "person:ader.nr", "Nora Ader"),
  ];
  assert.deepEqual(actorsOf(spellings, []), ["person:adair.nr 1", "person:ader.nr 1"]);
  const same = rule({ kind: "same", actors: ["person:ader.nr", "person:adair.nr"] });
  assert.deepEqual(actorsOf(spellings, [same]), ["person:adair.nr 2"]);
  const bare = [people("a1", "person:adair.nr", "Nora Adair"), people("b2", "person:adair", "Adair")];
  assert.deepEqual(actorsOf(bare, []), ["person:adair.nr 2"]);
  const notSame = rule({ kind: "not-same", actors: ["person:adair", "person:adair.nr"] });
  assert.deepEqual(actorsOf(bare, [notSame]), ["person:adair 1", "person:adair.nr 1"]);
});

test("two accounts ruled not to be of one meeting are two, ruled the same are one", () => {
  const talks = (id: string, value: string): Reading => {
    const text = "The two met.";
    const participants = [
      { actor: "person:adair.nr", name: "Nora Adair", kind: "person" as const },
      { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" as const },
    ];
    const date = { value, basis: "stated" as const, rule: "test" };
    return readingOf(id, text, {
      meetings: [meeting("m1", at(text, "The two met"), { participants, date })],
    });
  };
  const count = (readings: readonly Reading[], rulings: readonly Ruling[]): number =>
    reconcile(readings.flatMap(claimsOf), pairsRuled(rulings)).length;
  const target = (source: string): RuledClaim => ({
    kind: "meeting",
    anchor: { source, ...at("The two met.", "The two met") },
  });
  const pair = [target("a1"), target("b2")] as const;
  const oneDay = [talks("a1", "2024-05-02"), talks("b2", "2024-05-02")];
  assert.equal(count(oneDay, []), 1);
  assert.equal(count(oneDay, [rule({ kind: "not-same", claims: pair })]), 2);
  const twoDays = [talks("a1", "2024-05-02"), talks("b2", "2024-06-20")];
  assert.equal(count(twoDays, []), 2);
  assert.equal(count(twoDays, [rule({ kind: "same", claims: pair })]), 1);
});
