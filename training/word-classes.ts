import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Ranges } from "../src/language/english/chunks.ts";
import type { WordClasses } from "../src/language/english/words.ts";
import { normalForm } from "../src/language/english/words.ts";
import { clusters } from "./clusters.ts";
import { Random } from "./random.ts";
import { mutualInformation, reduced } from "./word-vectors.ts";

/** A word with its classes, coarse to fine. */
export interface ClassedWord {
  readonly word: string;
  readonly classes: readonly [coarse: number, middle: number, fine: number];
}

/** How fine the classes are. */
export interface ClassSizes {
  readonly contexts: number;
  readonly dimensions: number;
  readonly counts: readonly [coarse: number, middle: number, fine: number];
  /** A word with fewer occurrences gets no classes. */
  readonly leastCount: number;
  readonly seed: number;
}

export const CLASS_SIZES: ClassSizes = {
  contexts: 1500,
  dimensions: 100,
  counts: [32, 128, 800],
  leastCount: 8,
  seed: 1,
};

const BREAK = "\n";

/** Texts of a file of JSON lines with a field "text", gzipped. Addresses of links are left out. */
export async function* rawTexts(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
  for await (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    yield text.replace(/\]\([^)\s]{0,2000}\)/g, "]");
  }
}

/** Counts words and keeps their order: three breaks part what does not belong together. */
export class Counting {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  #stream = new Int32Array(1 << 20);
  #length = 0;

  add(text: string, tokens: Ranges): void {
    for (let i = 0; i < tokens.length; i++) {
      this.#push(normalForm(text.slice(tokens.starts[i], tokens.ends[i])));
    }
    for (let i = 0; i < 3; i++) this.#push(BREAK);
  }

  #push(word: string): void {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#words.length;
      this.#words.push(word);
      this.#ids.set(word, id);
    }
    if (this.#length === this.#stream.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#stream);
      this.#stream = longer;
    }
    this.#stream[this.#length++] = id;
  }

  /** Words with at least `least` occurrences, the most frequent first, and the stream in their indices. */
  finish(least: number): { words: string[]; counts: Float64Array; stream: Int32Array } {
    const counts = new Float64Array(this.#words.length);
    for (let i = 0; i < this.#length; i++) counts[this.#stream[i]!]!++;
    const order = Array.from(counts.keys())
      .filter((id) => counts[id]! >= least && this.#words[id] !== BREAK)
      .sort((a, b) => counts[b]! - counts[a]! || (this.#words[a]! < this.#words[b]! ? -1 : 1));
    const rank = new Int32Array(this.#words.length).fill(-1);
    order.forEach((id, i) => (rank[id] = i));
    return {
      words: order.map((id) => this.#words[id]!),
      counts: Float64Array.from(order, (id) => counts[id]!),
      stream: this.#stream.subarray(0, this.#length).map((id) => rank[id]!),
    };
  }
}

/** Classes of words that are used alike, from raw text alone. */
export function induceClasses(counting: Counting, sizes: ClassSizes): ClassedWord[] {
  const { words, counts, stream } = counting.finish(sizes.leastCount);
  const contexts = Math.min(sizes.contexts, words.length);
  const vectors = reduced(
    mutualInformation(stream, words.length, contexts),
    Math.min(sizes.dimensions, contexts),
    new Random(sizes.seed + 4),
  );
  const weights = counts.map((count) => Math.log1p(count));
  const [coarse, middle, fine] = sizes.counts.map((count, i) =>
    clusters(vectors, weights, count, 14, new Random(sizes.seed + 5 + i)),
  );
  return words.map((word, i) => ({ word, classes: [coarse![i]!, middle![i]!, fine![i]!] }));
}

/** Rows word, coarse, middle, fine; numbers from 1, so that 0 can stand for "none". */
export function readClasses(table: string): WordClasses {
  const rows = table.trimEnd().split("\n");
  return new Map(
    rows.map((row) => {
      const [word, coarse, middle, fine] = row.split("\t");
      return [word!, [Number(coarse), Number(middle), Number(fine)]] as const;
    }),
  );
}
