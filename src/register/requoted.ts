import type { Reading, ReadStatement } from "../reading/index.ts";
import type { Quoted, Turn } from "../text/index.ts";
import { contains, quote } from "../text/index.ts";
import { familyOf } from "./actor-keys.ts";
import { placedWords } from "./align.ts";
import { layBeside } from "./beside.ts";
import type { Requoted } from "./entry.ts";
import { entryId } from "./ids.ts";
import type { WordingVerdict } from "./quotation.ts";
import { asked, judge } from "./quotation.ts";
import { tellingOf } from "./telling.ts";
import { wordsOf } from "./words.ts";

/** A quotation of fewer words is a phrase that comes up again by itself. */
const LEAST_WORDS = 6;
/** Telling words of a quotation that was altered: fewer are too few to know it by. */
const LEAST_ALTERED = 5;
/** So many of its telling words at least stand in the turn it is from. */
const SHARE = 0.7;

/**
 * Quotations that repeat what the same speaker says in a turn of the same source: "a single market … will follow", under
 * the transcript that has the whole sentence. By the id of the statement.
 */
export function requotedIn({ text, turns, statements }: Reading): ReadonlyMap<string, Requoted> {
  const found = new Map<string, Requoted>();
  if (turns.length === 0) return found;
  const spoken = turns.map((turn) => ({ turn, known: new Set(wordsOf(turn.exact)) }));
  for (const statement of statements) {
    const { actor } = statement.speaker;
    if (actor === null || statement.form === "indirect") continue;
    const words = ownWords(statement);
    const placed = placedWords(words);
    if (placed.length < LEAST_WORDS) continue;
    const telling = tellingOf(placed);
    for (const { turn, known } of spoken) {
      if (turn.speaker.actor === null || familyOf(turn.speaker.actor) !== familyOf(actor)) continue;
      if (statement.content.some((span) => contains(turn, span))) continue;
      if (telling.filter((word) => known.has(word)).length < SHARE * telling.length) continue;
      const told = requotation(words, text, turn, turn.speaker.actor);
      if (told) found.set(statement.id, told);
    }
  }
  return found;
}

const ownWords = ({ content }: ReadStatement): string => content.map(({ exact }) => exact).join(" … ");

function requotation(
  words: string,
  text: string,
  turn: Turn & Quoted,
  speaker: string,
): Requoted | undefined {
  const judged = judge(asked(words), { form: "turn", words: turn.exact });
  const rule = judged && RULES[judged.verdict];
  const { stretch } = layBeside(words, turn.exact);
  if (!judged || !rule || !stretch) return undefined;
  // "Well, I trust you. No problem." has nothing that only one turn would have.
  if (judged.verdict === "ALTERED" && tellingOf(placedWords(words)).length < LEAST_ALTERED) return undefined;
  const at = quote(text, { start: turn.start + stretch.start, end: turn.start + stretch.end });
  const id = entryId("st", speaker, wordsOf(turn.exact).join(" "));
  return { id, at, rule, reason: `same speaker, a turn of the same source; it ${judged.reason}` };
}

/** What of a turn is not its words is another rendering, and left to the variants. */
const RULES: Partial<Record<WordingVerdict, Requoted["rule"]>> = {
  EXACT: "whole",
  TRIMMED: "one-run",
  BRACKETED: "insertion-in-brackets",
  SPLICED: "words-left-out",
  ALTERED: "words-changed",
};
