import type { Atom } from "./atom.ts";
import { pad } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule, Said } from "./rule.ts";
import { after, ANY_DAY, dayOf, EARLY, rule, shift } from "./rule.ts";
import { FUNCTION_WORDS } from "./rules-days.ts";

const CLOCK =
  "(<hour> <meridiem>|<clock> <meridiem>?|<decimal:clock> <meridiem>|<hourword>|<hour> o ' clock)";
const BARE_ZONE = "(<zone> ((<plus>|-) <number:offset>)?|<zone-name> time)";
const ZONE = `(${BARE_ZONE}|<open> ${BARE_ZONE} <close>)`;

/** Times of the day, with the day and the zone that stand beside them. */
export const TIME_RULES: readonly Rule[] = [
  rule(`<about>? ${CLOCK} (,? ${ZONE})?`, timeOfDay),
  rule(`<about>? ${CLOCK} (,? ${ZONE})? ,? on? ${ANY_DAY}`, timeOfDay),
  rule(`<about>? ${CLOCK} (,? ${ZONE})? (the (next|following) day)`, (said) =>
    timed(shift("D", 1, "text"), clockOf(said), zoneOf(said)),
  ),
  rule(`<year:military> hours? ${BARE_ZONE}`, (said) =>
    timed(shift("D", 0, "publication"), military(said["military"]!), zoneOf(said)),
  ),
  rule(`<hour> in the <daypart>`, (said) => timed(shift("D", 0, "publication"), clockOf(said))),
  rule(`${EARLY}? ${ANY_DAY} -? <daypart>`, (said) => part(dayOf(said), said)),
  rule(`${EARLY}? the? <daypart> of ${ANY_DAY}`, (said) => part(dayOf(said), said)),
  rule("(<early> -?)? <daypart> <relative-day>", (said) => part(dayOf(said), said)),
  rule("<early> -? <daypart>", (said, match) =>
    // "late-night talks" are of any night.
    isNoun(after(match)) ? null : part(shift("D", 0, "publication"), said),
  ),
  rule(`<early>? -? this <daypart>`, (said) => part(shift("D", 0, "publication"), said)),
  rule(`<early>? -? (that|the same) <daypart>`, (said) => part(shift("D", 0, "text"), said)),
  rule(`the <daypart> before`, (said, match) =>
    /^[\p{L}\p{N}]/u.test(after(match)?.text ?? "") ? null : part(shift("D", -1, "text"), said),
  ),
  rule(`the (next|following) <daypart>`, (said) => part(shift("D", 1, "text"), said)),
  rule(`<early>? last night`, () => timed(shift("D", -1, "publication"), "TNI")),
  rule(`<relative-night>`, () => timed(shift("D", 0, "publication"), "TNI")),
];

const isNoun = (next: Atom | undefined): boolean =>
  next !== undefined && /^\p{L}/u.test(next.text) && !FUNCTION_WORDS.has(next.text);

const timed = (of: Meaning | null, time: string | null, zone?: string): Meaning | null =>
  of && time !== null ? { kind: "time", of, time, ...(zone !== undefined && { zone }) } : null;

const part = (day: Meaning | null, said: Said): Meaning | null => timed(day, `T${said["daypart"]!}`);

function timeOfDay(said: Said, match: Match): Meaning | null {
  // "10:30" alone is as often a score or a verse as a time; a zone, a day or "at" makes it one.
  const alone = said["meridiem"] === undefined && said["clock"] !== undefined && match.to - match.from === 1;
  if (alone && !LEADS.has(match.atoms[match.from - 1]?.text ?? "")) return null;
  return timed(dayOf(said) ?? shift("D", 0, "publication"), clockOf(said), zoneOf(said));
}

/** "GMT" and "UTC+3" fix an offset; "Moscow time" and "ET" change with the season or the years and stay names. */
function zoneOf(said: Said): string | undefined {
  if (said["zone-name"] !== undefined)
    return `${said["zone-name"].charAt(0).toUpperCase()}${said["zone-name"].slice(1)} time`;
  const { zone, offset } = said;
  if (zone === undefined || offset === undefined) return zone;
  return `${said["plus"] === undefined ? "-" : "+"}${pad(Number(offset))}:00`;
}

const LEADS = new Set(["at", "by", "from", "until", "till", "since", "to", "before", "after", "around", ","]);

/** "3 p.m." as T15:00; null for hours that no clock has. */
function clockOf(said: Said): string | null {
  if (said["hourword"] !== undefined) return `T${said["hourword"]}`;
  const [hours = 0, minutes = 0] = (said["clock"] ?? said["hour"] ?? "").split(/[:.]/).map(Number);
  const late = said["meridiem"] === "PM" || said["daypart"] === "AF" || said["daypart"] === "EV";
  const twelve = said["meridiem"] !== undefined || said["daypart"] !== undefined;
  const hour = twelve ? (hours % 12) + (late ? 12 : 0) : hours;
  return hours > 24 || minutes > 59 || (twelve && hours > 12) ? null : `T${pad(hour)}:${pad(minutes)}`;
}

const military = (digits: string): string | null =>
  Number(digits.slice(0, 2)) <= 24 && Number(digits.slice(2)) < 60
    ? `T${digits.slice(0, 2)}:${digits.slice(2)}`
    : null;
