import type { Atom } from "./atom.ts";
import type { Meaning } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Said } from "./rule.ts";
import { after, before } from "./rule.ts";
import { isClass } from "./atom.ts";

/** Years that need no preposition to be taken for years; before these, four digits are mostly something counted. */
const LIKELY_FROM = 1900;
const LIKELY_TO = 2100;

/** Four digits that are a year by what stands around them: "in 1648", "the 2014 talks"; not "resolution 1701". */
export function bareYear(said: Said, match: Match): Meaning | null {
  const year = Number(said["year"]);
  const ahead = before(match);
  const led =
    match.to - match.from > 1 || isClass(ahead, "year-cue") || ahead?.text === "(" || isLastOfTwo(match);
  if (isNumbered(match) || isCounted(match, led, year)) return null;
  if (!led && (year < LIKELY_FROM || year > LIKELY_TO) && !isDetermined(match, year)) return null;
  return { kind: "calendar", year: said["year"]!, rule: "year" };
}

/** "(1704 – 1787)": the second of two years. */
const isLastOfTwo = (match: Match): boolean =>
  before(match)?.text === "-" && isClass(before(match, 2), "year");

/** "the 1833 map", "his 1796 essay"; a round number is counted rather than dated. */
const isDetermined = (match: Match, year: number): boolean =>
  year >= 1500 && year < LIKELY_FROM && year % 100 !== 0 && DETERMINERS.has(before(match)?.text ?? "");

const DETERMINERS = new Set(["the", "his", "her", "its", "their", "this", "that", "s"]);

/** "resolution 1701", "No. 2254", "S/RES/2202", "1.2015" and other digits that name a thing or go on. */
function isNumbered(match: Match): boolean {
  const ahead = before(match);
  const further = ahead?.text === "." || ahead?.text === "/" ? before(match, 2) : ahead;
  if (isClass(further, "numbered") && match.to - match.from === 1) return true;
  const glued = ahead?.end === match.atoms[match.from]!.start;
  if (glued && ahead && /^[#:+/$€£¥.]$|^\d/.test(ahead.text)) return true;
  const next = after(match);
  const runsOn = next && next.start === match.atoms[match.to - 1]!.end;
  return Boolean(runsOn && /^[/:%°]$/.test(next.text)) || isGluedHyphen(match, next);
}

const isGluedHyphen = (match: Match, next: Atom | undefined): boolean =>
  next?.text === "-" && /^\d/.test(after(match, 2)?.text ?? "") && (after(match, 2)?.text.length ?? 0) > 4;

/** "2000 soldiers", "1500 MW": a plural or a unit right after the number, and no preposition of time before it. */
function isCounted(match: Match, led: boolean, year: number): boolean {
  const next = after(match);
  if (isClass(next, "counted") || isClass(next, "units") || next?.text === "%") return true;
  return !led && year % 100 === 0 && /^\p{Ll}+s$/u.test(next?.text ?? "");
}

/** "2025-2027", "1941-45", "2013/14". */
export function yearRange(said: Said, match: Match): Meaning | null {
  const from = said["year"]!;
  const short = said["until"]!;
  const to = short.length === 2 ? from.slice(0, 2) + short : short;
  // "1991 - 1997" with spaces around the dash names two years, as "1991 to 1997" does.
  const glued = match.atoms[match.from]!.end === match.atoms[match.from + 1]!.start;
  if (!glued || Number(to) <= Number(from) || isNumbered(match)) return null;
  const year = (value: string): Meaning => ({ kind: "calendar", year: value, rule: "year" });
  return { kind: "range", first: year(from), last: year(to) };
}
