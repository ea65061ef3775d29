import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAuthorities } from "../../reading/index.ts";
import { placeNamed } from "./gazetteer.ts";

const file = (name: string): string =>
  readFileSync(new URL(`../../../authority/${name}.tsv`, import.meta.url), "utf8");
const authorities = parseAuthorities({
  states: file("states"),
  places: file("places"),
  regions: file("regions"),
});

test("every state has a place on the map, somewhere about its capital", () => {
  const states = authorities["states"]!.filter((row) => row["kind"] === "state");
  assert.ok(states.length > 190);
  for (const { name } of states) assert.ok(placeNamed(name!, authorities).position, name);
});

test("capitals under their names of today and before, and venues of talks, are points", () => {
  const names =
    "Astana|Nur-Sultan|Kyiv|Kiev|N’Djamena|Malé|Singapore|Luxembourg City|Yaren|Palikir|Naypyidaw|Sukhumi|Lefkosia|" +
    "Geneva|Vienna|The Hague|Davos|Munich|Camp David|Dayton|Samarkand|Qingdao|Ufa|Bishkek|Tunxi|Boao|Sochi|Antalya|" +
    "Rambouillet|Lugano|Taba|Aqaba|Sharm el-Sheikh|Bretton Woods|Potsdam|Yalta|Panmunjom|Nusa Dua|Kananaskis|Bled";
  for (const name of names.split("|"))
    assert.equal(placeNamed(name, authorities).position?.exact, true, name);
});

test("a place told with its state is the same place", () => {
  for (const told of ["Qingdao, China", "Geneva, Switzerland", "Goa, India", "Geneva, Palais des Nations"]) {
    const [head] = told.split(",");
    const place = placeNamed(told, authorities);
    assert.deepEqual(place, { ...placeNamed(head!, authorities), name: head }, told);
    assert.ok(place.position, told);
  }
});

test("a namesake in another state, and a part of the world, are no point", () => {
  for (const told of [
    "Birmingham, Alabama",
    "Central Asia",
    "Asia-Pacific",
    "Middle East",
    "Port Halvard, Tarvia",
  ])
    assert.deepEqual(placeNamed(told, authorities), { name: told, position: null });
  assert.equal(placeNamed("North Caucasus", authorities).position?.exact, false);
});
