import { wordsOf } from "../words.ts";

/**
 * What a body is looked up by where no table knows its organisation: its letters, so that "NRU ministers", "Northern
 * Rivers Union" and "Council of Foreign Ministers of the Northern Rivers Union" meet. A name of fewer than three words
 * stands for itself.
 */
export function bodyKey(body: string): string {
  const organisation = body.split(/ of the (?=\p{Lu})/u).at(-1)!;
  const words = organisation.match(/[\p{L}\p{N}]+/gu) ?? [];
  const acronym = words.find((word) => ACRONYM.test(word));
  if (acronym !== undefined) return acronym.toLowerCase();
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return initials.length >= LEAST_LETTERS ? initials.join("").toLowerCase() : wordsOf(organisation).join("-");
}

const LEAST_LETTERS = 3;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;
