import type { Clause, ClausedText } from "../clauses.ts";
import { isDated } from "./dates.ts";
import { bySubject, described, drawnOut, withDay } from "./described.ts";
import { acronymAfter } from "./known.ts";
import type { NamePhrase } from "./names.ts";
import { stepsOf } from "./steps.ts";
import type { InstrumentWords } from "./words.ts";

/**
 * The phrase with the words that name one instrument, rather than agreements, plans or programmes as such; undefined
 * where it names none.
 */
export function identified(
  text: ClausedText,
  clause: Clause,
  phrase: NamePhrase,
  words: InstrumentWords,
): NamePhrase | undefined {
  // "Kyrgyzstan plans to host": a verb.
  if (clause.passage.words[phrase.headEnd]?.lower === "to" && phrase.type === "plan") return undefined;
  if (phrase.numbered) return phrase;
  if (isNamed(text, clause, phrase, words)) return isBare(phrase) ? fuller(clause, phrase) : phrase;
  const told = described(clause, phrase, words);
  if (told) return told;
  const about = bySubject(clause, phrase, words);
  const steps = stepsOf(text, clause, about ?? phrase, words);
  if (about) return steps.some(({ by, date }) => by !== undefined || date !== undefined) ? about : undefined;
  // "the two states entered into an agreement on 30 April": parties and day tell which
  const both = steps.some(({ status, by, date }) => status !== "planned" && by && by.length > 1 && date);
  return both ? withDay(clause, phrase) : undefined;
}

function isNamed(text: ClausedText, clause: Clause, phrase: NamePhrase, words: InstrumentWords): boolean {
  const linked = phrase.to > phrase.headEnd;
  const hasStep = (): boolean => stepsOf(text, clause, phrase, words).length > 0;
  switch (phrase.need) {
    case "self":
      return true;
    case "name":
      return phrase.proper || phrase.quoted || (phrase.headCapital && (linked || phrase.type === "charter"));
    case "own":
      return (
        phrase.proper ||
        phrase.owned ||
        phrase.quoted ||
        (phrase.headCapital && linked) ||
        phrase.complemented
      );
    case "with":
      return phrase.complemented || phrase.proper || ownerFollows(clause, phrase);
    case "on":
      return phrase.complemented && !phrase.proper;
    case "adopted":
      return phrase.proper || phrase.complemented || hasStep();
    case "issued":
      return /^(issued|issues|signed)$/.test(clause.passage.words[phrase.from - 2]?.lower ?? "");
    case "dated":
      return isDated(clause, phrase);
    case "quoted":
      return phrase.quoted;
    case "acronym":
      return phrase.headCapital && acronymAfter(clause, phrase) !== undefined;
    case "known":
      return /^\p{Lu}/u.test(clause.passage.words[phrase.head]!.text);
    case "numbered":
      return false;
  }
}

/** "the peace agreement of Tarvia". */
const ownerFollows = ({ passage, lists }: Clause, { to }: NamePhrase): boolean =>
  passage.words[to]?.lower === "of" &&
  lists.some(({ start }) => start > passage.words[to]!.start && start < passage.words[to]!.end + 8);

/** "order", "joint statement": a kind of text and nothing that tells which. */
const isBare = ({ from, head, headEnd, to, quoted, proper, owned }: NamePhrase): boolean =>
  from === head && to === headEnd && !quoted && !proper && !owned;

/** Kinds of texts that a bare word may name: each needs a day, an author or the words that tell which. */
const GENERIC = /^(decree|agreement|communique|documents|joint statement|ceasefire|position paper)$/;

function fuller(clause: Clause, phrase: NamePhrase): NamePhrase | undefined {
  if (!GENERIC.test(phrase.type)) return phrase;
  const told = drawnOut(clause, phrase);
  if (told) return told;
  return isDated(clause, phrase) || phrase.type === "documents" ? phrase : undefined;
}
