import type { PartialDate } from "../text/index.ts";
import { addDays, byCodeUnits, compatible, daysOf, dayWords, isPartialDate } from "../text/index.ts";
import { accountsOf, byPublication, differ, mostGiven } from "./accounts.ts";
import type { Account, ClaimOf, MeetingEntry, MeetingSays } from "./entry.ts";
import { meetingDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import type { Pairs } from "./rulings.ts";
import { anchorId } from "./rulings.ts";
import { wordsOf } from "./words.ts";

type MeetingAccount = Account<MeetingSays>;

/** How long after a meeting a source without a date for it may still be telling of it, and how long before. */
const DAYS_AFTER = 7;
const DAYS_BEFORE = 14;

/**
 * The meetings at one key. An account joins the meeting it agrees with in time; failing that, one a day away, when
 * nothing else keeps them apart: sources do give the day before or after. Two meetings one source tells apart stay two.
 */
export function reconcileMeetings(
  claims: readonly ClaimOf<"meeting">[],
  pairs: Pairs,
): readonly MeetingEntry[] {
  const groups: MeetingAccount[][] = [];
  for (const account of claims.map((claim) => claim.account).sort(bestDatedFirst)) {
    const home = ruledHome(account, groups, pairs) ?? agreeingHome(account, groups, pairs);
    if (home) home.push(account);
    else groups.push([account]);
  }
  return groups.map((group) => meetingEntry(claims[0]!.key, group));
}

const placeOf = (account: MeetingAccount): string => anchorId(account.anchors[0]);

/** The meeting that a person ruled this account to be of. */
function ruledHome(
  account: MeetingAccount,
  groups: readonly MeetingAccount[][],
  pairs: Pairs,
): MeetingAccount[] | undefined {
  const partners = pairs.partners(placeOf(account));
  if (partners.length === 0) return undefined;
  return groups.find((group) => group.some((other) => partners.includes(placeOf(other))));
}

/** The first meeting whose every account agrees with this one. */
function agreeingHome(
  account: MeetingAccount,
  groups: readonly MeetingAccount[][],
  pairs: Pairs,
): MeetingAccount[] | undefined {
  const fits = (agree: typeof sameTime): MeetingAccount[] | undefined =>
    groups.find((group) =>
      group.every(
        (other) =>
          agree(other, account) &&
          sameParties(other, account) &&
          !pairs.apart(placeOf(other), placeOf(account)),
      ),
    );
  return fits(sameTime) ?? fits(dayApart);
}

/** Accounts that fix the day come first, so that vaguer ones find the group they fit. */
function bestDatedFirst(a: MeetingAccount, b: MeetingAccount): number {
  return precision(b) - precision(a) || byPublication(a, b);
}

const precision = (account: MeetingAccount): number => dateOf(account)?.length ?? 0;

const dateOf = ({ says }: MeetingAccount): PartialDate | undefined =>
  says.date && isPartialDate(says.date.value) ? says.date.value : undefined;

function sameParties({ says: a }: MeetingAccount, { says: b }: MeetingAccount): boolean {
  return samePeople(a, b) && samePlace(a, b) && sameFormat(a, b);
}

/** Different sources that put it on neighbouring days, or agree as far as both are known. */
function dayApart(a: MeetingAccount, b: MeetingAccount): boolean {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  if (dateA?.length !== 10 || dateB?.length !== 10) return sameTime(a, b);
  const neighbours = [dateB, addDays(dateB, 1), addDays(dateB, -1)].includes(dateA);
  return neighbours && (dateA === dateB || a.from.source !== b.from.source);
}

/** Dates agree as far as both are known; a dateless account agrees with a meeting near its publication. */
function sameTime(a: MeetingAccount, b: MeetingAccount): boolean {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  if (dateA && dateB) return compatible(dateA, dateB);
  const [date, other] = dateA ? [dateA, b] : [dateB, a];
  if (date)
    return other.from.published === undefined
      ? a.from.source === b.from.source
      : near(date, other.from.published);
  const [pubA, pubB] = [a.from.published, b.from.published];
  return pubA !== undefined && pubB !== undefined ? near(pubA, pubB) : a.from.source === b.from.source;
}

/** Whether a source published then may tell of a meeting on that date. */
function near(date: PartialDate, published: PartialDate): boolean {
  const [meeting, source] = [daysOf(date), daysOf(published)];
  return (
    addDays(meeting.first, -DAYS_BEFORE) <= source.last && source.first <= addDays(meeting.last, DAYS_AFTER)
  );
}

/** Persons of the same name or no person at all on one side; two different people for a bilateral are two meetings. */
function samePeople(a: MeetingSays, b: MeetingSays): boolean {
  if (a.format === "council" || a.format === "summit" || a.format === "multilateral") return true;
  const [namesA, namesB] = [familiesOf(a), familiesOf(b)];
  if (namesA.size === 0 || namesB.size === 0)
    return a.level === undefined || b.level === undefined || a.level === b.level;
  const [small, large] = namesA.size <= namesB.size ? [namesA, namesB] : [namesB, namesA];
  return [...small].every((name) => large.has(name));
}

const familiesOf = (says: MeetingSays): Set<string> =>
  new Set(
    says.participants
      .filter((who) => who.kind === "person")
      .map((who) => (who.actor ?? who.name).split(".")[0]!),
  );

function samePlace(a: MeetingSays, b: MeetingSays): boolean {
  if (!a.place || !b.place) return true;
  const [placeA, placeB] = [wordsOf(a.place.name), wordsOf(b.place.name)];
  return placeA.some((word) => placeB.includes(word));
}

/** A press conference or a phone call is not the talks it followed. */
function sameFormat(a: MeetingSays, b: MeetingSays): boolean {
  const apart = new Set(["press", "phone", "visit"]);
  return a.format === b.format || (!apart.has(a.format) && !apart.has(b.format));
}

function meetingEntry(key: string, group: readonly MeetingAccount[]): MeetingEntry {
  const accounts = accountsOf(group);
  const says = accounts.map((account) => account.says);
  const participants = participantsOf(says);
  const date = says.map((said) => said.date).sort(preciseFirst)[0];
  const format = mostGiven(says.map((said) => said.format)) as MeetingSays["format"];
  const place = mostGiven(says.map((said) => said.place?.name));
  const status = latestStatus(says);
  const names = participants.map((who) => who.name);
  return {
    id: entryId("mt", key, date?.value ?? "", names.join("|"), place ?? "", format),
    kind: "meeting",
    label: [
      names.length > 0 ? names.join(", ") : (says[0]!.body ?? format),
      place,
      date && dayWords(date.value),
    ]
      .filter(Boolean)
      .join(" · "),
    differs: differences(says),
    differences: meetingDifferences(accounts),
    participants,
    format,
    status,
    ...optional("body", mostGiven(says.map((said) => said.body))),
    ...optional("level", mostGiven(says.map((said) => said.level))),
    ...optional("setting", mostGiven(says.map((said) => said.setting))),
    ...optional("place", place),
    ...(date && { date }),
    accounts,
  };
}

const optional = <K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, string>);

