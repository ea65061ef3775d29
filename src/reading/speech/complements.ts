import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { CueForm, Pattern } from "./lexicon.ts";
import type { Chunkable, Stretch } from "./noun-phrases.ts";
import { opensPhrase } from "./noun-phrases.ts";
import type { Unit } from "./units.ts";
import type { CueVerb } from "./verbs.ts";
import { isAdverb } from "./verbs.ts";

/** What a cue reports after it: where the content begins, how it is joined, and who was told. */
export interface Complement {
  readonly from: number;
  readonly how: "that" | "clause" | "wh" | "to" | "object" | "quote" | "colon";
  readonly form: CueForm;
  readonly hearer?: Stretch;
}

/** How far from its cue a content may begin: "said at a news conference with his Turkish counterpart ... that". */
const REACH = 28;

/** The content that follows the cue, or null where the cue has none after it. */
export function complementAfter(sentence: Chunkable, verb: CueVerb): Complement | null {
  for (const form of verb.forms) {
    const found = complementOf(sentence, verb, form);
    if (found) return found;
  }
  return null;
}

function complementOf(sentence: Chunkable, verb: CueVerb, form: CueForm): Complement | null {
  const { units } = sentence;
  const takes = (pattern: Pattern): boolean => form.cue.patterns.has(pattern);
  const start = pastAdverbs(sentence, verb.to);
  const next = units[start];
  if (!next) return null;
  const near = nearComplement(sentence, start, form, verb);
  if (near) return near;
  if (takes("hearer") && opensPhrase(next)) {
    const told = afterHearer(sentence, start, form);
    if (told) return told;
  }
  if (takes("clause") && opensClause(units, start) && !verb.passive && isClause(sentence, start, form))
    return { from: start, how: "clause", form };
  if (form.cue.lemma === "say" && saysOf(units, start)) return { from: start, how: "object", form };
  if (takes("topic") && !verb.passive && namesTopic(sentence, start, form))
    return { from: start, how: "object", form };
  if (takes("object") && !verb.passive && opensObject(sentence, start, form))
    return { from: start, how: "object", form };
  return takes("clause") || takes("that") || takes("quote") ? farComplement(sentence, start, form) : null;
}

/** Adverbs and dates right after the cue: "said on Friday", "said again". */
function pastAdverbs({ units, dated }: Chunkable, from: number): number {
  let k = from;
  for (let steps = 0; steps < 4 && k < units.length; steps++) {
    const unit = units[k]!;
    if (dated(k)) while (k < units.length && dated(k)) k++;
    else if (
      (unit.word === "on" || unit.word === "in" || unit.word === "late" || unit.word === "early") &&
      dated(k + 1)
    )
      k++;
    else if (isAdverb(unit) && unit.word !== "so") k++;
    else break;
  }
  return k;
}

/** What stands right after the cue: "that", a quotation, a colon, "to", "whether". */
function nearComplement(sentence: Chunkable, start: number, form: CueForm, verb: CueVerb): Complement | null {
  return (
    nearThat(sentence, start, form) ??
    nearMarks(sentence, start, form) ??
    nearInfinitive(sentence, start, form) ??
    nearQuestion(sentence, start, form, verb)
  );
}

const takesAny = ({ cue }: CueForm, ...patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => cue.patterns.has(pattern));

function nearThat({ units }: Chunkable, start: number, form: CueForm): Complement | null {
  const after = units[start + 1];
  if (!after || units[start]!.word !== "that" || !takesAny(form, "clause", "that")) return null;
  // "a plan they say that could work"; but "said that should Morvan resign"
  const inverted = after.word === "should" && opensPhrase(units[start + 2] ?? after);
  if (!inverted && !after.capital && (after.closed & (Closed.modal | Closed.have | Closed.do)) !== 0)
    return null;
  // "I think that's right": "that" is the subject
  const subject = after.word === "'s" || (after.closed & Closed.be) !== 0;
  return { from: subject ? start : start + 1, how: subject ? "clause" : "that", form };
}

/** ": ...", ", “...”", "“...”", ", that ..." */
function nearMarks({ units }: Chunkable, start: number, form: CueForm): Complement | null {
  const next = units[start]!;
  const after = units[start + 1];
  const speaks = takesAny(form, "clause", "that", "quote");
  if (next.quotation) return speaks || takesAny(form, "object") ? { from: start, how: "quote", form } : null;
  // "described as “reckless” the plan to"
  if (next.word === "as" && after?.quotation && takesAny(form, "object"))
    return { from: start + 1, how: "quote", form };
  if (!speaks || !after) return null;
  if (isComma(next) && after.quotation) return { from: start + 1, how: "quote", form };
  if (next.word === ":") return { from: start + 1, how: "colon", form };
  return next.word === "," && after.word === "that" ? { from: start + 2, how: "that", form } : null;
}

