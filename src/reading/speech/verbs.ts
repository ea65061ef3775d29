import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { CueForm, Lexicon } from "./lexicon.ts";
import type { Unit } from "./units.ts";

/** A cue in its verb group: units `from` to `to` (after it); the cue itself stands at `at`. */
export interface CueVerb {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly forms: readonly CueForm[];
  /** Form of the verb: "finite" has a subject of its own; "participle" and "infinitive" lean on another verb. */
  readonly kind: "finite" | "participle" | "infinitive";
  readonly passive: boolean;
  readonly negated: boolean;
  /** The modal verb of the group: "would", "will". */
  readonly modal: string | null;
}

const NOUN_BEFORE = Closed.determiner | Closed.possessive;

/** The verbs of a sentence that may report, each with the words that belong to it ("has repeatedly said"). */
export function cueVerbs(units: readonly Unit[], lexicon: Lexicon): readonly CueVerb[] {
  const found: CueVerb[] = [];
  for (let at = 0; at < units.length; at++) {
    const forms = matching(units, at, lexicon);
    const verb = forms.length > 0 ? verbAt(units, at, forms, lexicon) : null;
    if (!verb) continue;
    found.push(verb);
    at = verb.to - 1;
  }
  return found;
}

/** The cues whose words stand here, the longest only ("called for" before "called"). */
function matching(units: readonly Unit[], at: number, lexicon: Lexicon): readonly CueForm[] {
  const forms = lexicon.verbs.get(units[at]!.word);
  if (!forms || units[at]!.quotation) return [];
  const fits = forms.filter(({ rest }) => rest.every((word, i) => units[at + 1 + i]?.word === word));
  const longest = fits[0]?.rest.length ?? 0;
  return fits.filter(({ rest }) => rest.length === longest);
}

function verbAt(
  units: readonly Unit[],
  at: number,
  forms: readonly CueForm[],
  lexicon: Lexicon,
): CueVerb | null {
  const { shape, rest } = forms[0]!;
  const group = raised(units, groupBefore(units, at), lexicon);
  const to = at + 1 + rest.length;
  const base = { at, from: group.from, to, forms, negated: group.negated, modal: group.modal };
  switch (shape) {
    case "past":
      return pastForm(units, base, group);
    case "ing":
      return ingForm(units, base, group);
    case "s":
      return group.auxiliary || isNounHere(units, base) ? null : { ...base, kind: "finite", passive: false };
    case "base":
      return baseForm(units, base, group);
  }
}

interface Group {
  readonly from: number;
  readonly auxiliary: number;
  readonly to: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
}

/** Auxiliaries, adverbs, "not" and "to" before the verb. */
function groupBefore(units: readonly Unit[], at: number): Group {
  let from = at;
  let auxiliary = 0;
  let to = false;
  let negated = false;
  let modal: string | null = null;
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const { word, closed } = units[i]!;
    const bits = isShortened(units, i) ? Closed.have : closed & AUXILIARIES;
    if (bits !== 0) {
      auxiliary ||= bits;
      negated ||= (closed & Closed.negated) !== 0;
      if ((bits & Closed.modal) !== 0) modal = word;
      from = i;
    } else if ((closed & Closed.negation) !== 0) {
      negated = true;
      from = i;
    } else if (word === "to" && i === from - 1) {
      to = true;
      from = i;
    } else if (!isAdverb(units[i]!)) break;
    else if (i === from - 1 && from === at) from = i;
    else if (i === from - 1) from = i;
  }
  return { from, auxiliary, to, negated, modal };
}

/** "he’s sought": after a pronoun the ending is a verb. */
const isShortened = (units: readonly Unit[], i: number): boolean =>
  units[i]!.word === "'s" && i > 0 && (units[i - 1]!.closed & Closed.subjectPronoun) !== 0;

/** "appeared to suggest", "was able to tout", "refused to say": the verb before "to" only colours the saying. */
function raised(units: readonly Unit[], group: Group, lexicon: Lexicon): Group {
  const last = group.to ? units[group.from - 1] : undefined;
  const helper = last && !last.quotation ? lexicon.helpers.get(last.word) : undefined;
  if (!helper) return group;
  const before = groupBefore(units, group.from - 1);
  // "was quick to say", "is trying to say"; but "was used to say"
  const afterBe = helper === "with-be" || helper === "expecting" || last!.word.endsWith("ing");
  if ((before.auxiliary === Closed.be) !== afterBe) return group;
  return {
    ...before,
    auxiliary: Closed.do,
    negated: (helper === "negating") !== before.negated,
    modal: helper === "expecting" ? "will" : before.modal,
  };
}

const NOT_ADVERBS = new Set(
  "family only july italy reply rally ally bully assembly supply early daily weekly monthly sally emily billy kelly".split(
    " ",
  ),
);

export const isAdverb = ({ word, closed, capital, mark }: Unit): boolean =>
  (closed & Closed.adverb) !== 0 ||
  (!mark && !capital && word.length > 4 && word.endsWith("ly") && !NOT_ADVERBS.has(word));

