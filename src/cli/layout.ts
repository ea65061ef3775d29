/** A column of a table. `least`: it is not made narrower than this while others can give way. */
export interface Column {
  readonly title: string;
  readonly least?: number;
  /** It is never made wider than this. */
  readonly most?: number;
}

const GAP = "  ";

/**
 * Words from a source as a terminal may show them: white space as one space; control characters, which could move the
 * cursor or recolour the screen, and marks that turn the direction of writing are left out.
 */
export const plain = (words: string): string =>
  words
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();

/** Columns words take up: marks that stand on a letter take none, East Asian wide ones two. */
export function widthOf(words: string): number {
  let width = 0;
  for (const mark of words) width += markWidth(mark);
  return width;
}

function markWidth(mark: string): number {
  const point = mark.codePointAt(0)!;
  if (point < 0x300) return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(mark)) return 0;
  return (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    point >= 0x1f300
    ? 2
    : 1;
}

/** Words broken into lines no wider than `width`, at spaces where there are any, never inside a character. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plain(words).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  lines.push(line);
  return lines;
}

/** A word too long for its line, cut between characters. */
function chop(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const mark of word) {
    const more = markWidth(mark);
    if (used + more > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += mark;
    used += more;
  }
  return [...pieces, piece];
}

/** The words on one line of at most `width` columns, with an ellipsis where something is left out. */
export function shorten(words: string, width: number): string {
  const flat = plain(words);
  if (widthOf(flat) <= width) return flat;
  return `${chop(flat, width - 1)[0]!.trimEnd()}…`;
}

/** A table that fits `width` columns: titles, a rule, rows; long cells run over several lines. Ends with a newline. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = fit(columns, rows, width);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell + " ".repeat(Math.max(0, widths[i]! - widthOf(cell))))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((each) => "─".repeat(each));
  const body = rows.flatMap((row) => {
    const cells = widths.map((each, i) => wrap(row[i] ?? "", each));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) => line(cells.map((cell) => cell[i] ?? "")));
  });
  return `${[line(columns.map((column) => column.title)), line(rule), ...body].join("\n")}\n`;
}

/** As wide as the cells ask for; then the widest gives way, one column after the other, until the row fits. */
function fit(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map(({ title, most = width }, i) =>
    rows.reduce((wide, row) => Math.min(most, Math.max(wide, widthOf(plain(row[i] ?? "")))), widthOf(title)),
  );
  const room = width - GAP.length * (columns.length - 1);
  const least = columns.map((column) => Math.max(widthOf(column.title), column.least ?? 6));
  for (let total = sum(widths); total > room; total--) {
    const widest = widestAbove(widths, least);
    if (widest < 0) break;
    widths[widest]!--;
  }
  return widths;
}

function widestAbove(widths: readonly number[], least: readonly number[]): number {
  let widest = -1;
  for (const [i, width] of widths.entries()) {
    if (width > least[i]! && (widest < 0 || width > widths[widest]!)) widest = i;
  }
  return widest;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A paragraph, each line set in by `indent` columns. Ends with a newline. */
export const paragraph = (words: string, width: number, indent = 0): string =>
  `${wrap(words, width - indent)
    .map((line) => " ".repeat(indent) + line)
    .join("\n")}\n`;
