import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetingEntry } from "../../../register/index.ts";
import { dayNumber, placeOn } from "../time.ts";
import { eventOf, markDay } from "./events.ts";
import { circleLanes, eventName, lanesOf } from "./lanes.ts";
import { rowsOf, taken } from "./packing.ts";
import { panelsOf } from "./panels.ts";

const PEOPLE = { morvan: "Ilyas Morvan", solvey: "Katrin Solvey", hask: "Joren Hask", tarn: "Mira Tarn" };

const meeting = (who: readonly (keyof typeof PEOPLE)[], more: object = {}): MeetingEntry =>
  ({
    id: `mt-${who.join("-")}${JSON.stringify(more)}`,
    kind: "meeting",
    status: "held",
    format: "bilateral",
    participants: who.map((key) => ({ actor: `person:${key}`, name: PEOPLE[key], kind: "person" })),
    accounts: [{ from: { source: "a", published: "2024-06-14" }, anchors: [], claimedBy: null, says: {} }],
    ...more,
  }) as unknown as MeetingEntry;

const dated = (value: string, more: object = {}) =>
  eventOf(meeting(["morvan", "solvey"], { date: { value, basis: "stated", rule: "test" }, ...more }));

test("how well a day is known", () => {
  assert.deepEqual(
    ["2024-06-13", "2024-06-10/2024-06-13", "2024-06", "2024", "2024-W24"].map(
      (value) => dated(value).when!.kind,
    ),
    ["day", "lasting", "about", "about", "within"],
  );
});

test("without a day, what is held was before its report and what is announced is after it", () => {
  const published = dayNumber("2024-06-14");
  const held = eventOf(meeting(["morvan"])).when!;
  const coming = eventOf(meeting(["morvan"], { status: "announced" })).when!;
  assert.deepEqual([held.kind, markDay(held)], ["before", published]);
  assert.deepEqual([coming.kind, markDay(coming)], ["after", published]);
});

test("a duration is no date, and what has no source with a day has no place", () => {
  assert.equal(dated("P2D").when!.kind, "before");
  assert.equal(eventOf(meeting(["morvan"], { accounts: [{ from: { source: "a" } }] })).when, null);
});

test("the axis breaks where nothing happened for long, and each part has its own scale", () => {
  const whens = ["2014-10-14", "2014-11-08", "2023-05-04", "2023-05-05"].map((day) => dated(day).when!);
  const panels = panelsOf(whens, 1000);
  assert.deepEqual(
    panels.map(({ title, unit }) => [title, unit]),
    [
      ["Oct–Nov 2014", "day"],
      ["May 2023", "day"],
    ],
  );
  assert.ok(panels[0]!.right < panels[1]!.left);
  const places = whens.map(({ first }) => placeOn(panels, first));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("years together are told by month or by year", () => {
  const units = (...days: string[]) =>
    panelsOf(
      days.map((day) => dated(day).when!),
      1000,
    ).map(({ unit }) => unit);
  assert.deepEqual(units("2023-01-04", "2023-01-30", "2023-02-20", "2023-03-15"), ["month"]);
  assert.deepEqual(units("2020", "2021", "2022", "2023"), ["year"]);
});

test("each meeting stands in one lane, that of the one who met most", () => {
  const events = [
    meeting(["morvan", "solvey"]),
    meeting(["morvan", "hask"]),
    meeting(["morvan", "tarn"]),
    meeting(["solvey", "hask"]),
  ].map(eventOf);
  const lanes = lanesOf(events, "who");
  assert.deepEqual(
    lanes.map(({ name, events: own }) => [name, own.length]),
    [
      ["Ilyas Morvan", 3],
      ["Others", 1],
    ],
  );
  assert.equal(eventName(events[0]!.entry, lanes[0]!.of), "Solvey");
});

test("a circle has a lane for each met alone and one for those met with others", () => {
  const events = [
    meeting(["morvan", "solvey"]),
    meeting(["morvan", "solvey", "hask"]),
    meeting(["morvan"]),
  ].map(eventOf);
  assert.deepEqual(
    circleLanes(events, new Set(["person:morvan"])).map(({ name }) => name),
    ["Katrin Solvey", "With several", "Nobody else named"],
  );
});

test("a body is not named twice, and what names nobody is called by its format", () => {
  const council = meeting([], {
    body: "Council",
    participants: [{ actor: "body:council", name: "Council", kind: "body" }],
  });
  assert.equal(eventName(council, new Set()), "Council");
  assert.equal(eventName({ ...council, format: "council" }, new Set(["Council"])), "Council session");
  assert.equal(eventName(meeting(["morvan"]), new Set(["person:morvan"])), "Bilateral talks");
});

test("words stand right of a mark, and left where the picture ends", () => {
  assert.equal(taken(10, 20, 100, 500).anchor, "start");
  assert.equal(taken(450, 460, 100, 500).anchor, "end");
});

test("nothing lies on anything else", () => {
  assert.deepEqual(
    rowsOf([
      { left: 0, right: 50 },
      { left: 40, right: 90 },
      { left: 70, right: 99 },
    ]),
    [0, 1, 0],
  );
});