function preciseFirst(a: MeetingSays["date"], b: MeetingSays["date"]): number {
  const rank = (date: MeetingSays["date"]): number =>
    date === undefined
      ? 0
      : isPartialDate(date.value)
        ? date.value.length + (date.basis === "stated" ? 1 : 0)
        : 1;
  return rank(b) - rank(a) || byCodeUnits(a?.value ?? "", b?.value ?? "");
}

/** Everyone some account names, each once, persons before the states they speak for in the order first named. */
function participantsOf(says: readonly MeetingSays[]): MeetingSays["participants"] {
  const seen = new Map<string, MeetingSays["participants"][number]>();
  for (const who of says.flatMap((said) => said.participants)) {
    const key = (who.actor ?? who.name).split(".")[0]!;
    const known = seen.get(key);
    if (!known || who.name.length > known.name.length) seen.set(key, who);
  }
  return [...seen.values()];
}

/** How far the meeting got, by the accounts: one that reports it as held outweighs an announcement. */
function latestStatus(says: readonly MeetingSays[]): MeetingSays["status"] {
  const order: MeetingSays["status"][] = ["denied", "cancelled", "held", "ongoing", "announced", "possible"];
  return order.find((status) => says.some((said) => said.status === status))!;
}

function differences(says: readonly MeetingSays[]): string[] {
  const participants = (said: MeetingSays): string =>
    said.participants
      .map((who) => who.actor ?? who.name)
      .sort(byCodeUnits)
      .join("|");
  return [
    ...(differ(says.map((said) => said.date?.value)) ? ["date"] : []),
    ...(differ(says.map((said) => said.place?.name)) ? ["place"] : []),
    ...(differ(says.map(participants)) ? ["participants"] : []),
    ...(differ(says.map((said) => said.status)) ? ["status"] : []),
    ...(differ(says.map((said) => said.format)) ? ["format"] : []),
  ];
}
