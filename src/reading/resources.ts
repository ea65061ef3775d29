import type { LanguageModel } from "../language/index.ts";
import type { Authorities } from "./authorities.ts";
import type { NameTagger } from "./names/tagging/tagger.ts";

/** What reading needs beside the text: the words and names of the field, and what was learnt of its language and of names. */
export interface Resources {
  readonly authorities: Authorities;
  readonly english: LanguageModel;
  readonly tagger: NameTagger;
}
