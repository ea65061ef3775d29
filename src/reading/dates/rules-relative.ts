import type { Meaning, Unit } from "./meaning.ts";
import { durationOf } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule, Said } from "./rule.ts";
import { after, before, EARLY, rule, shift, turnOf, UNIT } from "./rule.ts";
import { isClass } from "./atom.ts";

const ABOUT = "(<about>|(more|less) than|at least|only)?";

/** What is said by its distance: from the day of writing ("last week"), or from a date before ("two days later"). */
export const RELATIVE_RULES: readonly Rule[] = [
  rule(`${EARLY}? the? <turn> <year-kind>? <unit>`, turned),
  rule("the? (this|that)? past <year-kind>? <unit>", pastUnit),
  rule("(<early>|<edge> of)? (that same?|the same) <unit>", (said) => shift(unitOf(said), 0, "text")),
  rule("<early> in the <year-kind>? <unit>", (said) => shift(unitOf(said), 0, "publication")),
  rule("the? <edge> of the <year-kind>? <unit>", edgeOf),
  rule("year -? end", yearEnd),
  rule("year ' s end", () => shift("Y", 0, "publication")),
  rule("the full year", () => shift("Y", 0, "publication")),
  rule("the <year-kind>? year", yearInHand),
  rule("the weekend", () => shift("WE", -1, "publication")),
  rule("the <unit> <away>", (said, match) => away(said, match, 1)),
  rule(`${ABOUT} (a|an|one) <unit> (or (two|so))? <away>`, (said, match) => away(said, match, 1)),
  rule(`${ABOUT} <number> ${UNIT} (or so)? <away>`, (said, match) =>
    away(said, match, Number(said["number"])),
  ),
  rule(`${ABOUT} <number> ${UNIT} from (now|today)`, (said) =>
    shift(unitOf(said), Math.round(Number(said["number"])), "publication"),
  ),
  rule(`${ABOUT} (a|an) <unit> from (now|today)`, (said) => shift(unitOf(said), 1, "publication")),
  rule("<vague>? <units> (ago|back)", () => vague("PAST_REF")),
  rule("a few <units> (ago|back)", () => vague("PAST_REF")),
  rule("the? year - (ago|earlier|before) (period|quarter)?", () => shift("Y", -1, "period")),
  rule("the? (year - (ago|earlier|before)|corresponding|comparable) <ordinal> quarter", (said) => ({
    kind: "calendar",
    month: `Q${said["ordinal"]!}`,
    yearTurn: -1,
    rule: "part-of-year",
  })),
  rule(
    "the? (corresponding|comparable|same)? (quarter|period) (a year (ago|earlier|before)|of? last year)",
    () => shift("Y", -1, "period"),
  ),
  rule("last year ' s (quarter|period)", () => shift("Y", -1, "period")),
  rule("the (latest|most recent) (quarter|period)", () => shift("Q", -1, "latest")),
  rule("the (quarter|period)", quarterInHand),
];

const unitOf = (said: Said): Unit => said["unit"] as Unit;
const vague = (value: string): Meaning => ({ kind: "fixed", type: "DATE", value, rule: "vague-reference" });

/** Words that turn from the date in hand, not from the day of writing: "the following year", "the previous month". */
const FROM_TEXT = new Set(["following", "previous", "preceding"]);

function turned(said: Said, match: Match): Meaning | null {
  const unit = unitOf(said);
  if (unit === "S" || unit === "MIN" || unit === "H") return null;
  const words = match.atoms.slice(match.from, match.to).map(({ text }) => text);
  const turn = turnOf(said);
  if ((unit === "DE" || unit === "CE") && turn !== 0) {
    return { kind: "fixed", type: "DURATION", value: durationOf(1, unit), rule: "duration" };
  }
  // "the next day" follows a day in the text; "next week" the day of writing.
  const inText = words.some((word) => FROM_TEXT.has(word)) || (words[0] === "the" && words.includes("next"));
  return shift(unit, turn, inText ? "text" : "publication");
}

/** "the past year", "this past week" are dates to the field's annotators, "the past decade" a duration. */
function pastUnit(said: Said): Meaning {
  const unit = unitOf(said);
  return unit === "Y" || unit === "WE" || unit === "W"
    ? shift(unit, -1, "publication")
    : { kind: "fixed", type: "DURATION", value: durationOf(1, unit), rule: "duration" };
}

function away(said: Said, match: Match, amount: number): Meaning | null {
  const unit = unitOf(said);
  const word = match.atoms[match.to - 1]!.text;
  // "two days before the summit" counts from an event, whose day is not known here.
  const next = after(match);
  if ((word === "before" || word === "after" || word === "prior") && next && /^[\p{L}\p{N}]/u.test(next.text))
    return null;
  if (word === "back" && next && /^\p{L}/u.test(next.text)) return null;
  if (unit === "Y" && amount === 1 && (word === "ago" || word === "earlier"))
    return shift(unit, -1, "period");
  // "six minutes later": finer than a day, it tells how long.
  if ((unit === "H" || unit === "MIN" || unit === "S") && word !== "ago")
    return { kind: "fixed", type: "DURATION", value: durationOf(amount, unit), rule: "duration" };
  if (unit === "DE" && word === "ago") return shift("Y", -10 * Math.round(amount), "publication");
  const from = word === "ago" || word === "back" || word === "hence" ? "publication" : "text";
  const whole = Number.isInteger(amount) ? amount : Math.round(amount);
  return shift(unit, Number(said["away"]) * whole, from);
}

/** The quarter a report is about: that of the last quarter named in it; not "the period from", "the period drama". */
function quarterInHand(_: Said, match: Match): Meaning | null {
  const next = after(match);
  const goesOn = match.atoms[match.to - 1]!.text === "period" && /^\p{L}/u.test(next?.text ?? "");
  return goesOn || next?.text === "-" || next?.text === "of" ? null : shift("Q", 0, "period");
}

/** "for the year", "nine months of the year"; not "the year of the talks", "the year that follows", "day of the year". */
function yearInHand(_: Said, match: Match): Meaning | null {
  const [ahead, next] = [before(match), after(match)];
  const led = ahead !== undefined && YEAR_LEADS.has(ahead.text);
  const counted = ahead?.text !== "of" || isClass(before(match, 2), "units");
  return led && counted && (!next || !/^[\p{L}\p{N}-]/u.test(next.text) || YEAR_ENDS.has(next.text))
    ? shift("Y", 0, "publication")
    : null;
}

const YEAR_LEADS = new Set(["for", "of", "during", "through"]);
const YEAR_ENDS = new Set(["and", "but", "as", "to", "from", "at", "with"]);

function edgeOf(said: Said): Meaning {
  const whole = shift(unitOf(said), 0, "publication");
  return said["edge"] === "end" && whole.unit === "Y" ? { ...whole, atEnd: true } : whole;
}

/** "by year-end": the last day of the year; "since year-end" of the one before. */
function yearEnd(_: Said, match: Match): Meaning {
  const yearTurn = before(match)?.text === "since" ? -1 : 0;
  return { kind: "calendar", month: "12", day: "31", yearTurn, rule: "full-date" };
}
