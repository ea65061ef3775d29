import type { Clause } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { wordAt } from "../unit.ts";
import type { Trigger } from "./trigger.ts";
import type { MeetingContext } from "./told.ts";

/** "called", "called on". */
export const isCalling = ({ passage }: Clause, { from, kind }: Trigger): boolean =>
  kind === "verb" && passage.words[from]!.lower.startsWith("call");

/** "called Tarvia a partner", "called on Tarvia to help": a name is given, nobody rung up. */
export function isNaming({ clause, words }: MeetingContext, { to, parties }: PartyList): boolean {
  const { units, passage } = clause;
  const next = units[to];
  // "called Ghana's on Monday": its minister
  if (parties.some(({ kind, role }) => kind !== "person" && role === undefined)) return true;
  // "called X to congratulate him"; not "called X to testify", "to account"
  if (wordAt(units, to) === "to") return words.summons.has(wordAt(units, to + 1) ?? "");
  if (next === undefined || next.kind !== "word" || (words.adverbials.has(next.lower) && next.lower !== "to"))
    return false;
  return !passage.dates.some(({ start }) => start === next.start);
}
