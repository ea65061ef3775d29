import type { Meaning, Turn } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule, Said } from "./rule.ts";
import { after, before, calendar, EARLY, MONTH, rule, SAME, turnOf } from "./rule.ts";
import { isClass } from "./atom.ts";
import { bareYear, yearRange } from "./years.ts";

/** Months, quarters, halves, seasons, years, decades and centuries. */
export const PERIOD_RULES: readonly Rule[] = [
  rule(`the? ${EARLY}? ${MONTH} ,? (of|in)? <year>`, (said) => calendar(said)),
  rule(`${EARLY}? ${MONTH} ,? (of|in)? ${SAME} year`, (said) => calendar(said, { sameYear: true })),
  rule(`${EARLY}? ${MONTH}`, bareMonth),
  // "the last week of May": somewhere in it.
  rule(`the (<turn:which>|<ordinal>|<stretch:which>) (week|days|weekend) of ${MONTH} (,? <year>)?`, (said) =>
    calendar(said),
  ),
  rule(`${EARLY}? (<turn>|this (past|coming)) ${MONTH}`, turnedMonth),
  rule(`${EARLY}? ${MONTH} ,? of? <turn> year`, (said) => calendar(said, { yearTurn: turnOf(said) })),
  rule(`(${MONTH} - (<month:until>|<short-month:until> .?)) ,? of? <year>`, (said) => ({
    kind: "range",
    first: calendar(said)!,
    last: calendar({ ...said, month: said["until"] })!,
  })),
  rule("the? <year-kind>? <ordinal> -? (quarter|half)", partOfYear),
  rule("the? <year-kind>? <ordinal> -? (quarter|half) ,? (of|in)? <year-kind>? year? <year>", partOfYear),
  rule("the? <ordinal> -? (quarter|half) of (<turn>|the|this) year", (said, match) =>
    partOfYear({ turn: "0", ...said }, match),
  ),
  rule("the? <year> <ordinal> -? (quarter|half)", partOfYear),
  rule("<turn> year ' s <year-kind>? <ordinal> -? (quarter|half)", partOfYear),
  rule("the? (last|final) quarter of <year>", (said) => part(said["year"], "Q4")),
  rule("the last half of <year>", (said) => part(said["year"], "H2")),
  rule("the? <quarter-code> ((of|,)? <year>)?", (said) => part(said["year"], said["quarter-code"]!)),
  rule(`${EARLY}? the? <season> (of|,)? <year>`, (said) => part(said["year"], said["season"]!)),
  rule(`${EARLY}? (<turn>|this past) <season>`, turnedSeason),
  rule(`the ${EARLY}? <season>`, (said, match) =>
    // "after the fall of the city" is no season.
    isClass(before(match), "month-cue") && after(match)?.text !== "of"
      ? part(undefined, said["season"]!)
      : null,
  ),
  rule(`(${EARLY}|the year)? <year>`, bareYear),
  rule("the <year> (quarter|period)", (said) => ({
    kind: "calendar",
    year: said["year"]!,
    ofPeriod: true,
    rule: "year",
  })),
  rule("<era> (<number:old>|<year:old>)", (said) => ofEra(said)),
  rule("(<number:old>|<year:old>) <era>", (said) => ofEra(said)),
  rule("the? fiscal year? <year>", (said) => year(said["year"]!)),
  rule("<year> (-|/) <year:until>", yearRange),
  rule("<year> (-|/) <short:until>", yearRange),
  rule("the? <early>? -? <decade>", (said, match) => decade(said["decade"]!, match)),
  rule("(the|<early>) -? <early>? -? <year> ' s", (said, match) =>
    said["year"]!.endsWith("0") ? decade(said["year"]!, match) : null,
  ),
  rule("the? <early>? -? ' <decade>", (said, match) => decade(said["decade"]!, match)),
  rule("the <early>? -? <decade-word>", (said) => fixedDate(`19${said["decade-word"]!}`, "decade")),
  rule("the? <nth:from> (-|and|to|or) the? <nth> -? (century|centuries)", (said) =>
    fixedDate(`${centuryOf(said["from"]!)}/${centuryOf(said["nth"]!)}`, "century"),
  ),
  rule("the? <early>? -? (<nth>|<ordinal:nth>) -? century", (said) =>
    fixedDate(centuryOf(said["nth"]!), "century"),
  ),
];

