import type { Analysis } from "../../language/index.ts";
import type { ActorKey, Span } from "../../text/index.ts";
import { itemAt, itemsIn } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";
import { isFinite, tokenAt } from "./grammar.ts";
import { AUXILIARIES } from "./lexicon.ts";
import type { Read } from "./quoted.ts";
import type { Sentence } from "./sentence.ts";
import type { Unit } from "./units.ts";

/** Rule of a sentence that goes on with a report before it and has no cue of its own: probable, never certain. */
export const WITHOUT_CUE = "goes-on-without-cue";

/** How many sentences a report may go on for. */
const LONGEST = 3;

/**
 * Sentences without a cue that go on with what the sentence before reports: "Morvan said the dam was weak. It could
 * break in a flood." They follow it in its paragraph and are marked as somebody's view: by a modal verb, by a duty or
 * a need, or because the speaker's own side is their subject. A plain past ("He left the hall") is the author's.
 */
export function continuedReports(read: Read, document: VoicedDocument): readonly Attribution[] {
  const bySentence = Map.groupBy(read.reported, ({ within }) => within.start);
  const found: Attribution[] = [];
  let open: { readonly report: Attribution; readonly left: number } | null = null;
  for (const sentence of read.sentences) {
    const reported = bySentence.get(sentence.units[0]!.start) ?? [];
    if (reported.length > 0 || read.announced.has(sentence)) {
      const report = goesOn(reported, document);
      open = report && { report, left: LONGEST };
      continue;
    }
    if (open && open.left > 0 && isView(sentence, open.report)) {
      found.push(continuing(sentence, open.report));
      open = { ...open, left: open.left - 1 };
    } else open = null;
  }
  return found;
}

/** The report that may go on: the last of its sentence, told of a named source as a clause, outside any turn. */
function goesOn(reported: readonly Attribution[], { turns }: VoicedDocument): Attribution | null {
  const last = reported.at(-1);
  if (!last || reported.some(({ form, class: kind }) => form === "direct" || kind !== "speech")) return null;
  const told = CLAUSAL.test(last.rule) && last.source !== null && !last.negated && last.mood !== "denied";
  return told && isMain(last) && itemAt(turns, last.within.start) === undefined ? last : null;
}

/** Whether the sentence is the report's: it begins with its source or with what is told. "After Morvan said ..., " is not. */
function isMain({ source, content, within, rule }: Attribution): boolean {
  const first = Math.min(source!.start, content[0]!.start);
  return first - within.start < (rule === "according-to" ? OPENING : 1);
}

const CLAUSAL = /^(?:that|clause)-after-cue|^content-before-cue|^according-to$/;

function isView(sentence: Sentence, report: Attribution): boolean {
  const { units, paragraph, inside } = sentence;
  if (paragraph !== report.paragraph || inside || units.length < FEWEST) return false;
  if (units.some(({ quotation }) => quotation)) return false;
  const verb = mainVerb(sentence);
  if (verb < 0 || asksOrAddresses(units)) return false;
  return isModal(sentence, verb, report) || isOwnSide(sentence, report);
}

const FEWEST = 5;

const asksOrAddresses = (units: readonly Unit[]): boolean =>
  units.at(-1)!.word === "?" || units.some(({ word }) => /^(?:i|we|you|our|my|your)$/.test(word));

/** The first finite verb or auxiliary of the sentence that stands in no clause with "who" or "that". */
function mainVerb({ units, document: { analysis } }: Sentence): number {
  for (let k = 0; k < units.length; k++) {
    const { closed, quotation, mark } = units[k]!;
    if (quotation || mark) continue;
    if ((closed & AUXILIARIES) !== 0) return k;
    if (isFinite(analysis, units[k]!)) return k;
  }
  return -1;
}

/** "must", "should", "could"; "would" after a past cue; "needs to", "it is important to". */
function isModal({ units, document }: Sentence, verb: number, report: Attribution): boolean {
  const { word } = units[verb]!;
  if (DUTY.test(word) || word === "could" || word === "cannot") return true;
  const past = report.cue[0] !== undefined && isPast(document.analysis, report.cue.at(-1)!);
  if (word === "would" || word === "might") return past;
  if (word === "had") return past && isShifted(document.analysis, report);
  const next = units[verb + 1]?.word ?? "";
  if (/^(?:needs?|has|have|had|needed)$/.test(word) && next === "to") return true;
  return /^(?:is|was|are|were)$/.test(word) && EVALUATES.test(next) && units[0]!.word === "it";
}

/** "said the ferry would stop. The company had lost money": what is told has gone back in time with its cue. */
function isShifted(analysis: Analysis, { content }: Attribution): boolean {
  const { first, afterLast } = analysis.tokensIn(content[0]!);
  for (let token = first; token < afterLast; token++) {
    if (analysis.xpos(token) === "MD") return analysis.form(token) === "would";
    if (analysis.xpos(token) === "VBD") return analysis.form(token) === "had";
  }
  return false;
}

const DUTY = /^(?:must|should|ought)$/;
const EVALUATES =
  /^(?:important|necessary|essential|vital|crucial|imperative|impossible|unacceptable|time|high)$/;

function isPast(analysis: Analysis, cue: Span): boolean {
  const { first, afterLast } = analysis.tokensIn(cue);
  for (let token = first; token < afterLast; token++) if (analysis.xpos(token) === "VBD") return true;
  return false;
}

/** "Morvan said no more. Tarvia is willing to talk": the speaker's own state or body begins the sentence. */
function isOwnSide({ units, document }: Sentence, report: Attribution): boolean {
  const side = sidesOf(document, report);
  const start = units[0]!.start;
  const [subject] = itemsIn(document.mentions, { start, end: Math.min(units.at(-1)!.end, start + OPENING) });
  if (!subject?.actor || !side.has(subject.actor) || subject.form === "demonym") return false;
  const token = tokenAt(document.analysis, subject);
  return token >= 0 && document.analysis.relation(token).startsWith("nsubj");
}

/** The subject begins within so many units: "For its part, Tarvia". */
const OPENING = 40;

/** The actors a source speaks for: those its own words name, and those whose office its person holds. */
function sidesOf(
  { mentions, offices }: VoicedDocument,
  { named, source }: Attribution,
): ReadonlySet<ActorKey> {
  const found = itemsIn(mentions, named ?? source!);
  const own = found.flatMap(({ actor }) => actor ?? []);
  const of = offices.flatMap((office) =>
    office.holder && office.of?.actor !== undefined && own.includes(office.holder.value.actor)
      ? [office.of.actor]
      : [],
  );
  return new Set([
    ...found.filter(({ type }) => type !== "person").flatMap(({ actor }) => actor ?? []),
    ...of,
  ]);
}

function continuing(sentence: Sentence, report: Attribution): Attribution {
  const { units, paragraph } = sentence;
  let last = units.length - 1;
  while (last > 0 && units[last]!.mark && units[last]!.word !== ")") last--;
  const content = { start: units[0]!.start, end: units[last]!.end };
  return {
    ...report,
    rule: WITHOUT_CUE,
    form: "indirect",
    content: [content],
    cue: [],
    stated: false,
    hearer: null,
    via: null,
    paragraph,
    mood: "asserted",
    within: { start: units[0]!.start, end: units.at(-1)!.end },
  };
}
