import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadMeeting, ReadStatement } from "../reading.ts";

export function findMeetings(
  _document: VoicedDocument,
  _statements: readonly ReadStatement[],
  _authorities: Authorities,
): readonly ReadMeeting[] {
  return [];
}
