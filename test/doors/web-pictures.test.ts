/** The pictures in a real browser, over the samples: accessibility, keyboard, narrow screens, no script, and their files. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openDesk } from "../../src/desk/index.ts";
import type { Serving } from "../../src/web/index.ts";
import { serve } from "../../src/web/index.ts";
import { actor, at, meeting, readingOf } from "../support/reading.ts";
import { PICTURE_ROUTES } from "../../src/web/pictures/routes.ts";
import { assertSound, inBrowser } from "./web-browser.ts";
import { fixtureDesk } from "./web-desk.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-pictures-"));
const desk = openDesk({ archive: join(folder, "samples.db"), access: "write" });
await desk.take([{ path: fileURLToPath(new URL("../../samples", import.meta.url)) }]);
const told = desk.ask("kind:meeting shared:").results[0]!.id;
const once = desk.ask("kind:meeting NOT shared:").results[0]!.id;

const PATHS = [
  "/pictures",
  "/ladder",
  "/ladder/sco",
  "/ladder/sco?as-of=2017&known-by=2023-06",
  "/ladder/Middle%20Sea%20Cooperation%20Organisation",
  "/who-met-whom",
  "/who-met-whom?by=states&order=meetings&most=10",
  "/timeline",
  "/timeline?q=by:lavrov&lanes=place&as-of=2014-11-07",
  "/circle/person:lavrov.srg",
  "/due",
  "/map",
  `/side-by-side/${told}`,
  `/side-by-side/${once}`,
  ...["timeline", "who-met-whom", "map", "due"].map((name) => `/${name}?q=nowhere-to-be-found`),
];

let server: Serving;
before(async () => {
  server = await serve({ desk, port: 0 });
});
after(async () => {
  await server.close();
  desk.close();
  rmSync(folder, { recursive: true });
});
const addressOf = (path: string): string => server.address.slice(0, -1) + path;

for (const [width, colorScheme] of [
  [1280, "light"],
  [1280, "dark"],
  [360, "light"],
  [360, "dark"],
] as const) {
  describe(`every picture, ${colorScheme}, ${width} wide`, () => {
    const { page, complaints } = inBrowser({ width, colorScheme });
    for (const path of PATHS) {
      test(path, async () => {
        await page().goto(addressOf(path));
        await assertSound(page(), width, complaints);
      });
    }
  });
}

describe("by keyboard", () => {
  const { page } = inBrowser({ width: 1280 });

  test("a number of the ladder leads to who says so, and on to the passage", async () => {
    await page().goto(addressOf("/ladder/sco"));
    await page().focus(".drawing");
    await page().keyboard.press("Tab");
    const label = await page().evaluate<string>("document.activeElement.getAttribute('aria-label')");
    assert.match(label, /^\d+: .+/);
    assert.equal(await page().evaluate("getComputedStyle(document.activeElement).outlineStyle"), "solid");
    await page().keyboard.press("Enter");
    assert.match(page().url(), /#c\d+$/);
    assert.equal(await page().locator("li:target .q").count(), 1);
    await page().click("li:target .by .cite");
    assert.match(page().url(), /\/source\/\w+#p\d+-\d+$/);
  });

  test("a cell of the matrix opens as many meetings as it says", async () => {
    await page().goto(addressOf("/who-met-whom"));
    const cell = page().locator('.drawing a[href^="/meetings"]').first();
    const label = (await cell.getAttribute("aria-label"))!;
    await cell.focus();
    await page().keyboard.press("Enter");
    await page().waitForURL("**/meetings?q=*");
    const found = await page().locator(".line.meeting").count();
    assert.ok(found >= 1, label);
  });

  test("marks of the timeline stand in the order of time, lane by lane", async () => {
    await page().goto(addressOf("/timeline?q=by:lavrov&lanes=body"));
    const hrefs = await page()
      .locator(".drawing a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(hrefs.length > 3 && hrefs.every((href) => href?.startsWith("/entry/")));
  });
});

