import type { PartialDate } from "../../../text/index.ts";
import { daysOf, isPartialDate } from "../../../text/index.ts";
import type { Undertaking } from "./undertaking.ts";
import type { CommitmentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

// "In July, X will ...": a date so close before the subject belongs to what is announced.
const LEAD = 30;

/**
 * The day by which; "promised help on Sunday" tells the day of the promise, "will help on Sunday" that of the help. What
 * is past when the text appears is due no more: "will act on the plan adopted in 2022".
 */
export function dueOf(
  text: string,
  { clause, what, span, rule, status, joined }: Undertaking,
  published: PartialDate | undefined,
): string | undefined {
  const will = rule.startsWith("will");
  const candidates = clause.passage.dates.filter(({ type, value, start, end }) => {
    const told =
      start >= what.start
        ? end <= what.end
        : will && !joined && start >= span.start - LEAD && end <= what.start;
    const past =
      published !== undefined &&
      status !== "reported-done" &&
      isPartialDate(value) &&
      daysOf(value).last < daysOf(published).first;
    const made = MADE_THEN.test(text.slice(what.start, start));
    return type === "DATE" && isPartialDate(value) && told && !past && !made;
  });
  const led = (start: number, words: RegExp): boolean =>
    words.test(text.slice(Math.max(0, start - 20), start));
  const by = candidates.find(({ start }) =>
    led(start, /\b(by|before|until|till|no later than)\s+(the\s+)?((end|start|beginning|middle)\s+of\s+)?$/i),
  );
  return (by ?? candidates.find(({ start }) => will || led(start, /\b(from|in|within|during)\s+(the\s+)?$/i)))
    ?.value;
}

// "fulfilled the commitment made in Estholm in September": the day of the promise, not that of the deed.
const MADE_THEN =
  /\b(?:commitment|pledge|promise|undertaking|agreement|deal)s?\s+(?:made|given|undertaken|reached|signed|concluded)\b[^,;]{0,40}$/i;

// "by the next informal summit of the leaders": the occasion stands at most so many words after the word that leads to it.
const OCCASION_REACH = 7;

/** "by the next summit", "at the session in Oru": the occasion on which it is due, in the words of the text. */
export function occasionOf(
  text: string,
  { clause, what }: Undertaking,
  words: CommitmentWords,
): string | undefined {
  const all = clause.passage.words.filter(({ start, end }) => start >= what.start && end <= what.end);
  for (const { from, to } of phrasesIn(words.occasionLeads, all)) {
    const at = occasionAfter(all, to, words);
    if (at !== undefined) return text.slice(all[from]!.start, all[placed(all, at)]!.end);
  }
  return undefined;
}

/** Number of the word that names an occasion in the phrase from `from` on; "at recent summits" is past. */
function occasionAfter(all: readonly Word[], from: number, words: CommitmentWords): number | undefined {
  for (let at = from; at < all.length && at <= from + OCCASION_REACH; at++) {
    const { lower } = all[at]!;
    if (words.occasions.has(lower) || /^(un\w*-)?cop-?\d+$/.test(lower)) return at;
    if (/^([,;:()]|and|or|to|that|which|recent|previous|last|past|our|of)$/.test(lower)) return undefined;
  }
  return undefined;
}

/** Number of the last word of "summit in New Oru", "session of the Council". */
function placed(all: readonly Word[], at: number): number {
  if (!/^(in|of)$/.test(all[at + 1]?.lower ?? "")) return at;
  let last = all[at + 2]?.lower === "the" ? at + 2 : at + 1;
  while (/^\p{Lu}/u.test(all[last + 1]?.text ?? "")) last++;
  return last > at + 2 || /^\p{Lu}/u.test(all[last]?.text ?? "") ? last : at;
}

/** "if the broadcasts do not stop", in the words of the text; before the clause too: "Unless they stop, Esk will ...". */
export function conditionOf(
  text: string,
  { clause, what }: Undertaking,
  words: CommitmentWords,
): string | undefined {
  const all = clause.passage.words;
  const isCondition = (at: number): boolean => phraseAt(words.conditions, all, at) !== undefined;
  const first = all.find((word, at) => word.start >= what.start && word.end < what.end && isCondition(at));
  if (first) return text.slice(first.start, what.end);
  const comma = all.findIndex((word) => word.text === ",");
  const fronted = comma > 1 && all[comma]!.end <= what.start && isCondition(0);
  return fronted ? text.slice(all[0]!.start, all[comma - 1]!.end) : undefined;
}
