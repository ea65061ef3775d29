import { readFileSync } from "node:fs";
import { loadLanguageModel } from "../../src/language/index.ts";

/** The language model the project ships. */
export const english = loadLanguageModel(readFileSync(new URL("../../models/english.bin", import.meta.url)));
