import assert from "node:assert/strict";
import { test } from "node:test";
import { person } from "../../test/support/reading.ts";
import { alignWordings } from "./align.ts";
import { check } from "./check.ts";
import type { StatementEntry, StatementSays } from "./index.ts";

function entry(name: string, words: string, form: StatementSays["form"] = "direct"): StatementEntry {
  const speaker = person(`person:${name.toLowerCase()}`, name);
  const says: StatementSays = {
    speaker,
    addressees: [],
    via: [],
    mood: "asserted",
    rule: "test",
    form,
    words,
    path: [],
  };
  return {
    id: `st-${name}-${words.length}`,
    kind: "statement",
    label: words,
    differs: [],
    speaker,
    form,
    mood: "asserted",
    words,
    wordings: 1,
    accounts: [
      {
        from: { source: "a1" },
        anchors: [{ source: "a1", start: 0, end: 1, exact: "x" }],
        claimedBy: null,
        says,
      },
    ],
  };
}

const RECORD = [
  entry("Morvan", "We shall open the border posts before the first snow falls, and we shall keep them open."),
  entry("Morvan", "the river commission (of both banks) will sit again in autumn"),
  entry("Adair", "Nobody asked us about the toll on the western bridge."),
  entry("Adair", "Ostria had never been consulted on the new timetable", "indirect"),
];

const verdictOf = (quotation: string, by?: string): string =>
  check(quotation, RECORD, (_entry, account) => by === undefined || account.says.speaker.name === by).verdict;

test("each verdict on its own ground", () => {
  assert.equal(verdictOf("Nobody asked us about the toll on the western bridge"), "EXACT");
  assert.equal(verdictOf("open the border posts before the first snow falls"), "TRIMMED");
  assert.equal(verdictOf("the river commission will sit again in autumn"), "SPLICED");
  assert.equal(verdictOf("the river commission [they said] will sit again in autumn"), "BRACKETED");
  assert.equal(verdictOf("We shall open the border posts and keep them open"), "SPLICED");
  assert.equal(verdictOf("We shall close the border posts before the first snow falls"), "ALTERED");
  assert.equal(verdictOf("never been consulted on the new timetable"), "PARAPHRASE");
  assert.equal(verdictOf("A train to the coast runs every morning"), "NOT IN RECORD");
});

test("words of another speaker are not the speaker’s", () => {
  assert.equal(verdictOf("Nobody asked us about the toll", "Morvan"), "OTHER SPEAKER");
  assert.equal(verdictOf("Nobody asked us about the toll", "Adair"), "TRIMMED");
  assert.match(check("Nobody asked us about the toll", RECORD, () => false).reason, /attributed to Adair/);
});

test("the reason names what is not in the wording", () => {
  const { reason } = check("We shall close the border posts before the first snow falls", RECORD);
  assert.match(reason, /“close” is not in it/);
});

test("an alignment covers every word of both wordings and says which are shared", () => {
  const a = "We shall open the posts, at once.";
  const b = "We shall never open the western posts";
  const { a: left, b: right, shared } = alignWordings(a, b);
  assert.equal(shared, 5);
  const marked = (text: string, stretches: typeof left): string =>
    stretches
      .map((s) => (s.shared ? text.slice(s.start, s.end) : `*${text.slice(s.start, s.end)}*`))
      .join(" ");
  assert.equal(marked(a, left), "We shall open the posts *at once*");
  assert.equal(marked(b, right), "We shall *never* open the *western* posts");
});
