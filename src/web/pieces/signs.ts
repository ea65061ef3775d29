import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** The sign for what the text does not say. */
export const notStated = (words = "not stated"): Html => markup`<span class="none">${words}</span>`;

/** The sign for accounts that do not agree, with what they differ on. */
export const differsSign = (on: readonly string[]): Html =>
  markup`<span class="differs"><span aria-hidden="true">≠ </span><span class="sr">accounts differ on </span>${on.map(pointWords).join(", ")}</span>`;

/** What the register calls a point of difference, as people call it. */
const POINTS: Readonly<Record<string, string>> = {
  date: "day",
  participants: "persons",
  by: "by whom",
  since: "since when",
  due: "by when",
};

export const pointWords = (key: string): string => POINTS[key] ?? key.replaceAll("-", " ");

/** The letter of a witness: A, B, … Z, AA, AB, … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count in a sentence: words up to twelve, figures with thin groups above. */
export function countWords(count: number): string {
  return NUMBERS[count] ?? figures(count);
}

/** 12345 as "12,345". */
export function figures(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(",");
}

/** "one source", "three sources". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countWords(count)} ${count === 1 ? one : many}`;

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "a", "a and b", "a, b and c". */
export function enumerated(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
