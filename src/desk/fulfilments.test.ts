import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { temporaryFolder } from "../../test/support/press.ts";
import type { Desk } from "./index.ts";
import { openDesk } from "./index.ts";

type Page = readonly [published: string, text: string];

const PROMISE: Page = ["2031-03-02", "Norway will reopen the border crossing at Storskog by 1 May 2031."];
const DONE: Page = ["2031-04-29", "Norway reopened the border crossing at Storskog on Monday."];

/** Two promises and a report that may be of either. */
const SEVERAL: readonly Page[] = [
  ["2031-03-02", "Norway will open a new consulate in Gdansk for students."],
  ["2031-03-03", "Norway will open a new consulate in Murmansk for sailors."],
  ["2031-06-03", "Norway opened the new consulate that it had promised."],
];

let minute = 0;
const clock = () => new Date(Date.UTC(2031, 6, 1, 10, minute++));

async function register(
  context: Parameters<typeof temporaryFolder>[0],
  pages: readonly Page[],
): Promise<Desk> {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write", now: clock });
  context.after(() => desk.close());
  await desk.take(
    pages.map(([published, text], i) => ({
      name: `${i}.html`,
      bytes: new TextEncoder().encode(
        `<html><head><title>News</title><meta property="article:published_time" content="${published}"></head>` +
          `<body><article><p>${text}</p></article></body></html>`,
      ),
    })),
  );
  return desk;
}

const commitments = (desk: Desk, asOf?: string) =>
  desk
    .ask("kind:commitment", { ...(asOf !== undefined && { asOf }) })
    .results.filter((entry) => entry.kind === "commitment");

describe("what was done after the day that is asked about", () => {
  test("is not done yet in “due”, nor in an answer, nor in a brief", async (context) => {
    const desk = await register(context, [PROMISE, DONE]);
    const standing = (asOf?: string) =>
      desk.due(asOf === undefined ? {} : { asOf }).items.map(({ standing: each }) => each);
    assert.deepEqual(standing(), ["done"]);
    assert.deepEqual(standing("2031-04-28"), ["done"]);
    assert.deepEqual(standing("2031-04-27"), ["open"]);
    assert.deepEqual(
      [undefined, "2031-04-28", "2031-04-27"].map((day) => commitments(desk, day)[0]!.status),
      ["reported-done", "reported-done", "announced"],
    );
    assert.equal(commitments(desk, "2031-04-27")[0]!.fulfilments, undefined);
    const told = (asOf: string): string => JSON.stringify(desk.brief("Norway", { asOf }));
    assert.match(told("2031-05-20"), /done: /);
    assert.doesNotMatch(told("2031-04-20"), /done: /);
  });
});

describe("a report that may be of several promises", () => {
  const state = (desk: Desk): string[] => commitments(desk).map(({ id, status }) => `${id} ${status}`);

  test("is asked with each of them, and a ruling joins it to its promise for good", async (context) => {
    const desk = await register(context, SEVERAL);
    const before = state(desk);
    const asked = desk.review({ kind: "fulfilments" });
    assert.equal(asked.doubts.length, 2);
    const gdansk = asked.doubts.find(({ title }) => title.includes("Gdansk"))!;
    assert.match(desk.doubt(gdansk.id)!.speaksAgainst.join(), /Murmansk/);
    const { ruling, outcomes } = desk.rule(desk.decision(gdansk.id, { key: "x" }), "nora", "she said so");
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ["applied"],
    );
    const joined = (): void => {
      const [kept, ...others] = commitments(desk).filter(({ fulfilments }) => fulfilments !== undefined);
      assert.equal(others.length, 0);
      assert.match(kept!.what, /Gdansk/);
      assert.ok(before.includes(`${kept!.id} announced`), "it keeps the id of the promise");
      assert.equal(kept!.status, "reported-done");
      assert.equal(commitments(desk).length, 2);
      assert.equal(desk.review({ kind: "fulfilments" }).doubts.length, 0);
    };
    joined();
    await desk.reread();
    joined();
    desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "she did not");
    assert.deepEqual(state(desk), before);
    assert.equal(desk.review({ kind: "fulfilments" }).doubts.length, 2);
  });

  test("that a rule joined wrongly is taken apart, and stays so", async (context) => {
    const desk = await register(context, [PROMISE, DONE]);
    const [asked] = desk.review({ kind: "fulfilments" }).doubts;
    assert.equal(asked!.rule, "fulfilment-same-deed");
    assert.match(
      desk
        .doubt(asked!.id)!
        .sides.map(({ points }) => points.join())
        .join(" | "),
      /reported-done.*\| .*announced/,
    );
    const { ruling, outcomes } = desk.rule(
      desk.decision(asked!.id, { key: "n" }),
      "nora",
      "another crossing",
    );
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ["applied"],
    );
    assert.deepEqual(
      state(desk).map((each) => each.split(" ")[1]),
      ["announced"],
    );
    await desk.reread();
    assert.deepEqual(
      state(desk).map((each) => each.split(" ")[1]),
      ["announced"],
    );
    desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "it is that one");
    assert.deepEqual(
      state(desk).map((each) => each.split(" ")[1]),
      ["reported-done"],
    );
    desk.rule(desk.decision(asked!.id, { key: "x" }), "nora", "I looked");
    assert.equal(commitments(desk)[0]!.ruled, true);
    assert.equal(desk.review({ kind: "fulfilments" }).doubts.length, 0);
  });

  test("of two promises, one of which it is not, it is of the other", async (context) => {
    const desk = await register(context, SEVERAL);
    const gdansk = desk.review({ kind: "fulfilments" }).doubts.find(({ title }) => title.includes("Gdansk"))!;
    desk.rule(desk.decision(gdansk.id, { key: "n" }), "nora", "that one is shut");
    const [kept] = commitments(desk).filter(({ fulfilments }) => fulfilments !== undefined);
    assert.match(kept!.what, /Murmansk/);
    // That one is inferred now, and asked as such.
    assert.deepEqual(
      desk.review({ kind: "fulfilments" }).doubts.map(({ rule }) => rule),
      ["fulfilment-as-promised"],
    );
  });
});
