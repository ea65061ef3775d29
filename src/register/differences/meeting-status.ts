import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Difference } from "./difference.ts";
import type { Group, Judged, Told } from "./values.ts";
import { differencesIn, toldOf } from "./values.ts";

type MeetingAccount = Account<MeetingSays>;
type Status = MeetingSays["status"];

/** How far each status goes: what is planned is told before what has taken place. */
const AHEAD: ReadonlySet<string> = new Set<Status>(["announced", "possible"]);
const DONE: ReadonlySet<string> = new Set<Status>(["held", "ongoing"]);

/** How far accounts have a meeting come. Accounts come in the order of publication. A formal meeting may be denied while an informal one is expected: statuses are compared within one format. */
export function statusDifferences(accounts: readonly MeetingAccount[]): Difference[] {
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
