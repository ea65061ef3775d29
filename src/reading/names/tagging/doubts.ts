import type { Candidate } from "../candidates.ts";
import type { Lexicon } from "../lexicon.ts";
import { longestAt } from "../trie.ts";
import type { Stretch, Words } from "../words.ts";
import { isAside, LOWER } from "../words.ts";
import type { Tagged } from "./tagger.ts";

/** Whether a stretch can be no name of its kind: "Paris Oct", "COVID-19" as a place, "Muslims" as one person. */
export function isFarFetched(words: Words, lexicon: Lexicon, { kind, from, to }: Tagged): boolean {
  const is = (i: number, role: string): boolean => lexicon.roles.get(words.lower[i]!)?.has(role) ?? false;
  if (is(from, "calendar") || is(to - 1, "calendar")) return true;
  if (runsOn(words, lexicon, from, to)) return true;
  const alone = to - from === 1;
  if (alone && is(from, "not-a-name") && isAside(words, from)) return true;
  if (!alone && is(from, "not-a-name")) return true;
  if (kind === "person" && alone) return isPeople(words, lexicon, from);
  if (kind === "organisation" || kind === "other") return false;
  if (kind === "place" && hasInitial(words, from + 1, to)) return true;
  return (
    /\d/.test(words.word[to - 1]!) || (alone && kind === "place" && lexicon.common.has(words.lower[from]!))
  );
}

/** "Republic of Tarvia I. Morvan": after an initial a person begins. */
function hasInitial({ word }: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^\p{Lu}$/u.test(word[i]!)) return true;
  return false;
}

/** "Organisation paid the Council": a plain word that joins no names stands inside. */
function runsOn({ shape, lower }: Words, { roles, common }: Lexicon, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const role = roles.get(lower[i]!);
    const joins = role?.has("connector") === true || role?.has("place-preposition") === true;
    if (shape[i] === LOWER && lower[i]!.length > 2 && common.has(lower[i]!) && !joins) return true;
  }
  return false;
}

/** "Muslims", "Europeans", "Senators": many, not one. */
const isPeople = ({ lower }: Words, { roles, titles }: Lexicon, i: number): boolean => {
  const word = lower[i]!;
  if (roles.get(word)?.has("not-a-name") || word.endsWith("ans")) return true;
  return word.endsWith("s") && (titles.next.get(word.slice(0, -1))?.values.length ?? 0) > 0;
};

/**
 * Whether a stretch of the tagger tears asunder or throws together what the rules know: part of a title ("Tarvian
 * Foreign" of "Tarvian Foreign Minister"), two actors ("Tarvia Ilyas Morvan"), two names with a hyphen, an owner and
 * what is his ("Tarvia's Velm").
 */
export function isTorn(words: Words, lexicon: Lexicon, name: Tagged, parts: readonly Candidate[]): boolean {
  if (parts.some((part) => part.from < name.from || part.to > name.to)) return true;
  if (parts.filter(isActor).length > 1) return true;
  const inner = parts.filter((part) => isWithin(part, name));
  if (inner.length === 0) return false;
  if (meetsTitle(words, lexicon, name) || hasHyphen(words, name)) return true;
  return inner.some(
    (part) =>
      isOwner(words, part, name) ||
      isBearer(part, name) ||
      isRepeated(words, name) ||
      isAboutState(words, lexicon, part, name) ||
      isLedIn(words, part, name),
  );
}

/** "Tarvia" of "Tarvia's Velm". */
const isOwner = ({ lower }: Words, { type, to }: Candidate, name: Tagged): boolean =>
  (type === "state" || type === "place") && to < name.to && lower[to] === "'s";

/** "Formally Tarvia": the adverb that opens the sentence is no part of the name. */
const isLedIn = ({ lower }: Words, { type, from }: Candidate, name: Tagged): boolean =>
  (type === "state" || type === "organisation") && from === name.from + 1 && lower[name.from]!.endsWith("ly");

/** A whole person at the end of what is taken for a place: "Velm K. Tarkov". */
const isBearer = ({ type, form, to }: Candidate, name: Tagged): boolean =>
  type === "person" && form === "full" && name.kind !== "person" && to === name.to;

/** "Morvan Tarvia", of a heading: a family name and what it is about; "Michael Jordan" has a given name. */
const isAboutState = ({ lower }: Words, { given }: Lexicon, part: Candidate, name: Tagged): boolean =>
  name.kind === "person" &&
  part.type === "state" &&
  part.form !== "demonym" &&
  part.to === name.to &&
  part.from > name.from &&
  !given.has(lower[name.from]!);

/** "Ilyas Ilyas Morvan" */
const isRepeated = ({ lower }: Words, { from, to }: Stretch): boolean => {
  for (let i = from + 1; i < to; i++) if (lower[i] === lower[i - 1]) return true;
  return false;
};

const isActor = ({ type, form }: Candidate): boolean =>
  type === "state"
    ? form !== "demonym"
    : type === "organisation" || type === "body" || (type === "person" && form === "full");

/** Whether a word of the stretch belongs to a title, which may begin before it. */
function meetsTitle({ lower }: Words, { titles }: Lexicon, { from, to }: Stretch): boolean {
  for (let i = Math.max(0, from - LONGEST_TITLE); i < to; i++) {
    const title = longestAt(titles, lower, i);
    if (title && title.to > from) return true;
  }
  return false;
}

/** Words of the longest titles: "minister of foreign affairs". */
const LONGEST_TITLE = 5;

/** "Tarvia-Velm": two words that the hyphen between them was seen to part. */
function hasHyphen({ text, spans }: Words, { from, to }: Stretch): boolean {
  for (let i = from + 1; i < to; i++)
    if (spans[i]!.start - spans[i - 1]!.end === 1 && /[-‐–]/.test(text[spans[i - 1]!.end]!)) return true;
  return false;
}

/**
 * Whether a rule's name is only part of a longer one. A person after a title is none ("Speaker Morvan"), nor is an
 * organisation of the authority files ("SCO Member State"); a state stays one in "the Tarvia crisis".
 */
export function isPartOf(name: Candidate, wider: Tagged | undefined): boolean {
  if (wider === undefined || !isWithin(name, wider)) return false;
  if (name.office !== undefined || isListedActor(name)) return false;
  return wider.kind !== "other" || name.type === "person" || name.type === "place";
}

/** Names of the authority files say whether they are capitals. */
const isListedActor = ({ type, isCapital }: Candidate): boolean =>
  isCapital !== undefined && type !== "state" && type !== "place";

const isWithin = ({ from, to }: Stretch, wider: Stretch): boolean =>
  wider.from <= from && wider.to >= to && wider.to - wider.from > to - from;
