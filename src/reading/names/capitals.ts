import type { Candidate } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";
import { LOWER, NUMBER, UPPER } from "./words.ts";

/**
 * Whether a capital stands for the city or for its state: "in Moscow", "Moscow airport" the city; "Moscow said",
 * "between Moscow and Beijing", "Moscow's stance" the state.
 */
export function readCapital(words: Words, lexicon: Lexicon, candidate: Candidate): Candidate {
  if (!candidate.isCapital) return candidate;
  return isCity(words, lexicon, candidate) ? asCity(words, candidate) : candidate;
}

/** The city keeps its own name and is no actor. */
function asCity(words: Words, { from, to, rank, state }: Candidate): Candidate {
  const name = words.word
    .slice(from, to)
    .join(" ")
    .replace(/ ([,.])/g, "$1");
  return { from, to, type: "place", form: "full", name, rank, ...(state !== undefined && { state }) };
}

function isCity(words: Words, { roles }: Lexicon, { from, to }: Candidate): boolean {
  const is = (i: number, role: string): boolean => roles.get(words.lower[i] ?? "")?.has(role) ?? false;
  const before = words.lower[from - 1] ?? "";
  const after = words.lower[to] ?? "";
  if (isDateline(words, from, to)) return true;
  if (after === "'s") return is(to + 1, "place-noun") && !is(to + 1, "state-verb");
  if (before === "of") return is(from - 2, "place-of");
  if (before === "and" || before === "or")
    return is(from - 3, "place-preposition") && words.lower[from - 3] !== "between";
  if (is(from - 1, "place-preposition") && words.shape[from - 1] === LOWER)
    return !(before === "for" || (is(to, "state-verb") && before === "left"));
  if (before === "the" || is(to, "place-noun")) return is(to, "place-noun");
  return after === "," && (words.shape[to + 1] === NUMBER || is(to + 1, "calendar")); // "..., Tarvin, 8 November"
}

/** "MOSCOW, May 5 —", "Kyiv (Agency) —", "Baku-APA." at the start of a paragraph. */
function isDateline(words: Words, from: number, to: number): boolean {
  if (!words.startsParagraph[from]) return false;
  const after = words.word[to] ?? "";
  if (words.shape[from] === UPPER) return [",", "(", "—", "–", "-", ":", ".", "/"].includes(after);
  return (
    ["(", "—", "–", "-", "/"].includes(after) ||
    (words.shape[to] === UPPER && words.text[words.spans[to - 1]!.end] === "-")
  );
}
