import type { Candidate } from "../candidates.ts";
import type { Lexicon } from "../lexicon.ts";
import { longestAt } from "../trie.ts";
import type { Stretch, Words } from "../words.ts";
import { isAside, LOWER, MARK, UPPER } from "../words.ts";
import type { TagKind } from "./labels.ts";
import type { Tagged } from "./tagger.ts";

/** Whether a stretch can be no name of its kind: "Paris Oct", "COVID-19" as a place, "Muslims" as one person. */
export function isFarFetched(words: Words, lexicon: Lexicon, { kind, from, to }: Tagged): boolean {
  const is = (i: number, role: string): boolean => lexicon.roles.get(words.lower[i]!)?.has(role) ?? false;
  if (is(from, "calendar") || is(to - 1, "calendar")) return true;
  if (runsOn(words, lexicon, from, to)) return true;
  if (holdsQuote(words, kind, from, to)) return true;
  const alone = to - from === 1;
  if (alone && kind === "other" && words.startsParagraph[from] && words.shape[from] === UPPER) return true; // a dateline
  if (alone && is(from, "not-a-name") && isAside(words, from)) return true;
  if (!alone && is(from, "not-a-name") && (kind === "person" || kind === "place")) return true;
  if (kind === "person" && alone)
    return (
      isPeople(words, lexicon, from) || isThing(words, lexicon, from) || opensTitle(words, lexicon, from)
    );
  if (kind === "organisation" && isHolderless(words, lexicon, from, to)) return true;
  if (kind === "organisation" || kind === "other") return false;
  if (kind === "place" && (hasInitial(words, from + 1, to) || isHolders(words, lexicon, to - 1))) return true;
  return (
    /\d/.test(words.word[to - 1]!) || (alone && kind === "place" && lexicon.common.has(words.lower[from]!))
  );
}

/** "Tarvian PMs": the last word is a title in the plural. */
const isHolders = ({ word }: Words, { titles }: Lexicon, i: number): boolean =>
  /^\p{Lu}{2,}s$/u.test(word[i]!) &&
  (titles.next.get(word[i]!.slice(0, -1).toLowerCase())?.values.length ?? 0) > 0;

/** "Republic of Tarvia I. Morvan": after an initial a person begins. */
function hasInitial({ word }: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^\p{Lu}$/u.test(word[i]!)) return true;
  return false;
}

/**
 * "Organisation paid the Council", "MORVAN MEETS TARKOV IN VELM": a plain word that joins no names stands inside. In
 * capitals a preposition of place joins none either.
 */
function runsOn(words: Words, { roles, common }: Lexicon, from: number, to: number): boolean {
  const { shape, lower, shouted } = words;
  for (let i = from + 1; i < to; i++) {
    const role = roles.get(lower[i]!);
    if (shouted[i] && (role?.has("place-preposition") || role?.has("speech"))) return true;
    const joins = role?.has("connector") === true || role?.has("place-preposition") === true;
    if (joins || role?.has("vote") || role?.has("vote-kind")) continue; // "1994 Senate election in Velm"
    if (shape[i] === LOWER && lower[i]!.length > 2 && common.has(lower[i]!)) return true;
  }
  return false;
}

/** 'Blog "Tidings': half a quotation inside a person or a place; 'Anna "Nan" Morvan' is whole. */
function holdsQuote({ word }: Words, kind: TagKind, from: number, to: number): boolean {
  if (kind === "organisation" || kind === "other") return false;
  const marks = word.slice(from, to).filter((mark) => QUOTES.has(mark));
  return marks.length % 2 === 1 || marks.some((mark) => mark === ":" || mark === ";");
}

const QUOTES = new Set(['"', "“", "”", "«", "»", ":", ";", "(", ")"]);

/** "B-52s", "I2U2", "Secretary of Commerce", "Governor Morvan of Velm": a number is in no name, and "of" leads to none. */
const isThing = ({ word, lower }: Words, { titles }: Lexicon, i: number): boolean => {
  if (/\p{Nd}/u.test(word[i]!)) return true;
  if (lower[i - 1] !== "of") return false;
  for (let k = i - 2; k >= Math.max(0, i - OF_REACH); k--)
    if (titles.next.get(lower[k]!)?.values.length) return true;
  return false;
};

/** "Secretary" of "US Secretary of State Ilyas Morvan": a title of several words begins. */
const opensTitle = ({ lower }: Words, { titles }: Lexicon, i: number): boolean =>
  lower[i + 1] === "of" && (longestAt(titles, lower, i)?.to ?? 0) > i + 2;

/** A title, and at most two words of the name of its bearer before "of". */
const OF_REACH = 4;

