import type { Part, PartKind, Turn } from "../../text/index.ts";
import { itemAt } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { NamedDocument } from "../layers.ts";
import type { SourceText } from "../reading.ts";
import { findLabels } from "./labels.ts";
import { labelledTurns } from "./labelled-turns.ts";
import { wordLists } from "./lists.ts";
import { openingBefore, wholeSpeech } from "./openings.ts";
import { speakersIn } from "./speakers.ts";
import { acceptLabels, outletsAsk } from "./transcript.ts";

/**
 * The turns of a transcript: labelled speech with the paragraphs that go on without a label, the opening statement
 * before the first label, or one speech without any label that the headline or the author's words announce. What
 * the author says before and after is no turn, nor is what intake marked as furniture of the page (`parts`);
 * `title` is the headline where it is known from outside the text.
 */
export function findTurns(
  document: NamedDocument,
  authorities: Authorities,
  { title = "", parts = [] }: Pick<SourceText, "title" | "parts"> = {},
): readonly Turn[] {
  const lists = wordLists(authorities);
  const page = withoutFurniture(document, parts);
  const speakers = speakersIn(page, authorities);
  const candidates = outletsAsk(findLabels(page.text, page.paragraphs, lists), page.mentions);
  const labels = acceptLabels(candidates, page.mentions, speakers.isTitled);
  if (labels.length === 0) return wholeSpeech(page, speakers, lists, title);
  const turns = labelledTurns(page, labels, speakers, lists);
  return [...openingBefore(page, labels[0]!, turns, lists, title), ...turns];
}

/** What no speaker says, where intake could tell. */
const FURNITURE: ReadonlySet<PartKind> = new Set(["boilerplate", "reader-comment", "caption", "byline"]);

function withoutFurniture(document: NamedDocument, parts: readonly Part[]): NamedDocument {
  const marked = parts.filter(({ kind }) => FURNITURE.has(kind));
  if (marked.length === 0) return document;
  const paragraphs = document.paragraphs.filter(({ start }) => itemAt(marked, start) === undefined);
  return { ...document, paragraphs };
}
