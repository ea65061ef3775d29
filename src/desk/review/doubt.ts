import { createHash } from "node:crypto";
import type { Decision, RuledClaim } from "../../register/index.ts";
import { anchorId } from "../../register/index.ts";
import type { ActorKey } from "../../text/index.ts";

/** What is doubted: whether two are one, which promise a report is of, who spoke, which day, or what two accounts say against each other. */
export type DoubtKind =
  "meetings" | "persons" | "utterances" | "fulfilments" | "contradiction" | "speaker" | "date";

/** What a ruling on a doubt would be about: one claim, two, or two keys of actors. */
export type Subject =
  | { readonly claims: readonly [RuledClaim] | readonly [RuledClaim, RuledClaim] }
  | { readonly actors: readonly [ActorKey, ActorKey] };

/** A question the rules cannot settle, for a person to rule on. */
export interface Doubt {
  /** Made from what it is about: the same question has the same id on every machine and after every rereading. */
  readonly id: string;
  readonly kind: DoubtKind;
  readonly subject: Subject;
  /** One line for the queue. */
  readonly title: string;
  /** The rule that asks. */
  readonly rule: string;
  /** Why the rule asks, where it can say more than its name. */
  readonly reason?: string;
  /**
   * Where the accounts of the two entries stand, for a pair: a ruling on any account of the one and any of the other
   * settles it, whichever of them stands first today.
   */
  readonly places?: readonly [readonly string[], readonly string[]];
  /** What a ruling may change, in words, the weightiest first. */
  readonly changes: readonly string[];
  /** Greater is asked first: what changes a count, a ladder of wordings or a brief weighs most. */
  readonly impact: number;
}

/** What of a claim a kind of doubt is about; two doubts on one claim are two questions. */
export const POINT: Readonly<Record<DoubtKind, "speaker" | "date" | "difference" | "same">> = {
  meetings: "same",
  persons: "same",
  utterances: "same",
  fulfilments: "same",
  contradiction: "difference",
  speaker: "speaker",
  date: "date",
};

export const doubtId = (kind: DoubtKind, subject: Subject): string => idOf(POINT[kind], partsOf(subject));

const partsOf = (subject: Subject): string[] =>
  "actors" in subject ? [...subject.actors] : subject.claims.map(({ anchor }) => anchorId(anchor));

/** Pairs have one id whichever of the two comes first. */
function idOf(point: string, parts: readonly string[]): string {
  const scope = point === "difference" ? "same" : point;
  return createHash("sha256")
    .update([scope, ...parts.toSorted()].join("\u0000"))
    .digest("hex")
    .slice(0, 12);
}

/** The id of the doubt a decision settles; null for one that answers no question of the review. */
export function settledBy(decision: Decision): string | null {
  switch (decision.kind) {
    case "same":
    case "not-same":
      return idOf(
        "same",
        "actors" in decision ? decision.actors : decision.claims.map(({ anchor }) => anchorId(anchor)),
      );
    case "wrong-speaker":
      return idOf("speaker", [anchorId(decision.claim.anchor)]);
    case "wrong-date":
      return idOf("date", [anchorId(decision.claim.anchor)]);
    case "right":
    case "unsure":
      return idOf(
        decision.point,
        decision.about.map((each) => (typeof each === "string" ? each : anchorId(each.anchor))),
      );
    case "add":
    case "reject":
    case "restore":
      return null;
  }
}

/** What was decided about a doubt, for a coding: one word of a nominal scale; null where the coder could not say. */
export function codeOf(decision: Decision): string | null {
  switch (decision.kind) {
    case "unsure":
      return null;
    case "wrong-speaker":
      return `speaker ${decision.speaker?.actor ?? decision.speaker?.name ?? "nobody"}`;
    case "wrong-date":
      return `day ${decision.date ?? "none"}`;
    default:
      return decision.kind;
  }
}
