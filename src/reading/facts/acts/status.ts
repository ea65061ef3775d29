import type { ActStatus, ReadAct } from "../../reading.ts";
import type { ClauseTree } from "../clause-tree.ts";
import type { PartyGround } from "./actor-phrases.ts";
import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";
import type { VerbGroup } from "./verb-group.ts";
import { verbGroupAt } from "./verb-group.ts";

/** How an act is told: whether it is done, to come, only possible or alleged, and whether it is denied. */
export interface Telling {
  readonly status: ActStatus;
  readonly polarity: ReadAct["polarity"];
}

/** Reads the helpers of a trigger; of a noun those of its verb and the words beside it: "upcoming talks will be held". */
export function tellingOf(ground: PartyGround, words: readonly Tagged[], trigger: Trigger): Telling {
  const { at, sense } = trigger;
  const { helpers, tree } = ground;
  const token = words[at]!.token;
  const noun = sense.kind === "noun" ? nounTelling(ground, words, token) : null;
  const group = noun?.group ?? trigger.group;
  const negative =
    group.negative || noun?.none === true || hasNoObject(ground.tree, token) || isDenied(ground, token);
  return {
    polarity: negative ? "negative" : "positive",
    status: noun?.status ?? statusOf(ground, words, at, group, isConditional(tree, token, helpers)),
  };
}

function statusOf(
  { text, passage, helpers }: PartyGround,
  words: readonly Tagged[],
  at: number,
  group: VerbGroup,
  conditional: boolean,
): ActStatus {
  if (isDoubted(words, at, helpers)) return "alleged";
  const asked = text[passage.end - 1] === "?";
  if (asked || group.possible || conditional) return "hypothetical";
  return group.future ? "future" : "done";
}

/** What is said of an act that a noun names. */
interface NounTelling {
  readonly group: VerbGroup | null;
  /** What the words beside it or its verb say before all helpers do. */
  readonly status: ActStatus | null;
  /** "no talks" */
  readonly none: boolean;
}

function nounTelling(
  { tree, baseOf, helpers }: PartyGround,
  words: readonly Tagged[],
  noun: number,
): NounTelling {
  const beside = tree.dependents(noun).map(({ token }) => tree.form(token));
  const none = beside.includes("no");
  const head = tree.head(noun);
  const at = head === undefined ? -1 : words.findIndex(({ token }) => token === head);
  const governed = head !== undefined && /^(obj|nsubj|nsubj:pass)$/.test(tree.relation(noun));
  const group = governed && at >= 0 && /^VB/.test(words[at]!.tag) ? verbGroupAt(words, at, helpers) : null;
  if (beside.some((word) => helpers.planned.has(word))) return { group, status: "future", none };
  const only = beside.some((word) => helpers.possible.has(word));
  const wanted = governed && tree.relation(noun) === "obj" && helpers.prevented.has(baseOf(head));
  return { group, status: only || wanted ? "hypothetical" : null, none };
}

/** "held no bilateral talks": what is denied is the act. */
const hasNoObject = (tree: ClauseTree, verb: number): boolean =>
  tree
    .dependents(verb)
    .some(
      ({ token }) =>
        tree.relation(token) === "obj" &&
        tree.dependents(token).some((beside) => tree.form(beside.token) === "no"),
    );

const ADVERB_REACH = 4;

/** "reportedly attacked", "is alleged to have attacked": the source does not say it itself. */
const isDoubted = (words: readonly Tagged[], at: number, { doubt }: Helpers): boolean =>
  words.slice(Math.max(0, at - ADVERB_REACH), at).some(({ lower }) => doubt.has(lower));

const CLIMB = 3;

/** "if X attacks", "should X attack": under a condition. */
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

/** "denied holding talks", "denied that it had attacked": the verb above says that it is not so. */
function isDenied({ tree, baseOf, helpers }: PartyGround, token: number): boolean {
  let at: number | undefined = token;
  for (let step = 0; at !== undefined && step < CLIMB; step++) {
    const head = tree.head(at);
    if (head === undefined || !/^(conj|xcomp|ccomp|obj|acl|nmod)/.test(tree.relation(at))) return false;
    if (helpers.denial.has(baseOf(head)) && /^(VB|NN)/.test(tree.xpos(head))) return true;
    at = head;
  }
  return false;
}
