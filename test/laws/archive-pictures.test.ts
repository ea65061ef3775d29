import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openDesk } from "../../src/desk/index.ts";
import { temporaryFolder } from "../support/press.ts";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** Later than any source of the samples: what was known by then is all of it. */
const AFTER_ALL = "2100";

test("what the archive counts is what the entries themselves add up to", async (context) => {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write" });
  context.after(() => desk.close());
  await desk.take([{ path: SAMPLES }]);
  const dated = desk.sources().every(({ published }) => published !== undefined);
  assert.ok(dated, "every sample has a day, so that nothing is unknown for good");
  for (const by of ["persons", "states"] as const)
    assert.deepEqual(desk.met({ by }), desk.met({ by, knownBy: AFTER_ALL }), by);
  assert.deepEqual(desk.due({}), desk.due({ knownBy: AFTER_ALL }));
  assert.deepEqual(desk.places({}), desk.places({ knownBy: AFTER_ALL }));
  assert.ok(
    desk.met({}).pairs.length > 20 && desk.due({}).items.length > 2 && desk.places({}).places.length > 5,
  );
});

test("what was counted is counted again once the archive has changed", async (context) => {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write" });
  context.after(() => desk.close());
  assert.equal(desk.met({}).meetings, 0);
  await desk.take([{ path: join(SAMPLES, "tarvia-harbour-wire.txt") }]);
  assert.ok(desk.met({}).meetings > 0);
});
