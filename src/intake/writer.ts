import type { Part, PartKind } from "../text/index.ts";
import type { MapPiece } from "./intake.ts";

/** Puts a text together from stretches of its source and remembers where each came from. */
export class Writer {
  readonly #words: string[] = [];
  readonly #pieces: { start: number; end: number; node?: number; offset: number }[] = [];
  readonly #parts: { start: number; end: number; kind: PartKind }[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#words.join("");
  }

  get map(): readonly MapPiece[] {
    return this.#pieces;
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Words of the source, from `offset` on (in the text node `node`, for a page). */
  copy(words: string, offset: number, node?: number): void {
    if (words === "") return;
    const start = this.#length;
    const last = this.#pieces.at(-1);
    this.#append(words);
    const follows = last?.end === start && last.node === node && offset - last.offset === start - last.start;
    if (follows) last.end = this.#length;
    else this.#pieces.push({ start, end: this.#length, offset, ...(node !== undefined && { node }) });
  }

  /** Words that are not in the source: a space, a line break. */
  add(words: string): void {
    this.#append(words);
  }

  /** Marks what was written since `start`; joined with the part before where that is of the same kind. */
  mark(start: number, kind: PartKind): void {
    const last = this.#parts.at(-1);
    if (start >= this.#length) return;
    if (last?.kind === kind && this.#isGap(last.end, start)) last.end = this.#length;
    else this.#parts.push({ start, end: this.#length, kind });
  }

  #isGap(from: number, to: number): boolean {
    return to - from <= 2;
  }

  #append(words: string): void {
    this.#words.push(words);
    this.#length += words.length;
  }
}
