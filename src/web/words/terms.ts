import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { spoken } from "./spoken.ts";

/** A term of the reading as people call it, where the catalogue has it. */
const known = (term: string): string | undefined => {
  const { terms } = spoken();
  return Object.hasOwn(terms, term) ? terms[term as keyof typeof terms] : undefined;
};

/** "dialogue-partner" as "dialogue partner"; a term that the catalogue does not have stays as the reading has it. */
export const termWords = (term: string): string => known(term) ?? term.replaceAll("-", " ");

/** The same for a page: what the catalogue does not have stands there as words of a source. */
export const termSign = (term: string, shape = (words: string): string => words): Html => {
  const words = known(term);
  return words === undefined ? fromSource(shape(termWords(term))) : markup`${shape(words)}`;
};
