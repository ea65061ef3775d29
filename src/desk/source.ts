import { createHash } from "node:crypto";
import type { SourceId } from "../text/index.ts";
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

/** Bytes to the text that is read, or the reason why they cannot be. */
export async function openSource(bytes: Uint8Array, hints: Hints): Promise<Opened> {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") return { ok: false, reason: "it holds no text" };
  return {
    ok: true,
    mediaType: "text/plain",
    source: {
      id: sourceId(bytes),
      text,
      ...(hints.title !== undefined && { title: hints.title }),
      ...(hints.outlet !== undefined && { outlet: hints.outlet }),
      ...(hints.published !== undefined && { published: hints.published, publishedBasis: "given" }),
    },
  };
}
