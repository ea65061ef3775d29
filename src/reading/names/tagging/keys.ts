import { feature1, feature2, feature3 } from "../../../language/index.ts";

/** Room for the features of one word. */
const MOST_KEYS = 256;

/** The features of one word, written one after another. Each has a number of its own by its place in a group. */
export class FeatureKeys {
  readonly keys = new Int32Array(MOST_KEYS);
  count = 0;
  #template = 0;

  clear(): void {
    this.count = 0;
  }

  /** Opens a group: its features are numbered from `base` on, whatever groups come before. */
  group(base: number): void {
    this.#template = base;
  }

  one(a: number): void {
    this.keys[this.count++] = feature1(this.#template++, a);
  }

  two(a: number, b: number): void {
    this.keys[this.count++] = feature2(this.#template++, a, b);
  }

  three(a: number, b: number, c: number): void {
    this.keys[this.count++] = feature3(this.#template++, a, b, c);
  }
}
