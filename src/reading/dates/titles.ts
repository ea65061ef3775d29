import type { Atom } from "./atom.ts";
import { isClass } from "./atom.ts";

/** Atoms on each side in which small letters show that a text runs on rather than being a headline. */
const AROUND = 8;

/**
 * Whether words of time are the name of a thing: "on “This Week”", "60 Minutes", "High Noon", "the Saturday Evening
 * Post". A running text writes "week", "minutes", "noon" and "evening" small.
 */
export function isTitle(atoms: readonly Atom[], from: number, to: number): boolean {
  const last = atoms[to - 1]!;
  if (!last.capital || !PLAIN.some((name) => isClass(last, name))) return false;
  // "Last week" heads a sentence, "Friday" has its capital always: "on Saturday Night as crowds gathered".
  for (let i = from; i < to; i++) if (isWord(atoms[i]) && !atoms[i]!.capital) return false;
  const [ahead, next] = [atoms[from - 1], atoms[to]];
  if (isClass(atoms[from], "weekday")) return isWord(next) && next!.capital === true;
  const quoted =
    isQuote(ahead) && (isQuote(next) || isQuote(atoms[to + 1]) || (isWord(next) && next!.capital));
  return (isWord(ahead) || quoted === true) && isRunningText(atoms, from, to);
}

/** Classes of words that take no capital of their own, as weekdays and months do. */
const PLAIN = ["unit", "units", "daypart", "hourword", "relative-day", "set"];

const isWord = (atom: Atom | undefined): boolean => atom !== undefined && /^\p{L}/u.test(atom.text);
const isQuote = (atom: Atom | undefined): boolean => atom !== undefined && /^["“”'`«]$/.test(atom.text);
function isRunningText(atoms: readonly Atom[], from: number, to: number): boolean {
  const small = (atom: Atom): boolean => !atom.capital && /^\p{L}{4}/u.test(atom.text);
  return (
    atoms.slice(Math.max(0, from - AROUND), from).some(small) || atoms.slice(to, to + AROUND).some(small)
  );
}
