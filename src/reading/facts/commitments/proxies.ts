import type { Span } from "../../../text/index.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import type { Undertaking } from "./undertaking.ts";
import type { CommitmentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import { phrasesIn } from "../phrases.ts";

/**
 * What an undertaking means where its words are "do so", "this" or "join it": what the text asked for right before, for
 * "do so". Words that only point and that nothing fills tell no commitment.
 */
export function withMeaning(
  text: ClausedText,
  told: Undertaking,
  words: CommitmentWords,
): Undertaking | undefined {
  const { clause, what } = told;
  const own = clause.passage.words.filter(({ start, end }) => start >= what.start && end <= what.end);
  const proxy = phrasesIn(words.proxies, own)[0];
  if (proxy?.from === 0) {
    const said = askedBefore(text, clause, own[0]!, words);
    return said && { ...told, what: said, said: what };
  }
  return isPointing(own) ? undefined : told;
}

/** "this", "join it", "support them all": nothing but a verb and what only points. */
function isPointing(own: readonly Word[]): boolean {
  const content = own.filter(({ lower }) => /\p{L}|\p{N}/u.test(lower) && !EMPTY.test(lower));
  const points = own.some(({ lower }) => POINTS.test(lower));
  return points && content.length <= 1;
}

const POINTS = /^(it|this|that|them|these|those|so|him|her|us|me|you)$/;
const EMPTY =
  /^(it|this|that|them|these|those|so|him|her|us|me|you|to|with|for|on|in|at|of|not|all|both|too|also|as|well|again|together|today|now|soon|here|there|and|very|much|more|just|a|an|the)$/;

/** "asked Esk to join the coalition. Esk agreed to do so": what was asked for, in the sentence or in the one before. */
function askedBefore(
  { clauses }: ClausedText,
  clause: Clause,
  proxy: Word,
  words: CommitmentWords,
): Span | undefined {
  const here = askedIn(clause, proxy.from, words);
  const before = clauses[clause.passage.index - 1];
  return here ?? (before && askedIn(before, before.passage.words.length, words));
}

// "asked the government of Esk to": "to" stands at most so many words after the verb.
const ASKED_REACH = 12;

function askedIn(clause: Clause, until: number, words: CommitmentWords): Span | undefined {
  const all = clause.passage.words.slice(0, until);
  const asked = phrasesIn(words.requests, all).at(-1);
  if (!asked) return undefined;
  for (let at = asked.to; at < all.length && at < asked.to + ASKED_REACH; at++) {
    if (all[at]!.lower === "to" && clause.tree.tagOf(all[at + 1] ?? all[at]!) === "VB")
      return restOfClause(clause, at + 1, until);
  }
  return undefined;
}
