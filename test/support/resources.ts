import type { Resources } from "../../src/reading/index.ts";
import { authorities } from "./authorities.ts";
import { english } from "./english.ts";
import { tagger } from "./tagger.ts";

/** What the project ships for reading. */
export const resources: Resources = { authorities, english, tagger };
