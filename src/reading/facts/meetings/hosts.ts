import type { Subject } from "../clauses.ts";
import { levelNamed } from "./levels.ts";
import type { MeetingContext, Told } from "./told.ts";

/** "The Council of Foreign Ministers of the SCO convenes": the body meets, and its rank tells who does. */
export function organisedSubject(
  { clause, authorities }: Pick<MeetingContext, "clause" | "authorities">,
  subject: Subject,
): Pick<Told, "organisation" | "body" | "level"> {
  const list = clause.lists.find(
    ({ start, end }) => start === subject.span.start && end === subject.span.end,
  );
  const party = list?.organisation ?? subject.parties[0];
  const meets = subject.parties.length === 1 && (party?.kind === "body" || party?.kind === "organisation");
  const level = list?.level ?? (meets ? levelNamed(party.name, authorities) : undefined);
  return { ...(meets && { organisation: party, body: party.name }), ...(level !== undefined && { level }) };
}
