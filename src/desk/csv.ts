/** A row of a table that leaves the house as CSV. */
export type Cells = readonly (string | number | undefined)[];

/** One line of CSV (RFC 4180). */
export const csvLine = (cells: Cells): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * One cell. Words of a source that a spreadsheet would take for a formula get an apostrophe in front; numbers, the
 * negative ones too, stay as they are.
 */
export function csvCell(cell: Cells[number]): string {
  if (typeof cell === "number") return String(cell);
  const text = cell ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/;
