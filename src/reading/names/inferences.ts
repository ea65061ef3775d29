import type { ActorKey, Mention, OfficeMention, Span } from "../../text/index.ts";
import { itemAt, itemsIn, lastStartingBy } from "../../text/index.ts";
import type { Draft } from "./drafts.ts";
import type { Belongs } from "./holder-states.ts";
import { joinTitles } from "./joined-titles.ts";
import type { Lexicon } from "./lexicon.ts";
import { asOwner } from "./owners.ts";
import { ownersFromList, ownersFromSide } from "./told-owners.ts";

type Step = (drafts: readonly Draft[]) => readonly Draft[];

/** What the rest of the text tells. */
export interface Evidence {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly states: readonly Mention[];
  /** States of persons by the words beside their names. */
  readonly beside: ReadonlyMap<ActorKey, Belongs>;
}

/** What the rest of the text tells of an office, in this order. */
export function inferOffices(drafts: readonly Draft[], evidence: Evidence): readonly Draft[] {
  const steps: readonly Step[] = [
    (all) => joinTitles(all, evidence.text),
    (all) => resolveCounterparts(all, evidence.sentences),
    ownersFromSameHolder,
    (all) => ownersFromHolder(all, evidence.beside),
    (all) => ownersFromList(all, evidence),
    (all) => ownersFromSide(all, evidence),
    (all) => ownersFromSentence(all, evidence),
    ownersFromSameHolder,
    (all) => inferHolders(all, evidence.sentences),
  ];
  return steps.reduce((all, step) => step(all), drafts);
}

/** "his Turkish counterpart, Mevlüt Çavuşoğlu" holds the office named last before in the sentence or, failing that, in the text. */
function resolveCounterparts(drafts: readonly Draft[], sentences: readonly Span[]): readonly Draft[] {
  return drafts.flatMap((draft, i) => {
    if (!draft.isCounterpart) return [draft];
    const sentence = itemAt(sentences, draft.start);
    const before = drafts
      .slice(Math.max(0, i - 40), i)
      .filter((other) => !other.isCounterpart && isRanking(other.level));
    const model =
      before.findLast(({ start, holder }) => holder && sentence && start >= sentence.start) ??
      before.findLast(({ holder }) => holder);
    return model ? [{ ...draft, office: model.office, level: model.level }] : [];
  });
}

const RANKING = new Set([
  "head-of-state",
  "head-of-government",
  "minister",
  "deputy-minister",
  "deputy-head",
  "deputy-head-of-government",
  "ambassador",
  "spokesperson",
  "adviser",
  "monarch",
  "envoy",
  "legislator",
]);
const isRanking = (level: string): boolean => RANKING.has(level);

const officeOf = ({ holder, office }: Draft): string => `${holder?.value.actor ?? ""} ${office}`;

/** "Foreign Minister Sergey Lavrov" after "Russian Foreign Minister Sergey Lavrov". */
function ownersFromSameHolder(drafts: readonly Draft[]): readonly Draft[] {
  const owners = new Map<string, OfficeMention["of"]>();
  for (const draft of drafts)
    if (draft.holder && draft.of && !owners.has(officeOf(draft))) owners.set(officeOf(draft), draft.of);
  return drafts.map((draft) => {
    const of = draft.holder && !draft.of ? owners.get(officeOf(draft)) : undefined;
    return of ? { ...draft, of: { ...of, rule: "same-holder-in-text" } } : draft;
  });
}

