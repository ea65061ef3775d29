import { contentEnd } from "./content-end.ts";
import { Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Recogniser, Report, Sentence } from "./sentence.ts";
import type { Unit } from "./units.ts";

/** "According to Morvan, ...", "..., according to the ministry". */
export const accordingTo: Recogniser = (sentence) => {
  const { units } = sentence;
  const found: Report[] = [];
  for (let k = 0; k + 2 < units.length; k++) {
    if (units[k]!.word !== "according" || units[k + 1]!.word !== "to") continue;
    const phrase = phraseStartingAt(sentence, k + 2);
    if (!phrase) continue;
    const content = contentAround(sentence, k, phrase);
    if (!content) continue;
    found.push({
      rule: "according-to",
      class: "speech",
      lemma: "according to",
      sentence,
      cue: { from: k, to: k + 2 },
      content,
      source: { ...phrase, rule: "subject-before-cue" },
    });
  }
  return found;
};

function contentAround({ units }: Sentence, at: number, phrase: Stretch): readonly Stretch[] | null {
  const opening =
    at === 0 || (at <= 2 && !units.slice(0, at).some(({ mark, quotation }) => mark || quotation));
  if (opening) {
    let from = phrase.to;
    while (
      from < units.length &&
      units[from]!.word !== "," &&
      units[from]!.word !== ":" &&
      !units[from]!.quotation
    )
      from++;
    return from < units.length ? [{ from, to: units.length }] : null;
  }
  let start = 0;
  while (start < at && (units[start]!.closed & Closed.coordinator) !== 0) start++;
  const first = { from: start, to: at };
  const adverbial = ((units[start]!.closed & (Closed.preposition | Closed.subordinator)) !== 0 || units[start]!.word.endsWith("ing")) && units[at - 1]?.word === ",";
  if (adverbial && units[phrase.to]?.word === ",") return [{ from: phrase.to + 1, to: units.length }];
  const resumed =
    units[phrase.to]?.word === "," && at - start < 8 ? [{ from: phrase.to + 1, to: units.length }] : [];
  return [first, ...resumed];
}

/** "As Morvan said last week, the talks are over": the content is the main clause. */
export const asSaid: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { units } = sentence;
    const { verb, before } = clause;
    if (typeof before === "string" || units[before.from - 1]?.word !== "as" || verb.passive) return [];
    const form = verb.forms.find(
      ({ cue }) => cue.patterns.has("post") || cue.patterns.has("clause") || cue.patterns.has("quote"),
    );
    if (!form) return [];
    let comma = verb.to;
    while (
      comma < units.length &&
      units[comma]!.word !== "," &&
      units[comma]!.word !== ":" &&
      !units[comma]!.quotation
    )
      comma++;
    const opens = before.from === 1;
    const content = opens ? { from: comma, to: units.length } : { from: 0, to: before.from - 1 };
    if (content.from >= content.to || (opens && comma >= units.length)) return [];
    if (!opens && units[before.from - 2]?.word !== ",") return [];
    return [
      {
        rule: "as-said",
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: [content],
        source: before,
        clause,
      },
    ];
  });

/** "This idea was proposed by Morvan", "was described by Morvan as a success". */
export const passiveWithAgent: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb, before } = clause;
    const { units } = sentence;
    if (
      !verb.passive ||
      verb.negated ||
      verb.modal ||
      typeof before === "string" ||
      verb.kind === "infinitive"
    )
      return [];
    const by = agentAfter(units, verb.to);
    const agent = by < 0 ? null : phraseStartingAt(sentence, by + 1);
    const form = verb.forms[0]!;
    if (!agent || form.cue.class !== "speech") return [];
    return [
      {
        rule: "passive-with-agent",
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: [{ from: before.from, to: before.to }],
        source: { ...agent, rule: "inverted-subject" },
        clause,
      },
    ];
  });

/** "by" within a few words of a passive, none of them a mark. */
function agentAfter(units: readonly Unit[], from: number): number {
  for (let k = from; k < units.length && k - from < 6; k++) {
    if (units[k]!.word === "by") return k;
    if (units[k]!.mark && units[k]!.word !== ",") return -1;
  }
  return -1;
}

/** "Morvan was quoted as saying ...", "it was reported that ...". */
export const impersonal: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb, before, complement } = clause;
    const { units } = sentence;
    if (!verb.passive || verb.negated || !complement || complement.how !== "that") return [];
    if (
      typeof before === "string" ||
      units[before.from]?.word !== "it" ||
      complement.form.cue.class !== "speech"
    )
      return [];
    return [
      {
        rule: "impersonal",
        class: complement.form.cue.class,
        lemma: complement.form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: [{ from: complement.from, to: contentEnd(sentence, clause, complement.from) }],
        source: null,
        clause,
      },
    ];
  });

