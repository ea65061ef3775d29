import type { Row } from "../../authorities.ts";
import type { MeetingStatus } from "../../reading.ts";
import type { MeetingWords } from "./words.ts";
import type { Passage } from "../passages.ts";
import type { PhraseBook } from "../phrases.ts";
import { phrasesIn } from "../phrases.ts";

/** `unreal`: a wish, a rule or a condition, so no meeting at all. */
export type StatusReading = MeetingStatus | "unreal";

// How many words before and after the trigger say whether it took place.
const BEFORE = 7;
// "will travel to the region this week and meet with": a verb in its base form looks further back for its "will".
const BEFORE_BASE = 16;
const AFTER = 9;
const BREAKS = new Set([
  ";",
  ":",
  "—",
  "“",
  "”",
  '"',
  "after",
  "before",
  "which",
  "where",
  "who",
  "when",
  "while",
  "since",
  "following",
  "because",
  "prior",
  "said",
  "says",
  "told",
  "stressed",
  "added",
]);
const ORDER: readonly StatusReading[] = ["denied", "cancelled", "unreal", "possible", "announced", "ongoing"];

/**
 * What the words around a trigger (word numbers `from` to `to`, none from `until` on) say of whether it took place;
 * held where nothing does.
 */
export function statusAround(
  passage: Passage,
  from: number,
  to: number,
  book: PhraseBook,
  until = passage.words.length,
): StatusReading {
  const base = /^(meet|visit|speak|host|attend|hold)$/.test(passage.words[from]!.lower);
  // "did meet": whatever else stands before, they did.
  const did = passage.words[from - 1]?.lower === "did";
  const left = did ? from : clipLeft(passage, from, base ? BEFORE_BASE : BEFORE);
  const right = Math.min(until, clipRight(passage, to));
  // "On May 20": the month is no "may".
  const late = comesLate(passage);
  const around = passage.words
    .slice(left, right)
    .filter(({ text }) => text !== "May" && !(late && text === "could"));
  const told = phrasesIn(book, around)
    .filter(
      ({ from: at, row }) =>
        row["class"] !== "unreal-before" || around[at]!.start < passage.words[from]!.start,
    )
    .map(({ row }) => statusOf(row));
  if (isNegated(passage, from, book) || isOfNobody(passage, from)) return "denied";
  if (isPutOff(passage, from, to)) return "cancelled";
  if (isProgressive(passage, from) && !told.includes("cancelled")) return "ongoing";
  return ORDER.find((status) => told.includes(status)) ?? (isToBe(passage, from) ? "announced" : "held");
}

/**
 * The same of a verb told as done ("met", "held talks"): what follows, "to prepare for the summit due in May", tells of
 * something else, and before it only a denial or a condition undoes it.
 */
export function statusOfDone(passage: Passage, from: number, to: number, book: PhraseBook): StatusReading {
  // "discussed the upcoming visit of Y": the words between verb and noun are of the visit
  const inside = phrasesIn(book, passage.words.slice(from + 1, to)).map(({ row }) => statusOf(row));
  const own = ORDER.find((status) => status !== "unreal" && status !== "ongoing" && inside.includes(status));
  if (own) return own;
  const before = passage.words.slice(clipLeft(passage, from, BEFORE), from);
  const told = phrasesIn(book, before).flatMap(({ row }) =>
    row["class"] === "unreal" ? [] : (statusOf(row) ?? []),
  );
  if (isNegated(passage, from, book) || isOfNobody(passage, from) || told.includes("denied")) return "denied";
  return told.includes("unreal") ? "unreal" : "held";
}

/** What the whole sentence says of the meetings in it: "Reports that X met Y are false"; a story, a habit, a condition. */
export function statusOfSentence(
  { words }: Passage,
  { untrue, report, fiction, habit, scores }: MeetingWords,
  dated: boolean,
): StatusReading | undefined {
  if (phrasesIn(report, words).length > 0 && phrasesIn(untrue, words).length > 0) return "denied";
  // "Whether X and Y will meet remains open"
  if (
    words[0]?.lower === "whether" &&
    words.some(({ lower }) => /^(open|unclear|uncertain|undecided|unknown)$/.test(lower))
  )
    return "possible";
  if (phrasesIn(fiction, words).length > 0 || isScore(words, scores)) return "unreal";
  if (!dated && phrasesIn(habit, words).length > 0) return "unreal";
  const opening = words[0]?.lower ?? "";
  // "Will X and Y meet in Oru in May?": asked of a day, it may be.
  if (dated && /^(will|could|might)$/.test(opening) && words.some(({ text }) => text === "?"))
    return "possible";
  // "Should the truce hold, X could fly to Oru on Sunday"
  if (dated && opening === "should" && words.some(({ lower }) => /^(could|may|might)$/.test(lower)))
    return "possible";
  // "Had the ministers met in time, ...", "Would they sit down with X?"
  return /^(had|should|were|would|will|could|can|did|do|does|is|are)$/.test(opening) ? "unreal" : undefined;
}

/** "Tarvia met Esk and won 2-0" */
const isScore = (words: Passage["words"], scores: ReadonlySet<string>): boolean =>
  words.some(({ text }) => /^\d{1,2}[-–]\d{1,2}$/.test(text)) && words.some(({ lower }) => scores.has(lower));

