import assert from "node:assert/strict";
import { test } from "node:test";
import { Downloads } from "./downloads.ts";

function* pieces(count: number): Generator<Uint8Array, void> {
  for (let i = 0; i < count; i++) yield new Uint8Array(8);
}

const zip = (count = Infinity) => ({ name: "a.zip", body: pieces(count) });

test("so many files are made at a time, and room comes back when one has left or nobody wants it", async () => {
  const downloads = new Downloads(2);
  const [first, second] = [
    downloads.send(zip(3), "application/zip"),
    downloads.send(zip(), "application/zip"),
  ];
  const refused = downloads.send(zip(), "application/zip");
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get("retry-after"), "30");
  assert.equal((await first.arrayBuffer()).byteLength, 24);
  const third = downloads.send(zip(), "application/zip");
  assert.equal(third.status, 200);
  assert.equal(downloads.send(zip(), "application/zip").status, 503);
  // Cancelled before anything of it was read, and after.
  await third.body!.cancel();
  const reader = second.body!.getReader();
  await reader.read();
  await reader.cancel();
  const others = [downloads.send(zip(1), "application/zip"), downloads.send(zip(1), "application/zip")];
  assert.deepEqual(
    others.map(({ status }) => status),
    [200, 200],
  );
});

test("a file that cannot be made gives its room back, one that nobody reads takes none", async () => {
  const downloads = new Downloads(1);
  for (let i = 0; i < 3; i++) assert.equal(downloads.send(zip(), "application/zip", true).status, 200);
  function* broken(): Generator<Uint8Array, void> {
    yield new Uint8Array(8);
    throw new Error("the disk is full");
  }
  const sent = downloads.send({ name: "a.zip", body: broken() }, "application/zip");
  await assert.rejects(sent.arrayBuffer(), /disk is full/);
  assert.equal(downloads.send(zip(1), "application/zip").status, 200);
});
