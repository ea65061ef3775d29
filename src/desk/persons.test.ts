import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../test/support/press.ts";
import type { ActorEntry } from "../register/index.ts";
import type { Desk } from "./index.ts";
import { openDesk } from "./index.ts";

/** Reports of invented persons; two of them are called Anna Morvan. */
const REPORTS: Readonly<Record<string, string>> = {
  minister: `Foreign Minister Anna Morvan of Tarvia said the river treaty would be signed in May. "We will sign it in May," Morvan told reporters. Foreign Minister Anna Morvan of Tarvia met Foreign Minister Lena Arkaz of Brennia in Selmar on 4 March 2019.`,
  ambassador: `Ambassador Anna Morvan of Ostria said the recall was a mistake. "The recall is a mistake," said Ms. Morvan. Ostria's ambassador Anna Morvan met Foreign Minister Lena Arkaz of Brennia in Selmar on 4 March 2019.`,
  later: `Prime Minister Anna Morvan of Tarvia said the government would resign.`,
  bare: `Foreign Minister Morvan said the treaty was near.`,
  stateless: `Anna Morvan said that the talks would go on.`,
};

const textOf = (name: string): string => `${REPORTS[name]}\n`;

async function deskOf(
  context: Parameters<typeof temporaryFolder>[0],
  names: readonly string[],
  atOnce = names.length,
): Promise<Desk> {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write", now: () => new Date(0) });
  context.after(() => desk.close());
  for (let i = 0; i < names.length; i += atOnce) {
    const items = names.slice(i, i + atOnce).map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(textOf(name)),
    }));
    await desk.take(items);
  }
  return desk;
}

const ALL = Object.keys(REPORTS);
const exported = (desk: Desk): string => [...desk.exportLines("jsonl")].join("");

const morvans = (desk: Desk): ActorEntry[] =>
  desk
    .ask("kind:actor form:person morvan")
    .results.map((entry) => entry as ActorEntry)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const [OSTRIA, TARVIA] = ["person:morvan.ana~ostria", "person:morvan.ana~tarvia"] as const;

test("two of one name are two by the states of their offices; successive offices are one person's", async (context) => {
  const desk = await deskOf(context, ["minister", "ambassador", "later"]);
  assert.deepEqual(
    morvans(desk).map(({ id, namesakes, offices }) => [id, namesakes, offices.map(({ title }) => title)]),
    [
      [OSTRIA, [TARVIA], ["Ambassador"]],
      [TARVIA, [OSTRIA], ["Foreign Minister", "Prime Minister"]],
    ],
  );
  const met = desk.ask(`kind:meeting by:${OSTRIA}`);
  assert.equal(met.count, 1, "the same talks on the same day, of two persons, are two meetings");
  assert.equal(desk.actor(TARVIA)?.meetings.length, 1);
  assert.equal(
    desk.actor("person:morvan.ana")?.actor.id,
    TARVIA,
    "of two who bear a name, who is told of most",
  );
  const named = desk.sources().map(({ id }) => desk.source(id)!.reading.mentions.map(({ actor }) => actor));
  assert.ok(named.flat().includes(OSTRIA), "a name in the reader leads to the one it means");
});

test("a source that does not tell the state is put to the one whose office it tells, or stays open", async (context) => {
  const desk = await deskOf(context, ALL);
  const persons = morvans(desk);
  assert.deepEqual(
    persons.map(({ id }) => id),
    ["person:morvan.ana", OSTRIA, TARVIA],
  );
  assert.deepEqual(persons[0]!.perhaps, [OSTRIA, TARVIA]);
  assert.deepEqual(persons[2]!.joined, [
    { key: "person:morvan~/foreign-minister", rule: "only-bearer-of-office" },
  ]);
});

test("the order and the portions of taking tell on nothing", async (context) => {
  const whole = exported(await deskOf(context, ALL));
  assert.equal(exported(await deskOf(context, [...ALL].reverse(), 1)), whole);
  assert.equal(
    exported(await deskOf(context, ["bare", "stateless", "ambassador", "minister", "later"], 2)),
    whole,
  );
});

test("a typed name finds what stands under every spelling, and says whom it may mean", async (context) => {
  const alone = await deskOf(context, ["minister", "bare"]);
  const typed = alone.ask('speaker:"Anna Morvan"');
  assert.equal(typed.count, alone.ask("speaker:person:morvan.ana").count);
  const ids = (entries: Iterable<{ readonly id: string }>): string[] => [...entries].map(({ id }) => id);
  assert.deepEqual(
    ids(alone.every('speaker:"Anna Morvan"')),
    ids(alone.ask('speaker:"Anna Morvan"', { limit: 1000 }).results),
    "the whole list holds what the page counts",
  );
  assert.equal(typed.count, 3, "“Morvan” of the other source is she");
  assert.match(typed.understood, /“Anna Morvan” \(Anna Morvan, however written/);
  const desk = await deskOf(context, ALL);
  const { understood } = desk.ask("speaker:morvan");
  assert.match(understood, /may be .*\[person:morvan\.ana~tarvia\].* or .*chooses one: speaker:person:/);
});

test("a ruling joins two of one name, and takes those along who were open", async (context) => {
  const desk = await deskOf(context, ALL);
  const before = exported(desk);
  const { ruling } = desk.rule({ kind: "same", actors: [OSTRIA, TARVIA] }, "nora", "one career, two states");
  assert.deepEqual(
    morvans(desk).map(({ id }) => id),
    ["person:morvan.ana"],
  );
  assert.equal(desk.actor(TARVIA)?.actor.id, "person:morvan.ana");
  desk.rule({ kind: "restore", ruling: ruling.id }, "nora", "two after all");
  assert.equal(exported(desk), before);
});

test("a short form of a given name leads to who is written with the full one, and is told so", async (context) => {
  const desk = openDesk({ archive: ":memory:", access: "write" });
  context.after(() => desk.close());
  const text =
    "President Joseph R. Lindmar of Tarvia said: “The ferry will sail again.” William Hask said: “We shall see.”";
  await desk.take([{ name: "a.txt", bytes: new TextEncoder().encode(text) }]);
  const answer = desk.ask('speaker:"Joe Lindmar"');
  assert.equal(answer.count, 1);
  assert.match(answer.understood, /“Joe Lindmar” \(Joseph R\. Lindmar, however written\)/);
  assert.equal(desk.ask('speaker:"Bill Lindmar"').count, 0);
  assert.equal(desk.check("The ferry will sail again", { by: "Joe Lindmar" }).verdict, "EXACT");
  assert.equal(desk.brief("Bill Hask")?.actor.name, "William Hask");
  assert.equal(desk.brief("Joe Hask"), undefined);
});
