import type { ActorReference, Sentence, Span } from "../../text/index.ts";
import { itemAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";

/** So many characters must agree for a quotation to repeat a sentence of a transcript. */
const HEAD = 40;

const headsByLayer = new WeakMap<readonly Sentence[], ReadonlyMap<string, ActorReference>>();

/** A commentator's quotation that begins like a sentence of a transcript turn in the same source is that speaker's. */
export function speakerOfRepeated(document: VoicedDocument, content: readonly Span[]): ActorReference | null {
  const first = content[0];
  if (!first || document.turns.length === 0) return null;
  const speaker = headsOf(document).get(document.text.slice(first.start, first.start + HEAD));
  return speaker ? { ...speaker, basis: "inferred", rule: "repeats-turn" } : null;
}

/** The speakers of a transcript by the first characters of their sentences; worked out once for each document. */
function headsOf({ sentences, text, turns }: VoicedDocument): ReadonlyMap<string, ActorReference> {
  const known = headsByLayer.get(sentences);
  if (known) return known;
  const heads = new Map<string, ActorReference>();
  for (const { start, end } of sentences) {
    const turn = end - start >= HEAD ? itemAt(turns, start) : undefined;
    if (turn && turn.speaker.name !== null) heads.set(text.slice(start, start + HEAD), turn.speaker);
  }
  headsByLayer.set(sentences, heads);
  return heads;
}
