/** Laws of the register on the samples: promise 4 of docs/architecture.md. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../src/reading/index.ts";
import { generator } from "../support/random.ts";
import { registerLines, registerOfWorkers, shuffled } from "../support/register.ts";
import { resources } from "../support/resources.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));

const readings = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".txt"))
  .map((name, i) =>
    read(
      {
        id: name,
        text: readFileSync(SAMPLES + name, "utf8"),
        outlet: `Outlet ${i % 4}`,
        // Every third source is of no known day.
        ...(i % 3 > 0 && {
          published: `2024-06-${String(1 + (i % 28)).padStart(2, "0")}`,
          publishedBasis: "given" as const,
        }),
      },
      resources,
    ),
  );
const register = registerLines(readings);

test("any order of the readings gives the same register", () => {
  assert.ok(register.length > 100, `${register.length} entries`);
  const random = generator(20_140_508);
  for (let i = 0; i < 5; i++) assert.deepEqual(registerLines(shuffled(readings, random)), register);
});

test("any split over workers gives the same register, with claims as JSON in any order", () => {
  const random = generator(20_240_704);
  for (const workers of [1, 2, 3, 7, 23])
    assert.deepEqual(registerOfWorkers(readings, workers, random), register, `${workers} workers`);
});

test("what only some sources say is not changed by the others’ order", () => {
  const random = generator(20_210_616);
  for (let i = 0; i < 5; i++) {
    const some = shuffled(readings, random).slice(0, 1 + Math.floor(random() * readings.length));
    assert.deepEqual(registerLines(some.toReversed()), registerLines(some));
  }
});
