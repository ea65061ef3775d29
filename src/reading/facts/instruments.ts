import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadInstrument, ReadStatement } from "../reading.ts";

export function findInstruments(
  _document: VoicedDocument,
  _statements: readonly ReadStatement[],
  _authorities: Authorities,
): readonly ReadInstrument[] {
  return [];
}
