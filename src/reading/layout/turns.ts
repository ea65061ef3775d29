import type { Turn } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { NamedDocument } from "../layers.ts";

export function findTurns(_document: NamedDocument, _authorities: Authorities): readonly Turn[] {
  return [];
}
