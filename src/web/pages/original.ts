import type { ReadingDesk, SourceSummary } from "../../desk/index.ts";

/** The bytes of a source as they came, with headers under which no browser runs them. */
export function originalOf(desk: ReadingDesk, summary: SourceSummary): Response | undefined {
  const bytes = desk.bytes(summary.id);
  if (!bytes) return undefined;
  const isText = summary.mediaType.startsWith("text/");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": isText ? plainText(bytes) : "application/octet-stream",
      "content-disposition": `${isText ? "inline" : "attachment"}; ${fileName(summary)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-cache",
      etag: `"${summary.id}"`,
    },
  });
}

/** Web pages too are shown as the text they are written in. A charset is named only where the bytes bear it out. */
function plainText(bytes: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "text/plain; charset=utf-8";
  } catch {
    return "text/plain";
  }
}

/** The file's name, its letters outside ASCII as RFC 5987 has it; nothing in it can end the header. */
function fileName({ name, id }: SourceSummary): string {
  const plain = name.replace(/[^\w .()-]/g, "_").slice(0, 100) || id.slice(0, 16);
  const exact = encodeURIComponent(name.slice(0, 100).toWellFormed()).replace(/['()*]/g, percent);
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** What encodeURIComponent leaves alone but a header parameter may not hold. */
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
