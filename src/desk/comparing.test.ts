import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, at, meeting, readingOf } from "../../test/support/reading.ts";
import { claimsOf, reconcile } from "../register/index.ts";
import type { Entry } from "../register/index.ts";
import { compareAccounts } from "./comparing.ts";

const EVENING = "Ilyas Morvan met Katrin Solvey in Selmar on Tuesday evening.";
const MORNING = "Morvan and Solvey met in Selmar for an hour.";

function told(id: string, text: string, names: readonly [string, string], status: "held" | "announced") {
  const [morvan, solvey] = names;
  return readingOf(id, text, {
    source: { id, outlet: `Outlet ${id}`, published: "2024-06-05" },
    actors: [actor("person:morvan.ls", morvan), actor("person:solvey.ktrn", solvey)],
    meetings: [
      meeting("m1", at(text, text), {
        status,
        participants: [
          { actor: "person:morvan.ls", name: morvan, kind: "person" },
          { actor: "person:solvey.ktrn", name: solvey, kind: "person" },
        ],
      }),
    ],
  });
}

const full = told("a1", EVENING, ["Ilyas Morvan", "Katrin Solvey"], "held");
const short = told("b2", MORNING, ["Morvan", "Solvey"], "announced");
const reprint = told("c3", EVENING, ["Ilyas Morvan", "Katrin Solvey"], "held");

const meetingOf = (...readings: readonly (typeof full)[]): Entry =>
  reconcile(readings.flatMap(claimsOf).filter((claim) => claim.kind === "meeting"))[0]!;

test("fields that differ stand with every value, names of one person are the same", () => {
  const { fields, fullest, accounts } = compareAccounts(meetingOf(full, short));
  assert.deepEqual(fields, [{ field: "status", values: ["held", "announced"], missing: 0 }]);
  assert.equal(fullest, "A");
  const { alignment } = accounts[1]!;
  assert.equal(alignment!.shared, 4, "Morvan met in Selmar");
});

test("a reprint stands with the account it repeats", () => {
  const { accounts } = compareAccounts(meetingOf(full, short, reprint));
  assert.deepEqual(
    accounts.map(({ letter, from, reprints }) => [letter, from.source, reprints.map(({ source }) => source)]),
    [
      ["A", "a1", ["c3"]],
      ["B", "b2", []],
    ],
  );
});

test("one account alone has nothing to differ from", () => {
  const { fields, accounts } = compareAccounts(meetingOf(full));
  assert.deepEqual([fields, accounts[0]!.alignment], [[], null]);
});
