import { quarterOf } from "./calendar.ts";
import type { Meaning, Unit } from "./meaning.ts";
import { durationOf } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule, Said } from "./rule.ts";
import { after, before, MONTH, rule, UNIT, turnOf } from "./rule.ts";
import { isClass } from "./atom.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ABOUT = "(<about>|(more|less) than|at least|up to|as many as|as long as|no more than)";

/** How long, how often, and the vague words: "five years", "every day", "recently". */
export const durationRules = (words: Vocabulary): readonly Rule[] => [
  rule(`${ABOUT}? <number> -? <stretching>? ${UNIT}`, counted),
  rule(`${ABOUT}? <number> (and a half|or so|to <number:until>) ${UNIT}`, counted),
  rule(`(the|its|his|their)? <stretch> <number> <stretching>? ${UNIT}`, counted),
  rule(`the <number> <units:unit>`, counted),
  rule(`${ABOUT}? <number> - and - a - half -? ${UNIT}`, counted),
  rule("(another|an (additional|extra)|a further|one more) <unit>", (said, match) => single(said, match)),
  rule("the <units:unit> (ahead|to come)", (said) => duration("X", unitOf(said))),
  rule("a? half - <unit>", (said) => duration(0.5, unitOf(said))),
  rule("a? quarter (-|of a)? century", () => duration(25, "Y")),
  rule("every other <unit>", (said) => set(durationOf(2, unitOf(said)))),
  rule("<units:unit> - long", (said) => duration("X", unitOf(said))),
  rule("<vague> - <unit>", (said, match) => vagueCount(said, match)),
  rule("a? <unit> - long", (said) => duration(1, unitOf(said))),
  rule("<long-unit>", (said) => duration(1, said["long-unit"] as Unit)),
  rule(`${ABOUT}? <vague> <stretching>? <units:unit>`, vagueCount),
  rule("(the|a)? <stretch>? <vague> <units:unit>", vagueCount),
  rule("the? <stretch> <units:unit>", stretchOfUnits),
  rule("(a|per|each) <unit>", rate),
  // "five days a week", "24 hours a day".
  rule("<number> <units> (a|per) <unit>", (said) => set(durationOf(1, unitOf(said)))),
  rule(
    `${ABOUT}? (a|an|one|half an|half a|an entire|a whole|a full|the whole|the entire|all) <unit>`,
    single,
  ),
  rule(`${ABOUT}? (a|an) <unit> and a half`, (said) => duration(1.5, unitOf(said))),
  rule("the? <stretch> <unit> and a half", (said) => duration(1.5, unitOf(said))),
  rule(`${ABOUT}? a <multiplier:number> <units:unit>`, counted),
  rule("the <year-kind>? <unit> (ended|ending)", beforeVerb),
  rule(`the quarter (ended|ending) ${MONTH}`, quarterEnded),
  rule("<units:unit>", bareUnits),
  rule("<each> (<unit>|<weekday>|<daypart>|<season>)", each),
  rule(`<each> ${MONTH}`, (said) => set(`XXXX-${said["month"]}`)),
  rule(`<each> <number> ${UNIT}`, (said) => set(durationOf(Number(said["number"]), unitOf(said)))),
  rule("<weekdays> <dayparts>?", (said) => set(`XXXX-WXX-${said["weekdays"]}${partOf(said["dayparts"])}`)),
  rule("<weekday> <dayparts>", (said) => set(`XXXX-WXX-${said["weekday"]}${partOf(said["dayparts"])}`)),
  rule("<set>", (said) => set(said["set"]!)),
  ...phraseRules(words),
];

/** Rules made of the phrases of authority/dates.tsv: "dozens of years", "in due course", "Easter Monday". */
const phraseRules = (words: Vocabulary): readonly Rule[] => [
  ...(words.phrases["vague-phrase"] ?? []).map(([phrase, value]) =>
    rule(`(${ABOUT}|the? <stretch>)? ${phrase} <stretching>? <units:unit>`, (said) =>
      duration(value === "X" ? "X" : Number(value), unitOf(said)),
    ),
  ),
  ...(words.phrases["vague-phrase"] ?? []).map(([phrase, value]) =>
    rule(`${phrase} <units:unit> (ago|back)`, (said): Meaning =>
      value === "X"
        ? { kind: "fixed", type: "DATE", value: "PAST_REF", rule: "vague-reference" }
        : { kind: "shift", unit: unitOf(said), by: -Number(value), from: "publication" },
    ),
  ),
  ...(words.phrases["reference"] ?? []).map(([phrase, value]) =>
    rule(phrase, (_, match) =>
      goesOn(match) || (phrase === "soon" && isOrder(match))
        ? null
        : { kind: "fixed", type: "DATE", value, rule: "vague-reference" },
    ),
  ),
  ...(words.phrases["holiday"] ?? []).map(([phrase, value]) =>
    rule(`(<turn>)? ${phrase} <year>?`, (said, match) =>
      isAttribute(said, match) ? null : feast(value, said),
    ),
  ),
];

/** "Christmas trees", "the Easter bunny": named after the feast; "a Christmas truce" is of its day, as are "on Christmas" and "Christmas is". */
function isAttribute(said: Said, match: Match): boolean {
  const [ahead, next] = [before(match), after(match)];
  // "the illustrator Johnnie Christmas".
  const named =
    said["turn"] === undefined && ahead?.capital === true && /^\p{Ll}/u.test(before(match, 2)?.text ?? "");
  return named || isClass(next, "feast-thing") || isClass(ahead, "feast-wish");
}

