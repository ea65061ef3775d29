import assert from "node:assert/strict";
import { test } from "node:test";
import { authorities } from "../../../test/support/authorities.ts";
import { english } from "../../../test/support/english.ts";
import { tagger } from "../../../test/support/tagger.ts";
import { generator, randomText } from "../../../test/support/random.ts";
import type { PartKind } from "../../text/index.ts";
import { withLayer } from "../../text/index.ts";
import { layLexical } from "../lexical.ts";
import { findMentions } from "../names/mentions.ts";
import { findOffices } from "../names/offices.ts";
import type { SourceText } from "../reading.ts";
import { findTurns } from "./turns.ts";

function turnsOf(text: string, known: Pick<SourceText, "title" | "parts"> = {}) {
  const dated = withLayer(layLexical(text, "test", english), "dates", []);
  const named = withLayer(dated, "mentions", findMentions(dated, authorities, tagger));
  return findTurns(withLayer(named, "offices", findOffices(named, authorities)), authorities, known);
}

/** Turns as lines "role | speaker | first words ... last words". */
const shown = (text: string): string[] =>
  turnsOf(text).map(({ role, speaker, start, end }) => {
    const words = text.slice(start, end).split(/\s+/);
    return `${role} | ${speaker.name} | ${words[0]} ... ${words.at(-1)}`;
  });

const BLOG = `Foreign Minister Ilyas Morvan met the press in Harbour City yesterday, and his presser is worth your time:
Good afternoon.
We had useful talks. We agreed on a road map.
Our colleagues from Solvenia will join us in May.
Question: Will the ferry line open again?
Ilyas Morvan: It will. We need two more permits.
I hope to see them by June.
Question: And the border post?
Ilyas Morvan: That is for the governors.
I can only promise our support. [My emphasis]
Morvan’s answer on the border was the news of the day. I find it overdue.
It will not be the last word, IMO.`;

test("a transcript between a blogger's words", () => {
  assert.deepEqual(shown(BLOG), [
    "opening | Ilyas Morvan | Good ... May.",
    "question | journalist | Will ... again?",
    "answer | Ilyas Morvan | It ... June.",
    "question | journalist | And ... post?",
    "answer | Ilyas Morvan | That ... support.",
  ]);
});

test("the label is no part of the turn, and says whose it is", () => {
  const [opening, question, answer] = turnsOf(BLOG);
  assert.equal(opening?.label, undefined);
  assert.deepEqual([opening?.speaker.basis, opening?.speaker.rule], ["inferred", "opening-before-labels"]);
  assert.equal(BLOG.slice(question!.label!.start, question!.label!.end), "Question");
  assert.deepEqual(question?.speaker, {
    actor: null,
    name: "journalist",
    kind: "person",
    basis: "stated",
    rule: "question-label",
  });
  assert.equal(BLOG.slice(answer!.label!.start, answer!.label!.end), "Ilyas Morvan");
  assert.deepEqual([answer?.speaker.basis, answer?.speaker.rule], ["stated", "speaker-label"]);
});

test("an official transcript with the bare Q, capitals and clerk's lines", () => {
  const text = `Press Briefing by Press Secretary Nora Adair

2:05 P.M. EST

MS. ADAIR:  Hi, everyone. I have one note.

Q    Thank you. Who goes to Solvenia?

MS. ADAIR:  The minister does.

Quite soon, in fact.

Q    When?

MS. ADAIR:  Friday.

2:09 P.M. EST`;
  assert.deepEqual(shown(text), [
    "opening | Nora Adair | Hi, ... note.",
    "question | journalist | Thank ... Solvenia?",
    "answer | Nora Adair | The ... fact.",
    "question | journalist | When? ... When?",
    "answer | Nora Adair | Friday. ... Friday.",
  ]);
});

test("labels in bold, with a role in brackets, on a line of their own", () => {
  const text = `**MODERATOR:** We begin.
**Foreign Minister Morvan (via interpreter):** Thank you.
**Q:** Is there a date?
**Foreign Minister Morvan:**
There is one.`;
  assert.deepEqual(shown(text), [
    "statement | moderator | We ... begin.",
    "opening | Morvan | Thank ... you.",
    "question | journalist | Is ... date?",
    "answer | Morvan | There ... one.",
  ]);
});

test("in an interview the one who asks is known by the question marks", () => {
  const text = `Nora Adair: Minister, why now?
Ilyas Morvan: Because the sea is calm.
Nora Adair: Will it stay so?
Ilyas Morvan: I am no sailor.`;
  assert.deepEqual(
    shown(text).map((line) => line.split(" | ").slice(0, 2).join(" ")),
    ["question Nora Adair", "answer Ilyas Morvan", "question Nora Adair", "answer Ilyas Morvan"],
  );
});

test("a speech that only its headline names", () => {
  const text = `Remarks by Foreign Minister Ilyas Morvan at the opening of the harbour, Port Tarvia

12 May 2023

We have waited nine years for this day. I thank everyone.

Our ships will sail tomorrow.`;
  assert.deepEqual(shown(text), ["statement | Ilyas Morvan | We ... tomorrow."]);
  assert.equal(turnsOf(text)[0]?.speaker.rule, "speech-headline");
});

