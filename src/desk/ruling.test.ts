import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import type { Desk } from "./index.ts";
import { openDesk, ruledClaim } from "./index.ts";

let minute = 0;
const clock = () => new Date(Date.UTC(2024, 6, 1, 10, minute++));

async function register(context: Parameters<typeof temporaryFolder>[0]): Promise<Desk> {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write", now: clock });
  context.after(() => desk.close());
  await desk.take([1, 2, 3].map((n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) })));
  return desk;
}

const exported = (desk: Desk): string => [...desk.exportLines("jsonl")].join("");

test("what is rejected is gone, stays gone on rereading, and comes back when the ruling is taken back", async (context) => {
  const desk = await register(context);
  const before = exported(desk);
  const [entry] = desk.ask("kind:statement voice:direct").results;
  const { ruling, outcomes } = desk.rule(
    { kind: "reject", claim: ruledClaim(entry!, null) },
    "nora",
    "a table of tides",
  );
  assert.deepEqual(
    outcomes.map(({ outcome }) => outcome),
    ["applied"],
  );
  assert.equal(desk.entry(entry!.id), undefined);
  const { rulings } = await desk.reread();
  assert.deepEqual(rulings, outcomes);
  assert.equal(desk.entry(entry!.id), undefined);
  assert.deepEqual((await desk.verify()).failures, []);
  desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "looked again");
  assert.equal(exported(desk), before);
  assert.deepEqual(
    desk.rulings().map(({ ruling: each, inForce }) => [each.kind, inForce]),
    [
      ["reject", false],
      ["restore", false],
    ],
  );
});

test("two actors ruled the same are one in every entry, and two again when it is taken back", async (context) => {
  const desk = await register(context);
  const before = exported(desk);
  const { ruling } = desk.rule(
    { kind: "same", actors: ["person:morvan.ls", "person:solvei.ktrn"] },
    "nora",
    "one person under two names",
  );
  assert.equal(desk.resolve("person:morvan.ls"), desk.resolve("person:solvei.ktrn"));
  await desk.take([{ name: "6.txt", bytes: new TextEncoder().encode(report(6)) }]);
  assert.equal(desk.ask("speaker:person:morvan.ls").count, 0, "a source taken later is ruled on too");
  assert.ok(before.includes('"actor":"person:morvan.ls"') || before.includes('"actor":"person:solvei.ktrn"'));
  desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "they are two");
  assert.notEqual(desk.resolve("person:morvan.ls"), desk.resolve("person:solvei.ktrn"));
});

test("words ruled another's stand under their speaker", async (context) => {
  const desk = await register(context);
  const [entry] = desk.ask("kind:statement voice:direct").results;
  const speaker = { actor: null, name: "The harbour master", kind: "person" } as const;
  desk.rule(
    { kind: "wrong-speaker", claim: ruledClaim(entry!, null), speaker },
    "nora",
    "the caption says so",
  );
  assert.equal(desk.ask('speaker:"harbour master"').count, 1);
});

test("a ruling is about something the register has, and has a reason", async (context) => {
  const desk = await register(context);
  assert.throws(() => desk.rule({ kind: "restore", ruling: "ru-none" }, "nora", "x"), /no ruling ru-none/);
  const [entry] = desk.ask("kind:statement").results;
  const claim = ruledClaim(entry!, null);
  assert.throws(() => desk.rule({ kind: "reject", claim }, "nora", " "), RangeError);
  assert.throws(() => ruledClaim(entry!, "Q"), /has no account Q; it has A/);
  assert.deepEqual(desk.rulings(), []);
});