/** "President Morvan" in a text that has "Morvan of Tarvia" or "Tarvian leader Morvan": the state is that of the holder. */
function ownersFromHolder(
  drafts: readonly Draft[],
  beside: ReadonlyMap<ActorKey, Belongs>,
): readonly Draft[] {
  const held = new Map<ActorKey, Belongs>();
  for (const { holder, of, level } of drafts) {
    if (!holder || of?.actor === undefined || !of.actor.startsWith("state:") || of.rule !== undefined)
      continue;
    if (!FOREIGN.has(level) && !held.has(holder.value.actor))
      held.set(holder.value.actor, { actor: of.actor, name: of.name });
  }
  return drafts.map((draft) => {
    if (!draft.holder || draft.of || draft.isCounterpart || !OF_STATES.has(draft.level)) return draft;
    const person = draft.holder.value.actor;
    const of = beside.get(person) ?? held.get(person);
    return of ? { ...draft, of: { ...of, rule: "state-of-holder-in-text" } } : draft;
  });
}

/** An ambassador or expert "of" a state may be posted to it or study it. */
const FOREIGN = new Set(["ambassador", "expert", "envoy", "counterpart"]);

/**
 * "the policy of Tarvia. ... Deputy Minister Ilyas Morvan": one state alone is named in this sentence and the one
 * before, and nobody else holds an office there that it might belong to. Where a text names the holder so beside
 * several states, most places must agree, and no other may hold that office of that state ("President Velm of Tarvia").
 */
function ownersFromSentence(drafts: readonly Draft[], evidence: Evidence): readonly Draft[] {
  const officials = drafts.filter(({ holder, level }) => holder && OF_STATES.has(level));
  const wanting = officials.filter(({ of, isCounterpart }) => !of && !isCounterpart);
  const taken = new Set(officials.filter(isSitting).map(({ of, office }) => `${of?.actor} ${office}`));
  const votes = new Map<string, (Mention | null)[]>();
  for (const draft of wanting) {
    const state = soleStateNear(draft, drafts, evidence);
    if (!state) continue;
    const key = officeOf(draft);
    const isTaken = isSitting(draft) && taken.has(`${state.actor} ${draft.office}`);
    votes.set(key, [...(votes.get(key) ?? []).slice(-MOST_VOTES), isTaken ? null : state]);
  }
  const winners = new Map([...votes].map(([key, states]) => [key, winnerOf(states)]));
  const wants = new Set(wanting);
  return drafts.map((draft) => {
    const state = wants.has(draft) ? winners.get(officeOf(draft)) : undefined;
    return state ? { ...draft, of: { ...asOwner(state), rule: "only-state-in-sentence" } } : draft;
  });
}

const MOST_VOTES = 30;

const isSitting = ({ standing }: Draft): boolean => standing === "current";

/** The state that more than two thirds of the places name. */
function winnerOf(states: readonly (Mention | null)[]): Mention | null | undefined {
  return states.find(
    (state) => states.filter((other) => other?.actor === state?.actor).length * 3 > states.length * 2,
  );
}

function soleStateNear(
  draft: Draft,
  drafts: readonly Draft[],
  { sentences, states }: Evidence,
): Mention | undefined {
  const index = lastStartingBy(sentences, draft.start);
  const start = Math.max(sentences[Math.max(0, index - 1)]?.start ?? 0, draft.start - NEAR);
  const end = Math.min(sentences[index]?.end ?? draft.end, draft.end + NEAR);
  const near = itemsIn(states, { start, end });
  const [first] = near;
  if (!first || near.some(({ actor }) => actor !== first.actor)) return undefined;
  const person = draft.holder?.value.actor;
  const others = itemsIn(drafts, { start, end }).some(
    ({ holder, level, of }) =>
      OF_STATES.has(level) && (holder ? holder.value.actor !== person : of?.actor === first.actor),
  );
  return others ? undefined : first;
}

const OF_STATES = new Set(["head-of-state", "head-of-government", "minister", "deputy-minister", "monarch"]);

/**
 * Gives an office without a holder the bearer the same text names for it: the only one ("the Russian foreign
 * minister"), or for "the minister" without a state the one named last before. Two bearers leave it without.
 */
