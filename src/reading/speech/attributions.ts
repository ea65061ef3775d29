import type { Quotation, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import { contentAfterCue } from "./after-cue.ts";
import { contentBeforeCue } from "./before-cue.ts";
import { announcementIn } from "./announcements.ts";
import type { Content } from "./content.ts";
import { contentOf } from "./content.ts";
import { continuedReports } from "./continued.ts";
import { bracketedCue, nameAfterQuotation, nameBeforeQuotation, nounBeforeQuotation } from "./credits.ts";
import { headlineColon } from "./headlines.ts";
import { joinInterrupted } from "./join.ts";
import { judged } from "./judges.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { asSaid, citedSource, impersonal, passiveWithAgent, quotedAsSaying } from "./other-cues.ts";
import { nounCue } from "./noun-cues.ts";
import type { Stretch } from "./noun-phrases.ts";
import type { Attribution } from "./attribution.ts";
import type { Read } from "./quoted.ts";
import { quotationReports } from "./quoted.ts";
import type { Recogniser, Report, Sentence } from "./sentence.ts";
import { layOpen } from "./sentence.ts";
import { moodOf } from "./moods.ts";
import { sharedSource } from "./shared-source.ts";
import { sourcePhrase } from "./source-phrases.ts";
import type { Period } from "./units.ts";
import { periodsInside, periodsOf } from "./units.ts";

/** Most specific first: where two see a report in one cue, the first is kept. */
const RECOGNISERS: readonly Recogniser[] = [
  asSaid,
  quotedAsSaying,
  citedSource,
  sourcePhrase,
  passiveWithAgent,
  impersonal,
  contentBeforeCue,
  contentAfterCue,
  nounCue,
  bracketedCue,
  nounBeforeQuotation,
  nameBeforeQuotation,
  nameAfterQuotation,
  headlineColon,
];

/** All that the document reports somebody to have said, shown or felt, in text order; speech and other classes alike. */
export function findAttributions(document: VoicedDocument, authorities: Authorities): readonly Attribution[] {
  const lexicon = lexiconOf(authorities);
  const outer = readPeriods(periodsOf(document, lexicon), document, lexicon);
  const quoted = [...outer.reported, ...quotationReports(outer, document)];
  const joined = joinInterrupted(quoted);
  const inner = joined.flatMap((one) =>
    one.content.flatMap((span) => insideOf(document, lexicon, quotationAt(document, span), one.paragraph)),
  );
  return [...joined, ...inner, ...continuedReports(outer, document)].sort(inTextOrder);
}

/** The quotation whose words a content is. */
function quotationAt({ quotations }: VoicedDocument, content: Span): Quotation | undefined {
  const quotation = quotations[lastStartingBy(quotations, content.start)];
  return quotation && opensAt(content)(quotation) ? quotation : undefined;
}

const inTextOrder = (a: Attribution, b: Attribution): number =>
  a.content[0]!.start - b.content[0]!.start ||
  b.content.at(-1)!.end - a.content.at(-1)!.end ||
  (a.rule < b.rule ? -1 : 1);

function readPeriods(periods: readonly Period[], document: VoicedDocument, lexicon: Lexicon): Read {
  const sentences: Sentence[] = [];
  const reported: Attribution[] = [];
  const announced = new Map<Sentence, Attribution>();
  let previous: Attribution | null = null;
  for (const period of periods) {
    const sentence = layOpen(period, document, lexicon);
    sentences.push(sentence);
    for (const report of reportsIn(sentence)) {
      const attribution = toAttribution(report, previous);
      if (!attribution || attribution.content.length === 0) continue;
      reported.push(attribution);
      previous = attribution;
    }
    const announcement = announcementIn(sentence);
    const attribution: Attribution | null = announcement && toAttribution(announcement, previous);
    if (attribution) announced.set(sentence, attribution);
    if (attribution) previous = attribution;
  }
  return { sentences, reported, announced };
}

function reportsIn(sentence: Sentence): readonly Report[] {
  const taken = new Set<number>();
  const found: Report[] = [];
  for (const recognise of RECOGNISERS) {
    for (const report of recognise(sentence)) {
      if (taken.has(report.cue.to)) continue;
      taken.add(report.cue.to);
      const kept = judged(report);
      if (kept) found.push(kept);
    }
  }
  return found.sort((a, b) => a.cue.from - b.cue.from);
}

function toAttribution(report: Report, previous: Attribution | null): Attribution | null {
  const { sentence, cue, clause } = report;
  const { units } = sentence;
  const content = report.content.length === 0 ? NOT_YET : contentOf(units, report.content);
  if (!content) return null;
  const shared = report.source === "shared" ? sharedSource(report, previous) : null;
  if (report.source === "shared" && !shared) return null;
  const span = ({ from, to }: Stretch): Span => ({ start: units[from]!.start, end: units[to - 1]!.end });
  const subject = report.source === "shared" ? null : report.source;
  const relative = subject?.relative;
  const own = subject && span(relative === undefined ? subject : { from: relative, to: relative + 1 });
  return {
    rule: shared ? `${report.rule}-shared-subject` : report.rule,
    class: report.class,
    lemma: report.lemma,
    form: content.form,
    content: content.spans,
    cue: [span(cue)],
    source: shared?.span ?? own,
    named: shared ? shared.named : subject && span(subject),
    stated: shared ? shared.stated : own !== null,
    hearer: report.hearer ? span(report.hearer) : null,
    via: report.via ? span(report.via) : null,
    paragraph: sentence.paragraph,
    inside: sentence.inside ?? null,
    negated: clause?.verb.negated ?? false,
    mood: moodOf(report),
    within: { start: units[0]!.start, end: units.at(-1)!.end },
  };
}

const NOT_YET: Content = { spans: [], form: "direct" };

/** What is reported inside quoted words, to any depth. */
function insideOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  quotation: Quotation | undefined,
  paragraph: number,
): readonly Attribution[] {
  if (!quotation || quotation.content.end - quotation.content.start < LEAST) return [];
  const periods = periodsInside(document, lexicon, quotation, paragraph);
  const { reported } = readPeriods(periods, document, lexicon);
  const deeper = periods.flatMap(({ units }) => units.flatMap((unit) => unit.quotation ?? []));
  return [
    ...reported,
    ...spansOf(reported).flatMap((span) =>
      insideOf(document, lexicon, deeper.find(opensAt(span)), paragraph),
    ),
  ];
}

/** Quoted words shorter than this, in units of text, report nothing of others. */
const LEAST = 20;

const opensAt =
  (span: Span) =>
  ({ content }: Quotation): boolean =>
    content.start === span.start;

const spansOf = (reported: readonly Attribution[]): readonly Span[] =>
  reported.flatMap(({ content }) => content);
