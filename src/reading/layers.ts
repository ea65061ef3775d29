import type { Analysis } from "../language/index.ts";
import type { ActorReference, Document } from "../text/index.ts";

/** What the language room lays over a text. */
export type Lexical = "paragraphs" | "sentences" | "tokens";

/** With the names, offices and dates found. */
export type Named = Lexical | "mentions" | "offices" | "dates";

/** With the voices told apart: transcript turns, parts, quotation marks. */
export type Voiced = Named | "turns" | "parts" | "quotations";

/**
 * The text's grammar, for rules that want evidence beyond words: treebank tokens with tags, lemmas and, for the
 * sentences asked about, trees. Its tokens are its own ("do" and "n’t" are two); `Analysis.tokensIn` leads from a span
 * to them.
 */
export interface Analysed {
  readonly analysis: Analysis;
}

export type LexicalDocument = Document<Lexical> & Analysed;
export type NamedDocument = Document<Named> & Analysed;
export type VoicedDocument = Document<Voiced> & Analysed & Issued;

/** Those who issue a text together, and the one reference that stands for all of them. */
export interface Issuer {
  readonly speaker: ActorReference;
  readonly members: readonly ActorReference[];
}

/** Whose text it is, where its title or its first words name those who issue it. */
export interface Issued {
  readonly issuer?: Issuer;
}
