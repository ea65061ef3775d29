import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Look {
  readonly width: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
}

/** Debian's browser with a profile of its own, which `close` removes. */
export async function openBrowser({ width, colorScheme = "light", javaScriptEnabled = true }: Look): Promise<{
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}> {
  const profile = mkdtempSync(join(tmpdir(), "readout-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: ARGS,
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled,
    reducedMotion: "reduce",
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/** A browser for some tests, closed after them; what its pages complain of, or ask of others than this machine, is kept. */
export function inBrowser(look: Look): { readonly page: () => Page; readonly complaints: string[] } {
  let opened: { readonly context: BrowserContext; readonly close: () => Promise<void> };
  let page: Page;
  const complaints: string[] = [];
  before(async () => {
    opened = await openBrowser(look);
    page = await opened.context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("status of 40"))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "127.0.0.1") complaints.push(`asked for ${request.url()}`);
    });
  });
  after(() => opened.close());
  return { page: () => page, complaints };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What WCAG 2.2 AA has against a page, as axe-core sees it, with the first places of each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) =>
       result.violations.map(({ id, nodes }) =>
         id + ": " + nodes.slice(0, 3).map((node) => node.html + "\\n" + node.failureSummary).join("\\n")))`,
  );
}

/** How much of the page moved after it was painted (the browser's layout-shift score), thousandths. */
export const SHIFTED = `new Promise((tell) => {
  let moved = 0;
  const sum = (list) => list.getEntries().forEach((each) => { moved += each.hadRecentInput ? 0 : each.value; });
  new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => tell(Math.round(moved * 1000)), 0));
})`;

/** Scripts that the browser waits for before it paints. */
const BLOCKING = `[...document.scripts]
  .filter(({ src, type, async, defer }) => src !== "" && type !== "module" && !async && !defer)
  .map(({ src }) => src)`;

/**
 * Holds that a page has nothing against it: no violation, no sideways scrolling, nothing that moves after it was painted,
 * no script that is waited for, no complaint.
 */
export async function assertSound(page: Page, width: number, complaints: readonly string[]): Promise<void> {
  assert.deepEqual(await violations(page), []);
  const scrolls = await page.evaluate<number>("document.documentElement.scrollWidth");
  assert.ok(scrolls <= width, `${scrolls} wide in ${width}`);
  assert.equal(await page.evaluate<number>(SHIFTED), 0, "nothing moves once it was painted");
  assert.deepEqual(await page.evaluate<string[]>(BLOCKING), [], "no script holds the page up");
  assert.deepEqual(complaints, []);
}
