import { clauseEnd, isSubject } from "./grammar.ts";
import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseEndingAt, phraseStartingAt } from "./noun-phrases.ts";
import type { Recogniser, Sentence } from "./sentence.ts";
import { mainSubjectOf } from "./shared-source.ts";
import type { Subject } from "./subjects.ts";

/** "the ministry's claim that ...", "a statement to the effect that", "circulating accusations that". */
export const nounCue: Recogniser = (sentence) => {
  const { units, lexicon, verbs } = sentence;
  return units.flatMap((unit, at) => {
    const noun = unit.quotation ? undefined : lexicon.nouns.get(unit.word);
    if (!noun?.patterns.has("that") || verbs.has(at)) return [];
    const that = thatAfter(sentence, at);
    if (that < 0) return [];
    const source = possessor(sentence, at) ?? author(sentence, at, that) ?? mainSubjectOf(sentence, at);
    if (!source) return [];
    return [
      {
        rule: "noun-cue",
        class: noun.class,
        lemma: noun.lemma,
        sentence,
        cue: { from: at, to: at + 1 },
        content: [{ from: that + 1, to: endOf(sentence, at, that + 1) }],
        source,
      },
    ];
  });
};

/** The "that" of the noun's clause: right after it, after "to the effect", or after "was". */
function thatAfter({ units, finite }: Sentence, at: number): number {
  for (let k = at + 1; k < units.length && k - at < 9; k++) {
    const { word, closed } = units[k]!;
    if (word === "that") {
      // "a claim that was made": there "that" is the subject
      const next = units[k + 1];
      const verb = (next?.closed ?? 0) & (AUXILIARIES | Closed.verb);
      return next && verb === 0 && (next.capital || !finite(k + 1)) ? k : -1;
    }
    const bridges =
      /^(?:to|the|effect|was|is|from|by|on|in|of)$/.test(word) ||
      units[k]!.capital ||
      (closed & Closed.determiner) !== 0;
    if (!bridges) return -1;
  }
  return -1;
}

/** "Moscow's claim", "his claim". */
function possessor(sentence: Sentence, at: number): Subject | null {
  const { units } = sentence;
  for (let k = at - 1; k >= 0 && at - k < 4; k--) {
    if ((units[k]!.closed & Closed.possessive) !== 0 && units[k]!.word !== "whose")
      return { from: k, to: k + 1, rule: "subject-before-cue" };
    if (units[k]!.word === "'s" || units[k]!.word === "'") {
      const phrase = phraseEndingAt(sentence, k);
      return phrase && { ...phrase, rule: "subject-before-cue" };
    }
  }
  return null;
}

/** "a claim by the ministry that", "reports from the region that". */
function author(sentence: Sentence, at: number, that: number): Subject | null {
  const { units } = sentence;
  for (let k = at + 1; k < that; k++) {
    if (units[k]!.word !== "by" && units[k]!.word !== "from" && units[k]!.word !== "of") continue;
    const phrase: Stretch | null = phraseStartingAt(sentence, k + 1);
    return phrase && { from: phrase.from, to: Math.min(phrase.to, that), rule: "inverted-subject" };
  }
  return null;
}

/**
 * A noun's clause ends at a comma before another clause, or with the sentence; where the noun is the subject, it ends
 * where the parse ends it: "the claim that it was late | was false".
 */
function endOf({ units, document: { analysis } }: Sentence, at: number, from: number): number {
  const parsed = isSubject(analysis, units[at]!) ? clauseEnd(analysis, units[at]!, units[from]!) : null;
  const end = parsed === null ? units.length : units.findIndex((unit) => unit.end >= parsed) + 1;
  for (let k = from + 3; k < end; k++) {
    if (units[k]!.word === "," && /^(?:but|and|while|saying|adding)$/.test(units[k + 1]?.word ?? ""))
      return k;
  }
  return end;
}
