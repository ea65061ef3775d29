import { SPACE, kindOf } from "./characters.ts";

/** Growing columns of token ranges: token i is `text.slice(starts[i], ends[i])`. */
export class Ranges {
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  length = 0;

  push(start: number, end: number): void {
    if (this.length === this.starts.length) {
      const starts = new Int32Array(this.length * 2);
      const ends = new Int32Array(this.length * 2);
      starts.set(this.starts);
      ends.set(this.ends);
      this.starts = starts;
      this.ends = ends;
    }
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }
}

/** The chunks of a text: what stands between white space. */
export function chunksOf(text: string): Ranges {
  const chunks = new Ranges();
  for (let i = 0; i < text.length;) {
    while (i < text.length && kindOf(text.charCodeAt(i)) === SPACE) i++;
    const start = i;
    while (i < text.length && kindOf(text.charCodeAt(i)) !== SPACE) i++;
    if (i > start) chunks.push(start, i);
  }
  return chunks;
}
