import { feature1, feature2, feature3 } from "./hashing.ts";
import type { ParseState } from "./parse-state.ts";

/** Room for the features of one parsing step. */
export const PARSE_FEATURES = 192;

/** Distance in steps: 1 to 5 as they are, then up to 10, up to 20, beyond. */
const step = (distance: number): number =>
  distance < 6 ? distance : distance < 11 ? 6 : distance < 21 ? 7 : 8;

/**
 * Writes the features of a parsing step into `keys`; gives their number. After Zhang and Nivre (2011), with word
 * classes, and with what stands between two words (quotation marks, commas, verbs), which attributions hang on.
 */
export function parseFeatures(s: ParseState, keys: Int32Array): number {
  const none = s.length + 1;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : none;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : none;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : none;
  const b0 = s.front;
  const b1 = b0 + 1 < s.length ? b0 + 1 : none;
  const b2 = b0 + 2 < s.length ? b0 + 2 : none;
  let k = wordFeatures(s, s0, s1, s2, b0, b1, b2, keys);
  k = pairFeatures(s, s0, s1, b0, b1, keys, k);
  k = tripleFeatures(s, s0, s1, s2, b0, b1, b2, keys, k);
  k = childFeatures(s, s0, s1, b0, keys, k);
  k = childWordFeatures(s, s0, s1, b0, keys, k);
  k = valencyFeatures(s, s0, s1, b0, keys, k);
  k = distanceFeatures(s, s0, s1, b0, keys, k);
  if (s0 < s.length) k = betweenFeatures(s, s0, s1, b0, keys, k);
  k = markFeatures(s, s0, s1, b0, b1, keys, k);
  k = attachmentFeatures(s, s0, s1, s2, b0, keys, k);
  return classFeatures(s, s0, s1, b0, b1, keys, k);
}

function wordFeatures(
  { word, tag, length }: ParseState,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
  b1: number,
  b2: number,
  keys: Int32Array,
): number {
  let k = 0;
  keys[k++] = feature1(500, 0);
  keys[k++] = feature1(1, word[s0]!);
  keys[k++] = feature1(2, tag[s0]!);
  keys[k++] = feature2(3, word[s0]!, tag[s0]!);
  keys[k++] = feature1(4, word[b0]!);
  keys[k++] = feature1(5, tag[b0]!);
  keys[k++] = feature2(6, word[b0]!, tag[b0]!);
  keys[k++] = feature1(7, word[s1]!);
  keys[k++] = feature1(8, tag[s1]!);
  keys[k++] = feature2(9, word[s1]!, tag[s1]!);
  keys[k++] = feature2(10, word[b1]!, tag[b1]!);
  keys[k++] = feature1(11, tag[b1]!);
  keys[k++] = feature2(12, word[b2]!, tag[b2]!);
  keys[k++] = feature1(13, tag[b2]!);
  keys[k++] = feature2(14, word[s2]!, tag[s2]!);
  keys[k++] = feature1(15, tag[s2]!);
  keys[k++] = feature1(130, word[b0 > 0 ? b0 - 1 : length + 1]!);
  return k;
}

function pairFeatures(
  { word, tag }: ParseState,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
  keys: Int32Array,
  start: number,
): number {
  let k = start;
  keys[k++] = feature2(16, word[s0]!, word[b0]!);
  keys[k++] = feature2(17, word[s0]!, tag[b0]!);
  keys[k++] = feature2(18, tag[s0]!, word[b0]!);
  keys[k++] = feature2(19, tag[s0]!, tag[b0]!);
  keys[k++] = feature3(20, word[s0]!, tag[s0]!, tag[b0]!);
  keys[k++] = feature3(21, tag[s0]!, word[b0]!, tag[b0]!);
  keys[k++] = feature2(22, word[s1]!, word[s0]!);
  keys[k++] = feature2(23, word[s1]!, tag[s0]!);
  keys[k++] = feature2(24, tag[s1]!, word[s0]!);
  keys[k++] = feature2(25, tag[s1]!, tag[s0]!);
  keys[k++] = feature3(26, word[s1]!, tag[s1]!, tag[s0]!);
  keys[k++] = feature3(27, tag[s1]!, word[s0]!, tag[s0]!);
  keys[k++] = feature2(28, tag[b0]!, tag[b1]!);
  keys[k++] = feature2(29, word[b0]!, tag[b1]!);
  keys[k++] = feature2(30, tag[b0]!, word[b1]!);
  keys[k++] = feature2(131, word[b0]!, word[b1]!);
  keys[k++] = feature2(31, tag[s1]!, tag[b0]!);
  keys[k++] = feature2(32, word[s1]!, word[b0]!);
  keys[k++] = feature2(132, tag[s0]!, tag[b1]!);
  return k;
}

