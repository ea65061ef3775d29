import { itemsIn } from "../../text/index.ts";
import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseEndingAt, phraseStartingAt } from "./noun-phrases.ts";
import type { Recogniser, Report, Sentence } from "./sentence.ts";
import { aroundBrackets } from "./source-phrases.ts";
import type { Subject } from "./subjects.ts";
import type { Unit } from "./units.ts";

// Sources that a mark alone gives to words: "Morvan: “...”", "“...” — Morvan", "(Morvan said)", "His answer: “...”".

/** How many units a name beside its mark may have. */
const LONGEST_NAME = 12;

const DASH = /^[—–-]$/;

/** "Foreign Minister Ilyas Morvan: “...”" and "Morvan — “...”": a sentence that is a name, a mark and quoted words. */
export const nameBeforeQuotation: Recogniser = (sentence) => {
  const { units } = sentence;
  const mark = units.findIndex(({ word, quotation }) => quotation || word === ":" || DASH.test(word));
  if (mark <= 0 || mark > LONGEST_NAME || !units[mark + 1]?.quotation) return [];
  if (units.slice(mark + 1).some((unit) => !unit.quotation && !unit.mark)) return [];
  const name: Stretch = { from: 0, to: mark };
  return namesSpeaker(sentence, name)
    ? [credit(sentence, mark, { from: mark + 1, to: units.length }, subject(name))]
    : [];
};

/** "“...” — Ilyas Morvan, foreign minister": quoted words, a dash and a name to the end. */
export const nameAfterQuotation: Recogniser = (sentence) => {
  const { units } = sentence;
  const dash = units.findIndex(({ quotation, mark }) => !quotation && !mark) - 1;
  if (dash < 1 || !DASH.test(units[dash]!.word) || !units[dash - 1]!.quotation) return [];
  const name: Stretch = { from: dash + 1, to: lastWord(units) + 1 };
  return namesSpeaker(sentence, name) || isBareName(units, name)
    ? [credit(sentence, dash, { from: 0, to: dash }, subject(name))]
    : [];
};

/** "— Ilyas Morvan, foreign minister": a line under quoted words that says whose they are, as a stretch of it. */
export function creditLine(sentence: Sentence): Stretch | null {
  const { units } = sentence;
  if (!DASH.test(units[0]!.word) || units.length < 2) return null;
  const name: Stretch = { from: 1, to: lastWord(units) + 1 };
  return name.from < name.to && (namesSpeaker(sentence, name) || isBareName(units, name)) ? name : null;
}

/** "His answer: “No.”", "The ministry’s statement: “...”": a noun of saying, a colon and quoted words. */
export const nounBeforeQuotation: Recogniser = (sentence) => {
  const { units, lexicon } = sentence;
  const found: Report[] = [];
  for (let colon = 1; colon + 1 < units.length; colon++) {
    if (units[colon]!.word !== ":" || !units[colon + 1]!.quotation) continue;
    const noun = lexicon.nouns.get(units[colon - 1]!.word);
    const source = noun?.patterns.has("words") ? ownerBefore(sentence, colon - 1) : null;
    if (!noun || !source) continue;
    let to = colon + 1;
    while (units[to]?.quotation) to++;
    const base = credit(sentence, colon, { from: colon + 1, to }, source);
    found.push({ ...base, rule: "noun-cue", lemma: noun.lemma, cue: { from: colon - 1, to: colon } });
  }
  return found;
};

/** "The ferry (Morvan said) would sail again": the cue and its subject alone in brackets. */
export const bracketedCue: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { units } = sentence;
    const { verb, before, after } = clause;
    const form = verb.forms.find(({ cue }) => cue.patterns.has("post"));
    const source = typeof before === "string" ? after : before;
    if (!form || !source || verb.kind !== "finite" || verb.passive || verb.negated) return [];
    const from = Math.min(source.from, verb.from);
    const to = Math.max(source.to, verb.to);
    if (from < 3 || units[from - 1]!.word !== "(" || units[to]?.word !== ")") return [];
    return [
      {
        rule: "cue-in-brackets",
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: aroundBrackets(sentence, { from: 0, to: from - 1 }, to),
        source,
        clause,
      },
    ];
  });

/** "Moscow's", "his": who owns the noun at unit `at`; the adjectives between them are stepped over. */
function ownerBefore(sentence: Sentence, at: number): Subject | null {
  const { units } = sentence;
  for (let k = at - 1; k >= 0 && at - k < 4; k--) {
    const { word, closed } = units[k]!;
    if ((closed & Closed.possessive) !== 0 && word !== "whose") return subject({ from: k, to: k + 1 });
    if (word !== "'s" && word !== "'") continue;
    const phrase = phraseEndingAt(sentence, k);
    return phrase && subject(phrase);
  }
  return null;
}

/** Whether a stretch is one noun phrase that names a person, a body or the like, and no sentence. */
function namesSpeaker(sentence: Sentence, { from, to }: Stretch): boolean {
  const { units, verbs, document } = sentence;
  if (to - from > LONGEST_NAME || phraseStartingAt(sentence, from) === null) return false;
  const verbal = AUXILIARIES | Closed.verb;
  for (let k = from; k < to; k++) {
    if (verbs.has(k) || units[k]!.quotation || (units[k]!.closed & verbal) !== 0) return false;
  }
  const span = { start: units[from]!.start, end: units[to - 1]!.end };
  const [first] = itemsIn(document.mentions, span).filter(
    ({ type }) => type !== "place" && type !== "instrument",
  );
  return first !== undefined;
}

/** "Azucena Ibel": two to four capitalised words and nothing else. */
const isBareName = (units: readonly Unit[], { from, to }: Stretch): boolean =>
  to - from >= 2 &&
  to - from <= 4 &&
  units.slice(from, to).every(({ capital, word }) => capital || word === ".");

function lastWord(units: readonly Unit[]): number {
  let k = units.length - 1;
  while (k > 0 && units[k]!.mark) k--;
  return k;
}

const subject = (stretch: Stretch): Subject => ({ ...stretch, rule: "subject-before-cue" });

const credit = (sentence: Sentence, mark: number, content: Stretch, source: Subject): Report => ({
  rule: "name-beside-quotation",
  class: "speech",
  lemma: sentence.units[mark]!.word,
  sentence,
  cue: { from: mark, to: mark + 1 },
  content: [content],
  source,
});
