import type { Span } from "../../text/index.ts";
import type { StatementForm } from "../reading.ts";
import type { Stretch } from "./noun-phrases.ts";
import type { Unit } from "./units.ts";

/** The reported words: their spans and whether they are quoted, partly quoted, or told. */
export interface Content {
  readonly spans: readonly Span[];
  readonly form: StatementForm;
}

/**
 * The content that some stretches of a sentence hold. Quotations alone are direct, and the span is what stands
 * between the marks; a clause with quoted words keeps their marks.
 */
export function contentOf(units: readonly Unit[], stretches: readonly Stretch[]): Content | null {
  const bare = stretches.map((stretch) => withoutEdges(units, stretch)).filter(({ from, to }) => from < to);
  const parts = bare.map(({ from, to }) => units.slice(from, to));
  if (parts.length === 0) return null;
  const all = parts.flat();
  const words = all.filter(({ mark }) => !mark);
  const quoted = words.filter(({ quotation }) => quotation);
  if (words.length === 0) return null;
  if (quoted.length === words.length) {
    return { form: "direct", spans: quoted.map(({ quotation }) => quotation!.content) };
  }
  const spans = parts.map((part) => ({ start: part[0]!.start, end: part.at(-1)!.end }));
  return { form: quoted.length > 0 ? "mixed" : "indirect", spans };
}

const EDGES = new Set([",", ";", ":", "—", "–", ".", "!", "?", "…", "-"]);

function withoutEdges(units: readonly Unit[], { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && EDGES.has(units[start]!.word)) start++;
  while (end > start && EDGES.has(units[end - 1]!.word)) end--;
  // "in the U.S.", "Inc.": the point belongs to the abbreviation
  return { from: start, to: end };
}
