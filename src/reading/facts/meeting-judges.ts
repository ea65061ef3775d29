import type { Participant } from "../reading.ts";
import { isSomeone } from "./company.ts";
import type { Candidate } from "./meeting-told.ts";

/** Judges that thin the candidates: each says whether it can be a meeting. All must agree. */
export const MEETING_JUDGES: readonly ((candidate: Candidate) => boolean)[] = [
  isTold,
  isDefinite,
  isAnchored,
];

/** "Peace talks must be held", "any negotiation", "if they met": nobody says that anyone meets. */
function isTold({ status, determiner, date }: Candidate): boolean {
  return status !== "unreal" && (determiner !== "any" || date !== undefined);
}

const LOOSE = /^(talks|negotiations|consultations|discussions|dialogue|contacts?|conversations?)$/;

/** Talk of meetings as such: "such talks", "every meeting", "talks on trade". */
function isDefinite(candidate: Candidate): boolean {
  const { determiner, verbal, trigger, participants, place, date } = candidate;
  if (["such", "every", "each"].includes(determiner)) return false;
  // "supports talks between the two" is a wish; "no talks are scheduled between them" tells of some.
  const unnamed = candidate.pronominal && candidate.status === "held";
  const loose = trigger.kind === "noun" && LOOSE.test(trigger.lower);
  // "contact between the two countries", "a dialogue with partners": as such, not once.
  if (trigger.kind === "noun" && /^(contacts?|dialogue)$/.test(trigger.lower) && !verbal)
    return place !== undefined || date !== undefined;
  const persons = !unnamed && participants.some(({ kind }) => kind === "person");
  return !loose || verbal || persons || place !== undefined || date !== undefined;
}

/** "The lunch, on 28 November, ...": a place or day of a meeting told before, and nothing else. */
export const recalls = (candidate: Candidate): boolean =>
  candidate.refersBack &&
  candidate.trigger.kind === "noun" &&
  candidate.participants.length === 0 &&
  candidate.organisation === undefined &&
  (candidate.place !== undefined || candidate.date !== undefined) &&
  !namesMeeting(candidate);

/** No meeting without those who meet, a body that meets, or an occasion with its place or day. */
function isAnchored(candidate: Candidate): boolean {
  return namesMeeting(candidate) || recalls(candidate);
}

function namesMeeting(candidate: Candidate): boolean {
  const { trigger, participants, place, date, organisation, level, modifiers } = candidate;
  const parties = participants.length;
  const named = participants.filter(({ actor }) => actor !== null).length;
  if (candidate.refersBack && candidate.attended) return named >= 1;
  if (/^(lunch|dinner|breakfast|banquet|audience)$/.test(trigger.lower)) return named >= 2;
  const fixed = place !== undefined || date !== undefined;
  if (candidate.format === "press") return named >= 1;
  switch (trigger.kind) {
    case "by":
      return named >= 2;
    case "verb":
    case "discuss":
    case "bring":
      // "came together in a bloc": states do so without meeting.
      if (
        trigger.lower === "together" &&
        !fixed &&
        !participants.some(({ kind, role }) => kind === "person" || role)
      )
        return false;
      if (candidate.organisation && fixed && (level !== undefined || isCouncil(candidate.organisation)))
        return true;
      return (parties >= 2 && named >= 1) || (named === 1 && candidate.setting !== undefined);
    case "host":
      return named >= 2 && participants.some(({ kind, role }) => kind === "person" || role !== undefined);
    case "pose":
    case "hands":
      return named >= 2 && participants.some(({ kind }) => kind === "person");
    case "visit":
      return (
        participants.some(
          ({ kind, role }) =>
            (kind === "person" && !trigger.stays) || (role !== undefined && kind !== "group"),
        ) &&
        place !== undefined &&
        (!trigger.stays || date !== undefined)
      );
    case "gather":
      return place !== undefined && (level !== undefined || parties >= 2 || organisationParty(candidate));
    case "noun":
      break;
  }
  switch (candidate.format) {
    case "visit":
      return participants.some(isSomeone) && place !== undefined;
    case "phone":
      return named >= 2;
    case "summit":
      return (
        organisation !== undefined ||
        (place !== undefined && (candidate.verbal || candidate.determiner !== "a")) ||
        named >= 2 ||
        (date !== undefined && candidate.determiner === "the")
      );
    case "conference":
      return organisation !== undefined || named >= 2 || place !== undefined;
    case "council":
      return organisation !== undefined || named >= 2 || (level !== undefined && fixed);
    default:
      if (named >= 2 || (named === 1 && parties >= 2)) return true;
      if (LOOSE.test(trigger.lower)) return false;
      if (organisation !== undefined) return level !== undefined || organisation.kind === "body" || fixed;
      if (named === 1 && candidate.verbal && candidate.setting !== undefined) return true;
      return fixed
        ? level !== undefined && candidate.determiner !== ""
        : candidate.determiner !== "the" &&
            (level !== undefined || candidate.status !== "held") &&
            modifiers.some(countsSides);
  }
}

/** "The Security Council met", "the joint commission met": a body meets; an organisation as such does not. */
const isCouncil = ({ kind, name }: Participant): boolean =>
  kind === "body" || /\b(Council|Commission|Committee|Assembly)\b/.test(name);

const organisationParty = ({ participants }: Candidate): boolean =>
  participants.some(({ kind }) => kind === "organisation" || kind === "body");

/** "a ministerial-level quadrilateral meeting": the number of sides makes it one. */
export const countsSides = (modifier: string): boolean =>
  /^(bilateral|trilateral|quadrilateral|four-way|three-way|five-way|four-party)$/.test(modifier);
