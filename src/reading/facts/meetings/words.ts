import type { Authorities, Row } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { MeetingFormat } from "../../reading.ts";
import type { Trigger, TriggerClass } from "./trigger.ts";
import type { Passage } from "../passages.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseAt, phraseBook, phrasesIn } from "../phrases.ts";
import { arrivalIn, havingIn } from "./having.ts";

export interface MeetingWords {
  readonly triggers: PhraseBook;
  readonly light: PhraseBook;
  /** What two do with their own hands: "signed the accord". */
  readonly joint: PhraseBook;
  readonly arrange: PhraseBook;
  readonly tell: PhraseBook;
  readonly status: PhraseBook;
  readonly attend: PhraseBook;
  readonly host: PhraseBook;
  readonly setting: PhraseBook;
  readonly press: PhraseBook;
  readonly untrue: PhraseBook;
  readonly report: PhraseBook;
  /** Verbs whose subject receives ("host") or comes ("visitor"). */
  readonly part: PhraseBook;
  readonly habit: PhraseBook;
  readonly fiction: PhraseBook;
  /** Where two speak to the press together. */
  readonly jointPress: PhraseBook;
  /** "with the participation of", and who is there so: "observer states". */
  readonly attendance: PhraseBook;
  readonly attendee: PhraseBook;
  /** A text in the names of two. */
  readonly jointText: PhraseBook;
  /** "under the chairmanship of": who was in the chair comes next. */
  readonly chaired: PhraseBook;
  /** Gatherings named after their town: "the Munich Security Conference". */
  readonly occasions: ReadonlySet<string>;
  /** What goes on somewhere, whoever talks of it: "discussed the war in Y". */
  readonly topics: ReadonlySet<string>;
  /** What one has with others, whoever talks of it: "discussed ties with Y". */
  readonly relations: ReadonlySet<string>;
  /** "on the line", "to dinner": after whom somebody had so. */
  readonly having: PhraseBook;
  /** What may follow a verb with no object: times, manners, and where the clause ends. */
  readonly adverbials: ReadonlySet<string>;
  /** "gave a dinner for": whoever it is for was there. */
  readonly meals: ReadonlySet<string>;
  /** "called him to account": after the "to" of whoever was summoned, not rung up. */
  readonly summons: ReadonlySet<string>;
  /** "won", "beat": whoever met was playing. */
  readonly scores: ReadonlySet<string>;
}

/** The words of meetings from authority/meeting-words.tsv. */
export const meetingWords = perAuthorities(({ "meeting-words": rows = [] }: Authorities): MeetingWords => {
  const of = (...classes: readonly string[]): readonly Row[] =>
    rows.filter((row) => classes.includes(row["class"]!));
  const single = (name: string): ReadonlySet<string> =>
    new Set(of(name).flatMap((row) => items(row["phrases"])));
  return {
    triggers: phraseBook(
      of("noun", "verb", "discuss", "bring", "host", "visit", "hands", "pose", "gather", "by", "none"),
    ),
    light: phraseBook(of("light")),
    joint: phraseBook(of("joint")),
    arrange: phraseBook(of("arrange")),
    tell: phraseBook(of("tell")),
    status: phraseBook(of("status", "unreal", "unreal-before", "negation", "neutral")),
    attend: phraseBook(of("attend")),
    host: phraseBook(of("host")),
    setting: phraseBook(of("setting")),
    press: phraseBook(of("press")),
    untrue: phraseBook(of("untrue")),
    report: phraseBook(of("report")),
    part: phraseBook(of("part")),
    habit: phraseBook(of("habit")),
    fiction: phraseBook(of("fiction")),
    jointPress: phraseBook(of("joint-press")),
    attendance: phraseBook(of("attendance")),
    attendee: phraseBook(of("attendee")),
    jointText: phraseBook(of("joint-text")),
    chaired: phraseBook(of("chaired")),
    having: phraseBook(of("having")),
    occasions: single("occasion"),
    topics: single("topic"),
    relations: single("relation"),
    adverbials: single("adverbial"),
    meals: single("meal"),
    summons: single("summons"),
    scores: single("score"),
  };
});

/** The triggers of a passage, from left to right. */
export function triggersIn(passage: Passage, lexicon: MeetingWords): readonly Trigger[] {
  const { words } = passage;
  const told = [
    ...wordsOfMeeting(words, lexicon),
    ...stayInHeadline(words),
    ...havingIn(passage, lexicon.having),
    ...arrivalIn(passage),
    ...jointActs(passage, lexicon),
  ];
  const mark = words.findIndex((_, at) => isPictureMark(words, at));
  if (mark < 0) return told.sort((a, b) => a.from - b.from);
  const picture: Trigger = {
    from: mark,
    to: mark + 1,
    kind: "hands",
    format: null,
    lower: words[mark]!.lower,
    stays: false,
    marks: true,
  };
  return [...told, picture].sort((a, b) => a.from - b.from);
}

/** "signed", "toured": only where no other word of a meeting stands there. */
const jointActs = ({ words }: Passage, { joint, triggers }: MeetingWords): readonly Trigger[] =>
  phrasesIn(joint, words)
    .filter(({ from }) => phraseAt(triggers, words, from) === undefined)
    .map(({ from, to }) => ({
      from,
      to,
      kind: "joint",
      format: null,
      lower: words[from]!.lower,
      stays: false,
      marks: false,
    }));

