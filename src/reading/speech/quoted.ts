import type { Quotation, Span } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attributions.ts";
import type { Sentence } from "./sentence.ts";
import { mainSubject } from "./shared-source.ts";
import type { Unit } from "./units.ts";

/**
 * The quotations that no cue of their own sentence reports: they carry on the quotation before them, follow an
 * announcement ("the ministry said:"), answer to a cue sentence beside them, or stand for themselves.
 */
export function quotationReports(
  sentences: readonly Sentence[],
  reported: readonly Attribution[],
  document: VoicedDocument,
): readonly Attribution[] {
  const found: Attribution[] = [...reported];
  const covered = new Set<Quotation>();
  for (const { content } of reported) for (const span of content) cover(document, span, covered);
  /** By paragraph, the attributions that later quotations may carry on, last first. */
  let last: Attribution | null = null;
  let next = 0;
  const ordered = [...reported].sort((a, b) => startOf(a) - startOf(b));
  for (const sentence of sentences) {
    const { units } = sentence;
    const from = units[0]!.start;
    const to = units.at(-1)!.end;
    while (next < ordered.length && startOf(ordered[next]!) < to) {
      const attribution = ordered[next++]!;
      if (attribution.class === "speech" || attribution.form !== "indirect") last = attribution;
    }
    const free = units.filter(({ quotation }) => quotation && !covered.has(quotation));
    if (free.length === 0) continue;
    const own = bare(units)
      ? carried(free, sentence, last, from, found, document)
      : inClause(free, sentence, document);
    if (!own) continue;
    if (own.replaces) found[found.indexOf(own.replaces)] = own.attribution;
    else found.push(own.attribution);
    for (const unit of free) covered.add(unit.quotation!);
    last = own.attribution;
  }
  return found;
}

const startOf = ({ cue, content }: Attribution): number =>
  Math.min(cue[0]?.start ?? Infinity, content[0]!.start);

function cover(document: VoicedDocument, span: Span, covered: Set<Quotation>): void {
  for (const quotation of document.quotations) {
    if (quotation.start >= span.end) break;
    if (quotation.content.end > span.start) covered.add(quotation);
  }
}

/** Whether a sentence holds nothing but quotations. */
const bare = (units: readonly Unit[]): boolean =>
  units.every(({ quotation, mark }) => quotation !== undefined || mark);

interface Added {
  readonly attribution: Attribution;
  readonly replaces?: Attribution;
}

function carried(
  free: readonly Unit[],
  sentence: Sentence,
  last: Attribution | null,
  from: number,
  found: readonly Attribution[],
  document: VoicedDocument,
): Added | null {
  const spans = free.map(({ quotation }) => quotation!.content);
  const { paragraph } = sentence;
  if (last && last.paragraph === paragraph) {
    // "“We leave,” he said. “And soon.”" is one statement
    if (last.form === "direct" && found.includes(last)) {
      return { attribution: { ...last, content: [...last.content, ...spans] }, replaces: last };
    }
    return { attribution: { ...carryOn(last, spans, paragraph), cue: [], rule: "carried-on" } };
  }
  const announced = last && announces(last, from, document);
  if (last && announced)
    return { attribution: { ...carryOn(last, spans, paragraph), rule: "announced-block" } };
  if (last && last.paragraph === paragraph - 1 && last.form !== "indirect") {
    return { attribution: { ...carryOn(last, spans, paragraph), cue: [], rule: "carried-on" } };
  }
  return { attribution: { ...UNATTRIBUTED, content: spans, paragraph } };
}

const announces = (last: Attribution, from: number, { text }: VoicedDocument): boolean =>
  last.rule === "announced-block" || /:\s*$/.test(text.slice(last.content.at(-1)!.end, from));

const carryOn = (last: Attribution, content: readonly Span[], paragraph: number): Attribution => ({
  ...last,
  content,
  paragraph,
  form: "direct",
  class: "speech",
  stated: false,
});

const UNATTRIBUTED: Attribution = {
  rule: "no-source",
  class: "speech",
  lemma: "",
  form: "direct",
  content: [],
  cue: [],
  source: null,
  stated: false,
  hearer: null,
  paragraph: 0,
  inside: null,
  negated: false,
  modal: false,
  shape: "",
};

/** A quotation inside a sentence without cue: a long one is the words of the sentence's subject. */
function inClause(free: readonly Unit[], sentence: Sentence, { text }: VoicedDocument): Added | null {
  const long = free.filter(
    ({ quotation }) => text.slice(quotation!.content.start, quotation!.content.end).split(/\s+/).length >= 5,
  );
  if (long.length === 0) return null;
  const subject = mainSubject(sentence, -1);
  return {
    attribution: {
      ...UNATTRIBUTED,
      rule: "quotation-in-clause",
      content: long.map(({ quotation }) => quotation!.content),
      source: subject,
      stated: subject !== null,
      paragraph: sentence.paragraph,
    },
  };
}