function tripleFeatures(
  { word, tag, upos }: ParseState,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
  b1: number,
  b2: number,
  keys: Int32Array,
  start: number,
): number {
  let k = start;
  keys[k++] = feature3(33, tag[s0]!, tag[b0]!, tag[b1]!);
  keys[k++] = feature3(34, tag[b0]!, tag[b1]!, tag[b2]!);
  keys[k++] = feature3(35, tag[s1]!, tag[s0]!, tag[b0]!);
  keys[k++] = feature3(36, tag[s2]!, tag[s1]!, tag[s0]!);
  keys[k++] = feature3(37, word[s1]!, tag[s0]!, upos[b0]!);
  keys[k++] = feature3(38, tag[s1]!, word[s0]!, upos[b0]!);
  keys[k++] = feature3(39, upos[s1]!, tag[s0]!, word[b0]!);
  keys[k++] = feature3(40, word[s0]!, upos[b0]!, upos[b1]!);
  keys[k++] = feature3(41, upos[s0]!, word[b0]!, upos[b1]!);
  keys[k++] = feature3(42, upos[s0]!, upos[b0]!, word[b1]!);
  keys[k++] = feature3(43, word[s1]!, word[s0]!, upos[b0]!);
  keys[k++] = feature3(44, upos[s1]!, word[s0]!, word[b0]!);
  keys[k++] = feature3(45, upos[s2]!, feature2(1, upos[s1]!, upos[s0]!), upos[b0]!);
  keys[k++] = feature3(46, upos[s1]!, feature2(2, upos[s0]!, upos[b0]!), upos[b1]!);
  return k;
}

/** The children that the words in question have so far: their tags and labels. */
function childFeatures(
  { tag, labels, left1, left2, right1, right2 }: ParseState,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const b0l = left1[b0]!;
  let k = start;
  keys[k++] = feature3(47, tag[s0]!, labels[s0l]!, labels[s0r]!);
  keys[k++] = feature3(48, tag[s0]!, tag[s0l]!, tag[b0]!);
  keys[k++] = feature3(49, tag[s0]!, tag[s0r]!, tag[b0]!);
  keys[k++] = feature3(50, tag[s0]!, tag[b0]!, tag[b0l]!);
  keys[k++] = feature3(51, tag[s1]!, tag[s1r]!, tag[s0]!);
  keys[k++] = feature3(52, tag[s1]!, tag[s1l]!, tag[s0]!);
  keys[k++] = feature3(53, tag[s1]!, tag[s0]!, tag[s0l]!);
  keys[k++] = feature3(54, tag[s1]!, tag[s0]!, tag[s0r]!);
  keys[k++] = feature3(55, tag[s1]!, labels[s1r]!, labels[right2[s1]!]!);
  keys[k++] = feature3(56, tag[b0]!, labels[b0l]!, labels[left2[b0]!]!);
  keys[k++] = feature3(57, tag[s0]!, labels[s0l]!, labels[left2[s0]!]!);
  keys[k++] = feature3(58, tag[s0]!, labels[s0r]!, labels[right2[s0]!]!);
  return k;
}

/** The words of those children: the preposition of a phrase, the subordinator of a clause. */
function childWordFeatures(
  { word, tag, upos, left1, left2, right1 }: ParseState,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const s0l = word[left1[s0]!]!;
  const s0r = word[right1[s0]!]!;
  const s1r = word[right1[s1]!]!;
  const b0l = word[left1[b0]!]!;
  let k = start;
  keys[k++] = feature2(59, word[s0]!, s0l);
  keys[k++] = feature2(60, word[s0]!, s0r);
  keys[k++] = feature3(61, word[s1]!, s0l, upos[s0]!);
  keys[k++] = feature3(62, upos[s1]!, s0l, word[s0]!);
  keys[k++] = feature3(63, tag[s1]!, s0l, tag[s0]!);
  keys[k++] = feature3(64, word[s0]!, b0l, upos[b0]!);
  keys[k++] = feature3(65, tag[s0]!, b0l, tag[b0]!);
  keys[k++] = feature3(66, word[s1]!, s1r, upos[s0]!);
  keys[k++] = feature3(133, upos[s1]!, s1r, tag[s0]!);
  keys[k++] = feature3(134, upos[s0]!, word[left2[s0]!]!, s0l);
  return k;
}

