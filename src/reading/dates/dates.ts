import type { DateMention, Finding, PartialDate } from "../../text/index.ts";
import type { LexicalDocument } from "../layers.ts";

/** The publication date the text itself tells or lets infer, or null. */
export function findPublished(_document: LexicalDocument): Finding<PartialDate> | null {
  return null;
}

export function findDates(
  _document: LexicalDocument,
  _published: PartialDate | null,
): readonly DateMention[] {
  return [];
}
