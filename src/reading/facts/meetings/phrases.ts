import type { Named, Participant } from "../../reading.ts";
import { levelNamed } from "./levels.ts";
import type { MeetingContext } from "./told.ts";
import { readLeft } from "./phrase-before.ts";
import { readRight } from "./phrase-after.ts";

/** What stands around the noun of a meeting: "the upcoming SCO council of foreign ministers’ meeting with ...". */
export interface MeetingPhrase {
  /** Half-open range of unit numbers of the whole phrase. */
  readonly from: number;
  readonly to: number;
  readonly determiner: string;
  /** The organisation or body that meets. */
  readonly organisation?: Participant;
  readonly level?: string;
  /** Those said to meet: after "with", "between", "of", and whose meeting it is. */
  readonly parties: readonly Participant[];
  /** Modifiers in small letters: "upcoming", "quadrilateral", "last". */
  readonly modifiers: readonly string[];
  /** Those said to meet are named by a pronoun. */
  readonly pronominal: boolean;
  /** "the Astana summit" */
  readonly place?: Named;
}

/** Reads the phrase around the noun at units `at` to `end` (half-open). */
export function meetingPhrase(context: MeetingContext, at: number, end: number): MeetingPhrase {
  const left = readLeft(context, at);
  const right = readRight(context, end);
  const organisation = left.organisation ?? right.organisation;
  const named =
    organisation?.kind === "body" ? levelNamed(organisation.name, context.authorities) : undefined;
  const level = left.level ?? right.level ?? named;
  return {
    from: left.from,
    to: right.to,
    determiner: left.determiner,
    modifiers: left.modifiers,
    pronominal: right.pronominal ?? false,
    ...(left.place && { place: left.place }),
    parties: [...left.parties, ...right.parties],
    ...(organisation && { organisation }),
    ...(level !== undefined && { level }),
  };
}
