import assert from "node:assert/strict";
import { test } from "node:test";
import { readout } from "../support/command.ts";
import { temporaryFolder } from "../support/press.ts";

test("the tour takes the samples, shows what the register has of them, and ends", (context) => {
  const folder = temporaryFolder(context);
  const { status, out, err } = readout(["tour"], { folder, env: { TMPDIR: folder } });
  assert.equal(status, 0, err);
  assert.match(out, /^\d+ samples taken into /);
  for (const heading of [
    /^Who met whom/m,
    /^Who said what/m,
    /^Who belongs to what/m,
    /^What is due/m,
    /^One entry in full/m,
  ]) {
    assert.match(out, heading);
  }
  assert.match(out, /^stands at {2,}\d+-\d+/m, "an entry with its anchors");
  assert.match(out, /npm run -s readout -- show \S+/);
  assert.ok(out.split("\n").every((line) => Array.from(line).length <= 80));
});
