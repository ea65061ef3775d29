import type { Archive } from "../../archive/index.ts";
import type { Ruling } from "../../register/index.ts";
import { anchorId, rulingsInForce } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { Doubt, DoubtKind } from "./doubt.ts";
import { codeOf, settledBy } from "./doubt.ts";
import { pairKey } from "./pairs.ts";
import { areFound, questionsIn } from "./questions.ts";
import { doubtFromRuling } from "./reopened.ts";

/** Whose questions are wanted, and which. */
export interface QueueOptions {
  /** The reviewer; what they have answered themselves is not asked of them again. */
  readonly reviewer?: string | null;
  readonly kind?: DoubtKind;
  /** "open": what nobody has settled. "second": what others have settled, to be ruled on again without seeing how. */
  readonly seat?: "open" | "second";
}

/** Questions for a reviewer, the weightiest first. */
export interface Queue {
  readonly count: number;
  /** How many there are of each kind, whichever kind was asked for. */
  readonly kinds: Readonly<Partial<Record<DoubtKind, number>>>;
  readonly doubts: readonly Doubt[];
  /** False where the register is too large to be looked through whole. */
  readonly complete: boolean;
}

export function queueOf(archive: Archive, { reviewer, kind, seat = "open" }: QueueOptions): Queue {
  const inForce = rulingsInForce(archive.rulings());
  const { doubts, complete } = questionsIn(archive);
  const wanted = seat === "open" ? openTo(reviewer, doubts, inForce) : secondFor(reviewer, archive, inForce);
  const ordered = wanted.toSorted((a, b) => b.impact - a.impact || byCodeUnits(a.id, b.id));
  return {
    count: ordered.length,
    kinds: Object.fromEntries(
      [...Map.groupBy(ordered, (doubt) => doubt.kind)].map(([each, its]) => [each, its.length]),
    ),
    doubts: kind === undefined ? ordered : ordered.filter((doubt) => doubt.kind === kind),
    complete,
  };
}

/** A register of so many entries is looked through in a blink. */
const QUICK = 600;

/**
 * How many questions nobody has settled, for a line that stands on every page: null where the register has more entries
 * than are to be looked through for it, and nobody has asked for its questions yet.
 */
export function openQuestionsIn(archive: Archive, most = QUICK): number | null {
  if (!areFound(archive, most)) return null;
  const state = archive.state();
  const before = counted.get(archive);
  if (before?.state === state) return before.count;
  const count = openTo(null, questionsIn(archive).doubts, rulingsInForce(archive.rulings())).length;
  counted.set(archive, { state, count });
  return count;
}

const counted = new WeakMap<Archive, { readonly state: string; readonly count: number }>();

/** A question by its id, open or settled. */
export function doubtOf(archive: Archive, id: string): Doubt | undefined {
  return (
    questionsIn(archive).doubts.find((doubt) => doubt.id === id) ??
    archive
      .rulings()
      .filter((each) => settledBy(each) === id)
      .flatMap((each) => doubtFromRuling(archive, each) ?? [])[0]
  );
}

/** What nobody has settled, and of what somebody was unsure only what this reviewer was not. */
function openTo(
  reviewer: string | null | undefined,
  doubts: readonly Doubt[],
  inForce: readonly Ruling[],
): Doubt[] {
  const rulings = Map.groupBy(inForce, settledBy);
  const pairs = pairsRuledOn(inForce);
  return doubts.filter((doubt) => {
    const its = rulings.get(doubt.id) ?? [];
    if (its.some((each) => codeOf(each) !== null || each.by === reviewer)) return false;
    const [ones, others] = doubt.places ?? [[], []];
    return !ones.some((one) => others.some((other) => pairs.has(pairKey(one, other))));
  });
}

/** Pairs of claims that were ruled on, also in another question: a contradiction can be answered by "the same". */
const pairsRuledOn = (inForce: readonly Ruling[]): ReadonlySet<string> =>
  new Set(
    inForce.flatMap((each) =>
      (each.kind === "same" || each.kind === "not-same") && "claims" in each
        ? [pairKey(anchorId(each.claims[0].anchor), anchorId(each.claims[1].anchor))]
        : [],
    ),
  );

/** What others have ruled on and this reviewer has not: the later ruling of two does not hide the question. */
function secondFor(
  reviewer: string | null | undefined,
  archive: Archive,
  inForce: readonly Ruling[],
): Doubt[] {
  const byDoubt = Map.groupBy(inForce, settledBy);
  return [...byDoubt].flatMap(([id, its]) => {
    if (id === null || its.some(({ by }) => by === reviewer)) return [];
    return its.flatMap((each) => doubtFromRuling(archive, each) ?? []).slice(0, 1);
  });
}
