import type { Archive } from "../archive/index.ts";
import type { Decision, EntryKind, RuledClaim } from "../register/index.ts";
import type { SourceId } from "../text/index.ts";
import { actorCalled, dayOf } from "./adding.ts";
import { QueryError } from "./errors.ts";

/** What is wrong with what the register has from a passage, as a person says it. */
export interface Correction {
  /** "reject": the source does not say this; "speaker": the words are another's; "date": the day is another. */
  readonly wrong: string;
  /** A name, an actor's key or an office; "" where the source names nobody. */
  readonly speaker?: string;
  /** 2023-05-04, 2023-05 or 2023; "" where the source does not say. */
  readonly date?: string;
}

const POINTS: Readonly<Record<string, readonly EntryKind[] | "all">> = {
  reject: "all",
  speaker: ["statement"],
  date: ["statement", "meeting"],
};

/** Whether a correction can be made of a kind of entry. */
export const mayCorrect = (wrong: string, kind: EntryKind): boolean => {
  const kinds = Object.hasOwn(POINTS, wrong) ? POINTS[wrong]! : [];
  return kinds === "all" || kinds.includes(kind);
};

/**
 * The decision that a correction makes of the claim of a kind whose first anchor is at `start` to `end` of a source.
 * Throws a QueryError where no such claim stands there, or the correction is none of its kind.
 */
export function correctionOf(
  archive: Archive,
  source: SourceId,
  { kind, start, end }: { readonly kind: string; readonly start: number; readonly end: number },
  { wrong, speaker = "", date = "" }: Correction,
): Decision {
  const claim = claimAt(archive, source, kind, start, end);
  if (!claim) throw new QueryError(`No ${kind} stands at characters ${start} to ${end} of this source`, 0);
  if (!mayCorrect(wrong, claim.kind)) {
    const can = Object.keys(POINTS).filter((each) => mayCorrect(each, claim.kind));
    throw new QueryError(`“${wrong}” cannot be wrong with a ${claim.kind}; ${can.join(", ")} can`, 0);
  }
  switch (wrong) {
    case "speaker": {
      const name = speaker.trim();
      return { kind: "wrong-speaker", claim, speaker: name === "" ? null : actorCalled(archive, name) };
    }
    case "date":
      return { kind: "wrong-date", claim, date: dayOf(date.trim(), "date") };
    default:
      return { kind: "reject", claim };
  }
}

function claimAt(
  archive: Archive,
  source: SourceId,
  kind: string,
  start: number,
  end: number,
): RuledClaim | undefined {
  for (const entry of archive.entriesOf(source)) {
    if (entry.kind !== kind) continue;
    const anchor = entry.accounts
      .map(({ anchors }) => anchors[0])
      .find((each) => each.source === source && each.start === start && each.end === end);
    if (anchor) return { kind: entry.kind, anchor };
  }
  return undefined;
}
