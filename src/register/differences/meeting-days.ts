import { addDays, daysOfValue } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import { alike } from "../meetings/sketch.ts";
import { datesBeside, judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import type { DifferenceRule } from "./reasons.ts";
import type { Group, Judge, Told } from "./values.ts";
import { differencesIn, side, toldOf } from "./values.ts";

type MeetingAccount = Account<MeetingSays>;

/** Days on which accounts put one meeting, and the days of their pages. Accounts come in the order of publication. */
export const dayDifferences = (accounts: readonly MeetingAccount[]): Difference[] => [
  ...dateDifferences(accounts),
  ...latePage(accounts),
];

/** A day that was only planned may move; the days of a session that one account gives whole are parts of it. */
function dateDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const told = toldOf(accounts, (says) => says.date?.value);
  const sessions = told.map(({ value }) => value).filter((value) => value.includes("/"));
  const judge: Judge<MeetingSays> = (a, b) => {
    const judged = judgeDates(a, b);
    if (judged?.verdict !== "contradiction") return judged;
    if (a.every(isAhead) && !b.every(isAhead) && publishedNoLater(a[0], b[0]))
      return { verdict: "later", rule: "day-planned-before" };
    const session = sessions.some((days) =>
      [a, b].every(([{ value }]) => datesBeside(value, days) === "within"),
    );
    if (session) return { verdict: "other-scope", rule: "days-of-one-session" };
    if ([a, b].every(mayLast) && areNeighbours(a[0].value, b[0].value))
      return { verdict: "other-scope", rule: "neighbouring-days-of-a-session" };
    if ([a, b].every((group) => group.every(fromPageDate)))
      return { verdict: "contradiction", rule: redatedPage(a, b) ? "page-dated-anew" : "page-dates-apart" };
    return judged;
  };
  return differencesIn("date", told, judge);
}

/** Sessions of many go over days; each account may tell of its own. */
const mayLast = (group: Group<MeetingSays>): boolean =>
  group.every(({ account }) =>
    ["council", "summit", "conference", "multilateral"].includes(account.says.format),
  );

const areNeighbours = (a: string, b: string): boolean => {
  const [one, other] = [daysOfValue(a), daysOfValue(b)];
  return (
    Boolean(one && other) &&
    (addDays(one!.last, 1) === other!.first || addDays(other!.last, 1) === one!.first)
  );
};

/** "Today" and "on Friday" are worked out from the date of the page, and fall with it. */
const fromPageDate = ({ account: { says } }: Told<MeetingSays>): boolean =>
  says.date?.basis === "inferred" && says.date.rule.includes("publication");

/** Pages of the day and the days after tell of a meeting as news. */
const NEWS_DAYS = 2;

/** A page of 7 May that tells of "Thursday": the last one whose own date is not to be taken for the meeting's. */
function latePage(accounts: readonly MeetingAccount[]): Difference[] {
  const daysAfter = ({ says, from }: MeetingAccount, least: number): boolean => {
    const [day, page] = [daysOfValue(says.date?.value ?? ""), daysOfValue(from.published ?? "")];
    return Boolean(day && page) && addDays(day!.last, least) < page!.first;
  };
  const posted = accounts.findLast((each) => each.says.date?.rule === HEAD_DAY && daysAfter(each, 0));
  const late = accounts.length < 2 ? undefined : accounts.findLast((each) => daysAfter(each, NEWS_DAYS));
  return [
    ...(posted ? [besidePage(posted, "posted-after-its-own-date")] : []),
    ...(late && late !== posted ? [besidePage(late, "page-days-after")] : []),
  ];
}

/** "(December 12, 2023)" above a transcript posted the day after: the document has a date of its own. */
const HEAD_DAY = "day-at-the-head";

function besidePage(account: MeetingAccount, rule: DifferenceRule): Difference {
  const told = side({ value: account.says.date!.value, same: "", account }, 1);
  const page = side({ value: account.from.published!, same: "", account }, 1);
  return { type: "date", verdict: "later", rule, sides: [told, page] };
}

/** One story, nearly word for word, on pages of two dates. */
const redatedPage = (a: Group<MeetingSays>, b: Group<MeetingSays>): boolean => {
  const [one, other] = [a[0].account.says.sketch, b[0].account.says.sketch];
  return one !== undefined && other !== undefined && alike(one, other);
};

const isAhead = ({ account: { says } }: Told<MeetingSays>): boolean =>
  says.status === "announced" || says.status === "possible";

const publishedNoLater = (a: Told<MeetingSays>, b: Told<MeetingSays>): boolean =>
  (a.account.from.published ?? "9999") <= (b.account.from.published ?? "9999");
