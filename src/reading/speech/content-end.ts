import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { CueClause, Sentence } from "./sentence.ts";

/** Where the content that begins at unit `start` ends: before the next cue of the same rank, else with the sentence. */
export function contentEnd(sentence: Sentence, clause: CueClause, start: number): number {
  const ends = [nextCue, accordingTo, frontedClause, relativeClause, objectPhrase, authorsAside];
  const last = Math.min(sentence.units.length, start + LONGEST);
  return ends.reduce((end, cut) => Math.min(end, cut(sentence, clause, start, end)), last);
}

// No sentence that somebody wrote is as long; each verb of an endless one would else report all the rest of it.
const LONGEST = 1_000;

/** Gives a unit at which the content ends, `end` where it sees none before that. */
type End = (sentence: Sentence, clause: CueClause, start: number, end: number) => number;

const nextCue: End = (sentence, clause, start, end) => {
  for (const other of sentence.clauses) {
    if (other === clause || other.verb.at <= start || other.from <= start) continue;
    if (other.from > end + LONGEST) break;
    const cut = cutBefore(sentence, clause, other);
    if (cut > start) return cut;
  }
  return end;
};

/** Unit before which `other` ends the content of `clause`, or -1 where it is part of that content. */
function cutBefore(sentence: Sentence, clause: CueClause, other: CueClause): number {
  const { units } = sentence;
  const before = units[other.from - 1];
  if (!before) return -1;
  const comma = units[other.from - 2]?.word === ",";
  if (other.verb.kind === "participle") {
    const empty = !other.complement && units[other.verb.to]?.word !== ":";
    // ", noting that", ", while noting that"
    const joined = comma && JOINS_CLAUSES.test(before.word);
    if (empty || other.verb.passive || !(joined || before.word === ",") || rankOf(other) < rankOf(clause))
      return -1;
    return joined ? other.from - 2 : other.from - 1;
  }
  if (other.verb.kind === "infinitive") return -1;
  if (other.before === "shared") {
    if (!sameTense(sentence, clause, other) || rankOf(other) < rankOf(clause)) return -1;
    return comma ? other.from - 2 : other.from - 1;
  }
  if ((before.closed & Closed.coordinator) !== 0 || JOINS_CLAUSES.test(before.word)) {
    return comma ? other.from - 2 : lemmaOf(clause) === lemmaOf(other) ? other.from - 1 : -1;
  }
  // "..., the ministry said": a cue that follows what it reports
  if (before.word === "," && !other.complement && rankOf(other) > 0) return other.from - 1;
  return before.word === ";" ? other.from - 1 : -1;
}

const JOINS_CLAUSES = /^(?:while|whereas|although|though)$/;

const lemmaOf = ({ verb }: CueClause): string => verb.forms[0]!.cue.lemma;

/** "said ... and argues", "said ... but did not suggest": the second of two joined verbs has the tense of the first. */
const sameTense = ({ units }: Sentence, a: CueClause, b: CueClause): boolean => {
  const shape = (clause: CueClause) => clause.verb.forms[0]!.shape;
  const [first, second] = [tenseOf(units, a), tenseOf(units, b)];
  if (first !== null && second !== null) return first === second;
  return shape(a) === shape(b) || (shape(a) !== "ing" && shape(b) !== "ing" && a.verb.from !== a.verb.at);
};

/** The tense that the form of a verb, or "did" and "does" before it, tell; null where other helpers stand there. */
function tenseOf(units: Sentence["units"], { verb }: CueClause): "past" | "present" | null {
  const helpers = units.slice(verb.from, verb.at).filter(({ closed }) => (closed & AUXILIARIES) !== 0);
  const helper = helpers[0]?.word;
  if (helper !== undefined) return /^did/.test(helper) ? "past" : /^do/.test(helper) ? "present" : null;
  const { shape } = verb.forms[0]!;
  return shape === "past" ? "past" : shape === "ing" ? null : "present";
}

/** An attitude inside reported speech ("said he was tired and wanted peace") does not end it. */
const rankOf = ({ verb }: CueClause): number =>
  verb.forms.some(({ cue }) => cue.class === "speech") ? 1 : 0;

const accordingTo: End = ({ units }, _clause, start, end) => {
  for (let k = start + 1; k < end; k++) {
    if (units[k]!.word === "according" && units[k + 1]?.word === "to")
      return units[k - 1]!.word === "," ? k - 1 : k;
  }
  return end;
};

/** "While Morvan said it was over, the ministry ...": the comma that closes a clause at the sentence's start. */
const frontedClause: End = ({ units }, clause, start, end) => {
  const opener = units[clause.from - 1];
  if (!opener || !FRONTS.test(opener.word)) return end;
  // "LONDON, May 5 — Two days after the ministry said"
  const before = units.slice(0, clause.from);
  const dateline = before.findLastIndex(({ word }) => word === "—" || word === "–") + 1;
  const opens =
    before.length - dateline <= 6 &&
    before.slice(dateline).every(({ mark, quotation }) => !mark && !quotation);
  return opens ? firstComma(units, start, end) : end;
};

