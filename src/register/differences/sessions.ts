import { dayNumber, daysOfValue } from "../../text/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Account, MeetingEntry, MeetingSays } from "../entry.ts";
import { containment, wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import { side } from "./values.ts";

/** An attendance is compared with so many after it at its key; the words and the share of them two have in common. */
const MOST = 40;
const LEAST_WORDS = 6;
const SHARE = 0.6;
/** Days between two publications at most. */
const ONE_TIME = 31;

interface Attended {
  readonly entry: MeetingEntry;
  readonly account: Account<MeetingSays>;
  readonly words: ReadonlySet<string>;
}

/**
 * Two sources that tell of the same attendance, nearly word for word, one of one session and one of another: "with the
 * participation of observers and partners" of the ministers in May, and of their heads of state in July. Each may hold of
 * its own; a reader should know of both. Gives the differences by the entry they belong to.
 */
export function attendanceDifferences(
  entries: readonly MeetingEntry[],
): ReadonlyMap<MeetingEntry, readonly Difference[]> {
  const attended = entries.flatMap((entry) =>
    entry.accounts.flatMap((account): Attended[] => {
      const { attendance } = account.says;
      return attendance ? [{ entry, account, words: new Set(wordsOf(attendance.exact)) }] : [];
    }),
  );
  const found = new Map<MeetingEntry, Difference[]>();
  attended.forEach((a, i) => {
    for (const b of attended.slice(i + 1, i + 1 + MOST)) {
      if (a.entry === b.entry || !alike(a, b)) continue;
      const difference = between(a, b);
      for (const { entry } of [a, b]) found.set(entry, [...(found.get(entry) ?? []), difference]);
    }
  });
  return found;
}

function alike(a: Attended, b: Attended): boolean {
  const [dayA, dayB] = [a, b].map(({ account }) => daysOfValue(account.from.published ?? ""));
  return (
    a.account.from.source !== b.account.from.source &&
    Math.min(a.words.size, b.words.size) >= LEAST_WORDS &&
    containment(a.words, b.words) >= SHARE &&
    Boolean(dayA && dayB) &&
    Math.abs(dayNumber(dayA!.first) - dayNumber(dayB!.first)) <= ONE_TIME
  );
}

function between(a: Attended, b: Attended): Difference {
  const [first, last] = [a, b].map(({ entry, account }) => {
    const { attendance } = account.says;
    const when = entry.date ? `, ${dayWords(entry.date.value)}` : "";
    const value = `${entry.level ?? entry.body ?? entry.format}${when}: ${attendance!.exact}`;
    return side({ value, same: "", account, at: attendance! }, 1);
  });
  return {
    type: "participant",
    verdict: "other-scope",
    rule: "one-attendance-told-of-two-sessions",
    sides: [first!, last!],
  };
}
