import { readFileSync } from "node:fs";
import { loadNameTagger } from "../../src/reading/index.ts";

/** The tagger of names the project ships. */
export const tagger = loadNameTagger(readFileSync(new URL("../../models/names.bin", import.meta.url)));
