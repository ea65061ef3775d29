import { subjectToken } from "../roles.ts";
import type { PartyGround } from "./actor-phrases.ts";

/** What the words over an act say of it, up to the top of its sentence. */
export interface Outer {
  /** "doubts that", "unclear whether", "called for talks": it is not said to be so. */
  readonly unreal: boolean;
  /** "denied that", "it is false that" */
  readonly denied: boolean;
  /** "rumours say that" */
  readonly hearsay: boolean;
  /** "a book on the talks", "the anniversary of the attack" */
  readonly past: boolean;
  /** "prepared the talks" */
  readonly awaited: boolean;
}

const CLIMB = 4;
const UP = /^(conj|xcomp|ccomp|csubj|advcl|acl|parataxis|obj|obl|nmod|nsubj|appos)/;
const OF_CLAUSE = /^(xcomp|ccomp|csubj|advcl|acl|parataxis)/;

/** Climbs from an act to the words over it. A subject is under its verb only where a noun names the act. */
export function outerWords(ground: PartyGround, token: number): Outer {
  const { tree } = ground;
  const found = { unreal: false, denied: false, hearsay: false, past: false, awaited: false };
  let at = token;
  for (let step = 0; step < CLIMB; step++) {
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head === undefined || !UP.test(relation)) break;
    if (relation !== "conj") readWord(ground, found, { at, head, relation, isNear: step === 0 });
    // "X, which attacked Y, denied the report": what describes somebody is not under his verb
    if (relation === "acl:relcl") break;
    // a noun under a noun under a verb: "welcomed the proposal for talks" welcomes the proposal
    if (!OF_CLAUSE.test(relation) && relation !== "conj" && step > 0) break;
    at = head;
  }
  return found;
}

interface Step {
  readonly at: number;
  readonly head: number;
  readonly relation: string;
  /** It hangs right under the word. */
  readonly isNear: boolean;
}

type Found = { -readonly [Key in keyof Outer]: Outer[Key] };

function readWord(ground: PartyGround, found: Found, { at, head, relation, isNear }: Step): void {
  const { tree, helpers, baseOf } = ground;
  const base = baseOf(head);
  const clause = OF_CLAUSE.test(relation);
  const negated = isNegated(ground, head);
  // "refuted reports, calling on the media": what is done beside it is not denied
  if (/^(VB|NN)/.test(tree.xpos(head)) && helpers.denial.has(base) && !isBeside(relation))
    found.denied = true;
  if (clause && helpers.untrue.has(base)) found.denied = true;
  if (clause && /^(true|so|case)$/.test(base) && negated) found.denied = true;
  if (clause && helpers.unreal.has(base) && !isToldBy(relation)) found.unreal = true;
  if (clause && negated && helpers.thought.has(base)) found.unreal = true;
  if (clause && isSubjunctive(ground, at, relation)) found.unreal = true;
  if (!clause && isNear && relation !== "nsubj" && helpers.prevented.has(base)) found.unreal = true;
  if (/^(obj|obl|nsubj:pass)$/.test(relation) && isNear && helpers.awaited.has(base)) found.awaited = true;
  const isWork = helpers.work.has(base) && tree.xpos(head).startsWith("NN");
  if (isWork || (relation === "nsubj" && helpers.work.has(baseOf(at)))) found.past = true;
  if (helpers.hearsay.has(base) || isTellerHearsay(ground, head, relation)) found.hearsay = true;
}

/** "hopes the visit will help, X said": what stands beside is no clause of the word. */
const isToldBy = (relation: string): boolean => /^(parataxis|advcl)/.test(relation);

/** "T, attacking X, denied": a subject denies, and is not denied. */
const isBeside = (relation: string): boolean => relation === "nsubj" || isToldBy(relation);

/** "does not think", "no proof", "cannot imagine" */
const isNegated = ({ tree, helpers }: PartyGround, word: number): boolean =>
  tree
    .dependents(word)
    .some(({ token }) => helpers.negation.has(tree.form(token)) || tree.form(token) === "no");

/** "demanded that X leave": a base form with a subject of its own. */
function isSubjunctive({ tree }: PartyGround, verb: number, relation: string): boolean {
  if (!relation.startsWith("ccomp") || tree.xpos(verb) !== "VB") return false;
  const below = tree.dependents(verb);
  return (
    below.some((one) => one.relation.startsWith("nsubj")) &&
    below.some((one) => one.relation === "mark" && tree.form(one.token) === "that") &&
    !below.some((one) => one.relation.startsWith("aux"))
  );
}

/** "rumours say that" */
function isTellerHearsay({ tree, helpers, baseOf }: PartyGround, verb: number, relation: string): boolean {
  if (!/^(ccomp|parataxis)/.test(relation)) return false;
  const teller = subjectToken(tree, verb);
  return teller !== undefined && helpers.hearsay.has(baseOf(teller.token));
}
