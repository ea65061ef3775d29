import type { PartialDate } from "../../../text/index.ts";
import type { MembershipStatus } from "../../reading.ts";
import type { KnownOrganisation } from "../organisations.ts";

/** Steps that any organisation may have, whatever its row of authority/organisations.tsv names. */
const ANYWHERE = new Set([
  "applicant",
  "candidate",
  "member",
  "observer",
  "suspended",
  "withdrawn",
  "expelled",
  "dialogue-partner",
]);

/**
 * The step of an organisation's ladder that a word means on a day: "partner status" is a dialogue partner's in the SCO
 * of 2024 and a step of its own there from 1 September 2025 and in BRICS. Undefined where its ladder has no such step.
 */
export function stepOn(
  { steps }: KnownOrganisation,
  word: string,
  day: PartialDate | undefined,
): MembershipStatus | undefined {
  const inUse = steps.filter(
    ({ from, to }) =>
      day === undefined || ((from === undefined || from <= day) && (to === undefined || day < to)),
  );
  const named = (status: string): boolean => inUse.some((step) => step.status === status);
  if (word === "partner") {
    if (named("partner") && !(day === undefined && named("dialogue-partner"))) return "partner";
    return named("dialogue-partner") ? "dialogue-partner" : undefined;
  }
  if (word === "associate") return named("associate") ? "associate" : undefined;
  return ANYWHERE.has(word) ? (word as MembershipStatus) : undefined;
}
