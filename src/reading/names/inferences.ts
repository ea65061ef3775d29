import type { ActorKey, Mention, OfficeMention, Span } from "../../text/index.ts";
import { itemAt, itemsIn, lastStartingBy } from "../../text/index.ts";
import { asOwner } from "./owners.ts";
import type { Tenures } from "./tenures.ts";

/** An office on its way: what its words say, before the rest of the text is asked. */
export interface Draft extends OfficeMention {
  /** "the foreign minister", "Russian minister": one certain holder is meant; not "a minister", "ministers". */
  readonly definite: boolean;
  /** "his Turkish counterpart": the office is that of another. */
  readonly isCounterpart: boolean;
}

type Step = (drafts: readonly Draft[]) => readonly Draft[];

/** What the rest of the text tells of an office, in this order. */
export function inferOffices(
  drafts: readonly Draft[],
  sentences: readonly Span[],
  states: readonly Mention[],
  tenures: Tenures,
): readonly Draft[] {
  const named = new Set(states.flatMap(({ actor }) => (actor === undefined ? [] : [actor])));
  const steps: readonly Step[] = [
    (all) => resolveCounterparts(all, sentences),
    ownersFromSameHolder,
    (all) => ownersFromTenures(all, named, tenures),
    (all) => ownersFromSentence(all, sentences, states),
    inferHolders,
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

/** "President Raisi" in a text that names Iran, or a full name anywhere: the authority file knows one such president. */
function ownersFromTenures(
  drafts: readonly Draft[],
  named: ReadonlySet<ActorKey>,
  tenures: Tenures,
): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.holder || draft.of || draft.isCounterpart) return draft;
    const person = draft.holder.value.actor;
    const known = tenures(person, draft.office).filter(
      ({ actor }) => person.includes(".") || named.has(actor),
    );
    return known.length === 1 ? { ...draft, of: { ...known[0]!, rule: "known-office-holder" } } : draft;
  });
}

/** "the policy of Tarvia. ... Deputy Minister Ilyas Morvan": one state alone is named in this sentence and the one before. */
function ownersFromSentence(
  drafts: readonly Draft[],
  sentences: readonly Span[],
  states: readonly Mention[],
): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.holder || draft.of || draft.isCounterpart || !OF_STATES.has(draft.level)) return draft;
    const index = lastStartingBy(sentences, draft.start);
    const start = Math.max(sentences[Math.max(0, index - 1)]?.start ?? 0, draft.start - NEAR);
    const end = Math.min(sentences[index]?.end ?? draft.end, draft.end + NEAR);
    const near = itemsIn(states, { start, end });
    const [first] = near;
    if (!first || near.some(({ actor }) => actor !== first.actor)) return draft;
    return { ...draft, of: { ...asOwner(first), rule: "only-state-in-sentence" } };
  });
}

const OF_STATES = new Set(["head-of-state", "head-of-government", "minister", "deputy-minister", "monarch"]);

/**
 * Gives an office without a holder the bearer the same text names for it: the only one ("the Russian foreign
 * minister"), or for "the minister" without a state the one named last before. Two bearers leave it without.
 */
function inferHolders(drafts: readonly Draft[]): readonly Draft[] {
  const bearers = soleBearers(drafts);
  const last = new Map<string, Draft>();
  return drafts.map((draft) => {
    const keys = keysOf(draft);
    const found = wantsHolder(draft) ? holderFor(draft, bearers, last) : undefined;
    if (isBearer(draft)) for (const key of keys) last.set(key, draft);
    return found ? { ...draft, holder: found } : draft;
  });
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
