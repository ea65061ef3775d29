import { isSpace } from "../../text/index.ts";
import type { Atom } from "./atom.ts";
import { NUMBERS } from "./atom.ts";
import { joinNumerals } from "./numerals.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

const NUMBER = new RegExp(
  [
    /(?:19|20)\d\d(?=[0-2]?\d:[0-5]\d(?!\d))/, // "24 April 201810:25", as ministry pages run year and clock together
    /\d{4}-\d\d-\d\d(?!\d)/,
    /\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)/,
    /\d{1,2}:\d\d(?::\d\d)?(?!\d)/,
    /\d{1,3}(?:,\d{3})+(?!\d)/,
    /\d{1,3} 1\/2(?!\d)/,
    /\d+\.\d+/,
    /\d+/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "y",
);

/** A year is taken for one between these. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** The text as atoms, spelled-out numbers ("twenty-four") joined to one. */
export function findAtoms(text: string, words: Vocabulary): Atom[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    if (unit === 10) atoms.push({ start: i, end: ++i, text: "\n", entry: undefined });
    else if (isSpace(unit)) i++;
    else {
      const atom = isDigit(unit)
        ? number(text, i)
        : isLetter(unit)
          ? word(text, i, words)
          : mark(text, i, words);
      atoms.push(atom);
      i = atom.end;
    }
  }
  return joinNumerals(atoms);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** ASCII letters, and beyond ASCII all but the blocks of punctuation and symbols: "Mayıs" is one word, no "May". */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff) && unit !== 0xd7 && unit !== 0xf7 && unit !== 0xfeff);

function word(text: string, start: number, words: Vocabulary): Atom {
  let end = wordEnd(text, start);
  // "a.m.", "U.S.": single letters with points are one word, written here without them.
  if (end === start + 1 && text[end] === ".") {
    while (text[end] === "." && isLetter(text.charCodeAt(end + 1)) && !isWordUnit(text, end + 2)) end += 2;
    if (end > start + 1 && text[end] === ".") end++;
  }
  const exact = text.slice(start, end);
  const folded = (end > start + 1 && exact.includes(".") ? exact.replaceAll(".", "") : exact).toLowerCase();
  const capital = exact.charCodeAt(0) >= 65 && exact.charCodeAt(0) <= 90;
  return capital
    ? { start, end, text: folded, entry: words.capital.get(folded), capital }
    : { start, end, text: folded, entry: words.small.get(folded) };
}

const isWordUnit = (text: string, at: number): boolean =>
  at < text.length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)));

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWordUnit(text, end)) end++;
  return end;
}

const MARKS: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "–": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
};

function mark(text: string, start: number, words: Vocabulary): Atom {
  const exact = MARKS[text[start]!] ?? text[start]!;
  return { start, end: start + 1, text: exact, entry: words.small.get(exact) };
}

/** Digits with what is glued to them: "4th", "1990s" are dates' words, "20km" or "3D" are not. */
function number(text: string, start: number): Atom {
  NUMBER.lastIndex = start;
  const written = NUMBER.exec(text)![0];
  const digits = written.replace(" 1/2", ".5");
  const end = start + written.length;
  const suffixed = suffixOf(text, end);
  if (suffixed === null)
    return { start, end, text: digits, entry: isMoney(text, start) ? undefined : shapeOf(digits) };
  const entry = suffixed.kind === null ? undefined : NUMBERS[suffixed.kind];
  return { start, end: suffixed.end, text: digits, entry };
}

/** What letters right after digits make of them; null where there are none that belong to the number. */
function suffixOf(
  text: string,
  at: number,
): { readonly end: number; readonly kind: "nth" | "decade" | null } | null {
  if (!isWordUnit(text, at) || isDigit(text.charCodeAt(at))) return null;
  const end = wordEnd(text, at);
  const suffix = text.slice(at, Math.min(end, at + 5)).toLowerCase();
  if (/^(?:am|pm)$/.test(suffix) || (/^[ap]$/.test(suffix) && /^\.m/i.test(text.slice(end, end + 2))))
    return null;
  const kind = /^(?:st|nd|rd|th)$/.test(suffix) ? "nth" : suffix === "s" ? "decade" : null;
  return { end, kind };
}

const isMoney = (text: string, start: number): boolean => start > 0 && "$€£¥".includes(text[start - 1]!);

function shapeOf(digits: string): Entry {
  if (digits.includes(":")) return NUMBERS.clock;
  if (/^\d{4}-/.test(digits)) return NUMBERS.iso;
  if (/[./-].*[./-]|-/.test(digits)) return NUMBERS.numeric;
  if (digits.includes(".")) return NUMBERS.decimal;
  const value = Number(digits.replaceAll(",", ""));
  if (digits.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR) return NUMBERS.year;
  if (digits.length > 2) return NUMBERS.number;
  return value >= 1 && value <= 31 ? NUMBERS.day : value === 0 ? NUMBERS.hour : NUMBERS.short;
}
