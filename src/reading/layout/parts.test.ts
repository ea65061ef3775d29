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
import { findParts } from "./parts.ts";
import { findTurns } from "./turns.ts";

function partsOf(
  text: string,
  known: { title?: string; parts?: { start: number; end: number; kind: PartKind }[] } = {},
) {
  const dated = withLayer(layLexical(text, "test", english), "dates", []);
  const named = withLayer(dated, "mentions", findMentions(dated, authorities, tagger));
  const official = withLayer(named, "offices", findOffices(named, authorities));
  const turned = withLayer(official, "turns", findTurns(official, authorities));
  return findParts(turned, { id: "test", text, ...known }, authorities);
}

/** Parts as lines "kind: first word". */
const shown = (text: string, known = {}): string[] =>
  partsOf(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).split(/\s+/)[0]}`);

test("a page as it is often copied: headline twice, byline, caption, furniture", () => {
  const text = `Ferries Sail Again After Nine Years

Ferries Sail Again After Nine Years

By Nora Adair-

The first ferry left Port Tarvia on Friday, officials said.

Photo: The ferry at dawn

By then the talks had lasted a week.

Crowds wave from the pier
Crowds wave from the pier

Nobody was late.

Related articles:
Harbour City gets a bridge
Nine years without a boat

(window.ads = window.ads || []).push({});`;
  assert.deepEqual(shown(text), [
    "headline: Ferries",
    "byline: By",
    "body: The",
    "caption: Photo:",
    "body: By",
    "caption: Crowds",
    "body: Nobody",
    "boilerplate: Related",
  ]);
});

test("commentary around a transcript, then the subscription box and readers", () => {
  const text = `I listened to Foreign Minister Ilyas Morvan so that you need not. Here is the transcript:
Question: Is there a date for the next meeting of the two sides?
Ilyas Morvan: There is one. We will name it on Friday, when our partners have agreed.
Question: And a place?
Ilyas Morvan: Harbour City, as ever.
Morvan’s answers were shorter than usual, and I wonder why he was in such haste that day.
*
*
Like what you read? Please consider subscribing.
he is always short lol`;
  assert.deepEqual(shown(text), [
    "commentary: I",
    "transcript: Question:",
    "commentary: Morvan’s",
    "boilerplate: *",
    "reader-comment: he",
  ]);
});

test("a first line that is a sentence is body, and so is a lone line", () => {
  assert.deepEqual(shown("The ferry left on Friday.\n\nIt was late."), ["body: The"]);
  assert.deepEqual(shown("Ferries sail again"), ["body: Ferries"]);
});

test("masthead, headline and their byline stand above the first sentence", () => {
  assert.deepEqual(
    shown("[The names are invented.]\n\nTHE FERRYMAN\nby Odo Brandt\n\nAn observer at last\n\nIt rained."),
    ["boilerplate: [The", "headline: THE", "byline: by", "headline: An", "body: It"],
  );
});

test("a date above the headline is a byline", () => {
  assert.deepEqual(shown("12 May 2023, 16:58\n\nFerries sail again\n\nThe first left on Friday."), [
    "byline: 12",
    "headline: Ferries",
    "body: The",
  ]);
});

test("lines that begin with > are a block quote", () => {
  assert.deepEqual(shown("The note read.\n> We sail at dawn.\n> Be there.\nNobody came."), [
    "body: The",
    "block-quote: >",
    "body: Nobody",
  ]);
});

test("what intake marked is kept, and only the rest is told apart", () => {
  const text = "Ferries sail again\n\nWe sail at dawn.\n\nPhoto: The ferry";
  const marked = [{ start: 20, end: 36, kind: "block-quote" as const }];
  assert.deepEqual(shown(text, { parts: marked }), [
    "headline: Ferries",
    "block-quote: We",
    "caption: Photo:",
  ]);
});

test("random texts: parts are in order, apart, and cover every paragraph", () => {
  const random = generator(11);
  const texts = Array.from(
    { length: 300 },
    (_, i) => `${i % 3 ? "" : "Q: why\nNora Adair: so\n"}${randomText(random, 80)}`,
  );
  for (const text of [...texts, "> a\n".repeat(50_000), "x ".repeat(200_000)]) {
    const marked = [{ start: 3, end: 9, kind: "caption" as const }];
    const parts = partsOf(text, { parts: marked });
    let last = 0;
    for (const { start, end } of parts) {
      assert.ok(start >= last && start < end && end <= text.length);
      assert.equal(
        text
          .slice(last, start)
          .trim()
          .replace(/[\u200b\ufeff]/g, ""),
        "",
        "nothing lies outside the parts",
      );
      last = end;
    }
    assert.equal(
      text
        .slice(last)
        .trim()
        .replace(/[\u200b\ufeff]/g, ""),
      "",
    );
  }
});
