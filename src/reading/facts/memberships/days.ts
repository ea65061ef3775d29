import type { DateMention, PartialDate } from "../../../text/index.ts";
import { isPartialDate } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { Belonging } from "./belonging.ts";

/** The days of a belonging: from which its step holds, and on which its stage was reached. */
export interface BelongingDays {
  readonly since?: string;
  readonly on?: string;
  readonly asOf?: string;
}

/** What days the passage gives a belonging. `published`: the day of the source, on which "now" rests. */
export function daysOf(
  clause: Clause,
  told: Belonging,
  others: readonly Belonging[],
  published: PartialDate | undefined,
): BelongingDays {
  const effect = effectiveFrom(clause, told);
  const day = dayBeside(clause, told, others);
  if (told.stage === "in-effect") {
    const since = told.told === "denied" ? undefined : (effect ?? day)?.value;
    return { ...(since !== undefined && { since }), ...asOfIn(clause, told, since, published) };
  }
  const on = day?.start === effect?.start ? dayBefore(clause, told) : day;
  return { ...(effect && { since: effect.value }), ...(on && { on: on.value }) };
}

/** The days of a passage; of "midnight on 31 January 2020" the day. */
const dated = ({ passage }: Clause): readonly DateMention[] =>
  passage.dates.flatMap((date) => {
    const value = date.type === "TIME" ? date.value.slice(0, "2020-01-31".length) : date.value;
    return (date.type === "DATE" || date.type === "TIME") && isPartialDate(value) ? [{ ...date, value }] : [];
  });

/** "from 1 January", "effective 1 January", "as of 1 January": the day a step takes effect, after the act. */
function effectiveFrom(clause: Clause, { span, rule, told }: Belonging): DateMention | undefined {
  if (STANDS.test(rule) || told === "denied") return undefined;
  const { words } = clause.passage;
  return dated(clause).find(({ start }) => {
    if (start < span.start || start > span.end + REACH) return false;
    const at = words.findLastIndex((word) => word.end <= start);
    const near = words.slice(Math.max(0, at - 1), at + 1).map(({ lower }) => lower);
    return (
      near.at(-1) === "from" ||
      near.includes("effective") ||
      near.includes("starting") ||
      near.join(" ") === "effect on"
    );
  });
}

const STANDS = /^(stands|step-|founds)/;
// How far after the act a day may stand, where no other clause comes between.
const REACH = 120;
const REACH_BEFORE = 60;

/** The day told in the same clause after the words, or right before them. */
function dayBeside(clause: Clause, told: Belonging, others: readonly Belonging[]): DateMention | undefined {
  const { span, rule, from, to } = told;
  const { words } = clause.passage;
  // "both observers, would be admitted in July": only "since" dates where a state stands.
  if (STANDS.test(rule)) {
    const since = dated(clause).find(
      ({ start }) =>
        start >= span.end &&
        words.findLast((word) => word.end <= start)?.lower === "since" &&
        start < span.end + REACH_BEFORE,
    );
    return since && !isOfNext(clause, told, others, since) ? since : undefined;
  }
  const act = { start: words[from]!.start, end: words[to - 1]!.end };
  const after = dated(clause).find(({ start }) => start >= act.start && start < act.end + REACH);
  if (after && !isParted(clause, act.end, after.start) && !isOfNext(clause, told, others, after))
    return after;
  return dayBefore(clause, told);
}

/** "said on Monday that it would leave": the day of what is said is not that of what is done. */
function dayBefore(clause: Clause, { from, stage }: Belonging): DateMention | undefined {
  const { start: act } = clause.passage.words[from]!;
  const parting = stage === "in-effect" ? PARTS_BEFORE : PARTS;
  return dated(clause).findLast(
    ({ end }) => end <= act && end > act - REACH_BEFORE && !isParted(clause, end, act, parting),
  );
}

/** "deposited its instrument and became a member on 7 March": the day is of the act that stands nearest before it. */
const isOfNext = (
  { passage }: Clause,
  { to }: Belonging,
  others: readonly Belonging[],
  { start }: DateMention,
): boolean => others.some(({ from }) => from >= to && passage.words[from]!.start < start);

/** Whether a word or mark between parts the clause of the act from that of the day. */
const isParted = ({ passage }: Clause, from: number, to: number, parts = PARTS): boolean =>
  passage.words.some(
    ({ start, end, lower }) =>
      // "suspended since August": the word right before the day dates the act itself
      start >= from && end <= to && parts.test(lower) && !(lower === "since" && end >= to - 1),
  );

const PARTS =
  /^(;|:|which|who|while|whereas|but|although|after|before|since|until|when|said|says|told|confirmed|reported|added|wrote)$/;
const PARTS_BEFORE = new RegExp(PARTS.source.replace(")$", "|that)$"));

/** "now has", "is an observer": as of the day of publication; "as of 1 May": as of that day. Nothing where a step is dated or past. */
function asOfIn(
  { passage }: Clause,
  { span, told, status }: Belonging,
  since: string | undefined,
  published: PartialDate | undefined,
): { readonly asOf?: string } {
  const stated = passage.words.findIndex(
    ({ lower }, at) => lower === "as" && passage.words[at + 1]?.lower === "of",
  );
  const from = passage.words[stated + 2]?.start;
  const day =
    stated < 0 ? undefined : passage.dates.find(({ start, value }) => start === from && isPartialDate(value));
  if (day) return { asOf: day.value };
  const present = passage.words.some(
    ({ lower, start, end }) =>
      start >= span.start - 12 &&
      end <= span.end &&
      /^(is|are|has|have|holds?|remains?|now|currently|both)$/.test(lower),
  );
  return present &&
    told !== "planned" &&
    since === undefined &&
    status !== "applicant" &&
    published !== undefined
    ? { asOf: published }
    : {};
}