test("a title known from outside the text names the speaker, too", () => {
  const text = "We have waited nine years for this day. I thank everyone.\n\nOur ships will sail tomorrow.";
  const by = (title: string) => turnsOf(text, { title }).map(({ speaker }) => speaker.name);
  assert.deepEqual(by("Foreign Minister Ilyas Morvan’s remarks at the harbour, Port Tarvia"), [
    "Ilyas Morvan",
  ]);
  assert.deepEqual(by("Opening remarks by the Foreign Minister of Tarvia Ilyas Morvan"), ["Ilyas Morvan"]);
  assert.deepEqual(by("Ferries sail again"), []);
});

test("what intake marked as furniture is nobody's speech", () => {
  const text =
    "Home\n\nRemarks by Foreign Minister Ilyas Morvan\n\nWe have waited nine years.\n\nPhoto\n\nWe sail.\n\nLogin";
  const part = (words: string, kind: PartKind) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    kind,
  });
  const parts = [part("Home", "boilerplate"), part("Photo", "caption"), part("Login", "boilerplate")];
  const [turn] = turnsOf(text, { parts });
  assert.equal(text.slice(turn!.start, turn!.end), "We have waited nine years.\n\nPhoto\n\nWe sail.");
});

test("a report under such a headline is no speech", () => {
  const text = `Remarks by Foreign Minister Ilyas Morvan stir Solvenia

Ilyas Morvan said on Friday that our ships would sail. His remarks were not well received in the neighbouring capital, where the government called for calm and asked us for patience.

The opposition in Solvenia asked the minister to explain himself before parliament and to withdraw what it called a threat, and so did we on this page last week.`;
  assert.deepEqual(shown(text), []);
});

test("a blank line after a transcript without any ends its last turn", () => {
  const text = `Question: Is there a date?
Ilyas Morvan: There is one.
We will name it soon.
Question: And a place?
Ilyas Morvan: Harbour City.

Clever, and a little tired, one thought. It was late.`;
  assert.equal(shown(text).at(-1), "answer | Ilyas Morvan | Harbour ... City.");
});

test("the author's words announce a speech", () => {
  const text = `Nobody printed it, so here it is.

There was an interview with Foreign Minister Ilyas Morvan worth reading in full:

We have waited nine years for this day, and I have waited longer than most. Our ships will sail tomorrow at dawn, with forty people on board and with letters for both capitals.

Our neighbours know it. They have told us that they will open the second pier by the summer, when their own ferry has been repaired, and we take them at their word.

***

I think he means it.`;
  assert.deepEqual(shown(text), ["statement | Ilyas Morvan | We ... word."]);
  assert.equal(turnsOf(text)[0]?.speaker.rule, "speech-announced");
});

test("datelines, headings and the odd colon make no transcript", () => {
  assert.deepEqual(shown("HARBOUR CITY: Ministers met on Friday.\nPORT TARVIA: They left on Sunday."), []);
  assert.deepEqual(
    shown("The plan has two parts.\nThe bottom line is: nobody knows.\nNote: figures are rounded."),
    [],
  );
  assert.deepEqual(shown("Photo: A ferry.\nPhoto: Another ferry.\nSource: Harbour Wire"), []);
});

test("random and hostile texts give turns in order, apart and inside the text", () => {
  const random = generator(7);
  const texts = Array.from({ length: 300 }, () => `Q: why\nIlyas Morvan: so\n${randomText(random, 60)}`);
  for (const text of [...texts, "Q: a\nA: b\n".repeat(20_000), "A".repeat(100_000), "Q\n".repeat(50_000)]) {
    let last = 0;
    for (const { start, end, label } of turnsOf(text)) {
      assert.ok(start >= last && start < end && end <= text.length);
      assert.ok(!label || (label.end <= start && label.start >= last));
      assert.ok(
        !/^[\uDC00-\uDFFF]/.test(text.slice(start, start + 1)) ||
          !/[\uD800-\uDBFF]$/.test(text.slice(0, start)),
      );
      last = end;
    }
  }
});

test("each question is asked by whoever stands in its own brackets", () => {
  const text = `Question (Reuters): Will the ferry line open again?
Ilyas Morvan: It will.
Question: And when?
Ilyas Morvan: In May.
Question (AFP): Who pays for it?
Ilyas Morvan: Both banks.`;
  assert.deepEqual(
    turnsOf(text).map(({ speaker }) => speaker.name),
    ["Reuters", "Ilyas Morvan", "journalist", "Ilyas Morvan", "AFP", "Ilyas Morvan"],
  );
});

test("outlets ask, and answers carry no question mark", () => {
  const text = `Reuters: Two questions. First, on the ferry. Second, on grain.
Ilyas Morvan: We have no information on that.
AFP: A follow-up, please.
Ilyas Morvan: I have answered.
(The briefing was concluded at 3:20 p.m.)`;
  assert.deepEqual(shown(text), [
    "question | Reuters | Two ... grain.",
    "answer | Ilyas Morvan | We ... that.",
    "question | AFP | A ... please.",
    "answer | Ilyas Morvan | I ... answered.",
  ]);
  assert.deepEqual(shown("Reuters: The leaders met.\nAFP: Nothing came of it.\nReuters: It was late."), []);
});
