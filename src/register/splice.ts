import type { Found } from "./checked.ts";
import type { Wording } from "./negation.ts";
import type { Asked } from "./quotation.ts";
import { joined, runIn, stands, withoutInsertions } from "./quotation.ts";
import { saidWords } from "./said-words.ts";

/** A piece of a splice has so many words at least, and a splice so many pieces at most. */
const SHORTEST_PIECE = 3;
const MOST_PIECES = 4;

/** A wording of the speaker, as words and as one line of them. */
interface Line {
  readonly found: Found;
  readonly told: Wording;
  readonly line: string;
}

interface Piece {
  readonly found: Found;
  readonly told: Wording;
  readonly words: string;
  readonly length: number;
  /** Where it stands in its wording, in words. */
  readonly place: number;
}

/**
 * Wordings of the speaker from which a quotation is put together piece by piece: of two statements, or of one in another
 * order; none where it is not, nor where a piece leaves out the negation right before it.
 */
export function splicedFrom(question: Asked, all: readonly Found[]): Found[] {
  const own = all
    .filter((found) => found.bySpeaker && found.accounts[0].says.form !== "indirect")
    .flatMap(linesOf);
  const pieces: Piece[] = [];
  for (let at = 0; at < question.words.length;) {
    const piece = longestPiece(question, at, own);
    if (!piece || pieces.length === MOST_PIECES) return [];
    const words = question.words.slice(at, at + piece.length);
    const run = runIn({ words }, piece.told);
    if (!run || run.lost) return [];
    pieces.push({ ...piece, place: run.at });
    at += piece.length;
  }
  const isOfSeveral = new Set(pieces.map(({ found }) => found.entry.id)).size > 1;
  // In their order they were judged already, by what stands between them.
  const isInOrder = pieces.every(({ place }, i) => i === 0 || place > pieces[i - 1]!.place);
  if (!isOfSeveral && isInOrder) return [];
  return [...Map.groupBy(pieces, (piece) => piece.found).entries()].map(([found, its]) => ({
    ...found,
    verdict: "SPLICED",
    reason: `has ${its.map(({ words }) => `“${words}”`).join(" and ")}, ${isOfSeveral ? "the rest stands in another statement" : "in another order"}`,
    lacks: [],
  }));
}

/** A wording as it stands, and without what an editor put into it. */
function linesOf(found: Found): Line[] {
  const { words: text } = found.accounts[0].says;
  return [...new Set([text, withoutInsertions(text)])].map((each) => {
    const words = saidWords(each);
    return { found, told: { text: each, words }, line: joined(words) };
  });
}

function longestPiece({ text, words }: Asked, at: number, own: readonly Line[]): Omit<Piece, "place"> | null {
  let best: Omit<Piece, "place"> | null = null;
  for (const { found, told, line } of own) {
    let length: number = best ? best.length + 1 : SHORTEST_PIECE;
    for (; at + length <= words.length && stands(words.slice(at, at + length), line); length++) {
      best = { found, told, words: text.slice(words[at]!.start, words[at + length - 1]!.end), length };
    }
  }
  return best;
}
