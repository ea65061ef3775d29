import type { DateMention } from "../../../text/index.ts";
import type { PartyGround } from "./actor-phrases.ts";
import { holdsPhrase } from "./conditions.ts";
import type { Tagged } from "./sentence.ts";

/** So many years before its text an act is background: PLOVER marks it "historical", and leaves open from when on. */
const BACKGROUND = 10;

/** Where nothing tells when a text was written, no later than this year is history. */
const LONG_AGO = 1980;

const AROUND = 12;

/** "in 1812 X invaded Y", "the 1994 attack", "decades ago": told as long past. `year`: that of the text, where it is known. */
export function isLongPast(
  ground: PartyGround,
  words: readonly Tagged[],
  at: number,
  year: number | null,
): boolean {
  const { token } = words[at]!;
  const near = ground.passage.dates.filter((date) => isDateOf(ground, words, token, date));
  if (near.some(({ value }) => isOld(value, year))) return true;
  return holdsPhrase(words, Math.max(0, at - AROUND), at + AROUND, ground.helpers.era);
}

function isOld(value: string, year: number | null): boolean {
  const last = lastYear(value);
  return last !== null && (year === null ? last < LONG_AGO : year - last >= BACKGROUND);
}

/** The last year of a date: 1899 of "18" (a century), 1999 of "199" (a decade). */
function lastYear(value: string): number | null {
  const digits = /^\d{2,4}(?=$|[-T])/.exec(value)?.[0];
  return digits === undefined ? null : Number(digits.padEnd(4, "9"));
}

const CLIMB = 3;

/** "has accused X since 2013": so it does still. */
const OPEN = /^(since|until|till|through|from)$/;

/** A date that hangs from the act; one in another clause, or "the 2015 agreement" that is spoken of, is not its own. */
function isDateOf(
  { tree, spanOf }: PartyGround,
  words: readonly Tagged[],
  act: number,
  date: DateMention,
): boolean {
  const first = words.find(({ start }) => start >= date.start);
  if (!first || first.start >= date.end) return false;
  const before = words[words.indexOf(first) - 1]?.lower ?? "";
  if (OPEN.test(before)) return false;
  let at = first.token;
  for (let step = 0; step < CLIMB; step++) {
    const head = tree.head(at);
    if (head === undefined) return false;
    const within = spanOf(head).start >= date.start && spanOf(head).end <= date.end;
    if (!within && !/^(obl|nmod|advmod|compound|nummod|amod)/.test(tree.relation(at))) return false;
    if (head === act) return true;
    if (!within) return false;
    at = head;
  }
  return false;
}
