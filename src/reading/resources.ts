import type { LanguageModel } from "../language/index.ts";
import type { Authorities } from "./authorities.ts";

/** What reading needs beside the text: the words and names of the field, and the analyser of its language. */
export interface Resources {
  readonly authorities: Authorities;
  readonly english: LanguageModel;
}
