import type { ENGLISH } from "./english/index.ts";
import type { Plural } from "./plural.ts";

/** The words of a language as the pages use them: the types of its messages name their holes. */
export type Words = typeof ENGLISH;

type Widened<T> = T extends string
  ? string
  : T extends Plural
    ? Plural
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** What a further language has to say: every key of the English catalogue, in words of its own. */
export type Catalogue = Widened<Words>;

type Partly<T> = T extends string | Plural | readonly string[]
  ? T
  : { readonly [K in keyof T]?: Partly<T[K]> };

/** A language that is not translated whole yet. */
export type PartCatalogue = Partly<Catalogue>;
