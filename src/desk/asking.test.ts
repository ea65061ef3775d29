import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { report } from "../../test/support/press.ts";
import type { Desk, Entry } from "./index.ts";
import { openDesk, QueryError, seenFrom } from "./index.ts";

/** A register of a dozen invented reports by two outlets, one of them printed again by a third, in memory. */
let desk: Desk;
before(async () => {
  desk = openDesk({ archive: ":memory:", access: "write" });
  for (let n = 0; n < 12; n++) {
    const outlet = n % 3 === 0 ? "Harbour Wire" : "Harbour Wire Pictures";
    const published = `2024-06-${String(n + 2).padStart(2, "0")}`;
    await desk.take([{ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) }], {
      outlet,
      published,
    });
  }
  const reprint = new TextEncoder().encode(`${report(3)}Printed again.\n`);
  await desk.take([{ name: "reprint.txt", bytes: reprint }], {
    outlet: "Coast Today",
    published: "2024-06-20",
  });
});
after(() => desk.close());

const found = (query: string): readonly Entry[] => desk.ask(query, { limit: -1 }).results;
const idsOf = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.id).sort();

test("each facet's query finds as many entries as it says, and leads back", () => {
  for (const query of [
    "",
    "ferry",
    "kind:statement",
    "speaker:morvan OR speaker:solvey",
    "ferry NOT kind:actor",
  ]) {
    const answer = desk.ask(query);
    assert.ok(answer.count > 0, query);
    for (const { field, values } of answer.facets) {
      for (const value of values) {
        const narrowed = desk.ask(value.query);
        const where = `“${query}” ${field} ${value.value}: “${value.query}”`;
        if (value.chosen) {
          assert.ok(narrowed.count >= answer.count, where);
          continue;
        }
        assert.equal(narrowed.count, value.count, where);
        const again = narrowed.facets.find((each) => each.field === field)!.values;
        const back = again.find((each) => each.value === value.value)!;
        assert.ok(back.chosen, where);
        assert.equal(desk.ask(back.query).count, answer.count, `${where}, back by “${back.query}”`);
      }
    }
  }
});

test("a condition and its negation share out the register between them", () => {
  const everything = idsOf(found(""));
  for (const query of [
    "ferry",
    "speaker:morvan",
    "kind:meeting",
    "2024-06-05",
    '"settle the"',
    "at:selmar",
    "to:",
    "as-of:2024-06-07",
  ]) {
    assert.deepEqual(idsOf([...found(query), ...found(`NOT (${query})`)]), everything, query);
  }
});

test("AND narrows, OR widens, order does not matter", () => {
  assert.deepEqual(idsOf(found("ferry kind:statement")), idsOf(found("kind:statement AND ferry")));
  const either = new Set([...idsOf(found("ferry")), ...idsOf(found("quota"))]);
  assert.deepEqual(idsOf(found("quota OR ferry")), [...either].sort());
});

test("speaker finds any part of a name, whatever its capitals and accents", () => {
  const statements = found("speaker:morvan");
  assert.ok(statements.length > 0);
  for (const entry of statements) {
    assert.ok(entry.kind === "statement" && JSON.stringify(entry.accounts).includes("Morvan"));
  }
  assert.deepEqual(idsOf(found("speaker:MÓRVAN")), idsOf(statements));
  assert.deepEqual(idsOf(found('speaker:"ilyas morvan"')), idsOf(statements));
});

test("phrases are exact, words have forms, near counts words", () => {
  const holds = (entry: Entry, words: RegExp) => words.test(JSON.stringify(entry));
  for (const entry of found('"patrol boats"')) assert.ok(holds(entry, /patrol boats/i));
  assert.equal(found('"patrol boat"').length, 0);
  assert.ok(found("boat").length > 0, "boat finds boats");
  assert.deepEqual(idsOf(found("settle near/3 ferry")), idsOf(found('"settle the ferry"')));
  assert.equal(found("settle near/0 ferry").length, 0);
});

test("outlets in quotation marks are meant whole, without them by a part of the name", () => {
  const wire = desk.ask('outlet:"harbour wire"').count;
  assert.ok(wire > 0 && wire < desk.ask("outlet:harbour").count);
  assert.equal(desk.ask("outlet:pictures").count, desk.ask('outlet:"Harbour Wire Pictures"').count);
});

