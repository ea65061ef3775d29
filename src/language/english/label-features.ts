import { feature2, feature3 } from "./hashing.ts";
import { between } from "./parse-features.ts";
import type { ParseState } from "./parse-state.ts";

/** Room for the features of one label. */
export const LABEL_FEATURES = 64;

/**
 * Writes the features of the label of the arc from `head` to `child` into `keys`; gives their number. The child has
 * all its own children by now, and the head those nearer to it.
 */
export function labelFeatures(s: ParseState, head: number, child: number, keys: Int32Array): number {
  const side = head > child ? 1 : 2;
  const k = ownLabelFeatures(s, head, child, side, keys);
  return contextFeatures(s, head, child, side, keys, k);
}

function ownLabelFeatures(s: ParseState, h: number, c: number, side: number, keys: Int32Array): number {
  const { word, tag, coarse, middle, fine } = s;
  let k = 0;
  keys[k++] = feature2(1, word[h]!, side);
  keys[k++] = feature2(2, tag[h]!, side);
  keys[k++] = feature2(3, word[c]!, side);
  keys[k++] = feature2(4, tag[c]!, side);
  keys[k++] = feature3(5, word[h]!, word[c]!, side);
  keys[k++] = feature3(6, word[h]!, tag[c]!, side);
  keys[k++] = feature3(7, tag[h]!, word[c]!, side);
  keys[k++] = feature3(8, tag[h]!, tag[c]!, side);
  keys[k++] = feature2(9, word[c]!, tag[c]!);
  keys[k++] = feature3(10, fine[c]!, tag[h]!, side);
  keys[k++] = feature3(11, fine[h]!, tag[c]!, side);
  keys[k++] = feature3(12, middle[h]!, middle[c]!, side);
  keys[k++] = feature3(13, coarse[h]!, coarse[c]!, side);
  keys[k++] = feature3(14, fine[h]!, fine[c]!, side);
  return k;
}

/** What stands around the two words and under them. */
function contextFeatures(
  s: ParseState,
  h: number,
  c: number,
  side: number,
  keys: Int32Array,
  start: number,
): number {
  const {
    word,
    tag,
    upos,
    middle,
    fine,
    labels,
    before,
    length,
    left1,
    left2,
    right1,
    leftLabels,
    rightLabels,
  } = s;
  const none = length + 1;
  const first = left1[c]!;
  const last = right1[c]!;
  const previous = c > 0 ? c - 1 : none;
  const following = c + 1 < length ? c + 1 : none;
  const apart = between(s, Math.min(h, c), Math.max(h, c));
  const own = side === 1 ? leftLabels[h]! : rightLabels[h]!;
  let k = start;
  keys[k++] = feature3(20, word[first]!, tag[c]!, tag[h]!);
  keys[k++] = feature3(21, word[first]!, word[h]!, upos[c]!);
  keys[k++] = feature3(22, word[left2[c]!]!, tag[c]!, upos[h]!);
  keys[k++] = feature3(23, labels[first]!, labels[last]!, tag[c]!);
  keys[k++] = feature3(24, leftLabels[c]!, tag[c]!, side);
  keys[k++] = feature3(25, leftLabels[c]!, tag[c]!, tag[h]!);
  keys[k++] = feature3(26, rightLabels[c]!, tag[c]!, tag[h]!);
  keys[k++] = feature3(27, own, tag[c]!, feature2(1, tag[h]!, side));
  keys[k++] = feature3(28, own, word[c]!, upos[h]!);
  keys[k++] = feature3(29, leftLabels[h]!, tag[c]!, feature2(2, tag[h]!, side));
  keys[k++] = feature3(30, own, word[h]!, tag[c]!);
  keys[k++] = feature3(31, tag[previous]!, tag[c]!, tag[following]!);
  keys[k++] = feature3(32, tag[h]!, tag[c]!, tag[following]!);
  keys[k++] = feature3(33, tag[previous]!, tag[c]!, tag[h]!);
  keys[k++] = feature3(34, apart, tag[c]!, tag[h]!);
  keys[k++] = feature3(35, Math.min(4, Math.abs(h - c)) * 2 + side, tag[c]!, tag[h]!);
  keys[k++] = feature3(36, before[c]!, tag[c]!, tag[h]!);
  keys[k++] = feature3(37, before[following]!, tag[c]!, side);
  keys[k++] = feature3(38, word[c]!, word[first]!, side);
  keys[k++] = feature3(39, s.speech[h]!, apart, upos[c]!);
  keys[k++] = feature3(40, word[last]!, tag[c]!, side);
  keys[k++] = feature3(41, word[first]!, middle[c]!, tag[h]!);
  keys[k++] = feature3(42, word[first]!, middle[h]!, tag[c]!);
  keys[k++] = feature3(43, own, fine[c]!, tag[h]!);
  keys[k++] = feature3(44, own, fine[h]!, tag[c]!);
  keys[k++] = feature3(45, word[following]!, word[c]!, upos[h]!);
  keys[k++] = feature3(46, word[previous]!, word[c]!, upos[h]!);
  return k;
}
