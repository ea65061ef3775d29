import type { Candidate } from "../candidates.ts";
import type { Words } from "../words.ts";
import type { Memory } from "./memory.ts";
import { remembered } from "./memory.ts";
import { isCapital } from "./shapes.ts";
import type { WordFacts, WordTable } from "./word-facts.ts";

/** A document as the tagger sees it: parallel lists, one place for each word. */
export interface Scene extends Memory {
  readonly words: Words;
  readonly facts: readonly WordFacts[];
  /** What the rules take the word for, and whether it is the first of their name: its kind * 4 + 1 or 2; 0 for none. */
  readonly rule: Int32Array;
  /** How sure the rule is, and the form of its name. */
  readonly rank: Int32Array;
  /** Words in the rule's name, at most 4. */
  readonly length: Int32Array;
  /** First and end of the run of capitalised words it stands in, -1 where in none. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
}

/** What the rules tell apart; 0 stands for none, RULE_KINDS in memory.ts is their number. */
const KIND_OF: Readonly<Record<Candidate["type"] | "demonym", number>> = {
  person: 1,
  state: 2,
  place: 3,
  organisation: 4,
  body: 4,
  outlet: 5,
  instrument: 6,
  other: 7,
  group: 8,
  demonym: 9,
};

const FORMS: Readonly<Partial<Record<Candidate["form"], number>>> = { acronym: 1, short: 2, metonym: 3 };

/** Lays out what the tagger needs; `names` are those the rules found. */
export function sceneOf(words: Words, table: WordTable, names: readonly Candidate[]): Scene {
  const count = words.word.length;
  const facts = words.word.map((word) => table.of(word));
  const rule = new Int32Array(count);
  const rank = new Int32Array(count);
  const length = new Int32Array(count);
  for (const { from, to, type, form, rank: sure } of names) {
    const kind = KIND_OF[form === "demonym" ? "demonym" : type];
    for (let i = from; i < to; i++) {
      rule[i] = kind * 4 + (i === from ? 1 : 2);
      rank[i] = Math.round(sure * 10) * 10 + (FORMS[form] ?? 0);
      length[i] = Math.min(4, to - from);
    }
  }
  return { words, facts, rule, rank, length, ...remembered(words, facts, rule), ...runsOf(words) };
}

function runsOf(words: Words): Pick<Scene, "runFrom" | "runTo"> {
  const count = words.word.length;
  const runFrom = new Int32Array(count).fill(-1);
  const runTo = new Int32Array(count).fill(-1);
  for (let from = 0; from < count; from++) {
    if (!isCapital(words, from)) continue;
    let to = from + 1;
    while (to < count && isCapital(words, to) && isBeside(words, to)) to++;
    runFrom.fill(from, from, to);
    runTo.fill(to, from, to);
    from = to - 1;
  }
  return { runFrom, runTo };
}

/** Whether at most a space stands before the word, no line end. */
const isBeside = ({ spans, text }: Words, i: number): boolean =>
  spans[i]!.start - spans[i - 1]!.end <= 1 && text.charCodeAt(spans[i - 1]!.end) !== 10;
