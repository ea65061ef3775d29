import type { Clause } from "./clauses.ts";
import type { Candidate } from "./meeting-candidates.ts";
import { cover } from "./meeting-told.ts";

/** "X, Y and Z pose for a photograph before the council’s meeting": those in the picture are those who met there. */
export function joinPictures(candidates: readonly Candidate[]): readonly Candidate[] {
  const pictures = candidates.filter(({ trigger }) => trigger.kind === "hands");
  const taken = new Set<Candidate>();
  const joined = candidates.map((candidate) => {
    const picture = candidate.organisation && pictures.find(({ clause }) => clause === candidate.clause);
    if (!picture || candidate.participants.length > 0) return candidate;
    taken.add(picture);
    return { ...candidate, participants: picture.participants, span: cover([picture.span, candidate.span]) };
  });
  return joined.filter((candidate) => !taken.has(candidate));
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