/** A feast of a fixed day is a date like others; one that moves is worked out for its year. */
function feast(day: string, said: Said): Meaning {
  const year = said["year"] === undefined ? {} : { year: said["year"] };
  return /^\d\d-\d\d$/.test(day)
    ? { kind: "calendar", month: day.slice(0, 2), day: day.slice(3), rule: "holiday", ...year }
    : { kind: "feast", day, ...year, ...(said["turn"] !== undefined && { turn: turnOf(said) }) };
}

const unitOf = (said: Said): Unit => said["unit"] as Unit;
const partOf = (daypart: string | undefined): string => (daypart === undefined ? "" : `T${daypart}`);
const set = (value: string): Meaning => ({ kind: "fixed", type: "SET", value, rule: "set" });

const duration = (amount: number | "X", unit: Unit): Meaning => ({
  kind: "fixed",
  type: "DURATION",
  value: durationOf(amount, unit),
  rule: "duration",
});

/** "42-year-old", "a 20 year old" tell an age. */
const isAge = (match: Match): boolean =>
  after(match)?.text === "old" || (after(match)?.text === "-" && /^old/.test(after(match, 2)?.text ?? ""));

function counted(said: Said, match: Match): Meaning | null {
  const amount = Number(said["number"]!.replaceAll(",", ""));
  if (isAge(match) || isClass(before(match), "ordinal") || isYearBeforeUnit(match)) return null;
  // "the 1988 quarter", and "three-quarters" of something.
  if (unitOf(said) === "Q" && (amount > 99 || match.atoms[match.to - 2]!.text === "-")) return null;
  const half = match.atoms.slice(match.from, match.to).some(({ text }) => text === "half");
  return said["until"] === undefined
    ? duration(half ? amount + 0.5 : amount, unitOf(said))
    : duration("X", unitOf(said));
}

/** "the games of 2018 day five": a year, no number of days. */
const isYearBeforeUnit = ({ atoms, to }: Match): boolean =>
  isClass(atoms[to - 1], "unit") && isClass(atoms[to - 2], "year");

const vagueCount = (said: Said, match: Match): Meaning | null =>
  isAge(match) ? null : duration("X", unitOf(said));

/** "recent years", "the coming weeks". */
function stretchOfUnits(said: Said): Meaning | null {
  return said["stretch"] === "first" || said["stretch"] === "final" ? null : duration("X", unitOf(said));
}

/** "a year": how long; "a second" is mostly another one, "a day earlier" belongs to other rules. */
function single(said: Said, match: Match): Meaning | null {
  const words = match.atoms.slice(match.from, match.to).map(({ text }) => text);
  const next = after(match);
  if (isAge(match) || next?.text === "-" || unitOf(said) === "S" || unitOf(said) === "Q") return null;
  if (words.includes("half")) return duration(0.5, unitOf(said));
  return duration(1, unitOf(said));
}

const LENGTH_CUES = new Set(
  "for in after of take takes took within over lasted last lasts spent spend , during".split(" "),
);

/** "for the year ended 31 August": the year, without the verb. */
function beforeVerb(said: Said, match: Match): Meaning {
  match.to--;
  return duration(1, unitOf(said));
}

/** "in the quarter ended 30 September": the quarter of that month, without the verb. */
function quarterEnded(said: Said, match: Match): Meaning {
  match.to = match.from + 2;
  return { kind: "calendar", month: `Q${quarterOf(`XXXX-${said["month"]!}`)}`, rule: "part-of-year" };
}

/** "for years", "took months": units without a number, after a word that measures. */
function bareUnits(said: Said, match: Match): Meaning | null {
  const ahead = before(match);
  return ahead && LENGTH_CUES.has(ahead.text) && !isAge(match) && after(match)?.text !== "'"
    ? duration("X", unitOf(said))
    : null;
}

function each(said: Said): Meaning {
  if (said["weekday"] !== undefined) return set(`XXXX-WXX-${said["weekday"]}`);
  if (said["daypart"] !== undefined) return set(`XXXX-XX-XXT${said["daypart"]}`);
  if (said["season"] !== undefined) return set(`XXXX-${said["season"]}`);
  return set(durationOf(1, unitOf(said)));
}

/** "three times a week", "$2 million a year", "200 seats a month": how often, only after a number of times or things. */
function rate(said: Said, match: Match): Meaning | null {
  const ahead = before(match);
  const amount =
    isClass(ahead, "frequency") ||
    isClass(ahead, "amount") ||
    isClass(ahead, "counted") ||
    (ahead !== undefined && /^\d/.test(ahead.text)) ||
    /^\d/.test(before(match, 2)?.text ?? "");
  return amount && !isClass(after(match), "away") ? set(durationOf(1, unitOf(said))) : null;
}

/** "as soon as he arrives", "soon after", "was soon released", "that soon became": no time to come, but one thing after another. */
function isOrder(match: Match): boolean {
  const [ahead, next] = [before(match), after(match)];
  if (next?.text === "as" || next?.text === "after" || next?.text === "thereafter") return true;
  return isClass(ahead, "past-cue") || isClass(next, "past-cue") || /^\p{Ll}{3,}ed$/u.test(next?.text ?? "");
}

/** "the past" of "the past five years", "at the time of the talks": the phrase is the start of a longer one. */
function goesOn(match: Match): boolean {
  const next = after(match);
  return (
    isClass(next, "unit") ||
    isClass(next, "units") ||
    isClass(next, "number") ||
    isClass(next, "vague") ||
    next?.text === "-"
  );
}
