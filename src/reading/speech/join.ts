import type { Attribution } from "./attribution.ts";

/** Joins what one cue reports in several sentences: "“We leave,” he said. “And soon.”" is one statement. */
export function joinInterrupted(attributions: readonly Attribution[]): readonly Attribution[] {
  const joined: Attribution[] = [];
  const byCue = new Map<number, number>();
  for (const one of [...attributions].sort((a, b) => endOf(a) - endOf(b))) {
    const cue = one.cue[0]?.start ?? -1;
    const first = one.rule === GOES_ON ? byCue.get(cue) : undefined;
    if (first !== undefined) {
      const before = joined[first]!;
      joined[first] = { ...before, content: [...before.content, ...one.content] };
    } else {
      byCue.set(cue, joined.length);
      joined.push(one);
    }
  }
  return joined;
}

/** Rule of a quotation that follows, in the same paragraph, the quotation and cue it goes on from. */
export const GOES_ON = "interrupted-quotation";

const endOf = ({ content }: Attribution): number => content.at(-1)!.end;
