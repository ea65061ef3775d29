import { canSpeak } from "./can-speak.ts";
import type { Cue } from "./lexicon.ts";
import type { Report, Sentence } from "./sentence.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import { mainSubjectOf } from "./shared-source.ts";
import type { Subject } from "./subjects.ts";

/**
 * A sentence that ends in a colon and announces what the next paragraphs quote: "On Friday the ministry said:",
 * "According to the commander:", "Statement by the minister:". Its content is still to come.
 */
export function announcementIn(sentence: Sentence): Report | null {
  const { units, clauses } = sentence;
  if (units.at(-1)?.word !== ":" || units.some(({ quotation }) => quotation)) return null;
  const clause = clauses.findLast(({ verb }) => speaks(verb.forms[0]!.cue) && !verb.negated && !verb.passive);
  if (clause) {
    const { verb, before, after } = clause;
    const leans = verb.kind === "participle" && typeof before !== "string" && before.to !== verb.from;
    const own = typeof before === "string" ? after : leans ? null : before;
    const cue = verb.forms[0]!.cue;
    return report(sentence, { from: verb.from, to: verb.to }, own ?? "shared", cue.lemma);
  }
  return announcedByNoun(sentence);
}

const speaks = (cue: Cue): boolean =>
  cue.class === "speech" && (cue.patterns.has("quote") || cue.patterns.has("clause"));

function announcedByNoun(sentence: Sentence): Report | null {
  const { units } = sentence;
  for (let k = 0; k < units.length; k++) {
    const { word } = units[k]!;
    const according = word === "according" && units[k + 1]?.word === "to";
    const authored =
      (word === "by" || word === "from") &&
      sentence.lexicon.nouns.get(units[k - 1]?.word ?? "")?.patterns.has("words") === true;
    const phrase = according
      ? phraseStartingAt(sentence, k + 2)
      : authored
        ? phraseStartingAt(sentence, k + 1)
        : null;
    if (phrase)
      return report(
        sentence,
        { from: according ? k : k - 1, to: according ? k + 2 : k + 1 },
        { ...phrase, rule: "inverted-subject" },
        units[k]!.word,
      );
  }
  return announcedBySubject(sentence);
}

/** Rule of an announcement without a cue: who is meant is a guess, never stated. */
export const BY_SUBJECT = "announced-block-by-subject";

/** "The minister issued the following statement:", "She had no doubts:": the subject of the sentence. */
function announcedBySubject(sentence: Sentence): Report | null {
  const { units } = sentence;
  const subject = mainSubjectOf(sentence, -1);
  return subject && canSpeak(sentence, subject) && subject.to < units.length - 1
    ? { ...report(sentence, { from: subject.to, to: units.length - 1 }, subject, ":"), rule: BY_SUBJECT }
    : null;
}
const report = (
  sentence: Sentence,
  cue: Report["cue"],
  source: Subject | "shared",
  lemma: string,
): Report => ({
  rule: "announced-block",
  class: "speech",
  lemma,
  sentence,
  cue,
  content: [],
  source,
});
