import type { ActorKey, ActorReference, Anchor, Quoted } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Claim } from "./entry.ts";
import type { RuledClaim, RuledSpeaker } from "./ruled.ts";
import type { Addition } from "./additions.ts";
import { actorsAdded, claimAdded } from "./additions.ts";
import { keyedClaims } from "./claims.ts";
import { statementKey } from "./statement-claims.ts";
import { givenOf, nameOf, personKeyOf } from "./actor-keys.ts";
import { replaceActors } from "./rename.ts";
import { contentHash } from "./ids.ts";

/** What a person decided. */
export type Decision =
  /** Two keys mean one actor, or two accounts tell of one entry; or they do not, whatever the rules say. */
  | { readonly kind: "same" | "not-same"; readonly actors: readonly [ActorKey, ActorKey] }
  | { readonly kind: "same" | "not-same"; readonly claims: readonly [RuledClaim, RuledClaim] }
  /** The words are another's; null: the source names nobody. */
  | { readonly kind: "wrong-speaker"; readonly claim: RuledClaim; readonly speaker: RuledSpeaker | null }
  /** The day is another; null: the source does not say. */
  | { readonly kind: "wrong-date"; readonly claim: RuledClaim; readonly date: string | null }
  /** The source says this, and nothing of it was read there. */
  | { readonly kind: "add"; readonly claim: RuledClaim; readonly says: Addition }
  /** The source does not say this at all. */
  | { readonly kind: "reject"; readonly claim: RuledClaim }
  /**
   * What the register has is right as it is, or nobody can say. Nothing changes: it is not asked again, or another is
   * asked. `point`: what of it was in question.
   */
  | {
      readonly kind: "right" | "unsure";
      readonly point: "speaker" | "date" | "difference" | "same";
      readonly about: readonly [RuledClaim, ...RuledClaim[]] | readonly [ActorKey, ActorKey];
    }
  /** An earlier ruling no longer holds. */
  | { readonly kind: "restore"; readonly ruling: string };

/** A decision with who made it, when and why. Only ever added. */
export type Ruling = Decision & {
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
};

/** The ruling with its id, made from all it says. Throws a RangeError when it gives no reason. */
export function ruling(decision: Decision, by: string, at: string, reason: string): Ruling {
  if (reason.trim() === "") throw new RangeError("A ruling needs a reason; none was given");
  return {
    ...decision,
    id: `ru-${contentHash(JSON.stringify([decision, by, at, reason])).slice(0, 12)}`,
    by,
    at,
    reason,
  };
}

/** Rulings in the order they were made, whatever order they came here in. */
export const inOrder = (rulings: readonly Ruling[]): readonly Ruling[] =>
  [...rulings].sort((a, b) => byCodeUnits(a.at, b.at) || byCodeUnits(a.id, b.id));

/**
 * A ruling as it was made, from a file. Throws a RangeError where what it says is not what its id was made of, or it is
 * none at all.
 */
export function rulingFrom(value: unknown): Ruling {
  const { id, by, at, reason, ...decision } = (value ?? {}) as Partial<Ruling>;
  if ([id, by, at, reason, decision.kind].some((each) => typeof each !== "string"))
    throw new RangeError('it has not all of "kind", "id", "by", "at" and "reason"');
  const made = ruling(decision as Decision, by!, at!, reason!);
  if (made.id !== id)
    throw new RangeError(`it is not what its id ${id} was made of: something in it was changed`);
  return made;
}

/**
 * The rulings that hold, in order of time: those no later "restore" took back. A restore can itself be restored.
 */
export function rulingsInForce(rulings: readonly Ruling[]): readonly Ruling[] {
  const ordered = inOrder(rulings);
  const undone = new Set<string>();
  for (const each of ordered.toReversed()) {
    if (each.kind === "restore" && !undone.has(each.id)) undone.add(each.ruling);
  }
  return ordered.filter((each) => each.kind !== "restore" && !undone.has(each.id));
}

/**
 * How a ruling fared when its source was read again. applied: the claim stands where it stood. moved: one claim of
 * the kind stands there with other bounds. ambiguous: several do, nothing was done. lost: none does, nothing was done.
 */
export interface Outcome {
  readonly ruling: string;
  readonly outcome: "applied" | "moved" | "ambiguous" | "lost";
  readonly text: string;
}

