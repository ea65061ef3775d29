/** Scripts in a pseudo language: what they show comes from the page, and none holds words of its own. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Serving } from "../../src/web/index.ts";
import { serve } from "../../src/web/index.ts";
import { PSEUDO } from "../support/pseudo.ts";
import { inBrowser } from "./web-browser.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
let server: Serving;
before(async () => {
  server = await serve({ desk, port: 0, words: PSEUDO });
});
after(async () => {
  await server.close();
  close();
});

describe("scripts in another language", () => {
  const { page } = inBrowser({ width: 360 });
  const at = (path: string): string => server.address.slice(0, -1) + path;
  const told = (expression: string): Promise<string> => page().evaluate<string>(expression);
  const assertForeign = (words: string): void => assert.match(words, /^[^A-Za-z]*[Ａ-Ｚａ-ｚ][^A-Za-z]*$/u);

  test("the keys, and what the search box offers", async () => {
    await page().goto(at("/statements"));
    await page().keyboard.press("?");
    await page().waitForSelector("dialog.keyhelp");
    assertForeign(await told("document.querySelector('dialog.keyhelp').getAttribute('aria-label')"));
    assertForeign(await told("document.querySelector('dialog.keyhelp button').textContent"));
    await page().keyboard.press("Escape");
    assertForeign(await told("document.getElementById('q-offers').getAttribute('aria-label')"));
  });

  test("the bar over a selection", async () => {
    await page().goto(at(`/source/${ids[0]}`));
    await page().evaluate(`(() => {
      const words = [...document.querySelectorAll(".t")].find((each) => each.textContent.includes("Solvey said"));
      getSelection().setBaseAndExtent(words.firstChild, 0, words, words.childNodes.length);
    })()`);
    await page().waitForSelector(".selected:not([hidden])");
    assertForeign(await told("document.querySelector('.selected').textContent.replace(/⟦.*?⟧/g, '')"));
  });

  test("the room that is open is in sight on a narrow screen", async () => {
    await page().goto(at("/review"));
    const seen = await page().evaluate<boolean>(`(() => {
      const { left, right } = document.querySelector(".rooms [aria-current]").getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    })()`);
    assert.ok(seen);
  });
});
