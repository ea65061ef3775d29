import type { Clause, Subject } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import { isNegated, undertaking } from "./undertaking.ts";
import type { PartyList } from "../lists.ts";

/**
 * "requires Esk to pull back its forces and Tarvia to deploy its army", "tasked their ministers to prepare a plan": who
 * is bound stands after the verb.
 */
export function byBinding(trigger: Trigger): readonly Undertaking[] {
  const { clause, match } = trigger;
  if (isNegated(clause.passage.words, match.from)) return [];
  const found: Undertaking[] = [];
  let from = match.to;
  for (let bound = boundAt(trigger, from); bound; bound = boundAt(trigger, from)) {
    found.push(bound.undertaking);
    from = bound.next;
    if (clause.passage.words[from]?.lower === ",") from++;
    if (clause.passage.words[from]?.lower !== "and") break;
    from++;
  }
  return found;
}

/** "Esk to pull back its forces [and]": one who is bound, to what, and the word after it. */
function boundAt(
  { clause, words, match }: Trigger,
  from: number,
): { readonly undertaking: Undertaking; readonly next: number } | undefined {
  const all = clause.passage.words;
  const list = listAt(clause, from);
  const to = list ? wordFrom(clause, list.end) : -1;
  if (!list || all[to]?.lower !== "to" || !words.acts.has(all[to + 1]?.lower ?? "")) return undefined;
  const rest = restOfClause(clause, to + 1);
  const another = rest && anotherBound(clause, to + 2, rest.end);
  const what = another === undefined ? rest : restOfClause(clause, to + 1, another);
  if (!what || what.end <= all[to + 1]!.end) return undefined;
  const subject: Subject = { parties: list.parties, span: list, rule: "bound-after-verb" };
  return { undertaking: undertaking(clause, match, subject, what), next: wordFrom(clause, what.end) };
}

/** The list that begins at a word, after "the" or "their" too. */
function listAt({ lists, unitOfWord, passage }: Clause, word: number): PartyList | undefined {
  const at = /^(the|their|its|his|her|both)$/.test(passage.words[word]?.lower ?? "") ? word + 1 : word;
  return lists.find(({ from, adjectival }) => !adjectival && from === unitOfWord[at]);
}

const wordFrom = ({ passage }: Clause, position: number): number => {
  const at = passage.words.findIndex(({ start }) => start >= position);
  return at < 0 ? passage.words.length : at;
};

/** "and Tarvia to": the number of the "and" before another who is bound. */
function anotherBound(clause: Clause, from: number, end: number): number | undefined {
  const all = clause.passage.words;
  for (let at = from; at < all.length && all[at]!.start < end; at++) {
    if (all[at]!.lower !== "and") continue;
    const list = listAt(clause, at + 1);
    if (list && all[wordFrom(clause, list.end)]?.lower === "to") return at;
  }
  return undefined;
}