describe("without a script", () => {
  const { page } = inBrowser({ width: 1280, javaScriptEnabled: false });

  test("the cursor of the ladder moves by its form and by the changes beside it", async () => {
    await page().goto(addressOf("/ladder/sco?as-of=2023-07-03"));
    assert.match((await page().textContent(".stand"))!, /On 3 July 2023: eight members/);
    await page().click("a[rel=next]");
    assert.match((await page().textContent(".stand"))!, /On 4 July 2023: nine members/);
    await page().fill(".cursorform input[name=as-of]", "2024-07-04");
    await page().click(".cursorform button");
    assert.match((await page().textContent(".stand"))!, /On 4 July 2024: ten members/);
  });

  test("what was not known yet is not drawn", async () => {
    await page().goto(addressOf("/ladder/sco?as-of=2024-05-21&known-by=2001-12-31"));
    assert.match(
      (await page().textContent(".stand"))!,
      /six members, by the states file\. No source here speaks of it/,
    );
  });
});

describe("forms of a picture", () => {
  const { page } = inBrowser({ width: 1280, colorScheme: "dark" });
  const text = async (path: string): Promise<string> => (await fetch(addressOf(path))).text();

  for (const path of [
    "/ladder/sco",
    "/who-met-whom",
    "/timeline",
    "/circle/person:lavrov.srg",
    "/due",
    "/map",
    `/side-by-side/${told}`,
  ]) {
    test(`${path}.svg is a picture of its own, without links or scripts`, async () => {
      const response = await fetch(addressOf(`${path}.svg`));
      assert.equal(response.headers.get("content-type"), "image/svg+xml; charset=utf-8");
      const svg = await response.text();
      assert.doesNotMatch(svg, /<a |<script|href=/);
      await page().goto(addressOf("/pictures"));
      await page().evaluate(`window.shown = ${JSON.stringify(svg)}`);
      const error = await page().evaluate<string | null>(
        `new DOMParser().parseFromString(shown, "image/svg+xml").querySelector("parsererror")?.textContent ?? null`,
      );
      assert.equal(error, null);
    });
  }

  test("the table beneath has a row for each line of the .csv", async () => {
    for (const path of ["/due", "/map", "/timeline"]) {
      await page().goto(addressOf(path));
      const rows = await page().locator(".twin tbody tr").count();
      const lines = (await text(`${path}.csv`)).trimEnd().split("\r\n").slice(1);
      assert.equal(rows, lines.filter((line) => !line.startsWith("(place not stated)")).length, path);
    }
  });

  test("on paper the table is open and the controls are gone", async () => {
    await page().goto(addressOf("/ladder/sco"));
    await page().emulateMedia({ media: "print" });
    assert.ok(await page().locator(".twin table").isVisible());
    assert.ok(!(await page().locator(".cursorform").isVisible()));
    await page().emulateMedia({ media: null });
  });
});

test("every picture has its place in the documentation", () => {
  const page = readFileSync(new URL("../../docs/pictures.md", import.meta.url), "utf8");
  for (const { path } of PICTURE_ROUTES)
    assert.ok(page.includes(`\`${path}\``), `docs/pictures.md does not name ${path}`);
});

describe("forty who all met", () => {
  const names = Array.from({ length: 44 }, (_, i) => `Delegate ${String.fromCharCode(65 + (i % 22))}${i}`);
  const words = `Met: ${names.join(", ")}.`;
  const party = (name: string) => ({
    actor: `person:d${names.indexOf(name)}`,
    name,
    kind: "person" as const,
  });
  const council = fixtureDesk([
    {
      name: "council.txt",
      reading: (id) =>
        readingOf(id, words, {
          mentions: names.map((name) => ({
            ...at(words, name),
            type: "person",
            form: "full",
            actor: party(name).actor,
          })),
          actors: names.map((name) => actor(party(name).actor, name)),
          meetings: [meeting("m1", at(words, words), { participants: names.map(party), format: "council" })],
        }),
    },
  ]);
  let own: Serving;
  before(async () => {
    own = await serve({ desk: council.desk, port: 0 });
  });
  after(async () => {
    await own.close();
    council.close();
  });
  const { page } = inBrowser({ width: 1440 });

  test("are forty rows of cells a finger can hit, and the others are counted", async () => {
    await page().goto(`${own.address}who-met-whom`);
    assert.equal(await page().locator('.drawing a[href^="/circle"]').count(), 40);
    assert.equal(await page().locator('.drawing a[href^="/meetings"]').count(), (40 * 39) / 2);
    const cell = (await page().locator('.drawing a[href^="/meetings"]').first().boundingBox())!;
    assert.ok(cell.width >= 24 && cell.height >= 24, JSON.stringify(cell));
    assert.match((await page().textContent("figcaption"))!, /Four further persons/);
  });
});
