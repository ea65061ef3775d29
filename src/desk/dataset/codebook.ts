import type { Manifest } from "./manifest.ts";
import type { DataTable } from "./tables.ts";

/** A table as the codebook tells of it: how many rows it has, and of closed columns each value with its count. */
export interface Tally {
  readonly table: Pick<DataTable<never>, "name" | "about" | "columns">;
  readonly rows: number;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What every table and every column of the data set means, as Markdown. */
export function codebook(tallies: readonly Tally[], manifest: Omit<Manifest, "files">): string {
  return [
    "# Codebook",
    "",
    `Readout ${manifest.readout}; ${manifest.sources} sources, ${manifest.entries} entries, ${manifest.rulings} rulings in force.${standpoint(manifest)}`,
    "",
    "Every row says what sources say, and the register asserts nothing itself. Stated and inferred are different values.",
    "An empty cell: no source says so. Several values in one cell have ` | ` between them. Files are UTF-8 CSV (RFC 4180);",
    "a cell that a spreadsheet would take for a formula begins with an apostrophe.",
    "Positions count UTF-16 units of the text that Readout makes of a source; `accounts.csv` gives the words that stand there.",
    ...tallies.flatMap(tableLines),
    "",
  ].join("\n");
}

const standpoint = ({ asOf, knownBy }: Omit<Manifest, "files">): string =>
  [
    asOf === undefined ? "" : ` Only what had begun by ${asOf}.`,
    knownBy === undefined ? "" : ` Only what a source published by ${knownBy} says.`,
  ].join("");

function tableLines({ table, rows, values }: Tally): string[] {
  return [
    "",
    `## ${table.name}.csv`,
    "",
    `${table.about} ${rows} ${rows === 1 ? "row" : "rows"}.`,
    "",
    "| column | meaning | values |",
    "|---|---|---|",
    ...table.columns.map(({ name, about }) => `| ${name} | ${about} | ${valuesIn(values.get(name))} |`),
  ];
}

/** The values of a closed column with their counts, the most frequent first. */
function valuesIn(counts: ReadonlyMap<string, number> | undefined): string {
  if (!counts) return "";
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value, count]) => `${value.replaceAll("|", "\\|")} (${count})`)
    .join(", ");
}
