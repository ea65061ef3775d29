import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Authorities } from "../reading/index.ts";
import { parseAuthorities } from "../reading/index.ts";

/** The folder of authority files that comes with the package; src/desk and dist/desk stand equally deep. */
const OWN = fileURLToPath(new URL("../../authority", import.meta.url));

/** Reads the authority files that come with Readout. Throws a SyntaxError that names file and line of a bad row. */
export function loadAuthorities(folder = OWN): Authorities {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  return parseAuthorities(
    Object.fromEntries(files.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), "utf8")])),
  );
}