/** "to return", "not to return" */
function nearInfinitive({ units, nominal }: Chunkable, start: number, form: CueForm): Complement | null {
  const [next, after] = [units[start]!.word, units[start + 1]];
  // "agreed to peaceful talks"
  const bare = next === "to" && takesAny(form, "to") && isBareVerb(after) && !nominal(start + 1);
  const infinitive = bare || (next === "not" && after?.word === "to");
  return infinitive && takesAny(form, "to") ? { from: start, how: "to", form } : null;
}

/** "whether ...", "how ..."; "when" and "if" only after a cue that asks */
function nearQuestion({ units }: Chunkable, start: number, form: CueForm, verb: CueVerb): Complement | null {
  const { word, closed } = units[start]!;
  if (word === "if" || word === "when") return takesAny(form, "wh") ? { from: start, how: "wh", form } : null;
  const asks = (closed & Closed.wh) !== 0 && !verb.passive && takesAny(form, "wh", "clause");
  return asks ? { from: start, how: "wh", form } : null;
}

const isComma = ({ word }: Unit): boolean => word === "," || word === "-" || word === "—" || word === "–";

const isBareVerb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !unit.mark &&
  !unit.capital &&
  !unit.quotation &&
  (unit.closed & (Closed.determiner | Closed.possessive | Closed.objectPronoun)) === 0;

/** "told reporters in Goa that ...", "told her: “...”", "asked Moscow to ...", "warned them the talks ...". */
function afterHearer(sentence: Chunkable, start: number, form: CueForm): Complement | null {
  const { units, cues, dated } = sentence;
  let end = -1;
  for (let k = start + 1; k < units.length && k - start < REACH; k++) {
    const unit = units[k]!;
    const hearer = { from: start, to: end < 0 ? k : end };
    const joined = joinedToHearer(sentence, k, end < 0, form);
    if (joined) return { ...joined, form, hearer };
    if (cues.has(k) || (unit.mark && !isComma(unit) && unit.word !== ".")) return null;
    // "briefed Solvey on efforts to ensure that the truce holds": that is what the efforts are for
    if (unit.word === "to" && SECURES.test(units[k + 1]?.word ?? "")) return null;
    const past = isComma(unit) || dated(k) || (unit.closed & Closed.preposition) !== 0;
    if (past && end < 0) end = k;
    if (opensAfterHearer(sentence, k, end >= 0)) return { from: k, how: "clause", form, hearer };
  }
  return null;
}

// "briefed Morvan on [the ferry]"; not "told Morvan on Friday"
const INFORMS = /^(?:brief|update|inform)$/;

const SECURES = /^(?:ensure|see|guarantee|secure|prove|show|make|verify|check|establish)$/;

/** What ends the hearer and begins the content, by its first word. */
function joinedToHearer(
  { units }: Chunkable,
  k: number,
  bare: boolean,
  { cue }: CueForm,
): Pick<Complement, "from" | "how"> | null {
  const { word, closed, quotation } = units[k]!;
  const after = units[k + 1];
  if (quotation) return namesHearer(units, k) ? null : { from: k, how: "quote" };
  if (word === "that" && after) return { from: k + 1, how: "that" };
  if (word === ":" && after) return { from: k + 1, how: "colon" };
  if (word === "to" && bare && isBareVerb(after)) return { from: k, how: "to" };
  // "asked Morvan about [the ferry]"
  const topical = word === "about" || (word === "on" && INFORMS.test(cue.lemma));
  if (topical && bare && after && opensPhrase(after)) return { from: k + 1, how: "object" };
  const asks = (closed & Closed.wh) !== 0 && word !== "when" && word !== "where" && word !== "which";
  return asks ? { from: k, how: "wh" } : null;
}

/** "told Harbour Wire’s “Morning Call” on Friday that": a title in marks that is part of whom it names. */
function namesHearer(units: readonly Unit[], k: number): boolean {
  const { shape } = units[k]!;
  const before = units[k - 1]!;
  const part = before.word === "'s" || before.capital || (before.closed & Closed.determiner) !== 0;
  return part && shape!.words <= 5 && !shape!.paused && (shape!.title || shape!.words === 1);
}

/** A clause without "that": "told reporters | he was", "told him | the talks", "told him on Friday | talks". */
function opensAfterHearer({ units, dated }: Chunkable, k: number, past: boolean): boolean {
  const { closed } = units[k]!;
  if ((closed & Closed.subjectPronoun) !== 0) return true;
  if (!startsNew(units, k)) return false;
  return past ? dated(k - 1) : (closed & (Closed.determiner | Closed.possessive)) !== 0;
}

/** A determiner after a noun begins a new phrase: "told reporters | the talks". */
const startsNew = (units: readonly Unit[], k: number): boolean => {
  const before = units[k - 1];
  return (
    before !== undefined &&
    !before.mark &&
    (before.closed & (Closed.preposition | Closed.determiner | Closed.possessive | Closed.coordinator)) ===
      0 &&
    opensPhrase(units[k]!)
  );
};

