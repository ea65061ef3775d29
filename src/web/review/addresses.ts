import type { DoubtKind, QueueOptions } from "../../desk/index.ts";
import { withParameters } from "../addresses.ts";

export const REVIEW = "/review";
export const QUESTION = "/question";
export const RULINGS = "/rulings";
export const AGREEMENT = "/agreement";

/** Which part of the queue a reviewer works through; kept in every address of it. */
export interface Lane {
  readonly kind?: DoubtKind;
  readonly seat?: "second";
}

/** What is asked about, as the queue names it. */
export const DOUBTS: Readonly<Record<DoubtKind, { readonly many: string; readonly asks: string }>> = {
  meetings: { many: "meetings", asks: "One meeting, or two?" },
  persons: { many: "persons", asks: "One person, or two?" },
  utterances: { many: "utterances", asks: "One utterance, or two?" },
  contradiction: { many: "contradictions", asks: "Told against each other" },
  speaker: { many: "speakers", asks: "Whose words?" },
  date: { many: "days", asks: "Which day?" },
};

const KINDS = Object.keys(DOUBTS) as DoubtKind[];

export function laneOf(parameter: (name: string) => string | undefined): Lane {
  const kind = KINDS.find((each) => each === parameter("kind"));
  return {
    ...(kind !== undefined && { kind }),
    ...(parameter("seat") === "second" && { seat: "second" as const }),
  };
}

export const optionsOf = ({ kind, seat }: Lane, reviewer: string | null): QueueOptions => ({
  reviewer,
  ...(kind !== undefined && { kind }),
  ...(seat !== undefined && { seat }),
});

export const reviewAddress = (lane: Lane, more: Readonly<Record<string, string>> = {}): string =>
  withParameters(REVIEW, { ...lane, ...more });

export const questionAddress = (
  id: string,
  lane: Lane,
  more: Readonly<Record<string, string>> = {},
): string => withParameters(`${QUESTION}/${id}`, { ...lane, ...more });
