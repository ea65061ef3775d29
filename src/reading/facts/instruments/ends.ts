import type { Clause } from "../clauses.ts";
import type { Word } from "../passages.ts";

const LINKS = new Set("of on in for and the to a an with between against at until from".split(" "));
const ENDS = new Set(
  "is are was were has have had will would that which who said says as by after before but its their his must should can could may adopted signed approved during despite when while because".split(
    " ",
  ),
);
// "Programme of Cooperation of the River Union States in Rescue at Sea, Salvage and Towing for 2025-2027"
const RIGHT = 24;
const RIGHT_PLAIN = 14;

/** End of the name after its head: a number, capitals and links after a capital head, else what "on ..." tells. */
export function nameEnd(clause: Clause, headEnd: number, capital: boolean): number {
  const numbered = numberAfter(clause.passage.words, headEnd);
  if (numbered > headEnd) return numbered;
  return beforeOccasion(clause, headEnd, wholeEnd(clause, headEnd, capital));
}

function wholeEnd(clause: Clause, headEnd: number, capital: boolean): number {
  const all = clause.passage.words;
  const next = all[headEnd]?.lower ?? "";
  if (!LINKS.has(next) || next === "and" || next === "a" || next === "the") return headEnd;
  const plain = capital || next === "on" || next === "between";
  const named = capital ? capitalsAfter(all, headEnd) : headEnd;
  // "... for 2025-2027": the years end the name.
  const dated = /^(for|until)$/.test(next) ? yearsAfter(all, headEnd) : named;
  const years = dated > headEnd && /^\d{4}$/.test(all[dated - 1]!.lower);
  if (years) return dated;
  if (named > headEnd && capital) return all[named]?.lower === "on" ? plainEnd(clause, named) : named;
  return plain && next !== "to" && next !== "at" && next !== "from" ? plainEnd(clause, headEnd) : named;
}

/** "Executive Order 14257", "Decree No. 40 of 2025", "Resolution 2231 (2015)". */
export function numberAfter(all: readonly Word[], from: number): number {
  let at = from;
  if (/^(no|nr|number)$/.test(all[at]?.lower ?? "")) at += all[at + 1]?.text === "." ? 2 : 1;
  if (!/^(\p{Lu}{1,3}-)?\d{1,6}$/u.test(all[at]?.text ?? "") || (at === from && isYear(all[at]!)))
    return from;
  if (at === from && all[at]!.lower.length < 3) return from;
  // "ES-11/1 and ES-11/2"
  let after = at + 1;
  while (all[after]?.text === "/" && /^\d+$/.test(all[after + 1]?.lower ?? "")) after += 2;
  if (/^(and|,)$/.test(all[after]?.lower ?? "") && isNumberLike(all[at]!, all[after + 1]))
    return numberAfter(all, after + 1);
  if (all[after]?.lower === "of" && isYear(all[after + 1])) return after + 2;
  if (all[after]?.text === "(" && isYear(all[after + 1]) && all[after + 2]?.text === ")") return after + 3;
  return after;
}

/** "2231 and 2254": numbers of one kind. */
const isNumberLike = ({ text }: Word, next: Word | undefined): boolean =>
  next !== undefined &&
  text.replace(/\d+/, "0") === next.text.replace(/\d+/, "0") &&
  !isYear(next) &&
  next.text.length > 2;

const isYear = (word: Word | undefined): boolean => /^(19|20)\d\d$/.test(word?.lower ?? "");

/** "for 2025-2027", "until 2035". */
function yearsAfter(all: readonly Word[], from: number): number {
  return isYear(all[from + 1]) ? yearsEnd(all, from + 1) : from;
}

/** "the Oru Accord in Esk on 8 August", "the accord in April": when and where it was signed is no part of the name. */
function beforeOccasion({ passage }: Clause, headEnd: number, end: number): number {
  const all = passage.words;
  for (let at = headEnd; at < end - 1; at++) {
    if (!/^(on|in|at|since|during)$/.test(all[at]!.lower)) continue;
    const { start } = all[at + 1]!;
    if (passage.dates.some((date) => date.start === start)) return at;
    const place = passage.mentions.find(
      (one) => one.start === start && (one.type === "place" || one.form === "metonym"),
    );
    const after = place && all.findIndex((word) => word.start >= place.end);
    if (after !== undefined && (after < 0 || after >= end || isLead(passage, after))) return at;
  }
  return end;
}

const isLead = ({ words, dates }: Clause["passage"], at: number): boolean =>
  /^(on|in)$/.test(words[at]!.lower) && dates.some(({ start }) => start === words[at + 1]?.start);

function capitalsAfter(all: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < all.length && at < from + RIGHT; at++) {
    const word = all[at]!;
    if (/^\d{4}$/.test(word.lower)) return yearsEnd(all, at);
    if (word.lower === "and" && all[at + 1]?.lower === "the") break;
    if (isCapital(word)) end = at + 1;
    else if (
      word.text === ","
        ? !isCapital(all[at + 1] ?? word)
        : !LINKS.has(word.lower) && !/^(member|states?)$/.test(word.lower)
    )
      break;
  }
  return end;
}

/** Whether a word begins with a capital letter. */
export const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

/** "2025-2027" is three tokens. */
const yearsEnd = (all: readonly Word[], at: number): number =>
  /^[-–−‑]$/.test(all[at + 1]?.text ?? "") && /^\d{4}$/.test(all[at + 2]?.lower ?? "") ? at + 3 : at + 1;

/** End of what is told in plain words: before a mark or a verb. */
export function plainEnd({ passage, tree }: Clause, from: number): number {
  const all = passage.words;
  // "on accepting Tarvia as a member": there "as" goes on
  const accepts = all.slice(from, from + 2).some(({ lower }) => /ing$/.test(lower));
  const isEnd = (at: number): boolean => {
    const { text, lower } = all[at]!;
    if (/^[,.;:()"“”—?!]$/.test(text)) return true;
    if (ENDS.has(lower)) return lower !== "as" || !accepts;
    return lower === "and" && at + 1 < all.length && /^(VBD|VBZ|MD)$/.test(tree.tagOf(all[at + 1]!));
  };
  let at = from;
  while (at < all.length && at < from + RIGHT_PLAIN && !isEnd(at)) at++;
  while (at > from && LINKS.has(all[at - 1]!.lower)) at--;
  return at;
}
