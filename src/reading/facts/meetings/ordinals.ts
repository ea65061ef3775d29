import { quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import { perAuthorities } from "../../authorities.ts";
import type { MeetingOrdinal } from "../../reading.ts";
import type { Passage, Word } from "../passages.ts";
import type { Trigger } from "./trigger.ts";

const spelled = perAuthorities(
  ({ dates = [] }: Authorities): ReadonlyMap<string, number> =>
    new Map(
      dates
        .filter((row) => row["class"] === "ordinal" || row["class"] === "numeral")
        .map((row) => [row["word"]!, Number(row["value"])]),
    ),
);

// "their third working meeting in Oru": the ordinal stands at most so many words before its noun.
const REACH = 5;
// "met in Oru on Monday for the tenth time": the count follows its verb at most so many words on.
const AFTER = 22;
const COUNTED = /^(round|time|session|edition|instalment)$/;

/** "the third round of talks", "the 22nd session", "the XXIV summit", "met for the 10th time": which of a series it is. */
export function ordinalAt(
  { words }: Passage,
  { from, to, kind }: Pick<Trigger, "from" | "to" | "kind">,
  text: string,
  authorities: Authorities,
): MeetingOrdinal | undefined {
  const noun = kind === "noun" ? from : undefined;
  const counted = words.findIndex(
    ({ lower }, at) =>
      at >= from - REACH && at < to + AFTER && COUNTED.test(lower) && isNear(words, at, from, to),
  );
  for (const head of [counted, noun]) {
    if (head === undefined || head < 0) continue;
    for (let at = head - 1; at >= 0 && at >= head - REACH; at--) {
      if (/^(in|on|at|with|and|for|to|of|,)$/.test(words[at]!.lower)) break;
      const number = ordinalOf(words[at]!, words[at - 1], words[at - 2], authorities);
      if (number === undefined) continue;
      const first = isTens(words[at - 1], words[at - 2], authorities) ? at - 2 : at;
      return { number, ...quote(text, { start: words[first]!.start, end: words[head]!.end }) };
    }
  }
  return undefined;
}

/** "the second round of consultations", "for the tenth time"; not "at the same time". */
const isNear = (words: readonly Word[], at: number, from: number, to: number): boolean => {
  if (at === from) return true;
  if (at < from) return words[at]!.lower !== "time" && words[at + 1]?.lower === "of";
  // "met in Oru for a second round", "for the tenth time"
  return words.slice(to, at).some(({ lower }) => lower === "for");
};

function ordinalOf(
  { lower, text }: Word,
  before: Word | undefined,
  tens: Word | undefined,
  authorities: Authorities,
): number | undefined {
  const digits = /^(\d{1,3})(st|nd|rd|th)$/.exec(lower);
  if (digits) return Number(digits[1]);
  if (/^[IVXL]{1,7}$/.test(text)) return roman(text);
  const [high, low] = lower.split("-");
  const known = spelled(authorities);
  if (low !== undefined) return sum(known.get(high!), known.get(low));
  const own = /(st|nd|rd|th)$/.test(lower) ? known.get(lower) : undefined;
  return own !== undefined && isTens(before, tens, authorities) ? sum(known.get(tens!.lower), own) : own;
}

const isTens = (dash: Word | undefined, tens: Word | undefined, authorities: Authorities): boolean =>
  dash?.text === "-" && tens !== undefined && (spelled(authorities).get(tens.lower) ?? 0) >= 20;

const sum = (high: number | undefined, low: number | undefined): number | undefined =>
  high === undefined || low === undefined ? undefined : high + low;

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** "XXIV" is 24. */
function roman(letters: string): number {
  const values = [...letters].map((letter) => LETTERS[letter]!);
  return values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
