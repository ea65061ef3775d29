import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { entryText } from "../../src/cli/print/entry.ts";
import type { Desk } from "../../src/desk/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import { createApp } from "../../src/web/app.ts";
import { temporaryFolder } from "../support/press.ts";

const PAGES = [
  ["2031-03-02", "Norway will reopen the border crossing at Storskog by 1 May 2031."],
  ["2031-04-29", "Norway reopened the border crossing at Storskog on Monday."],
  ["2031-02-03", "Norway signed the Treaty on Fishing Grounds on 2 February 2031."],
  ["2031-06-10", "Norway ratified the Treaty on Fishing Grounds on 9 June 2031."],
  ["2031-03-02", "Sweden will open a new consulate in Gdansk for students."],
  ["2031-03-03", "Sweden will open a new consulate in Murmansk for sailors."],
  ["2031-06-03", "Sweden opened the new consulate that it had promised."],
] as const;

async function register(context: Parameters<typeof temporaryFolder>[0]): Promise<Desk> {
  const now = () => new Date("2031-07-01T10:00:00Z");
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write", now });
  context.after(() => desk.close());
  const bytesOf = (published: string, text: string): Uint8Array =>
    new TextEncoder().encode(
      `<html><head><title>News</title><meta property="og:site_name" content="Harbour Wire">` +
        `<meta property="article:published_time" content="${published}"></head>` +
        `<body><article><p>${text}</p></article></body></html>`,
    );
  await desk.take(PAGES.map(([day, text], i) => ({ name: `${i}.html`, bytes: bytesOf(day, text) })));
  return desk;
}

/** The words of a page without its tags. */
const wordsOf = (page: string): string => page.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");

test("the page of an entry and the terminal tell steps, reports of a promise, and what a report may be of", async (context) => {
  const desk = await register(context);
  const app = createApp(desk);
  const told = async (query: string): Promise<readonly [page: string, terminal: string]> => {
    const [entry] = desk.ask(query).results;
    const page = await (await app.request(`/entry/${entry!.id}`)).text();
    return [wordsOf(page), wordsOf(entryText(entry!, (id) => id, 200))];
  };

  const [steps, stepLines] = await told("kind:instrument");
  assert.match(steps, /2 February 2031 ?Signed by Norway, says Harbour Wire/);
  assert.match(steps, /9 June 2031 ?Ratified by Norway, says Harbour Wire/);
  assert.match(stepLines, /Step, 9 June 2031: ratified by Norway \(says Harbour Wire\)/);

  const [kept, keptLines] = await told("kind:commitment storskog");
  assert.match(kept, /Reported done · 28 April 2031 · inferred: fulfilment-same-deed/);
  assert.match(kept, /The promise ?Norway will reopen .* ?The report ?Norway reopened the border/);
  assert.match(keptLines, /Promised, says Harbour Wire: “Norway will reopen/);
  assert.match(
    keptLines,
    /Reported done 28 April 2031, says Harbour Wire: “Norway reopened .*” \(inferred: fulfilment-same-deed\)/,
  );

  const [perhaps, perhapsLines] = await told("kind:commitment status:reported-done consulate");
  assert.match(perhaps, /Which promise this report may be of.*in Gdansk for students.*in Murmansk/);
  assert.match(perhapsLines, /Not joined: may be what was promised: “open a new consulate in Gdansk/);
});
