export type { SentenceView, TokenView } from "./analysis.ts";
export { Analysis } from "./analysis.ts";
export { toConllu } from "./conllu-writer.ts";
export { analysisFromConllu } from "./imported.ts";
export { LanguageModel, loadLanguageModel } from "./model.ts";
export { sentenceSpans, tokenSpans } from "./layers.ts";
