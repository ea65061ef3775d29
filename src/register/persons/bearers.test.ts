import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bearer } from "./bearers.ts";
import { personsAmong } from "./bearers.ts";

const held = (key: string, ...titles: string[]): Bearer => ({
  key,
  offices: titles.map((title) => ({
    title,
    level: LEVELS[title] ?? "minister",
    of: null,
    standing: "current" as const,
  })),
});

const LEVELS: Readonly<Record<string, string>> = { President: "head-of-state", Footballer: "sport" };

const nobodyApart = () => false;

/** Who means whom, whatever the order of the keys. */
function meant(bearers: readonly Bearer[], apart: (a: string, b: string) => boolean = nobodyApart) {
  const of = (all: readonly Bearer[]): Record<string, string[]> =>
    Object.fromEntries(
      personsAmong(all, apart)
        .map(({ id, keys }): [string, string[]] => [id, keys.map(({ key }) => key).sort()])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const found = of(bearers);
  assert.deepEqual(of([...bearers].reverse()), found, "the order of keys tells on nothing");
  assert.deepEqual(of([...bearers.slice(2), ...bearers.slice(0, 2)]), found, "nor does where they begin");
  return found;
}

test("one person alone has the key of the name, whatever each source tells", () => {
  const keys = [
    "person:morvan.ana~tarvia",
    "person:morvan.ana",
    "person:morvan~tarvia/minister",
    "person:morvan",
  ];
  assert.deepEqual(meant(keys.map((key) => held(key))), { "person:morvan.ana": [...keys].sort() });
});

test("two states are two persons, successive offices of one state are one", () => {
  assert.deepEqual(
    meant([
      held("person:morvan.ana~tarvia", "Foreign Minister", "Prime Minister"),
      held("person:morvan.ana~ostria", "Ambassador"),
    ]),
    {
      "person:morvan.ana~ostria": ["person:morvan.ana~ostria"],
      "person:morvan.ana~tarvia": ["person:morvan.ana~tarvia"],
    },
  );
});

test("a state that was only guessed parts nobody, and chooses between two", () => {
  assert.deepEqual(meant([held("person:morvan.ana~tarvia"), held("person:morvan.ana~~ostria")]), {
    "person:morvan.ana": ["person:morvan.ana~tarvia", "person:morvan.ana~~ostria"],
  });
  assert.deepEqual(
    meant([
      held("person:morvan.ana~tarvia"),
      held("person:morvan.ana~ostria"),
      held("person:morvan.ana~~ostria"),
    ]),
    {
      "person:morvan.ana~ostria": ["person:morvan.ana~ostria", "person:morvan.ana~~ostria"],
      "person:morvan.ana~tarvia": ["person:morvan.ana~tarvia"],
    },
  );
});

test("a bare name means whom its office tells, and nobody where two would do", () => {
  const two = [
    held("person:morvan.ana~tarvia", "President"),
    held("person:morvan.jl~tarvia"),
    held("person:morvan~/president", "President"),
    held("person:morvan"),
  ];
  assert.deepEqual(meant(two), {
    "person:morvan": ["person:morvan"],
    "person:morvan.ana": ["person:morvan.ana~tarvia", "person:morvan~/president"],
    "person:morvan.jl": ["person:morvan.jl~tarvia"],
  });
  const unresolved = personsAmong(two, nobodyApart).find(({ id }) => id === "person:morvan");
  assert.deepEqual(unresolved?.perhaps, ["person:morvan.ana", "person:morvan.jl"]);
});

test("a key that was put to somebody names the rule", () => {
  const [person] = personsAmong([held("person:morvan.ana~tarvia"), held("person:morvan")], nobodyApart);
  assert.deepEqual(person?.keys, [
    { key: "person:morvan.ana~tarvia" },
    { key: "person:morvan", rule: "only-bearer-on-record" },
  ]);
});

test("sources that put a bare name in two states do not both mean the one of no state", () => {
  assert.deepEqual(
    meant([held("person:morvan.ana"), held("person:morvan~tarvia"), held("person:morvan~ostria")]),
    {
      "person:morvan.ana": ["person:morvan.ana"],
      "person:morvan~ostria": ["person:morvan~ostria"],
      "person:morvan~tarvia": ["person:morvan~tarvia"],
    },
  );
});

test("initials mean the only name that begins so; Siarhei is Sergey, in one state", () => {
  assert.deepEqual(meant([held("person:velm.srg~tarvia"), held("person:velm.s"), held("person:velm.srh")]), {
    "person:velm.srg": ["person:velm.s", "person:velm.srg~tarvia", "person:velm.srh"],
  });
  assert.deepEqual(Object.keys(meant([held("person:velm.srg~tarvia"), held("person:velm.srh~ostria")])), [
    "person:velm.srg",
    "person:velm.srh",
  ]);
});

test("a footballer is no minister of the same state", () => {
  assert.deepEqual(
    meant([
      held("person:velm.srg~tarvia", "Foreign Minister"),
      held("person:velm.srg~tarvia/sport", "Footballer"),
      held("person:velm~/sport", "Footballer"),
      held("person:velm~/foreign-minister", "Foreign Minister"),
    ]),
    {
      "person:velm.srg~tarvia": ["person:velm.srg~tarvia", "person:velm~/foreign-minister"],
      "person:velm.srg~tarvia/sport": ["person:velm.srg~tarvia/sport", "person:velm~/sport"],
    },
  );
});

test("what people ruled apart stays apart, by key or by name", () => {
  const ruled = (one: string, other: string) => (a: string, b: string) =>
    (a === one && b === other) || (a === other && b === one);
  const two = [held("person:morvan.ana~tarvia"), held("person:morvan~/minister")];
  const apart = {
    "person:morvan": ["person:morvan~/minister"],
    "person:morvan.ana": ["person:morvan.ana~tarvia"],
  };
  assert.deepEqual(meant(two, ruled("person:morvan", "person:morvan.ana")), apart);
  assert.deepEqual(meant(two, ruled("person:morvan", "person:morvan.ana~tarvia")), apart);
});

test("a thousand bearers of one name are put in order before long", () => {
  const many = Array.from({ length: 1000 }, (_, i) => held(`person:kim.k${i}x~state${i % 7}`));
  assert.equal(personsAmong([...many, held("person:kim")], nobodyApart).length, 1001);
});
