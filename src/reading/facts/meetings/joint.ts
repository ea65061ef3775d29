import { distinctParties } from "../lists.ts";
import { wordAt } from "../unit.ts";
import { isSomeone } from "../company.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover, verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { partnerToken } from "../roles.ts";
import { subjectOfVerb } from "../subjects.ts";

/**
 * "N and M signed the accord in Oru", "N toured the base with M", "N and M laid a wreath together": what two do with
 * their own hands in one place, they do face to face. Both must be persons, or hold an office.
 */
export function jointlyDone(context: MeetingContext, trigger: Trigger): Told | undefined {
  const { clause, isTrigger } = context;
  const { tree, units, unitOfWord } = clause;
  const at = unitOfWord[trigger.from]!;
  const verb = tree.top(units[at]!);
  if (verb === undefined || tree.upos(verb) !== "VERB") return undefined;
  // "opened talks": the noun tells it
  const object = tree.dependents(verb).find(({ relation }) => relation === "obj");
  if (object && isTrigger(tree.unitOf(object.token))) return undefined;
  const subject = subjectOfVerb(context, at, at + 1);
  if (subject?.rule !== "subject-before-verb" || isPassive(context, at)) return undefined;
  const partner = partnerToken(tree, verb, ["with", "alongside"], (token) => isTrigger(tree.unitOf(token)));
  const beside = partner && partiesAt(clause, partner.token);
  const parties = distinctParties([...subject.parties, ...(beside?.parties ?? [])]);
  if (parties.length < 2 || !parties.every(isSomeone)) return undefined;
  return verbTold({
    span: cover([subject.span, units[at]!, ...(beside ? [beside] : [])]),
    participants: parties,
    fromWord: trigger.from,
    toWord: trigger.to,
    rule: "joint-act",
  });
}

const isPassive = ({ clause: { units } }: MeetingContext, at: number): boolean =>
  [1, 2].some((back) => /^(was|were|been|being|be)$/.test(wordAt(units, at - back) ?? ""));
