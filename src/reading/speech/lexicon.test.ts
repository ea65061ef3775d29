import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAuthorities } from "../authorities.ts";
import { lexiconOf } from "./lexicon.ts";

const lexicon = lexiconOf(
  parseAuthorities({
    "speech-verbs":
      "lemma\tforms\tclass\tpatterns\tmood\n" +
      "declare\t\tspeech\tclause\nclarify\t\tspeech\tclause\ncall for\t\tspeech\tobject nounish\ncall\t\tspeech\tobject\n" +
      "say\tsaid|says|saying\tspeech\tclause post\ndeny\tdenied|denies|denying\tspeech\tobject\tdenied\n",
    "function-words": "class\twords\ndeterminer\tthe a that\nsubordinator\tthat\n",
  }),
);

const shapes = (word: string) =>
  (lexicon.verbs.get(word) ?? []).map(({ cue, shape }) => `${cue.lemma} ${shape}`);

test("regular forms are made, irregular ones listed", () => {
  assert.deepEqual(["declared", "declares", "declaring"].map(shapes), [
    ["declare past"],
    ["declare s"],
    ["declare ing"],
  ]);
  assert.deepEqual(["clarified", "clarifies", "clarifying"].map(shapes), [
    ["clarify past"],
    ["clarify s"],
    ["clarify ing"],
  ]);
  assert.deepEqual(["say", "said", "says", "saying"].map(shapes), [
    ["say base"],
    ["say past"],
    ["say s"],
    ["say ing"],
  ]);
});

test("of two cues that begin alike the longer comes first; its first word carries the ending", () => {
  assert.deepEqual(shapes("called"), ["call for past", "call past"]);
  assert.deepEqual(lexicon.verbs.get("called")![0]!.rest, ["for"]);
});

test("mood and noun-like spelling come from the table", () => {
  assert.equal(lexicon.verbs.get("denied")![0]!.cue.mood, "denied");
  assert.equal(lexicon.verbs.get("said")![0]!.cue.mood, "asserted");
  assert.deepEqual(
    lexicon.verbs.get("calls")!.map(({ cue }) => cue.nounish),
    [true, false],
  );
});

test("a word may be of several closed classes", () => {
  const bits = (word: string) => lexicon.closed.get(word)!;
  assert.equal(bits("that"), bits("the") | (bits("that") & ~bits("the")));
  assert.notEqual(bits("that"), bits("the"));
});
