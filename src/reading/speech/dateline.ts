import { itemAt, wordsAt } from "../../text/index.ts";
import type { Sentence } from "./sentence.ts";

/** The dateline of an agency opens its report in so many units; a later dash is one of the sentence. */
const LONGEST = 16;

/** "GOA, India, May 5 (Harbour Wire)", "CALDERIS", "Goa, 5 May 2023": a town, and what tells it from a subject. */
const TOWN_IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’]{2,}/u;
const AGENCY_OR_DATE = /\([^()]+\)$|\d/u;

/** "Bosnia and Herzegovina", "5th": the words in small letters that a dateline has. */
const SMALL = /^(?:and|of|the|via|from|in|\p{Nd}+(?:st|nd|rd|th)?)$/u;

/** Unit after the dateline that opens a sentence: "CALDERIS, Feb 2 (Harbour Wire) — [The talks were over]"; 0 where none does. */
export function afterDateline({ units, document: { text, mentions } }: Sentence): number {
  const first = units[0];
  if (!first?.capital) return 0;
  // "NATO — the alliance — agreed": no town
  const named = itemAt(mentions, first.start)?.type;
  if (named === "organisation" || named === "person" || named === "body") return 0;
  let inBrackets = false;
  for (let k = 1; k < units.length && k < LONGEST; k++) {
    const { word, capital, mark, quotation } = units[k]!;
    if (quotation) return 0;
    if (word === "(") inBrackets = true;
    if (word === ")") inBrackets = false;
    if (word === ":" || /^[—–-]$/.test(word)) {
      const line = wordsAt(text, { start: first.start, end: units[k - 1]!.end });
      const next = units[k + 1];
      // "CALDERIS — a port — was closed": an aside
      if (!next?.capital && !next?.quotation && !/^\d/.test(next?.word ?? "")) return 0;
      const shouted = TOWN_IN_CAPITALS.test(line);
      return shouted || (word !== ":" && AGENCY_OR_DATE.test(line)) ? k + 1 : 0;
    }
    if (!mark && !capital && !inBrackets && !SMALL.test(word)) return 0;
  }
  return 0;
}
