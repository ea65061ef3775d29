/**
 * Features are 32-bit hashes: no vocabulary file, and a feature that was never seen costs nothing. All arithmetic is
 * on 32-bit integers, so the same text gives the same features on every machine.
 */

/** A well-spread 32-bit hash of the UTF-16 units of `text` (FNV-1a with a finaliser). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** The feature of template `template` with one value. */
export function feature1(template: number, a: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The feature of template `template` with two values, in order. */
export function feature2(template: number, a: number, b: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = (Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) + b) | 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The feature of template `template` with three values, in order. */
export function feature3(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = (Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) + b) | 0;
  hash = (Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + c) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
