import type { Document } from "../text/index.ts";

/** What the language room lays over a text. */
export type Lexical = "paragraphs" | "sentences" | "tokens";

/** With the names, offices and dates found. */
export type Named = Lexical | "mentions" | "offices" | "dates";

/** With the voices told apart: transcript turns, parts, quotation marks. */
export type Voiced = Named | "turns" | "parts" | "quotations";

export type LexicalDocument = Document<Lexical>;
export type NamedDocument = Document<Named>;
export type VoicedDocument = Document<Voiced>;