const statusOf = (row: Row): StatusReading | undefined => {
  if (row["class"] === "negation" || row["class"] === "neutral") return undefined;
  return row["class"]!.startsWith("unreal") ? "unreal" : (row["value"] as MeetingStatus);
};

/** "they don’t speak": the negation stands at most two words before the verb. */
const isNegated = ({ words }: Passage, from: number, book: PhraseBook): boolean =>
  phrasesIn(book, words.slice(Math.max(0, from - 3), from)).some(({ row }) => row["class"] === "negation");

/** "It was not until Sunday that X and Y could meet": they did. */
const comesLate = ({ words }: Passage): boolean =>
  words.slice(0, 5).some(({ lower }, at) => lower === "until" && words[at - 1]?.lower === "not");

// "none of its members has ever met": at most so many words before the verb.
const NOBODY_REACH = 6;

/** "none of its members met Y", "neither of them saw Y": who met is nobody. */
const isOfNobody = ({ words }: Passage, from: number): boolean =>
  words
    .slice(Math.max(0, from - NOBODY_REACH), from)
    .some(
      ({ lower }, at, all) =>
        (/^(none|neither)$/.test(lower) && all[at + 1]?.lower === "of") || /^(nobody|no-one)$/.test(lower),
    );

// "had to put their long planned meeting in Oru off": so many words lie between verb and noun, and noun and particle.
const PUT_REACH = 8;

/** "put their meeting off", "called the trip off": a verb parted from its particle. */
const isPutOff = ({ words }: Passage, from: number, to: number): boolean =>
  words
    .slice(Math.max(0, from - PUT_REACH), to)
    .some(({ lower }) => /^(put|puts|putting|call|calls|called|calling|push|pushed)$/.test(lower)) &&
  words
    .slice(to, to + PUT_REACH)
    .some(
      ({ lower }, at, all) =>
        /^(off|back)$/.test(lower) && !all.slice(0, at).some((one) => /^(,|;|and)$/.test(one.lower)),
    );

/** "are conferring", "is now hosting"; not "are meeting next week". */
const isProgressive = ({ words, dates }: Passage, from: number): boolean =>
  words[from]!.lower.endsWith("ing") &&
  [1, 2].some((back) => /^(is|are)$/.test(words[from - back]?.lower ?? "")) &&
  !dates.some(({ start, type }) => start > words[from]!.start && type === "DATE");

/** Headlines: "Morvan, Ostrova to hold talks". */
const isToBe = ({ words, dates }: Passage, from: number): boolean => {
  const before = words[from - 2];
  // "found time on Tuesday to sit down with X"
  const isDay = before !== undefined && dates.some(({ end }) => end === before.end);
  return words[from - 1]?.lower === "to" && /^\p{Lu}/u.test(before?.text ?? "") && !isDay;
};

function clipLeft({ words }: Passage, from: number, reach: number): number {
  if (closesRelative(words, from)) return from;
  let left = from;
  let least = from - reach;
  while (left > 0 && left > least) {
    const scare = scareQuotesBefore(words, left);
    if (scare === 0 && BREAKS.has(words[left - 1]!.lower)) break;
    left -= scare || 1;
    if (scare > 0) least -= 2;
  }
  return left;
}

/** "X and Y, whose meeting had been in preparation, met": the aside before the verb tells of an earlier day. */
const closesRelative = (words: Passage["words"], from: number): boolean =>
  words[from - 1]?.text === "," &&
  words
    .slice(Math.max(0, from - RELATIVE), from - 1)
    .some(({ lower }, at, all) => /^(who|whose|which)$/.test(lower) && all[at - 1]?.text === ",");

// A relative clause between commas has at most so many words.
const RELATIVE = 16;

/** "There will be a “four-way” meeting": how many words a term of one or two words takes with its marks, else none. */
function scareQuotesBefore(words: Passage["words"], end: number): number {
  if (words[end - 1]?.text !== "”") return 0;
  return [3, 4].find((length) => words[end - length]?.text === "“") ?? 0;
}

function clipRight({ words }: Passage, to: number): number {
  let right = to;
  let reach = AFTER;
  while (right < words.length && right < to + reach && !BREAKS.has(words[right]!.lower)) {
    const past = words[right]!.text === "," ? asideEnd(words, right) : right;
    // "told a news conference that he would stay"; not "a meeting that will be held"
    const told =
      words[right]!.lower === "that" &&
      !/^(will|would|is|was|are|were|has|had|may|could)$/.test(words[right + 1]?.lower ?? "");
    if (past === undefined || told || goesOn(words, right)) break;
    if (past > right) reach = past - to + AFTER;
    right = past + 1;
  }
  return right;
}

/** "called Y on Monday and will receive Z on Friday": another verb of the same subject begins. */
const goesOn = (words: Passage["words"], at: number): boolean =>
  words[at]!.lower === "and" &&
  /^(will|would|is|plans|hopes|intends|expects|wants|may|might)$/.test(words[at + 1]?.lower ?? "");

// "The talks, due on Monday, were put off": an aside of at most so many words.
const ASIDE = 8;

/** Number of the comma that ends the aside begun at word `comma`, where the verb of the subject before it follows. */
function asideEnd(words: Passage["words"], comma: number): number | undefined {
  for (let at = comma + 2; at < comma + ASIDE && at < words.length; at++) {
    if (words[at]!.text !== ",") continue;
    return /^(was|were|is|are|has|have|will)$/.test(words[at + 1]?.lower ?? "") ? at : undefined;
  }
  return undefined;
}
