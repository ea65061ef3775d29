import { createHash } from "node:crypto";
import type { SourceId } from "../text/index.ts";
import type { Format } from "../intake/index.ts";
import { toSource } from "../intake/index.ts";
import type { SourceText } from "../reading/index.ts";
import type { Accession } from "../archive/index.ts";

/** The id of a source: SHA-256 of its bytes. */
export const sourceId = (bytes: Uint8Array): SourceId => createHash("sha256").update(bytes).digest("hex");

/** What the user or the page's server told of a source, all its accessions taken together. */
export interface Hints {
  readonly name: string;
  readonly mediaType?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
}

/**
 * One set of hints from all accessions of a source: of several values the first in code-unit order, so that it does
 * not matter which was taken first.
 */
export function hintsFrom(accessions: readonly Accession[]): Hints {
  const first = (pick: (accession: Accession) => string | undefined): string | undefined =>
    accessions
      .map(pick)
      .filter((value) => value !== undefined)
      .sort()[0];
  const hints = {
    mediaType: first((each) => each.mediaType),
    outlet: first((each) => each.outlet),
    published: first((each) => each.published),
    title: first((each) => each.title),
  };
  const given = Object.entries(hints).filter(([, value]) => value !== undefined);
  return { name: first((each) => each.name) ?? "", ...Object.fromEntries(given) };
}

export type Opened =
  | { readonly ok: true; readonly source: SourceText; readonly mediaType: string }
  | { readonly ok: false; readonly reason: string };

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
};

/** Bytes to the text that is read, or the reason why they cannot be. What the user gave goes before what a page states. */
export async function openSource(bytes: Uint8Array, hints: Hints): Promise<Opened> {
  const { name, mediaType, outlet, published, title } = hints;
  const taken = await toSource(bytes, { name, ...(mediaType !== undefined && { mediaType }) });
  if (!taken.ok) return taken;
  return {
    ok: true,
    mediaType: `${MEDIA_TYPES[taken.format]}; charset=${taken.charset}`,
    source: {
      ...taken.source,
      id: sourceId(bytes),
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(published !== undefined && { published, publishedBasis: "given" as const }),
    },
  };
}
