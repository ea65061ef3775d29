import type { Html } from "../html.ts";
import { joined } from "../html.ts";
import { say, tell } from "./message.ts";
import { spoken } from "./spoken.ts";

/** "a", "a and b", "a, b and c". */
export function enumerated(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  const { comma, and } = spoken().lists;
  return say(and, { list: words.slice(0, -1).join(comma), last: words.at(-1)! });
}

/** The same of pieces of markup. */
export function enumeratedPieces(pieces: readonly Html[]): Html {
  const { comma, and } = spoken().lists;
  return pieces.length < 2
    ? joined(pieces, "")
    : tell(and, { list: joined(pieces.slice(0, -1), comma), last: pieces.at(-1)! });
}

/** The words with a capital at their beginning. */
export const capital = (words: string): string => {
  const [first = ""] = words;
  return first.toLocaleUpperCase(spoken().language) + words.slice(first.length);
};
