import type { Span } from "../../../text/index.ts";
import type { ActClass } from "../../reading.ts";
import type { Resources } from "../../resources.ts";
import { actWords } from "./act-words.ts";
import { ploverClass } from "./plover.ts";
import { taggedWords } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";
import { triggersIn } from "./triggers.ts";

/** Two who stand in a text, in its own words: one who acts, one to whom it is done. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** The class of what a text says the one of a pair does to the other; always one, the likeliest. */
export function classBetween(text: string, pair: Pair, { authorities, english }: Resources): ActClass {
  const analysis = english.analyse(text);
  const lists = actWords(authorities);
  const whole = { start: 0, end: text.length };
  const words = taggedWords(analysis, whole, lists);
  const from = placeOf(text, pair.source) ?? { start: 0, end: 0 };
  const to = placeOf(text, pair.target) ?? { start: text.length, end: text.length };
  const triggers = triggersIn(words, lists);
  const scored = triggers
    .map((trigger, i) => ({ trigger, cost: costOf(trigger, words[trigger.at]!, from, to, i) }))
    .sort((a, b) => a.cost - b.cost);
  const best = scored[0]?.trigger;
  if (!best) return "ACCUSE";
  const { sense, group } = best;
  const polarity = group.negative ? "negative" : "positive";
  return (
    ploverClass({ class: sense.class!, polarity, status: group.future ? "future" : "done" }) ?? sense.class!
  );
}

function placeOf(text: string, name: string): Span | null {
  const start = text.indexOf(name.trim());
  return start < 0 || name.trim() === "" ? null : { start, end: start + name.trim().length };
}

function costOf(trigger: Trigger, word: Span, from: Span, to: Span, order: number): number {
  const weak = trigger.sense.weakness * 3 + (trigger.sense.kind === "noun" ? 12 : 0) + order * 3;
  const inside = word.start >= from.start && word.end <= from.end;
  if (inside) return 40 + weak;
  if (from.start <= to.start) return (word.start >= from.end ? 0 : 100) + weak;
  return (word.start < from.start && word.start >= to.end ? 0 : 60) + (trigger.group.passive ? 0 : 10) + weak;
}
