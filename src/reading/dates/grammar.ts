import type { Span } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { Atom } from "./atom.ts";
import { NUMBERS } from "./atom.ts";
import { findAtoms } from "./atoms.ts";
import type { Meaning } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { DAY_RULES } from "./rules-days.ts";
import { durationRules } from "./rules-durations.ts";
import { PERIOD_RULES } from "./rules-periods.ts";
import { RELATIVE_RULES } from "./rules-relative.ts";
import { TIME_RULES } from "./rules-times.ts";
import { isTitle } from "./titles.ts";
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
  /** The rules that may begin with a word, by what the vocabulary has for it. */
  readonly opened: ReadonlyMap<Entry, Openings>;
}

interface Openings {
  readonly all: readonly Rule[];
  /** Those that the word alone can fill: no others need a try where the next word is none of the vocabulary. */
  readonly alone: readonly Rule[];
}

/** Where two rules match as much, the earlier in this list decides. */
const grammar = perAuthorities((authorities: Authorities): Grammar => {
  const known = vocabulary(authorities);
  const rules = [...DAY_RULES, ...PERIOD_RULES, ...TIME_RULES, ...RELATIVE_RULES, ...durationRules(known)];
  const words = withWords(
    known,
    rules.flatMap(({ pattern }) => pattern.literals),
  );
  const entries = [...words.capital, ...words.small, ...Object.entries(NUMBERS)];
  return { words, opened: new Map(entries.map(([word, entry]) => [entry, openingsOf(word, entry, rules)])) };
});

function openingsOf(word: string, entry: Entry, rules: readonly Rule[]): Openings {
  const classes = Object.keys(entry.classes);
  const all = rules.filter(
    ({ pattern: { opening } }) =>
      opening.words.has(word) || classes.some((name) => opening.classes.has(name)),
  );
  const atoms: readonly Atom[] = [{ start: 0, end: word.length, text: word, entry }];
  const alone = all.filter(({ pattern }) => pattern.matcher({ atoms, from: 0, to: 0, values: {} }, 0));
  return { all, alone };
}

/** The vocabulary with the words that patterns name themselves ("the", "half"), so that one look-up tells all. */
function withWords(known: Vocabulary, words: readonly string[]): Vocabulary {
  const bare = [...new Set(words)].map((word) => [word, { classes: {} }] as const);
  return {
    ...known,
    capital: new Map([...bare, ...known.capital]),
    small: new Map([...bare, ...known.small]),
  };
}

/** All expressions of time in a text, in text order, the longest at each place. */
export function findExpressions(text: string, authorities: Authorities): Expressions {
  const { words, opened } = grammar(authorities);
  const atoms = findAtoms(text, words);
  const list: Expression[] = [];
  const match: Match = { atoms, from: 0, to: 0, values: {} };
  for (let at = 0; at < atoms.length;) {
    const { entry } = atoms[at]!;
    const rules = entry && opened.get(entry)![atoms[at + 1]?.entry ? "all" : "alone"];
    const expression = rules && longestAt(at, rules, match);
    if (expression && (hasName(expression.meaning) || !isTitle(atoms, expression.from, expression.to)))
      list.push(expression);
    at = expression ? expression.to : at + 1;
  }
  return { atoms, list };
}

/** "Thanksgiving Day" and "the 17th Century" take a capital of their own. */
const hasName = (meaning: Meaning): boolean =>
  meaning.kind === "feast" ||
  ("rule" in meaning && (meaning.rule === "holiday" || meaning.rule === "century"));

/** The longest expression that begins at an atom. One match serves all trials; a failed one leaves no value in it. */
function longestAt(at: number, rules: readonly Rule[], match: Match): Expression | null {
  let best: Expression | null = null;
  match.from = at;
  for (const { pattern, mean } of rules) {
    if (!pattern.matcher(match, at)) continue;
    const meaning: Meaning | null = best && match.to <= best.to ? null : mean(match.values, match);
    match.values = {};
    if (!meaning) continue;
    const { start } = match.atoms[at]!;
    best = { start, end: match.atoms[match.to - 1]!.end, meaning, from: at, to: match.to };
  }
  return best;
}
