import assert from "node:assert/strict";
import { test } from "node:test";
import { authorities } from "../../test/support/authorities.ts";
import type { Named } from "./reading.ts";
import { withWhereabouts } from "./whereabouts.ts";

const place = (name: string): Named =>
  withWhereabouts<{ readonly place?: Named }>({ place: { name } }, authorities).place!;

test("a house lies in its town, a town in its state and part of the world", () => {
  assert.deepEqual(place("Palais des Nations").within?.slice(0, 2), ["Geneva", "Switzerland"]);
  assert.deepEqual(place("Benaulim").within?.slice(0, 2), ["Goa", "India"]);
  assert.ok(place("Geneva").within?.includes("Europe"));
});

test("a town of two names has its controlled one", () => {
  assert.equal(place("Wien").called, "Vienna");
  assert.equal(place("Vienna").called, undefined);
});

test("what a text puts behind a comma holds for a place no table knows, and chooses among two", () => {
  assert.equal(place("Port Aran, Norway").within?.[0], "Norway");
  assert.equal(place("Port Aran").within, undefined);
});

test("a quarter lies in its town, not the town in its quarter", () => {
  assert.ok(!place("New York").within?.includes("Manhattan"));
});
