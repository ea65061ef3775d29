import { CLINGING, DIGIT, LETTER, SYMBOL, kindOf, plainUnit } from "./characters.ts";
import { feature1, feature2, feature3 } from "./hashing.ts";

/** A chunk between white space and how far it is cut: the token being read began at `from`. */
export interface ChunkView {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  from: number;
  /** Hash of what kind of chunk it is: an address, a number ... */
  readonly kind: number;
  /** What the next chunk begins with. */
  readonly next: number;
}

/**
 * May a token end before `at`? Where letters, digits and marks meet, between two marks, and before the "n't" of
 * "don't"; never before a unit that clings to the one before it.
 */
export function isCandidate(text: string, start: number, end: number, at: number): boolean {
  const right = kindOf(text.charCodeAt(at));
  if (right === CLINGING) return false;
  let before = at - 1;
  while (before > start && kindOf(text.charCodeAt(before)) === CLINGING) before--;
  const left = kindOf(text.charCodeAt(before));
  if (left !== right || right === SYMBOL) return true;
  return right === LETTER && isNegation(text, at, end);
}

function isNegation(text: string, at: number, end: number): boolean {
  if ((text.charCodeAt(at) | 32) !== 110 || at + 3 > end) return false;
  if (plainUnit(text.charCodeAt(at + 1)) !== 39 || (text.charCodeAt(at + 2) | 32) !== 116) return false;
  return at + 3 === end || kindOf(text.charCodeAt(at + 3)) !== LETTER;
}

/** Longest stretch of a chunk that one feature looks at: keeps a megabyte without a space linear. */
const REACH = 24;

/** A chunk's kind and what follows it, worked out once a chunk. */
export function viewOf(text: string, start: number, end: number, nextStart: number): ChunkView {
  return {
    text,
    start,
    end,
    from: start,
    kind: chunkKind(text, start, end),
    next: firstOf(text, end, nextStart),
  };
}

function chunkKind(text: string, start: number, end: number): number {
  let kind = 0;
  let dots = 0;
  for (let i = start; i < Math.min(end, start + 200); i++) {
    const unit = text.charCodeAt(i);
    if (unit === 64) kind |= 1;
    else if (unit === 47) kind |= text.charCodeAt(i - 1) === 47 ? 2 : 4;
    else if (unit === 46 && i + 1 < end && kindOf(text.charCodeAt(i + 1)) === LETTER) dots++;
    else if (kindOf(unit) === DIGIT) kind |= 8;
    else if (unit === 95) kind |= 16;
  }
  if (/^(?:www\.|https?:)/i.test(text.slice(start, start + 6))) kind |= 2;
  return kind | (Math.min(dots, 3) << 5);
}

/** 0 at the end of a paragraph; else the kind of the unit after the white space, capitals apart. */
function firstOf(text: string, end: number, nextStart: number): number {
  if (nextStart >= text.length) return 0;
  for (let i = end; i < nextStart && i < end + 4; i++) if (text.charCodeAt(i) === 10) return 0;
  return unitKind(text.charCodeAt(nextStart));
}

/** Letter, capital, digit, or the mark itself. */
function unitKind(unit: number): number {
  const kind = kindOf(unit);
  if (kind === SYMBOL) return plainUnit(unit) + 16;
  if (kind !== LETTER) return kind;
  return unit < 128 ? (unit < 97 ? 6 : LETTER) : isCapital(unit) ? 6 : LETTER;
}

function isCapital(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

/** Hash of a stretch in lower case with digits as 0, at most REACH units of it. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end && i < start + REACH; i++) {
    const unit = plainUnit(text.charCodeAt(i));
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** Start of the run of like units that ends before `at`, inside the chunk and within reach. */
function runStart({ text, start }: ChunkView, at: number): number {
  const kind = kindOf(text.charCodeAt(at - 1));
  let i = at - 1;
  while (i > start && i > at - REACH && kindOf(text.charCodeAt(i - 1)) === kind) i--;
  return i;
}

function runEnd({ text, end }: ChunkView, at: number): number {
  const kind = kindOf(text.charCodeAt(at));
  let i = at + 1;
  while (i < end && i < at + REACH && kindOf(text.charCodeAt(i)) === kind) i++;
  return i;
}

function shapeHash({ text, start, end }: ChunkView, at: number): number {
  let shape = 0;
  for (let i = at - 3; i < at + 3; i++) {
    const unit = i < start || i >= end ? 0 : unitKind(text.charCodeAt(i));
    shape = Math.imul(shape ^ unit, 0x01000193);
  }
  return shape;
}

/** Writes the features of a cut before `at` into `keys`; gives their number. */
export function cutFeatures(view: ChunkView, at: number, keys: Int32Array): number {
  const { text, start, end, from, kind, next } = view;
  const unit = (i: number): number => (i < start || i >= end ? 0 : plainUnit(text.charCodeAt(i)) | 0);
  const l1 = unit(at - 1);
  const r1 = unit(at);
  const runFrom = runStart(view, at);
  const runTo = runEnd(view, at);
  const leftRun = hashOf(text, runFrom, at);
  const rightRun = hashOf(text, at, runTo);
  const leftPart = hashOf(text, Math.max(from, at - REACH), at);
  const rest = hashOf(text, at, end);
  const shape = shapeHash(view, at);
  const nextKind = runTo === end ? next : -1;
  const leftLength = Math.min(4, at - runFrom) * 8 + Math.min(4, at - from);
  const caps = unitKind(text.charCodeAt(at - 1)) * 8 + unitKind(text.charCodeAt(runFrom));
  let k = 0;
  keys[k++] = feature1(200, 1);
  keys[k++] = feature2(201, l1, r1);
  keys[k++] = feature3(202, unit(at - 2), l1, r1);
  keys[k++] = feature3(203, l1, r1, unit(at + 1));
  keys[k++] = feature3(204, unit(at - 2) * 65536 + l1, r1, unit(at + 1));
  keys[k++] = feature2(205, leftRun, r1);
  keys[k++] = feature3(206, leftRun, r1, nextKind);
  keys[k++] = feature2(207, rightRun, l1);
  keys[k++] = feature2(208, leftRun, rightRun);
  keys[k++] = feature2(209, leftPart, r1);
  keys[k++] = feature2(210, leftPart, rest);
  keys[k++] = feature2(211, rest, kindOf(text.charCodeAt(at - 1)));
  keys[k++] = feature3(212, kind, l1, r1);
  keys[k++] = feature1(213, shape);
  keys[k++] = feature3(214, leftLength, caps, r1);
  keys[k++] = feature3(215, leftLength, r1, nextKind);
  keys[k++] = feature3(216, caps * 32 + leftLength, r1, nextKind);
  keys[k++] = feature2(217, kind, shape);
  keys[k++] = feature3(218, leftPart, r1, nextKind);
  keys[k++] = feature3(219, rightRun, runTo === end ? 1 : 0, kindOf(text.charCodeAt(at - 1)));
  keys[k++] = feature2(220, hashOf(text, start, end), at - start);
  return k;
}
