import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Authorities } from "../src/reading/index.ts";
import { parseAuthorities } from "../src/reading/index.ts";

const FOLDER = fileURLToPath(new URL("../authority/", import.meta.url));

/** The authority files of this checkout. */
export function loadAuthorities(): Authorities {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".tsv"));
  return parseAuthorities(
    Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(FOLDER + name, "utf8")])),
  );
}
