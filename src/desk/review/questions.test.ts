import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../../test/support/press.ts";
import type { Archive } from "../../archive/index.ts";
import { openArchive } from "../../archive/index.ts";
import { openDesk } from "../open.ts";
import { questionsIn, surveyQuestions } from "./questions.ts";

/** The archive as if it had so many statements more, and with its entries out of reach where nothing may be looked through. */
function asLarge(archive: Archive, sources: number, closed = false): Archive {
  return {
    ...archive,
    counts: () => {
      const counts = archive.counts();
      return { ...counts, sources, kinds: { ...counts.kinds, statement: 30_000 } };
    },
    rows: (condition) => {
      assert.ok(!closed, "nothing is looked through");
      return archive.rows(condition);
    },
  };
}

test("the questions of a large register are kept, and found anew when it has grown", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  await desk.take(
    Array.from({ length: 8 }, (_, i) => ({
      name: `${i}.txt`,
      bytes: new TextEncoder().encode(report(i)),
    })),
  );
  const archive = openArchive(path, "write");
  const { doubts } = questionsIn(asLarge(archive, 5000));
  assert.ok(doubts.length > 0);

  surveyQuestions(asLarge(archive, 5000));
  assert.deepEqual(questionsIn(asLarge(archive, 5000, true)).doubts, doubts, "kept for who asks next");
  surveyQuestions(asLarge(archive, 5001, true));
  assert.throws(() => surveyQuestions(asLarge(archive, 5100, true)), /looked through/);
  assert.throws(() => surveyQuestions(asLarge(archive, 5000, true), true), /looked through/);
  archive.close();
  desk.close();
});
