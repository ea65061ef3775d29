import type { Clause } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { listOver } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";

const BE = /^(was|were|is|are|sat|sits|sit|stood|:)$/;

/** "Taking part were X and Y", "Among those whom X received was Y": the list right after the verb of an inverted sentence. */
export function listAfterBe({ units, lists }: Clause, from: number): PartyList | undefined {
  for (let at = from; at < units.length; at++) {
    if (!BE.test(wordAt(units, at) ?? "")) continue;
    const first = skipArticles(units, at + 1);
    const list = listOver(lists, first);
    if (list?.from === first) return list;
  }
  return undefined;
}

/** Whom a sentence names before its verb: "With Minister X, President Y talked", "Among those whom X received was Y". */
export function frontedPartner(clause: Clause, after: number): PartyList | undefined {
  const relative = relativePartner(clause, after);
  if (relative) return relative;
  const opening = wordAt(clause.units, 0);
  if (opening === "among") return listAfterBe(clause, after);
  if (opening !== "with") return undefined;
  const list = listOver(clause.lists, skipArticles(clause.units, 1));
  return list && list.to < after ? list : undefined;
}

// "with whom Foreign Minister X had talks": the verb stands at most so many units after "whom".
const WHOM_REACH = 12;

/** "the general with whom X had talks", "the envoy whom X met": the noun that a relative clause before unit `after` describes. */
function relativePartner({ units, lists }: Clause, after: number): PartyList | undefined {
  const isWhom = (at: number): boolean => wordAt(units, at) === "whom";
  let whom = after - 1;
  while (whom > 0 && whom > after - WHOM_REACH && !isWhom(whom)) whom--;
  if (!isWhom(whom)) return undefined;
  let end = /^(with|to)$/.test(wordAt(units, whom - 1) ?? "") ? whom - 1 : whom;
  if (wordAt(units, end - 1) === ",") end--;
  return lists.find(({ to }) => to === end);
}
