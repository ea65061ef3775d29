import type { PartKind, Span } from "../text/index.ts";
import { trim } from "../text/index.ts";
import { frontMatter } from "./front-matter.ts";
import { inlineSpans } from "./inline.ts";
import type { Taken } from "./intake.ts";
import { Writer } from "./writer.ts";

/**
 * A Markdown file as its reader sees it: no signs for headings, quotes, emphasis and links, one line for each
 * paragraph. Headings and block quotes are marked as parts; title, outlet, author and date come from the front
 * matter, which is no part of the text, the title else from the first heading. The map leads back into the file.
 */
export function markdownToSource(file: string): Taken {
  const { known, end } = frontMatter(file);
  const writer = new Writer();
  let title: string | undefined;
  for (const block of blocksOf(file, end)) {
    if (writer.length > 0) writer.add("\n\n");
    const start = writer.length;
    writeBlock(file, block, writer);
    if (block.kind) writer.mark(start, block.kind);
    if (block.level === 1) title ??= writer.text.slice(start);
  }
  const text = writer.text;
  const heading = title === undefined || title === "" ? {} : { title };
  const parts = writer.parts.length > 0 ? { parts: writer.parts } : {};
  return { source: { text, ...heading, ...known, ...parts }, map: writer.map };
}

/** Lines that belong together, without the signs at their beginnings. */
interface Block {
  readonly lines: readonly Span[];
  readonly kind: PartKind | null;
  readonly shape: Shape;
  /** Of a heading, 1 to 6; 0 elsewhere. */
  readonly level: number;
}

/** How the lines of a block stand: joined to one, as they are, or cut into cells. */
type Shape = "prose" | "code" | "table";

/** What a line is by the signs at its beginning; `skip` of its units are signs. */
interface Sign {
  readonly what: "fence" | "blank" | "heading" | "underline" | "rule" | "row" | "item" | "prose";
  readonly skip: number;
  readonly level: number;
  readonly quoted: boolean;
}

const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const QUOTE = /^ {0,3}(?:> ?)+/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** "|---|:-:|": bars, dashes and colons only, the first dash after at most a bar and a colon. */
const TABLE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-[ \t|:-]*$/;

function signOf(words: string): Sign {
  const plain = { skip: 0, level: 0, quoted: false };
  const heading = HEADING.exec(words);
  const quote = QUOTE.exec(words)?.[0].length ?? 0;
  if (FENCE.test(words)) return { ...plain, what: "fence" };
  if (words.slice(quote).trim() === "") return { ...plain, what: "blank" };
  if (heading) return { ...plain, what: "heading", skip: heading[0].length, level: heading[1]!.length };
  if (UNDERLINE.test(words))
    return { ...plain, what: "underline", level: words.trim().startsWith("=") ? 1 : 2 };
  if (RULE.test(words)) return { ...plain, what: "rule" };
  if (words.includes("|") && (/^[ \t]*\|/.test(words) || TABLE_RULE.test(words)))
    return { ...plain, what: "row" };
  const item = ITEM.exec(words.slice(quote))?.[0].length ?? 0;
  return { what: item > 0 ? "item" : "prose", skip: quote + item, level: 0, quoted: quote > 0 };
}

/** Collects lines into blocks. */
class Blocks {
  readonly all: Block[] = [];
  #open: { lines: Span[]; kind: PartKind | null; shape: Shape } | null = null;

  /** Ends the open block; with a level it was a heading. */
  close(level = 0): void {
    if (this.#open) this.all.push({ ...this.#open, kind: level > 0 ? "headline" : this.#open.kind, level });
    this.#open = null;
  }

  put(line: Span, kind: PartKind | null, shape: Shape): void {
    if (this.#open && (this.#open.kind !== kind || this.#open.shape !== shape)) this.close();
    this.#open ??= { lines: [], kind, shape };
    this.#open.lines.push(line);
  }

  /** Whether a line of "===" or "---" would underline what is open. */
  get isUnderlinable(): boolean {
    return this.#open !== null && this.#open.kind === null && this.#open.shape === "prose";
  }
}

function blocksOf(file: string, from: number): readonly Block[] {
  const blocks = new Blocks();
  let fenced = false;
  for (const line of linesOf(file, from)) {
    const words = file.slice(line.start, line.end);
    const sign = signOf(words);
    if (sign.what === "fence") {
      blocks.close();
      fenced = !fenced;
    } else if (fenced) blocks.put(line, null, "code");
    else putLine(blocks, line, words, sign);
  }
  blocks.close();
  return blocks.all;
}

function putLine(blocks: Blocks, { start, end }: Span, words: string, sign: Sign): void {
  switch (sign.what) {
    case "fence":
    case "blank":
    case "rule":
      return blocks.close();
    case "underline":
      return blocks.close(blocks.isUnderlinable ? sign.level : 0);
    case "heading":
      blocks.close();
      // "## What happened ##"
      blocks.put({ start: start + sign.skip, end: start + withoutClosing(words) }, null, "prose");
      return blocks.close(sign.level);
    case "row":
      return TABLE_RULE.test(words) ? undefined : blocks.put({ start, end }, null, "table");
    case "item":
      blocks.close();
      return blocks.put({ start: start + sign.skip, end }, sign.quoted ? "block-quote" : null, "prose");
    case "prose":
      return blocks.put({ start: start + sign.skip, end }, sign.quoted ? "block-quote" : null, "prose");
  }
}

function withoutClosing(words: string): number {
  const bare = words.trimEnd();
  const open = bare.length - (/#{1,6}$/.exec(bare)?.[0].length ?? 0);
  return open < bare.length && /\s/.test(bare[open - 1] ?? "") ? open : bare.length;
}

function linesOf(file: string, from: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < file.length;) {
    const newline = file.indexOf("\n", start);
    const end = newline < 0 ? file.length : newline;
    lines.push({ start, end: end > start && file[end - 1] === "\r" ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

function writeBlock(file: string, { lines, shape }: Block, writer: Writer): void {
  for (const [i, line] of lines.entries()) {
    if (i > 0) writer.add(shape === "prose" ? " " : "\n");
    switch (shape) {
      case "prose":
        writeInline(file, line, writer);
        break;
      case "code":
        writer.copy(file.slice(line.start, line.end), line.start);
        break;
      case "table":
        for (const [j, cell] of cellsOf(file, line).entries()) {
          if (j > 0) writer.add("\t");
          writeInline(file, cell, writer);
        }
    }
  }
}

/** Writes what a reader sees of a stretch, without the space at its ends. */
function writeInline(file: string, stretch: Span, writer: Writer): void {
  const span = trim(file, stretch);
  if (!span) return;
  const words = file.slice(span.start, span.end);
  for (const { start, end } of inlineSpans(words)) writer.copy(words.slice(start, end), span.start + start);
}

/** The cells of a table's row that hold something. */
function cellsOf(file: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let from = start; from < end;) {
    const bar = file.indexOf("|", from);
    const to = bar < 0 || bar > end ? end : bar;
    const cell = trim(file, { start: from, end: to });
    if (cell) cells.push(cell);
    from = to + 1;
  }
  return cells;
}
