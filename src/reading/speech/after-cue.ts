import { contentEnd } from "./content-end.ts";
import { Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import type { CueClause, Recogniser, Sentence } from "./sentence.ts";
import { passedOnBy } from "./source-phrases.ts";
import type { Subject } from "./subjects.ts";
import type { Unit } from "./units.ts";

/** "Morvan said (that) the talks were over", "denied the report", "called on the parties to return". */
export const contentAfterCue: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb, complement } = clause;
    if (!complement || verb.kind === "infinitive" || asPrefixed(sentence, clause)) return [];
    if (verb.kind === "participle" && complement.form.cue.class === "attitude" && complement.how === "object")
      return [];
    const source = sourceOf(sentence, clause);
    if (source === undefined) return [];
    const { form, from, how, hearer } = complement;
    const via = passedOnBy(sentence, from);
    const end = how === "quote" ? quoteEnd(sentence, clause, from) : contentEnd(sentence, clause, from);
    return [
      {
        rule: `${how === "quote" ? "quotation" : how}-after-cue`,
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: how === "that" ? thatClauses(sentence, from, end) : [{ from, to: end }],
        source,
        clause,
        ...(hearer && { hearer }),
        ...(via && { via }),
      },
    ];
  });

/** The subject of a cue whose content follows; undefined where it has none and cannot share one. */
function sourceOf(
  sentence: Sentence,
  { verb, before, after, complement }: CueClause,
): Subject | "shared" | null | undefined {
  if (verb.passive) return undefined;
  if (verb.kind === "participle") return ownSubject(sentence, before, verb) ?? "shared";
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
  if (opensSubject(units, from, k)) return contentEnd(sentence, clause, from);
  const pause =
    endsInStop(units[k - 1]!) ||
    /^(?:in|on|at|during|after|before|when|while|as|and|but|to)$/.test(next.word) ||
    next.word.endsWith("ing");
  return pause ? k : contentEnd(sentence, clause, from);
}

/** "said “budget reforms” and new taxes would pay for it": a few words in marks that are part of a subject. */
function opensSubject(units: readonly Unit[], from: number, k: number): boolean {
  const { shape } = units[from]!;
  if (k !== from + 1 || units[k]!.word !== "and" || !shape || shape.words > 4 || shape.paused) return false;
  const verb = units.findIndex(({ closed, mark }, i) => i > k + 1 && (mark || (closed & FINITE) !== 0));
  return verb > k + 1 && !units[verb]!.mark;
}

const FINITE = Closed.be | Closed.have | Closed.modal;

/** Whether a quotation ends in a mark of its own: "…,”" */
const endsInStop = ({ quotation }: Unit): boolean =>
  quotation !== undefined && quotation.content.end - quotation.content.start > 40;

/** "said that A, and that B": two clauses, each with its "that". */
function thatClauses({ units }: Sentence, from: number, to: number): readonly Stretch[] {
  for (let k = from + 1; k + 2 < to; k++) {
    if (units[k]!.word === "," && units[k + 1]!.word === "and" && units[k + 2]!.word === "that") {
      return [
        { from, to: k },
        { from: k + 3, to },
      ];
    }
  }
  return [{ from, to }];
}

/** "as he said last week": the content is the main clause (see `asSaid`). */
const asPrefixed = ({ units }: Sentence, { from, complement }: CueClause): boolean =>
  units[from - 1]?.word === "as" && complement?.how !== "that" && complement?.how !== "quote";

/** "Xi saying", "a statement warning that": the noun phrase right before a participle. */
const ownSubject = (
  { units }: Sentence,
  before: CueClause["before"],
  { from }: CueClause["verb"],
): Subject | null =>
  typeof before !== "string" &&
  before.rule === "subject-before-cue" &&
  before.to === from &&
  before.from <= 1 &&
  !units[before.from]!.word.endsWith("ing")
    ? before
    : null;
