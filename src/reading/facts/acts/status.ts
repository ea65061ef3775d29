import type { ActStatus } from "../../reading.ts";
import type { ClauseTree } from "../clause-tree.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

/** Whether an act is told as done, to come, only possible, or alleged of somebody. */
export function statusOf(
  tree: ClauseTree,
  words: readonly Tagged[],
  trigger: Trigger,
  triggers: readonly Trigger[],
): ActStatus {
  const { group, at } = trigger;
  const verb = words[at]!.token;
  const governor = governing(tree, verb, words, triggers);
  if (governor?.sense.class === "ACCUSE") return "alleged";
  if (isConditional(tree, verb) || group.possible) return "hypothetical";
  if (group.future) return "future";
  if (group.infinitive) return "hypothetical";
  return "done";
}

/** The trigger in whose clause this one stands as what is said, asked or done. */
export function governing(
  tree: ClauseTree,
  verb: number,
  words: readonly Tagged[],
  triggers: readonly Trigger[],
): Trigger | undefined {
  const byToken = new Map(triggers.map((trigger) => [words[trigger.at]!.token, trigger]));
  let at = verb;
  for (let step = 0; step < 3; step++) {
    const head = tree.head(at);
    if (head === undefined || !/^(xcomp|ccomp|advcl|acl|conj)/.test(tree.relation(at))) return undefined;
    const found = byToken.get(head);
    if (found && tree.relation(at) !== "conj") return found;
    at = head;
  }
  return undefined;
}

/** "if X attacks": under a condition. */
function isConditional(tree: ClauseTree, verb: number): boolean {
  let at: number | undefined = verb;
  for (let step = 0; at !== undefined && step < 3; step++) {
    if (
      tree
        .dependents(at)
        .some(({ relation, token }) => relation === "mark" && /^(if|unless|whether)$/.test(tree.form(token)))
    )
      return true;
    at = /^(conj|xcomp|ccomp|advcl)/.test(tree.relation(at)) ? tree.head(at) : undefined;
  }
  return false;
}
