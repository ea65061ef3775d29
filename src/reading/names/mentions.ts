import type { Mention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";

export function findMentions(_document: LexicalDocument, _authorities: Authorities): readonly Mention[] {
  return [];
}
