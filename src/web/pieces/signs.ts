import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { say, spoken } from "../words/index.ts";

export {
  capital,
  enumerated,
  enumeratedPieces,
  figuresIn as figures,
  numberWord as countWords,
} from "../words/index.ts";

/** The sign for what the text does not say. */
export const notStated = (words = spoken().signs.notStated as string): Html =>
  markup`<span class="none">${words}</span>`;

/** The sign for accounts that do not agree, with what they differ on. */
export const differsSign = (on: readonly string[]): Html =>
  markup`<span class="differs"><span aria-hidden="true">≠ </span><span class="sr">${spoken().signs.differOn} </span>${on.map(pointWords).join(spoken().lists.comma)}</span>`;

/** What the register calls a point of difference, as people call it. */
export function pointWords(key: string): string {
  const { points } = spoken();
  const name = key === "as-of" ? "asOf" : key;
  return Object.hasOwn(points, name) ? points[name as keyof typeof points] : key.replaceAll("-", " ");
}

/** The letter of a witness: A, B, … Z, AA, AB, … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** What is counted, as a key of the catalogue. */
export type Counted = keyof ReturnType<typeof spoken>["counts"];

/** "one source", "three sources". */
export const counted = (count: number, what: Counted): string => say(spoken().counts[what], { count });

/** What is beyond the number shown: "and three more". */
export const andMore = (count: number): string => say(spoken().lists.more, { count });
