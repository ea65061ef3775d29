import assert from "node:assert/strict";
import { test } from "node:test";
import { file } from "./forms.ts";

test("a file in pieces leaves others their turn, and empty pieces do not leave", async () => {
  let made = 0;
  function* pieces(): Generator<Uint8Array, void> {
    for (const piece of ["zip", "", "", "", "ped"]) {
      made++;
      yield new TextEncoder().encode(piece);
    }
  }
  const turns: number[] = [];
  const turn = (): void => {
    turns.push(made);
    if (made < 5) setImmediate(turn);
  };
  setImmediate(turn);
  const body = await file({ name: "a.zip", body: pieces() }, "application/zip").text();
  assert.equal(body, "zipped");
  assert.ok(new Set(turns).size > 3, `others had their turn after ${turns.join(", ")} pieces`);
});

test("a file nobody waits for any more is made no further", async () => {
  let ended = false;
  function* pieces(): Generator<Uint8Array, void> {
    try {
      for (;;) yield new Uint8Array(8);
    } finally {
      ended = true;
    }
  }
  const reader = file({ name: "a.zip", body: pieces() }, "application/zip").body!.getReader();
  await reader.read();
  await reader.cancel();
  assert.ok(ended);
});
