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
/** What models of other rooms are made of: hashed features, weights, and the file they come in. */
export { feature1, feature2, feature3, hashText } from "./english/hashing.ts";
export { unpackSections } from "./english/container.ts";
export { decodeClasses } from "./english/tables.ts";
export { decodeWeights } from "./english/weight-codec.ts";
export type { Weights } from "./english/weights.ts";
export type { WordClasses } from "./english/words.ts";
export { shapeOf } from "./english/words.ts";
