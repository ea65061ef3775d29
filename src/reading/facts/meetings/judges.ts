import { isSomeone } from "../company.ts";
import {
  hasRank,
  isCouncil,
  isHolder,
  isHonour,
  isMute,
  isRanked,
  isRankOfOthers,
  isGiver,
} from "./party-kinds.ts";
import type { Candidate } from "./told.ts";
import { BE } from "./verb-forms.ts";

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
  if (["such", "every", "each"].includes(determiner) || isHill(candidate)) return false;
  // "supports talks between the two" is a wish; "no talks are scheduled between them" tells of some.
  const unnamed = candidate.pronominal && candidate.status === "held";
  const loose = trigger.kind === "noun" && LOOSE.test(trigger.lower);
  // "contact between the two countries", "a dialogue with partners": as such, not once.
  if (trigger.kind === "noun" && /^(contacts?|dialogue)$/.test(trigger.lower) && !verbal)
    return place !== undefined || date !== undefined;
  const persons = !unnamed && participants.some(({ kind }) => kind === "person");
  return !loose || verbal || persons || place !== undefined || date !== undefined || goesOn(candidate);
}

// Words between article and noun of what looks back: "the earlier lunch".
const PLAIN = 2;

/** "the summit of the hill" */
const isHill = ({ clause, trigger }: Candidate): boolean =>
  trigger.lower === "summit" &&
  clause.passage.words
    .slice(trigger.to, trigger.to + 6)
    .some(({ lower }) => /^(hill|mountain|mount|peak|volcano|glacier)$/.test(lower));

/** "Tarvian-Eskan border talks end without a deal": that they begin, go on or end makes them some. */
function goesOn({ clause, trigger, participants }: Candidate): boolean {
  const after = clause.passage.words[trigger.to]?.lower ?? "";
  return (
    participants.length >= 2 &&
    /^(end|ended|resume|resumed|begin|began|open|opened|start|started|conclude|concluded|collapse|collapsed)$/.test(
      after,
    )
  );
}

/** "The lunch, on 28 November, ...": a place or day of a meeting told before, and nothing else. */
export const recalls = (candidate: Candidate): boolean =>
  candidate.refersBack &&
  // "the successful Tarvia-Ostria Industrial Base Conference last week" has a name of its own.
  candidate.modifiers.length <= PLAIN &&
  candidate.trigger.kind === "noun" &&
  candidate.participants.length === 0 &&
  candidate.organisation === undefined &&
  (candidate.place !== undefined || (candidate.date !== undefined && !isDayOfReport(candidate))) &&
  !namesMeeting(candidate);

/** "the meeting had been agreed, the agency reported on Friday": that is when it was reported. */
function isDayOfReport({ clause: { passage }, date }: Candidate): boolean {
  const { words, dates } = passage;
  const start =
    dates.find(({ value }) => date!.value.startsWith(value.slice(0, 10)))?.start ?? dates[0]?.start;
  const at = words.findIndex((word) => word.start === start);
  const before = words.slice(Math.max(0, at - 3), Math.max(0, at));
  return before.some(({ lower }) => /^(reported|reports|said|says|announced|wrote|writes|told)$/.test(lower));
}

/** No meeting without those who meet, a body that meets, or an occasion with its place or day. */
function isAnchored(candidate: Candidate): boolean {
  return namesMeeting(candidate) || recalls(candidate);
}

function namesMeeting(candidate: Candidate): boolean {
  const { trigger, format } = candidate;
  if (candidate.refersBack && candidate.attended) return named(candidate) >= 1;
  if (/^(lunch|dinner|breakfast|banquet|audience)$/.test(trigger.lower)) return named(candidate) >= 2;
  if (format === "press") return named(candidate) >= 1;
  return trigger.kind === "noun" ? nounNames(candidate) : verbNames(candidate);
}

/** "EU envoys", "the Baltic ambassadors" are as good as named; so is a person whom no table knows. */
const named = ({ participants }: Candidate): number =>
  participants.filter(
    ({ actor, kind, name }) => actor !== null || (/^(group|person)$/.test(kind) && /\p{Lu}/u.test(name)),
  ).length;

const isFixed = ({ place, date }: Candidate): boolean => place !== undefined || date !== undefined;

