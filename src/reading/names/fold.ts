const SPELT: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ħ: "h",
};

const NOT_PLAIN = /[^a-z0-9 ]/;
const SPELT_LETTERS = /[ıłøđðþßæœəħ]/g;

/**
 * A name in plain lower-case Latin letters, digits and single spaces: accents gone, apostrophes (the soft sign of
 * transliterations among them) gone, other marks a space. "Mevlüt Çavuşoğlu" gives "mevlut cavusoglu".
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (!NOT_PLAIN.test(lower)) return squeeze(lower);
  return squeeze(
    lower
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(SPELT_LETTERS, (letter) => SPELT[letter] ?? letter)
      .replace(/['’‘ʻʼ`´\u00AD]/g, "")
      .replace(/[^\p{L}\p{N}]/gu, " "),
  );
}

const squeeze = (words: string): string => words.split(" ").filter(Boolean).join(" ");

/** A folded name as a slug: words joined by hyphens. */
export const slugOf = (name: string): string => foldName(name).split(" ").join("-");