/** Whether a clause without "that" can begin here: "said [he was ...]", "says [Russia will ...]". */
function opensClause(units: readonly Unit[], k: number): boolean {
  const unit = units[k]!;
  if (unit.mark) return unit.word === "$" || unit.word === "£" || unit.word === "€";
  if ((unit.closed & (Closed.coordinator | Closed.relative)) !== 0) return false;
  if ((unit.closed & Closed.preposition) !== 0) return false;
  if ((unit.closed & Closed.subordinator) !== 0)
    return unit.word === "if" || unit.word === "although" || unit.word === "though";
  return true;
}

function opensObject({ units }: Chunkable, k: number, form: CueForm): boolean {
  const unit = units[k]!;
  // "called that plan a trap": a verb that takes no clause
  if (unit.word === "that") return units[k + 1] !== undefined && !takesAny(form, "clause", "that");
  if (opensPhrase(unit)) return true;
  return (unit.closed & (Closed.wh | Closed.negation)) !== 0;
}

/** "said in an interview with the agency that ...", "said during a visit to Goa he was ...". */
function farComplement({ units, verbs, dated }: Chunkable, start: number, form: CueForm): Complement | null {
  const first = units[start]!;
  const adverbial =
    (first.closed & Closed.preposition) !== 0 ||
    first.word === "as" ||
    first.word === "when" ||
    first.word === "while" ||
    first.word === ",";
  // "Morvan did not say, but ...": the sentence goes on without him
  if (!adverbial || ((units[start + 1]?.closed ?? 0) & Closed.coordinator) !== 0) return null;
  for (let k = start + 1; k < units.length && k - start < REACH; k++) {
    const unit = units[k]!;
    const after = units[k + 1];
    const cites = (unit.closed & Closed.citing) !== 0 && units[k - 1]!.word === ",";
    if ((verbs.has(k) && !cites) || unit.word === ";" || unit.word === "—") return null;
    if (unit.word === "that" && after && (after.closed & Closed.be) === 0 && takesAny(form, "clause", "that"))
      return { from: k + 1, how: "that", form };
    if (unit.quotation && (units[k - 1]!.word === "," || units[k - 1]!.word === ":"))
      return { from: k, how: "quote", form };
    if (unit.word === ":" && after) return { from: k + 1, how: "colon", form };
    if (first.word === "," || !form.cue.patterns.has("clause")) continue;
    if (
      (unit.closed & Closed.subjectPronoun) !== 0 &&
      units[k - 1]!.word !== "," &&
      first.closed & Closed.preposition
    ) {
      return { from: k, how: "clause", form };
    }
    if (dated(k - 1) && opensPhrase(unit) && !dated(k)) return { from: k, how: "clause", form };
  }
  return null;
}

/** Whether a finite verb stands within reach: "claims [the talks are over]", not "claims [responsibility]". */
function isClause({ units, cues, finite }: Chunkable, start: number, { cue }: CueForm): boolean {
  const says = cue.lemma === "say" || cue.lemma === "think" || cue.lemma === "believe";
  if ((units[start]!.closed & Closed.subjectPronoun) !== 0 || units[start]!.word === "there") return true;
  for (let k = start + 1; k < units.length && k - start < (says ? 40 : 14); k++) {
    const { closed, word, capital, mark } = units[k]!;
    if ((closed & FINITE) !== 0 || cues.has(k) || (!capital && isPast(units, k))) return true;
    // "said the minister favors talks": a verb that only its tag tells from a noun
    if (says && !capital && !mark && closed === 0 && /(?:[^s]s|ed)$/.test(word) && finite(k)) return true;
    if (word === ";" || (!says && (closed & (Closed.subordinator | Closed.relative)) !== 0)) return false;
  }
  return false;
}

const FINITE = AUXILIARIES | Closed.verb;

/** A word in -ed that is no adjective of a phrase: "rivals accepted", not "the accepted". */
const isPast = (units: readonly Unit[], k: number): boolean =>
  units[k]!.word.length > 4 &&
  units[k]!.word.endsWith("ed") &&
  (units[k - 1]!.closed & (Closed.determiner | Closed.possessive | Closed.preposition)) === 0;

/** "has said [its support for the plan]": a phrase of some length after "say". */
const saysOf = (units: readonly Unit[], start: number): boolean =>
  (units[start]!.closed & (Closed.determiner | Closed.possessive)) !== 0 &&
  units.length - start > 4 &&
  units[start]!.word !== "that";

/** "raised [the issue of prisoners]", not "raised money": the object names a matter near its start. */
const namesTopic = (sentence: Chunkable, start: number, form: CueForm): boolean =>
  opensObject(sentence, start, form) &&
  sentence.units.slice(start, start + 7).some(({ closed }) => (closed & Closed.topicNoun) !== 0);
