import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadStatement } from "../reading.ts";

export function findStatements(
  _document: VoicedDocument,
  _authorities: Authorities,
): readonly ReadStatement[] {
  return [];
}
