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
    if (!phrase || passesOn(sentence, k)) continue;
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

/** "Morvan said that ..., according to the agency": the report is Morvan's; see `passedOnBy`. */
const passesOn = ({ clauses, units }: Sentence, at: number): boolean =>
  at > 0 &&
  units[at - 1]!.word === "," &&
  clauses.some(
    ({ verb, complement, before }) =>
      verb.at < at &&
      complement &&
      verb.kind === "finite" &&
      !verb.passive &&
      typeof before !== "string" &&
      complement.form.cue.class === "speech" &&
      complement.how !== "object",
  );

/** The source that "according to" names at the end of a report of somebody's words. */
export function passedOnBy(sentence: Sentence, from: number): Stretch | null {
  const { units } = sentence;
  for (let k = from; k + 2 < units.length; k++) {
    if (units[k]!.word === "according" && units[k + 1]!.word === "to" && passesOn(sentence, k))
      return phraseStartingAt(sentence, k + 2);
  }
  return null;
}

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
  const adverbial =
    ((units[start]!.closed & (Closed.preposition | Closed.subordinator)) !== 0 ||
      units[start]!.word.endsWith("ing")) &&
    units[at - 1]?.word === ",";
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
        // "The envoy, as Morvan told it, had hoped for more": the main clause goes on after the aside.
        content:
          !opens && units[comma]?.word === "," ? [content, { from: comma + 1, to: units.length }] : [content],
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
        content: [bySubject(sentence, before, agent)],
        source: { ...agent, rule: "inverted-subject" },
        clause,
      },
    ];
  });

/** "It was underlined by Morvan that ...": the clause; else what the passive is about. */
const bySubject = ({ units }: Sentence, before: Stretch, { to }: Stretch): Stretch =>
  units[before.from]!.word === "it" && units[to]?.word === "that" && to + 1 < units.length
    ? { from: to + 1, to: units.length }
    : { from: before.from, to: before.to };

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

/** "The agency quoted him as saying: “...”": the words are his, the agency passed them on. */
export const quotedAsSaying: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { units, clauses } = sentence;
    const { verb, before } = clause;
    const saying = clauses.find(
      (other) => other.verb.at > verb.at && units[other.verb.at - 1]?.word === "as" && other.complement,
    );
    if (verb.forms[0]!.cue.lemma !== "quote" || !saying?.complement || saying.verb.at - verb.at > 12)
      return [];
    const agency = typeof before === "string" ? null : before;
    const spoke = verb.passive ? agency : phraseStartingAt(sentence, verb.to);
    if (!spoke) return [];
    return [
      {
        rule: "quoted-as-saying",
        class: "speech",
        lemma: "quote",
        sentence,
        cue: { from: verb.from, to: verb.passive ? saying.verb.to : verb.to },
        content: [{ from: saying.complement.from, to: contentEnd(sentence, saying, saying.complement.from) }],
        source: { from: spoke.from, to: spoke.to, rule: "subject-before-cue" },
        clause,
        ...(agency && !verb.passive && { via: agency }),
      },
      { ...NOTHING, sentence, cue: { from: saying.verb.from, to: saying.verb.to } },
    ];
  });

/** Takes a cue away from later recognisers: "saying" in "quoted him as saying" reports nothing of its own. */
const NOTHING = {
  rule: "part-of-another-cue",
  class: "speech",
  lemma: "",
  content: [{ from: 0, to: 0 }],
  source: null,
} as const;