/**
 * The claims of one reading with the rulings in force worked into them, in the order they were made, and how each ruling
 * about its source fared. A ruling never goes over to other words that look alike: where its claim is gone it is lost,
 * and says so.
 */
export function ruleOn(
  reading: Reading,
  rulings: readonly Ruling[],
): { readonly claims: readonly Claim[]; readonly outcomes: readonly Outcome[] } {
  let claims = keyedClaims(reading);
  const outcomes: Outcome[] = [];
  for (const each of rulings) {
    if (!("claim" in each) || each.claim.anchor.source !== reading.source.id) continue;
    const ruled = each.kind === "add" ? add(claims, reading, each) : amend(claims, each);
    claims = ruled.claims;
    outcomes.push(ruled.outcome);
  }
  return { claims, outcomes };
}

interface Ruled {
  readonly claims: readonly Claim[];
  readonly outcome: Outcome;
}

function amend(claims: readonly Claim[], ruling: Ruling & { readonly claim: RuledClaim }): Ruled {
  const { found, outcome } = locate(claims, ruling.claim, ruling.id);
  if (!found) return { claims, outcome };
  return { claims: claims.flatMap((claim) => (claim === found ? amended(claim, ruling) : [claim])), outcome };
}

/** What a machine read at the very same characters gives way to what a person read there. */
function add(claims: readonly Claim[], reading: Reading, ruling: Extract<Ruling, { kind: "add" }>): Ruled {
  const { kind, anchor } = ruling.claim;
  const place = placeOf(anchor);
  const claim = claimAdded(reading, ruling);
  if (!claim) {
    const text = `other characters stand at ${anchor.start}-${anchor.end}: “${shown(reading.text.slice(anchor.start, anchor.end))}”`;
    return { claims, outcome: { ruling: ruling.id, outcome: "lost", text } };
  }
  const others = claims.filter((other) => other.kind !== kind || !sameSpan(other.account.anchors[0], anchor));
  return {
    claims: [...others, claim],
    outcome: { ruling: ruling.id, outcome: "applied", text: `at ${place}` },
  };
}

const shown = (words: string): string => words.slice(0, 60);
const placeOf = ({ start, end, exact }: Anchor): string => `${start}-${end} “${shown(exact)}”`;

function locate(
  claims: readonly Claim[],
  { kind, anchor }: RuledClaim,
  id: string,
): { readonly found: Claim | undefined; readonly outcome: Outcome } {
  const ofKind = claims.filter((claim) => claim.kind === kind);
  const exact = ofKind.filter((claim) => sameSpan(claim.account.anchors[0], anchor));
  const near =
    exact.length > 0 ? exact : ofKind.filter((claim) => shareHalf(claim.account.anchors[0], anchor));
  const place = placeOf(anchor);
  const tell = (outcome: Outcome["outcome"], text: string) => ({ ruling: id, outcome, text });
  if (near.length > 1) {
    return {
      found: undefined,
      outcome: tell("ambiguous", `${near.length} claims of the kind ${kind} stand at ${place}`),
    };
  }
  const [found] = near;
  if (!found) {
    const alike = ofKind.find((claim) => claim.account.anchors[0].exact === anchor.exact)?.account.anchors[0];
    const hint = alike ? `; the same words stand at ${alike.start}-${alike.end}, which was not ruled on` : "";
    return {
      found,
      outcome: tell("lost", `no claim of the kind ${kind} stands at ${place} any more${hint}`),
    };
  }
  const at = found.account.anchors[0];
  return exact.length > 0
    ? { found, outcome: tell("applied", `at ${place}`) }
    : { found, outcome: tell("moved", `from ${place} to ${at.start}-${at.end}`) };
}

const sameSpan = (a: Quoted, b: Quoted): boolean =>
  a.start === b.start && a.end === b.end && a.exact === b.exact;

/** Whether two spans of one source share more than half of the longer. */
function shareHalf(a: Quoted, b: Quoted): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common * 2 > Math.max(a.end - a.start, b.end - b.start);
}

