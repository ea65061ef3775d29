import type { Attribution } from "./attributions.ts";

/** Joins what one cue reports in several sentences: "“We leave,” he said. “And soon.”" is one statement. */
export function joinInterrupted(attributions: readonly Attribution[]): readonly Attribution[] {
  const joined: Attribution[] = [];
  for (const one of [...attributions].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = joined.at(-1);
    if (last && one.rule === GOES_ON && last.form === "direct" && last.paragraph === one.paragraph) {
      joined[joined.length - 1] = { ...last, content: [...last.content, ...one.content] };
    } else joined.push(one);
  }
  return joined;
}

/** Rule of a quotation that follows, in the same paragraph, the quotation and cue it goes on from. */
export const GOES_ON = "interrupted-quotation";

const placeOf = ({ content }: Attribution): number => content.at(-1)!.end;