/** "May" and "March" are also a name, a verb and a walk: alone they are months only after a word that leads to one. */
function bareMonth(said: Said, match: Match): Meaning | null {
  const month =
    match.atoms[match.to - 1]!.text === "." ? match.atoms[match.to - 2] : match.atoms[match.to - 1];
  const ambiguous = isClass(month, "ambiguous-month");
  const led = said["early"] !== undefined || isClass(before(match), "month-cue");
  // "Jan Kavan" is a man: alone a short month has its point.
  if (isClass(month, "short-month") && match.atoms[match.to - 1] === month) return null;
  return ambiguous && !led ? null : calendar(said, { rule: "month-without-year" });
}

function turnedMonth(said: Said, match: Match): Meaning | null {
  const words = match.atoms.slice(match.from, match.to).map(({ text }) => text);
  return calendar(said, { turn: words.includes("past") ? -1 : words.includes("coming") ? 1 : turnOf(said) });
}

function partOfYear(said: Said, match: Match): Meaning | null {
  const letter = match.atoms.slice(match.from, match.to).some(({ text }) => text === "half") ? "H" : "Q";
  const number = Number(said["ordinal"]);
  if (number > (letter === "H" ? 2 : 4)) return null;
  // "the first half" alone is as often half of a match or a meeting.
  if (letter === "H" && said["year"] === undefined && said["turn"] === undefined) return null;
  const yearTurn = said["turn"] === undefined ? {} : { yearTurn: turnOf(said) };
  return part(said["year"], `${letter}${number}`, yearTurn);
}

function turnedSeason(said: Said, match: Match): Meaning {
  const past = match.atoms.slice(match.from, match.to).some(({ text }) => text === "past");
  return part(undefined, said["season"]!, { turn: past ? -1 : turnOf(said) });
}

type Turned = { readonly turn?: Turn; readonly yearTurn?: Turn };

const part = (year: string | undefined, month: string, turned: Turned = {}): Meaning => ({
  kind: "calendar",
  month,
  rule: "part-of-year",
  ...(year !== undefined && { year }),
  ...turned,
});

const year = (value: string): Meaning => ({ kind: "calendar", year: value, rule: "year" });

const fixedDate = (value: string, name: string): Meaning => ({
  kind: "fixed",
  type: "DATE",
  value,
  rule: name,
});

/** "71 AD", "AD 842"; years before our era as TIMEX3 writes them, BC0508. */
function ofEra(said: Said): Meaning | null {
  const digits = said["old"]!;
  return /^\d{1,4}$/.test(digits)
    ? fixedDate((said["era"] === "BC" ? "BC" : "") + digits.padStart(4, "0"), "year")
    : null;
}

/** The digits all years of a century begin with: 18 for the 19th. */
const centuryOf = (nth: string): string => String(Math.max(0, Number(nth) - 1)).padStart(2, "0");

/** "1990s", "the ’90s"; "80s" alone is an age or a temperature unless an article or an apostrophe leads to it. */
function decade(digits: string, match: Match): Meaning | null {
  if (!digits.endsWith("0") || isClass(after(match), "unit")) return null;
  // "the 1800s" are a century, "the 2000s" mostly their first ten years.
  if (digits.endsWith("00") && digits < "2000") return fixedDate(digits.slice(0, 2), "century");
  if (digits.length === 4) return fixedDate(digits.slice(0, 3), "decade");
  if (digits.length !== 2 || match.to - match.from < 2) return null;
  return fixedDate(`19${digits[0]}`, "decade");
}
