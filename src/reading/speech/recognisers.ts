import { Closed } from "./lexicon.ts";
import type { Pattern } from "./lexicon.ts";
import { contentEnd } from "./content-end.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { CueClause, Report, Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";
import type { Unit } from "./units.ts";
import { isAdverb } from "./verbs.ts";

/** A recogniser looks at one sentence and gives the reports it sees. */
export type Recogniser = (sentence: Sentence) => readonly Report[];

/** "Morvan said (that) the talks were over", "denied the report", "called on the parties to return". */
export const contentAfterCue: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb, complement } = clause;
    if (!complement || verb.negated || verb.kind === "infinitive") return [];
    const source = sourceOf(clause);
    if (source === undefined) return [];
    const { form, from, how, hearer } = complement;
    const end = how === "quote" ? quoteEnd(sentence, clause, from) : contentEnd(sentence, clause, from);
    return [
      {
        rule: `${how === "quote" ? "quotation" : how}-after-cue`,
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: [{ from, to: end }],
        source,
        clause,
        ...(hearer && { hearer }),
      },
    ];
  });

/** The subject of a cue whose content follows; undefined where it has none and cannot share one. */
function sourceOf({ verb, before, after, complement }: CueClause): Subject | "shared" | null | undefined {
  if (verb.passive) return undefined;
  if (verb.kind === "participle") return "shared";
  if (before === "shared") return "shared";
  if (before !== "none") return before;
  return complement?.how === "quote" || complement?.how === "colon" ? (after ?? "shared") : undefined;
}

/** Quotation after its cue: alone where a pause follows it, else with the clause it is part of. */
function quoteEnd(sentence: Sentence, clause: CueClause, from: number): number {
  const { units, dated } = sentence;
  let k = from + 1;
  while (k < units.length) {
    const unit = units[k]!;
    if (unit.quotation) k++;
    else if (units[k + 1]?.quotation && (unit.word === "and" || unit.word === "or" || unit.word === ","))
      k += 2;
    else if (unit.word === "," && units[k + 1]?.word === "and" && units[k + 2]?.quotation) k += 3;
    else break;
  }
  const next = units[k];
  if (!next || next.mark || dated(k)) return k;
  const pause =
    endsInStop(units[k - 1]!) ||
    /^(?:in|on|at|during|after|before|when|while|as|and|but|to)$/.test(next.word) ||
    next.word.endsWith("ing");
  return pause ? k : contentEnd(sentence, clause, from);
}

/** Whether a quotation ends in a mark of its own: "…,”" */
const endsInStop = ({ quotation }: Unit): boolean =>
  quotation !== undefined && quotation.content.end - quotation.content.start > 40;

/** "The talks were over, Morvan said", "“We leave,” said Morvan, “and soon.”" */
export const contentBeforeCue: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb } = clause;
    const form = verb.forms.find(({ cue }) => cue.patterns.has("post"));
    if (!form || verb.negated || verb.passive || verb.kind === "infinitive") return [];
    const source =
      typeof clause.before === "string"
        ? clause.after
        : precededByPause(sentence, clause.from)
          ? clause.before
          : (clause.after ?? clause.before);
    const participle = verb.kind === "participle";
    if (!source && !participle) return [];
    const start = source && source !== clause.after ? clause.from : verb.from;
    if (!precededByPause(sentence, start) || start === 0) return [];
    const end = Math.max(verb.to, source?.to ?? 0);
    if (clause.complement && source !== clause.after && !resumes(sentence, end)) return [];
    if (
      clause.complement &&
      source === clause.after &&
      clause.complement.from < end &&
      clause.complement.how === "that"
    )
      return [];
    const first = { from: contentStart(sentence, clause, start), to: start };
    if (first.from >= first.to) return [];
    const rest = resumption(sentence, end, first);
    return [
      {
        rule: "content-before-cue",
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: rest ? [first, rest] : [first],
        source: source ?? "shared",
        clause,
      },
    ];
  });

function precededByPause({ units }: Sentence, k: number): boolean {
  const before = units[k - 1];
  return before !== undefined && (before.quotation !== undefined || /^[,—–?!-]$/.test(before.word));
}

/** A quotation goes on right after the cue: "“We leave,” he said, “and soon.”" */
const resumes = ({ units }: Sentence, k: number): boolean =>
  units[k]?.quotation !== undefined || (units[k]?.word === "," && units[k + 1]?.quotation !== undefined);

/** Start of a content that its cue follows: the sentence's, or that of the clause after an earlier cue's content. */
function contentStart({ units, clauses }: Sentence, clause: CueClause, end: number): number {
  let start = 0;
  for (const other of clauses) {
    if (other.verb.at >= clause.verb.at) break;
    // "Morvan said no, but the talks go on, the ministry said"
    if (other.complement && other.verb.kind === "finite") {
      for (let k = other.complement.from; k < end - 1; k++) {
        if (units[k]!.word === "," && /^(?:but|while)$/.test(units[k + 1]?.word ?? "")) start = k + 2;
      }
    }
  }
  return start;
}

/** The part of the content that stands after the cue clause: "The talks, he said, [were over]". */
function resumption({ units, clauses }: Sentence, end: number, first: Stretch): Stretch | null {
  const quoted = units.slice(first.from, first.to).some(({ quotation }) => quotation);
  for (let k = end; k < units.length; k++) {
    if (units[k]!.quotation)
      return quoted || units[k - 1]!.word === "," ? { from: k, to: quotesEnd(units, k) } : null;
    if (units[k]!.word === "," || units[k]!.word === "—" || units[k]!.word === "–") {
      const next = units[k + 1];
      if (!next || (quoted && !next.quotation)) return null;
      if (next.quotation) return { from: k + 1, to: quotesEnd(units, k + 1) };
      if (first.to - first.from > 6 || clauses.some(({ from }) => from > end && from <= k + 3)) return null;
      const adverbial =
        next.word.endsWith("ing") ||
        (next.closed & (Closed.preposition | Closed.coordinator | Closed.subordinator | Closed.relative)) !==
          0;
      return adverbial ? null : { from: k + 1, to: units.length };
    }
  }
  return null;
}

function quotesEnd(units: readonly Unit[], from: number): number {
  let k = from;
  while (k < units.length && (units[k]!.quotation || units[k]!.mark)) k++;
  return k;
}

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

/** Patterns that a cue must have for words in marks to be its content. */
export const QUOTING: readonly Pattern[] = ["quote", "clause", "object"];

export const startsWithAdverb = (units: readonly Unit[]): boolean =>
  units[0] !== undefined && isAdverb(units[0]);
