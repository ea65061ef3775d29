import type { Span } from "../../text/index.ts";
import type { Clause } from "./clauses.ts";
import type { Word } from "./passages.ts";

// The subject of a passive is sought at most so many words back.
const PHRASE_REACH = 40;
const PHRASE_BREAK = /^([.;:!?"“”—–]|and|but|that|which|where|because|,)$/;

/** First word of the noun phrase before a verb; a long list of capitals ("The Program of ..., and the ...") counts whole. */
export function phraseStart(all: readonly Word[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && at > verb - PHRASE_REACH && !PHRASE_BREAK.test(all[at - 1]!.lower)) at--;
  const whole =
    verb < PHRASE_REACH &&
    /^(the|an?|this|these)$/.test(all[0]!.lower) &&
    !all.slice(0, at).some(({ lower }) => /^(is|are|was|were|will|that|which|[;:])$/.test(lower));
  return whole ? 0 : at;
}

/** What follows a trigger up to the end of its clause; undefined where nothing does. */
export function restOfClause(clause: Clause, from: number): Span | undefined {
  const all = clause.passage.words;
  if (from >= all.length) return undefined;
  const end = trimmed(all, from, clauseEnd(clause, from));
  return end > from ? { start: all[from]!.start, end: all[end - 1]!.end } : undefined;
}

/** "to realise the vision and", "the plan, including the": what leads to nothing is left out. */
function trimmed(all: readonly Word[], from: number, end: number): number {
  let to = end;
  while (to > from + 1 && DANGLING.test(all[to - 1]!.lower)) to--;
  return to;
}

const DANGLING = /^([,(–-]|and|or|the|an?|to|of|in|with|for|by|that|including|our|their|its)$/;

// A commitment is told in at most so many words.
const WHAT_REACH = 60;

/** Number of the word after the clause: before a mark that ends it, a quotation's end, or "as", "while", "said". */
export function clauseEnd(clause: Clause, from: number): number {
  const all = clause.passage.words;
  let at = from;
  while (at < all.length && at < from + WHAT_REACH) {
    const { lower } = all[at]!;
    if (/^[.;:!?—”“"]$/.test(lower) && at > from) break;
    if (/^(while|whereas|because|although|but|which)$/.test(lower) && at > from + 1) break;
    // "promised closer cooperation as they met"; not "such as", "as well as"
    if (
      lower === "as" &&
      /^(they|he|she|it|we|i|this)$/.test(all[at + 1]?.lower ?? "") &&
      all[at - 1]?.lower !== "such"
    )
      break;
    if (
      lower === "," &&
      /^(he|she|they|who|which|said|says|according|while|taking|where|but)$/.test(all[at + 1]?.lower ?? "")
    )
      break;
    if (lower === "," && isSourceAfter(all, at)) break;
    at++;
  }
  return at;
}

/** ", a Tarvian ministry said", ", Morvan noted": who says so, not what is promised. */
function isSourceAfter(all: readonly Word[], comma: number): boolean {
  for (let at = comma + 2; at < comma + 8 && at < all.length; at++) {
    if (/^(said|says|added|noted|reported|reports|stressed|announced)$/.test(all[at]!.lower)) return true;
    if (/^[,;]$/.test(all[at]!.lower)) return false;
  }
  return false;
}
