import type { Span } from "../../text/index.ts";
import { contains, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Told } from "./told.ts";

/** Statements without those that are only printed again, and where they are. */
export interface WithoutRepeats {
  readonly told: readonly Told[];
  readonly repeats: ReadonlyMap<Told, readonly Span[]>;
}

/** Words in marks that are this short, in words, may well be said twice. */
const SHORTEST = 4;

/**
 * Leaves out pull quotes: quoted words that stand alone, without a cue, and that a statement with a cue in the same
 * text quotes too, sentence for sentence.
 */
export function withoutRepeats({ text }: VoicedDocument, told: readonly Told[]): WithoutRepeats {
  const direct = told.filter(({ attribution: { form } }) => form === "direct");
  const said = new Map<string, Told>();
  const alone = direct.filter(({ attribution: { cue } }) => cue.length === 0);
  if (alone.length === 0) return { told, repeats: new Map() };
  for (const one of direct) {
    if (one.attribution.cue.length === 0) continue;
    for (const span of one.attribution.content)
      for (const words of sentencesIn(text, span)) said.set(words, one);
  }
  const repeats = new Map<Told, readonly Span[]>();
  const dropped = new Set<Told>();
  for (const one of alone) {
    const { content } = one.attribution;
    const [first, ...rest] = content
      .flatMap((span) => sentencesIn(text, span))
      .map((words) => said.get(words));
    if (!first || rest.some((original) => original !== first)) continue;
    dropped.add(one);
    repeats.set(first, [...(repeats.get(first) ?? []), ...content]);
  }
  const gone = [...dropped].flatMap(({ attribution }) => attribution.content);
  const inside = ({ attribution: { content } }: Told): boolean =>
    gone.some((span) => contains(span, content[0]!));
  return { told: dropped.size === 0 ? told : told.filter((one) => !inside(one)), repeats };
}

/** The sentences of a stretch long enough to be known again, in plain words. */
const sentencesIn = (text: string, span: Span): readonly string[] =>
  wordsAt(text, span)
    .split(/[.!?…]+/)
    .map(plain)
    .filter((words) => words.split(" ").length >= SHORTEST);

/** Lower case, words only. */
const plain = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
