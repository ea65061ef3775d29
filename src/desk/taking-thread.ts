import { Worker } from "node:worker_threads";
import { ArchiveError } from "../archive/index.ts";
import type { TakeItem, Taken, TakeOptions, TakeReport, Watcher } from "./reports.ts";

/** Where a thread finds what it takes into, and what it reads with. */
export interface Surroundings {
  readonly archive: string;
  /** A folder of the user's own tables. */
  readonly authority?: string;
}

/** What is asked of the thread, one at a time. */
export interface Handed {
  readonly items: readonly TakeItem[];
  readonly options: TakeOptions;
}

/** What the thread tells of it; after a report or trouble it waits for the next. */
export type Told =
  | { readonly kind: "taken"; readonly item: Taken; readonly done: number; readonly total: number }
  | { readonly kind: "settling"; readonly left: number; readonly total: number }
  | { readonly kind: "report"; readonly report: TakeReport }
  | { readonly kind: "trouble"; readonly name: string; readonly message: string };

/** Milliseconds after which a thread with nothing to do ends, and the models it reads with leave the memory. */
const PATIENCE = 60_000;

/** The worker's file ends as this one does: .ts in a checkout, .js in the published package. */
const WORKER = new URL(`./taking-worker${/\.[jt]s$/.exec(import.meta.url)?.[0] ?? ".js"}`, import.meta.url);

/**
 * Takes sources in a thread of its own, so that who asks this one is answered meanwhile. The thread begins with the first
 * source; what is handed in waits for what came before.
 */
export class TakingThread {
  readonly #surroundings: Surroundings;
  readonly #patience: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(surroundings: Surroundings, patience = PATIENCE) {
    this.#surroundings = surroundings;
    this.#patience = patience;
  }

  take(items: readonly TakeItem[], options: TakeOptions = {}, watcher: Watcher = {}): Promise<TakeReport> {
    const taking = this.#last.then(() => this.#hand({ items, options }, watcher));
    this.#last = taking.catch(() => {});
    return taking;
  }

  /** Whether the thread runs: not before the first source, nor when nothing came for a while. */
  get running(): boolean {
    return this.#worker !== undefined;
  }

  /** Ends the thread. What it was about is not kept, as where the process is killed; what waits is not begun. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** One that fails while nothing waits for it (the memory is full) is followed by another, and ends nothing else. */
  #begun(): Worker {
    const worker = new Worker(WORKER, { workerData: this.#surroundings });
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    return worker.on("error", forget).on("exit", forget);
  }

  async #hand(handed: Handed, watcher: Watcher): Promise<TakeReport> {
    if (this.#closed) throw new ThreadError("The thread that takes sources was closed");
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#begun());
    worker.ref();
    try {
      return await outcomeOf(worker, handed, watcher);
    } catch (error) {
      if (error instanceof ThreadError) this.#worker = undefined;
      throw error;
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => void this.#end(), this.#patience).unref();
    }
  }
}

/** The thread itself ended: not for any source. */
class ThreadError extends Error {}

function outcomeOf(worker: Worker, handed: Handed, watcher: Watcher): Promise<TakeReport> {
  const { promise, resolve, reject } = Promise.withResolvers<TakeReport>();
  const hear = (told: Told): void => {
    switch (told.kind) {
      case "taken":
        return watcher.taken?.(told.item, told.done, told.total);
      case "settling":
        return watcher.settling?.(told.left, told.total);
      case "report":
        return resolve(told.report);
      case "trouble":
        return reject(
          told.name === "ArchiveError" ? new ArchiveError(told.message) : new Error(told.message),
        );
    }
  };
  const fail = (error: Error): void =>
    reject(new ThreadError(`The thread that takes sources failed: ${error.message}`));
  const end = (): void => reject(new ThreadError("The thread that takes sources was ended"));
  worker.on("message", hear).on("error", fail).on("exit", end);
  worker.postMessage(handed);
  return promise.finally(() => worker.off("message", hear).off("error", fail).off("exit", end));
}
