import type { Accession, Archive, Derived } from "../archive/index.ts";
import type { Authorities } from "../reading/index.ts";
import { read } from "../reading/index.ts";
import { claimsOf, reconcile } from "../register/index.ts";
import type { SourceId } from "../text/index.ts";
import type { TakeItem, Taken, TakeOptions, TakeReport, Watcher } from "./desk.ts";
import { gather } from "./gathering.ts";
import type { Load, Pending } from "./gathering.ts";
import { hintsFrom, openSource, sourceId } from "./source.ts";

/** Stale keys reconciled in one transaction. */
const BATCH = 200;

/**
 * After how many sources of a long take its entries are worked out for the first time; then after twice as many, and
 * so on, so that an actor in every source is not reconciled anew again and again.
 */
const FIRST_SETTLING = 200;

/** Takes every item it can, each in a transaction of its own, and then brings the entries up to date. */
export async function takeAll(
  archive: Archive,
  authorities: Authorities,
  now: () => Date,
  items: readonly TakeItem[],
  options: TakeOptions,
  watcher: Watcher,
): Promise<TakeReport> {
  const pending = await gather(items, options.fetch ?? {});
  const outcomes = { taken: 0, there: 0, noted: 0 };
  const refused: { name: string; reason: string }[] = [];
  let settleAt = FIRST_SETTLING;
  for (const [index, each] of pending.entries()) {
    const taken = await takeOne(archive, authorities, now, each, options);
    if (index + 1 === settleAt) {
      settleAll(archive, watcher);
      settleAt *= 2;
    }
    if (taken.outcome === "refused") refused.push({ name: taken.name, reason: taken.reason });
    else outcomes[taken.outcome]++;
    watcher.taken?.(taken, index + 1, pending.length);
  }
  settleAll(archive, watcher);
  return { ...outcomes, refused };
}

async function takeOne(
  archive: Archive,
  authorities: Authorities,
  now: () => Date,
  pending: Pending,
  options: TakeOptions,
): Promise<Taken> {
  let loaded: Load;
  try {
    loaded = await pending.load();
  } catch (error) {
    return { outcome: "refused", name: pending.from, reason: (error as Error).message };
  }
  const id = sourceId(loaded.bytes);
  const accession = accessionOf(pending, loaded, options, now());
  for (;;) {
    const before = archive.accessions(id);
    if (before.some((each) => sameNews(each, accession))) return { outcome: "there", name: pending.name, id };
    const after = [...before, accession];
    const told = before.length === 0 || tells(before) !== tells(after);
    const attempt = told ? await derive(loaded.bytes, after, authorities) : null;
    if (attempt && !attempt.ok) return { outcome: "refused", name: pending.from, reason: attempt.reason };
    // Another process may have taken the same source meanwhile: then what is known of it is put together again.
    const derived = attempt?.derived ?? null;
    if (!archive.keep({ id, bytes: loaded.bytes }, accession, derived, before.length)) continue;
    if (!derived) return { outcome: "there", name: pending.name, id };
    const outcome = before.length > 0 ? "noted" : "taken";
    return { outcome, name: pending.name, id, reading: derived.reading };
  }
}

function accessionOf(pending: Pending, loaded: Load, options: TakeOptions, now: Date): Accession {
  const { mediaType, address } = loaded;
  const { outlet, published, title, collection }: TakeOptions = { ...pending.listed, ...options };
  return {
    takenAt: now.toISOString(),
    from: pending.from,
    name: pending.name,
    ...(mediaType !== undefined && { mediaType }),
    ...(address !== undefined && { address }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(title !== undefined && { title }),
    ...(collection !== undefined && { collection }),
  };
}

/** What the reading of a source depends on beside its bytes. */
const tells = (accessions: readonly Accession[]): string => JSON.stringify(hintsFrom(accessions));

/** Whether two accessions tell the same; when they were made does not count. */
function sameNews(a: Accession, b: Accession): boolean {
  const told = ({ from, name, mediaType, address, outlet, published, title, collection }: Accession) =>
    JSON.stringify([from, name, mediaType, address, outlet, published, title, collection]);
  return told(a) === told(b);
}

type Attempt =
  { readonly ok: true; readonly derived: Derived } | { readonly ok: false; readonly reason: string };

/** Reads a source with what all its accessions tell of it. */
export async function derive(
  bytes: Uint8Array,
  accessions: readonly Accession[],
  authorities: Authorities,
): Promise<Attempt> {
  try {
    const opened = await openSource(bytes, hintsFrom(accessions));
    if (!opened.ok) return opened;
    const reading = read(opened.source, authorities);
    return { ok: true, derived: { mediaType: opened.mediaType, reading, claims: claimsOf(reading) } };
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

/** Reconciles every stale key. A take that was killed leaves some behind; the next one makes up for it. */
export function settleAll(archive: Archive, watcher: Watcher): void {
  const total = archive.staleKeys();
  for (let left = total; left > 0;) {
    left = archive.settle(reconcile, BATCH);
    watcher.settling?.(left, total);
  }
}

/** Sources read again in one transaction. */
const SOURCES_AT_ONCE = 25;

/** Replaces everything derived. Stopped half way, it leaves a register that is whole, partly read anew. */
export async function rereadAll(
  archive: Archive,
  authorities: Authorities,
  watcher: Watcher,
): Promise<{ readonly sources: number }> {
  const ids = archive.sourceIds();
  archive.markAllStale();
  for (let start = 0; start < ids.length; start += SOURCES_AT_ONCE) {
    const batch = [];
    for (const id of ids.slice(start, start + SOURCES_AT_ONCE)) {
      batch.push(await rederived(archive, id, authorities));
    }
    archive.rederive(batch);
    watcher.step?.(Math.min(start + SOURCES_AT_ONCE, ids.length), ids.length);
  }
  settleAll(archive, watcher);
  return { sources: ids.length };
}

async function rederived(archive: Archive, id: SourceId, authorities: Authorities) {
  const derived = await derive(archive.bytes(id)!, archive.accessions(id), authorities);
  if (!derived.ok) throw new Error(`Source ${id} was taken once and now cannot be read: ${derived.reason}`);
  return { id, ...derived.derived };
}
