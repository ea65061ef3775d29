import type { Candidate } from "./meeting-candidates.ts";

/** A meeting on the sidelines of an occasion took place where the occasion did. */
export function inheritPlaces(candidates: readonly Candidate[]): readonly Candidate[] {
  const occasions = candidates.filter(({ place, organisation }) => place && organisation);
  return candidates.map((candidate) => {
    if (candidate.place || candidate.setting === undefined) return candidate;
    const place = nearest(occasions, candidate)?.place;
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
