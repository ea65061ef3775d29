/** A small seeded generator (mulberry32): the same seed gives the same documents on any machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const PIECES = [
  ..."“”\"'’‘«»„()[]…—–-:;,.!?\n\n\n   \u00a0\u200b".split(""),
  ..."the of and to in with on at after before that by for from as".split(" "),
  ..."said told says saying according to met meeting talks summit agreed will joined signed visited denied".split(
    " ",
  ),
  "Foreign Minister",
  "President",
  "Mr.",
  "Ilyas Morvan",
  "Morvan",
  "Nora Adair",
  "Katrin Solvey",
  "Russia",
  "Russian",
  "Moscow",
  "China’s",
  "the United States",
  "US",
  "UN",
  "the Shanghai Cooperation Organisation (SCO)",
  "NATO",
  "Friday",
  "5 May 2023",
  "May 4",
  "last week",
  "10-11 July",
  "2025-2027",
  "Question:",
  "Q:",
  "Ilyas Morvan:",
  "MODERATOR:",
  "12-point peace plan",
  "Ministers will set up a centre in Dushanbe",
  "agreed to reopen the port by 2026",
  "joining on 9 June 2017",
  "observer",
  "has eight member states",
  "was announced",
  "which",
  "not",
  "and",
  "he",
  "she",
  "they",
  "his counterpart",
  "will be set up in Dushanbe",
  "are being prepared for approval by",
  "🙂",
  "𝔘𝔫",
  "é́",
  "İstanbul",
  "شنغهاي",
  "上海",
  "\u202e",
  "\ud800",
  "\r\n",
  "<b>",
  "&amp;",
  "*",
  "By Nora Adair",
  "1,234.5",
];

/** A document of random pieces of diplomatic prose, marks and hostile characters. */
export function randomText(random: Random, pieces: number): string {
  const words: string[] = [];
  for (let i = 0; i < pieces; i++) words.push(pick(random, PIECES), random() < 0.7 ? " " : "");
  return words.join("");
}
