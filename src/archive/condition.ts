/** Full-text columns of an entry, and fields made of them. */
export type TextField = "speaker" | "to" | "at" | "about" | "by" | "via" | "outlet" | "any";

export const TERM_FIELDS = [
  "kind",
  "form",
  "voice",
  "status",
  "outlet",
  "year",
  "speaker",
  "to",
  "at",
  "by",
  "via",
  "shared",
  "differs",
  "contradicts",
] as const;

/**
 * Keyword fields of an entry: exact terms, counted in facets. Who speaks, is spoken to and so on stands there by actor
 * key, or as "name:analysts" where a name has none; an outlet by its name, whatever its capitals.
 */
export type TermField = (typeof TERM_FIELDS)[number];

/** The words of one search term; `exact` is false where inflected forms count too, `prefix` where "diplom*" was asked. */
export interface Words {
  readonly text: string;
  readonly exact: boolean;
  readonly prefix?: boolean;
}

/** What is asked of the entries. Built by the desk's query language, understood by every archive. */
export type Condition =
  | { readonly type: "all" }
  | { readonly type: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly type: "not"; readonly of: Condition }
  | { readonly type: "words"; readonly field: TextField; readonly words: Words }
  | { readonly type: "near"; readonly left: Words; readonly right: Words; readonly distance: number }
  | { readonly type: "term"; readonly field: TermField; readonly term: string }
  | { readonly type: "has"; readonly field: TermField }
  /** The entry's date may lie within the days; either end may be open. */
  | { readonly type: "within"; readonly first: string | null; readonly last: string | null }
  /** It had begun by that day. Actors, which have no date, always had. */
  | { readonly type: "as-of"; readonly day: string }
  /** Some source published by that day says it. */
  | { readonly type: "known-by"; readonly day: string }
  /**
   * It was known by that day as it stands now: what a later source bears on is not among them. `made`: how much was
   * worked out anew for that day so far.
   */
  | { readonly type: "settled-by"; readonly day: string; readonly made: number };
