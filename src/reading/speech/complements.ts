import { Closed } from "./lexicon.ts";
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
  if (takes("topic") && !verb.passive && namesTopic(units, start))
    return { from: start, how: "object", form };
  if (takes("object") && !verb.passive && opensObject(units, start))
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

/** What stands right after the cue: "that", a quotation, a colon, "whether", "to". */
function nearComplement(
  { units }: Chunkable,
  start: number,
  form: CueForm,
  verb: CueVerb,
): Complement | null {
  const next = units[start]!;
  const takes = (pattern: Pattern): boolean => form.cue.patterns.has(pattern);
  const speaks = takes("clause") || takes("that") || takes("quote");
  if (next.word === "that" && (takes("clause") || takes("that")) && units[start + 1]) {
    // "I think that's right": "that" is the subject
    const after = units[start + 1]!;
    // "a plan they say that could work"; but "said that should Morvan resign"
    const inverted = after.word === "should" && opensPhrase(units[start + 2] ?? after);
    if (!inverted && (after.closed & (Closed.modal | Closed.have | Closed.do)) !== 0 && !after.capital)
      return null;
    const subject = after.word === "'s" || (after.closed & Closed.be) !== 0;
    return { from: subject ? start : start + 1, how: subject ? "clause" : "that", form };
  }
  if (next.quotation && (speaks || takes("object"))) return { from: start, how: "quote", form };
  if (isComma(next) && units[start + 1]?.quotation && speaks) return { from: start + 1, how: "quote", form };
  if (next.word === ":" && units[start + 1] && speaks) return { from: start + 1, how: "colon", form };
  if (next.word === "," && units[start + 1]?.word === "that" && speaks)
    return { from: start + 2, how: "that", form };
  if (takes("to") && next.word === "to" && isBareVerb(units[start + 1]))
    return { from: start, how: "to", form };
  if (takes("to") && next.word === "not" && units[start + 1]?.word === "to")
    return { from: start, how: "to", form };
  const asks = takes("wh") || takes("clause");
  if (
    asks &&
    (next.closed & Closed.wh) !== 0 &&
    !verb.passive &&
    next.word !== "when" &&
    next.word !== "if"
  ) {
    return { from: start, how: "wh", form };
  }
  if (takes("wh") && (next.word === "if" || next.word === "when")) return { from: start, how: "wh", form };
  return null;
}

const isComma = ({ word }: Unit): boolean => word === "," || word === "-" || word === "—" || word === "–";

const isBareVerb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !unit.mark &&
  !unit.capital &&
  !unit.quotation &&
  (unit.closed & (Closed.determiner | Closed.possessive | Closed.objectPronoun)) === 0;

/** "told reporters in Goa that ...", "told her: “...”", "asked Moscow to ...", "warned them the talks ...". */
function afterHearer({ units, cues, dated }: Chunkable, start: number, form: CueForm): Complement | null {
  const passiveLike = start;
  let end = -1;
  for (let k = start + 1; k < units.length && k - start < REACH; k++) {
    const unit = units[k]!;
    const hearer = { from: passiveLike, to: end < 0 ? k : end };
    const after = units[k + 1];
    if (unit.word === "that" && after) return { from: k + 1, how: "that", form, hearer };
    if (unit.quotation) return { from: k, how: "quote", form, hearer };
    if (unit.word === ":" && after) return { from: k + 1, how: "colon", form, hearer };
    if (
      (unit.closed & Closed.wh) !== 0 &&
      unit.word !== "when" &&
      unit.word !== "where" &&
      unit.word !== "which"
    ) {
      return { from: k, how: "wh", form, hearer };
    }
    if (unit.word === "to" && isBareVerb(after) && end < 0) return { from: k, how: "to", form, hearer };
    if (cues.has(k)) return null;
    if (unit.mark && !isComma(unit) && unit.word !== ".") return null;
    if (isComma(unit) && end < 0) end = k;
    if ((dated(k) || (unit.closed & Closed.preposition) !== 0) && end < 0) end = k;
    const subject = (unit.closed & Closed.subjectPronoun) !== 0;
    const opens =
      subject ||
      (k - start > 0 &&
        (unit.closed & (Closed.determiner | Closed.possessive)) !== 0 &&
        end < 0 &&
        startsNew(units, k));
    if (opens || ((subject || startsNew(units, k)) && end >= 0 && dated(k - 1)))
      return { from: k, how: "clause", form, hearer };
  }
  return null;
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

function opensObject(units: readonly Unit[], k: number): boolean {
  const unit = units[k]!;
  if (unit.word === "that") return false;
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
  if (!adverbial) return null;
  for (let k = start + 1; k < units.length && k - start < REACH; k++) {
    const unit = units[k]!;
    const after = units[k + 1];
    if (verbs.has(k) || unit.word === ";" || unit.word === "—") return null;
    if (unit.word === "that" && after && (after.closed & Closed.be) === 0)
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
function isClause({ units, cues }: Chunkable, start: number, { cue }: CueForm): boolean {
  const says = cue.lemma === "say" || cue.lemma === "think" || cue.lemma === "believe";
  if ((units[start]!.closed & Closed.subjectPronoun) !== 0 || units[start]!.word === "there") return true;
  for (let k = start + 1; k < units.length && k - start < (says ? 40 : 14); k++) {
    const { closed, word, capital } = units[k]!;
    if ((closed & FINITE) !== 0 || cues.has(k) || (!capital && isPast(units, k))) return true;
    if (word === ";" || (!says && (closed & (Closed.subordinator | Closed.relative)) !== 0)) return false;
  }
  return false;
}

const FINITE = Closed.be | Closed.have | Closed.do | Closed.modal | Closed.verb;

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
const namesTopic = (units: readonly Unit[], start: number): boolean =>
  opensObject(units, start) &&
  units.slice(start, start + 7).some(({ closed }) => (closed & Closed.topicNoun) !== 0);
