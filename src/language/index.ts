export { findParagraphs } from "./paragraphs.ts";
export { findSentences } from "./sentences.ts";
export { findTokens } from "./tokens.ts";