function amended(claim: Claim, decision: Decision): readonly Claim[] {
  if (decision.kind === "reject") return [];
  if (decision.kind === "wrong-speaker" && claim.kind === "statement") {
    const speaker: ActorReference = decision.speaker
      ? { ...decision.speaker, basis: "stated", rule: "ruled" }
      : { actor: null, name: null, kind: "person", basis: "unattributed", rule: "ruled" };
    const says = { ...claim.account.says, speaker };
    return [{ ...claim, key: statementKey(says), account: { ...claim.account, says } }];
  }
  if (decision.kind === "wrong-date" && (claim.kind === "statement" || claim.kind === "meeting")) {
    return [redated(claim, decision.date)];
  }
  return [claim];
}

function redated<C extends Claim & { kind: "statement" | "meeting" }>(claim: C, date: string | null): Claim {
  const { date: _date, ...says } = claim.account.says;
  const dated = date === null ? says : { ...says, date: { value: date, basis: "stated", rule: "ruled" } };
  return { ...claim, account: { ...claim.account, says: dated } } as Claim;
}

/**
 * The key each actor key means after the "same" rulings: of joined keys the one with most of a given name, before it one
 * that tells a state, and among equals the first in code-unit order. A ruling on a name alone (`person:morvan.ana`) is about
 * all who bear it, as they stood on record when it was made, unless it joins one of them to another of that name.
 */
export function actorNames(rulings: readonly Ruling[]): (key: ActorKey) => ActorKey {
  const joined = new Map<ActorKey, ActorKey>();
  const headOf = (key: ActorKey): ActorKey => {
    const next = joined.get(key);
    return next === undefined ? key : headOf(next);
  };
  const { apart } = pairsRuled(rulings);
  for (const each of rulings) {
    // Of a pair that was ruled on twice the later ruling counts.
    if (each.kind !== "same" || !("actors" in each) || apart(...each.actors)) continue;
    const [head, other] = each.actors.map(headOf).sort(fullerFirst) as [ActorKey, ActorKey];
    if (head !== other) joined.set(other, head);
  }
  return (key) => {
    if (joined.has(key)) return headOf(key);
    const name = nameOf(key);
    if (name === key || !joined.has(name)) return key;
    const head = headOf(name);
    return personKeyOf(key).sure && nameOf(head) === name ? key : head;
  };
}

const fullerFirst = (a: ActorKey, b: ActorKey): number =>
  givenOf(b).length - givenOf(a).length ||
  Number(personKeyOf(b).sure) - Number(personKeyOf(a).sure) ||
  byCodeUnits(a, b);

/** The ruling with every actor it names under the key that the rulings give it. */
export const renameRuled = (ruling: Ruling, rename: (key: ActorKey) => ActorKey): Ruling =>
  replaceActors(ruling, rename) as Ruling;

/** The actors whose words or deeds a ruling says something is. */
export function actorsRuled(ruling: Ruling): readonly ActorKey[] {
  if (ruling.kind === "add") return actorsAdded(ruling.says);
  const speaker = ruling.kind === "wrong-speaker" ? ruling.speaker?.actor : null;
  return speaker ? [speaker] : [];
}

/** What the rulings say of pairs, by actor key or by `anchorId`, when claims are reconciled. */
export interface Pairs {
  /** Whether two were ruled not to be the same. */
  readonly apart: (a: string, b: string) => boolean;
  /** Those that one was ruled to be the same as. */
  readonly partners: (a: string) => readonly string[];
}

/** No rulings: the rules alone decide. */
export const NO_PAIRS: Pairs = { apart: () => false, partners: () => [] };

/** The pairs ruled on; the latest ruling on a pair counts. */
export function pairsRuled(rulings: readonly Ruling[]): Pairs {
  const verdicts = new Map<string, Map<string, "same" | "not-same">>();
  const note = (a: string, b: string, kind: "same" | "not-same"): void => {
    verdicts.set(a, (verdicts.get(a) ?? new Map<string, "same" | "not-same">()).set(b, kind));
  };
  for (const each of rulings) {
    if (each.kind !== "same" && each.kind !== "not-same") continue;
    const [a, b] = "actors" in each ? each.actors : each.claims.map(({ anchor }) => anchorId(anchor));
    note(a!, b!, each.kind);
    note(b!, a!, each.kind);
  }
  return {
    apart: (a, b) => verdicts.get(a)?.get(b) === "not-same",
    partners: (a) =>
      [...(verdicts.get(a) ?? [])].filter(([, kind]) => kind === "same").map(([partner]) => partner),
  };
}

/** Names an account by where it stands. */
export const anchorId = ({ source, start, end }: Anchor): string => `${source}:${start}-${end}`;
