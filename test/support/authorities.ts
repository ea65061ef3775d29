import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Authorities } from "../../src/reading/index.ts";
import { parseAuthorities } from "../../src/reading/index.ts";

const folder = fileURLToPath(new URL("../../authority/", import.meta.url));

/** The authority files the project ships. */
export const authorities: Authorities = parseAuthorities(
  Object.fromEntries(
    globSync("*.tsv", { cwd: folder })
      .sort()
      .map((file) => [basename(file, ".tsv"), readFileSync(join(folder, file), "utf8")]),
  ),
);
