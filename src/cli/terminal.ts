import type { Writable } from "node:stream";

/** Where a verb prints. Results go to `print`, everything else to `note` and `progress`. */
export interface Console {
  /** Columns a table may use. */
  readonly width: number;
  /** Prints words as they are; resolves when there is room for more. */
  print(text: string): Promise<void>;
  /** A line on standard error. */
  note(line: string): void;
  /** How far a long task is; shown from its second second on, at most a few times a second. */
  progress(line: string): void;
  /** Wipes the last line of progress. */
  doneWithProgress(): void;
}

interface Stream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const PIPE_WIDTH = 80;
const NARROWEST = 40;
const FIRST_AFTER = 1000;

export function consoleOver(out: Stream, err: Stream, clock: () => number): Console {
  const began = clock();
  const every = err.isTTY ? 200 : 2000;
  let last = began + FIRST_AFTER - every;
  let shown = false;
  return {
    width: Math.max(NARROWEST, out.isTTY ? (out.columns ?? PIPE_WIDTH) : PIPE_WIDTH),
    print: (text) =>
      out.write(text) ? Promise.resolve() : new Promise((resolve) => void out.once("drain", resolve)),
    note(line) {
      this.doneWithProgress();
      err.write(`${line}\n`);
    },
    progress(line) {
      if (clock() - last < every) return;
      last = clock();
      shown = err.isTTY === true;
      err.write(shown ? `\r\u001b[K${line}` : `${line}\n`);
    },
    doneWithProgress() {
      if (shown) err.write("\r\u001b[K");
      shown = false;
    },
  };
}
