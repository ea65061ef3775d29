import type { Quotation, Span } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { StatementForm } from "../reading.ts";
import { contentAfterCue } from "./after-cue.ts";
import { contentBeforeCue } from "./before-cue.ts";
import { contentOf } from "./content.ts";
import type { CueClass, Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { accordingTo, asSaid, impersonal, passiveWithAgent } from "./other-cues.ts";
import { quotationReports } from "./quoted.ts";
import type { Recogniser, Report, Sentence } from "./sentence.ts";
import { layOpen } from "./sentence.ts";
import { sharedSource } from "./shared-source.ts";
import type { Period } from "./units.ts";
import { periodsInside, periodsOf } from "./units.ts";

/** Something reported in the text, in spans: what, by which cue, and who stands there as its source. */
export interface Attribution {
  readonly rule: string;
  readonly class: CueClass;
  readonly lemma: string;
  readonly form: StatementForm;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** The whole noun phrase that names the source; null where nobody is named. */
  readonly source: Span | null;
  /** False where a rule carried the source over from another sentence. */
  readonly stated: boolean;
  readonly hearer: Span | null;
  readonly paragraph: number;
  /** The quotation it stands in, for what is reported inside quoted words. */
  readonly inside: Quotation | null;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly shape: string;
}

/** Most specific first: where two see a report in one cue, the first is kept. */
const RECOGNISERS: readonly Recogniser[] = [
  asSaid,
  accordingTo,
  passiveWithAgent,
  impersonal,
  contentBeforeCue,
  contentAfterCue,
];

/** All that the document reports somebody to have said, shown or felt, in text order; speech and other classes alike. */
export function findAttributions(document: VoicedDocument, authorities: Authorities): readonly Attribution[] {
  const lexicon = lexiconOf(authorities);
  const outer = readPeriods(periodsOf(document, lexicon), document, lexicon);
  const quoted = quotationReports(outer.sentences, outer.attributions, document);
  const inner = quoted.flatMap(({ content, paragraph }) =>
    content.flatMap((span) => insideOf(document, lexicon, span, paragraph)),
  );
  return [...quoted, ...inner].sort(inTextOrder);
}

const inTextOrder = (a: Attribution, b: Attribution): number =>
  a.content[0]!.start - b.content[0]!.start ||
  b.content.at(-1)!.end - a.content.at(-1)!.end ||
  (a.rule < b.rule ? -1 : 1);

function readPeriods(periods: readonly Period[], document: VoicedDocument, lexicon: Lexicon) {
  const sentences: Sentence[] = [];
  const attributions: Attribution[] = [];
  for (const period of periods) {
    const sentence = layOpen(period, document, lexicon);
    sentences.push(sentence);
    let previous: Attribution | null = attributions.at(-1) ?? null;
    for (const report of reportsIn(sentence)) {
      const attribution = toAttribution(report, previous);
      if (!attribution) continue;
      attributions.push(attribution);
      previous = attribution;
    }
  }
  return { sentences, attributions };
}

function reportsIn(sentence: Sentence): readonly Report[] {
  const taken = new Set<number>();
  const found: Report[] = [];
  for (const recognise of RECOGNISERS) {
    for (const report of recognise(sentence)) {
      if (taken.has(report.cue.to)) continue;
      taken.add(report.cue.to);
      found.push(report);
    }
  }
  return found.sort((a, b) => a.cue.from - b.cue.from);
}

function toAttribution(report: Report, previous: Attribution | null): Attribution | null {
  const { sentence, cue, clause } = report;
  const { units } = sentence;
  const content = contentOf(units, report.content);
  if (!content) return null;
  const shared = report.source === "shared" ? sharedSource(report, previous) : null;
  if (report.source === "shared" && !shared) return null;
  const span = (from: number, to: number): Span => ({ start: units[from]!.start, end: units[to - 1]!.end });
  const source = shared
    ? shared.span
    : report.source === null || report.source === "shared"
      ? null
      : span(report.source.from, report.source.to);
  return {
    rule: shared ? `${report.rule}-shared-subject` : report.rule,
    class: report.class,
    lemma: report.lemma,
    form: content.form,
    content: content.spans,
    cue: [span(cue.from, cue.to)],
    source,
    stated: source !== null && (shared?.stated ?? true),
    hearer: report.hearer ? span(report.hearer.from, report.hearer.to) : null,
    paragraph: sentence.paragraph,
    inside: sentence.inside ?? null,
    negated: clause?.verb.negated ?? false,
    modal: clause?.verb.modal ?? false,
    shape: clause?.verb.forms[0]!.shape ?? "",
  };
}

/** What is reported inside quoted words. */
function insideOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  content: Span,
  paragraph: number,
): readonly Attribution[] {
  const quotation = document.quotations.find(
    (q) => q.content.start === content.start && q.content.end === content.end,
  );
  if (!quotation || content.end - content.start < 30) return [];
  return readPeriods(periodsInside(document, lexicon, quotation, paragraph), document, lexicon).attributions;
}
