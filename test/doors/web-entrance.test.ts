/** The ways in, in a real browser: signing in, handing in sources, and writing a query that is completed. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { openDesk } from "../../src/desk/index.ts";
import type { Serving } from "../../src/web/index.ts";
import { digestOf, serve } from "../../src/web/index.ts";
import { openBrowser, violations } from "./web-browser.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-entrance-"));
const report = join(folder, "ferry.txt");
writeFileSync(
  report,
  "Foreign Minister Ilyas Morvan of Tarvia met his Solvenian counterpart Dana Orel in Port Halvard on 4 May 2031. " +
    "“The ferry will sail again,” Morvan said.",
);
const picture = join(folder, "pixels.txt");
writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]));
const desk = openDesk({ archive: join(folder, "a.db"), access: "write" });

let server: Serving;
let guarded: Serving;
let opened: { readonly context: BrowserContext; readonly close: () => Promise<void> };
let page: Page;
before(async () => {
  const take = (...handed: Parameters<typeof desk.take>) => desk.take(...handed);
  const ada = { name: "Ada Brenn", role: "review" as const, secret: digestOf("ada-secret") };
  server = await serve({ desk, take, port: 0 });
  guarded = await serve({ desk, port: 0, names: ["localhost"], access: { accounts: () => [ada] } });
  opened = await openBrowser({ width: 800 });
  page = await opened.context.newPage();
});
after(async () => {
  await opened.close();
  await server.close();
  await guarded.close();
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("from an empty desk", () => {
  test("files are handed in, one is refused by name, and what was taken can be opened", async () => {
    await page.goto(server.address);
    await page.getByRole("link", { name: "Take files or addresses here" }).click();
    assert.deepEqual(await violations(page), []);
    await page.getByLabel("Files").setInputFiles([report, picture]);
    await page.getByLabel("Who published them").fill("Harbour Wire");
    await page.getByRole("button", { name: "Take" }).click();
    await page.getByText("One source refused").waitFor();
    assert.deepEqual(await violations(page), []);
    assert.match(await page.locator("main").innerText(), /pixels\.txt refused: not text/);
    await page.getByRole("link", { name: "ferry.txt" }).click();
    assert.match(await page.locator("main").innerText(), /Harbour Wire/);
  });

  test("keys lead from entry to entry in the reader, and into one", async () => {
    const [source] = desk.sources();
    await page.goto(`${server.address}source/${source!.id}`);
    const focused = () => page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? ''");
    await page.keyboard.press("k");
    const first = await focused();
    assert.match(first, /^entry \d+$/);
    await page.keyboard.press("j");
    assert.notEqual(await focused(), first);
    await page.getByRole("combobox").focus();
    await page.keyboard.press("j");
    assert.equal(await page.getByRole("combobox").inputValue(), "j", "not while somebody writes");
    await page.locator(".t a.ref").first().focus();
    await page.keyboard.press("o");
    await page.waitForURL(/\/entry\//);
  });

  test("a query is completed by keyboard, field first, then value", async () => {
    await page.goto(server.address);
    const box = page.getByRole("combobox", { name: "Ask the register" });
    await box.pressSequentially("spe");
    await page.getByRole("option", { name: "speaker:" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await box.inputValue(), "speaker:");
    await page.getByRole("option", { name: "Ilyas Morvan" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.match(await box.inputValue(), /^speaker:person:morvan\.\w+ $/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=speaker/);
    assert.match(await page.locator("main").innerText(), /The ferry will sail again/);
  });

  test("the address of nothing to fetch is told, and nothing is lost", async () => {
    await page.goto(`${server.address}take`);
    await page.getByLabel("Addresses").fill("harbour.example/report");
    await page.getByRole("button", { name: "Take" }).click();
    assert.match(await page.locator("main").innerText(), /No address of a page: “harbour\.example\/report”/);
  });
});

test("a guarded desk asks who comes, goes on to the page that was wanted, and lets go", async () => {
  const home = guarded.address.replace("127.0.0.1", "localhost");
  await page.goto(`${home}search?q=ferry`);
  assert.deepEqual(await violations(page), []);
  const secret = page.getByLabel("The secret of your account");
  await secret.fill("ada");
  await page.getByRole("button", { name: "Sign in" }).click();
  assert.deepEqual(await violations(page), []);
  assert.equal(await page.getByRole("alert").innerText(), "No account has this secret.");
  await secret.fill("ada-secret");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/search\?q=ferry/);
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
});
