import type { Turn } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { NamedDocument } from "../layers.ts";
import { findLabels } from "./labels.ts";
import { labelledTurns } from "./labelled-turns.ts";
import { wordLists } from "./lists.ts";
import { openingBefore, wholeSpeech } from "./openings.ts";
import { speakersIn } from "./speakers.ts";
import { acceptLabels, outletsAsk } from "./transcript.ts";

/**
 * The turns of a transcript: labelled speech with the paragraphs that go on without a label, the opening statement
 * before the first label, or one speech without any label that the headline or the author's words announce. What
 * the author says before and after is no turn. `title` is the headline where it is known from outside the text.
 */
export function findTurns(document: NamedDocument, authorities: Authorities, title = ""): readonly Turn[] {
  const lists = wordLists(authorities);
  const speakers = speakersIn(document, authorities);
  const candidates = findLabels(document.text, document.paragraphs, lists);
  const labels = acceptLabels(
    outletsAsk(candidates, document.mentions),
    document.mentions,
    speakers.isTitled,
  );
  if (labels.length === 0) return wholeSpeech(document, speakers, lists, title);
  const turns = labelledTurns(document, labels, speakers, lists);
  return [...openingBefore(document, labels[0]!, turns, lists, title), ...turns];
}
