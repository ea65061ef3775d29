import { extname } from "node:path";
import type { Accession, Archive, Keeping } from "../archive/index.ts";
import type { Resources } from "../reading/index.ts";
import { derive, settleAll } from "./deriving.ts";
import type { TakeItem, Taken, TakeOptions, TakeReport, Watcher } from "./desk.ts";
import { gather } from "./gathering.ts";
import type { Pending } from "./gathering.ts";
import type { Load } from "./loading.ts";
import { rulingsAtWork } from "./ruling.ts";
import { hintsFrom, sourceId } from "./source.ts";

/** Sources, and bytes of them, kept in one transaction: each waits for the disk to confirm what it was given. */
const SOURCES_AT_ONCE = 16;
const BYTES_AT_ONCE = 1024 * 1024;

/**
 * After how many sources of a long take its entries are worked out for the first time; then after twice as many, and
 * so on, so that an actor in every source is not reconciled anew again and again.
 */
const FIRST_SETTLING = 200;

/** What taking needs all along. */
export interface Workplace {
  readonly archive: Archive;
  readonly resources: Resources;
  readonly now: () => Date;
}

/** A source that is read and only needs to be kept. */
interface Ready {
  readonly pending: Pending;
  readonly loaded: Load;
  readonly keeping: Keeping;
}

/**
 * Takes every item it can and then brings the entries up to date. The watcher hears of a source only when it is kept
 * for good, with its reading and claims.
 */
export async function takeAll(
  workplace: Workplace,
  items: readonly TakeItem[],
  options: TakeOptions,
  watcher: Watcher,
): Promise<TakeReport> {
  const pending = await gather(items, options.fetch ?? {});
  const report = new Tally(pending.length, watcher);
  let group: (Ready | Taken)[] = [];
  let settleAt = FIRST_SETTLING;
  const keep = async () => {
    for (const taken of await keepGroup(workplace, group, options)) report.add(taken);
    group = [];
    if (report.done < settleAt) return;
    settleAll(workplace.archive, watcher);
    settleAt *= 2;
  };
  for (const each of pending) {
    // What is read already need not wait for the web.
    if (each.slow) await keep();
    group.push(await prepare(workplace, each, options));
    // Who else is served by this process has its turn between two sources.
    await new Promise((resume) => setImmediate(resume));
    if (group.length >= SOURCES_AT_ONCE || bytesIn(group) >= BYTES_AT_ONCE) await keep();
  }
  await keep();
  settleAll(workplace.archive, watcher);
  return report.total();
}

/** Counts outcomes and tells the watcher of each. */
class Tally {
  readonly #counts = { taken: 0, there: 0, noted: 0 };
  readonly #refused: { readonly name: string; readonly reason: string }[] = [];
  readonly #skipped: { readonly name: string; readonly reason: string }[] = [];
  readonly #total: number;
  readonly #watcher: Watcher;
  done = 0;

  constructor(total: number, watcher: Watcher) {
    this.#total = total;
    this.#watcher = watcher;
  }

  add(taken: Taken): void {
    if (taken.outcome === "refused") this.#refused.push({ name: taken.name, reason: taken.reason });
    else if (taken.outcome === "skipped") this.#skipped.push({ name: taken.name, reason: taken.reason });
    else this.#counts[taken.outcome]++;
    this.done++;
    this.#watcher.taken?.(taken, this.done, this.#total);
  }

  total(): TakeReport {
    return { ...this.#counts, refused: this.#refused, skipped: this.#skipped };
  }
}

const isReady = (item: Ready | Taken): item is Ready => "keeping" in item;

const bytesIn = (group: readonly (Ready | Taken)[]): number =>
  group.reduce((sum, item) => sum + (isReady(item) ? item.loaded.bytes.length : 0), 0);

/** Loads and reads one item; what is there already, or is refused, is an outcome at once. */
async function prepare(workplace: Workplace, pending: Pending, options: TakeOptions): Promise<Ready | Taken> {
  if (pending.skipped !== undefined)
    return { outcome: "skipped", name: pending.from, reason: pending.skipped };
  try {
    return await readied(workplace, pending, await pending.load(), options);
  } catch (error) {
    if ((error as Error).name === "ArchiveError") throw error;
    return { outcome: "refused", name: pending.from, reason: (error as Error).message };
  }
}

async function readied(
  { archive, resources, now }: Workplace,
  pending: Pending,
  loaded: Load,
  options: TakeOptions,
): Promise<Ready | Taken> {
  const { bytes } = loaded;
  const id = sourceId(bytes);
  const accession = accessionOf(pending, loaded, options, now());
  const before = archive.accessions(id);
  if (before.some((each) => sameNews(each, accession))) return { outcome: "there", name: pending.name, id };
  const after = [...before, accession];
  const told = before.length === 0 || tells(before) !== tells(after);
  const work = rulingsAtWork(archive);
  const attempt = told ? await derive(bytes, after, resources, work) : null;
  if (attempt && !attempt.ok) return { outcome: "refused", name: pending.from, reason: attempt.reason };
  const derived = attempt?.derived ?? null;
  return {
    pending,
    loaded,
    keeping: { id, bytes, accession, derived, seen: before.length, ruled: work.made },
  };
}

/** Keeps what is ready in one transaction and gives the outcome of each, in the order of the group. */
async function keepGroup(
  workplace: Workplace,
  group: readonly (Ready | Taken)[],
  options: TakeOptions,
): Promise<Taken[]> {
  const ready = group.filter(isReady);
  const kept = ready.length > 0 ? workplace.archive.keep(ready.map(({ keeping }) => keeping)) : [];
  const outcomes: Taken[] = [];
  for (const item of group) {
    const result = isReady(item) ? kept[ready.indexOf(item)] : undefined;
    if (!isReady(item)) outcomes.push(item);
    else if (result instanceof Error) outcomes.push(refused(item, result));
    else if (result) outcomes.push(outcomeOf(item));
    // It came twice in the group, or another process took it or somebody ruled meanwhile: what is known is put together again.
    else outcomes.push(...(await keepGroup(workplace, [await again(workplace, item, options)], options)));
  }
  return outcomes;
}

const refused = ({ pending }: Ready, error: Error): Taken => ({
  outcome: "refused",
  name: pending.from,
  reason: `it could not be kept: ${error.message}`,
});

const again = (
  workplace: Workplace,
  { pending, loaded }: Ready,
  options: TakeOptions,
): Promise<Ready | Taken> => readied(workplace, pending, loaded, options);

function outcomeOf({ pending, keeping: { id, derived, seen } }: Ready): Taken {
  if (!derived) return { outcome: "there", name: pending.name, id };
  const { statements, meetings, commitments } = derived.reading;
  return {
    ...{ outcome: seen > 0 ? "noted" : "taken", name: pending.name, id },
    holds: { statements: statements.length, meetings: meetings.length, commitments: commitments.length },
  };
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

/** What the reading of a source depends on beside its bytes; of a name only the ending matters, which tells the format. */
function tells(accessions: readonly Accession[]): string {
  const { name, ...hints } = hintsFrom(accessions);
  return JSON.stringify([extname(name), hints]);
}

/** Whether two accessions tell the same; when they were made does not count. */
function sameNews(a: Accession, b: Accession): boolean {
  const told = ({ from, name, mediaType, address, outlet, published, title, collection }: Accession) =>
    JSON.stringify([from, name, mediaType, address, outlet, published, title, collection]);
  return told(a) === told(b);
}
