import type { Span } from "../../../text/index.ts";
import { isPartialDate } from "../../../text/index.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import type { NamePhrase } from "./names.ts";
import type { InstrumentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";
import { phrasesIn } from "../phrases.ts";

/** A step of an instrument as the words around its name tell it. */
export interface Step extends Span {
  readonly status: string;
  readonly date?: string;
  readonly by?: readonly string[];
}

/** Statuses from the first to the last; what is only planned counts before what is done. */
const LADDER = [
  "planned",
  "proposed",
  "in preparation",
  "agreed",
  "initialled",
  "signed",
  "adopted",
  "approved",
  "ratified",
  "in force",
  "extended",
  "suspended",
  "expired",
  "terminated",
];

/** How far an instrument got by the steps told of it: the furthest of the ladder; undefined where none is told. */
export function furthest(steps: readonly { readonly status: string }[]): string | undefined {
  const rank = ({ status }: { readonly status: string }): number => LADDER.indexOf(status);
  // One who leaves ends no text of many: it counts where nothing else is told.
  if (steps.length > 0 && steps.every(({ status }) => status === "withdrawn")) return "withdrawn";
  // "a draft agreement that is to be signed": planned is further than being prepared
  const planned = steps.find(({ status }) => status === "planned");
  const [last] = steps.toSorted((a, b) => rank(b) - rank(a));
  return planned && last?.status === "in preparation" ? planned.status : last?.status;
}

// Words of signing and adopting stand at most so many words before a name.
const BEFORE = 10;
// "The Oru Accord, which two states had brokered in July, expired": and so many after it, or after the step before.
const AFTER = 18;

/** The steps told of the instrument that a phrase names, from left to right. `heads`: where other instruments are named. */
export function stepsOf(
  text: ClausedText,
  clause: Clause,
  { from, to }: Pick<NamePhrase, "from" | "to">,
  words: InstrumentWords,
): readonly Step[] {
  const all = clause.passage.words;
  // "denounced the Charter's critics"
  if (/^('s|’s|’)$/.test(all[to]?.lower ?? "")) return [];
  const others = phrasesIn(words.heads, all)
    .map((match) => match.from)
    .filter((at) => at < from || at >= to);
  const before = stepBefore(clause, from, words, others);
  const after = stepsAfter(clause, to, words, others);
  const found = [...(before ? [before] : []), ...after];
  return found.map((match, at) => stepAt(text, clause, match, found[at + 1], match === before));
}

/** "ratified the", "withdrawal from the", "a draft": the last word of a step before the name. */
function stepBefore(
  clause: Clause,
  from: number,
  words: InstrumentWords,
  others: readonly number[],
): PhraseMatch | undefined {
  const all = clause.passage.words;
  const start = Math.max(0, from - BEFORE);
  const near = phrasesIn(words.stepsBefore, all.slice(start, from)).at(-1);
  if (!near) return undefined;
  const match = { ...near, from: near.from + start, to: near.to + start };
  const between = others.some((at) => at >= match.to && at < from);
  return between && !/^(decisions?|list|package)$/.test(all[others.find((at) => at >= match.to)!]!.lower)
    ? undefined
    : told(all, match);
}

/** "was signed in 2031, entered into force and was terminated": the steps after the name, each near the one before. */
function stepsAfter(
  clause: Clause,
  to: number,
  words: InstrumentWords,
  others: readonly number[],
): readonly PhraseMatch[] {
  const all = clause.passage.words;
  const found: PhraseMatch[] = [];
  let reach = to + AFTER;
  for (const near of phrasesIn(words.stepsAfter, all.slice(to))) {
    const match = { ...near, from: near.from + to, to: near.to + to };
    if (match.from > reach || others.some((at) => at >= to && at < match.from)) break;
    const kept = isActive(all, match) ? undefined : told(all, match);
    if (!kept) continue;
    found.push(kept);
    reach = match.to + AFTER;
  }
  return found;
}

/** "and agreed to open", "and signed a decree": another thing is agreed or signed there. */
const isActive = (all: readonly Word[], { from, to, row }: PhraseMatch): boolean =>
  !/^(in force|expired)$/.test(row["value"]!) &&
  /^(to|that|the|an?|his|her|its|their)$/.test(all[to]?.lower ?? "") &&
  !/^(be|been|being|is|are|was|were)$/.test(all[from - 1]?.lower ?? "");

/** Not "has yet to be signed", "refused to ratify", "did not enter into force". */
function told(all: readonly Word[], match: PhraseMatch): PhraseMatch | undefined {
  const near = all.slice(Math.max(0, match.from - 4), match.from).map(({ lower }) => lower);
  const negated = near.some((word) =>
    /^(not|never|yet|no|n't|n’t|refused|refuses|failed|unless|if|without)$/.test(word),
  );
  return negated ? undefined : match;
}

const DEEDS_TO_COME = /^(will|shall|to|would|could|may|might|should|must|can)$/;

function stepAt(
  text: ClausedText,
  clause: Clause,
  match: PhraseMatch,
  next: PhraseMatch | undefined,
  isBefore: boolean,
): Step {
  const all = clause.passage.words;
  const [first, last] = [all[match.from]!, all[match.to - 1]!];
  const ahead = all
    .slice(Math.max(0, match.from - 3), match.from)
    .some(({ lower }) => DEEDS_TO_COME.test(lower));
  const verb = match.row["needs"] !== "noun";
  const status = ahead && verb && match.row["value"] !== "in preparation" ? "planned" : match.row["value"]!;
  const until = next ? all[next.from]!.start : Infinity;
  const date = dateAfter(clause, last.end, until) ?? (isBefore ? dateAtHead(clause, first.start) : undefined);
  const by = isBefore && verb ? signers(text, clause, match.from) : signersAfter(clause, match.to);
  return {
    status,
    start: first.start,
    end: last.end,
    ...(date !== undefined && { date }),
    ...(by.length > 0 && { by }),
  };
}

// "was terminated in August 2031 when ...": a step's day stands at most so many units after its word.
const STEP_DATE = 130;

function dateAfter({ passage }: Clause, from: number, until: number): string | undefined {
  return passage.dates.find(
    ({ type, value, start }) =>
      type === "DATE" &&
      isPartialDate(value) &&
      start >= from &&
      start < Math.min(until, from + STEP_DATE) &&
      !isPeriod(passage.words, start),
  )?.value;
}

/** "extended until 2035": no day of the step. */
const isPeriod = (all: readonly Word[], start: number): boolean =>
  /^(until|till|through|to|for)$/.test(all.findLast((word) => word.start < start)?.lower ?? "");

/** "On 4 May the two signed the accord". */
const dateAtHead = ({ passage }: Clause, before: number): string | undefined =>
  passage.dates.find(
    ({ type, value, start, end }) =>
      type === "DATE" && isPartialDate(value) && start <= passage.words[2]!.start && end <= before,
  )?.value;

function signers(text: ClausedText, clause: Clause, verb: number): readonly string[] {
  const subject = subjectBefore(text, clause, clause.unitOfWord[verb]!);
  return (subject?.parties ?? []).filter(({ actor }) => actor !== null).map(({ name }) => name);
}

/** "signed by Tarvia and Esk". */
function signersAfter({ passage, lists, unitOfWord }: Clause, at: number): readonly string[] {
  if (passage.words[at]?.lower !== "by") return [];
  const unit = unitOfWord[at]!;
  const list = lists.find(({ from }) => from > unit && from <= unit + 2);
  return (list?.parties ?? []).filter(({ actor }) => actor !== null).map(({ name }) => name);
}
