import { createHash } from "node:crypto";
import type { Notice, SourceId } from "../text/index.ts";
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
  readonly notices?: readonly Notice[];
}

const METADATA = ["mediaType", "outlet", "published", "title"] as const;

/**
 * One set of hints from all accessions of a source: of several values the first in code-unit order, so that it does
 * not matter which was taken first. What else was given is told in a notice.
 */
export function hintsFrom(accessions: readonly Accession[]): Hints {
  const hints: Record<string, string> = {};
  const notices: Notice[] = [];
  for (const field of METADATA) {
    const [value, ...others] = valuesOf(accessions, field);
    if (value !== undefined) hints[field] = value;
    if (others.length === 0) continue;
    const text = `taken with more than one ${WORDS[field]}: ${[value, ...others].join("; ")}. The first is used`;
    notices.push({ kind: "metadata-differs", text });
  }
  return { name: valuesOf(accessions, "name")[0] ?? "", ...hints, ...(notices.length > 0 && { notices }) };
}

const WORDS: Readonly<Record<(typeof METADATA)[number], string>> = {
  mediaType: "media type",
  outlet: "outlet",
  published: "date of publication",
  title: "title",
};

/** The different values of a field, in code-unit order. */
const valuesOf = (accessions: readonly Accession[], field: keyof Accession): string[] => [
  ...new Set(accessions.flatMap((accession) => accession[field] ?? []).sort()),
];

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
  const { name, mediaType, outlet, published, title, notices } = hints;
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
      ...(notices && { notices: [...(taken.source.notices ?? []), ...notices] }),
    },
  };
}
