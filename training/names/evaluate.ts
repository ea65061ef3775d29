import type { Lexicon } from "../../src/reading/names/lexicon.ts";
import { findNames } from "../../src/reading/names/mentions.ts";
import type { NameTagger } from "../../src/reading/names/tagging/tagger.ts";
import type { GoldName } from "./lock.ts";
import type { PreparedText } from "./lessons.ts";

/** Names found and right, in per cent: the same characters and the same type. */
export interface NameScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 of each type. */
  readonly types: Readonly<Record<string, number>>;
}

const TYPES: Readonly<Record<string, GoldName["type"]>> = {
  person: "PER",
  state: "LOC",
  place: "LOC",
  organisation: "ORG",
  body: "ORG",
  outlet: "ORG",
};

interface Counts {
  gold: number;
  found: number;
  right: number;
}

/**
 * Scores the finding of names as a whole, rules and tagger, against gold names of persons, places and organisations.
 * A gold name inside a longer one is optional: missing it costs nothing, nor does finding it.
 */
export function scoreNames(
  texts: readonly PreparedText[],
  lexicon: Lexicon,
  taggerOf: (text: PreparedText) => NameTagger,
): NameScores {
  const counts = new Map<string, Counts>(
    ["PER", "LOC", "ORG"].map((t) => [t, { gold: 0, found: 0, right: 0 }]),
  );
  for (const text of texts) countNames(text, foundIn(text, lexicon, taggerOf(text)), counts);
  const all = { gold: 0, found: 0, right: 0 };
  for (const { gold, found, right } of counts.values()) {
    all.gold += gold;
    all.found += found;
    all.right += right;
  }
  return {
    precision: percent(all.right, all.found),
    recall: percent(all.right, all.gold),
    f1: f1Of(all),
    types: Object.fromEntries([...counts].map(([type, each]) => [type, f1Of(each)])),
  };
}

function foundIn({ words }: PreparedText, lexicon: Lexicon, tagger: NameTagger): GoldName[] {
  return findNames(words, lexicon, tagger).flatMap(({ type, form, from, to }) => {
    const named = TYPES[type];
    if (named === undefined || form === "demonym" || form === "description") return [];
    return [{ start: words.spans[from]!.start, end: words.spans[to - 1]!.end, type: named }];
  });
}

function countNames(
  { gold }: PreparedText,
  found: readonly GoldName[],
  counts: ReadonlyMap<string, Counts>,
): void {
  const keyOf = ({ start, end, type }: GoldName): string => `${start} ${end} ${type}`;
  const wanted = new Set(gold.entities.filter(({ nested }) => !nested).map(keyOf));
  const optional = gold.entities.filter(({ nested }) => nested);
  for (const { nested, type } of gold.entities) if (!nested && counts.has(type)) counts.get(type)!.gold++;
  for (const name of found) {
    const own = counts.get(name.type)!;
    const isRight = wanted.has(keyOf(name));
    const isOptional = optional.some(
      ({ start, end, type }) => type === name.type && start < name.end && end > name.start,
    );
    if (isRight) own.right++;
    if (isRight || !isOptional) own.found++;
  }
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10000) / 100;

const f1Of = ({ gold, found, right }: Counts): number => percent(2 * right, gold + found);
