import type { Words } from "../words.ts";
import { LOWER } from "../words.ts";
import { isWord } from "./shapes.ts";
import type { WordFacts } from "./word-facts.ts";

/** How many kinds of names the rules tell apart, with 0 for none. */
export const RULE_KINDS = 10;

/** What the rest of a text says of each word; parallel lists. */
export interface Memory {
  /** `elsewhere` with how the word is written in other places; below 0 for words in small letters. */
  readonly memory: Int32Array;
  /** What stands beside the word anywhere in the text: "in", a title, a verb of speech, "the". */
  readonly company: Int32Array;
  /** 1 + the kind most rules took it for in other places, 1 for none. */
  readonly elsewhere: Int32Array;
}

/** What a text does with one word in all its places. */
interface Habits {
  /** Places in small letters, and places where no capital was owed and it has one. */
  small: number;
  free: number;
  /** Places by what the rules took the word for. */
  readonly kinds: Int32Array;
  afterIn: boolean;
  afterTitle: boolean;
  beforeSpeech: boolean;
  afterThe: boolean;
}

const newHabits = (): Habits => ({
  small: 0,
  free: 0,
  kinds: new Int32Array(RULE_KINDS),
  afterIn: false,
  afterTitle: false,
  beforeSpeech: false,
  afterThe: false,
});

const PLACE_BEFORE = new Set(["in", "at", "near"]);

/** What the rest of the text says of each word: "Morvan" after a title once is a person all through. */
export function remembered(words: Words, facts: readonly WordFacts[], rule: Int32Array): Memory {
  const habits = gather(words, facts, rule);
  const count = words.word.length;
  const memory = new Int32Array(count);
  const company = new Int32Array(count);
  const elsewhere = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const own = habits.get(words.lower[i]!);
    if (!own) continue;
    if (words.shape[i] === LOWER) {
      memory[i] = own.free > 0 ? -2 : -1;
      continue;
    }
    const here = rule[i]! >> 2;
    elsewhere[i] = 1 + commonest(own.kinds, here);
    const unruled = Math.min(2, own.kinds[0]! - (here === 0 ? 1 : 0));
    const freeElsewhere = own.free > (words.opens[i] ? 0 : 1);
    memory[i] = elsewhere[i]! + (own.small > 0 ? 16 : 0) + (freeElsewhere ? 32 : 0) + 64 * unruled;
    company[i] =
      (own.afterIn ? 1 : 0) + (own.afterTitle ? 2 : 0) + (own.beforeSpeech ? 4 : 0) + (own.afterThe ? 8 : 0);
  }
  return { memory, company, elsewhere };
}

function gather(words: Words, facts: readonly WordFacts[], rule: Int32Array): ReadonlyMap<string, Habits> {
  const habits = new Map<string, Habits>();
  for (let i = 0; i < words.word.length; i++) {
    if (!isWord(words, i)) continue;
    const own = habits.get(words.lower[i]!) ?? newHabits();
    habits.set(words.lower[i]!, own);
    if (words.shape[i] === LOWER) {
      own.small++;
      continue;
    }
    if (!words.opens[i]) own.free++;
    own.kinds[rule[i]! >> 2]!++;
    const before = words.lower[i - 1] ?? "";
    own.afterIn ||= PLACE_BEFORE.has(before);
    own.afterThe ||= before === "the";
    own.afterTitle ||= facts[i - 1]?.isTitle ?? false;
    own.beforeSpeech ||= facts[i + 1]?.isSpeech ?? false;
  }
  return habits;
}

/** The kind met most often in other places than one of kind `here`; 0 where there is none. */
function commonest(kinds: Int32Array, here: number): number {
  let best = 0;
  let most = 0;
  for (let kind = 1; kind < RULE_KINDS; kind++) {
    const places = kinds[kind]! - (kind === here ? 1 : 0);
    if (places > most) {
      best = kind;
      most = places;
    }
  }
  return best;
}
