import type { ActorKey, Mention, MentionForm, MentionType } from "../../text/index.ts";
import type { Stretch, Words } from "./words.ts";

/** A stretch of words that one recogniser takes for a name. */
export interface Candidate extends Stretch {
  /** "other" is a name of a kind that no mention has ("World Cup"): it only keeps others away. */
  readonly type: MentionType | "other";
  readonly form: MentionForm;
  readonly name: string;
  readonly actor?: ActorKey;
  readonly gender?: "m" | "f";
  /** How sure the recogniser is: where two overlap the higher stands, then the longer. */
  readonly rank: number;
  readonly isCapital?: boolean;
  /** Key of the state it belongs to. */
  readonly state?: ActorKey;
  /** Adjective of a state no table knows, as the text has it: "Tarvian". */
  readonly adjective?: string;
  /** Controlled title right before a person's name. */
  readonly office?: string;
  /** The actor that must be named in the same text. */
  readonly needs?: ActorKey;
}

/** Which words the chosen names cover: for each word the index of its candidate in the list, or -1. */
export interface Settled {
  readonly chosen: readonly Candidate[];
  readonly cover: Int32Array;
}

/** The candidates that stand, in text order: higher rank first, then longer, then earlier. */
export function dropOverlaps(count: number, candidates: readonly Candidate[]): Settled {
  const taken = new Uint8Array(count);
  const order = [...candidates].sort(
    (a, b) => b.rank - a.rank || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const chosen: Candidate[] = [];
  for (const candidate of order) {
    if (isFree(taken, candidate)) {
      taken.fill(1, candidate.from, candidate.to);
      chosen.push(candidate);
    }
  }
  chosen.sort((a, b) => a.from - b.from);
  return { chosen, cover: coverOf(count, chosen) };
}

function isFree(taken: Uint8Array, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false;
  return true;
}

/** For each word the index of the stretch that covers it, or -1. The stretches do not overlap. */
export function coverOf(count: number, chosen: readonly Stretch[]): Int32Array {
  const cover = new Int32Array(count).fill(-1);
  chosen.forEach(({ from, to }, index) => cover.fill(index, from, to));
  return cover;
}

/** The exact words of a stretch. */
export const textOf = ({ text, spans }: Words, { from, to }: Stretch): string =>
  text.slice(spans[from]!.start, spans[to - 1]!.end);

export function toMentions({ spans }: Words, candidate: Candidate): readonly Mention[] {
  const { type, form, name, actor, gender } = candidate;
  if (type === "other") return [];
  const mention: Mention = {
    start: spans[candidate.from]!.start,
    end: spans[candidate.to - 1]!.end,
    type,
    form,
    name,
    ...(actor !== undefined && { actor }),
    ...(gender !== undefined && { gender }),
  };
  return [mention];
}
