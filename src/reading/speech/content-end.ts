import { Closed } from "./lexicon.ts";
import type { CueClause, Sentence } from "./sentence.ts";

/** Where the content that begins at unit `start` ends: before the next cue of the same rank, else with the sentence. */
export function contentEnd(sentence: Sentence, clause: CueClause, start: number): number {
  const { units, clauses } = sentence;
  let end = units.length;
  for (const other of clauses) {
    if (other === clause || other.verb.at <= start || other.from <= start) continue;
    const cut = cutBefore(sentence, clause, other);
    if (cut > start) {
      end = Math.min(end, cut);
      break;
    }
  }
  end = Math.min(end, accordingTo(sentence, start, end));
  const relative = typeof clause.before !== "string" && clause.before.rule === "relative-subject";
  return relative && units[clause.from - 1]?.word !== "who"
    ? Math.min(end, relativeEnd(sentence, clause, start, end))
    : end;
}

/** Unit before which `other` ends the content of `clause`, or -1 where it is part of that content. */
function cutBefore({ units }: Sentence, clause: CueClause, other: CueClause): number {
  const before = units[other.from - 1];
  if (!before) return -1;
  const comma = units[other.from - 2]?.word === ",";
  if (other.verb.kind === "participle")
    return other.verb.passive || before.word !== "," ? -1 : other.from - 1;
  if (other.verb.kind === "infinitive") return -1;
  if (other.before === "shared") {
    if (rankOf(other) < rankOf(clause)) return -1;
    if (!sameTense(clause, other)) return -1;
    return comma ? other.from - 2 : other.from - 1;
  }
  if ((before.closed & Closed.coordinator) !== 0 || /^(?:while|whereas|although|though)$/.test(before.word)) {
    return comma ? other.from - 2 : -1;
  }
  // "..., the ministry said": a cue that follows what it reports
  return before.word === "," && !other.complement
    ? other.from - 1
    : before.word === ";"
      ? other.from - 1
      : -1;
}

/** "said ... and argues": the second of two joined verbs has the form of the first. */
const sameTense = (a: CueClause, b: CueClause): boolean => {
  const shape = (clause: CueClause) => clause.verb.forms[0]!.shape;
  return shape(a) === shape(b) || (shape(a) !== "ing" && shape(b) !== "ing" && a.verb.from !== a.verb.at);
};

function accordingTo({ units }: Sentence, start: number, end: number): number {
  for (let k = start + 1; k < end; k++) {
    if (units[k]!.word === "according" && units[k + 1]?.word === "to")
      return units[k - 1]!.word === "," ? k - 1 : k;
  }
  return end;
}

/** ", who said the talks were over, left": the comma that closes the relative clause. */
function relativeEnd({ units }: Sentence, clause: CueClause, start: number, end: number): number {
  if (typeof clause.before === "string" || units[clause.before.to]?.word !== ",") return end;
  for (let k = start + 1; k < end; k++) if (units[k]!.word === ",") return k;
  return end;
}

/** An attitude inside reported speech ("said he was tired and wanted peace") does not end it. */
const rankOf = ({ verb }: CueClause): number => (verb.forms.some(({ cue }) => cue.class === "speech") ? 1 : 0);
