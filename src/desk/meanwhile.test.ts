import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import type { Archive } from "../archive/index.ts";
import { openArchive } from "../archive/index.ts";
import type { Desk } from "./index.ts";
import { openDesk, ruledClaim } from "./index.ts";
import { joinedThen, reconcilerOf, rule, rulingsAtWork } from "./ruling.ts";

// What somebody rules while another thread or process takes, reads again or settles.

const items = (...numbers: readonly number[]) =>
  numbers.map((n) => ({ name: `report-${n}.txt`, bytes: new TextEncoder().encode(report(n)) }));

const clock = (): Date => new Date("2024-07-01T00:00:00Z");

function desk(context: TestContext, archive: string, now = clock): Desk {
  const opened = openDesk({ archive, access: "write", now });
  context.after(() => opened.close());
  return opened;
}

/** Two ministers whom report 1 names; reports 3 and 8 name one of them. */
const joinMinisters = (by: Desk): void => {
  const [one, other] = by
    .ask("kind:actor")
    .results.flatMap((entry) =>
      entry.kind === "actor" && entry.keys[0]!.startsWith("person:") ? [entry.keys[0]!] : [],
    )
    .sort();
  by.rule({ kind: "same", actors: [one!, other!] }, "lena", "one person under two names");
};

const lines = (of: Desk): string => [...of.exportLines("jsonl")].join("");

test("a ruling made between the reading of a source and its keeping is worked into it", async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, "a.db");
  const other = desk(context, path);
  await other.take(items(1));
  let read = 0;
  const taking = desk(context, path, () => {
    // Report 3 is read, and waits to be kept with report 8.
    if (++read === 2) joinMinisters(other);
    return clock();
  });
  assert.equal((await taking.take(items(3, 8))).taken, 2);
  const after = desk(context, join(folder, "b.db"));
  await after.take(items(1));
  joinMinisters(after);
  await after.take(items(3, 8));
  assert.equal(lines(other), lines(after));
});

test("a ruling made while sources are read again is worked into them", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const [rereading, other] = [desk(context, path), desk(context, path)];
  await other.take(items(1, 3, 8));
  const done = rereading.reread();
  // Reading again waits for a turn with each source.
  joinMinisters(other);
  const { sources, rulings } = await done;
  assert.equal(sources, 3);
  assert.ok(rulings.every(({ outcome }) => outcome === "applied"));
  const reread = lines(other);
  await rereading.reread();
  assert.equal(lines(other), reread);
});

test("keys that are joined by a ruling while others are settled are settled together", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const other = desk(context, path);
  await other.take(items(1, 2));
  const archive = openArchive(path, "write");
  context.after(() => archive.close());
  const joined = joinedThen(archive);
  assert.equal(joined().size, 0);
  const [one, two] = other.ask("kind:meeting").results;
  const claims = [ruledClaim(one!, null), ruledClaim(two!, null)] as const;
  other.rule({ kind: "same", claims }, "lena", "one meeting");
  const ruled = lines(other);
  archive.markAllStale();
  while (archive.settle(reconcilerOf(archive), 1, joined) > 0);
  assert.equal(joined().size, 2);
  assert.equal(lines(other), ruled);
});

test("a ruling that could not be kept is not taken for the next one", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await desk(context, path).take(items(1));
  const whole = openArchive(path, "write");
  context.after(() => whole.close());
  let full = true;
  const archive: Archive = {
    ...whole,
    addRulings: (rulings, derive) =>
      whole.addRulings(rulings, () => {
        const derived = derive();
        if (full) throw new Error("the disk is full");
        return derived;
      }),
  };
  const made = { by: "lena", at: "2024-07-01T00:00:00Z", reason: "one person" };
  const ruled = (one: string, other: string) =>
    rule(archive, { kind: "same", actors: [one, other] }, made, () => {});
  assert.throws(() => ruled("person:arkaz.ln", "person:solvey.ktrn"), /disk is full/);
  full = false;
  const { ruling } = ruled("person:hask.jrn", "person:dain.skr");
  assert.deepEqual(
    rulingsAtWork(archive).inForce.map(({ id }) => id),
    [ruling.id],
  );
});

test("a review opened between the keeping of a source and its settling is not the last word", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const [taking, other] = [desk(context, path), desk(context, path)];
  await taking.take(items(1));
  let seen: number | undefined;
  await taking.take(items(6, 11, 16), {}, { taken: () => void (seen ??= other.review().count) });
  const fresh = desk(context, path);
  assert.notEqual(seen, undefined);
  assert.deepEqual(other.review(), fresh.review());
});
