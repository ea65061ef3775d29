import { binaryReason, mediaTypeReason } from "./binary.ts";
import { charsetInPage, charsetOf, decode } from "./charset.ts";
import { formatOf } from "./format.ts";
import type { Format, Hints, Intake, Taken } from "./intake.ts";
import { hasWords, MOST_BYTES, refuse } from "./intake.ts";
import { markdownToSource } from "./markdown.ts";

export type { Format, Hints, Intake, MapPiece, SourceMap, TakenText } from "./intake.ts";
export { MOST_BYTES } from "./intake.ts";
export { placeOf } from "./map.ts";

/**
 * Takes bytes in: tells their format and character set and gives the text with what the page says of it, or the
 * reason why not (empty, binary, undecodable, too large, without words). A pure function of bytes and hints; it is
 * asynchronous only because the HTML packages are loaded when the first page comes. `limit` is in bytes.
 */
export async function toSource(
  bytes: Uint8Array,
  hints: Hints = {},
  limit: number = MOST_BYTES,
): Promise<Intake> {
  const refusal = refusalOf(bytes, hints, limit);
  if (refusal !== null) return refuse(refusal);
  const format = formatOf(bytes, hints);
  const declared = charsetOf(hints.mediaType ?? "") ?? (format === "html" ? charsetInPage(bytes) : null);
  const decoded = decode(bytes, declared);
  if ("reason" in decoded) return refuse(decoded.reason);
  if (!hasWords(decoded.text)) return refuse("empty: there are no words in it");
  const taken = await take(decoded.text, format);
  if ("reason" in taken) return refuse(taken.reason);
  if (!hasWords(taken.source.text)) return refuse("textless: the page shows no words");
  const notices = [...decoded.notices, ...(taken.source.notices ?? [])];
  const source = notices.length > 0 ? { ...taken.source, notices } : taken.source;
  return { ok: true, format, charset: decoded.charset, ...taken, source };
}

function refusalOf(bytes: Uint8Array, { mediaType }: Hints, limit: number): string | null {
  if (bytes.length === 0) return "empty: there are no bytes in it";
  if (bytes.length > limit) return `too large: ${bytes.length} bytes, at most ${limit} are taken`;
  return binaryReason(bytes) ?? mediaTypeReason(mediaType ?? "");
}

async function take(text: string, format: Format): Promise<Taken | { readonly reason: string }> {
  switch (format) {
    case "text":
      return { source: { text } };
    case "markdown":
      return markdownToSource(text);
    case "html":
      return (await import("./html.ts")).htmlToSource(text);
  }
}
