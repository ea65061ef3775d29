import { ENGLISH_DATES } from "../../text/index.ts";
import { isMark } from "./person-places.ts";
import type { PartyWords } from "./party-words.ts";
import type { Unit } from "./unit.ts";

/**
 * A title that no table lists: "Lee County Commissioner N", "Chief of the General Staff Gen. N". It is known by the
 * noun of a post among names with capitals, right before the person. Gives the number of its first unit, or undefined.
 * `units` are those before the person; `known` is where the title that the tables tell begins.
 */
export function unlistedTitle(units: readonly Unit[], known: number, words: PartyWords): number | undefined {
  let first: number | undefined;
  let posted = false;
  for (let at = units.length - 1; at >= 0 && units.length - at <= LONGEST; at--) {
    const unit = units[at]!;
    const name = isName(unit, at, words);
    const to = unit.kind === "word" && unit.lower === "to" && isMark(units[at + 1], "the");
    if (at < known && !name && !to && !belongs(unit)) break;
    posted ||= unit.kind === "office" || (name && unit.kind === "word" && words.posts.has(unit.lower));
    if (posted && (name || stands(unit))) first = at;
  }
  return first !== undefined && first < known ? first : undefined;
}

// "White House Gender Policy Council Director", "Chair of the House Committee on Foreign Affairs": as titles are.
const LONGEST = 12;

const belongs = (unit: Unit): boolean =>
  unit.kind === "word" ? /^(of|the|for|on|-|–|&|\.)$/.test(unit.lower) : stands(unit);

const stands = (unit: Unit): boolean =>
  unit.kind === "office" || (unit.kind === "party" && (unit.bare || unit.party.kind === "body"));

/** A day is no part of a title, and the first word of a passage may have its capital from there. */
const isName = (unit: Unit, at: number, { common }: PartyWords): boolean =>
  unit.kind === "word" &&
  /^\p{Lu}\p{L}*\.?$/u.test(unit.text) &&
  !DAYS.has(unit.text) &&
  (at > 0 || !common.has(unit.lower));

const DAYS: ReadonlySet<string> = new Set([
  ...ENGLISH_DATES.weekdays,
  ...ENGLISH_DATES.months,
  ...ENGLISH_DATES.shortMonths,
]);

/** Whether capitals mark names here: in "Minister Meets Director N" they tell nothing. */
export const isSentenceCase = (units: readonly Unit[]): boolean =>
  units.some((unit) => unit.kind === "word" && /^\p{Ll}{4}/u.test(unit.text));
