import type { Archive, Joined } from "../archive/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Claim, Decision, Entry, Outcome, Pairs, RuledClaim, Ruling } from "../register/index.ts";
import {
  actorNames,
  actorsRuled,
  claimsOf,
  pairsRuled,
  reconcile,
  qualifyPersons,
  renameActors,
  renameRuled,
  ruleOn,
  ruling,
  inOrder,
  rulingsInForce,
} from "../register/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { ActorKey, SourceId } from "../text/index.ts";
import { compareAccounts } from "./comparing.ts";
import type { ImportReport, RuleReport, RulingView } from "./reports.ts";
import { absentIn, pairOutcomes } from "./standing-rulings.ts";
import { QueryError } from "./errors.ts";

/** The rulings in force, ready to be worked into claims and entries. */
export interface AtWork {
  /** How many rulings were made so far. */
  readonly made: number;
  readonly inForce: readonly Ruling[];
  readonly rename: (key: ActorKey) => ActorKey;
  readonly pairs: Pairs;
}

const known = new WeakMap<Archive, AtWork>();

/** Looks again whenever a ruling was added, by this process or another. */
export function rulingsAtWork(archive: Archive): AtWork {
  const before = known.get(archive);
  if (before?.made === archive.rulingCount()) return before;
  const all = archive.rulings();
  const inForce = rulingsInForce(all);
  const rename = actorNames(inForce);
  const renamed = inForce.map((each) => renameRuled(each, rename));
  const work = { made: all.length, inForce: renamed, rename, pairs: pairsRuled(inForce) };
  known.set(archive, work);
  return work;
}

/** The claims of a reading as the rulings leave them, and how each ruling on its source fared. */
export function ruledClaims(
  reading: Reading,
  { inForce, rename }: AtWork,
): { readonly claims: readonly Claim[]; readonly outcomes: readonly Outcome[] } {
  if (inForce.length === 0) return { claims: claimsOf(reading), outcomes: [] };
  const qualified = qualifyPersons(reading);
  const renamed = qualified.actors.some(({ id }) => rename(id) !== id)
    ? renameActors(qualified, rename)
    : qualified;
  return ruleOn(renamed, inForce);
}

/**
 * Keys of accounts that a ruling puts together or apart, each with all it is joined with, in code-unit order; alone where
 * both accounts are of one key. With `isHeard` only rulings on two sources that are: one on a source that nobody could
 * know yet joins nothing.
 */
export function joinedKeys(archive: Archive, isHeard: (source: SourceId) => boolean = () => true): Joined {
  const joined = new Map<string, readonly string[]>();
  for (const each of rulingsAtWork(archive).inForce) {
    if ((each.kind !== "same" && each.kind !== "not-same") || !("claims" in each)) continue;
    if (!each.claims.every(({ anchor }) => isHeard(anchor.source))) continue;
    const keys = each.claims.flatMap(({ kind, anchor }) => archive.keyOf(kind, anchor) ?? []);
    const all = [...new Set(keys.flatMap((key) => joined.get(key) ?? [key]))].sort(byCodeUnits);
    for (const key of all) joined.set(key, each.kind === "same" ? all : (joined.get(key) ?? [key]));
  }
  return joined;
}

/**
 * The joined keys, as they are whenever that is asked. While keys are settled, others may rule, or take a source that a
 * ruling waits for; where nobody wrote, what was found before holds.
 */
export function joinedThen(archive: Archive): () => Joined {
  let found: { readonly written: number; readonly joined: Joined } | undefined;
  return () => {
    const written = archive.writtenElsewhere();
    if (found?.written !== written) found = { written, joined: joinedKeys(archive) };
    return found.joined;
  };
}

/** How claims under one key become entries where people ruled on pairs. */
export const reconcilerOf =
  (archive: Archive) =>
  (claims: readonly Claim[]): readonly Entry[] =>
    reconcile(claims, rulingsAtWork(archive).pairs);

/**
 * Keeps a decision and works it into the register. Throws a QueryError where it is about nothing the register has, and
 * a RangeError where it gives no reason.
 */
export function rule(
  archive: Archive,
  decision: Decision,
  made: { readonly by: string; readonly at: string; readonly reason: string },
  settle: () => void,
): RuleReport {
  const ruled = ruling(decision, made.by, made.at, made.reason);
  const { outcomes, sources } = keepAll(archive, [ruled], settle);
  return { ruling: ruled, outcomes, sources };
}

/** Keeps rulings made elsewhere, those that are here already left out, and works them in; in whichever order they come. */
export function importAll(archive: Archive, rulings: readonly Ruling[], settle: () => void): ImportReport {
  const known = new Set(archive.rulings().map(({ id }) => id));
  const fresh = [...new Map(rulings.map((each) => [each.id, each])).values()].filter(
    ({ id }) => !known.has(id),
  );
  const { outcomes, sources } = keepAll(archive, fresh, settle);
  return { added: fresh.length, known: rulings.length - fresh.length, outcomes, sources };
}

