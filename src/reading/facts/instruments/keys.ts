/** A name in small letters without marks. */
export const folded = (name: string): string => name.toLowerCase().replace(/[’'`"“”.,()]/g, "");

const singular = (word: string): string => word.replace(/s$/, "");

/** The words that make a name the same: "Minsk accords" and "the Minsk agreements" both mean what was agreed in Minsk. */
export const nameKey = (name: string): string =>
  folded(name)
    .split(/\s+/)
    .filter((word) => !/^(the|a|an|of|on|for|so-called|draft|two)$/.test(word))
    .map((word) => singular(word.replace(/^(accords?|deal|agreements?)$/, "agreement")))
    .join(" ");
