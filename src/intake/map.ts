import { lastStartingBy } from "../text/index.ts";
import type { SourceMap } from "./intake.ts";

/** A place in the source: an offset in the decoded file, or in the `node`th text node of the page. */
export interface Place {
  readonly node?: number;
  readonly offset: number;
}

/** Where the character at `position` of the text stood, or null where the format added it. */
export function placeOf(map: SourceMap, position: number): Place | null {
  const piece = map[lastStartingBy(map, position)];
  if (!piece || position >= piece.end) return null;
  const offset = piece.offset + position - piece.start;
  return piece.node === undefined ? { offset } : { node: piece.node, offset };
}
