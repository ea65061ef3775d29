import type { Clause, Subject } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import { subjectOfVerb } from "./subjects.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import { undertaking } from "./undertaking.ts";

/** "the agreement to reach a compromise", "his firm commitment to implementing the agreements". */
export function byNoun(trigger: Trigger): Undertaking | undefined {
  const { clause, match } = trigger;
  const what = restOfClause(clause, match.to);
  if (!what || !isDeed(clause, match.to) || !isOwned(clause, match.from)) return undefined;
  return undertaking(clause, match, subjectOfVerb(trigger), what);
}

/** "the commitment of President Morvan to pursue ...": whose it is stands after "of". */
export function byNounOf(trigger: Trigger): Undertaking | undefined {
  const { clause, match } = trigger;
  const all = clause.passage.words;
  const list = clause.lists.find(({ from, to, adjectival }) => {
    const next = clause.unitOfWord[match.to];
    return next !== undefined && !adjectival && (from === next || from === next + 1) && to > from;
  });
  const to = list && all.findIndex(({ start }) => start >= list.end);
  if (!list || to === undefined || to < 0 || all[to]!.lower !== "to") return undefined;
  const what = restOfClause(clause, to + 1);
  if (!what || !isDeed(clause, to + 1)) return undefined;
  const subject: Subject = { parties: list.parties, span: list, rule: "owner-after-of" };
  return undertaking(clause, match, subject, what);
}

/** "to explore", "to fostering", "to Australia acquiring": a deed, not "to the region". */
function isDeed({ passage, tree }: Clause, at: number): boolean {
  const first = passage.words[at];
  if (!first) return false;
  if (/^\p{Ll}+$/u.test(first.text)) return !/^(the|a|an|this|that|its|their|our|his|her)$/.test(first.lower);
  const named = passage.mentions.find(({ start }) => start === first.start);
  const next = named && passage.words.find(({ start }) => start >= named.end);
  return next !== undefined && tree.tagOf(next) === "VBG";
}

// "our existing and firm commitments": so many words may stand between the noun and whose it is.
const OWNER_REACH = 3;

/** "reaching an agreement to eliminate them", "a monthly pledge to": nobody's yet. */
function isOwned({ passage, tree }: Clause, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - OWNER_REACH; at--) {
    const word = passage.words[at]!;
    if (/^(the|this|his|her|its|their|our|my|'s|’|countries|s’)$/.test(word.lower)) return true;
    const describes = /ing$/.test(word.lower) || /^(JJ|VBG|VBN|RB)$/.test(tree.tagOf(word));
    if (word.lower !== "and" && !describes) return false;
  }
  return false;
}
