import type { Clause } from "../clauses.ts";
import { listSoon } from "../list-soon.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover, verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { partnerToken, subjectToken } from "../roles.ts";

// "brought the ministers of A and B together": at most so many words lie between.
const REACH = 14;

/** "X brought Y and Z together", "Y and Z were brought together by X": those brought together meet, X may be no party. */
export function broughtTogether({ clause, isTrigger }: MeetingContext, trigger: Trigger): Told | undefined {
  const { passage, tree, units, unitOfWord } = clause;
  const after = passage.words
    .slice(trigger.to, trigger.to + REACH)
    .findIndex(({ lower }) => lower === "together");
  const verb = after < 0 ? undefined : tree.top(passage.words[trigger.from]!);
  // "a summit bringing together A and B" is told by its noun.
  if (verb === undefined || isOfTrigger(clause, verb, isTrigger)) return undefined;
  const patient = subjectToken(tree, verb);
  const object = patient?.passive ? patient.token : partnerToken(tree, verb, [""])?.token;
  const list =
    (object === undefined ? undefined : partiesAt(clause, object)) ??
    listSoon(clause, unitOfWord[trigger.to]!);
  if (!list || list.parties.length < 2) return undefined;
  return verbTold({
    span: cover([units[unitOfWord[trigger.from]!]!, list]),
    participants: list.parties,
    fromWord: trigger.from,
    toWord: trigger.to + after + 1,
    rule: "verb-together",
  });
}

function isOfTrigger({ tree }: Clause, verb: number, isTrigger: MeetingContext["isTrigger"]): boolean {
  const noun = tree.relation(verb).startsWith("acl") ? tree.head(verb) : undefined;
  return noun !== undefined && isTrigger(tree.unitOf(noun));
}
