import type { ActStatus, ReadAct } from "../../reading.ts";
import type { ClauseTree } from "../clause-tree.ts";
import { subjectToken } from "../roles.ts";
import type { PartyGround } from "./actor-phrases.ts";
import { hasCondition, holdsPhrase, isUnderCondition } from "./conditions.ts";
import type { Helpers } from "./helpers.ts";
import { isLongPast } from "./history.ts";
import type { Outer } from "./outer-words.ts";
import { outerWords } from "./outer-words.ts";
import type { Tagged } from "./sentence.ts";
import { isNoun, isVerb } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";
import type { VerbGroup } from "./verb-group.ts";
import { verbGroupAt } from "./verb-group.ts";

/** How an act is told: whether it is done, to come, long past, only possible or alleged, and whether it is denied. */
export interface Telling {
  readonly status: ActStatus;
  readonly polarity: ReadAct["polarity"];
}

/** The words of an act, and where among them it stands. */
interface Site {
  readonly ground: PartyGround;
  readonly words: readonly Tagged[];
  readonly at: number;
}

/**
 * Reads the helpers of a trigger and the words over it; of a noun those of its verb and the words beside it: "upcoming
 * talks will be held". `year`: that of the text.
 */
export function tellingOf(
  ground: PartyGround,
  words: readonly Tagged[],
  { at, sense, group }: Trigger,
  year: number | null,
): Telling {
  const site = { ground, words, at };
  const { token } = words[at]!;
  const noun = sense.kind === "noun" ? nounTelling(site) : null;
  const helpers = noun ? noun.group : joinedGroup(site, group);
  const outer = outerWords(ground, token);
  const negative =
    helpers?.negative || noun?.none || hasNoObject(ground.tree, token) || hasNoSubject(ground, token);
  return {
    polarity: negative || outer.denied ? "negative" : "positive",
    status: noun?.status ?? statusOf(site, helpers, outer, year),
  };
}

function statusOf(site: Site, group: VerbGroup | null, outer: Outer, year: number | null): ActStatus {
  const { ground, words, at } = site;
  const { text, passage, helpers } = ground;
  if (group?.heard || outer.hearsay || isDoubted(words, at, helpers)) return "alleged";
  if (holdsPhrase(words, 0, words.length, helpers.unsure)) return "alleged";
  const asked = text[passage.end - 1] === "?";
  // "an invasion would bring": what a noun names and "would" speaks of is not said to come
  const supposed =
    group?.possible || (group?.would && (isNoun(words[at]!) || hasCondition(words, at, helpers)));
  if (asked || supposed || outer.unreal || isConditioned(site)) return "hypothetical";
  if (isConditional(ground.tree, words[at]!.token, helpers)) return "hypothetical";
  if (group?.future || group?.would || outer.awaited) return "future";
  return group?.former || outer.past || isLongPast(ground, words, at, year) ? "historical" : "done";
}

/** "should X pursue its course and attack Y": the condition of the first verb is that of those joined to it. */
function isConditioned({ ground: { tree, helpers }, words, at }: Site): boolean {
  if (isUnderCondition(words, at, helpers)) return true;
  const { token } = words[at]!;
  const head = tree.relation(token) === "conj" && !hasSubject(tree, token) ? tree.head(token) : undefined;
  const first = head === undefined ? -1 : words.findIndex((word) => word.token === head);
  return first >= 0 && isVerb(words[first]!) && isUnderCondition(words, first, helpers);
}

const JOINED_UP = 3;

/** The helpers of the first of several verbs hold for those joined to it: "will meet X and sign". */
export function joinedGroup({ ground: { tree, helpers }, words, at }: Site, own: VerbGroup): VerbGroup {
  let group = own;
  let { token } = words[at]!;
  for (let step = 0; step < JOINED_UP && isOpen(tree, token, group, helpers); step++) {
    const head = tree.head(token);
    const first = head === undefined ? -1 : words.findIndex((word) => word.token === head);
    if (first < 0 || !isVerb(words[first]!)) return group;
    const { passive, bare, negative } = own;
    const above = verbGroupAt(words, first, helpers);
    group = { ...above, passive, bare, negative: negative || above.negative };
    token = head!;
  }
  return group;
}

/** "and sign", "keep supporting": a form that has no tense of its own. */
function isOpen(tree: ClauseTree, token: number, { plain }: VerbGroup, { aspect }: Helpers): boolean {
  if (!plain) return false;
  const relation = tree.relation(token);
  if (relation === "conj") return /^(VB|VBP|VBN|VBG)$/.test(tree.xpos(token)) && !hasSubject(tree, token);
  const head = tree.head(token);
  return relation === "xcomp" && head !== undefined && aspect.has(tree.lemma(head));
}

const hasSubject = (tree: ClauseTree, token: number): boolean =>
  tree.dependents(token).some(({ relation }) => relation.startsWith("nsubj"));

/** What is said of an act that a noun names. */
interface NounTelling {
  readonly group: VerbGroup | null;
  /** What the words beside it say before all helpers do. */
  readonly status: ActStatus | null;
  /** "no talks" */
  readonly none: boolean;
}

function nounTelling({ ground: { tree, helpers }, words, at }: Site): NounTelling {
  const noun = words[at]!.token;
  const beside = tree.dependents(noun).map(({ token }) => tree.form(token));
  const none = beside.includes("no");
  const head = tree.head(noun);
  const verb = head === undefined ? -1 : words.findIndex(({ token }) => token === head);
  const governed = /^(obj|nsubj|nsubj:pass)$/.test(tree.relation(noun));
  const group = governed && verb >= 0 && isVerb(words[verb]!) ? verbGroupAt(words, verb, helpers) : null;
  if (beside.some((word) => helpers.planned.has(word))) return { group, status: "future", none };
  const only = beside.some((word) => helpers.possible.has(word));
  return { group, status: only ? "hypothetical" : null, none };
}

/** "held no bilateral talks": what is denied is the act. */
const hasNoObject = (tree: ClauseTree, verb: number): boolean =>
  tree.dependents(verb).some(({ token, relation }) => relation === "obj" && saysNone(tree, token));

/** "neither X nor Y attacked", "no official of X met" */
function hasNoSubject({ tree }: PartyGround, verb: number): boolean {
  const subject = subjectToken(tree, verb);
  return subject !== undefined && saysNone(tree, subject.token);
}

const saysNone = (tree: ClauseTree, noun: number): boolean =>
  tree.dependents(noun).some(({ token }) => /^(no|neither)$/.test(tree.form(token)));

const ADVERB_REACH = 4;

/** "reportedly attacked", "is alleged to have attacked": the source does not say it itself. */
const isDoubted = (words: readonly Tagged[], at: number, { doubt }: Helpers): boolean =>
  words.slice(Math.max(0, at - ADVERB_REACH), at).some(({ lower }) => doubt.has(lower));

const CLIMB = 3;

/** "if X attacks", by the tree: also where its words stand far off. */
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
