import type { Span } from "../../text/index.ts";
import { layBeside } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** So much of a wording is shown before and after the words that answer the quotation, in UTF-16 units. */
const AROUND = 170;
/** A stretch longer than this is a speech that shares words here and there: its beginning is shown. */
const LONGEST = 700;

interface Mark extends Span {
  readonly name: "s" | "w";
}

/** A wording with the words it shares with the quotation marked, and those it has in between. */
export function markedWording(quotation: string, wording: string): Html {
  const { words, stretch, between } = layBeside(quotation, wording);
  if (!stretch) return cut(wording, 0, Math.min(wording.length, 2 * AROUND), []);
  const shared = words.flatMap(({ there }): Mark[] => (there ? [{ ...there, name: "s" }] : []));
  const own = between.map((span): Mark => ({ ...span, name: "w" }));
  const end = Math.min(stretch.end, stretch.start + LONGEST);
  return cut(wording, stretch.start - AROUND, end + AROUND, runsOf([...shared, ...own], wording));
}

/** The quotation with the words marked that the wording does not have. */
export function markedQuotation(quotation: string, wording: string): Html {
  const { words } = layBeside(quotation, wording);
  const lacking = words.flatMap(({ there, start, end }): Mark[] =>
    there ? [] : [{ start, end, name: "w" }],
  );
  return cut(quotation, 0, quotation.length, runsOf(lacking, quotation));
}

/** Marks of one sort with nothing but white space and signs between them are one. */
function runsOf(marks: readonly Mark[], text: string): Mark[] {
  const runs: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    const joins = last?.name === mark.name && !/[\p{L}\p{N}]/u.test(text.slice(last.end, mark.start));
    if (last && joins) runs[runs.length - 1] = { ...last, end: mark.end };
    else runs.push(mark);
  }
  return runs;
}

/** Part of a text with its marks, cut at words. */
function cut(text: string, from: number, to: number, marks: readonly Mark[]): Html {
  const start = from <= 0 ? 0 : text.indexOf(" ", from) + 1;
  const space = to >= text.length ? text.length : text.lastIndexOf(" ", to);
  const end = space > start ? space : to;
  const pieces: Html[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    pieces.push(
      markup`${plain(text, at, mark.start)}<span class="${mark.name}">${plain(text, mark.start, mark.end)}</span>`,
    );
    at = mark.end;
  }
  const gap = markup`<span class="cut">[…]</span>`;
  return markup`<bdi>${start > 0 ? markup`${gap} ` : ""}${pieces}${plain(text, at, end)}${end < text.length ? markup` ${gap}` : ""}</bdi>`;
}

const plain = (text: string, start: number, end: number): string => text.slice(start, end).toWellFormed();
