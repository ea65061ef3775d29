import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Authorities, Row } from "../reading/index.ts";
import { parseAuthorities } from "../reading/index.ts";

/** The folder of authority files that comes with the package; src/desk and dist/desk stand equally deep. */
const OWN = fileURLToPath(new URL("../../authority", import.meta.url));

/**
 * Reads the authority files that come with Readout and, over them, those of the user's own folder (READOUT_AUTHORITY,
 * docs/authority.md): rows of a file of the same name come before the shipped ones, and
 * one for a name or word that is there stands in its place. Throws a SyntaxError that names
 * file and line of a bad row, or the column or file that Readout does not know.
 */
export function loadAuthorities(added = process.env["READOUT_AUTHORITY"]): Authorities {
  const shipped = filesOf(OWN);
  if (added === undefined || added === "") return shipped;
  return withRows(shipped, filesOf(added), added);
}

/** The rows of one table, where no other is needed. Throws as `loadAuthorities` does. */
export function loadTable(name: string, added = process.env["READOUT_AUTHORITY"]): readonly Row[] {
  if (added !== undefined && added !== "") return loadAuthorities(added)[name] ?? [];
  return parseAuthorities({ [name]: readFileSync(join(OWN, `${name}.tsv`), "utf8") })[name] ?? [];
}

/**
 * Shipped rows that no row of the user's is for. What a row is for, its leading columns tell: as many as it takes to
 * tell the shipped rows apart, in a list of words the word itself; of a verb all rows, whatever else they say.
 */
function notReplaced(shipped: readonly Row[], added: readonly Row[]): readonly Row[] {
  const columns = Object.keys(shipped[0] ?? {});
  const keyOf = (row: Row, count: number): string =>
    columns
      .slice(0, count)
      .map((column) => row[column] ?? "")
      .join("\t");
  const enough = columns.findIndex(
    (_, i) => new Set(shipped.map((row) => keyOf(row, i + 1))).size === shipped.length,
  );
  const several = enough < 0 ? columns.length : enough + 1;
  const count = columns[0] === "lemma" ? 1 : several;
  const replaced = new Set(added.map((row) => keyOf(row, count)));
  return shipped.filter((row) => !replaced.has(keyOf(row, count)));
}

function filesOf(folder: string): Authorities {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  return parseAuthorities(
    Object.fromEntries(files.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), "utf8")])),
  );
}

function withRows(shipped: Authorities, added: Authorities, folder: string): Authorities {
  const merged: Record<string, readonly Row[]> = { ...shipped };
  for (const [name, rows] of Object.entries(added)) {
    const own = shipped[name];
    if (!own)
      throw new SyntaxError(
        `${join(folder, name)}.tsv: there is no authority file of that name; known are ${Object.keys(shipped).join(", ")}`,
      );
    const columns = Object.keys(own[0] ?? {});
    const strange = Object.keys(rows[0] ?? {}).find((column) => !columns.includes(column));
    if (strange !== undefined)
      throw new SyntaxError(
        `${join(folder, name)}.tsv: column "${strange}" is not known; wanted are ${columns.join(", ")}`,
      );
    merged[name] = [...rows, ...notReplaced(own, rows)];
  }
  return merged;
}
