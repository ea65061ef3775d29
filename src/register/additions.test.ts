import assert from "node:assert/strict";
import { test } from "node:test";
import { at, person, readingOf, statement } from "../../test/support/reading.ts";
import type { Reading } from "../reading/index.ts";
import type { Addition, Decision, Ruling } from "./index.ts";
import { renameRuled, ruleOn, ruling } from "./index.ts";

const TEXT = "The envoy was firm: the dyke holds. Menu | The dyke holds | Contact";
const words = at(TEXT, "the dyke holds");
const envoy = { actor: "person:adair.nr", name: "Nora Adair", kind: "person" } as const;
const saidBy = (speaker: Extract<Addition, { kind: "statement" }>["speaker"]): Addition => ({
  kind: "statement",
  form: "indirect",
  speaker,
  date: "2024-05-22",
});

let minute = 0;
const rule = (decision: Decision): Ruling =>
  ruling(decision, "nora", `2024-06-01T10:${String(minute++).padStart(2, "0")}:00Z`, "read the page again");

const add = (says: Addition, span = words): Ruling =>
  rule({ kind: "add", claim: { kind: says.kind, anchor: { source: "a1", ...span } }, says });

const unread = readingOf("a1", TEXT, {});

test("an addition is a claim of its source like any other, and names who decided it", () => {
  const { claims, outcomes } = ruleOn(unread, [add(saidBy(envoy))]);
  const [claim] = claims;
  assert.ok(claim?.kind === "statement" && claims.length === 1);
  assert.equal(claim.key, "person:adair", "it meets the other statements of its speaker");
  assert.deepEqual(claim.account.anchors, [{ source: "a1", ...words }]);
  assert.equal(claim.account.says.rule, "ruled");
  assert.deepEqual(claim.account.says.date, { value: "2024-05-22", basis: "stated", rule: "ruled" });
  assert.deepEqual(
    outcomes.map(({ outcome }) => outcome),
    ["applied"],
  );
});

test("meetings and commitments are added with their parties", () => {
  const host = { actor: null, name: "the harbour master", kind: "person" } as const;
  const meeting: Addition = {
    kind: "meeting",
    participants: [envoy, host],
    format: "phone",
    status: "held",
    date: null,
    place: "Selmar",
  };
  const commitment: Addition = { kind: "commitment", who: [host], status: "agreed", due: "2025" };
  const { claims } = ruleOn(unread, [add(meeting), add(commitment)]);
  const [met, bound] = claims;
  assert.ok(met?.kind === "meeting" && bound?.kind === "commitment");
  assert.deepEqual(
    met.account.says.participants.map(({ name }) => name),
    ["Nora Adair", "the harbour master"],
  );
  assert.equal(met.account.says.place?.name, "Selmar");
  assert.equal(bound.account.says.what, "the dyke holds");
  assert.equal(bound.account.says.due, "2025");
});

test("what the machine read at the same characters gives way; what stands beside it does not", () => {
  const other = at(TEXT, "The envoy was firm");
  const read: Reading = readingOf("a1", TEXT, {
    statements: [words, other].map((span, i) =>
      statement(`s${i + 1}`, person("person:hask.jrn", "Jorun Hask"), span),
    ),
  });
  const speakersAfter = (...rulings: Ruling[]): (string | null)[] =>
    ruleOn(read, rulings).claims.flatMap((claim) =>
      claim.kind === "statement" ? [claim.account.says.speaker.name] : [],
    );
  assert.deepEqual(speakersAfter(add(saidBy(envoy))), ["Jorun Hask", "Nora Adair"]);
  const reject = rule({
    kind: "reject",
    claim: { kind: "statement", anchor: { source: "a1", ...words } },
  });
  assert.deepEqual(speakersAfter(reject, add(saidBy(envoy))), ["Jorun Hask", "Nora Adair"]);
  assert.deepEqual(
    speakersAfter(add(saidBy(envoy)), reject),
    ["Jorun Hask"],
    "what was added may be rejected",
  );
});

test("an addition is lost, and says so, where other characters stand; lookalikes are left alone", () => {
  const moved = { ...words, start: words.start + 1, end: words.end + 1 };
  const { claims, outcomes } = ruleOn(unread, [add(saidBy(envoy), moved)]);
  assert.deepEqual(claims, []);
  assert.equal(outcomes[0]?.outcome, "lost");
  assert.match(outcomes[0]?.text ?? "", /other characters stand at 21-35: “he dyke holds\.”/);
});

test("a person may add what stands in a part that is not read", () => {
  const start = TEXT.indexOf("Menu");
  const menu = { start, end: TEXT.length, exact: TEXT.slice(start) };
  const withMenu = readingOf("a1", TEXT, { parts: [{ ...menu, kind: "boilerplate" }] });
  const { claims } = ruleOn(withMenu, [add(saidBy(null), at(TEXT, "The dyke holds"))]);
  assert.equal(claims.length, 1);
});

test("a ruling that two keys are one person reaches what was added under either", () => {
  const renamed = renameRuled(add(saidBy(envoy)), (key) => (key === envoy.actor ? "person:ader.nr" : key));
  const [claim] = ruleOn(unread, [renamed]).claims;
  assert.equal(claim?.key, "person:ader");
});
