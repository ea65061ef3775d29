import type { Notice, Part, PartialDate, Span } from "../text/index.ts";

/** What a caller knows of some bytes besides the bytes. Nothing here is needed. */
export interface Hints {
  /** File name; its ending tells the format where the media type does not. */
  readonly name?: string;
  /** Media type with its parameters, "text/html; charset=windows-1251". */
  readonly mediaType?: string;
  readonly url?: string;
}

export type Format = "text" | "markdown" | "html";

/** A text with what its own page says of it. Nothing is guessed: what the page does not say is absent. */
export interface TakenText {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly publishedBasis?: "stated";
  /** What the format marks: headings, block quotes, captions, text outside the article. In order, not overlapping. */
  readonly parts?: readonly Part[];
  readonly notices?: readonly Notice[];
}

/**
 * A stretch of the text that came unchanged from one place of the source: from `offset` on in the decoded file, or,
 * where `node` is given, in the `node`th text node of the page (in document order, from 1).
 */
export interface MapPiece extends Span {
  readonly node?: number;
  readonly offset: number;
}

/** Where the text came from, in text order; what the format added (line breaks) lies in no piece. */
export type SourceMap = readonly MapPiece[];

/** What a format gives: the text, and for all but plain text where it came from. */
export interface Taken {
  readonly source: TakenText;
  readonly map?: SourceMap;
}

/** Bytes taken in, or why not. `charset` is the character set they were decoded from. */
export type Intake =
  | ({ readonly ok: true; readonly format: Format; readonly charset: string } & Taken)
  | { readonly ok: false; readonly reason: string };

/** The largest source taken in without another limit: 32 MiB. */
export const MOST_BYTES = 32 * 1024 * 1024;

export const refuse = (reason: string): Intake => ({ ok: false, reason });

/** Whether there is anything to read: a letter or digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
