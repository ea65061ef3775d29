import { foldName } from "./fold.ts";
import { isInitial } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import { phrasesAt } from "./trie.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, NUMBER, UPPER } from "./words.ts";

/** What tells that a person's name starts at a word. */
export interface Start {
  readonly from: number;
  readonly gender?: "m" | "f";
  readonly rank: number;
  /** After a title a single word is a name, and a word that is common elsewhere may be one. */
  readonly titled: boolean;
  /** Controlled title before the name. */
  readonly office?: string;
}

/** Where names of persons start, by title, given name, initial or a family name that goes first. */
export function startsOfNames(words: Words, lexicon: Lexicon): readonly Start[] {
  const starts: Start[] = [];
  for (let i = 0; i < words.word.length; i++) {
    const shape = words.shape[i]!;
    if (shape === MARK || shape === NUMBER) continue;
    starts.push(...afterTitle(words, lexicon, i), ...afterPlural(words, lexicon, i));
    if (shape === LOWER) continue;
    const given = givenGender(words, lexicon, i);
    if (given !== undefined)
      starts.push({ from: i, rank: 7, titled: false, ...(given !== "" && { gender: given as "m" | "f" }) });
    else if (isInitialAt(words, i)) starts.push({ from: i, rank: 7, titled: false });
    else if (lexicon.familyFirst.has(words.lower[i]!)) starts.push({ from: i, rank: 6, titled: false });
  }
  return starts;
}

/** "Foreign Minister Sergey Lavrov", "Mr. Lavrov", "president Ilham Aliyev": the name starts after the title. */
function afterTitle(words: Words, lexicon: Lexicon, i: number): readonly Start[] {
  const [found] = phrasesAt(lexicon.titles, words.lower, i);
  if (!found || opensCompound(words, lexicon, i) || opensKnownName(words, lexicon, i, found.to)) return [];
  const title = found.values.find(({ phrase }) => isTitleWritten(words, i, phrase))?.value;
  const end = endOfTitle(words, found.to);
  const owned = title && afterOwner(words, lexicon, end);
  if (owned !== undefined)
    return [
      {
        from: owned,
        rank: 9,
        titled: false,
        office: title!.title,
        ...(title!.gender && { gender: title!.gender }),
      },
    ];
  const from = words.lower[end] === "elect" || words.lower[end] === "designate" ? end + 1 : end;
  if (!title || from >= words.word.length || !joined(words, from)) return [];
  const small = words.shape[found.to - 1] === LOWER;
  if (small && !lexicon.given.has(foldName(words.word[from]!)) && words.shape[from + 1] !== CAPITALISED)
    return [];
  return [
    { from, rank: 9, titled: true, office: title.title, ...(title.gender && { gender: title.gender }) },
  ];
}

/** "Foreign Minister of Ghana Kwesi Ansong", "of the Republic of Uzbekistan B. Saidov": a full name after whose minister it is. */
function afterOwner(words: Words, lexicon: Lexicon, of: number): number | undefined {
  if (words.lower[of] !== "of") return undefined;
  const at = words.lower[of + 1] === "the" ? of + 2 : of + 1;
  const state = phrasesAt(lexicon.names, words.lower, at).find(({ values }) =>
    values.some(({ value }) => value.type === "state"),
  );
  const from = state?.to;
  if (from === undefined || from >= words.word.length || !joined(words, from)) return undefined;
  if (isInitialAt(words, from)) return from;
  return isUnknownName(words, lexicon, from) &&
    isUnknownName(words, lexicon, from + 1) &&
    joined(words, from + 1)
    ? from
    : undefined;
}

/** "H. Amir Abdollahian": the title of an emir is none there. */
export const opensCompound = ({ word, shape }: Words, { compounds }: Lexicon, i: number): boolean =>
  shape[i] === CAPITALISED &&
  shape[i + 1] === CAPITALISED &&
  compounds.has(foldName(`${word[i]} ${word[i + 1]}`));

/** "Sri Lanka", "Prince Edward Island": the title is part of a name of the authority files. */
const opensKnownName = ({ lower, shape }: Words, { names }: Lexicon, i: number, to: number): boolean =>
  shape[i] === CAPITALISED && phrasesAt(names, lower, i).some((name) => name.to > to);

const MOST_WORDS = 80;

/** "Presidents Morvan and Tarkov", "ministers Anna Velm of Tarvia, Boris Tarkov of ...": each name after a plural title. */
function afterPlural(words: Words, lexicon: Lexicon, i: number): readonly Start[] {
  const title = pluralTitle(words, lexicon, i);
  if (title === undefined) return [];
  const found: Start[] = [];
  let at = i + 1;
  while (
    at < Math.min(i + MOST_WORDS, words.word.length) &&
    isUnknownName(words, lexicon, at) &&
    !words.startsParagraph[at]
  ) {
    found.push({ from: at, rank: 8, titled: true, office: title });
    at = afterCapitals(words, at);
    if (words.lower[at] === "of") at = afterCapitals(words, words.lower[at + 1] === "the" ? at + 2 : at + 1);
    const next = at;
    while (words.word[at] === "," || words.lower[at] === "and") at++;
    if (at === next) break;
  }
  return found.length > 1 ? found : [];
}

