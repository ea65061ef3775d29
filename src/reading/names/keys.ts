import type { ActorKey } from "../../text/index.ts";
import { foldName } from "./fold.ts";

/** A personal name taken apart. `given` is empty where the text never gives it. */
export interface PersonName {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The name that a short form of the given name stands for: "Joseph" of "Joe". */
  readonly formal?: string;
}

/** Particles that open a family name written in several words. */
const FAMILY_PARTICLES = new Set(
  "de da do dos das di del della der den du la le van von ter ten bin ibn ben bint bar st abu abdel abdul mac".split(
    " ",
  ),
);

/** Articles before an Arabic family name; texts write and drop them freely: "al-Assad", "Assad". */
const ARTICLES = new Set(["al", "el", "as", "ar", "ad", "an", "ash", "ul", "ould"]);

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Numbers of sovereigns; "XI" may be Xi. */
const REGNAL = /^(?:II|III|IV|VI|VII|VIII|IX|XII|XIII|XIV|XV|XVI)$/;

/**
 * Transliterations brought together, in this order. Each line is a known pair of spellings of one name.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^ia(?=[^aeiou])/, "ya"], // Iatseniuk, Yatsenyuk; not Jalali
  [/^iu(?=[^aeiou])/, "yu"], // Iushchenko, Yushchenko
  [/^ye/, "e"], // Yeltsin, Eltsin
  [/kh/g, "h"], // Akhmetov, Ahmetov
  [/gh(?!t)/g, "g"], // Ghani, Gani
  [/dzh|zh|dj/g, "j"], // Zheenbekov, Jeenbekov; Sirojiddin, Sirodjidin
  [/ph/g, "f"],
  [/(?<=.)x/g, "ks"], // Alexeyev, Alekseyev; not Xi
  [/tz/g, "ts"],
  [/q(?=[aoe])|q$/g, "k"], // Qasymov, Kasymov; not Qin, Quan
  [/ck/g, "k"],
  [/(?<=.)w|^w(?=l)/g, "v"], // Berdimuhamedow, Berdimuhamedov; not Wang
  [/(?<=[aeiou])j$/, "i"], // Sergej, Zelenskij
  [/(?<=[^aeiou])j(?=[aeou])/g, "i"], // Vasiljev
  [/(?<=.)y/g, "i"], // Zelenskyy, Zelenskiy, Zelensky
  [/([aeou])ie/g, "$1e"], // Tokayev, Tokaev
  [/i(?:o|e)v(a?)$/, "ev$1"], // Solovyov, Soloviev
  [/ou|oo/g, "u"], // Bouteflika; Noor
  [/ue/g, "u"], // Mueller, Müller
  [/oe/g, "o"], // Schroeder, Schröder
  [/ee/g, "i"],
  [/enka$/, "enko"], // Lukashenka, Lukashenko
  [/([a-z])\1+/g, "$1"], // Hussein, Husein
];

/** One word of a name, folded so that the usual transliterations of it meet: zelenskyy, zelenskiy, zelensky. */
export function foldSpelling(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = foldName(word).replaceAll(" ", "");
  const spelt = SPELLINGS.reduce((before, [pattern, after]) => before.replace(pattern, after), plain);
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(word, spelt);
  return spelt;
}

/** Names come again and again; the answer for a word is always the same, so remembering it changes nothing. */
const folded = new Map<string, string>();
const REMEMBERED = 20_000;

/**
 * Key of a person: `person:` + folded family name + `.` + consonants of the first given name. Sergei and Sergey,
 * Vladimir and Volodymyr meet. An initial alone is kept as one letter ("K. Jalali": `person:jalali.k`), which may mean
 * any fuller name that begins so; a given name of one consonant is spelt in full, so that no name looks like an initial.
 */
export function personKey(name: PersonName): ActorKey {
  const family = familyKey(name.family);
  const given = givenKey(name);
  return given === "" ? `person:${family}` : `person:${family}.${given}`;
}

/**
 * The keys that a typed name may mean, in whichever order its words stand: "Sergei Lavrov", "Xi Jinping", "Hossein Amir
 * Abdollahian". One word is a family name.
 */
export function namesAsKeys(words: readonly string[]): readonly ActorKey[] {
  const [first = "", ...rest] = words;
  if (rest.length === 0) return [personKey({ given: [], family: [first] })];
  const readings: readonly PersonName[] = [
    ...rest.map((_, i) => ({ given: words.slice(0, i + 1), family: rest.slice(i) })),
    { given: [rest.join("-")], family: [first] },
  ];
  return [...new Set(readings.map(personKey))];
}

/** Folded family name: article and particle hyphens gone, spelling brought together. */
export function familyKey(family: readonly string[]): string {
  const words = family.flatMap((word) => foldName(word).split(" ")).filter((word) => !SUFFIXES.has(word));
  const bare = words.length > 1 && ARTICLES.has(words[0]!) ? words.slice(1) : words;
  return foldSpelling((bare.length > 0 ? bare : words).join(""));
}

function givenKey({ given, formal }: PersonName): string {
  const first = formal ?? given.find((word) => !isInitial(word));
  if (first === undefined) return foldName(given[0] ?? "").charAt(0);
  const spelt = foldSpelling(first);
  const consonants = spelt.replace(/^y/, "").replace(/[aeiou]/g, "");
  const skeleton = consonants.replace(/(.)\1+/g, "$1");
  return skeleton.length < 2 ? spelt : skeleton;
}

