import { itemsIn } from "../../text/index.ts";
import { isProperNoun } from "./grammar.ts";
import { Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import type { Sentence } from "./sentence.ts";

const SPEAKERS =
  Closed.groupNoun |
  Closed.titleNoun |
  Closed.agentNoun |
  Closed.documentNoun |
  Closed.feminine |
  Closed.masculine;

/** Whether a phrase names a person, body or group, or stands for one. "This observation" does not. */
export function canSpeak({ document, units }: Sentence, { from, to }: Stretch): boolean {
  const words = units.slice(from, to);
  if (words.some(({ closed, word }) => (closed & SPEAKERS) !== 0 || /^(?:they|i|we|who)$/.test(word)))
    return true;
  const span = { start: units[from]!.start, end: units[to - 1]!.end };
  if (itemsIn(document.mentions, span).some(({ type }) => type !== "place" && type !== "instrument"))
    return true;
  return words.some((unit) => unit.capital && isProperNoun(document.analysis, unit));
}
