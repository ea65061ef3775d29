import type { Words } from "../words.ts";
import { CAPITALISED, MARK, MIXED, NUMBER, UPPER } from "../words.ts";

export const isCapital = ({ shape }: Words, i: number): boolean => {
  const own = shape[i];
  return own === CAPITALISED || own === UPPER || own === MIXED;
};

export const isWord = ({ shape }: Words, i: number): boolean => shape[i] !== MARK && shape[i] !== NUMBER;
