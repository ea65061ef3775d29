export { findParagraphs } from "./paragraphs.ts";
export { findSentences } from "./sentences.ts";
export { findTokens } from "./tokens.ts";
export type { SentenceView, TokenView } from "./english/index.ts";
export {
  Analysis,
  analysisFromConllu,
  LanguageModel,
  loadLanguageModel,
  sentenceSpans,
  toConllu,
  tokenSpans,
} from "./english/index.ts";
