import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, MeetingEntry, MeetingSays } from "../entry.ts";
import { reconcile } from "../reconcile.ts";
import { NO_PAIRS } from "../rulings.ts";

const PAIR = [
  { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" as const },
  { actor: "person:adair.nr", name: "Nora Adair", kind: "person" as const },
];

function told(source: string, published: string, says: Partial<MeetingSays>): Claim {
  return {
    kind: "meeting",
    key: "meeting:person:adair+person:morvan",
    account: {
      from: { source, published },
      anchors: [{ source, start: 0, end: 5, exact: "words" }],
      claimedBy: null,
      says: { participants: PAIR, format: "bilateral", status: "held", rule: "test", ...says },
    },
  };
}

const on = (value: string) => ({ value, basis: "stated" as const, rule: "full-date" });

/** "2024-05-14: next 2024-05-16 held", a line for each relation, whatever the order of the claims. */
function relations(...claims: Claim[]): string[] {
  const of = (all: readonly Claim[]): string[] =>
    reconcile(all, NO_PAIRS)
      .flatMap((entry) =>
        ((entry as MeetingEntry).related ?? []).map((other) => [entry as MeetingEntry, other] as const),
      )
      .map(
        ([{ date }, other]) =>
          `${date?.value ?? "no day"}: ${other.relation} ${other.date ?? "no day"} ${other.status}`,
      )
      .sort();
  assert.deepEqual(of([...claims].reverse()), of(claims), "the order of claims tells on nothing");
  return of(claims);
}

test("two meetings of one pair stand beside each other and are two", () => {
  assert.deepEqual(
    relations(
      told("a1", "2024-05-14", { date: on("2024-05-14") }),
      told("b2", "2024-05-17", { date: on("2024-05-17") }),
    ),
    ["2024-05-14: next 2024-05-17 held", "2024-05-17: previous 2024-05-14 held"],
  );
});

test("what is only announced follows the day that announces it, though its week began before", () => {
  assert.deepEqual(
    relations(
      told("a1", "2022-02-15", { date: on("2022-02-15"), format: "phone" }),
      told("b2", "2022-02-20", { date: on("2022-W07"), status: "announced" }),
    ),
    ["2022-02-15: announced 2022-W07 announced", "2022-W07: previous 2022-02-15 held"],
  );
});

test("a call before the talks of one day, and a meeting set anew", () => {
  assert.deepEqual(
    relations(
      told("a1", "2024-06-03", { date: on("2024-06-03"), format: "phone" }),
      told("b2", "2024-06-03", { date: on("2024-06-03") }),
    ),
    ["2024-06-03: same-day 2024-06-03 held", "2024-06-03: same-day 2024-06-03 held"],
  );
  assert.deepEqual(
    relations(
      told("a1", "2024-11-04", { date: on("2024-11-05"), status: "cancelled" }),
      told("b2", "2024-11-12", { date: on("2024-11-20"), status: "announced" }),
    ),
    ["2024-11-05: set-anew 2024-11-20 announced", "2024-11-20: instead-of 2024-11-05 cancelled"],
  );
});

test("what a source tells without a day stands beside the only meeting it dates", () => {
  const call = told("a1", "2022-02-15", { date: on("2022-02-15"), format: "phone" });
  const last = told("a1", "2022-02-15", { format: "contact" });
  assert.deepEqual(relations(call, last), [
    "2022-02-15: told-with no day held",
    "no day: told-with 2022-02-15 held",
  ]);
});

test("years apart, other people and what is denied stand beside nothing", () => {
  const first = told("a1", "2020-05-14", { date: on("2020-05-14") });
  assert.deepEqual(relations(first, told("b2", "2024-05-17", { date: on("2024-05-17") })), []);
  const other = [PAIR[0]!, { actor: "person:duvrak.krl", name: "Karel Duvrak", kind: "person" as const }];
  assert.deepEqual(
    relations(first, told("b2", "2020-05-17", { date: on("2020-05-17"), participants: other })),
    [],
  );
  assert.deepEqual(
    relations(first, told("b2", "2020-05-17", { date: on("2020-05-17"), status: "denied" })),
    [],
  );
});
