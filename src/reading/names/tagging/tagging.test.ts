/** The tagger of names part by part, on sentences of our own: what is open to it, what it may say, what is not believed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { english } from "../../../../test/support/english.ts";
import { tagger } from "../../../../test/support/tagger.ts";
import { layLexical } from "../../lexical.ts";
import { textOf } from "../candidates.ts";
import { made } from "../headed.ts";
import { lexiconOf } from "../lexicon.ts";
import { findByRules } from "../ruled.ts";
import type { Words } from "../words.ts";
import { wordsOf } from "../words.ts";
import { givesWay, isFarFetched, isTorn } from "./doubts.ts";
import type { TagKind } from "./labels.ts";
import { firstOf, isFirst, kindOf, LABELS, mayFollow, OUTSIDE, TAG_KINDS } from "./labels.ts";
import { loadNameTagger } from "./model.ts";
import { withoutNeighbour } from "./neighbours.ts";
import { openStretches } from "./open.ts";
import type { Tagged } from "./tagger.ts";

const lexicon = lexiconOf(authorities);
const wordsIn = (text: string): Words => wordsOf(layLexical(text, "test", english), lexicon.splits);

/** The stretch of a text that reads so, as the tagger would give it. */
function tagged(words: Words, exact: string, kind: TagKind): Tagged {
  const start = words.text.indexOf(exact);
  const from = words.spans.findIndex((span) => span.start === start);
  const to = words.spans.findIndex((span) => span.end === start + exact.length) + 1;
  assert.ok(from >= 0 && to > from, `no words "${exact}" in: ${words.text}`);
  return { from, to, kind };
}

test("capitals are open to names, and one or two small words between them", () => {
  const words = wordsIn("Then the Bank of the South met its friends. Nobody came.");
  assert.deepEqual(
    openStretches(words).map((stretch) => textOf(words, stretch)),
    ["Then the Bank of the South", "Nobody"],
  );
  assert.deepEqual(openStretches(wordsIn("nothing here is a name.")), []);
});

test("an open stretch knows its sentence and never leaves it", () => {
  const words = wordsIn("We saw Velm. Morvan left.");
  for (const { from, to, first, end } of openStretches(words)) {
    assert.ok(first <= from && to <= end);
    assert.ok(words.startsSentence[first]);
  }
});

test("a later word of a name follows only a word of the same name", () => {
  for (const kind of TAG_KINDS) {
    const first = firstOf(kind);
    assert.equal(kindOf(first), kind);
    assert.equal(kindOf(first + 1), kind);
    assert.deepEqual([isFirst(first), isFirst(first + 1)], [true, false]);
    for (let before = 0; before < LABELS; before++) {
      assert.ok(mayFollow(before, first) && mayFollow(before, OUTSIDE));
      assert.equal(mayFollow(before, first + 1), before === first || before === first + 1);
    }
  }
});

test("what can be no name of its kind is not believed", () => {
  const believed = (text: string, exact: string, kind: TagKind): boolean => {
    const words = wordsIn(text);
    return !isFarFetched(words, lexicon, tagged(words, exact, kind));
  };
  assert.equal(believed("He left Velm October last.", "Velm October", "place"), false);
  assert.equal(believed("They saw Ministers there.", "Ministers", "person"), false);
  assert.equal(
    believed("Later the Organisation paid the Council.", "Organisation paid the Council", "organisation"),
    false,
  );
  assert.equal(believed("Morvan, IMO, is right.", "IMO", "organisation"), false);
  assert.equal(believed('Then Blog "Morvan" closed.', 'Blog "Morvan', "person"), false);
  assert.equal(believed("MORVAN MEETS TARKOV IN VELM", "MORVAN MEETS TARKOV IN VELM", "organisation"), false);
  assert.equal(believed("The Bank of the South met.", "Bank of the South", "organisation"), true);
  assert.equal(believed("They saw Morvan there.", "Morvan", "person"), true);
});

