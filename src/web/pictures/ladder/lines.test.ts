import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ladder, ToldStep } from "../../../desk/index.ts";
import { ladderDrawing } from "./draw.ts";
import { linesOf, spellAt, stepsShown } from "./lines.ts";

const spell = (status: string, from: string, to?: string) => ({
  status,
  from,
  ...(to !== undefined && { to }),
  confidence: "high",
  source: "an act",
});

const told = (status: string, first: string, more: Partial<ToldStep> = {}): ToldStep => ({
  entry: "ms-1",
  status,
  planned: false,
  day: { first, last: first },
  ground: "published",
  accounts: [
    {
      from: { source: "a", outlet: "Harbour Wire", published: "2020-05-01" },
      anchors: [{ source: "a", start: 0, end: 4, exact: "told" }],
      claimedBy: null,
    },
  ],
  ...more,
});

const ladder = (asOf: string, rows: Ladder["rows"]): Ladder => ({
  organisation: { id: "msco", name: "Middle Sea Cooperation Organisation", short: "MSCO" },
  steps: [{ status: "observer" }, { status: "partner" }, { status: "member" }],
  rows,
  asOf,
  counts: [],
});

const row = (state: string, spells: Ladder["rows"][number]["spells"], ...steps: ToldStep[]) => ({
  state,
  key: state.toLowerCase(),
  spells,
  told: steps,
});

test("states whose steps are the same share a line, unless a source speaks of one; the highest stand first", () => {
  const same = [spell("member", "2001-06-15")];
  const lines = linesOf(
    ladder("2021-01-01", [
      row("Ardonia", same),
      row("Brennia", [spell("observer", "2010")]),
      row("Kestria", same, told("member", "2020-05-01")),
      row("Tarvia", same),
    ]),
  );
  assert.deepEqual(
    lines.map(({ states }) => states),
    [["Ardonia", "Tarvia"], ["Kestria"], ["Brennia"]],
  );
});

test("right of the cursor stands only what had been announced by its day", () => {
  const planned = told("member", "2021-07-01", { planned: true, ground: "since", since: "2021-07" });
  const after = told("member", "2021-07-02");
  const seen = (asOf: string) =>
    linesOf(ladder(asOf, [row("Tarvia", [spell("observer", "2010")], planned, after)]))[0]!.told;
  assert.deepEqual(
    seen("2020-12-31").map(({ planned: is }) => is),
    [true],
  );
  assert.equal(seen("2021-12-31").length, 2);
});

test("a plan cannot have failed before its day", () => {
  const late = told("member", "2021-07-01", {
    planned: true,
    since: "2021-07",
    recorded: { status: "observer" },
  });
  const seen = (asOf: string) =>
    linesOf(ladder(asOf, [row("Tarvia", [spell("observer", "2010")], late)]))[0]!.told[0]!;
  assert.equal(seen("2020-12-31").recorded, undefined);
  assert.deepEqual(seen("2021-12-31").recorded, { status: "observer" });
});

test("who had no step yet is left out, and so is a step nobody stood on yet", () => {
  const rows = [row("Ardonia", [spell("member", "2001")]), row("Brennia", [spell("partner", "2025-09-01")])];
  const before = ladder("2021-01-01", rows);
  assert.deepEqual(
    linesOf(before).map(({ states }) => states),
    [["Ardonia"]],
  );
  assert.deepEqual(
    stepsShown(before, linesOf(before)).map(({ status }) => status),
    ["member"],
  );
});

test("of two spells that could hold on a day the later one does", () => {
  const spells = [spell("observer", "2010", "2019"), spell("member", "2019-03-04")];
  assert.equal(spellAt(spells, "2019-06-01")?.status, "member");
  assert.equal(spellAt(spells, "2018-12-31")?.status, "observer");
});

test("the same ladder gives the same picture, with a link for each claim", () => {
  const shown = ladder("2021-01-01", [
    row("Tarvia", [spell("observer", "2010")], told("observer", "2020-05-01")),
  ]);
  const drawn = () => String(ladderDrawing(shown, linesOf(shown)).plot.content);
  assert.equal(drawn(), drawn());
  assert.match(drawn(), /<a href="#c1" aria-label="1: Tarvia, observer">/);
  assert.doesNotMatch(drawn(), /NaN|undefined|style=/);
});
