import type { Belonging } from "./belonging.ts";

/**
 * Of two recognisers that read the same states at the same words, the one that tells more stands: "their applications
 * to become members" tells of applicants, "an accession treaty to join" of one stage.
 */
export function distinct(found: readonly Belonging[]): readonly Belonging[] {
  return found.filter(
    (one, number) =>
      !found.some(
        (other, at) =>
          at !== number &&
          meets(one, other) &&
          sameStates(one, other) &&
          (tellsMore(other, one) || (at < number && !tellsMore(one, other))),
      ),
  );
}

const meets = (a: Belonging, b: Belonging): boolean =>
  a.from < b.to && b.from < a.to && a.status === b.status;

const sameStates = (a: Belonging, b: Belonging): boolean =>
  a.states.some(({ name }) => b.states.some((other) => other.name === name));

/** A stage on the way says more than "in effect". */
const tellsMore = (a: Belonging, b: Belonging): boolean => a.stage !== "in-effect" && b.stage === "in-effect";
