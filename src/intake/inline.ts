import type { Span } from "../text/index.ts";

/**
 * Signs inside a line that a reader does not see: emphasis, code marks, the brackets and addresses of links and
 * pictures, backslashes, pipes of a table, HTML tags. Every alternative is bounded or cannot start in two ways.
 */
const SIGN =
  /\\(?=[\\`*_{}[\]()#+\-.!|>~])|!?\[(?=[^[\]\n]{0,300}\]\()|\[(?=!\[)|\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+"[^"\n]{0,200}")?\)|\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|~~|`+|<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,500})?\/?>|\|/giu;

/** The stretches of a line of Markdown that a reader sees, in order. */
export function inlineSpans(line: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(SIGN)) {
    const at = match.index;
    if (at < from) continue;
    if (isLoneStar(line, match[0], at)) continue;
    if (at > from) spans.push({ start: from, end: at });
    from = at + match[0].length;
    // What a backslash protects is no sign: its character is shown.
    if (match[0] === "\\") {
      spans.push({ start: from, end: from + 1 });
      from++;
    }
  }
  if (from < line.length) spans.push({ start: from, end: line.length });
  return spans;
}

/** "3 * 4", "five stars: * * *": a star with space on both sides is a star. */
const isLoneStar = (line: string, sign: string, at: number): boolean =>
  sign.startsWith("*") &&
  /^(?:\s|$)/.test(line.slice(at + sign.length, at + sign.length + 1)) &&
  (at === 0 || /\s/.test(line[at - 1]!));