function inferHolders(drafts: readonly Draft[], sentences: readonly Span[]): readonly Draft[] {
  const bearers = soleBearers(drafts);
  const last = new Map<string, Draft>();
  return drafts.map((draft, i) => {
    const keys = keysOf(draft);
    const found = wantsHolder(draft) ? holderFor(draft, bearers, last) : undefined;
    if (isBearer(draft)) for (const key of keys) last.set(key, draft);
    return found && !isAnother(drafts, i, found.value.actor, sentences) ? { ...draft, holder: found } : draft;
  });
}

/** "The president briefed President Solvey": whom a sentence goes on to name by that office is another. */
function isAnother(
  drafts: readonly Draft[],
  i: number,
  actor: ActorKey,
  sentences: readonly Span[],
): boolean {
  const end = sentences[lastStartingBy(sentences, drafts[i]!.start)]?.end ?? 0;
  for (let next = i + 1; next < drafts.length && drafts[next]!.start < end; next++) {
    const { holder, office } = drafts[next]!;
    if (holder?.basis === "stated" && holder.value.actor === actor && office === drafts[i]!.office)
      return true;
  }
  return false;
}

const isBearer = ({ holder, standing }: Draft): boolean => holder !== undefined && standing !== "former";

const wantsHolder = ({ holder, definite, standing }: Draft): boolean =>
  holder === undefined && definite && standing !== "former";

/** Keys under which a bearer is found: its office and level, each alone and with whose office it is. */
function keysOf({ office, level, of }: Draft): readonly string[] {
  const owner = of && (of.actor ?? of.name);
  const bare = [`office ${office}`, `level ${level}`];
  return owner === undefined ? bare : [...bare, ...bare.map((key) => `${key} of ${owner}`)];
}

/** The one bearer of each key; null where the text names two. */
function soleBearers(drafts: readonly Draft[]): ReadonlyMap<string, Draft | null> {
  const sole = new Map<string, Draft | null>();
  for (const draft of drafts.filter(isBearer)) {
    for (const key of keysOf(draft)) {
      const known = sole.get(key);
      const same = known === undefined || known?.holder?.value.actor === draft.holder?.value.actor;
      sole.set(key, same ? (known ?? draft) : null);
    }
  }
  return sole;
}

function holderFor(
  draft: Draft,
  sole: ReadonlyMap<string, Draft | null>,
  last: ReadonlyMap<string, Draft>,
): Draft["holder"] {
  const keys = keysWanted(draft);
  const bearers = keys.flatMap((key) => (sole.has(key) ? [sole.get(key) ?? null] : []));
  const actors = new Set(bearers.map((bearer) => bearer?.holder?.value.actor));
  const [only] = bearers;
  if (actors.size === 1 && only?.holder)
    return { ...only.holder, basis: "inferred", rule: "sole-bearer-in-text" };
  if (draft.of) return undefined;
  const before = keys.flatMap((key) => last.get(key) ?? []).filter(({ start }) => draft.start - start < NEAR);
  const nearest = before.sort((a, b) => b.start - a.start)[0]?.holder;
  return nearest && { ...nearest, basis: "inferred", rule: "last-bearer-before" };
}

/** Where a bearer is looked for: "the minister" may be any minister, "the foreign minister" that one only. */
function keysWanted({ office, of }: Draft): readonly string[] {
  const levels = GENERIC.get(office);
  const bare = levels ? levels.map((level) => `level ${level}`) : [`office ${office}`];
  return of ? bare.map((key) => `${key} of ${of.actor ?? of.name}`) : bare;
}

const GENERIC: ReadonlyMap<string, readonly string[]> = new Map([
  ["minister", ["minister"]],
  ["diplomat", ["minister", "ambassador", "deputy-minister", "envoy"]],
  ["official", ["spokesperson", "official", "deputy-minister"]],
  ["leader", ["head-of-state", "head-of-government", "leader"]],
]);

/** Units of text within which "the minister" may mean the bearer named last before. */
const NEAR = 600;
