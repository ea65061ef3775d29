import { addDays } from "../../text/index.ts";
import { byPublication } from "../accounts.ts";
import type { Pairs } from "../rulings.ts";
import { anchorId } from "../rulings.ts";
import { standingOf } from "../places.ts";
import { wordsOf } from "../words.ts";
import type { Candidate, MeetingAccount } from "./agree.ts";
import { candidate, dayApart, dayOf, redated, sameParties, sameTime, windowOf } from "./agree.ts";

/** Accounts that tell of one meeting, as far as they have been put together. */
interface Group {
  readonly order: number;
  readonly members: Candidate[];
  /** Words of every place some account names: "Goa", "Goa, India". */
  readonly places: Set<string>;
}

type Agree = (a: Candidate, b: Candidate) => boolean;

/**
 * Accounts of one key, put together meeting by meeting. An account joins the meeting it agrees with in time; failing
 * that, one a day away, when nothing else keeps them apart: sources do give the day before or after; failing that, a
 * reprint of the same story under another page date. One without any date joins the only meeting at the place it names.
 */
export function groupMeetings(accounts: readonly MeetingAccount[], pairs: Pairs): MeetingAccount[][] {
  const groups = new Groups(pairs);
  for (const each of accounts.map(candidate).sort(bestDatedFirst)) groups.place(each);
  return groups.all();
}

/** Accounts that fix the day come first, so that vaguer ones find the group they fit. */
const bestDatedFirst = (a: Candidate, b: Candidate): number =>
  spanOf(a) - spanOf(b) || byPublication(a.account, b.account);

/** How vague a date is: a day, a few days, a month, a year, none. */
const spanOf = ({ days }: Candidate): number =>
  days === null ? 4 : days.first === days.last ? 0 : days.first.slice(0, 7) === days.last.slice(0, 7) ? 1 : 2;

const placeOf = ({ account }: Candidate): string => anchorId(account.anchors[0]);

/** Meetings by the months they may lie in: a pair of states meets a hundred times, and most are years apart. */
class Groups {
  readonly #groups: Group[] = [];
  readonly #byMonth = new Map<string, Set<Group>>();
  /** By the words of their places, and by their days of the year: "05-04". */
  readonly #tied = new Map<string, Set<Group>>();
  readonly #sketched: Group[] = [];
  readonly #pairs: Pairs;

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
  }

  place(each: Candidate): void {
    const months = monthsOf(each);
    const home = this.#agreeing(each, months);
    const group = home ?? { order: this.#groups.length, members: [], places: new Set<string>() };
    if (!home) this.#groups.push(group);
    group.members.push(each);
    for (const word of each.place) {
      group.places.add(word);
      addTo(this.#tied, word, group);
    }
    const day = dayOf(each);
    if (day !== undefined) addTo(this.#tied, day.slice(5), group);
    for (const month of months) addTo(this.#byMonth, month, group);
    if (each.account.says.sketch !== undefined && !this.#sketched.includes(group)) this.#sketched.push(group);
  }

  all(): MeetingAccount[][] {
    return this.#groups.map(({ members }) => members.map(({ account }) => account));
  }

  #agreeing(each: Candidate, months: readonly string[]): Group | undefined {
    const near = [...new Set(months.flatMap((month) => [...(this.#byMonth.get(month) ?? [])]))].sort(byOrder);
    const home = this.#first(near, each, sameTime) ?? this.#first(near, each, dayApart);
    if (home) return home;
    if (each.account.says.sketch !== undefined) return this.#first(this.#sketched, each, redated);
    return each.days === null && each.published === null ? this.#onlyOne(each) : undefined;
  }

  #first(groups: readonly Group[], each: Candidate, agree: Agree): Group | undefined {
    return groups.find((group) => this.#fits(group, each, agree));
  }

  #fits(group: Group, each: Candidate, agree: Agree): boolean {
    return (
      placeFits(group, each) &&
      group.members.every(
        (other) =>
          agree(other, each) && sameParties(other, each) && !this.#pairs.apart(placeOf(other), placeOf(each)),
      )
    );
  }

  /** An account that no date ties to a day: the only meeting of these people at that place, or on that day of a year. */
  #onlyOne(each: Candidate): Group | undefined {
    const near = new Set(tiesOf(each).flatMap((tie) => [...(this.#tied.get(tie) ?? [])]));
    const fitting = [...near].filter((group) => ties(group, each) && this.#fits(group, each, () => true));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
}

function addTo(groups: Map<string, Set<Group>>, key: string, group: Group): void {
  const known = groups.get(key);
  if (known) known.add(group);
  else groups.set(key, new Set([group]));
}

const byOrder = (a: Group, b: Group): number => a.order - b.order;

/** Of longer stretches the first months are looked at. */
const MOST_MONTHS = 26;

/** The months an account may be telling of, and its own source, where what has no date may meet. */
function monthsOf(each: Candidate): string[] {
  const window = windowOf(each);
  const months: string[] = [`source ${each.account.from.source}`];
  for (
    let day = window && `${window.first.slice(0, 7)}-01`;
    window && day && day <= window.last && months.length <= MOST_MONTHS;
    day = `${addDays(day, 31).slice(0, 7)}-01`
  ) {
    months.push(day.slice(0, 7));
  }
  return months;
}

/** Words of places and days of the year, one of which a meeting has that an account is tied to. */
function tiesOf({ account, place }: Candidate): string[] {
  const told = [account.says.date?.value ?? "", ...(account.says.scene ?? [])];
  return [...place, ...told.flatMap((each) => (YEARLESS.test(each) ? [each.slice(5, 10)] : []))];
}

/** A place shared by name, or a day without a year that is the day of the meeting; else both by the scene of the source. */
function ties(group: Group, { account, place }: Candidate): boolean {
  const onDay = (value: string): boolean =>
    group.members.some((other) => dayOf(other)?.slice(5) === value.slice(5, 10));
  const date = account.says.date?.value ?? "";
  if (YEARLESS.test(date)) return onDay(date);
  if (place.length > 0) return place.some((word) => group.places.has(word));
  const scene = account.says.scene ?? [];
  const days = scene.filter((each) => YEARLESS.test(each));
  const places = scene.filter((each) => !YEARLESS.test(each)).flatMap(wordsOf);
  return days.some(onDay) && places.some((word) => group.places.has(word));
}

const YEARLESS = /^XXXX-\d{2}-\d{2}/;

/** No other place than the group's, unless two named people met on that very day: then one source is wrong about it. */
function placeFits({ places, members }: Group, each: Candidate): boolean {
  if (each.place.length === 0 || places.size === 0 || isNamedThere(members, places, each)) return true;
  const day = dayOf(each);
  if (day === undefined || each.families.size < 2) return false;
  return members.every(
    (other) =>
      dayOf(other) === day &&
      other.families.size > 1 &&
      other.account.from.source !== each.account.from.source,
  );
}

/** A word in common with a place of the group, or one that lies in the other: "Samarkand", "Uzbekistan". */
function isNamedThere(
  members: readonly Candidate[],
  places: ReadonlySet<string>,
  { place, where }: Candidate,
): boolean {
  const standings = members.flatMap((other) => (other.where ? [standingOf(other.where, where!)] : []));
  if (standings.some((standing) => standing === "same" || standing === "within")) return true;
  return place.some((word) => places.has(word)) && !standings.every((standing) => standing === "apart");
}
