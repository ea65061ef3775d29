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
    const start = sentences[Math.max(0, index - 1)]?.start ?? 0;
    const near = itemsIn(states, { start, end: sentences[index]?.end ?? draft.end });
    const [first] = near;
    if (!first || near.some(({ actor }) => actor !== first.actor)) return draft;
    return { ...draft, of: { ...asOwner(first), rule: "only-state-in-sentence" } };
  });
}

const OF_STATES = new Set(["head-of-state", "head-of-government", "minister", "deputy-minister", "monarch"]);

const GENERIC: Readonly<Record<string, ReadonlySet<string>>> = {
  minister: new Set(["minister"]),
  diplomat: new Set(["minister", "ambassador", "deputy-minister", "envoy"]),
  official: new Set(["spokesperson", "official", "deputy-minister"]),
  leader: new Set(["head-of-state", "head-of-government", "leader"]),
};

/**
 * Gives an office without a holder the bearer the same text names for it: the only one ("the Russian foreign
 * minister"), or for "the minister" without a state the one named last before. Two bearers leave it without.
 */
function inferHolders(drafts: readonly Draft[]): readonly Draft[] {
  const bearers = drafts.filter(({ holder, standing }) => holder && standing !== "former");
  return drafts.map((draft) => {
    if (draft.holder || !draft.definite || draft.standing === "former") return draft;
    const fitting = bearers.filter((bearer) => fits(draft, bearer));
    const actors = new Set(fitting.map(({ holder }) => holder!.value.actor));
    const before = draft.of
      ? undefined
      : fitting.findLast(({ start }) => start < draft.start && draft.start - start < NEAR);
    const source = actors.size === 1 ? fitting[0] : before;
    if (!source?.holder) return draft;
    const rule = actors.size === 1 ? "sole-bearer-in-text" : "last-bearer-before";
    return { ...draft, holder: { ...source.holder, basis: "inferred" as const, rule } };
  });
}

/** Units of text within which "the minister" may mean the bearer named last before. */
const NEAR = 600;

function fits(draft: Draft, bearer: Draft): boolean {
  const levels = GENERIC[draft.office];
  if (levels ? !levels.has(bearer.level) : draft.office !== bearer.office) return false;
  if (!draft.of) return true;
  return bearer.of !== undefined && (draft.of.actor ?? draft.of.name) === (bearer.of.actor ?? bearer.of.name);
}