/** How many children of which kinds a word has already. */
function valencyFeatures(
  s: ParseState,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const { word, tag, upos, leftCount, rightCount, leftLabels, rightLabels } = s;
  let k = start;
  if (s0 < s.length) {
    keys[k++] = feature3(67, word[s0]!, leftCount[s0]!, rightCount[s0]!);
    keys[k++] = feature3(68, tag[s0]!, leftCount[s0]!, rightCount[s0]!);
    keys[k++] = feature3(69, tag[s0]!, leftLabels[s0]!, tag[b0]!);
    keys[k++] = feature3(70, word[s0]!, rightLabels[s0]!, upos[b0]!);
    keys[k++] = feature3(71, tag[s0]!, rightLabels[s0]!, tag[b0]!);
  }
  if (b0 < s.length) {
    keys[k++] = feature3(72, tag[b0]!, leftCount[b0]!, tag[s0]!);
    keys[k++] = feature3(73, tag[b0]!, leftLabels[b0]!, tag[s0]!);
    keys[k++] = feature3(74, word[b0]!, leftLabels[b0]!, upos[s0]!);
  }
  if (s1 < s.length) {
    keys[k++] = feature3(75, tag[s1]!, rightLabels[s1]!, tag[s0]!);
    keys[k++] = feature3(76, word[s1]!, rightLabels[s1]!, upos[s0]!);
    keys[k++] = feature3(77, tag[s1]!, leftLabels[s1]!, tag[s0]!);
    keys[k++] = feature3(78, tag[s1]!, rightCount[s1]!, tag[s0]!);
  }
  return k;
}

function distanceFeatures(
  { word, tag, upos, length }: ParseState,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const toFront = s0 < length ? step(b0 - s0) : -1;
  const toTop = s1 < length ? step(s0 - s1) : -1;
  let k = start;
  keys[k++] = feature3(79, toFront, tag[s0]!, tag[b0]!);
  keys[k++] = feature3(80, toFront, word[s0]!, upos[b0]!);
  keys[k++] = feature3(81, toFront, upos[s0]!, word[b0]!);
  keys[k++] = feature3(82, toTop, tag[s1]!, tag[s0]!);
  keys[k++] = feature3(83, toTop, word[s1]!, upos[s0]!);
  keys[k++] = feature3(84, toTop, upos[s1]!, word[s0]!);
  return k;
}

/** What stands between two words, packed: quotation marks (parity and one more bit), pauses, verbs, conjunctions. */
export function between(s: ParseState, from: number, to: number): number {
  const quotes = (s.quotes[to]! - s.quotes[from]!) & 3;
  const pauses = Math.min(2, s.pauses[to]! - s.pauses[from]!);
  const verbs = Math.min(2, s.verbs[to]! - s.verbs[from]!);
  const conjunctions = Math.min(1, s.conjunctions[to]! - s.conjunctions[from]!);
  return quotes * 64 + pauses * 16 + verbs * 4 + conjunctions;
}

function betweenFeatures(
  s: ParseState,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const { word, tag, upos } = s;
  const front = between(s, s0, b0) + (s.quotes[b0]! & 1) * 2;
  let k = start;
  keys[k++] = feature3(85, front, upos[s0]!, upos[b0]!);
  keys[k++] = feature3(86, front & ~60, word[s0]!, upos[b0]!);
  keys[k++] = feature3(87, front, upos[s0]!, word[b0]!);
  keys[k++] = feature3(135, (front >> 2) & 15, tag[s0]!, tag[b0]!);
  if (s1 > s.length) return k;
  const top = between(s, s1, s0);
  keys[k++] = feature3(88, top, upos[s1]!, upos[s0]!);
  keys[k++] = feature3(89, top, word[s1]!, upos[s0]!);
  keys[k++] = feature3(90, top, upos[s1]!, word[s0]!);
  keys[k++] = feature3(136, (top >> 2) & 15, tag[s1]!, tag[s0]!);
  const speech = s.speech[s1]! * 4 + s.speech[s0]! * 2 + s.speech[b0]!;
  if (speech === 0) return k;
  const { labels, left1, right1 } = s;
  keys[k++] = feature3(91, speech, top, upos[s0]!);
  keys[k++] = feature3(92, speech, front, feature2(1, upos[s1]!, upos[b0]!));
  keys[k++] = feature3(93, speech, labels[left1[s0]!]! * 64 + labels[right1[s1]!]!, labels[left1[s1]!]!);
  return k;
}

/**
 * Which of two words a phrase goes to ("met the envoy of ...", "met the envoy in ..."), and which two are joined: the
 * phrase's first word, a preposition or a conjunction, with what stands on the stack.
 */
