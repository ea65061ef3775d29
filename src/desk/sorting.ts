import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";

/** Lines held in memory, in UTF-16 units; more go to disk, sorted, as a run. */
const MOST_UNITS = 3 * 1024 * 1024;

/** Runs merged into one before there are more of them: each that is read has a buffer. */
const MOST_RUNS = 16;

/** Bytes read of a run at a time, and units written at a time. */
const BUFFER = 64 * 1024;

/**
 * Any number of lines in code-unit order, equal ones once, in memory that does not grow with them: what does not fit lies
 * in files of a temporary folder until the last line is taken. A line holds no newline.
 */
export async function* sortedLines(
  lines: AsyncIterable<string>,
  mostUnits = MOST_UNITS,
): AsyncGenerator<string> {
  const shelf = new Shelf();
  try {
    let held: string[] = [];
    let units = 0;
    for await (const line of lines) {
      held.push(line);
      units += line.length;
      if (units < mostUnits) continue;
      shelf.put(held.sort());
      [held, units] = [[], 0];
    }
    yield* once(shelf.merged(held.sort()));
  } finally {
    shelf.clear();
  }
}

/** Sorted runs in files. Runs of one length are merged into a longer one, so that few are open at a time. */
class Shelf {
  #folder: string | undefined;
  #count = 0;
  /** Files by how often what they hold was merged. */
  readonly #levels: string[][] = [];

  put(lines: Iterable<string>, level = 0): void {
    const path = this.#newPath();
    writeRun(path, lines);
    const runs = (this.#levels[level] ??= []);
    runs.push(path);
    if (runs.length < MOST_RUNS) return;
    this.#levels[level] = [];
    this.put(mergeAll(runs.map(readRun)), level + 1);
    for (const each of runs) rmSync(each);
  }

  merged(rest: Iterable<string>): Generator<string> {
    return mergeAll([rest, ...this.#levels.flat().map(readRun)]);
  }

  clear(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #newPath(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), "readout-sort-"));
    return join(this.#folder, String(this.#count++));
  }
}

function writeRun(path: string, lines: Iterable<string>): void {
  const file = openSync(path, "w", 0o600);
  try {
    let text = "";
    for (const line of once(lines)) {
      text += `${line}\n`;
      if (text.length < BUFFER) continue;
      writeSync(file, text);
      text = "";
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

function* readRun(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(BUFFER);
    const decoder = new StringDecoder("utf8");
    let pieces: string[] = [];
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const parts = decoder.write(buffer.subarray(0, size)).split("\n");
      for (const part of parts.slice(0, -1)) {
        yield [...pieces, part].join("");
        pieces = [];
      }
      pieces.push(parts.at(-1)!);
    }
  } finally {
    closeSync(file);
  }
}

/** Two halves, each merged, merged: a line of sixteen runs is compared four times. */
function* mergeAll(runs: readonly Iterable<string>[]): Generator<string> {
  const [first] = runs;
  if (!first) return;
  if (runs.length === 1) return yield* first;
  const half = runs.length >> 1;
  yield* mergeTwo(mergeAll(runs.slice(0, half)), mergeAll(runs.slice(half)));
}

function* mergeTwo(a: Generator<string>, b: Generator<string>): Generator<string> {
  try {
    let [left, right] = [a.next(), b.next()];
    while (!left.done && !right.done) {
      if (left.value <= right.value) {
        yield left.value;
        left = a.next();
      } else {
        yield right.value;
        right = b.next();
      }
    }
    for (; !left.done; left = a.next()) yield left.value;
    for (; !right.done; right = b.next()) yield right.value;
  } finally {
    // Who stops half way leaves no file open.
    a.return(undefined);
    b.return(undefined);
  }
}

/** Sorted lines, equal ones once. */
function* once(lines: Iterable<string>): Generator<string> {
  let last: string | undefined;
  for (const line of lines) {
    if (line !== last) yield line;
    last = line;
  }
}
