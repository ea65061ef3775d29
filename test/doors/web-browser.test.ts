/** The web desk in a real browser: accessibility, keyboard, narrow screens, no script. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Serving } from "../../src/web/index.ts";
import { serve } from "../../src/web/index.ts";
import { assertSound, inBrowser } from "./web-browser.ts";
import { FIXTURES, fixtureDesk, retold } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk([...FIXTURES, retold("Evening Bell"), retold("The Quay")]);
const meeting = desk.ask("kind:meeting").results[0]!.id;
const statement = desk.ask("kind:statement shared:").results[0]!.id;

const PATHS = [
  "/",
  "/search?q=ferry",
  "/search?q=nowhere-to-be-found",
  "/search?q=%22open",
  "/statements",
  "/meetings",
  "/actors",
  "/memberships",
  "/facts",
  "/instruments",
  "/commitments",
  "/acts",
  "/sources",
  ...ids.map((id) => `/source/${id}`),
  `/source/${ids[0]}#e1`,
  `/entry/${meeting}`,
  `/entry/${statement}`,
  `/entry/${desk.ask("kind:membership").results[0]!.id}`,
  `/entry/${desk.ask("kind:commitment").results[0]!.id}`,
  "/actor/person:morvan.l",
  "/not-here",
];

let server: Serving;
before(async () => {
  server = await serve({ desk, port: 0 });
});
after(async () => {
  await server.close();
  close();
});
const at = (path: string): string => server.address.slice(0, -1) + path;

for (const width of [1280, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    describe(`every page, ${colorScheme}, ${width} wide`, () => {
      const { page, complaints } = inBrowser({ width, colorScheme });
      for (const path of PATHS) {
        test(path, async () => {
          await page().goto(at(path));
          await assertSound(page(), width, complaints);
        });
      }
    });
  }
}

describe("by keyboard", () => {
  const { page } = inBrowser({ width: 1280 });
  const focused = (): Promise<string> => page().evaluate<string>("document.activeElement.textContent.trim()");
  const tabTo = async (words: string): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      await page().keyboard.press("Tab");
      if ((await focused()) === words) return;
    }
    assert.fail(`no way to “${words}” by Tab; stopped at “${await focused()}”`);
  };

  test("from a question to a passage", async () => {
    await page().goto(at("/"));
    await page().keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the content");
    await page().keyboard.press("Tab");
    await page().keyboard.press("Tab");
    await page().keyboard.type("inspectors");
    await page().keyboard.press("Enter");
    await page().waitForURL("**/search?q=inspectors*");
    await tabTo("It will sail when the inspectors have signed. We take the date seriously.");
    await page().keyboard.press("Enter");
    await page().waitForURL("**/entry/*");
    await tabTo("open the passage");
    await page().keyboard.press("Enter");
    await page().waitForURL(/\/source\/\w+#p\d+-\d+$/);
    const shown = await page().evaluate<string>(
      "document.querySelector(':target').parentElement.textContent",
    );
    assert.match(shown, /It will sail when the inspectors/);
  });

  test("a note leads to its words and the number beside them back to it", async () => {
    await page().goto(at(`/source/${ids[0]}`));
    await page().focus(".note .n");
    await page().keyboard.press("Enter");
    assert.match(page().url(), /#p\d+-\d+$/);
    await page().focus(".t .ref");
    await page().keyboard.press("Enter");
    assert.match(page().url(), /#e1$/);
  });

  test("what has the focus is ringed", async () => {
    await page().goto(at("/"));
    await page().keyboard.press("Tab");
    await page().keyboard.press("Tab");
    const ring = await page().evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
    assert.equal(ring, "solid");
  });
});

describe("passages", () => {
  const { page, complaints } = inBrowser({ width: 1280 });
  const text = desk.source(ids[0]!)!.reading.text;

  test("a selection has an address, counted in the source's own units", async () => {
    await page().goto(at(`/source/${ids[0]}`));
    await page().evaluate(`(() => {
      const words = [...document.querySelectorAll(".t")].find((each) => each.textContent.includes("Solvey said"));
      getSelection().setBaseAndExtent(words.firstChild, 0, words, words.childNodes.length);
    })()`);
    await page().waitForSelector(".selected a");
    const href = (await page().getAttribute(".selected a", "href"))!;
    const [, start, end] = /#p(\d+)-(\d+)/.exec(href)!;
    assert.match(text.slice(Number(start), Number(end)), /^Solvey said .*paperwork”\.\s*$/s);
  });

  test("a selection is copied with its source, its bytes and its address", async () => {
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page().click("text=Copy as a citation");
    await page().waitForSelector("text=Copied");
    const copied = await page().evaluate<string>("navigator.clipboard.readText()");
    assert.match(copied, /^“Solvey said that the boats would sail .*paperwork”\.”\n/);
    assert.match(copied, /\nTarvia and Ardonia to reopen the Selmar ferry, Harbour Wire, 2024-06-14\n/);
    assert.ok(copied.includes(`sha-256 ${ids[0]}, characters `));
    assert.match(copied, /\nhttp:\/\/127\.0\.0\.1:\d+\/source\/\w+#p\d+-\d+\n/);
  });

  test("the address of any passage shows it, also where no entry rests", async () => {
    const start = text.indexOf("on the eve");
    await page().goto(at(`/source/${ids[0]}#p${start}-${start + 22}`));
    const shown = await page().evaluate<string>(
      `[...CSS.highlights.get("passage")].map((range) => range.toString()).join("")`,
    );
    assert.equal(shown, "on the eve of the coun");
  });

  test("copied text is the source's alone, also over the margin between two paragraphs", async () => {
    await page().evaluate(`(() => {
      const [first, second] = [...document.querySelectorAll(".t")].slice(3);
      getSelection().setBaseAndExtent(first, 0, second, second.childNodes.length);
    })()`);
    await page().keyboard.press("Control+c");
    const copied = await page().evaluate<string>("navigator.clipboard.readText()");
    assert.ok(text.includes(copied), copied);
    assert.match(copied, /^“We did not come.*\n\nSolvey said.*paperwork”\.$/s);
    assert.deepEqual(complaints, []);
  });
});

describe("without a script", () => {
  const { page } = inBrowser({ width: 1280, javaScriptEnabled: false });

  test("search, entry and passage are there", async () => {
    await page().goto(at("/search?q=ferry"));
    await page().click(".line .what a");
    await page().waitForURL("**/entry/*");
    await page().click(".accounts .at a");
    await page().waitForURL(/#p\d+-\d+$/);
    assert.equal(await page().locator(":target").count(), 1);
    const bar = await page().locator(".row:has(:target) > .t, .row:target > .t").first();
    assert.match(await bar.textContent().then(String), /Selmar Ferry Agreement/);
  });
});
