import { createHash } from "node:crypto";
import type { Reading } from "../src/reading/index.ts";

/** What a base text was read as, over and over with other names, words and years: a register as large as wanted, of known make. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** Of ten copies, so many are reprints of the one before: the same words but for one, in another outlet. */
const REPRINTS = 2;
/** Of the words of a text, and of the family names in it, so many are put in the place of others. */
const WORDS_CHANGED = 0.18;
const NAMES_CHANGED = 0.7;
/** Whole leap cycles, so that every day of the calendar stays one. */
const YEARS = [-8, -4, 0, 4] as const;
const OUTLETS = 240;

/**
 * The reading as if another text had been read. Every word put in the place of another is as long as that one, so every
 * span stands where it stood. The same number gives the same copy on any machine.
 */
export function copyOf(base: Reading, number: number): Copy {
  const reprint = number % 10 < REPRINTS;
  const seed = reprint ? number - (number % 10) + REPRINTS : number;
  const random = generator(hashed(`${base.source.id} ${seed}`));
  const swaps = swapsFor(base, random);
  const shift = YEARS[Math.floor(random() * YEARS.length)]!;
  const swapped = (text: string): string => replaceYears(replaceWords(text, swaps), shift);
  const text = reprint ? marked(swapped(base.text), number) : swapped(base.text);
  const bytes = new TextEncoder().encode(text);
  const made = changed(base, text, swapped) as Reading;
  const id = createHash("sha256").update(bytes).digest("hex");
  return {
    bytes,
    reading: {
      ...made,
      text,
      source: { ...made.source, id, outlet: outletOf(hashed(`${base.source.id} ${number}`)) },
    },
  };
}

/** The last word of four letters and more that is in small letters becomes another: other bytes, and next to nothing else. */
function marked(text: string, number: number): string {
  const word = [...text.matchAll(/\b[a-z]{4,}\b/g)].at(-1);
  if (!word) return text;
  const end = word.index + word[0].length;
  return text.slice(0, word.index) + inventedWord(number, word[0].length) + text.slice(end);
}

/** Few outlets bring most of the news. */
function outletOf(number: number): string {
  const random = generator(number);
  const rank = Math.floor(OUTLETS * random() ** 3);
  return `The ${capital(inventedWord(rank, 7))} ${["Courier", "Observer", "Agency", "Gazette"][rank % 4]}`;
}

type Swaps = ReadonlyMap<string, string>;

function swapsFor({ actors, text }: Reading, random: () => number): Swaps {
  const swaps = new Map<string, string>();
  const family = new Set(
    actors.filter(({ kind }) => kind === "person").flatMap(({ name }) => name.split(" ").at(-1) ?? []),
  );
  for (const name of family) {
    if (!/^[A-Z][a-z]{3,}$/.test(name) || random() > NAMES_CHANGED) continue;
    // Some are named everywhere, most in a few texts.
    const other = inventedWord(Math.floor(4000 * random() ** 2), name.length);
    swaps.set(name, capital(other));
    swaps.set(name.toLowerCase(), other);
  }
  for (const word of new Set(text.match(/\b[a-z]{4,}\b/g))) {
    if (random() > WORDS_CHANGED || swaps.has(word)) continue;
    swaps.set(word, inventedWord(Math.floor(60_000 * random() ** 2), word.length));
  }
  return swaps;
}

const replaceWords = (text: string, swaps: Swaps): string =>
  text.replace(/\b(?:[A-Z]?[a-z]{3,})\b/g, (word) => swaps.get(word) ?? word);

const replaceYears = (text: string, shift: number): string =>
  text.replace(/\b20\d\d\b/g, (year) => String(Number(year) + shift));

/** Names of the reading's own vocabulary ("direct", "person") are no words of the text. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  "schema kind type form rule basis status format level class polarity certainty mood part standing fact mode".split(
    " ",
  ),
);

function changed(value: unknown, text: string, swapped: (text: string) => string, name = ""): unknown {
  if (typeof value === "string") return OWN_WORDS.has(name) ? value : swapped(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => changed(each, text, swapped, name));
  const fields = value as Readonly<Record<string, unknown>>;
  const { start, end, exact } = fields;
  const made: Record<string, unknown> = {};
  for (const [field, its] of Object.entries(fields)) made[field] = changed(its, text, swapped, field);
  if (typeof start === "number" && typeof end === "number" && typeof exact === "string") {
    made["exact"] = text.slice(start, end);
  }
  return made;
}

const SOUNDS = [
  "ba",
  "do",
  "ke",
  "li",
  "mu",
  "na",
  "po",
  "ri",
  "sa",
  "te",
  "vu",
  "zo",
  "ga",
  "hi",
  "fe",
  "lo",
] as const;

/** The word of so many letters that a number stands for. */
function inventedWord(number: number, length: number): string {
  let word = "";
  for (let rest = hashed(`word ${number}`); word.length < length; rest = Math.imul(rest, 0x9e3779b1) >>> 0) {
    word += SOUNDS[rest >>> 28]!;
  }
  return word.slice(0, length);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: the same seed gives the same numbers on any machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
