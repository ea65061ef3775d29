import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../test/support/press.ts";
import type { Desk } from "./index.ts";
import { openDesk, ruledClaim, rulingFrom } from "./index.ts";

const WORDS = [
  "The toll is unfair to every fisherman on the coast.",
  "The toll is unfair to each fisherman of our coast.",
  "The toll is an injustice to the fishermen of the coast.",
];
const pageOf = (i: number) => ({
  name: `${i}.txt`,
  bytes: new TextEncoder().encode(
    `Minister Ana Kolvar of Tarvia said on March ${4 + i}, 2024: “${WORDS[i]!}”`,
  ),
});

let minute = 0;
const clock = () => new Date(Date.UTC(2024, 6, 1, 10, minute++));

async function register(context: Parameters<typeof temporaryFolder>[0], pages = [0, 1, 2]): Promise<Desk> {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write", now: clock });
  context.after(() => desk.close());
  await desk.take(pages.map(pageOf));
  return desk;
}

const exported = (desk: Desk): string => [...desk.exportLines("jsonl")].join("");
const claimsOf = (desk: Desk) =>
  WORDS.map((words) =>
    ruledClaim(
      desk.ask(`"${words}"`).results.find(({ kind }) => kind === "statement")!,
      null,
    ),
  );
const statements = (desk: Desk): number => desk.ask("kind:statement").count;

test("a ruling that others contradict says so, and holds once they are taken back", async (context) => {
  const desk = await register(context);
  const [a, b, c] = claimsOf(desk);
  const first = desk.rule({ kind: "same", claims: [a!, b!] }, "nora", "one speech");
  assert.equal(first.outcomes[0]?.outcome, "applied");
  desk.rule({ kind: "same", claims: [b!, c!] }, "nora", "one speech");
  assert.equal(statements(desk), 1);
  const apart = desk.rule({ kind: "not-same", claims: [a!, c!] }, "nora", "another day");
  assert.equal(apart.outcomes[0]?.outcome, "ambiguous");
  assert.match(apart.outcomes[0]?.text ?? "", /still one/);
  const { rulings } = await desk.reread();
  assert.deepEqual(rulings.map(({ outcome }) => outcome).toSorted(), ["ambiguous", "applied", "applied"]);
  desk.rule({ kind: "restore", ruling: first.ruling.id }, "nora", "two speeches");
  assert.deepEqual(
    (await desk.reread()).rulings.map(({ outcome }) => outcome),
    ["applied", "applied"],
  );
  assert.equal(statements(desk), 2);
});

test("of a pair ruled on twice the later ruling counts, for accounts and for actors", async (context) => {
  const desk = await register(context);
  const [a, b] = claimsOf(desk);
  desk.rule({ kind: "same", claims: [a!, b!] }, "nora", "one");
  desk.rule({ kind: "not-same", claims: [b!, a!] }, "nora", "two");
  assert.equal(statements(desk), 3);
  const actors = ["person:kolvar.ana", "state:tarvia"] as const;
  desk.rule({ kind: "same", actors }, "nora", "a slip");
  desk.rule({ kind: "not-same", actors }, "nora", "taken back otherwise");
  assert.notEqual(desk.resolve(actors[0]), desk.resolve(actors[1]));
});

test("rulings made elsewhere give the same bytes in any order, and wait for sources that are not here", async (context) => {
  const desk = await register(context);
  const [a, b, c] = claimsOf(desk);
  desk.rule({ kind: "same", claims: [a!, b!] }, "nora", "one");
  const { ruling } = desk.rule({ kind: "reject", claim: c! }, "nora", "no");
  desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "looked again");
  desk.rule({ kind: "wrong-date", claim: c!, date: "2024-02-01" }, "nora", "the page is wrong");
  const made = desk.rulings().map((view) => rulingFrom(JSON.parse(JSON.stringify(view.ruling))));
  for (const order of [made, made.toReversed()]) {
    const other = await register(context);
    assert.deepEqual(
      other.importRulings(order).outcomes.map(({ outcome }) => outcome),
      ["applied", "applied"],
    );
    assert.equal(exported(other), exported(desk));
    assert.deepEqual(other.rulings(), desk.rulings());
    assert.equal(other.importRulings(order).added, 0);
  }
  const part = await register(context, [0]);
  const { outcomes } = part.importRulings(made.toReversed());
  assert.deepEqual(
    outcomes.map(({ outcome }) => outcome),
    ["lost", "lost"],
  );
  assert.match(outcomes[0]!.text, /not in this register; the ruling waits for it/);
  await part.take([pageOf(2), pageOf(1)]);
  await part.reread();
  assert.equal(exported(part), exported(desk));
});

test("a ruling that was changed after it was made is refused", async (context) => {
  const desk = await register(context);
  const { ruling } = desk.rule({ kind: "reject", claim: claimsOf(desk)[0]! }, "nora", "no");
  assert.deepEqual(rulingFrom(JSON.parse(JSON.stringify(ruling))), ruling);
  assert.throws(() => rulingFrom({ ...ruling, reason: "yes" }), /something in it was changed/);
  assert.throws(() => rulingFrom({ kind: "reject" }), /has not all of/);
  assert.throws(() => rulingFrom(null), RangeError);
});

test("two processes that rule at one time do not undo each other", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const [one, other] = [0, 1].map(() => openDesk({ archive: path, access: "write", now: clock }));
  context.after(() => [one!, other!].forEach((each) => each.close()));
  await one!.take([pageOf(0), pageOf(1)]);
  const [a, b] = WORDS.slice(0, 2).map((words) =>
    ruledClaim(
      one!.ask(`"${words}"`).results.find(({ kind }) => kind === "statement")!,
      null,
    ),
  );
  one!.rule({ kind: "wrong-date", claim: a!, date: "2024-01-01" }, "nora", "x");
  other!.rule({ kind: "wrong-speaker", claim: a!, speaker: null }, "viktor", "y");
  one!.rule({ kind: "reject", claim: b! }, "nora", "z");
  const before = exported(one!);
  assert.equal(exported(other!), before);
  await other!.reread();
  assert.equal(exported(one!), before);
});
