import type { Clause } from "../clauses.ts";
import type { Candidate } from "./told.ts";
import { partsKept } from "./parts.ts";
import { cover } from "./told.ts";
import { dayOf, isDay } from "./near.ts";
import type { Passage } from "../passages.ts";

/** "X, Y and Z pose for a photograph before the council’s meeting": those in the picture are those who met there. */
export function joinPictures(candidates: readonly Candidate[]): readonly Candidate[] {
  const pictures = candidates.filter(isPicture);
  const taken = new Set<Candidate>();
  const joined = candidates.map((candidate) => {
    const picture = pictures.find((one) => one.clause === candidate.clause && one !== candidate);
    if (!picture || !shows(picture, candidate)) return candidate;
    taken.add(picture);
    const span = cover([picture.span, candidate.span]);
    const status = picture.trigger.kind === "hands" ? "held" : candidate.status;
    return { ...candidate, participants: picture.participants, span, status };
  });
  return joined.filter((candidate) => !taken.has(candidate));
}

const isPicture = ({ trigger: { kind } }: Candidate): boolean => kind === "hands" || kind === "pose";

/** "X shakes hands with Y ahead of their talks", "X listens to Y at a meeting": those in the picture are those who met. */
function shows(picture: Candidate, { organisation, participants, trigger }: Candidate): boolean {
  if (picture.participants.length < 2 || trigger.kind !== "noun") return false;
  if (participants.length === 0) return organisation !== undefined;
  return participants.every((party) => picture.participants.some(({ actor }) => actor === party.actor));
}

/** "flew to Oru for talks with Y": the talks take the place of the trip, and the trip is no meeting of its own. */
export function joinTrips(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<Candidate>();
  const joined = candidates.map((candidate) => {
    const goal = candidate.rule.startsWith("for-");
    if (candidate.trigger.kind === "visit" || candidate.participants.length < 2) return candidate;
    const trip = candidates.find(
      ({ clause, trigger, participants, span, place }) =>
        clause === candidate.clause &&
        trigger.kind === "visit" &&
        // "flew to Oru on Monday, where he met Y"
        ((goal && trigger.from < candidate.trigger.from) ||
          (span.end <= candidate.span.end && (!candidate.place || candidate.place.name === place?.name))) &&
        participants.every((party) => candidate.participants.some(({ actor }) => actor === party.actor)),
    );
    if (!trip) return candidate;
    taken.add(trip);
    const [place, date] = [candidate.place ?? trip.place, candidate.date ?? trip.date];
    return {
      ...candidate,
      participants: partsKept(candidate.participants, trip.participants),
      span: cover([trip.span, candidate.span]),
      ...(place && { place }),
      ...(date && { date }),
      status: goal ? trip.status : candidate.status,
    };
  });
  return joined.filter((candidate) => !taken.has(candidate));
}

/** "There he met Y", "She was then received by Y": where and when the sentence before was. */
export function inheritThere(
  candidates: readonly Candidate[],
  clauses: readonly Clause[],
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const before = clauses[candidate.clause.passage.index - 1];
    if (!before || (candidate.place && candidate.date)) return candidate;
    const { there, then } = pointsBack(candidate.clause.passage.words);
    const place = there ? before.units.findLast((unit) => unit.kind === "place" && unit.located) : undefined;
    const date = then ? before.passage.dates.findLast(isDay) : undefined;
    return {
      ...candidate,
      ...(!candidate.place && place?.kind === "place" && { place: { name: place.name } }),
      ...(!candidate.date &&
        date && {
          date: { value: dayOf(date.value), basis: "inferred" as const, rule: "date-of-sentence-before" },
        }),
    };
  });
}

const SAME_PLACE = /^(city|town|place|capital|venue|hotel|building)$/;
// "She was then received": at most so many words from the head of the sentence.
const THEN_REACH = 4;

/** Whether a sentence says "there" or "then" of the one before it. */
function pointsBack(words: Passage["words"]): { there: boolean; then: boolean } {
  const [first, second] = words;
  const opens =
    first?.lower === "there" && !/^(is|are|was|were|will|has|have|had)$/.test(second?.lower ?? "is");
  const same = words.some(
    ({ lower }, at) =>
      lower === "same" && SAME_PLACE.test(words[at + 1]?.lower ?? "") && words[at - 1]?.lower === "the",
  );
  const then = words.slice(0, THEN_REACH).some(({ lower }) => /^(then|afterwards|thereafter)$/.test(lower));
  return { there: opens || same, then: opens || then };
}

/** What the sentence before tells: a press conference or a meeting on the sidelines without its own day. */
export function inheritDates(
  candidates: readonly Candidate[],
  clauses: readonly Clause[],
): readonly Candidate[] {
  return candidates.map((candidate) => {
    const asks = candidate.format === "press" || candidate.setting !== undefined;
    if (candidate.date || !asks || !/^(held|ongoing)$/.test(candidate.status)) return candidate;
    const before = clauses[candidate.clause.passage.index - 1]?.passage.dates.findLast(
      ({ type, value }) => type === "DATE" && /^(\d{4}-\d\d-\d\d|XXXX-WXX-\d)$/.test(value),
    );
    return before
      ? {
          ...candidate,
          date: { value: before.value, basis: "inferred" as const, rule: "date-of-sentence-before" },
        }
      : candidate;
  });
}

/** A meeting on the sidelines of an occasion took place where the occasion did. */
export function inheritPlaces(candidates: readonly Candidate[]): readonly Candidate[] {
  const occasions = candidates.filter(({ place, organisation }) => place && organisation);
  return candidates.map((candidate) => {
    if (candidate.place) return candidate;
    const here = occasions.filter(({ clause }) => clause === candidate.clause);
    // "was speaking to reporters after the council’s meeting in Goa"
    const open = candidate.setting !== undefined ? occasions : candidate.format === "press" ? here : [];
    const place = nearest(open === occasions && here.length > 0 ? here : open, candidate)?.place;
    return place ? { ...candidate, place: { name: place.name } } : candidate;
  });
}

/** The occasion told nearest before, else nearest after. */
function nearest(occasions: readonly Candidate[], { span }: Candidate): Candidate | undefined {
  let before: Candidate | undefined;
  for (const occasion of occasions) {
    if (occasion.span.start > span.start) return before ?? occasion;
    before = occasion;
  }
  return before;
}