type Bare = Omit<CueVerb, "kind" | "passive">;

function pastForm(units: readonly Unit[], base: Bare, group: Group): CueVerb | null {
  const before = units[group.from - 1];
  if (group.auxiliary === Closed.be)
    return { ...base, kind: group.to ? "infinitive" : "finite", passive: true };
  if ((group.auxiliary & (Closed.do | Closed.modal)) !== 0) return null;
  if (group.auxiliary === 0) {
    // "the proposed plan", "of alleged crimes"
    if (before && (before.closed & NOUN_BEFORE) !== 0 && !isPronounLike(before)) return null;
    // "300 pledged delegates", "militarizing disputed waters"
    if (
      before &&
      (/^\d/.test(before.word) || (!before.capital && before.word.endsWith("ing") && before.word.length > 6))
    )
      return null;
    if (units[base.to]?.word === "by") return { ...base, kind: "participle", passive: true };
  }
  return { ...base, kind: "finite", passive: false };
}

/** "This said it all", "some said": determiners that stand for a noun. */
const isPronounLike = ({ word }: Unit): boolean =>
  /^(?:this|that|these|those|some|many|most|few|both|all|others?|several|another|each|either|neither|any)$/.test(
    word,
  );

function ingForm(units: readonly Unit[], base: Bare, group: Group): CueVerb | null {
  // "he's calling", but "Moscow's calling"
  const isBe = group.auxiliary === Closed.be || isShortened(units, group.from);
  if (group.auxiliary !== 0) return isBe ? { ...base, kind: "finite", passive: false } : null;
  const before = units[group.from - 1];
  if (before && (before.closed & NOUN_BEFORE) !== 0) return null;
  if (before && /^(?:of|for|about|against|'s)$/.test(before.word)) return null;
  return { ...base, kind: "participle", passive: false };
}

function baseForm(units: readonly Unit[], base: Bare, group: Group): CueVerb | null {
  if (group.to) return { ...base, kind: "infinitive", passive: false };
  if ((group.auxiliary & (Closed.modal | Closed.do)) !== 0)
    return { ...base, kind: "finite", passive: false };
  if (group.auxiliary !== 0) {
    // "read", "put": base and past are one word
    return null;
  }
  const before = units[group.from - 1];
  if (!before || isNounHere(units, base)) return null;
  // "the Swiss, diplomats among them, say that ..."
  const afterAside = before.word === "," && /^(?:that|he|she|they|it|we)$/.test(units[base.to]?.word ?? "");
  const says = base.forms[0]!.cue.lemma === "say" && isNominal(before) && isAnyClause(units[base.to]);
  if (!afterAside && !says && (before.mark || !isPlural(before))) return null;
  return { ...base, kind: "finite", passive: false };
}

/** What may be the last word of a plural subject. */
const isPlural = ({ word, closed }: Unit): boolean =>
  (closed & Closed.groupNoun) !== 0 ||
  /^(?:i|we|they|you|who|that|which|some|many|most|others|people|media|police|both|these|those|all|few)$/.test(
    word,
  ) ||
  (closed === 0 && word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && word !== "'s");

/** "the report", "Moscow's demands", "of claims": forms that are nouns as well. */
function isNounHere(units: readonly Unit[], { from, to, forms }: Bare): boolean {
  const before = units[from - 1];
  if (before && (before.closed & NOUN_BEFORE) !== 0 && !isPronounLike(before)) return true;
  if (before && (before.word === "'s" || before.word === "’s")) return true;
  if (before && (before.closed & Closed.preposition) !== 0) return true;
  if (!forms.some(({ cue }) => cue.nounish)) return false;
  const after = units[to];
  if (!after) return true;
  if (after.quotation || after.capital) return false;
  if (after.mark) return after.word !== ":" && after.word !== "," && after.word !== ".";
  // "common challenges that involve": only a cue that takes a clause goes before "that"
  if (after.word === "that")
    return !forms.some(({ cue }) => cue.patterns.has("clause") || cue.patterns.has("that"));
  return after.word !== "to" && (after.closed & OPENS_COMPLEMENT) === 0;
}

const OPENS_COMPLEMENT =
  Closed.determiner | Closed.possessive | Closed.subjectPronoun | Closed.objectPronoun | Closed.wh;

/** "all five say the talks ...": what may be a subject, whatever its number. */
const isNominal = ({ mark, quotation, closed, word }: Unit): boolean =>
  !mark &&
  !quotation &&
  word !== "to" &&
  (closed & (Closed.preposition | Closed.coordinator | Closed.wh | Closed.have | Closed.be)) === 0;

const isAnyClause = (next: Unit | undefined): boolean =>
  next !== undefined &&
  !next.mark &&
  (next.capital || (next.closed & (Closed.determiner | Closed.possessive | Closed.subjectPronoun)) !== 0);
