import type { ConlluSentence, ConlluWord } from "../src/language/english/conllu.ts";
import type { Random } from "./random.ts";

/**
 * The treebanks hold few sentences like “...,” said Morvan. These are made from sentences like "Morvan said that ...":
 * the content is put first, in quotation marks or without, and the speaker follows the verb or stands before it.
 */
export interface Inverted {
  readonly sentence: ConlluSentence;
  /** Index of the sentence it is made from. */
  readonly source: number;
}

export function quoteInverted(
  sentences: readonly ConlluSentence[],
  speechVerbs: ReadonlySet<string>,
  random: Random,
): Inverted[] {
  return sentences.flatMap((sentence, source) => {
    const report = reportIn(sentence.words, speechVerbs);
    const made = report && inverted(sentence.words, report, random);
    return made ? [{ sentence: made, source }] : [];
  });
}

/** Indices of the parts of a report: speaker, verb, content. */
interface Report {
  readonly verb: number;
  readonly subject: number;
  readonly content: number;
}

function reportIn(words: readonly ConlluWord[], speechVerbs: ReadonlySet<string>): Report | null {
  const verb = words.findIndex(({ head }) => head === -1);
  if (words[verb]!.upos !== "VERB" || !speechVerbs.has(words[verb]!.form.toLowerCase())) return null;
  const child = (relation: string, from: number, to: number): number =>
    words.findIndex((word, i) => i >= from && i < to && word.head === verb && word.relation === relation);
  const subject = child("nsubj", 0, verb);
  const content = child("ccomp", verb + 1, words.length);
  if (subject < 0 || content < 0) return null;
  // "did not say that ...", "said on Monday that ...": what else hangs on the verb would be lost.
  const others = words.some(
    ({ head, relation }, i) =>
      head === verb && i !== subject && i !== content && !/^(?:aux|punct$)/.test(relation),
  );
  return others ? null : { verb, subject, content };
}

/** All words under `top`, in order; null where they do not stand together. */
function stretch(words: readonly ConlluWord[], top: number): number[] | null {
  const under = (i: number): boolean => {
    for (let at = i; at >= 0; at = words[at]!.head) if (at === top) return true;
    return false;
  };
  const found = words.flatMap((_, i) => (under(i) ? [i] : []));
  return found.at(-1)! - found[0]! + 1 === found.length ? found : null;
}

/** A word of the sentence being made: one of the old words, or a mark. Heads are old indices. */
interface Piece {
  readonly old: number;
  readonly word: ConlluWord;
  readonly head: number;
  readonly relation: string;
  /** No space before it. */
  readonly close: boolean;
}

const mark = (form: string, xpos: string, head: number, close: boolean): Piece => ({
  old: -1,
  word: { form, lemma: form, upos: "PUNCT", xpos, head, relation: "punct", start: 0, end: 0 },
  head,
  relation: "punct",
  close,
});

function inverted(words: readonly ConlluWord[], report: Report, random: Random): ConlluSentence | null {
  const content = contentOf(words, report);
  const speaker = stretch(words, report.subject);
  if (!content || !speaker || content.length < 3 || content.length > 45) return null;
  const { verb, subject } = report;
  const curly = random.next() < 0.6;
  const quoted = random.next() < 0.75;
  const after = random.next() < 0.5 && words[subject]!.upos !== "PRON" && words[verb]!.xpos === "VBD";
  const kept = (i: number): Piece => ({
    old: i,
    word: words[i]!,
    head: words[i]!.head,
    relation: words[i]!.relation,
    close: i > 0 && words[i]!.start === words[i - 1]!.end,
  });
  const helpers = words.flatMap((word, i) =>
    i < verb && word.head === verb && word.relation.startsWith("aux") && !speaker.includes(i) ? [i] : [],
  );
  const pieces = [
    ...(quoted ? [mark(curly ? "“" : '"', "``", report.content, false)] : []),
    ...content.map(kept),
    mark(",", ",", report.content, true),
    ...(quoted ? [mark(curly ? "”" : '"', "''", report.content, true)] : []),
    ...(after ? [verb, ...speaker] : [...speaker, ...helpers, verb]).map(kept),
    mark(".", ".", verb, true),
  ];
  return assembled(pieces, quoted);
}

/** The words of the content without "that" and without marks at its ends. */
function contentOf(words: readonly ConlluWord[], { content }: Report): number[] | null {
  const all = stretch(words, content);
  if (!all) return null;
  const kept = all.filter((i) => {
    const { form, relation } = words[i]!;
    return !(i === all[0] && relation === "mark" && form.toLowerCase() === "that") && !/^["“”]$/.test(form);
  });
  while (kept.length > 0 && words[kept.at(-1)!]!.upos === "PUNCT") kept.pop();
  while (kept.length > 0 && words[kept[0]!]!.upos === "PUNCT") kept.shift();
  return kept.includes(content) ? kept : null;
}

/** Text, places and heads of the new sentence; null where a word lost its head. */
function assembled(pieces: readonly Piece[], quoted: boolean): ConlluSentence | null {
  const places = new Map(pieces.flatMap(({ old }, i) => (old < 0 ? [] : [[old, i] as const])));
  const words: ConlluWord[] = [];
  let text = "";
  for (const [i, { word, head, relation, close }] of pieces.entries()) {
    const place = head < 0 ? -1 : places.get(head);
    if (place === undefined) return null;
    const opens = quoted && i === 1;
    if (i > 0 && !opens && !close) text += " ";
    const form = i === (quoted ? 1 : 0) ? capitalised(word.form) : word.form;
    words.push({ ...word, form, head: place, relation, start: text.length, end: text.length + form.length });
    text += form;
  }
  return { text, words, opensParagraph: false };
}

const capitalised = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1);
