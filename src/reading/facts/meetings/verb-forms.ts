import type { Clause } from "../clauses.ts";
import type { Trigger } from "./trigger.ts";
import type { Unit } from "../unit.ts";

/** Forms of "be", one of which stands before what is done to somebody. */
export const BE = /^(was|were|is|are|be|been|being)$/;

/** "a review", "the face of": no verb, whatever the word. */
export const isNounHere = ({ passage }: Clause, { from, marks }: Trigger): boolean =>
  !marks && /^(a|an|the|this|its|their|of|under|'s)$/.test(passage.words[from - 1]?.lower ?? "");

/** "was then received", "will be met". */
export const isPassive = ({ passage }: Clause, { from, kind, lower }: Trigger): boolean =>
  (kind === "host" || kind === "hands" || lower === "met") &&
  (/(ed|t)$/.test(lower) || /^(seen|given)$/.test(passage.words[from]!.lower)) &&
  passage.words.slice(Math.max(0, from - 3), from).some((word) => BE.test(word.lower));

/** "have much to discuss", "came to review the text": what is to be done, not what was. */
export function isPurpose({ tree, passage }: Clause, verb: Unit): boolean {
  const token = passage.words[verb.from - 1]?.lower === "to" ? tree.top(verb) : undefined;
  if (token === undefined || tree.xpos(token) !== "VB" || !/^(acl|advcl)/.test(tree.relation(token)))
    return false;
  // "used a break to talk": they did
  const main = tree.head(token);
  return main === undefined || !/^(use|seize|interrupt)$/.test(tree.lemma(main));
}
