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

/** Sources taken together: after them entries are worked out, which in a large register takes seconds. */
const AT_ONCE = 16;

/** Jobs remembered; older ones are forgotten, what they took is in the register. */
const MOST_JOBS = 50;

/** What may wait to be taken: so many forms, and so many bytes of them in memory. */
const MOST_WAITING = 20;
const MOST_BYTES = 128 * 1024 * 1024;

/** Kept for a form from before it is read until its sources are taken. */
export interface Room {
  readonly release: () => void;
}

/**
 * Takes what is handed in, one after another: the archive has one writer. `take` may work in a thread of its own; else the
 * server answers other requests between two items.
 */
export class Jobs {
  readonly #take: Desk["take"];
  readonly #jobs = new Map<string, Job>();
  readonly #mostBytes: number;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;
  #waiting = 0;
  #bytes = 0;

  constructor(take: Desk["take"], mostBytes = MOST_BYTES) {
    this.#take = take;
    this.#mostBytes = mostBytes;
  }

  /** Keeps room for a form of so many bytes before it is read; null where too much waits already. */
  reserve(bytes: number): Room | null {
    if (this.#waiting >= MOST_WAITING || this.#bytes + bytes > this.#mostBytes) return null;
    this.#waiting++;
    this.#bytes += bytes;
    let held = true;
    const release = (): void => {
      if (held) {
        this.#waiting--;
        this.#bytes -= bytes;
      }
      held = false;
    };
    return { release };
  }

  /** Begins as soon as what came before is done, and then gives its room back; gives the job's id at once. */
  begin(items: readonly TakeItem[], options: TakeOptions, room: Room): string {
    const id = String(++this.#count);
    this.#jobs.set(id, { id, total: items.length, taken: [], finished: false });
    if (this.#jobs.size > MOST_JOBS) this.#jobs.delete(this.#jobs.keys().next().value!);
    this.#last = this.#last.then(() => this.#run(id, items, options)).finally(room.release);
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
      for (let start = 0; start < items.length; start += AT_ONCE) {
        await this.#take(items.slice(start, start + AT_ONCE), options, {
          taken: (outcome) => {
            taken.push(outcome);
            tell({});
          },
        });
      }
      tell({ finished: true });
    } catch (error) {
      tell({ finished: true, trouble: (error as Error).message });
    }
  }
}
