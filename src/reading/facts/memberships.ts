import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadMembership, ReadStatement } from "../reading.ts";

export function findMemberships(
  _document: VoicedDocument,
  _statements: readonly ReadStatement[],
  _authorities: Authorities,
): readonly ReadMembership[] {
  return [];
}