/** "the Heads of State": a title in the plural, no body. */
function isHolderless({ lower }: Words, { titles }: Lexicon, from: number, to: number): boolean {
  const own = lower.slice(from, to);
  if (!own[0]!.endsWith("s")) return false;
  const title = longestAt(titles, [own[0]!.slice(0, -1), ...own.slice(1)], 0);
  return title?.to === own.length;
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
  const isRedrawn = (part: Candidate): boolean => name.kind === "organisation" && isLoose(part);
  if (parts.some((part) => (part.from < name.from || part.to > name.to) && !isRedrawn(part))) return true;
  const inner = parts.filter((part) => isWithin(part, name));
  if (isJoinOfActors(words, name, inner) || isCompound(words, name, inner)) return true;
  const isWide = name.kind === "organisation" || name.kind === "other"; // such names hold states and bodies
  if (!isWide && parts.filter(isActor).length > 1) return true;
  if (inner.length === 0) return false;
  if (meetsTitle(words, lexicon, name)) return true;
  if (isWide) return false;
  if (hasHyphen(words, name)) return true;
  return inner.some(
    (part) =>
      isOwner(words, part, name) ||
      isBearer(part, name) ||
      isRepeated(words, name) ||
      isAboutState(words, lexicon, part, name) ||
      isLedIn(words, part, name),
  );
}

/**
 * An organisation or body told by its head word alone: its bounds and its kind are the tagger's to correct ("Liberal
 * Party and Green Party of Tarvia").
 */
const isLoose = ({ type, isCapital, office }: Candidate): boolean =>
  (type === "organisation" || type === "body") && isCapital === undefined && office === undefined;

/** "Sino-Tarvia": a state and what a hyphen ties to it, nothing else. */
const isCompound = (words: Words, name: Stretch, inner: readonly Candidate[]): boolean =>
  name.to - name.from === 2 && hasHyphen(words, name) && inner.some(({ type }) => type === "state");

/** "EU-Tarvia", "European Union and Tarvia": actors of the tables and what joins them, with nothing that heads one name. */
function isJoinOfActors({ shape }: Words, { from, to }: Stretch, inner: readonly Candidate[]): boolean {
  const actors = inner.filter((part) => part.isCapital !== undefined && isActor(part));
  if (actors.length < 2) return false;
  const taken = new Set<number>(); // of the stretch: "Russia-China-Russia-" may go on for a megabyte
  for (const part of actors) for (let i = part.from; i < part.to; i++) taken.add(i);
  for (let i = from; i < to; i++) if (!taken.has(i) && shape[i] !== LOWER && shape[i] !== MARK) return false;
  return true;
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

/**
 * Whether the stretch begins in a title or breaks off in one, or a title of several words ends it ("Tarvian State
 * Councillor", not "Office of the Prime Minister"); "Rakeyia King" and "Rakeyia King Morvan" hold none.
 */
function meetsTitle({ lower }: Words, { titles }: Lexicon, { from, to }: Stretch): boolean {
  for (let i = Math.max(0, from - LONGEST_TITLE); i < to; i++) {
    const title = longestAt(titles, lower, i);
    if (!title || title.to <= from) continue;
    if (i <= from || title.to > to) return true;
    if (title.to === to && to - i > 1 && lower[i - 1] !== "the" && lower[i - 1] !== "of") return true;
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

/** Whether a rule's name gives way to what the tagger sees in its words. */
export function givesWay(name: Candidate, seen: readonly Tagged[]): boolean {
  if (seen.some((tagged) => isPartOf(name, tagged))) return true;
  return isLoose(name) && (seen.length > 1 || seen.some((tagged) => isOtherwise(name, tagged)));
}

/** The tagger takes the same words for no actor, or draws the bounds across those of the rule. */
const isOtherwise = ({ from, to, type }: Candidate, tagged: Tagged): boolean =>
  tagged.from === from && tagged.to === to
    ? tagged.kind === "other" && type !== "body"
    : tagged.from < from === tagged.to < to && tagged.from !== from && tagged.to !== to;

/**
 * Whether a rule's name is only part of a longer one. A person after a title is none ("Speaker Morvan"), nor is an
 * organisation of the authority files ("SCO Member State"); a state stays one in "the Tarvia crisis".
 */
export function isPartOf(name: Candidate, wider: Tagged): boolean {
  if (!isWithin(name, wider)) return false;
  if (name.office !== undefined || isListedActor(name)) return false;
  return wider.kind !== "other" || name.type === "person" || name.type === "place";
}

/** Names of the authority files say whether they are capitals. */
const isListedActor = ({ type, isCapital }: Candidate): boolean =>
  isCapital !== undefined && type !== "state" && type !== "place";

const isWithin = ({ from, to }: Stretch, wider: Stretch): boolean =>
  wider.from <= from && wider.to >= to && wider.to - wider.from > to - from;
