import type { PlacedWord } from "./align.ts";

/** Words that tell nothing of what was said: neither a quotation nor a subject is recognised by them. */
const COMMON = new Set(
  (
    "a an the of to in on at by for from with about into over under between and or but nor as is are was were be been being it its this " +
    "that these those he she they we i you his her him them their our us my me your not no will would shall should can could may " +
    "might must has have had do does did there here so if than then when while where why how who whom whose which what all any " +
    "some such only also very more most much many just s t re ve ll said says told added think know"
  ).split(" "),
);

/** Whether a folded word tells something of the subject: no word of grammar, and no single letter. */
export const isTelling = (folded: string): boolean =>
  !COMMON.has(folded) && (folded.length > 1 || /\p{N}/u.test(folded));

/** The telling words of some words, each once, in order. */
export const tellingOf = (words: readonly PlacedWord[]): string[] => [
  ...new Set(words.map((word) => word.folded).filter(isTelling)),
];
