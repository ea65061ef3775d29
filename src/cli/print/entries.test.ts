import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../desk/index.ts";
import { entryList } from "./entries.ts";

/** The list of one meeting that one account tells of. */
const listed = (says: object): string => {
  const accounts = [{ from: { outlet: "Harbour Wire", source: "a" } }];
  const entry = { id: "mt-1", kind: "meeting", label: "Morvan, Solvey", differs: [], accounts, ...says };
  return entryList([entry as unknown as Entry], (id) => id, 80);
};

test("a list says how far a meeting got, what kind it was and where accounts differ", () => {
  assert.match(
    listed({ format: "bilateral", status: "denied", differs: ["status"] }),
    /\nmeeting, denied, told by Harbour Wire; accounts differ in status\n/,
  );
  assert.match(
    listed({ format: "press", status: "held" }),
    /\nnews conference, held, told by Harbour Wire\n/,
  );
});
