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
    differences: [],
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

test("the words in quotation marks of a mixed report are the speaker’s, the rest is the reporter’s", () => {
  const record = [entry("Kesten", "Talks must centre on “opening a second channel,”", "mixed")];
  assert.equal(check("opening a second channel", record).verdict, "EXACT");
  assert.equal(check("a second channel", record).verdict, "TRIMMED");
  assert.equal(check("talks must centre on opening a second channel", record).verdict, "PARAPHRASE");
});

test("one utterance told of two speakers is one utterance, and the difference is named", () => {
  const record = [
    entry("Kesten", "Talks must centre on “opening a second channel,”", "mixed"),
    entry("Morvan", "It is about the rules by which a second channel will be run."),
  ];
  const { verdict, utterances, wordings, reason } = check(
    "opening a second channel",
    record,
    (_entry, { says }) => says.speaker.name === "Morvan",
  );
  assert.equal(verdict, "ALTERED");
  assert.equal(utterances, 1);
  assert.deepEqual(
    wordings.map(({ letter, verdict, differsFrom }) => [letter, verdict, differsFrom]),
    [
      ["A", "EXACT", "B"],
      ["B", "ALTERED", null],
    ],
  );
  assert.match(
    reason,
    /^B shares second, channel; “opening” is not in it; A has “opening”, attributed to Kesten/,
  );
});

test("pieces of two statements make a splice, and each says which piece it has", () => {
  const { verdict, wordings } = check(
    "the river commission will sit again in autumn and we shall keep them open",
    [...RECORD, entry("Morvan", "the river commission will sit again in autumn and in spring")],
  );
  assert.equal(verdict, "SPLICED");
  assert.deepEqual(
    wordings.filter((each) => each.verdict === "SPLICED").map((each) => each.reason),
    [
      "has “we shall keep them open”, the rest stands in another statement",
      "has “the river commission will sit again in autumn and”, the rest stands in another statement",
    ],
  );
});

test("another rendering is offered with its reasons, beside the words and in their place", () => {
  const record = [
    entry("Morvan", "We shall speak not with the ferrymen but with the owners who pay them."),
    entry("Morvan", "It must be settled not with ferrymen, who row for hire, but with their paymasters."),
  ];
  const [exact, variant] = check("speak not with the ferrymen but with the owners", record).wordings;
  assert.equal(exact!.verdict, "TRIMMED");
  assert.equal(variant!.verdict, "TRANSLATION VARIANT");
  assert.match(variant!.reason, /same speaker, same source; both say “not … but …”; both have ferrymen/);
  const byMorvan = check("not with the ferrymen at the quay but with whoever hires them", record, () => true);
  assert.equal(byMorvan.verdict, "TRANSLATION VARIANT");
});

test("a negation on one side only is named", () => {
  const { verdict, reason } = check("We shall not open the border posts before the first snow falls", RECORD);
  assert.equal(verdict, "ALTERED");
  assert.match(reason, /“not” is in the quotation only/);
});

test("reprints of the same words are one wording with every account", () => {
  const told = entry("Adair", "Nobody asked us about the toll on the western bridge.");
  const [first] = told.accounts;
  const reprint = { ...first, from: { source: "b2" } };
  const { wordings } = check("Nobody asked us about the toll", [{ ...told, accounts: [first, reprint] }]);
  assert.deepEqual(
    wordings.map((each) => each.accounts.length),
    [2],
  );
});

test("a megabyte of one word or of marks is checked in linear time", () => {
  for (const piece of ["toll ", "“", "[", "not "]) {
    const { verdict } = check("the toll on the western bridge", [
      entry("Adair", piece.repeat(200_000), "mixed"),
    ]);
    assert.equal(verdict, "NOT IN RECORD");
  }
});

test("one word quotes nothing, unless it is all that was quoted", () => {
  const record = [
    entry("Morvan", "We shall not be anybody’s stooge in this"),
    entry("Adair", "the “puppet” of the north", "mixed"),
  ];
  const stooge = check("stooge", record);
  assert.deepEqual([stooge.verdict, stooge.wordings.length], ["NOT IN RECORD", 0]);
  assert.match(stooge.reason, /one word is no quotation; it stands in 1 wording/);
  assert.equal(check("puppet", record).verdict, "EXACT");
});
