/**
 * A 64-bit content hash in hex: two FNV-1a streams over UTF-16 units with different offsets, each finished by
 * murmur3's mixer. An id is made from what the thing is, so the same content has the same id on any machine.
 */
export function contentHash(content: string): string {
  return stream(content, 0x811c9dc5) + stream(content, 0x9747b28c);
}

/** An entry's id: a two-letter prefix for its kind and twelve hex digits of the hash of what it is. */
export const entryId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}-${contentHash(parts.join("\u0000")).slice(0, 12)}`;

function stream(content: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < content.length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
