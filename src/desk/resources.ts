import { readFileSync } from "node:fs";
import { loadLanguageModel } from "../language/index.ts";
import type { Resources } from "../reading/index.ts";
import { loadAuthorities } from "./authority.ts";

/** The weights that come with the package; src/desk and dist/desk stand equally deep. */
const ENGLISH = new URL("../../models/english.bin", import.meta.url);

/** Loads what reading needs: the authority files (the user's own over the shipped ones) and the language model. */
export const loadResources = (): Resources => ({
  authorities: loadAuthorities(),
  english: loadLanguageModel(readFileSync(ENGLISH)),
});