function attachmentFeatures(
  s: ParseState,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
  keys: Int32Array,
  start: number,
): number {
  const { word, tag, upos, coarse, middle, fine, labels, left1, length } = s;
  const opener = left1[b0]!;
  const opening = word[opener]!;
  const topOpening = word[left1[s0]!]!;
  const alike = (middle[s0]! === middle[b0]! ? 1 : 0) + (tag[s0]! === tag[b0]! ? 2 : 0);
  const alikeBelow = (middle[s1]! === middle[b0]! ? 1 : 0) + (tag[s1]! === tag[b0]! ? 2 : 0);
  let k = start;
  keys[k++] = feature3(150, opening, feature2(1, tag[s1]!, tag[s0]!), tag[b0]!);
  keys[k++] = feature3(151, opening, word[s0]!, middle[b0]!);
  keys[k++] = feature3(152, opening, word[s1]!, middle[b0]!);
  keys[k++] = feature3(153, opening, middle[s1]!, middle[s0]!);
  keys[k++] = feature3(154, opening, word[s1]!, tag[s0]!);
  keys[k++] = feature3(155, opening, fine[s0]!, upos[b0]!);
  keys[k++] = feature3(156, labels[opener]!, alike * 4 + alikeBelow, feature2(2, upos[s0]!, upos[b0]!));
  keys[k++] = feature3(157, opening, coarse[s0]!, coarse[b0]!);
  keys[k++] = feature2(158, fine[s0]!, fine[b0]!);
  keys[k++] = feature2(159, fine[s1]!, fine[s0]!);
  keys[k++] = feature3(160, topOpening, middle[s1]!, middle[s0]!);
  keys[k++] = feature3(161, topOpening, tag[s2]!, feature2(3, tag[s1]!, tag[s0]!));
  keys[k++] = feature3(
    162,
    feature2(4, tag[s2]!, tag[s1]!),
    feature2(5, tag[s0]!, tag[b0]!),
    b0 < length ? 1 : 0,
  );
  return k;
}

/** The punctuation marks right before the words in question and right after them. */
function markFeatures(
  { word, tag, upos, before, length }: ParseState,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
  keys: Int32Array,
  start: number,
): number {
  const front = before[b0]!;
  const top = before[s0]!;
  const afterTop = s0 < length ? before[s0 + 1]! : 0;
  let k = start;
  keys[k++] = feature3(140, tag[s0]!, tag[b0]!, front);
  keys[k++] = feature3(141, word[s0]!, front, upos[b0]!);
  keys[k++] = feature3(142, upos[s0]!, front, word[b0]!);
  keys[k++] = feature3(143, tag[s1]!, tag[s0]!, top);
  keys[k++] = feature3(144, word[s1]!, upos[s0]!, top);
  keys[k++] = feature3(145, upos[s1]!, word[s0]!, top);
  keys[k++] = feature3(146, tag[s0]!, top, afterTop);
  keys[k++] = feature3(147, tag[b0]!, front, b0 < length ? before[b0 + 1]! : 0);
  keys[k++] = feature3(148, tag[s0]!, afterTop, tag[b0]!);
  keys[k++] = feature3(149, tag[b0]!, tag[b1]!, before[b1]!);
  return k;
}

/** Word classes stand in for words that the treebanks show seldom or never. */
function classFeatures(
  s: ParseState,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
  keys: Int32Array,
  start: number,
): number {
  const { word, tag, coarse, middle, fine } = s;
  let k = start;
  keys[k++] = feature2(100, coarse[s0]!, coarse[b0]!);
  keys[k++] = feature2(101, middle[s0]!, middle[b0]!);
  keys[k++] = feature2(102, coarse[s1]!, coarse[s0]!);
  keys[k++] = feature2(103, middle[s1]!, middle[s0]!);
  keys[k++] = feature2(104, fine[s0]!, tag[b0]!);
  keys[k++] = feature2(105, fine[b0]!, tag[s0]!);
  keys[k++] = feature2(106, fine[s1]!, tag[s0]!);
  keys[k++] = feature2(107, tag[s1]!, fine[s0]!);
  keys[k++] = feature3(108, coarse[s1]!, coarse[s0]!, coarse[b0]!);
  keys[k++] = feature3(109, tag[s1]!, middle[s0]!, tag[b0]!);
  keys[k++] = feature3(110, middle[s1]!, word[s.left1[s0]!]!, middle[s0]!);
  keys[k++] = feature1(111, fine[s0]!);
  keys[k++] = feature1(112, fine[b0]!);
  keys[k++] = feature2(113, middle[b1]!, tag[b0]!);
  keys[k++] = feature2(114, middle[s1]!, tag[b0]!);
  return k;
}
