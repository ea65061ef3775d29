import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import type { Desk, Written } from "./index.ts";
import { openDesk, QueryError } from "./index.ts";

let minute = 0;
const clock = () => new Date(Date.UTC(2024, 6, 1, 10, minute++));

async function register(context: Parameters<typeof temporaryFolder>[0]): Promise<{ desk: Desk; id: string }> {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write", now: clock });
  context.after(() => desk.close());
  await desk.take([{ name: "1.txt", bytes: new TextEncoder().encode(report(1)) }]);
  return { desk, id: desk.sources()[0]!.id };
}

const exported = (desk: Desk): string => [...desk.exportLines("jsonl")].join("");

test("what a person adds is in the register, survives rereading, and goes when it is taken back", async (context) => {
  const { desk, id } = await register(context);
  const before = exported(desk);
  const text = desk.reading(id)!.text;
  const end = text.indexOf(" ", 30);
  const decision = desk.addition(
    id,
    { start: 0, end: end + 1 },
    { kind: "statement", speaker: "Nora Quill" },
  );
  assert.ok(decision.kind === "add");
  assert.equal(decision.claim.anchor.exact, text.slice(0, end), "white space at its ends is no part of it");
  const { ruling, outcomes } = desk.rule(decision, "nora", "the caption says so");
  assert.equal(outcomes[0]?.outcome, "applied");
  const [entry] = desk.ask('speaker:"Nora Quill"').results;
  assert.equal(entry?.accounts[0].anchors[0].exact, text.slice(0, end));
  const after = exported(desk);
  const { rulings } = await desk.reread();
  assert.deepEqual(
    rulings.map(({ outcome }) => outcome),
    ["applied"],
  );
  assert.equal(exported(desk), after);
  assert.deepEqual((await desk.verify()).failures, []);
  desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "looked again");
  assert.equal(exported(desk), before);
});

test("what cannot be added is refused by field, place and value", async (context) => {
  const { desk, id } = await register(context);
  const text = desk.reading(id)!.text;
  const refusal = (place: Parameters<Desk["addition"]>[1], written: Written, source = id): string => {
    try {
      desk.addition(source, place, written);
    } catch (error) {
      assert.ok(error instanceof QueryError, String(error));
      return error.message;
    }
    return "nothing was refused";
  };
  const place = { start: 0, end: 10 };
  assert.match(refusal(place, { kind: "statement" }, "f".repeat(64)), /no source f/);
  assert.match(refusal({ start: 0, end: text.length + 1 }, { kind: "statement" }), /the text has \d+/);
  assert.match(refusal({ start: 7, end: 7 }, { kind: "statement" }), /7 to 7 are no passage/);
  assert.match(refusal({ words: "no such words" }, { kind: "statement" }), /does not stand in the source/);
  assert.match(refusal({ words: "e" }, { kind: "statement" }), /stands at \d+ and at \d+/);
  assert.match(refusal(place, { kind: "rumour" }), /“rumour” cannot be added; statement, meeting/);
  assert.match(refusal(place, { kind: "statement", form: "sung" }), /form: “sung” is none of direct/);
  assert.match(refusal(place, { kind: "statement", date: "Friday" }), /date: “Friday” is no day/);
  assert.match(refusal(place, { kind: "meeting", who: ["Nora Quill", " "] }), /two parties at least/);
  assert.match(refusal(place, { kind: "commitment" }), /binds somebody/);
  const many = Array.from({ length: 251 }, (_, i) => `Party ${i}`);
  assert.match(refusal(place, { kind: "meeting", who: many }), /who: 251 names came; 250 are the most/);
  assert.match(refusal(place, { kind: "statement", speaker: "a ".repeat(200) }), /name: 399 characters came/);
  assert.match(refusal(place, { kind: "meeting", who: ["A", "B"], place: "p".repeat(201) }), /place: 201 /);
});
