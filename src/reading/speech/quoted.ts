import type { Quotation, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";
import { BY_SUBJECT } from "./announcements.ts";
import { canSpeak } from "./can-speak.ts";
import { creditLine } from "./credits.ts";
import { GOES_ON } from "./join.ts";
import { labelIn, ofLabelled } from "./labelled-quotations.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Sentence } from "./sentence.ts";
import { mainSubjectOf } from "./shared-source.ts";
import type { Unit } from "./units.ts";

/** The sentences of a text with what their cues report, and the announcements of what is quoted after them. */
export interface Read {
  readonly sentences: readonly Sentence[];
  readonly reported: readonly Attribution[];
  /** Sentences that announce quotations; their content is empty. */
  readonly announced: ReadonlyMap<Sentence, Attribution>;
}

/**
 * The quotations that no cue of their own sentence reports: they go on the quotation before them, are announced
 * ("the ministry said:"), carry on the paragraph before, belong to the subject of their sentence, or are nobody's.
 */
export function quotationReports(read: Read, document: VoicedDocument): readonly Attribution[] {
  const covered = coveredQuotations(read.reported, document);
  const ordered = [...read.reported].sort((a, b) => placeOf(a) - placeOf(b));
  const found: Attribution[] = [];
  let last: Attribution | null = null;
  let next = 0;
  for (const [index, sentence] of read.sentences.entries()) {
    const end = sentence.units.at(-1)!.end;
    while (next < ordered.length && placeOf(ordered[next]!) < end) {
      const one = ordered[next++]!;
      if ((one.class === "speech" || one.form !== "indirect") && !isAside(one, last)) last = one;
    }
    last = read.announced.get(sentence) ?? last;
    const free = sentence.units.filter(({ quotation }) => quotation && !covered.has(quotation));
    const own =
      free.length === 0
        ? null
        : bare(sentence)
          ? (credited(free, sentence, read.sentences[index + 1]) ?? standingAlone(free, sentence, last))
          : inClause(free, sentence, last);
    if (!own) continue;
    found.push(own);
    last = own.source ? own : last;
  }
  return carriedBack(found, read.reported, document);
}

/** "“We leave,” he said, referring to the ferry. “And soon.”": an aside of the same source does not part the two. */
const isAside = (one: Attribution, last: Attribution | null): boolean =>
  last?.form === "direct" &&
  one.form === "indirect" &&
  one.within.start === last.within.start &&
  one.source?.start === last.source?.start;

/** A quotation that its paragraph leaves open has the source of the paragraph that goes on with it: "…⏎⏎…,” she said." */
function carriedBack(
  found: readonly Attribution[],
  reported: readonly Attribution[],
  { quotations }: VoicedDocument,
): readonly Attribution[] {
  const byStart = new Map(
    [...reported, ...found].flatMap((one) => one.content.map(({ start }) => [start, one] as const)),
  );
  const settled = new Map<Attribution, Attribution>();
  for (let i = quotations.length - 2; i >= 0; i--) {
    const open = byStart.get(quotations[i]!.content.start);
    const after = byStart.get(quotations[i + 1]!.content.start);
    const source = after && (settled.get(after) ?? after);
    if (!open || open.source || !source?.source || !quotations[i + 1]!.continues) continue;
    const { paragraph, content, within } = open;
    settled.set(open, {
      ...source,
      paragraph,
      content,
      within,
      cue: [],
      form: "direct",
      stated: false,
      rule: "carried-back",
    });
  }
  return found.map((one) => settled.get(one) ?? one);
}

const placeOf = ({ cue, content }: Attribution): number =>
  Math.min(cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);

function coveredQuotations(
  reported: readonly Attribution[],
  { quotations }: VoicedDocument,
): ReadonlySet<Quotation> {
  const covered = new Set<Quotation>();
  for (const { start, end } of reported.flatMap(({ content }) => content)) {
    for (let i = Math.max(0, lastStartingBy(quotations, start)); i < quotations.length; i++) {
      const quotation = quotations[i]!;
      if (quotation.start >= end) break;
      if (quotation.content.end > start) covered.add(quotation);
    }
  }
  return covered;
}

/** Whether a sentence holds nothing but quotations. */
const bare = ({ units }: Sentence): boolean =>
  units.every(({ quotation, mark }) => quotation !== undefined || mark);

/** A sentence of quotations only whose source the words themselves name, or the line under them. */
function credited(free: readonly Unit[], sentence: Sentence, next: Sentence | undefined): Attribution | null {
  const { document, paragraph } = sentence;
  const own = { ...UNATTRIBUTED, paragraph, within: spanOf(sentence) };
  const labelled = labelIn(document.text, free[0]!.quotation!);
  if (labelled) return { ...own, ...ofLabelled(labelled) };
  const line = next && next.paragraph - paragraph <= 1 ? creditLine(next) : null;
  if (!line) return null;
  const [first, last] = [next!.units[line.from]!, next!.units[line.to - 1]!];
  const source = { start: first.start, end: last.end };
  const { start, end } = next!.units[0]!;
  return {
    ...own,
    rule: "credit-line",
    lemma: "—",
    content: free.map(({ quotation }) => quotation!.content),
    cue: [{ start, end }],
    source,
    named: source,
    stated: true,
  };
}

/** A sentence of quotations only takes its source from what came before. */
function standingAlone(free: readonly Unit[], sentence: Sentence, last: Attribution | null): Attribution {
  const { paragraph } = sentence;
  const content = free.map(({ quotation }) => quotation!.content);
  const within = spanOf(sentence);
  const fresh = { ...UNATTRIBUTED, content, paragraph, within };
  if (!last || !last.source) return fresh;
  const carried: Attribution = {
    ...last,
    content,
    paragraph,
    form: "direct",
    class: "speech",
    stated: false,
    via: last.via,
  };
  if (last.rule.startsWith("announced-block") && paragraph - last.paragraph <= 1) {
    // the announcement itself, whose content is still to come, states the speaker of the first paragraph
    return {
      ...carried,
      rule: "announced-block",
      stated: last.content.length === 0 && last.stated && last.rule !== BY_SUBJECT,
    };
  }
  if (last.paragraph === paragraph) {
    const goesOn = last.form === "direct" && last.cue.length > 0;
    return {
      ...carried,
      cue: goesOn ? last.cue : [],
      stated: last.stated,
      rule: goesOn ? GOES_ON : "same-paragraph",
    };
  }
  const adjoins = last.paragraph === paragraph - 1 && last.form !== "indirect";
  return adjoins ? { ...carried, cue: [], rule: "carried-on" } : fresh;
}

const spanOf = ({ units }: Sentence): Span => ({ start: units[0]!.start, end: units.at(-1)!.end });

/** A long quotation in a sentence without cue is the words of the sentence's subject; a short one is a scare quote. */
function inClause(free: readonly Unit[], sentence: Sentence, last: Attribution | null): Attribution | null {
  const content = free
    .filter((unit) => unit.shape!.words >= LONG && !unit.shape!.title && !isWork(sentence, unit))
    .map(({ quotation }) => quotation!.content);
  if (content.length === 0) return null;
  const { paragraph } = sentence;
  const own = { ...UNATTRIBUTED, content, paragraph, within: spanOf(sentence) };
  const beside = besideQuotation(sentence);
  const subject = beside ? null : mainSubjectOf(sentence, -1);
  if (!beside && (!subject || !canSpeak(sentence, subject))) {
    // "he said. The plan would be “a bridge ...”": what no subject can say goes on with what was said before
    const goesOn = last?.source && last.paragraph === paragraph && last.inside === null;
    const { source = null, named = null } = goesOn ? last : {};
    return { ...own, source, named, rule: "same-paragraph" };
  }
  const { units } = sentence;
  const source =
    beside ?? (subject && { start: units[subject.from]!.start, end: units[subject.to - 1]!.end });
  return { ...own, source, named: source, stated: source !== null, rule: "quotation-in-clause" };
}

/** "“Bridges and Ferries of the North,” by Ilyas Morvan": the title of a work. */
function isWork({ units }: Sentence, unit: Unit): boolean {
  const at = units.indexOf(unit) + 1;
  const by = units[at]?.word === "," ? at + 1 : at;
  return units[by]?.word === "by" && units[by + 1]?.capital === true;
}

/** "“We leave,” she thundered", "“We leave,” thundered Morvan": the phrase beside a verb that is no known cue. */
function besideQuotation(sentence: Sentence): Span | null {
  const { units } = sentence;
  const [first, second] = units;
  if (!first?.shape?.paused) return null;
  const from = second?.word === "," ? 2 : 1;
  const next = units[from];
  if (!next) return null;
  const phrase =
    next.capital || next.closed !== 0
      ? phraseStartingAt(sentence, from)
      : phraseStartingAt(sentence, from + 1);
  return phrase && { start: units[phrase.from]!.start, end: units[phrase.to - 1]!.end };
}

/** From this many words on, words in marks are reported words rather than a term or a title. */
const LONG = 5;

const UNATTRIBUTED: Attribution = {
  rule: "no-source",
  class: "speech",
  lemma: "",
  form: "direct",
  content: [],
  cue: [],
  source: null,
  named: null,
  stated: false,
  hearer: null,
  via: null,
  paragraph: 0,
  inside: null,
  negated: false,
  mood: "asserted",
  within: { start: 0, end: 0 },
};
