import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadCommitment, ReadStatement } from "../reading.ts";

export function findCommitments(
  _document: VoicedDocument,
  _statements: readonly ReadStatement[],
  _authorities: Authorities,
): readonly ReadCommitment[] {
  return [];
}
