import assert from "node:assert/strict";
import { test } from "node:test";
import { quote } from "../../text/index.ts";
import { joinSame } from "./join-same.ts";

const TEXT = "the first pact, the second pact, the first pact again";
const told = (name: string, start: number, end: number, day?: string) => ({
  name,
  ...(day !== undefined && { day }),
  evidence: [quote(TEXT, { start, end })],
});

test("what is told again joins its first telling, and keeps its place", () => {
  const joined = joinSame([told("a", 0, 14), told("b", 16, 31), told("a", 33, 47)], TEXT, ({ name }) => [
    name,
  ]);
  assert.deepEqual(
    joined.map(({ name, evidence }) => [name, evidence.map(({ exact }) => exact)]),
    [
      ["a", ["the first pact", "the first pact"]],
      ["b", ["the second pact"]],
    ],
  );
});

test("another key is taken only where its own is not known", () => {
  const keysOf = ({ name }: { readonly name: string }): [string, string] => [name, name === "x" ? "b" : "x"];
  const names = (found: readonly ReturnType<typeof told>[]) =>
    joinSame(found, TEXT, keysOf).map(({ name, evidence }) => `${name} ${evidence.length}`);
  assert.deepEqual(names([told("b", 16, 31), told("x", 0, 14)]), ["b 2"]);
  assert.deepEqual(names([told("a", 0, 14), told("x", 16, 31)]), ["a 1", "x 1"]);
});

test("a later telling adds what the first left out", () => {
  const [one] = joinSame(
    [told("a", 0, 14), told("a", 33, 47, "2031-05-04")],
    TEXT,
    ({ name }) => [name],
    (known, next) => ({ ...next, ...known }),
  );
  assert.equal(one!.day, "2031-05-04");
  assert.equal(one!.evidence.length, 2);
});