test("dates, as-of and known-by bound what is found", () => {
  const may = desk.ask("2024-05").count;
  assert.equal(may, 0);
  assert.ok(desk.ask("2024-06").count > 0);
  const known = desk.ask("kind:statement", { knownBy: "2024-06-05", limit: -1 }).results;
  assert.ok(known.length > 0 && known.length < desk.ask("kind:statement").count);
  for (const entry of known) assert.ok(entry.accounts.some(({ from }) => from.published! <= "2024-06-05"));
  assert.deepEqual(idsOf(known), idsOf(found("kind:statement known-by:2024-06-05")));
  assert.throws(() => desk.ask("x", { asOf: "soon" }), QueryError);
});

test("pages follow one another without a gap", () => {
  for (const query of ["", "ferry"]) {
    const whole = found(query).map((entry) => entry.id);
    const paged = [];
    for (let offset = 0; offset < whole.length; offset += 4) {
      paged.push(...desk.ask(query, { limit: 4, offset }).results.map((entry) => entry.id));
    }
    assert.deepEqual(paged, whole);
  }
});

test("paragraphs of the sources are found where no entry rests on them", () => {
  const { passages, results } = desk.ask('"report number 7"');
  assert.equal(results.length, 0);
  assert.equal(passages.count, 1);
  assert.equal(passages.results[0]!.exact, "Report number 7.");
  assert.equal(passages.results[0]!.outlet, "Harbour Wire Pictures");
});

test("an actor's view holds what is the actor's", () => {
  const [actor] = found('kind:actor "Ilyas Morvan"');
  assert.ok(actor?.kind === "actor");
  const view = desk.actor(actor.keys[0]!)!;
  assert.equal(view.actor.id, actor.id);
  assert.equal(desk.resolve(actor.keys[0]!), actor.id);
  assert.deepEqual(idsOf(view.statements), idsOf(found(`speaker:${actor.keys[0]}`)));
  assert.equal(desk.actor("person:nobody"), undefined);
});

test("what was known by a day leaves later accounts out, wherever it is looked at", () => {
  const shared = found("kind:meeting shared:")[0]!;
  const dates = shared.accounts.map(({ from }) => from.published!).sort();
  const day = dates[0]!;
  assert.ok(day < dates.at(-1)!, "two reports of different days");
  const then = seenFrom(shared, { knownBy: day })!;
  assert.equal(then.id, shared.id);
  assert.deepEqual(
    then.accounts,
    shared.accounts.filter(({ from }) => from.published! <= day),
  );
  assert.deepEqual(
    desk.ask("kind:meeting", { knownBy: day }).results.find(({ id }) => id === shared.id),
    then,
  );
  // Only the later account makes it one of two sources.
  assert.ok(desk.ask("kind:meeting shared:", { knownBy: day }).results.every(({ id }) => id !== shared.id));
  assert.deepEqual(desk.entry(shared.id, { knownBy: day }), then);
  const exported = [...desk.exportLines("jsonl", { knownBy: day })].map((line) => JSON.parse(line) as Entry);
  assert.deepEqual(
    exported.find(({ id }) => id === shared.id),
    JSON.parse(JSON.stringify(then)),
  );
  assert.ok(exported.every(({ accounts }) => accounts.every(({ from }) => from.published! <= day)));
  assert.equal(seenFrom(shared, { knownBy: "2023" }), null);
  assert.equal(seenFrom(shared, { asOf: "2023" }), null);
});

test("a query is completed where it is being written, from what the register knows", () => {
  const offered = (query: string, at?: number): string[] =>
    desk.complete(query, at).suggestions.map(({ text }) => text);
  assert.deepEqual(offered("ferry spe"), ["speaker:"]);
  assert.deepEqual(offered("-kind:m"), ["-kind:meeting", "-kind:membership"]);
  // A person is offered by key: the query then finds as many as the offer says, under every spelling.
  const [person] = desk.complete("speaker:mor").suggestions;
  assert.match(person!.text, /^speaker:person:morvan\.\w+$/);
  assert.deepEqual([person!.name, person!.entries], ["Ilyas Morvan", desk.ask(person!.text).count]);
  const [outlet] = offered('outlet:"harbour wire p');
  assert.equal(outlet, 'outlet:"Harbour Wire Pictures"');
  assert.ok(desk.ask(outlet!).count > 0);
  // Only the word before the place is replaced.
  assert.deepEqual(desk.complete("spe kind:meeting", 3), {
    start: 0,
    end: 3,
    suggestions: [{ text: "speaker:" }],
  });
  for (const query of ["", "ferry ", "as-of:2023", "speaker:100%", '"open', "nothing:x"]) {
    assert.deepEqual(offered(query), [], query);
  }
});
