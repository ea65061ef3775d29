import type { ActorReference, Span, Turn } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Issuer } from "../layers.ts";
import type { ReadStatement } from "../reading.ts";

/** Whose words a stretch of text is: the innermost statement or the turn that holds it. */
export interface Voice {
  readonly id: string;
  readonly speaker: ActorReference;
}

/** Answers who says what stands at a span; null where the source itself does. */
export type VoiceAt = (span: Span) => Voice | null;

/** Who says "we" or "I" at a span: one who speaks, or those who issue the text together. */
export type FirstPersonAt = (span: Span) => readonly ActorReference[];

/** Those who issue the text where no other speaks: what is undertaken there without a name is theirs. */
export const issuersIn =
  (voiceAt: VoiceAt, issuer: Issuer | undefined): FirstPersonAt =>
  (span) => {
    const voice = issuer && voiceAt(span);
    return issuer && (!voice || voice.speaker.name === issuer.speaker.name) ? issuer.members : [];
  };

/** "We" is who speaks there, and outside all voices those who issue the text. */
export function firstPersonIn(voiceAt: VoiceAt, issuer: Issuer | undefined): FirstPersonAt {
  return (span) => {
    const voice = voiceAt(span);
    if (!voice) return issuer?.members ?? [];
    const { speaker } = voice;
    if (issuer && speaker.name === issuer.speaker.name) return issuer.members;
    return speaker.name === null ? [] : [speaker];
  };
}

/** `turns` are named "t1", "t2", ... in text order, as the reading names them. */
export function voicesOf(statements: readonly ReadStatement[], turns: readonly Turn[]): VoiceAt {
  const contents = statements
    .flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, statement })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const furthest = runningEnds(contents);
  return (span) => {
    const inner = innermost(contents, furthest, span);
    if (inner) return { id: inner.statement.id, speaker: inner.statement.speaker };
    const at = lastStartingBy(turns, span.start);
    const turn = turns[at];
    return turn && span.end <= turn.end ? { id: `t${at + 1}`, speaker: turn.speaker } : null;
  };
}

/** For each content the furthest end among it and those before: where a search backwards may stop. */
function runningEnds(spans: readonly Span[]): readonly number[] {
  let furthest = 0;
  return spans.map(({ end }) => (furthest = Math.max(furthest, end)));
}

// Contents nest three or four deep; a statement is sought among the last few that start before the span.
const REACH = 24;

function innermost<T extends Span>(
  spans: readonly T[],
  furthest: readonly number[],
  span: Span,
): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Evidence may begin with the quotation mark before the content.
    if (spans[middle]!.start <= span.start + 1) low = middle + 1;
    else high = middle;
  }
  let best: T | undefined;
  for (let i = low - 1; i >= 0 && i >= low - REACH && furthest[i]! >= span.end - 1; i--) {
    const held = spans[i]!;
    if (held.end >= span.end - 1 && (!best || held.end - held.start < best.end - best.start)) best = held;
  }
  return best;
}

/** Answers whom a question of a transcript is put to: who speaks next without asking. */
export type AddressedAt = (span: Span) => ActorReference | undefined;

export const addressedIn =
  (turns: readonly Turn[]): AddressedAt =>
  (span) => {
    const at = lastStartingBy(turns, span.start);
    const turn = turns[at];
    if (turn?.role !== "question" || span.end > turn.end) return undefined;
    return turns.slice(at + 1, at + 1 + ANSWER_REACH).find(({ role }) => role !== "question")?.speaker;
  };

// An answer follows its question, or a second question and a word of the moderator.
const ANSWER_REACH = 3;
