import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadOrganisationFact, ReadStatement } from "../reading.ts";

export function findOrganisationFacts(
  _document: VoicedDocument,
  _statements: readonly ReadStatement[],
  _authorities: Authorities,
): readonly ReadOrganisationFact[] {
  return [];
}
