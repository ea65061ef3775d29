import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { temporaryFolder } from "../../../test/support/press.ts";
import { openDesk } from "../index.ts";

test("a person is offered once, however many keys the sources have for them", async (context) => {
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write" });
  context.after(() => desk.close());
  const text =
    "Foreign Minister Ilyas Morvan of Tarvia met his Solvenian counterpart Dana Orel in Port Halvard on 4 May 2031. " +
    "“The ferry will sail again,” Morvan said.";
  await desk.take([{ name: "ferry.txt", bytes: new TextEncoder().encode(text) }]);
  const { suggestions } = desk.complete("speaker:");
  assert.deepEqual(
    suggestions.map(({ name, entries }) => [name, entries]),
    [["Ilyas Morvan", 1]],
  );
  assert.equal(desk.ask(suggestions[0]!.text).count, 1);
});
