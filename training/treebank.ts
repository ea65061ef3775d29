import { readConllu } from "../src/language/english/conllu.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";

/** A document of a treebank: its text as it stands, and its sentences with where they begin in it. */
export interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
}

export interface PlacedSentence extends ConlluSentence {
  /** Place of the sentence's text in the document's text. */
  readonly offset: number;
}

/** Documents of CoNLL-U text: sentences joined by a space, by a blank line where a paragraph begins. */
export function documentsOf(conllu: string): TreebankDocument[] {
  const documents: { id: string; text: string; sentences: PlacedSentence[] }[] = [];
  for (const sentence of readConllu(conllu)) {
    if (sentence.document !== undefined || documents.length === 0) {
      documents.push({ id: sentence.document ?? "document", text: "", sentences: [] });
    }
    const document = documents.at(-1)!;
    if (document.text !== "") document.text += sentence.opensParagraph ? "\n\n" : " ";
    document.sentences.push({ ...sentence, offset: document.text.length });
    document.text += sentence.text;
  }
  return documents;
}

/** All sentences of documents, in order. */
export const sentencesOf = (documents: readonly TreebankDocument[]): readonly PlacedSentence[] =>
  documents.flatMap(({ sentences }) => sentences);
