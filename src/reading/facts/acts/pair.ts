import type { Span } from "../../../text/index.ts";
import type { ActClass } from "../../reading.ts";
import type { Resources } from "../../resources.ts";
import { actWords, WEAK } from "./act-words.ts";
import { ploverClass } from "./plover.ts";
import { taggedWords } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";
import { triggersIn } from "./triggers.ts";

/** Two who stand in a text, in its own words: one who acts, one to whom it is done. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** What the one of a pair does to the other, as the sense says that names it, and in PLOVER's class. */
export interface PairAct {
  readonly class: ActClass;
  readonly mode: string | null;
}

/** What a text says the one of a pair does to the other: always something, the likeliest. */
export function actBetween(
  text: string,
  pair: Pair,
  { authorities, english }: Pick<Resources, "authorities" | "english">,
): PairAct {
  const lists = actWords(authorities);
  const words = taggedWords(english.analyse(text), { start: 0, end: text.length }, lists);
  const from = placeOf(text, pair.source) ?? { start: 0, end: 0 };
  const to = placeOf(text, pair.target) ?? { start: text.length, end: text.length };
  const [best] = triggersIn(words, lists)
    .map((trigger, order) => ({
      trigger,
      cost: costOf(trigger, words[trigger.at]!, from, to) + order * STEP,
    }))
    .sort((a, b) => a.cost - b.cost);
  return best ? pairActOf(best.trigger) : { class: "ACCUSE", mode: null };
}

function pairActOf({ sense, group }: Trigger): PairAct {
  const named = sense.class!;
  const polarity = group.negative ? "negative" : "positive";
  const status = group.future || group.would ? "future" : "done";
  const told = { class: named, ...(sense.mode !== null && { mode: sense.mode }), polarity, status } as const;
  return { class: ploverClass(told) ?? named, mode: sense.mode };
}

function placeOf(text: string, name: string): Span | null {
  const start = text.indexOf(name.trim());
  return start < 0 || name.trim() === "" ? null : { start, end: start + name.trim().length };
}

// The first trigger after the one who acts governs those after it; a weaker word or a noun gives way to the next.
const STEP = 3;
const NOUN = 12;
const INSIDE = 40;
const BEFORE = 100;
const AFTER = 60;
const ACTIVE = 10;

function costOf({ sense, group }: Trigger, word: Span, from: Span, to: Span): number {
  const weakness = sense.weakness === WEAK ? 0 : sense.weakness;
  const weak = weakness * STEP + (sense.kind === "noun" ? NOUN : 0);
  if (word.start >= from.start && word.end <= from.end) return INSIDE + weak;
  if (from.start <= to.start) return weak + (word.start >= from.end ? 0 : BEFORE);
  const between = word.start < from.start && word.start >= to.end;
  return weak + (between ? 0 : AFTER) + (group.passive ? 0 : ACTIVE);
}