test("a person of the tagger is cut from the state or place beside", () => {
  const cut = (text: string, exact: string): string => {
    const words = wordsIn(text);
    const name = tagged(words, exact, "person");
    const { chosen } = findByRules(words, lexicon).sure;
    const parts = chosen.filter(({ from, to }) => from < name.to && to > name.from);
    return textOf(words, withoutNeighbour(lexicon, words, name, parts));
  };
  assert.equal(cut("Then Velmont Ukraine talks stalled.", "Velmont Ukraine"), "Velmont");
  assert.equal(cut("Then Ukraine Velmont talks stalled.", "Ukraine Velmont"), "Velmont");
  assert.equal(cut("They met Velmont Tressel there.", "Velmont Tressel"), "Velmont Tressel");
});

test("a name that tears asunder what the rules know is not believed", () => {
  const torn = (text: string, exact: string, kind: TagKind): boolean => {
    const words = wordsIn(text);
    const name = tagged(words, exact, kind);
    const { sure } = findByRules(words, lexicon);
    const parts = sure.chosen.filter(({ from, to }) => from < name.to && to > name.from);
    return isTorn(words, lexicon, name, parts);
  };
  assert.equal(torn("The Russian Foreign Minister left.", "Russian Foreign", "organisation"), true);
  assert.equal(torn("Then Kazakhstan Ilyas Morvan left.", "Kazakhstan Ilyas Morvan", "person"), true);
  assert.equal(torn("They saw Kazakhstan's Velm.", "Kazakhstan's Velm", "place"), true);
  assert.equal(torn("Formally Kazakhstan, an observer, left.", "Formally Kazakhstan", "place"), true);
  assert.equal(torn("Morvan Kazakhstan ferries.", "Morvan Kazakhstan", "person"), true);
  assert.equal(torn("Then Michael Jordan left.", "Michael Jordan", "person"), false);
  assert.equal(
    torn("The Liberal Party of Kazakhstan won.", "Liberal Party of Kazakhstan", "organisation"),
    false,
  );
});

test("a place gives way to the longer name it is part of, an organisation of the tables does not", () => {
  const words = wordsIn("The Velm Harbour Club met.");
  const wider = tagged(words, "Velm Harbour Club", "organisation");
  const place = made(words, "place", tagged(words, "Velm", "place"), 3);
  assert.equal(givesWay(place, [wider]), true);
  assert.equal(givesWay(place, []), false);
  assert.equal(givesWay({ ...place, type: "organisation", isCapital: false }, [wider]), false);
});

test("the shipped tagger names what no table knows, the same whatever stood before", () => {
  const names = (text: string): string[] => {
    const words = wordsIn(text);
    const { sure, guessed } = findByRules(words, lexicon);
    return tagger
      .tag(words, lexicon, [...sure.chosen, ...guessed])
      .map((name) => `${name.kind} ${textOf(words, name)}`);
  };
  const text =
    "Rakeyia Velmont moved from Selmarville to Oskerton, where she worked for Tressel Harbour Group.";
  const found = names(text);
  assert.ok(found.includes("person Rakeyia Velmont"), found.join("; "));
  assert.ok(found.includes("place Oskerton"), found.join("; "));
  names("Quite another text of Boris Tarkov.");
  assert.deepEqual(names(text), found);
});

test("bytes that are no model are refused", () => {
  assert.throws(() => loadNameTagger(new Uint8Array([1, 2, 3])), RangeError);
  assert.throws(() => loadNameTagger(new TextEncoder().encode("RDLM")), RangeError);
});

test("after an initial a person begins: no place goes on behind it", () => {
  const words = wordsIn("They met the Republic of Tarvia I. Morvan.");
  assert.equal(isFarFetched(words, lexicon, tagged(words, "Republic of Tarvia I", "place")), true);
  assert.equal(isFarFetched(words, lexicon, tagged(words, "Republic of Tarvia", "place")), false);
});
