import type { PartialDate, SourceId } from "../text/index.ts";
import type { Entry } from "../register/index.ts";

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** The query with this value added (or, where it is chosen, taken away). */
  readonly query: string;
  readonly chosen: boolean;
}

export interface Facet {
  readonly field: "kind" | "speaker" | "outlet" | "form" | "status" | "year";
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
  /** How many further values are not listed. */
  readonly more: number;
}

/** A paragraph of a source that holds the words asked for, whether or not an entry rests on it. */
export interface Passage {
  readonly source: SourceId;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: PartialDate;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The answer to a query: entries first by relevance, then by date, then by id. `count` is of all, `results` one page. */
export interface Answer {
  readonly query: string;
  /** What was understood, in a sentence. */
  readonly understood: string;
  readonly count: number;
  readonly results: readonly Entry[];
  readonly facets: readonly Facet[];
  /** Words to mark in the results. */
  readonly words: readonly string[];
  /** Where the query is of words alone: the paragraphs that hold them, the best ones first-listed in text order. */
  readonly passages: { readonly count: number; readonly results: readonly Passage[] };
}

export interface AskOptions {
  readonly limit?: number;
  readonly offset?: number;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
  /** False leaves the facets empty, which spares counting them. */
  readonly facets?: boolean;
  /** Paragraphs to give beside the entries; 10 unless told. */
  readonly passages?: number;
}