function keepAll(
  archive: Archive,
  rulings: readonly Ruling[],
  settle: () => void,
): { readonly outcomes: readonly Outcome[]; readonly sources: number } {
  const all = [...archive.rulings(), ...rulings];
  const before = rulings.flatMap((each) => sourcesOf(archive, each, all));
  const outcomes: Outcome[] = [];
  let sources: readonly SourceId[] = [];
  const derive = () => {
    sources = distinct([...before, ...rulings.flatMap((each) => sourcesOf(archive, each, all))]);
    const ruled = sources.flatMap((id) => ruledAnew(archive, id) ?? []);
    outcomes.push(...ruled.flatMap((each) => each.outcomes));
    return ruled;
  };
  try {
    archive.addRulings(rulings, derive);
  } catch (error) {
    // They are undone, and as many others may be kept next.
    known.delete(archive);
    throw error;
  }
  settle();
  const made = new Set(rulings.map(({ id }) => id));
  const found = [...outcomes, ...absentIn(archive), ...pairOutcomes(archive)];
  return { outcomes: found.filter(({ ruling: id }) => made.has(id)), sources: sources.length };
}

/** What is derived from a source that is kept, with the rulings of now. */
function ruledAnew(archive: Archive, id: SourceId) {
  const row = archive.sourceRow(id);
  const reading = archive.reading(id);
  return row && reading
    ? { id, mediaType: row.mediaType, reading, ...ruledClaims(reading, rulingsAtWork(archive)) }
    : undefined;
}

/** The sources whose claims a decision may change. */
function sourcesOf(archive: Archive, decision: Decision, all: readonly Ruling[]): SourceId[] {
  if (decision.kind === "restore") {
    const restored = all.find(({ id }) => id === decision.ruling);
    if (!restored)
      throw new QueryError(`There is no ruling ${decision.ruling}; readout rule list shows them`, 0);
    return sourcesOf(archive, restored, all);
  }
  if ("about" in decision) return [];
  if ("claim" in decision) return [decision.claim.anchor.source];
  if ("claims" in decision) return distinct(decision.claims.map(({ anchor }) => anchor.source));
  const keys = new Set(decision.actors.flatMap((key) => archive.actor(key)?.keys ?? [key]));
  const ruled = all.flatMap((each) =>
    "claim" in each && actorsRuled(each).some((key) => keys.has(key)) ? [each.claim.anchor.source] : [],
  );
  return distinct([...archive.sourcesNaming([...keys]), ...ruled]);
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Every ruling in the order it was made, and whether it holds. */
export function rulingViews(archive: Archive): RulingView[] {
  const rulings = inOrder(archive.rulings());
  const holding = new Set(rulingsInForce(rulings).map(({ id }) => id));
  return rulings.map((each) => ({ ruling: each, inForce: holding.has(each.id) }));
}

/** Whether an archive has what a ruling is about: one known by a day has not what later sources tell. */
export function isHeard(archive: Archive, ruling: Ruling): boolean {
  const isKnown = ({ anchor }: RuledClaim): boolean => archive.sourceRow(anchor.source) !== undefined;
  if ("claim" in ruling) return isKnown(ruling.claim);
  if ("claims" in ruling) return ruling.claims.every(isKnown);
  if ("actors" in ruling) return ruling.actors.every((key) => archive.actor(key) !== undefined);
  if ("about" in ruling) {
    return ruling.about.every((each) =>
      typeof each === "string" ? archive.actor(each) !== undefined : isKnown(each),
    );
  }
  const restored = archive.rulings().find(({ id }) => id === ruling.ruling);
  return restored !== undefined && isHeard(archive, restored);
}

/**
 * The claim a person means by an entry's id, or by "id/B" where the entry has several accounts (letters as compare
 * shows them). Throws a QueryError where there is no such account, or several and no letter.
 */
export function ruledClaim(entry: Entry, letter: string | null): RuledClaim {
  const { accounts } = compareAccounts(entry);
  const letters = accounts.map((each) => each.letter).join(", ");
  const meant = letter === null ? accounts : accounts.filter((each) => each.letter === letter);
  const [account, ...others] = meant;
  if (!account) throw new QueryError(`${entry.id} has no account ${letter}; it has ${letters}`, 0);
  if (others.length > 0) {
    throw new QueryError(
      `${entry.id} has several accounts (${letters}; readout compare ${entry.id}); name one: ${entry.id}/A`,
      0,
    );
  }
  return { kind: entry.kind, anchor: account.anchors[0]! };
}
