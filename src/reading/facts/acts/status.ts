import type { ActStatus } from "../../reading.ts";
import type { ClauseTree } from "../clause-tree.ts";
import type { PartyGround } from "./actor-phrases.ts";
import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

/** Whether an act is told as done, to come, only possible, or alleged. */
export function statusOf(
  { tree, text, passage, helpers }: PartyGround,
  words: readonly Tagged[],
  { group, at }: Trigger,
): ActStatus {
  if (isDoubted(words, at, helpers)) return "alleged";
  const asked = text[passage.end - 1] === "?";
  if (asked || group.possible || isConditional(tree, words[at]!.token, helpers)) return "hypothetical";
  return group.future ? "future" : "done";
}

const ADVERB_REACH = 4;

/** "reportedly attacked", "is alleged to have attacked": the source does not say it itself. */
const isDoubted = (words: readonly Tagged[], at: number, { doubt }: Helpers): boolean =>
  words.slice(Math.max(0, at - ADVERB_REACH), at).some(({ lower }) => doubt.has(lower));

const CLIMB = 3;

/** "if X attacks": under a condition. */
function isConditional(tree: ClauseTree, verb: number, { condition }: Helpers): boolean {
  let at: number | undefined = verb;
  for (let step = 0; at !== undefined && step < CLIMB; step++) {
    const marked = tree
      .dependents(at)
      .some(({ relation, token }) => relation === "mark" && condition.has(tree.form(token)));
    if (marked) return true;
    at = /^(conj|xcomp|ccomp|advcl)/.test(tree.relation(at)) ? tree.head(at) : undefined;
  }
  return false;
}
