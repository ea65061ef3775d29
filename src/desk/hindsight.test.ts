import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../test/support/press.ts";
import { daysOfValue } from "../text/index.ts";
import type { Desk } from "./index.ts";
import { openDesk } from "./index.ts";

/** Invented pages: what comes later renames people, changes statuses, adds places and speakers. */
const PAGES: readonly (readonly [published: string | undefined, text: string])[] = [
  [
    "2024-03-04",
    "SELMAR, March 4, 2024 — Foreign Minister Ilyas Morvan of Tarvia will meet Foreign Minister Katrin Solvey of Ardonia in Selmar on March 12, 2024. “The ferry will sail again,” Morvan said. Tarvia will pay for the ferry by 1 June 2024, Morvan pledged.",
  ],
  [
    "2024-03-05",
    "Minister Anna Lindmar of Tarvia said the quota was unfair. Lindmar said: “We never agreed to this quota.”",
  ],
  [
    "2024-03-13",
    "SELMAR, March 13, 2024 — Foreign Minister Ilias Morvan of Tarvia met Foreign Minister Katrin Solvey of Ardonia in Kestrin on March 12, 2024. “The ferry will sail again,” Solvey said after the talks with Ilyas Morvan. Ardonia became a member of the Harbour League on March 1, 2024.",
  ],
  [
    "2024-04",
    "Foreign Minister Anna Lindmar of Brennia met President Joren Hask of Corvenia in Orvane on April 2, 2024. Lindmar said: “We never agreed to this quota.” Tarvia has paid for the ferry, Morvan said on Tuesday.",
  ],
  [
    undefined,
    "Foreign Minister Ilyas Morvan of Tarvia denied that he met Foreign Minister Katrin Solvey of Ardonia in Selmar on March 12, 2024. “The ferry will not sail again,” Morvan said.",
  ],
];

const pages = [
  ...PAGES.map(([published, text], i) => ({ name: `p${i}.txt`, text, published })),
  ...[0, 1, 2, 3, 4, 5, 6].map((n) => ({
    name: `r${n}.txt`,
    text: report(n),
    published: n === 5 ? undefined : `2024-0${2 + (n % 4)}-${String(3 + 4 * n).padStart(2, "0")}`,
  })),
];

async function deskWith(some: typeof pages): Promise<Desk> {
  const desk = openDesk({ archive: ":memory:", access: "write" });
  for (const { name, text, published } of some) {
    await desk.take([{ name, bytes: new TextEncoder().encode(text) }], {
      outlet: `Outlet ${name[1]}`,
      ...(published !== undefined && { published }),
    });
  }
  return desk;
}

const DAYS = ["2024-03-04", "2024-03-31", "2024-04-29"];
const QUERIES = [
  "",
  "kind:actor",
  "kind:meeting",
  "kind:meeting status:held",
  "kind:meeting NOT status:held",
  "status:denied",
  "differs:",
  "contradicts:",
  "shared:",
  "speaker:morvan",
  "speaker:solvey ferry",
  "Lindmar",
  "at:kestrin",
  "NOT ferry",
  "kind:commitment status:reported-done",
  "kind:membership",
  "2024-03",
  'outlet:"outlet 2"',
  "ferry near/3 sail",
  "(speaker:morvan OR speaker:lindmar) -quota",
  "form:bilateral",
  "kind:actor brennia",
  "as-of:2024-03-10",
];

/** Answers without ids, which today's entries keep. */
const plain = (value: unknown): string => {
  const known = new Map<string, string>();
  return JSON.stringify(value).replace(/"(?:st|mt|mb|fa|in|co|ac|ft|cm)-[0-9a-f]+"/g, (id) => {
    if (!known.has(id)) known.set(id, `"id ${known.size}"`);
    return known.get(id)!;
  });
};

test("what was known by a day is what a register has that never saw a later source", async () => {
  const whole = await deskWith(pages);
  for (const day of DAYS) {
    const early = pages.filter(({ published }) => (daysOfValue(published ?? "")?.last ?? "9999") <= day);
    const then = await deskWith(early);
    const standpoint = { knownBy: day };
    for (const query of QUERIES) {
      const [seen, was] = [
        whole.ask(query, { ...standpoint, limit: -1 }),
        then.ask(query, { ...standpoint, limit: -1 }),
      ];
      const told = `${day} ${query}`;
      assert.deepEqual(
        seen.results.map(({ label }) => label).sort(),
        was.results.map(({ label }) => label).sort(),
        told,
      );
      assert.equal(seen.understood, was.understood, told);
      assert.deepEqual(seen.facets, was.facets, told);
      assert.deepEqual(seen.passages, was.passages, told);
      assert.deepEqual(
        seen.results.map((entry) => plain({ ...entry, id: "" })).sort(),
        was.results.map((entry) => plain({ ...entry, id: "" })).sort(),
        told,
      );
      assert.equal([...whole.every(query, standpoint)].length, was.count, told);
    }
    const exported = (desk: Desk) =>
      [...desk.exportLines("jsonl", standpoint)].map((line) => plain({ ...JSON.parse(line), id: "" })).sort();
    assert.deepEqual(exported(whole), exported(then));
    for (const by of ["persons", "states"] as const)
      assert.deepEqual(whole.met({ ...standpoint, by }), then.met({ ...standpoint, by }), day);
    assert.deepEqual(whole.places(standpoint), then.places(standpoint));
    assert.equal(plain(whole.due(standpoint)), plain(then.due(standpoint)));
    assert.equal(
      plain(whole.ladder("Harbour League", standpoint) ?? null),
      plain(then.ladder("Harbour League", standpoint) ?? null),
    );
    for (const name of ["Morvan", "Lindmar", "Tarvia", "Harbour League"]) {
      assert.equal(
        whole.brief(name, standpoint)?.markdown,
        then.brief(name, standpoint)?.markdown,
        `${day} ${name}`,
      );
      assert.equal(
        plain(whole.actor(`person:${name.toLowerCase()}`, standpoint) ?? null),
        plain(then.actor(`person:${name.toLowerCase()}`, standpoint) ?? null),
      );
    }
    for (const [words, by] of [
      ["The ferry will sail again", "Solvey"],
      ["We never agreed to this quota", "Lindmar"],
      ["The ferry will not sail again", "Morvan"],
    ] as const)
      assert.equal(
        plain(whole.check(words, { by, ...standpoint })),
        plain(then.check(words, { by, ...standpoint })),
        `${day} ${words}`,
      );
    then.close();
  }
  whole.close();
});