/** What a verb must tell beside itself. */
function verbNames(candidate: Candidate): boolean {
  const { trigger, participants, place, date, level } = candidate;
  switch (trigger.kind) {
    case "by":
      return named(candidate) >= 2;
    case "host":
      // "The ambassador received the Order of Merit"
      if (participants.some(isHonour)) return false;
      // "received his degree from Velm University"
      if (/^(receiv|had)/.test(trigger.lower) && participants.some(isGiver)) return false;
      // "Four foreign ministers were received in Oru by X"
      return (
        (named(candidate) >= 2 && participants.some(hasRank)) ||
        // "The president received Minister X"
        (named(candidate) >= 1 && participants.some(hasRank) && participants.some(isHolder)) ||
        // "Tarvia's president will be received at the palace in Oru": by whoever is at home there
        (isReceived(candidate) && place !== undefined) ||
        // "Brussels hosts EU leaders"
        (candidate.hostPlace !== undefined && named(candidate) >= 1) ||
        (participants.length >= 2 && level !== undefined && place !== undefined && named(candidate) >= 1)
      );
    case "joint":
      return place !== undefined || isTogether(candidate);
    case "pose":
    case "hands":
      // "welcomed Tarvia's presidency": things are welcomed as often as guests.
      if (trigger.lower.startsWith("welcom") && participants.some(isMute)) return false;
      return (
        named(candidate) >= 2 &&
        (participants.some(({ kind }) => kind === "person") ||
          (place !== undefined && participants.some(hasRank)))
      );
    case "visit":
      return (
        place !== undefined &&
        participants.some((party) =>
          trigger.stays ? isRanked(party) && date !== undefined : hasRank(party) || isRankOfOthers(party),
        )
      );
    case "gather":
      return (
        place !== undefined &&
        (level !== undefined ||
          participants.length >= 2 ||
          candidate.organisation !== undefined ||
          organisationParty(candidate))
      );
    default:
      return metNames(candidate);
  }
}

/** "was received", of one person or holder of an office */
const isReceived = ({ participants, trigger, clause }: Candidate): boolean =>
  participants.length === 1 &&
  participants.every(isRanked) &&
  /^(received|welcomed|hosted)$/.test(trigger.lower) &&
  clause.passage.words.slice(Math.max(0, trigger.from - 3), trigger.from).some(({ lower }) => BE.test(lower));

/** "toured the base together on Tuesday" */
const isTogether = ({ clause: { passage }, trigger, date }: Candidate): boolean =>
  date !== undefined &&
  passage.words
    .slice(trigger.from - 1, trigger.to + 12)
    .some(({ lower }) => /^(together|jointly)$/.test(lower));

/** "met", "discussed", "brought together": two, or a council with its place or day. */
function metNames(candidate: Candidate): boolean {
  const { trigger, participants, organisation, level } = candidate;
  // "will see Tarvia as a partner": only persons and those in office are seen.
  if (/^(saw|sees?)$/.test(trigger.lower) && !participants.every(hasRank)) return false;
  // "came together in a bloc": states do so without meeting.
  if (trigger.lower === "together" && !isFixed(candidate) && !participants.some(hasRank)) return false;
  if (organisation && isFixed(candidate) && (level !== undefined || isCouncil(organisation))) return true;
  const all = named(candidate);
  return (participants.length >= 2 && all >= 1) || (all === 1 && candidate.setting !== undefined);
}

/** What a noun must tell beside itself, by its kind of meeting. */
function nounNames(candidate: Candidate): boolean {
  const { participants, place, date, organisation, level } = candidate;
  const two = named(candidate) >= 2;
  switch (candidate.format) {
    case "visit":
      return participants.some(isSomeone) && place !== undefined;
    case "phone":
      // "a conference call of the G7 finance ministers"
      return two || (level !== undefined && organisation !== undefined);
    case "summit":
      return (
        organisation !== undefined ||
        (place !== undefined && (candidate.verbal || candidate.determiner !== "a")) ||
        two ||
        (date !== undefined && candidate.determiner === "the")
      );
    case "conference":
      return organisation !== undefined || two || place !== undefined;
    case "council":
      return organisation !== undefined || two || (level !== undefined && isFixed(candidate));
    default:
      return plainNames(candidate);
  }
}

/** "a meeting", "talks": those who meet, a body, or a rank with its place or day. */
function plainNames(candidate: Candidate): boolean {
  const { trigger, participants, organisation, level, modifiers, place } = candidate;
  const all = named(candidate);
  if (all >= 2 || (all === 1 && participants.length >= 2)) return true;
  // "Prime Minister N's talks in Oru will be held on 3 June"
  if (all === 1 && participants.every(isRanked) && isOwned(candidate) && isFixed(candidate))
    return place !== undefined;
  if (LOOSE.test(trigger.lower)) return false;
  if (organisation !== undefined)
    return level !== undefined || organisation.kind === "body" || isFixed(candidate);
  if (all === 1 && candidate.verbal && candidate.setting !== undefined) return true;
  return isFixed(candidate)
    ? level !== undefined && candidate.determiner !== ""
    : candidate.determiner !== "the" &&
        (level !== undefined || candidate.status !== "held") &&
        modifiers.some(countsSides);
}

const isOwned = ({ clause: { passage }, trigger }: Candidate): boolean =>
  passage.words.slice(Math.max(0, trigger.from - 2), trigger.from).some(({ lower }) => lower === "'s");

const organisationParty = ({ participants }: Candidate): boolean =>
  participants.some(({ kind }) => kind === "organisation" || kind === "body");

/** "a ministerial-level quadrilateral meeting": the number of sides makes it one. */
export const countsSides = (modifier: string): boolean =>
  /^(bilateral|trilateral|quadrilateral|four-way|three-way|five-way|four-party)$/.test(modifier);
