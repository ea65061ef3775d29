import type { PartialDate } from "../../../text/index.ts";
import { addDays } from "../../../text/index.ts";
import type { Candidate } from "./told.ts";

// "The summit opens in Oru on Tuesday": what a programme tells in the present is still to come.
const PROGRAMME =
  /^(opens?|begins?|starts?|ends?|closes?|concludes?|resumes?|convenes?|arrives?|leaves?|departs?|goes|travels|flies|lands|makes|pays|undertakes|embarks)$/;
// "which was to begin on Sunday", "planned for Thursday": what was called off lay ahead.
const INTENDED = /^(planned|scheduled|slated|due|pencilled|expected)$/;
const TO_BE = /^(be|begin|open|start|take|have|hold|meet)$/;
// Such a word stands at most so many words before the day.
const REACH = 6;

/**
 * A meeting that is still to come is dated after the page: "will be hosted ... on Sunday" is the next Sunday, and "a
 * trip considered for March", told in November, is the March after. `published` is the day of the page.
 */
export function datedAhead(candidate: Candidate, published: PartialDate | undefined): Candidate {
  const { date } = candidate;
  if (date?.basis !== "inferred" || published?.length !== 10 || !liesAhead(candidate)) return candidate;
  if (date.rule === "weekday-before-publication")
    return {
      ...candidate,
      date: { ...date, value: addDays(date.value, 7), rule: "weekday-after-publication" },
    };
  const month = /^(\d{4})-(\d\d)$/.exec(date.value);
  if (!month || !/^(year-of|last-before)-publication$/.test(date.rule) || date.value >= published.slice(0, 7))
    return candidate;
  const next = `${Number(month[1]) + 1}-${month[2]!}`;
  return { ...candidate, date: { ...date, value: next, rule: "next-after-publication" } };
}

function liesAhead({ status, clause, trigger, date }: Candidate): boolean {
  const { words, dates } = clause.passage;
  const told = dates.find(({ value }) => value === date!.value);
  const at = told ? words.findIndex(({ start }) => start >= told.start) : -1;
  const before = words.slice(Math.max(0, at - REACH), Math.max(0, at));
  switch (status) {
    case "announced":
    case "possible":
      return true;
    case "cancelled":
    case "denied":
      return (
        isOwner(words, at) ||
        // "the visit on Friday will not take place"
        words.some(({ lower }, on) => lower === "will" && words[on + 1]?.lower === "not") ||
        // "has put paid to the meeting on Tuesday"
        (status === "cancelled" && words.slice(0, at).some(({ lower }) => /^(has|have)$/.test(lower))) ||
        before.some(
          ({ lower, from }) => INTENDED.test(lower) || (TO_BE.test(lower) && words[from - 1]?.lower === "to"),
        )
      );
    default:
      return (
        !trigger.marks &&
        !/^(hands|pose)$/.test(trigger.kind) &&
        before.some(({ lower, from }) => PROGRAMME.test(lower) && words[from - 1]?.lower !== "the")
      );
  }
}

/** "pulled out of Saturday's meeting" */
const isOwner = (words: Candidate["clause"]["passage"]["words"], at: number): boolean =>
  words[at + 1]?.lower === "'s";
