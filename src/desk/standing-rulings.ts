import type { Archive } from "../archive/index.ts";
import type { Outcome, RuledClaim, Ruling } from "../register/index.ts";
import { actorNames, rulingsInForce } from "../register/index.ts";

/** Rulings on a source that is not in this register: they are kept, and hold once it is taken. */
export const absentIn = (archive: Archive): readonly Outcome[] =>
  rulingsInForce(archive.rulings()).flatMap((each): Outcome[] =>
    "claim" in each && !archive.sourceRow(each.claim.anchor.source)
      ? [{ ruling: each.id, outcome: "lost", text: absent(each.claim) }]
      : [],
  );

const absent = ({ anchor }: RuledClaim): string =>
  `the source ${anchor.source.slice(0, 12)} is not in this register; the ruling waits for it`;

/**
 * How the rulings in force on pairs stand: applied where the two are what was ruled; lost where one of them is gone;
 * ambiguous where other rulings make them otherwise: not the same, but each the same as a third. Of a pair ruled on twice
 * the later ruling counts.
 */
export function pairOutcomes(archive: Archive): readonly Outcome[] {
  const inForce = rulingsInForce(archive.rulings());
  const latest = new Map<string, Ruling>();
  for (const each of inForce) {
    if (each.kind === "same" || each.kind === "not-same") latest.set(pairOf(each), each);
  }
  const rename = actorNames(inForce);
  return [...latest.values()].flatMap((each) => {
    if (each.kind !== "same" && each.kind !== "not-same") return [];
    const found =
      "actors" in each
        ? each.actors.map((key) => archive.actorName(rename(key))?.id ?? `no source names ${key} any more`)
        : each.claims.map((claim) => entryOf(archive, claim));
    return [outcomeOf(each, found as [string, string])];
  });
}

const pairOf = (ruling: Extract<Ruling, { kind: "same" | "not-same" }>): string =>
  JSON.stringify(
    ("actors" in ruling
      ? [...ruling.actors]
      : ruling.claims.map(({ anchor }) => JSON.stringify(anchor))
    ).sort(),
  );

const IS_ID = /^\S+$/;

/** Stands for the entry of a report that is read, and told of no promise any more: alone it makes none. */
const WITHOUT_ENTRY = "-";

function outcomeOf({ id, kind }: Ruling, [a, b]: readonly [string, string]): Outcome {
  const gone = [a, b].filter((each) => !IS_ID.test(each));
  if (gone.length > 0) return { ruling: id, outcome: "lost", text: gone.join("; ") };
  if ((a === b) === (kind === "same")) {
    return { ruling: id, outcome: "applied", text: kind === "same" ? `as ${a}` : apartWords(a, b) };
  }
  const text =
    kind === "same"
      ? `they are still ${a} and ${b}: another ruling keeps them apart`
      : `they are still one, ${a}: other rulings make each of them the same as a third; restore one of those`;
  return { ruling: id, outcome: "ambiguous", text };
}

const apartWords = (a: string, b: string): string =>
  [a, b].includes(WITHOUT_ENTRY)
    ? `as ${a === WITHOUT_ENTRY ? b : a} and a report that makes no entry alone`
    : `as ${a} and ${b}`;

/** The id of the entry a claim stands in, or why none does. */
function entryOf(archive: Archive, claim: RuledClaim): string {
  const { kind, anchor } = claim;
  const { source, start, end, exact } = anchor;
  if (!archive.sourceRow(source)) return absent(claim);
  const entry = archive
    .entriesOf(source)
    .find(
      (each) =>
        each.kind === kind &&
        each.accounts.some(
          ({ anchors: [first] }) => first.source === source && first.start === start && first.end === end,
        ),
    );
  if (!entry && kind === "commitment" && archive.keyOf(kind, anchor) !== undefined) return WITHOUT_ENTRY;
  return (
    entry?.id ?? `no claim of the kind ${kind} stands at ${start}-${end} “${exact.slice(0, 60)}” any more`
  );
}