// A headline has at most so many words.
const LONGEST_HEADLINE = 16;
const TITLES =
  /^(and|,|'s|’|of|the|-|new|foreign|prime|deputy|vice|defence|defense|finance|minister|ministers|president|presidents|pms|premier|premiers|leader|leaders|envoy|envoys|chief|delegation|delegations|king|emir)$/;

/** "Tarvian PM in Oru for talks", "Eskan envoys in Vik to meet N": a headline needs no verb. */
function stayInHeadline(words: Passage["words"]): readonly Trigger[] {
  const at = words.findIndex(({ lower }) => lower === "in");
  if (at < 1 || words.length > LONGEST_HEADLINE || words.at(-1)!.text === ".") return [];
  const named = words.slice(0, at).every(({ text, lower }) => /^\p{Lu}/u.test(text) || TITLES.test(lower));
  let after = at + 1;
  while (/^\p{Lu}/u.test(words[after]?.text ?? "")) after++;
  if (!named || after === at + 1 || !/^(for|to|on|ahead)$/.test(words[after]?.lower ?? "")) return [];
  return [{ from: at, to: at + 1, kind: "visit", format: "visit", lower: "in", stays: false, marks: false }];
}

const SIDE = /^(left|right|centre|center|l|r|c)$/;

/** "Morvan (left)", "Morvan (second from left)", "Morvan, left, and ...". */
function isPictureMark(words: Passage["words"], at: number): boolean {
  if (!SIDE.test(words[at]!.lower)) return false;
  const after = words[at + 1]?.lower ?? "";
  if (after === ")") return [1, 2, 3].some((back) => words[at - back]?.text === "(");
  return words[at - 1]?.text === "," && /^(,|and|with|shakes|talks|greets|meets)$/.test(after);
}

function wordsOfMeeting(words: Passage["words"], lexicon: MeetingWords): readonly Trigger[] {
  const told = phrasesIn(lexicon.triggers, words);
  // "a trilateral meeting": one noun
  const counted = told.filter(
    ({ from, to, row }, number) =>
      row["class"] !== "none" &&
      !(
        words[from]!.lower === "trilateral" &&
        told[number + 1]?.from === to &&
        told[number + 1]!.row["class"] === "noun"
      ),
  );
  // "spoke with Y by phone": the verb tells it
  const speaks = counted.some(
    ({ row }) => row["class"] === "verb" && /^(contact|phone)$/.test(row["value"]!),
  );
  const own = counted.filter(
    ({ row, from, to }) =>
      (row["class"] !== "by" || !speaks) &&
      !(row["class"] === "visit" && (comesHome(words, to) || isAttribute(words, from))) &&
      !(words[from]!.lower === "bilateral" && !isBilateralAlone(words, from)) &&
      !(/hours?$/.test(words[to - 1]!.lower) && !isHourWith(words, from, to)),
  );
  return own.map(({ from, to, row }) => ({
    from,
    to,
    kind: classOf(words, from, to, row),
    format: (row["value"] === "stay" ? "visit" : row["value"] || null) as MeetingFormat | null,
    lower: words[to - 1]!.lower,
    stays: row["value"] === "stay",
    marks: false,
  }));
}

/** "will visit Oru", "to call the president": a noun's word after an auxiliary is a verb. */
function classOf(words: Passage["words"], from: number, to: number, row: Row): TriggerClass {
  const told = row["class"] as TriggerClass;
  // "After meeting King F", "upon meeting Y"
  if (
    words[from]!.lower === "meeting" &&
    /^(after|before|when|while|upon|since)$/.test(words[from - 1]?.lower ?? "") &&
    /^\p{Lu}/u.test(words[to]?.text ?? "")
  )
    return "verb";
  if (told !== "noun" || to !== from + 1 || !AUXILIARIES.has(words[from - 1]?.lower ?? "")) return told;
  if (words[from]!.lower === "visit") return "visit";
  return words[from]!.lower === "call" ? "verb" : told;
}

/** "his visiting Eskan colleague": said of the guest, no visit of its own. */
const isAttribute = (words: Passage["words"], from: number): boolean =>
  words[from]!.lower === "visiting" &&
  /^(the|a|an|his|her|its|their|our|'s|two|three|four)$/.test(words[from - 1]?.lower ?? "");

/** "described his hour with Y", "had her half hour with Y" */
const isHourWith = (words: Passage["words"], from: number, to: number): boolean =>
  words[to]?.lower === "with" &&
  words
    .slice(Math.max(0, from - 3), from)
    .some(({ lower }) => /^(a|an|his|her|their|its|'s|two|three|four|half|several|useful)$/.test(lower));

/** "had a bilateral with Y"; not "bilateral ties". */
const isBilateralAlone = (words: Passage["words"], at: number): boolean =>
  /^(a|an|the|his|her|their|first|second|short|brief)$/.test(words[at - 1]?.lower ?? "") &&
  /^(with|between|in|at|on|today|yesterday)$/.test(words[at + 1]?.lower ?? "");

/** "returned to Oru from a visit to Esk": the visit is to Esk. */
const comesHome = (words: Passage["words"], to: number): boolean =>
  words[to - 1]!.lower === "to" &&
  /^return/.test(words[to - 2]?.lower ?? "") &&
  words
    .slice(to, to + 10)
    .some(
      ({ lower }, at, next) =>
        lower === "from" && /^(a|an|his|her|talks|their)$/.test(next[at + 1]?.lower ?? ""),
    );

const AUXILIARIES = new Set("will would to may might could shall can did should must not".split(" "));
