import type { Analysis } from "./analysis.ts";

/**
 * An analysis as CoNLL-U, each token with its place in the text: MISC TokenRange=start:end (UTF-16, half-open). Every
 * sentence but the last is followed by a blank line; whoever writes several documents parts them by one.
 */
export function toConllu(analysis: Analysis, document: string): string {
  const lines = [`# newdoc id = ${document}`];
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const sentence = analysis.sentence(s);
    lines.push(`# text = ${oneLine(analysis.text.slice(sentence.start, sentence.end))}`);
    for (let i = sentence.first; i < sentence.afterLast; i++) lines.push(rowOf(analysis, i, sentence.first));
    lines.push("");
  }
  return lines.join("\n");
}

function rowOf(analysis: Analysis, i: number, first: number): string {
  const { start, end, form, upos, xpos, lemma, head, relation } = analysis.token(i);
  const place = head === i ? 0 : head - first + 1;
  const misc = `TokenRange=${start}:${end}`;
  return [i - first + 1, oneLine(form), oneLine(lemma), upos, xpos, "_", place, relation, "_", misc].join(
    "\t",
  );
}

/** Columns are parted by tabs and rows by line breaks. */
const oneLine = (text: string): string => text.replace(/\s/g, " ");
