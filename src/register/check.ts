import { commonWords, placedWords } from "./align.ts";
import type { PlacedWord } from "./align.ts";
import type { Account, StatementEntry, StatementSays } from "./entry.ts";
import { byCodeUnits } from "./ids.ts";

/**
 * What the record holds of a quotation. Never "false": the record says what its sources have, not what was said.
 * Best match first; see `check` for the grounds of each.
 */
export type Verdict =
  | "EXACT"
  | "TRIMMED"
  | "BRACKETED"
  | "SPLICED"
  | "ALTERED"
  | "PARAPHRASE"
  | "OTHER SPEAKER"
  | "NOT IN RECORD";

/** One wording of an utterance beside the quotation asked about. */
export interface CheckedWording {
  readonly entry: StatementEntry;
  readonly account: Account<StatementSays>;
  readonly verdict: Exclude<Verdict, "OTHER SPEAKER" | "NOT IN RECORD">;
  readonly reason: string;
  /** Whether this wording is attributed to the speaker asked about; true when none was named. */
  readonly bySpeaker: boolean;
}

export interface Checked {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Wordings that share words with the quotation, the best match first. */
  readonly wordings: readonly CheckedWording[];
}

const ORDER: readonly Verdict[] = ["EXACT", "BRACKETED", "TRIMMED", "SPLICED", "ALTERED", "PARAPHRASE"];

/** Least share of the quotation's telling words that a wording must have to be the same utterance, altered. */
const TELLING_SHARE = 0.6;

/** Words that tell nothing of what was said: a quotation is not recognised by them. */
const COMMON = new Set(
  "a an the of to in on at by for from with and or but as is are was were be been being it its this that these those he she they we i you his her their our not will would shall should can could may must has have had do does did there here so if than then who which what".split(
    " ",
  ),
);

/**
 * The wordings of a quotation in the record, with a verdict and its reason.
 * EXACT: a wording has the same words. BRACKETED: the same but for an editor's insertion in brackets. TRIMMED: the
 * quotation is a run of a longer wording. SPLICED: its words stand in a wording in order, with words left out
 * between. ALTERED: most of its telling words stand there, but not all its words. PARAPHRASE: the wording is an
 * indirect report. OTHER SPEAKER: found, but not as words of the speaker asked about.
 */
export function check(
  quotation: string,
  statements: readonly StatementEntry[],
  isSpeaker: (entry: StatementEntry, account: Account<StatementSays>) => boolean = () => true,
): Checked {
  const asked = placedWords(quotation);
  const wordings = statements
    .flatMap((entry) => entry.accounts.map((account) => wording(quotation, asked, entry, account, isSpeaker)))
    .filter((found) => found !== null)
    .sort(bestFirst);
  const own = wordings.find((found) => found.bySpeaker);
  if (own) return { verdict: own.verdict, reason: own.reason, wordings };
  const [other] = wordings;
  if (!other)
    return { verdict: "NOT IN RECORD", reason: "no wording in the record shares its words", wordings };
  const speaker = other.account.says.speaker.name ?? "nobody named";
  return { verdict: "OTHER SPEAKER", reason: `${other.reason}, attributed to ${speaker}`, wordings };
}

const bestFirst = (a: CheckedWording, b: CheckedWording): number =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
  b.account.says.words.length - a.account.says.words.length ||
  byCodeUnits(a.entry.id, b.entry.id) ||
  byCodeUnits(a.account.from.source, b.account.from.source);

function wording(
  quotation: string,
  asked: readonly PlacedWord[],
  entry: StatementEntry,
  account: Account<StatementSays>,
  isSpeaker: (entry: StatementEntry, account: Account<StatementSays>) => boolean,
): CheckedWording | null {
  const judged = judge(quotation, asked, account.says);
  return judged && { entry, account, ...judged, bySpeaker: isSpeaker(entry, account) };
}

type Judgement = Pick<CheckedWording, "verdict" | "reason">;

function judge(quotation: string, asked: readonly PlacedWord[], says: StatementSays): Judgement | null {
  const told = placedWords(says.words);
  const pairs = commonWords(asked.slice(0, 400), told.slice(0, 4_000));
  if (pairs.length === 0) return null;
  const verbatim = says.form !== "indirect";
  if (pairs.length === asked.length) {
    const whole = complete(asked, told, pairs);
    return verbatim
      ? whole
      : {
          verdict: "PARAPHRASE",
          reason: `an indirect report has its words (${whole.verdict.toLowerCase()})`,
        };
  }
  if (joined(withoutBrackets(quotation)) === joined(withoutBrackets(says.words))) {
    return { verdict: "BRACKETED", reason: "the same words but for an insertion in brackets" };
  }
  return partial(asked, told, pairs, verbatim);
}

/** Every word of the quotation stands in the wording, in order. */
function complete(
  asked: readonly PlacedWord[],
  told: readonly PlacedWord[],
  pairs: readonly [number, number][],
): Judgement {
  if (told.length === asked.length) return { verdict: "EXACT", reason: "a wording has the same words" };
  if (stand(asked, told)) {
    return {
      verdict: "TRIMMED",
      reason: `it is ${asked.length} of the ${told.length} words of a wording, in one run`,
    };
  }
  const gaps = pairs.filter(([, j], i) => i > 0 && j !== pairs[i - 1]![1] + 1).length;
  return {
    verdict: "SPLICED",
    reason: `its words stand in a wording with others left out in ${gaps} places`,
  };
}

/** Whether the words asked about stand together somewhere in the wording. */
function stand(asked: readonly PlacedWord[], told: readonly PlacedWord[]): boolean {
  const line = ` ${told.map((word) => word.folded).join(" ")} `;
  return line.includes(` ${asked.map((word) => word.folded).join(" ")} `);
}

function partial(
  asked: readonly PlacedWord[],
  told: readonly PlacedWord[],
  pairs: readonly [number, number][],
  verbatim: boolean,
): Judgement | null {
  const telling = asked.filter((word) => !COMMON.has(word.folded));
  const shared = new Set(pairs.map(([i]) => asked[i]!.folded));
  const found = telling.filter((word) => shared.has(word.folded));
  if (telling.length === 0 || found.length < 2 || found.length < TELLING_SHARE * telling.length) return null;
  const known = new Set(told.map((word) => word.folded));
  const missing = telling.filter((word) => !known.has(word.folded)).map((word) => `“${word.folded}”`);
  const reason =
    `it shares ${found.map((word) => word.folded).join(", ")}` +
    (missing.length > 0
      ? `; ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not in it`
      : "; in other words between");
  return { verdict: verbatim ? "ALTERED" : "PARAPHRASE", reason };
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, " ");

const joined = (text: string): string =>
  placedWords(text)
    .map((word) => word.folded)
    .join(" ");
