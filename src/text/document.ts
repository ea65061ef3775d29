import type { Span, SourceId } from "./span.ts";
import type { Layers } from "./layers.ts";

/**
 * The text of one source, with the layers named in K laid over it. Offsets are UTF-16 code units, half-open.
 * A finder takes a document with the layers it needs and returns one new layer; it never changes the document.
 */
export type Document<K extends keyof Layers = never> = {
  readonly source: SourceId;
  readonly text: string;
} & { readonly [L in K]: readonly Layers[L][] };

/** The document with one more layer. */
export function withLayer<D extends Document, L extends keyof Layers>(
  document: D,
  name: L,
  layer: readonly Layers[L][],
): D & Document<L> {
  return { ...document, [name]: layer } as unknown as D & Document<L>;
}

/** Trouble found in a source, with its place where it has one. A flaw in a source is a notice, never an exception. */
export interface Notice {
  readonly span?: Span;
  readonly kind: string;
  readonly text: string;
}
