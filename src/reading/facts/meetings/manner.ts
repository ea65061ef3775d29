import { subjectAt } from "../clauses.ts";
import { distinctParties } from "../lists.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover, verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { partnerToken, subjectToken } from "../roles.ts";

/** "Over the telephone, X assured Y of support", "By phone, X and Y agreed": how something was said to another. */
export function byManner({ text, clause }: MeetingContext, trigger: Trigger): Told | undefined {
  const { tree, passage } = clause;
  const manner = { start: passage.words[trigger.from]!.start, end: passage.words[trigger.to - 1]!.end };
  const noun = tree.top(manner);
  const verb = noun === undefined ? undefined : tree.head(noun);
  const subject = verb === undefined ? undefined : subjectToken(tree, verb);
  const told = subject && subjectAt(text, clause, subject.token);
  if (verb === undefined || !told) return undefined;
  const partner = partnerToken(tree, verb, ["", "with", "to"]);
  const others = (partner && partiesAt(clause, partner.token)?.parties) ?? [];
  return verbTold({
    span: cover([told.span, manner]),
    participants: distinctParties([...told.parties, ...others]),
    fromWord: trigger.from,
    toWord: trigger.to,
    rule: "by-phone",
  });
}
