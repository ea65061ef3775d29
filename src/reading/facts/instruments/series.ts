import type { Span } from "../../../text/index.ts";
import type { NamePhrase } from "./names.ts";
import type { Passage, Word } from "../passages.ts";

/** One of several instruments named with one head: "Declarations on A, on B and on C". */
export interface Member extends Span {
  readonly name: string;
}

// "Declarations of the Council on A, on B and on C": the series ends at most so many words after its head.
const REACH = 60;
const END = /^(is|are|was|were|will|would|has|have|had|that|which|who|said|adopted|signed|[.;:”"])$/;

/** The members of a series with a head in the plural; none where it names one thing, or several together. */
export function seriesOf({ words }: Passage, { head, headEnd }: NamePhrase, text: string): readonly Member[] {
  const noun = words[headEnd - 1]!;
  if (!/[^s]s$/.test(noun.lower)) return [];
  const last = endOf(words, headEnd);
  const starts = startsOf(words, headEnd, last);
  if (starts.length < 2) return [];
  return starts.map((from, number) => {
    const to = trimmed(words, from, starts[number + 1] ?? last);
    const [start, end] = [words[from]!.start, words[to - 1]!.end];
    const title = `${text.slice(words[head]!.start, noun.end - 1)} ${text.slice(start, end)}`;
    return { name: title, start: number === 0 ? words[head]!.start : start, end };
  });
}

function endOf(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to < from + REACH && !END.test(words[to]!.lower)) to++;
  return to;
}

/** Numbers of the words "on" that begin a member: the first, and each after a comma or "and". */
function startsOf(words: readonly Word[], from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const joined = /^(,|and)$/.test(words[at - 1]!.lower);
    if (words[at]!.lower === "on" && (starts.length === 0 || joined)) starts.push(at);
  }
  return starts;
}

function trimmed(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^(,|and)$/.test(words[end - 1]!.lower)) end--;
  return end;
}
