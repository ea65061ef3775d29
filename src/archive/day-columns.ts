import { Bits } from "./bits.ts";
import { roomFor } from "./room.ts";

/** Sorts after every day. */
export const UNDATED = 99_999_999;

/** When each row begins and ends, and by when it was known: days as numbers like 20230504, 0 where there is none. */
export class DayColumns {
  #firsts = new Int32Array();
  #lasts = new Int32Array();
  #knowns = new Int32Array();
  #size = 0;

  grow(size: number): void {
    this.#firsts = roomFor(size, this.#firsts);
    this.#lasts = roomFor(size, this.#lasts);
    this.#knowns = roomFor(size, this.#knowns);
    this.#size = size;
  }

  put(row: number, first: number, last: number, known: number): void {
    this.#firsts[row] = first;
    this.#lasts[row] = last;
    this.#knowns[row] = known;
  }

  drop(row: number): void {
    this.put(row, 0, 0, 0);
  }

  clear(): void {
    for (const column of [this.#firsts, this.#lasts, this.#knowns]) column.fill(0);
  }

  /** The first day of a row as lists are ordered by it. */
  placeOf(row: number): number {
    return this.#firsts[row]! || UNDATED;
  }

  /** Rows that begin within the days, or lie over several of which one is; null leaves an end open. */
  within(first: string | null, last: string | null): Bits {
    const [from, to] = [first === null ? 1 : dayNumber(first), last === null ? UNDATED : dayNumber(last)];
    const [firsts, lasts] = [this.#firsts, this.#lasts];
    const found = new Bits(this.#size);
    for (let row = 0; row < this.#size; row++) {
      const begins = firsts[row]!;
      if (begins === 0 || begins > to) continue;
      const ends = lasts[row]!;
      if (begins >= from || (ends > begins && ends >= from)) found.add(row);
    }
    return found;
  }

  begunBy(day: string): Bits {
    return between(this.#firsts, this.#size, dayNumber(day));
  }

  knownBy(day: string): Bits {
    return between(this.#knowns, this.#size, dayNumber(day));
  }
}

/** Rows with a day, no later than one. */
function between(days: Int32Array, size: number, last: number): Bits {
  const found = new Bits(size);
  for (let row = 0; row < size; row++) {
    const day = days[row]!;
    if (day !== 0 && day <= last) found.add(row);
  }
  return found;
}

const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));
