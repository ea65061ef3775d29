import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_PAIRS } from "../rulings.ts";
import type { MeetingAccount } from "./agree.ts";
import { groupMeetings } from "./groups.ts";
import { alike, sketchAt } from "./sketch.ts";

const PAIR = [
  { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" as const },
  { actor: "person:adair.nr", name: "Nora Adair", kind: "person" as const },
];

function told(
  source: string,
  published: string | undefined,
  says: Partial<MeetingAccount["says"]>,
  outlet?: string,
): MeetingAccount {
  return {
    from: { source, ...(published !== undefined && { published }), ...(outlet !== undefined && { outlet }) },
    anchors: [{ source, start: 0, end: 5, exact: "words" }],
    claimedBy: null,
    says: { participants: PAIR, format: "bilateral", status: "held", rule: "test", ...says },
  };
}

const on = (value: string, rule = "full-date") => ({ value, basis: "inferred" as const, rule });

/** Which sources each meeting has. */
const groups = (...accounts: MeetingAccount[]): string[] => {
  const of = (all: readonly MeetingAccount[]): string[] =>
    groupMeetings(all, NO_PAIRS)
      .map((group) =>
        group
          .map(({ from }) => from.source)
          .sort()
          .join(" "),
      )
      .sort();
  assert.deepEqual(of([...accounts].reverse()), of(accounts), "the order of accounts tells on nothing");
  return of(accounts);
};

test("days of a session agree with its range; a month agrees with its day", () => {
  const session = { body: "River Council", format: "council" as const };
  assert.deepEqual(
    groups(
      told("a1", "2024-05-20", { ...session, date: on("2024-07-03/2024-07-04") }),
      told("b2", "2024-07-05", { ...session, date: on("2024-07-04") }),
      told("c3", "2024-05-22", { ...session, date: on("2024-07") }),
    ),
    ["a1 b2 c3"],
  );
});

test("ministers of a body are not its heads of state, its summit is not its forum", () => {
  const at = (source: string, body: string, format: "council" | "summit" | "conference", level?: string) =>
    told(source, "2024-07-05", {
      body,
      format,
      date: on("2024-07-04"),
      ...(level !== undefined && { level }),
    });
  assert.deepEqual(
    groups(
      at("a1", "RU ministers", "council", "ministers"),
      at("b2", "RU Council of Foreign Ministers", "council", "foreign ministers"),
      at("c3", "RU heads of state", "council", "heads of state"),
      at("d4", "RU", "summit"),
      at("e5", "RU", "conference"),
    ),
    ["a1 b2", "c3", "d4", "e5"],
  );
});

test("an account without any date joins the only meeting at its place, and none of two", () => {
  const first = told("a1", "2024-05-03", { date: on("2024-05-02"), place: { name: "Lisse, Ostria" } });
  const vague = told("z9", undefined, { place: { name: "Ostria" } });
  assert.deepEqual(groups(first, vague), ["a1 z9"]);
  const second = told("b2", "2024-09-03", { date: on("2024-09-02"), place: { name: "Lisse, Ostria" } });
  assert.deepEqual(groups(first, second, vague), ["a1", "b2", "z9"]);
  assert.deepEqual(groups(first, second, told("z9", undefined, { date: on("XXXX-09-02TMO") })), [
    "a1",
    "b2 z9",
  ]);
  assert.deepEqual(groups(first, told("z9", undefined, {})), ["a1", "z9"]);
});

test("an account with neither day nor place is placed by what else its source tells", () => {
  const first = told("a1", "2024-05-03", { date: on("2024-05-02"), place: { name: "Lisse" } });
  const scene = (...words: string[]) => told("z9", undefined, { scene: words });
  assert.deepEqual(groups(first, scene("XXXX-05-02", "lisse")), ["a1 z9"]);
  assert.deepEqual(groups(first, scene("lisse")), ["a1", "z9"]);
  assert.deepEqual(groups(first, scene("XXXX-05-02", "port aran")), ["a1", "z9"]);
});

test("what was over on the 15th is not what a page of the 20th still expects", () => {
  const spoke = told("a1", "2022-02-15", { format: "contact" });
  const planned = told("b2", "2022-02-20", { status: "announced", date: on("2022-02-22") });
  assert.deepEqual(groups(spoke, planned), ["a1", "b2"]);
  assert.deepEqual(groups(told("a1", "2022-02-23", {}), planned), ["a1 b2"]);
});

test("two people who met on one day in two places met once, and a source is wrong", () => {
  const day = { date: on("2024-05-02") };
  const lisse = told("a1", "2024-05-03", { ...day, place: { name: "Lisse" } });
  assert.deepEqual(groups(lisse, told("b2", "2024-05-03", { ...day, place: { name: "Port Aran" } })), [
    "a1 b2",
  ]);
  const states = PAIR.map(({ name }) => ({ actor: null, name, kind: "state" as const }));
  const ofStates = { ...day, participants: states };
  assert.deepEqual(
    groups(
      told("a1", "2024-05-03", { ...ofStates, place: { name: "Lisse" } }),
      told("b2", "2024-05-03", { ...ofStates, place: { name: "Port Aran" } }),
    ),
    ["a1", "b2"],
  );
});

const STORY =
  "Minister Morvan spoke with Minister Adair by telephone. Minister Ilyas Morvan of Tarvia spoke with his colleague, " +
  "Minister Nora Adair of Ostria, by telephone, an official of the ministry said, about the ferries and the winter.";

test("one story on pages of two dates is one call, unless one outlet tells of two", () => {
  const sketch = sketchAt(STORY, 0);
  const call = (source: string, published: string, outlet: string, its = sketch) =>
    told(
      source,
      published,
      { format: "phone", date: on(published, "relative-to-publication"), sketch: its },
      outlet,
    );
  const first = call("a1", "2024-02-15", "Harbour Wire");
  assert.deepEqual(groups(first, call("b2", "2024-09-25", "Coast Today")), ["a1 b2"]);
  assert.deepEqual(groups(first, call("b2", "2024-09-25", "Harbour Wire")), ["a1", "b2"]);
  const other = sketchAt(
    `Minister Morvan called Minister Adair to ask about the bridge. ${STORY.slice(120)}`,
    0,
  );
  assert.deepEqual(groups(first, call("b2", "2024-09-25", "Coast Today", other)), ["a1", "b2"]);
});

test("a sketch knows a reprint with another dateline, and no short headline", () => {
  assert.ok(
    alike(sketchAt(STORY, 0), sketchAt(STORY.replace("telephone. ", "telephone. 15 Feb, LISSE: "), 0)),
  );
  assert.ok(!alike(sketchAt(STORY.slice(0, 54), 0), sketchAt(STORY.slice(0, 54), 0)));
});
