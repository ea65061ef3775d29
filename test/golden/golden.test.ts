/**
 * Golden readings of the samples. `npm run golden` writes them anew; the diff is judged by eye before it is committed.
 */
import assert from "node:assert/strict";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { toSource } from "../../src/intake/index.ts";
import { read } from "../../src/reading/index.ts";
import { resources } from "../support/resources.ts";
import { expectLawful } from "../support/lawful.ts";
import { renderGolden } from "./render.ts";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const goldens = fileURLToPath(new URL("./readings/", import.meta.url));
const update = process.env["UPDATE_GOLDEN"] === "1";

const files = globSync("*.{txt,md,html}", { cwd: samples })
  .filter((file) => file !== "README.md")
  .sort();

test("there are samples in all three formats", () => {
  assert.ok(files.length >= 10);
  for (const ending of [".txt", ".md", ".html"]) assert.ok(files.some((file) => file.endsWith(ending)));
});

for (const file of files) {
  test(`golden reading of ${file}`, async () => {
    const intake = await toSource(readFileSync(join(samples, file)), { name: file });
    assert.ok(intake.ok, intake.ok ? "" : intake.reason);
    const reading = expectLawful(read({ id: basename(file), ...intake.source }, resources));
    const rendered = renderGolden(file, reading);
    const golden = join(goldens, `${file}.txt`);
    if (update) {
      mkdirSync(goldens, { recursive: true });
      writeFileSync(golden, rendered);
    }
    assert.ok(existsSync(golden), `no golden reading of ${file}; run npm run golden`);
    assert.equal(rendered, readFileSync(golden, "utf8"));
  });
}
