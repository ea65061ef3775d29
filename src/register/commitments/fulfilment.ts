import type { Account, CommitmentSays, FulfilmentRule } from "../entry.ts";
import { isTelling } from "../telling.ts";
import { wordsOf } from "../words.ts";

export type CommitmentAccount = Account<CommitmentSays>;

/** A commitment with the stems of its telling words, made ready for comparison. */
export interface Prepared {
  readonly account: CommitmentAccount;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Stems of the names in it: of other states, bodies, places. */
  readonly proper: ReadonlySet<string>;
  /** Stem of its verb; "" where what is promised is a thing. */
  readonly deed: string;
}

/** Makes an account ready; the names of those who promise tell nothing of what they promise. */
export function prepare(account: CommitmentAccount): Prepared {
  const { what, who, deed, status } = account.says;
  const words = wordsOf(what).filter(isTelling);
  const names = new Set(who.flatMap(({ name }) => wordsOf(name ?? "")).map(stemOf));
  // "honoured the commitment it made in May": what is reported is a thing, without a verb
  const isThing = deed === undefined && /^reported-/.test(status);
  const verb = isThing ? "" : stemOf(deed ?? verbIn(words) ?? "");
  const stems = new Set(
    words.map(stemOf).filter((stem) => stem !== verb && !names.has(stem) && !isYear(stem)),
  );
  const numbers = new Set(words.filter((word) => /^\p{N}+$/u.test(word) && !isYear(word)));
  const proper = new Set([...properIn(what)].filter((stem) => !names.has(stem)));
  return { account, stems, numbers, proper, deed: verb };
}

/** Words with capitals, the first aside: "open its market to Tarvian rice" names Tarvia. */
const properIn = (what: string): ReadonlySet<string> =>
  new Set(
    what
      .split(/\s+/)
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word))
      .flatMap((word) => wordsOf(word).map(stemOf)),
  );

/** "continue to support": the verb of a promise, past those that only lead to it. */
const verbIn = (words: readonly string[]): string | undefined => words.find((word) => !LEADS.has(word));
const LEADS = new Set([
  "continue",
  "work",
  "seek",
  "start",
  "begin",
  "further",
  "jointly",
  "immediately",
  "fully",
]);

/**
 * Where a promise meets reports within what one party promised: at its verb, and for all verbs of handing over and
 * finishing together.
 */
export const promisePoint = ({ what }: CommitmentSays): string =>
  pointOf(verbIn(wordsOf(what).filter(isTelling)) ?? "");

/** Where a report looks for promises: at its deed, and at what was handed over or finished ("the withdrawal", "40 buses"). */
export function reportPoints({ what, deed }: Pick<CommitmentSays, "what" | "deed">): readonly string[] {
  const words = wordsOf(what).filter(isTelling).slice(0, MOST_POINTS);
  const own = deed === undefined ? [] : [pointOf(deed)];
  const things = deed === undefined || DELIVERS.has(deed) ? words.map(pointOf) : [];
  return [...new Set([...own, ...things])];
}

/** Words of what was handed over that are looked at: "the six white armoured vehicles". */
const MOST_POINTS = 8;

/** "40 buses", "600 million crowns": an amount is something to hand over. */
const pointOf = (word: string): string =>
  DELIVERS.has(word) || /^\p{N}/u.test(word) ? "deliver" : stemOf(word);

/** "withdrawal" and "withdraw", "ratified" and "ratify" begin alike. */
const STEM = 5;
const stemOf = (word: string): string => word.slice(0, STEM);
const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);

/** Verbs of handing over or finishing what was promised, whatever verb the promise had. */
const DELIVERS = new Set(
  "deliver provide send supply hand transfer complete disburse donate pay contribute fund implement finalise finalize conclude fulfil".split(
    " ",
  ),
);

/** Least number and share of telling words that a report has in common with the promise that it tells of. */
const LEAST_SHARED = 2;
const SHARE = 0.6;
const SHARE_AS_PROMISED = 0.5;

/** How well a report tells of a promise, by which rule; null where it does not. */
export function tellsOf(report: Prepared, promise: Prepared): { score: number; rule: FulfilmentRule } | null {
  if (!isLater(report.account, promise.account) || !sameNumbers(report.numbers, promise.numbers)) return null;
  const inPromise = (stem: string): boolean =>
    promise.stems.has(stem) || (stem === promise.deed && (!report.account.says.plain || /\p{N}/u.test(stem)));
  const shared = [...report.stems].filter(inPromise).length;
  const least = Math.min(LEAST_SHARED, promise.stems.size);
  const score = shared / Math.max(1, Math.min(report.stems.size, promise.stems.size));
  if (shared < Math.max(1, least)) return null;
  const rule = ruleOf(report, promise);
  if (rule !== "fulfilment-as-promised" && !shareNames(report.proper, promise.proper)) return null;
  if (rule === null || score < (rule === "fulfilment-as-promised" ? SHARE_AS_PROMISED : SHARE)) return null;
  return { score, rule };
}

function ruleOf(report: Prepared, promise: Prepared): FulfilmentRule | null {
  const { deed, plain } = report.account.says;
  if (!plain || deed === undefined) return "fulfilment-as-promised";
  if (report.deed === promise.deed || promise.stems.has(report.deed)) return "fulfilment-same-deed";
  // "completed the withdrawal" for "withdraw"; "sent 40 buses" for "40 buses"
  const delivered =
    DELIVERS.has(deed) && (report.stems.has(promise.deed) || DELIVERS.has(firstWord(promise)));
  return delivered ? "fulfilment-delivered" : null;
}

const firstWord = ({ account }: Prepared): string => wordsOf(account.says.what)[0] ?? "";

/** "40 ambulances" is no report of 20; where only one tells a number, nothing is against it. */
const sameNumbers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((number) => b.has(number));

/** A deed for Esk keeps no promise to Norland; where only one tells a name, nothing is against it. */
const shareNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((name) => b.has(name));

/** A promise is kept within so many years of its making. */
const YEARS = 5;

/** A report tells of what was promised before: of another source published later, of the same one where it says so itself. */
function isLater(report: CommitmentAccount, promise: CommitmentAccount): boolean {
  const asPromised = !report.says.plain;
  if (report.from.source === promise.from.source)
    return asPromised && report.anchors[0].start !== promise.anchors[0].start;
  const [made, told] = [promise.from.published, report.from.published];
  if (made === undefined || told === undefined) return asPromised;
  if (report.says.done !== undefined && report.says.done < made.slice(0, report.says.done.length))
    return false;
  return told >= made && Number(told.slice(0, 4)) - Number(made.slice(0, 4)) <= YEARS;
}

/** Whether two promises are of one thing, so that what keeps one keeps the other. */
export function alike(a: Prepared, b: Prepared): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return shared >= SHARE * Math.max(1, Math.min(a.stems.size, b.stems.size));
}
