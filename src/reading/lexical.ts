import type { LanguageModel } from "../language/index.ts";
import { findParagraphs, findSentences, findTokens } from "../language/index.ts";
import type { Document } from "../text/index.ts";
import { withLayer } from "../text/index.ts";
import type { LexicalDocument } from "./layers.ts";

/** Lays what the language room finds over a text: paragraphs, sentences, words, and the analysis of its grammar. */
export function layLexical(text: string, source: string, english: LanguageModel): LexicalDocument {
  const bare: Document = { source, text };
  const paragraphs = withLayer(bare, "paragraphs", findParagraphs(bare));
  const found = findSentences(paragraphs);
  const sentences = withLayer(paragraphs, "sentences", found);
  return { ...withLayer(sentences, "tokens", findTokens(sentences)), analysis: english.analyse(text, found) };
}
