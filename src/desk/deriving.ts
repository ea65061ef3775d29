import type { Accession, Archive, Derived, Rederiving } from "../archive/index.ts";
import type { Resources } from "../reading/index.ts";
import { read } from "../reading/index.ts";
import type { Outcome } from "../register/index.ts";
import type { SourceId } from "../text/index.ts";
import type { RereadReport, Watcher } from "./desk.ts";
import { surveyQuestions } from "./review/questions.ts";
import type { AtWork } from "./ruling.ts";
import { joinedThen, reconcilerOf, ruledClaims, rulingsAtWork } from "./ruling.ts";
import { absentIn, pairOutcomes } from "./standing-rulings.ts";
import { hintsFrom, openSource } from "./source.ts";

/** What was worked out from a source, or why it cannot be read. */
export type Attempt =
  | { readonly ok: true; readonly derived: Derived; readonly outcomes: readonly Outcome[] }
  | { readonly ok: false; readonly reason: string };

/** Reads a source with what all its accessions tell of it, and works the rulings into its claims. */
export async function derive(
  bytes: Uint8Array,
  accessions: readonly Accession[],
  resources: Resources,
  work: AtWork,
): Promise<Attempt> {
  try {
    const opened = await openSource(bytes, hintsFrom(accessions));
    if (!opened.ok) return opened;
    const reading = read(opened.source, resources);
    const { claims, outcomes } = ruledClaims(reading, work);
    return { ok: true, derived: { mediaType: opened.mediaType, reading, claims }, outcomes };
  } catch (error) {
    // One source that brings a mistake of ours to light must not cost the others of a long take.
    return {
      ok: false,
      reason: `Readout made a mistake in reading it; please report: ${briefly(error as Error)}`,
    };
  }
}

/** The message of an error and where it arose. */
const briefly = ({ stack, message }: Error): string => (stack ?? message).split("\n").slice(0, 3).join(" ");

/** Stale keys reconciled in one transaction. */
const KEYS_AT_ONCE = 200;

/** Reconciles every stale key. A take that was killed leaves some behind; the next one makes up for it. */
export function settleAll(archive: Archive, watcher: Watcher): void {
  const total = archive.staleKeys();
  if (total === 0) return;
  const joined = joinedThen(archive);
  for (let left = total; left > 0;) {
    left = archive.settle(reconcilerOf(archive), KEYS_AT_ONCE, joined);
    watcher.settling?.(left, total);
  }
  surveyQuestions(archive);
}

/** Sources read again in one transaction. */
const SOURCES_AT_ONCE = 25;

/** Reads sources again, and once more those that somebody took or ruled on meanwhile. */
async function rereadSome(
  archive: Archive,
  resources: Resources,
  ids: readonly SourceId[],
): Promise<Pick<RereadReport, "failed" | "rulings">> {
  const failed: RereadReport["failed"][number][] = [];
  const outcomes = new Map<SourceId, readonly Outcome[]>();
  for (let wanted = ids; wanted.length > 0;) {
    const batch: Rederiving[] = [];
    for (const id of wanted) {
      const [accessions, work] = [archive.accessions(id), rulingsAtWork(archive)];
      const attempt = await derive(archive.bytes(id)!, accessions, resources, work);
      if (!attempt.ok) failed.push({ source: id, reason: attempt.reason });
      else batch.push({ id, ...attempt.derived, seen: accessions.length, ruled: work.made });
      outcomes.set(id, attempt.ok ? attempt.outcomes : []);
    }
    wanted = archive.rederive(batch);
  }
  return { failed, rulings: [...outcomes.values()].flat() };
}

/** Replaces everything derived. Stopped half way, it leaves a register that is whole, partly read anew. */
export async function rereadAll(
  archive: Archive,
  resources: Resources,
  watcher: Watcher,
): Promise<RereadReport> {
  const ids = archive.sourceIds();
  const failed: RereadReport["failed"][number][] = [];
  const rulings: Outcome[] = [];
  archive.markAllStale();
  for (let start = 0; start < ids.length; start += SOURCES_AT_ONCE) {
    const batch = await rereadSome(archive, resources, ids.slice(start, start + SOURCES_AT_ONCE));
    failed.push(...batch.failed);
    rulings.push(...batch.rulings);
    watcher.step?.(Math.min(start + SOURCES_AT_ONCE, ids.length), ids.length);
  }
  settleAll(archive, watcher);
  surveyQuestions(archive, true);
  const standing = [...absentIn(archive), ...pairOutcomes(archive)];
  return { sources: ids.length - failed.length, failed, rulings: [...rulings, ...standing] };
}