const FRONTS = /^(?:while|when|as|after|before|although|though|because|if|since|once|whereas|until)$/;

/** ", who said the talks were over, left": the comma that closes the relative clause. */
const relativeClause: End = ({ units, verbs }, { before }, start, end) => {
  if (typeof before === "string" || before.relative === undefined || units[before.relative - 1]?.word !== ",")
    return end;
  const comma = firstComma(units, start, end);
  const next = units[comma + 1];
  const verbal =
    next !== undefined && (verbs.has(comma + 1) || (next.closed & (AUXILIARIES | Closed.verb)) !== 0);
  return before.from <= 2 || verbal ? comma : end;
};

function firstComma(units: Sentence["units"], start: number, end: number): number {
  for (let k = start + 1; k < end; k++) if (units[k]!.word === ",") return k;
  return end;
}

/** "said that it was known abroad, a charge that Tarvia denies": the aside is the author's. */
const authorsAside: End = ({ units }, _clause, start, end) => {
  for (let k = start + 1; k < end - 4; k++) {
    if (units[k]!.word !== "," || !/^(?:an?|the)$/.test(units[k + 1]!.word)) continue;
    const that = units.slice(k + 3, k + 5).findIndex(({ word }) => word === "that" || word === "which");
    const noun = units[k + 2 + that];
    const denied = units.slice(k + 3, k + ASIDE).some(({ word }) => DENIES.test(word));
    if (that >= 0 && noun && CLAIM.test(noun.word) && denied) return k;
  }
  return end;
};

// ", a charge that Tarvia and three of its neighbours have always denied": at most so many units.
const ASIDE = 16;
const CLAIM = /^(?:charge|claim|accusation|allegation|assertion|suggestion|statement|version|account)s?$/;
const DENIES = /^(?:deny|denies|denied|reject|rejects|rejected|dispute|disputes|disputed)$/;

/** An object is a phrase: it ends where a date, a clause or a second verb begins. */
const objectPhrase: End = (sentence, { complement }, start, end) => {
  const { units, dated, verbs } = sentence;
  if (complement?.how !== "object" || complement.from !== start) return end;
  for (let k = start + 1; k < end; k++) {
    const { word, closed } = units[k]!;
    const next = units[k + 1];
    const verbal = next !== undefined && (next.closed & (AUXILIARIES | Closed.subjectPronoun)) !== 0;
    if (
      dated(k) &&
      !dated(k - 1) &&
      !dated(start) &&
      word !== "of" &&
      !goesOnAfterDate(sentence, k) &&
      !isOfContent(units, k)
    )
      return /^(?:on|in|at|since)$/.test(units[k - 1]!.word) ? k - 1 : k;
    if (
      (OPENS_ADVERBIAL.test(word) && !MOMENT.test(units[k - 1]!.word)) ||
      (word === "as" && next !== undefined && (next.closed & Closed.subjectPronoun) !== 0)
    )
      return k;
    if ((word === "and" || word === "or" || word === "but") && verbal) return k;
    if (word === "," && next && endsAtComma(next)) return k;
    // "expressed support for the talks, believing that ..."
    if (word === "," && verbs.has(k + 1) && next?.word.endsWith("ing")) return k;
    if ((closed & Closed.subjectPronoun) !== 0 && units[k - 1]!.word === ",") return k - 1;
  }
  return end;
};

/** Whether the preposition before a date holds it in the phrase. */
const isOfContent = (units: Sentence["units"], k: number): boolean =>
  OWNS_DATE.test(units[/^(?:the|a|an)$/.test(units[k - 1]!.word) ? k - 2 : k - 1]!.word);

// "a partnership now and into the future", "the need for elections by 2025": the day is of what was said.
const OWNS_DATE =
  /^(?:into|for|of|to|from|through|throughout|over|beyond|within|during|between|by|until|till|and)$/;

/** "built by 2020 and beyond", "called the remarks on Friday “a trap”": after the date the phrase goes on. */
function goesOnAfterDate({ units, dated }: Sentence, k: number): boolean {
  let after = k;
  while (after < units.length && dated(after)) after++;
  const next = units[after];
  if (!next) return false;
  const quoted = next.quotation !== undefined && !next.shape!.capital;
  return (
    quoted ||
    /^(?:and|as|an?)$/.test(next.word) ||
    units.slice(after, after + 3).some(({ word }) => word === "as")
  );
}

/** "at a time when": there "when" goes on the phrase. */
const MOMENT = /^(?:time|times|moment|day|days|year|years|period|era)$/;

const OPENS_ADVERBIAL = /^(?:after|when|while|before|because|until|although|though|whereas)$/;

const endsAtComma = ({ word, closed }: Sentence["units"][number]): boolean =>
  word === "but" ||
  word === "saying" ||
  word === "adding" ||
  ((closed & Closed.subordinator) !== 0 && word !== "that" && word !== "than" && word !== "as");
