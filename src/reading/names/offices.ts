import type { Document, OfficeMention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { Lexical } from "../layers.ts";

export function findOffices(
  _document: Document<Lexical | "mentions">,
  _authorities: Authorities,
): readonly OfficeMention[] {
  return [];
}
