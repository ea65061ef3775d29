import type { DoubtKind, QueueOptions } from "../../desk/index.ts";
import { withParameters } from "../addresses.ts";
import { ENGLISH } from "../words/index.ts";

export const REVIEW = "/review";
export const QUESTION = "/question";
export const RULINGS = "/rulings";
export const AGREEMENT = "/agreement";

/** Which part of the queue a reviewer works through; kept in every address of it. */
export interface Lane {
  readonly kind?: DoubtKind;
  readonly seat?: "second";
}

/** Kinds of questions, in the order the queue names them. */
export const DOUBT_KINDS = Object.keys(ENGLISH.review.doubts) as DoubtKind[];

export function laneOf(parameter: (name: string) => string | undefined): Lane {
  const kind = DOUBT_KINDS.find((each) => each === parameter("kind"));
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