/** Controlled title of a word in the plural: "president" of "presidents". */
function pluralTitle({ lower, shape }: Words, { titles }: Lexicon, i: number): string | undefined {
  const word = lower[i]!;
  if (word.length < 6 || !word.endsWith("s") || shape[i + 1] !== CAPITALISED) return undefined;
  const title = titles.next.get(word.slice(0, -1))?.values[0]?.value;
  return title && title.level !== "honorific" ? title.title : undefined;
}

const isUnknownName = (words: Words, { common, names, roles }: Lexicon, i: number): boolean => {
  const lower = words.lower[i]!;
  return (
    words.shape[i] === CAPITALISED &&
    !common.has(lower) &&
    !roles.has(lower) &&
    (names.next.get(lower)?.values.length ?? 0) === 0
  );
};

function afterCapitals({ shape }: Words, from: number): number {
  let i = from;
  while (shape[i] !== undefined && shape[i] !== LOWER && shape[i] !== MARK && shape[i] !== NUMBER) i++;
  return i;
}

const ABBREVIATED = new Set(
  "mr mrs ms mme dr prof gen lt col maj brig capt sgt cpl cmdr adm sen rep gov pres amb hon rev fr st".split(
    " ",
  ),
);

/** The point of an abbreviated title belongs to it: "Lt. Col." */
export const endOfTitle = (words: Words, to: number): number =>
  words.word[to] === "." &&
  ABBREVIATED.has(words.lower[to - 1]!) &&
  words.spans[to]!.start === words.spans[to - 1]!.end
    ? to + 1
    : to;

/** Short titles that are words or letters of other use want their capital: "FM", "PM", "Mr", "Gen". */
export const isTitleWritten = (words: Words, i: number, phrase: string): boolean =>
  phrase.length > 3 ||
  phrase.includes(" ") ||
  (words.shape[i] !== LOWER &&
    (phrase.length > 2 || words.shape[i] === UPPER || /^(?:mr|ms|dr|lt|mp)/.test(phrase)));

function givenGender(words: Words, lexicon: Lexicon, i: number): string | undefined {
  const { common } = lexicon;
  if (words.shape[i] === UPPER && !words.shouted[i] && words.word[i]!.length < 4) return undefined;
  const gender = givenOf(words, lexicon, i);
  if (gender === undefined) return undefined;
  return words.opens[i] && common.has(words.lower[i]!) && !isPlainName(words, common, i + 1)
    ? undefined
    : gender;
}

const PLAIN = /^[a-z]+$/;

/** Gender of a given name as written, without its accents, or of its first part ("Jean-Noël"). */
function givenOf({ word, lower }: Words, { given }: Lexicon, i: number): string | undefined {
  const gender = given.get(lower[i]!);
  if (gender !== undefined || PLAIN.test(lower[i]!)) return gender;
  const folded = foldName(word[i]!);
  return given.get(folded) ?? given.get(folded.split(" ")[0] ?? "");
}

const isPlainName = (words: Words, common: ReadonlySet<string>, i: number): boolean =>
  words.shape[i] === CAPITALISED && !common.has(words.lower[i]!);

/** "S.", "R.J."; not "I", "U.S.", "p.m." */
export const isInitialAt = (words: Words, i: number): boolean =>
  isInitial(words.word[i]!) &&
  words.word[i] !== "I" &&
  (words.word[i]!.includes(".") || words.word[i + 1] === ".") &&
  !/^(?:u\.[sk]\.|[ap]\.m\.)$/.test(words.lower[i]!);

/** Words of one name have one space between them. */
export const joined = (words: Words, i: number): boolean => {
  const gap = words.spans[i]!.start - words.spans[i - 1]!.end;
  return gap === 0
    ? words.word[i - 1] === "." || /[-‐]/.test(words.text.charAt(words.spans[i]!.start - 1))
    : gap === 1 && words.text.charCodeAt(words.spans[i - 1]!.end) !== 10;
};

/**
 * Whether a word that ends the names of newspapers ends a person's here: "Emily Post", where given names alone stand
 * before it from `from` on, and no article.
 */
export function endsPersonsName(words: Words, lexicon: Lexicon, from: number, head: number): boolean {
  const { lower, shape } = words;
  const { given, names, roles, common } = lexicon;
  if (from >= head || lower[from - 1] === "the" || shape[head] !== CAPITALISED) return false;
  if (!roles.get(lower[head]!)?.has("outlet-head") || common.has(lower[head]!)) return false;
  return lower.slice(from, head).every((word) => given.has(word) && !names.next.get(word)?.values.length);
}