/** "S", "S.", "R.J.", "K.-J." */
export const isInitial = (word: string): boolean => /^\p{Lu}\.?$|^(?:\p{Lu}\.-?){1,4}$/u.test(word);

/** What tells in which order the words of a name stand. */
export interface NameOrder {
  /** Folded family names of languages that put them first: xi, qin, nguyen. */
  readonly familyFirst: ReadonlySet<string>;
  /** Lower-case given names. */
  readonly given: ReadonlyMap<string, string>;
  /** Families of two words by their folded words, "amir abdollahian", or by the first alone, "garcia". */
  readonly compounds: ReadonlyMap<string, "joined" | "double">;
  /** Given names by their lower-case short forms: "joe" leads to "Joseph". */
  readonly forms: ReadonlyMap<string, string>;
}

/**
 * Takes a name as it stands in a text apart: "Xi Jinping" has the family name first, "Geert van der Brugge" a
 * family name of three words, "Bakr al-Tamimi" one of one. A single word is a family name.
 */
export function partsOfName(words: readonly string[], order: NameOrder): PersonName {
  const name = cutName(words, order);
  const formal = order.forms.get((name.given[0] ?? "").toLowerCase());
  return formal === undefined ? name : { ...name, formal };
}

function cutName(words: readonly string[], order: NameOrder): PersonName {
  const whole = withoutSuffix(words);
  if (whole.length > 1 && isFamilyFirst(whole, order))
    return { given: [whole.slice(1).join("-")], family: whole.slice(0, 1) };
  const double = doubleName(whole, order);
  if (double) return double;
  const bare = whole.length > 1 ? withHyphenOpened(whole) : whole;
  if (bare.length < 2) return { given: [], family: bare };
  const patronymic = bare.findIndex(
    (word, i) => i > 0 && i < bare.length - 1 && PATRONYMICS.has(word.toLowerCase()),
  );
  if (patronymic > 0)
    return { given: bare.slice(0, patronymic), family: bare.slice(patronymic, patronymic + 2) };
  const particle = bare.findIndex((word, i) => i > 0 && i < bare.length - 1 && isParticle(word));
  const cut = particle > 0 ? particle : bare.length - 1;
  return { given: bare.slice(0, cut), family: bare.slice(cut) };
}

/** "Hossein Amir-Abdollahian", "Bilawal Bhutto Zardari", "Bhutto-Zardari": families known to be of two words. */
function doubleName(words: readonly string[], { compounds }: NameOrder): PersonName | undefined {
  const parts = words.flatMap((word, i) => (i === words.length - 1 ? word.split(HYPHEN) : [word]));
  const [first = "", last = ""] = parts.slice(-2).map((word) => foldName(word));
  const use = parts.length > 1 ? (compounds.get(`${first} ${last}`) ?? compounds.get(first)) : undefined;
  if (use === undefined) return undefined;
  if (use === "joined") return { given: parts.slice(0, -2), family: parts.slice(-2) };
  const given = parts.slice(0, -1);
  return { given: given.length === 1 ? [] : given, family: parts.slice(-1) };
}

const HYPHEN = /[-‐]/;

/** "Anna Velmont-Tarkov" as "Anna Velmont Tarkov"; "Kim Jong-un" and "al-Assad" stay, and so do short parts. */
function withHyphenOpened(words: readonly string[]): readonly string[] {
  const parts = (words.at(-1) ?? "").split(HYPHEN);
  return parts.length === 2 && parts.every((part) => part.length > 3 && /^\p{Lu}/u.test(part))
    ? [...words.slice(0, -1), ...parts]
    : words;
}

/** "Faisal bin Farhan Al Saud" and "Faisal bin Farhan" are one: the house is often left out, the father never. */
const PATRONYMICS = new Set(["bin", "ibn", "bint"]);

const isParticle = (word: string): boolean =>
  FAMILY_PARTICLES.has(word.toLowerCase()) || ARTICLES.has(word.toLowerCase());

function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  // "Abdullah II", "King Abdullah": sovereigns are told by their given name, numbered or not.
  const isSuffix = words.length > 2 ? SUFFIXES.has(foldName(last)) : false;
  return isSuffix || (words.length > 1 && REGNAL.test(last)) ? words.slice(0, -1) : words;
}

/** Syllables as pinyin, Korean, Vietnamese and Khmer given names have them; "Clark" in "Kim Clark" is none. */
const SYLLABLES =
  /^(?:(?:ch|sh|zh|ph|th|tr|ng|nh|kh|[bpmfdtnlgkhjqxrzcsyvw])?(?:[aeiouy]{1,4})(?:ng|nh|ch|[nmrlkptgh])?){1,3}$/;

function isFamilyFirst(words: readonly string[], { familyFirst, given }: NameOrder): boolean {
  const [first = "", ...rest] = words.map((word) => foldName(word));
  if (!familyFirst.has(first) || words.length > 4) return false;
  if (given.has(first) && rest.some((word) => given.has(word))) return false; // "Kim Alan" is no Mr Kim
  return rest.every((word) => word.length <= 9 && word.split(" ").every((part) => SYLLABLES.test(part)));
}
