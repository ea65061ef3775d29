import type { Atom } from "./atom.ts";
import { NUMBERS } from "./atom.ts";

/** Spelled-out numbers joined to one atom of their value: "twenty-four", "two hundred", "nineteen ninety-six". */
export function joinNumerals(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (let i = 0; i < atoms.length;) {
    const numeral = atoms[i]!.entry?.classes["numeral"] === undefined ? null : numeralAt(atoms, i);
    joined.push(numeral?.atom ?? atoms[i]!);
    i = numeral?.next ?? i + 1;
  }
  return joined;
}

interface Numeral {
  readonly value: number;
  readonly next: number;
}

function numeralAt(atoms: readonly Atom[], at: number): { readonly atom: Atom; readonly next: number } {
  const first = upToHundred(atoms, at)!;
  const ordinal = ordinalAfter(atoms, first);
  const { value, next } = ordinal ?? scaled(atoms, first) ?? asYear(atoms, first) ?? first;
  const { start } = atoms[at]!;
  const { end } = atoms[next - 1]!;
  const entry = ordinal ? NUMBERS.nth : value >= 1500 && value < 2100 ? NUMBERS.year : NUMBERS.number;
  return { atom: { start, end, text: String(value), entry }, next };
}

/** "seven", "twenty", "twenty-four", "twenty four". */
function upToHundred(atoms: readonly Atom[], at: number): Numeral | null {
  const value = Number(atoms[at]?.entry?.classes["numeral"] ?? Number.NaN);
  if (Number.isNaN(value)) return null;
  const next = atoms[at + 1]?.text === "-" ? at + 2 : at + 1;
  const ones = Number(atoms[next]?.entry?.classes["numeral"] ?? Number.NaN);
  return value >= 20 && ones < 10 ? { value: value + ones, next: next + 1 } : { value, next: at + 1 };
}

/** "twenty-first". */
function ordinalAfter(atoms: readonly Atom[], { value, next }: Numeral): Numeral | null {
  if (value < 20 || value % 10 !== 0 || atoms[next]?.text !== "-") return null;
  const ones = Number(atoms[next + 1]?.entry?.classes["ordinal"] ?? Number.NaN);
  return ones < 10 ? { value: value + ones, next: next + 2 } : null;
}

/** "two hundred", "two thousand". */
function scaled(atoms: readonly Atom[], { value, next }: Numeral): Numeral | null {
  const factor = Number(atoms[next]?.entry?.classes["multiplier"] ?? Number.NaN);
  return Number.isNaN(factor) ? null : { value: value * factor, next: next + 1 };
}

/** "nineteen ninety-six". */
function asYear(atoms: readonly Atom[], { value, next }: Numeral): Numeral | null {
  const rest = value >= 15 && value <= 20 ? upToHundred(atoms, next) : null;
  return rest && rest.value >= 10 ? { value: value * 100 + rest.value, next: rest.next } : null;
}
