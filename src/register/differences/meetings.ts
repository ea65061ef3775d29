import { addDays, byCodeUnits, daysOfValue } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import { alike } from "../meetings/sketch.ts";
import { wordsOf } from "../words.ts";
import { datesBeside, judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import { isPartOf, nameKey } from "./names.ts";
import { omissionDifferences } from "./omissions.ts";
import { documentDifferences } from "./documents.ts";
import { placeDifferences, titlePlaceDifferences } from "./places.ts";
import { reprintDifferences, voiceDifferences } from "./telling.ts";
import type { Group, Judge, Judged, Told } from "./values.ts";
import { differencesIn, side, toldOf } from "./values.ts";

type MeetingAccount = Account<MeetingSays>;
type Status = MeetingSays["status"];

/** Where the accounts of one meeting say different things. Accounts come in the order of publication. */
export const meetingDifferences = (accounts: readonly MeetingAccount[]): Difference[] => [
  ...dateDifferences(accounts),
  ...latePage(accounts),
  ...placeDifferences(accounts),
  ...titlePlaceDifferences(accounts),
  ...documentDifferences(accounts),
  ...rosterDifferences(accounts),
  ...nameDifferences(accounts),
  ...statusDifferences(accounts),
  ...voiceDifferences(accounts),
  ...reprintDifferences(accounts),
  ...omissionDifferences(accounts),
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

function besidePage(account: MeetingAccount, rule: string): Difference {
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

/**
 * Whom accounts name beside the one that names most: one may name states where the other names those who speak for them,
 * and each only some. "SCO ministers" are those of the session, whoever is named.
 */
function rosterDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const told = accounts.flatMap((account): Told<MeetingSays>[] => {
    const named = account.says.participants.filter(({ kind }) => kind !== "group");
    const same = [...new Set(named.map(nameKey))].sort(byCodeUnits).join("; ");
    return named.length > 0 ? [{ account, value: named.map(({ name }) => name).join("; "), same }] : [];
  });
  const fullest = Math.max(...told.map(({ same }) => same.split("; ").length));
  const judge: Judge<MeetingSays> = ([a], [b]) => {
    if ([a, b].every(({ same }) => same.split("; ").length < fullest)) return null;
    const [few, many] = [a, b]
      .map(({ same }) => new Set(same.split("; ")))
      .sort((one, other) => one.size - other.size);
    return [...few!].every((name) => many!.has(name))
      ? { verdict: "precision", rule: "names-more" }
      : { verdict: "other-scope", rule: "each-names-some" };
  };
  return differencesIn("participant", told, judge);
}

/** One person under two names: "Sergey" and "Siarhei", or the office alone. */
function nameDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const named = accounts.flatMap((account) =>
    account.says.participants
      .filter(({ kind }) => kind === "person")
      .map((who) => ({
        key: nameKey(who),
        told: { value: who.name, same: wordsOf(who.name).join(" "), account },
      })),
  );
  const judge: Judge<MeetingSays> = ([a], [b]) =>
    isPartOf(a.value, b.value) ? null : { verdict: "spelling", rule: "one-family-name" };
  return [...Map.groupBy(named, ({ key }) => key)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([, group]) =>
      differencesIn(
        "participant",
        group.map(({ told }) => told),
        judge,
      ),
    );
}

/** How far each status goes: what is planned is told before what has taken place. */
const AHEAD: ReadonlySet<string> = new Set<Status>(["announced", "possible"]);
const DONE: ReadonlySet<string> = new Set<Status>(["held", "ongoing"]);

/** A formal meeting may be denied while an informal one is expected: statuses are compared within one format. */
function statusDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const told = toldOf(accounts, (says) => says.status);
  const denied = told.filter(({ value }) => value === "denied");
  return [
    ...differencesIn(
      "status",
      told.filter(({ value }) => value !== "denied"),
      judgeStatus,
    ),
    ...(denied.length > 0 ? differencesIn("denial", told, judgeDenial) : []),
  ];
}

function judgeDenial(a: Group<MeetingSays>, b: Group<MeetingSays>): Judged<MeetingSays> | null {
  if (a[0].value !== "denied" && b[0].value !== "denied") return null;
  const sides = firstPair(a, b, (one, other) => one.says.format === other.says.format);
  if (!sides) return { verdict: "other-scope", rule: "other-format" };
  return { verdict: "contradiction", rule: "denied-and-told", sides };
}

function judgeStatus(a: Group<MeetingSays>, b: Group<MeetingSays>): Judged<MeetingSays> {
  const values = [a[0].value, b[0].value];
  if (values.every((value) => AHEAD.has(value))) return { verdict: "precision", rule: "how-sure" };
  if (values.every((value) => DONE.has(value))) return { verdict: "later", rule: "under-way-then-over" };
  const [ahead, other] = AHEAD.has(values[0]!) ? [a, b] : [b, a];
  if (!AHEAD.has(ahead[0].value)) return { verdict: "contradiction", rule: "cancelled-and-held" };
  const late = stillAhead(ahead, other);
  if (late) {
    const sides = ahead === a ? late : ([late[1], late[0]] as const);
    return { verdict: "contradiction", rule: "planned-after-it-was-over", sides };
  }
  const dated = [...a, ...b].every(({ account }) => account.from.published !== undefined);
  const inOneSource = a.some((one) => b.some((two) => one.account.from.source === two.account.from.source));
  return dated || inOneSource
    ? { verdict: "later", rule: "planned-then-told" }
    : { verdict: "undated", rule: "no-publication-date" };
}

/** Of many late announcements the first are looked at. */
const LATE_LOOKED_AT = 20;

/**
 * An account published after the last day some account gives the meeting that still expects it, and one of that format
 * that tells of it as over or off. Where no account gives a day, a plan may be for another day.
 */
function stillAhead(
  ahead: Group<MeetingSays>,
  other: Group<MeetingSays>,
): readonly [Told<MeetingSays>, Told<MeetingSays>] | undefined {
  const days = [...ahead, ...other].flatMap(
    ({ account }) => daysOfValue(account.says.date?.value ?? "")?.last ?? [],
  );
  const last = days.sort(byCodeUnits).at(-1);
  const late = ahead.filter(({ account }) => {
    const published = daysOfValue(account.from.published ?? "");
    return published !== null && last !== undefined && last < published.first;
  });
  for (const told of late.slice(0, LATE_LOOKED_AT)) {
    const { from, says } = told.account;
    const than = other.find(
      ({ account }) => account.says.format === says.format && account.from.source !== from.source,
    );
    if (than) return [told, than];
  }
  return undefined;
}

function firstPair<Says>(
  a: Group<Says>,
  b: Group<Says>,
  fits: (one: Account<Says>, other: Account<Says>) => boolean,
): readonly [Told<Says>, Told<Says>] | undefined {
  for (const one of a) {
    const other = b.find((each) => fits(one.account, each.account));
    if (other) return [one, other];
  }
  return undefined;
}
