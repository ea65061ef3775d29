import { readFileSync } from "node:fs";
import { loadLanguageModel } from "../language/index.ts";
import type { Resources } from "../reading/index.ts";
import { loadNameTagger } from "../reading/index.ts";
import { loadAuthorities } from "./authority.ts";

/** The weights that come with the package; src/desk and dist/desk stand equally deep. */
const ENGLISH = new URL("../../models/english.bin", import.meta.url);
const NAMES = new URL("../../models/names.bin", import.meta.url);

/**
 * Loads what reading needs: the authority files (the user's own, from the folder named or else READOUT_AUTHORITY, over the
 * shipped ones) and the models of language and of names. Throws a SyntaxError that says what is wrong with a file of the user's.
 */
export const loadResources = (authority?: string): Resources => ({
  authorities: authority === undefined ? loadAuthorities() : loadAuthorities(authority),
  english: loadLanguageModel(readFileSync(ENGLISH)),
  tagger: loadNameTagger(readFileSync(NAMES)),
});
