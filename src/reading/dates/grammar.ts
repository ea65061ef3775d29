import type { Span } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { Atom } from "./atoms.ts";
import { NUMBERS, findAtoms } from "./atoms.ts";
import type { Meaning } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { DAY_RULES } from "./rules-days.ts";
import { durationRules } from "./rules-durations.ts";
import { PERIOD_RULES } from "./rules-periods.ts";
import { RELATIVE_RULES } from "./rules-relative.ts";
import { TIME_RULES } from "./rules-times.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";
import { vocabulary } from "./vocabulary.ts";

/** A date, time, duration or set as the text says it. */
export interface Expression extends Span {
  readonly meaning: Meaning;
  /** Indices of its atoms: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Expressions {
  readonly atoms: readonly Atom[];
  readonly list: readonly Expression[];
}

interface Grammar {
  readonly words: Vocabulary;
  readonly byWord: ReadonlyMap<string, readonly Rule[]>;
  readonly byEntry: ReadonlyMap<Entry, readonly Rule[]>;
}

/** Where two rules match as much, the earlier in this list decides. */
const grammar = perAuthorities((authorities: Authorities): Grammar => {
  const words = vocabulary(authorities);
  const rules = [...DAY_RULES, ...PERIOD_RULES, ...TIME_RULES, ...RELATIVE_RULES, ...durationRules(words)];
  const openers = new Set(rules.flatMap(({ pattern }) => [...pattern.opening.words]));
  const entries = [...words.capital.values(), ...words.small.values(), ...Object.values(NUMBERS)];
  const opens = (rule: Rule, entry: Entry) =>
    Object.keys(entry.classes).some((name) => rule.pattern.opening.classes.has(name));
  return {
    words,
    byWord: new Map(
      [...openers].map((word) => [word, rules.filter((r) => r.pattern.opening.words.has(word))]),
    ),
    byEntry: new Map(entries.map((entry) => [entry, rules.filter((rule) => opens(rule, entry))])),
  };
});

/** All expressions of time in a text, in text order, the longest at each place. */
export function findExpressions(text: string, authorities: Authorities): Expressions {
  const known = grammar(authorities);
  const atoms = findAtoms(text, known.words);
  const list: Expression[] = [];
  for (let at = 0; at < atoms.length;) {
    const expression = longestAt(atoms, at, known);
    if (expression) list.push(expression);
    at = expression ? expression.to : at + 1;
  }
  return { atoms, list };
}

const NONE: readonly Rule[] = [];

function longestAt(atoms: readonly Atom[], at: number, { byWord, byEntry }: Grammar): Expression | null {
  const { text, entry } = atoms[at]!;
  let best = try_(byWord.get(text) ?? NONE, atoms, at, null);
  if (entry) best = try_(byEntry.get(entry) ?? NONE, atoms, at, best);
  return best;
}

function try_(
  rules: readonly Rule[],
  atoms: readonly Atom[],
  at: number,
  best: Expression | null,
): Expression | null {
  for (const { pattern, mean } of rules) {
    const match: Match = { atoms, from: at, to: at, captures: {}, values: {} };
    if (!pattern.matcher(match, at) || (best && match.to <= best.to)) continue;
    const meaning = mean(match.values, match);
    if (meaning)
      best = { start: atoms[at]!.start, end: atoms[match.to - 1]!.end, meaning, from: at, to: match.to };
  }
  return best;
}
