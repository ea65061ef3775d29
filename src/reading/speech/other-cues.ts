import { contentEnd } from "./content-end.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Recogniser, Sentence } from "./sentence.ts";
import { citedAt } from "./source-phrases.ts";
import type { Unit } from "./units.ts";

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
    // "it should be noted that": the author notes it
    if (!verb.passive || verb.negated || verb.modal || complement?.how !== "that") return [];
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
    if (verb.forms[0]!.cue.lemma !== "quote") return [];
    const saying = clauses.find(
      (other) => other.verb.at > verb.at && units[other.verb.at - 1]?.word === "as" && other.complement,
    );
    if (!saying?.complement || saying.verb.at - verb.at > 12) return [];
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

/** ", citing officials": who is cited passed the words on and has none of his own; see `passedOnBy`. */
export const citedSource: Recogniser = (sentence) =>
  sentence.clauses.flatMap(({ verb }) =>
    citedAt(sentence, verb.from) ? [{ ...NOTHING, sentence, cue: { from: verb.from, to: verb.to } }] : [],
  );

/** Takes a cue away from later recognisers: "saying" in "quoted him as saying" reports nothing of its own. */
const NOTHING = {
  rule: "part-of-another-cue",
  class: "speech",
  lemma: "",
  content: [{ from: 0, to: 0 }],
  source: null,
} as const;
