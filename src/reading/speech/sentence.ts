import { itemAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { CueClass, Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import type { Complement } from "./complements.ts";
import { complementAfter } from "./complements.ts";
import { isFinite, isNominal } from "./grammar.ts";
import type { Chunkable, Stretch } from "./noun-phrases.ts";
import type { Lack, Subject } from "./subjects.ts";
import { subjectAfter, subjectBefore } from "./subjects.ts";
import type { Period } from "./units.ts";
import type { CueVerb } from "./verbs.ts";
import { cueVerbs } from "./verbs.ts";

/** A cue with what was found around it in its sentence. */
export interface CueClause {
  readonly verb: CueVerb;
  readonly before: Subject | Lack;
  readonly after: Subject | null;
  readonly complement: Complement | null;
  /** First unit of the clause: of its subject, else of its verb group. */
  readonly from: number;
}

/** A sentence laid open for the recognisers. */
export interface Sentence extends Chunkable, Period {
  readonly clauses: readonly CueClause[];
  readonly lexicon: Lexicon;
  readonly document: VoicedDocument;
}

/** One report found in a sentence, in units of that sentence. */
export interface Report {
  readonly rule: string;
  readonly class: CueClass;
  readonly lemma: string;
  readonly sentence: Sentence;
  readonly cue: Stretch;
  readonly content: readonly Stretch[];
  /** "shared": the source of the cue clause before; null: nobody is named. */
  readonly source: Subject | "shared" | null;
  readonly hearer?: Stretch;
  readonly via?: Stretch;
  readonly clause?: CueClause;
}

/** A recogniser looks at one sentence and gives the reports it sees. */
export type Recogniser = (sentence: Sentence) => readonly Report[];

export function layOpen(period: Period, document: VoicedDocument, lexicon: Lexicon): Sentence {
  const { units } = period;
  const verbs = cueVerbs(units, lexicon);
  const dated = (k: number): boolean => {
    const unit = units[k];
    return (
      unit !== undefined &&
      (((unit.closed & Closed.time) !== 0 &&
        (unit.capital || (unit.word !== "may" && unit.word !== "march"))) ||
        itemAt(document.dates, unit.start) !== undefined)
    );
  };
  const cues = new Set(verbs.filter(({ kind }) => kind === "finite").map(({ at }) => at));
  const finite = (k: number): boolean => isFinite(document.analysis, units[k]!);
  const nominal = (k: number): boolean => isNominal(document.analysis, units[k]!);
  const at = new Set(verbs.map((verb) => verb.at));
  const chunkable = { units, cues, verbs: at, dated, finite, nominal };
  const clauses = inSeries(
    units,
    verbs.map((verb) => clauseOf(chunkable, verb)),
  );
  return { ...period, ...chunkable, clauses, lexicon, document };
}

/** "said it was over, called it a failure, and left": between commas of a series a cue shares the first one's subject. */
function inSeries(units: Period["units"], clauses: readonly CueClause[]): readonly CueClause[] {
  return clauses.map((clause, i) => {
    const { verb, before } = clause;
    const own = typeof before !== "string" && before.rule === "subject-before-cue";
    if (own || before === "shared" || verb.kind !== "finite" || verb.from !== verb.at) return clause;
    if (units[verb.from - 1]?.word !== "," || !clause.complement) return clause;
    const first = clauses
      .slice(0, i)
      .findLast((other) => other.verb.kind === "finite" && !other.verb.passive && other.complement !== null);
    const follows =
      first &&
      typeof first.before !== "string" &&
      first.before.rule !== "relative-subject" &&
      first.verb.forms[0]!.shape === verb.forms[0]!.shape;
    return follows && closesSeries(units, verb.to)
      ? { ...clause, before: "shared", from: verb.from }
      : clause;
  });
}

/** Whether "and" and a verb still come: "..., and reserved the right". */
function closesSeries(units: Period["units"], from: number): boolean {
  return units.some(
    ({ word, closed }, k) =>
      k > from + 1 &&
      units[k - 1]!.word === "and" &&
      (/(?:ed|aid|old)$/.test(word) || (closed & Closed.verb) !== 0),
  );
}

function clauseOf(chunkable: Chunkable, verb: CueVerb): CueClause {
  const before = subjectBefore(chunkable, verb);
  const complement = complementAfter(chunkable, verb);
  const after =
    typeof before === "string" || before.rule !== "subject-before-cue" ? subjectAfter(chunkable, verb) : null;
  // ", accusing the mission": a participle after a comma has no subject of its own
  const leans = verb.kind === "participle" && typeof before !== "string" && before.to !== verb.from;
  const from = typeof before === "string" || leans ? verb.from : Math.min(before.from, verb.from);
  return { verb, before, after, complement, from };
}
