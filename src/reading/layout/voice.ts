import type { Paragraph } from "../../text/index.ts";
import type { WordLists } from "./lists.ts";

/** "*", "* * *", "———", "###": a line that parts what stands before it from what follows. */
export const isSeparator = (line: string): boolean =>
  /^[\s*_#=~•·.…\-–—]{1,80}$/u.test(line) && /[*_#=~•·\-–—]/.test(line);

/** "5:28 P.M. EST", "END 3:57 P.M. EDT", "(The briefing was concluded at 3:20 p.m.)": the clerk's line under or over a transcript. */
export const isClerksLine = (line: string): boolean =>
  line.length < 80 &&
  (/^[[(][^()[\]]*\b(?:concluded|ended|adjourned|resumed)\b[^()[\]]*[\])]$/.test(line) ||
    /^(?:END\s*)?\d{1,2}[:.]\d{2}\s*[AaPp]\.?\s?[Mm]\.?(?:\s*\(?[A-Z]{2,4}\)?)?$/.test(line) ||
    /^[[(]?\s*(?:END|End)(?:\s+of\s+\w+)?\s*[\])]?\.?$/.test(line));

/** How much of some paragraphs is in the first person: the share of them that say "I", "we", "our". */
export function firstPersonShare(text: string, paragraphs: readonly Paragraph[], lists: WordLists): number {
  const own = lists.whole("first-person");
  const spoken = paragraphs.filter(({ start, end }) =>
    speaksOfItself(text.slice(start, Math.min(end, start + 1500)), own),
  );
  return paragraphs.length === 0 ? 0 : spoken.length / paragraphs.length;
}

const speaksOfItself = (words: string, own: ReadonlySet<string>): boolean => {
  for (const match of words.matchAll(/[\p{L}’']+/gu)) {
    if (own.has(match[0].toLowerCase()) && match[0] !== "US" && match[0] !== "i") return true;
  }
  return false;
};

/**
 * Whether a paragraph is no longer the speaker's: furniture of the page, the author's "IMO", or the speaker's own
 * name in the third person ("Morvan’s use of the term").
 */
export function leavesVoice(line: string, family: string | null, lists: WordLists): boolean {
  const lower = line.toLowerCase();
  return (
    isSeparator(line) ||
    isClerksLine(line) ||
    lists.holds("author-voice", lower) ||
    (line.length < 250 && lists.begins("boilerplate-start", lower)) ||
    lists.holds("boilerplate-part", lower) ||
    (family !== null && namesHim(line, family))
  );
}

function namesHim(line: string, family: string): boolean {
  for (let at = line.indexOf(family); at >= 0; at = line.indexOf(family, at + 1)) {
    const free =
      !/[\p{L}\p{N}]/u.test(line[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(line[at + family.length] ?? " ");
    if (free) return true;
  }
  return false;
}

/** Where a paragraph's words end when the author's note in brackets at its end is left out: "... skills. [My emphasis]". */
export function withoutAuthorNote(text: string, { start, end }: Paragraph, lists: WordLists): number {
  if (!/[\])]/.test(text[end - 1]!)) return end;
  const open = Math.max(text.lastIndexOf("[", end - 1), text.lastIndexOf("(", end - 1));
  if (open <= start || end - open > 60) return end;
  const note = text
    .slice(open + 1, end - 1)
    .trim()
    .toLowerCase();
  if (!lists.whole("author-note").has(note)) return end;
  return start + text.slice(start, open).trimEnd().length;
}
