import type { ClauseTree, Dependent } from "./clause-tree.ts";

/** Who or what the tree gives as the subject of a verb. */
export interface SubjectToken {
  readonly token: number;
  /** It is done to the subject: "was received by". */
  readonly passive: boolean;
}

// "X was expected to travel on to meet Y": the subject is sought up so many verbs.
const CLIMB = 4;

/** Verbs whose object does what the infinitive after it says: "invited Y to meet Z". */
const CONTROL = new Set("invite ask urge allow persuade bring help let send order instruct".split(" "));

/**
 * The subject of a verb by the tree: its own, that of the verb it is coordinated with or belongs to ("flew to Oru to
 * meet"), or the noun that its clause describes ("X, who met").
 */
export function subjectToken(tree: ClauseTree, verb: number): SubjectToken | undefined {
  let passive: boolean | undefined;
  let at = verb;
  for (let step = 0; step < CLIMB; step++) {
    const dependents = tree.dependents(at);
    const subjects = dependents.filter(({ relation }) => /^nsubj/.test(relation));
    // "GOA [India], May 4: X held": of two the nearer one.
    const own = subjects.findLast(({ token }) => token < verb) ?? subjects[0];
    passive ??= isPassive(dependents);
    if (own) return antecedent(tree, at, own, passive);
    const head = tree.head(at);
    const relation = tree.relation(at);
    if (head === undefined) return undefined;
    if (relation.startsWith("acl")) {
      // "the delegation visiting Oru" acts; "a delegation received by X" is acted upon
      return { token: head, passive: passive || (step === 0 && tree.xpos(at) === "VBN") };
    }
    if (!/^(conj|xcomp|advcl|ccomp|parataxis)/.test(relation)) return undefined;
    const object = tree.dependents(head).find((one) => one.relation === "obj");
    // "invited Y to meet Z", "thanked Y for hosting the talks", "kept Y from meeting Z": Y does so
    const controls = relation === "xcomp" ? CONTROL.has(tree.lemma(head)) : opensWithFor(tree, dependents);
    if (object && controls) return { token: object.token, passive };
    at = head;
  }
  return undefined;
}

const opensWithFor = (tree: ClauseTree, dependents: readonly Dependent[]): boolean =>
  dependents.some(({ token, relation }) => relation === "mark" && /^(for|from)$/.test(tree.form(token)));

const isPassive = (dependents: readonly Dependent[]): boolean =>
  dependents.some(({ relation }) => relation === "nsubj:pass" || relation === "aux:pass");

/** "who" and "which" stand for the noun before them. */
function antecedent(tree: ClauseTree, verb: number, own: Dependent, passive: boolean): SubjectToken {
  const noun = tree.relation(verb).startsWith("acl") ? tree.head(verb) : undefined;
  const relative = /^(WDT|WP)$/.test(tree.xpos(own.token));
  return { token: relative && noun !== undefined ? noun : own.token, passive };
}

// "held talks on Wednesday with Y": the parser may hang Y under the day.
const NESTING = 2;

/**
 * The dependent after one of these prepositions, if any; "" stands for a direct object. What hangs under a token that
 * `isOther` is not the verb's ("spoke at a conference with Y").
 */
export function partnerToken(
  tree: ClauseTree,
  verb: number,
  prepositions: readonly string[],
  isOther: (token: number) => boolean = () => false,
): Dependent | undefined {
  const object = tree.dependents(verb).find(({ relation }) => relation === "obj");
  return prepositions.includes("") && object ? object : governed(tree, verb, prepositions, isOther, NESTING);
}

/** "was received in audience by X": the parser may hang X under the noun before it. */
function governed(
  tree: ClauseTree,
  token: number,
  prepositions: readonly string[],
  isOther: (token: number) => boolean,
  depth: number,
): Dependent | undefined {
  const nominals = tree.dependents(token).filter(({ relation }) => /^(obl|nmod)/.test(relation));
  const own = nominals.find(({ preposition }) => preposition !== "" && prepositions.includes(preposition));
  if (own || depth === 0) return own;
  for (const { token: below } of nominals) {
    const found = isOther(below) ? undefined : governed(tree, below, prepositions, isOther, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** How a noun of a meeting stands in its sentence. */
export interface NounRoles {
  /** The verb that it is subject or object of, or that something happens at it ("said after talks with Y"). */
  readonly verb?: number;
  readonly relation: "subject" | "object" | "oblique";
  /** Those with, between or among whom the tree puts it, as tokens. */
  readonly partners: readonly number[];
}

const GATHERING = new Set("bring involve include unite gather group comprise".split(" "));
const PARTNERS = /^(with|between|among|involving|alongside|beside|next)$/;
// "a series of meetings", "the third round of talks"
const COUNTS = new Set(
  "round series number set day couple hour string exchange cycle bout session week".split(" "),
);

/** "a series of meetings" stands where its meetings do. */
function countOf(tree: ClauseTree, noun: number): number {
  let at = noun;
  for (let head = tree.head(at); head !== undefined && tree.relation(at) === "nmod"; head = tree.head(at)) {
    if (!COUNTS.has(tree.lemma(head))) break;
    at = head;
  }
  return at;
}

/** The verb for which a noun tells the purpose: "gathered in Oru for talks", "met in emergency session". */
export function purposeOf(tree: ClauseTree, noun: number): number | undefined {
  const at = countOf(tree, noun);
  for (
    let head = tree.head(at), step = 0;
    head !== undefined && step < NESTING;
    head = tree.head(head), step++
  ) {
    const own = tree.dependents(head).find(({ token }) => token === at);
    const ends = own?.preposition === "for" || (own?.preposition === "in" && tree.lemma(at) === "session");
    if (step === 0 && !ends) return undefined;
    if (tree.upos(head) === "VERB") return head;
  }
  return undefined;
}

/** The roles around a noun of a meeting by the tree. */
export function nounRoles(tree: ClauseTree, noun: number): NounRoles {
  const at = countOf(tree, noun);
  const head = tree.head(at);
  const relation = tree.relation(at);
  const own = partnersUnder(tree, at);
  if (head === undefined) return { relation: "oblique", partners: own };
  if (/^(obj|nsubj)/.test(relation)) {
    const partners = own.length > 0 ? own : partnersUnder(tree, head, at, 1);
    return { verb: head, relation: relation === "obj" ? "object" : "subject", partners };
  }
  return { ...(relation.startsWith("obl") && { verb: head }), relation: "oblique", partners: own };
}

/** The partners under a token or under what hangs from it, clauses and subjects of others left aside. */
export function partnersUnder(tree: ClauseTree, token: number, but = -1, depth = NESTING): readonly number[] {
  const found: number[] = [];
  for (const dependent of tree.dependents(token)) {
    if (dependent.token === but) continue;
    // "a summit bringing together the leaders of A and B", "talks involving A and B"
    if (dependent.relation === "acl" && GATHERING.has(tree.lemma(dependent.token))) {
      const object = tree.dependents(dependent.token).find(({ relation }) => relation === "obj");
      if (object) found.push(object.token);
    }
    if (!/^(obl|nmod|obj)/.test(dependent.relation)) continue;
    if (PARTNERS.test(dependent.preposition)) {
      const others = tree.dependents(dependent.token).filter(({ relation }) => relation === "conj");
      found.push(dependent.token, ...others.map((other) => other.token));
    } else if (depth > 0) found.push(...partnersUnder(tree, dependent.token, but, depth - 1));
  }
  return found;
}
