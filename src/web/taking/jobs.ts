import type { Desk, Taken, TakeItem, TakeOptions } from "../../desk/index.ts";

/** What has come of sources that were handed in together. */
export interface Job {
  readonly id: string;
  readonly total: number;
  /** In the order they were handed in. */
  readonly taken: readonly Taken[];
  readonly finished: boolean;
  /** Why the archive could not be written at all, where that happened: what is not in `taken` was not kept. */
  readonly trouble?: string;
}

/** Jobs remembered; older ones are forgotten, what they took is in the register. */
const MOST_JOBS = 50;

/**
 * Takes what is handed in, one after another: the archive has one writer. Between two items the server answers other
 * requests.
 */
export class Jobs {
  readonly #take: Desk["take"];
  readonly #jobs = new Map<string, Job>();
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(take: Desk["take"]) {
    this.#take = take;
  }

  /** Begins as soon as what came before is done; gives the job's id at once. */
  begin(items: readonly TakeItem[], options: TakeOptions): string {
    const id = String(++this.#count);
    this.#jobs.set(id, { id, total: items.length, taken: [], finished: false });
    if (this.#jobs.size > MOST_JOBS) this.#jobs.delete(this.#jobs.keys().next().value!);
    this.#last = this.#last.then(() => this.#run(id, items, options));
    return id;
  }

  job(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    await this.#last;
  }

  async #run(id: string, items: readonly TakeItem[], options: TakeOptions): Promise<void> {
    const taken: Taken[] = [];
    const tell = (more: Partial<Job>): void => {
      const job = this.#jobs.get(id);
      if (job) this.#jobs.set(id, { ...job, taken: [...taken], ...more });
    };
    try {
      for (const item of items) {
        await new Promise((resume) => setImmediate(resume));
        await this.#take([item], options, { taken: (outcome) => void taken.push(outcome) });
        tell({});
      }
      tell({ finished: true });
    } catch (error) {
      tell({ finished: true, trouble: (error as Error).message });
    }
  }
}
