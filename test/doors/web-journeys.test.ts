/** Journeys through the working pages in a real browser, as their users make them, and axe-core on every page of them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { unzipSync } from "fflate";
import type { Serving } from "../../src/web/index.ts";
import { serve } from "../../src/web/index.ts";
import { assertSound, inBrowser, SHIFTED, violations } from "./web-browser.ts";
import { FIXTURES, fixtureDesk } from "./web-desk.ts";
import { DOUBTFUL } from "./web-doubts.ts";

const { desk, ids, close } = fixtureDesk([...FIXTURES, ...DOUBTFUL]);

let server: Serving;
before(async () => {
  server = await serve({ desk, port: 0, rule: (...ruling) => desk.rule(...ruling) });
});
after(async () => {
  await server.close();
  close();
});
const at = (path: string): string => server.address.slice(0, -1) + path;

const QUOTE = "“We came here to choose a side between our neighbours, and to open a door”";

const PATHS = [
  "/check",
  `/check?${new URLSearchParams({ q: QUOTE, by: "Morvan" })}`,
  "/check?q=harbour",
  "/check?q=the+lighthouse+is+for+sale&by=Nobody",
  "/review",
  ...["meetings", "persons", "utterances", "speaker"].map((kind) => `/review?kind=${kind}`),
  "/review?seat=second",
  "/rulings",
  "/agreement",
  "/brief",
  "/brief?name=Morvan",
  "/brief?name=Morvan&out=met&t.own1=Mood&n.own1=Friendly",
  "/keys",
  "/dataset",
  `/passage/${ids[0]!.slice(0, 16)}?at=10-90`,
];

const LOOKS = [
  [1440, "light"],
  [1440, "dark"],
  [800, "light"],
  [360, "light"],
  [360, "dark"],
] as const;

for (const [width, colorScheme] of LOOKS) {
  describe(`every working page, ${colorScheme}, ${width} wide`, () => {
    const { page, complaints } = inBrowser({ width, colorScheme });
    for (const path of PATHS) {
      test(path, async () => {
        await page().goto(at(path));
        await assertSound(page(), width, complaints);
      });
    }
  });
}

describe("a journalist checks a quotation in five minutes", () => {
  const { page, complaints } = inBrowser({ width: 1280 });

  test("pastes it, reads the verdict, opens the passage, and copies the whole", async () => {
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page().goto(at("/"));
    await page().click("text=Check a quote");
    await page().fill("#words", `${QUOTE}, Morvan told the crowd.`);
    await page().fill("#by", "Morvan");
    await page().click(".checkform button");
    assert.match(await page().innerText(".verdict"), /Altered\s[\s\S]*it has “not”, the quotation not/);
    assert.match(await page().innerText(".steps .yours"), /^yours: We came here/);
    await page().keyboard.press("c");
    await page().waitForSelector("text=Copied");
    const copied = await page().evaluate<string>("navigator.clipboard.readText()");
    assert.match(copied, /≠ ALTERED: /);
    assert.match(copied, /http:\/\/127\.0\.0\.1:\d+\/source\/\w+#p\d+-\d+\nsha-256 [0-9a-f]{64}/);
    await page().click(".steps .cite");
    await page().waitForURL(/\/source\/\w+#p\d+-\d+$/);
    const shown = await page().evaluate<string>(
      `[...CSS.highlights.get("passage")].map((range) => range.toString()).join("")`,
    );
    assert.match(shown, /^We did not come here to choose a side/);
    assert.deepEqual(complaints, []);
  });

  test("takes the evidence along as a file", async () => {
    await page().goto(at(`/check?${new URLSearchParams({ q: QUOTE, by: "Morvan" })}`));
    const [download] = await Promise.all([
      page().waitForEvent("download"),
      page().click("text=Evidence pack"),
    ]);
    assert.equal(download.suggestedFilename(), "quote-check.evidence.json");
    const pack = JSON.parse(readFileSync(await download.path(), "utf8")) as { verdict: { name: string } };
    assert.equal(pack.verdict.name, "ALTERED");
  });
});

describe("a fact-checker adds what was not read", () => {
  const { page, complaints } = inBrowser({ width: 1280 });

  test("selects the words in the reader, says whose they are, sees the entry, and takes it back", async () => {
    await page().goto(at(`/source/${ids[0]!.slice(0, 16)}`));
    await page().locator(".t[data-at]").nth(2).selectText();
    await page().click(".selected >> text=Cite, rule or add");
    await page().waitForURL(/\/passage\/\w+\?at=\d+-\d+$/);
    await page().click("summary:text-is('A statement')");
    await page().fill("#add-speaker", "Nora Quill");
    await page().fill("#add-statement-by", "vera");
    await page().fill("#add-statement-why", "the paper says so a line above");
    await page().click("text=Add it to the register >> nth=0");
    assert.match(await page().innerText(".done"), /^Ruled: .* is a statement of Nora Quill\.$/s);
    assert.match(await page().innerText(".found"), /Nora Quill/);
    assert.equal(await page().inputValue("#add-statement-by"), "vera", "the name is asked once");
    await page().click(".rulings button:text-is('Undo')");
    assert.doesNotMatch((await page().locator(".found").allInnerTexts()).join(), /Nora Quill/);
    assert.deepEqual(complaints, []);
  });
});

describe("a reviewer settles three doubtful pairs and undoes one", () => {
  const { page, complaints } = inBrowser({ width: 1280 });
  const meetings = (): number => desk.ask("kind:meeting").count;

  test("sits down once, then rules by one key each", async () => {
    await page().goto(at("/review?kind=meetings"));
    await page().fill("#by", "Nora Vell");
    await page().click("text=Sit down");
    const before = meetings();
    await page().goto(at("/review?kind=meetings"));
    await page().fill("#why", "one meeting, told a day late");
    await page().focus("h1 >> xpath=..");
    await page().evaluate("document.activeElement.blur()");
    await page().keyboard.press("x");
    await page().waitForSelector(".done");
    assert.match(await page().innerText(".done"), /Ruled: .* are the same/);
    assert.equal(meetings(), before - 1);
    for (const [kind, key] of [
      ["persons", "x"],
      ["utterances", "n"],
    ] as const) {
      await page().goto(at(`/review?kind=${kind}`));
      await page().keyboard.press(key);
      await page().waitForSelector(".done");
    }
    assert.equal(desk.rulings().filter(({ inForce }) => inForce).length, 3);
    assert.deepEqual(complaints, []);
  });

  test("takes one back from the history, and it is open again", async () => {
    const before = meetings();
    await page().click(".tools >> text=rulings");
    // Those of the journeys before stand there as well.
    assert.equal(await page().locator(".rulings li").count(), desk.rulings().length);
    await page().click(".rulings li:has-text('told a day late') button");
    await page().waitForURL(/done=ru-/);
    assert.equal(meetings(), before + 1);
    assert.match(await page().innerText(".rulings"), /taken back/);
    await page().goto(at("/review?kind=meetings"));
    assert.equal(await page().locator(".question").count(), 1, "asked again");
  });

  test("keys rest while a reason is written, and where they are switched off", async () => {
    await page().goto(at("/review"));
    await page().focus("#why");
    await page().keyboard.type("xnu");
    assert.equal(await page().inputValue("#why"), "xnu");
    await page().goto(at("/keys"));
    await page().uncheck("#keys-on");
    await page().goto(at("/review"));
    const before = page().url();
    await page().keyboard.press("x");
    await page().waitForTimeout(300);
    assert.equal(page().url(), before);
    await page().goto(at("/keys"));
    await page().check("#keys-on");
  });
});

describe("a desk officer makes a brief and exports it", () => {
  const { page, complaints } = inBrowser({ width: 1280 });

  test("ticks a line out, writes lines to take, moves a section, and takes the Word file along", async () => {
    await page().goto(at("/brief"));
    await page().fill("#whom", "Morvan");
    await page().click("text=Write it");
    const line = page().locator(".entries li:has-text('Port Halvard')").first();
    await line.locator("input[type=checkbox]").uncheck();
    await page().waitForURL(/out=\w{7}/);
    assert.equal(await page().locator(".entries li.out").count(), 1);
    await page().fill("#n-lines", "Ask for the date in writing.");
    await page().click("text=Apply");
    await page().waitForSelector(".ownwords:has-text('Ask for the date')");
    await page().click("#up-lines");
    await page().waitForURL(/sections=/);
    const [download] = await Promise.all([
      page().waitForEvent("download"),
      page().click(".tools >> text=Word"),
    ]);
    assert.match(download.suggestedFilename(), /^brief-ilyas-morvan-.*\.docx$/);
    const document = new TextDecoder().decode(
      unzipSync(new Uint8Array(readFileSync(await download.path())))["word/document.xml"],
    );
    assert.match(document, /Ask for the date in writing\./);
    assert.doesNotMatch(document, /Port Halvard: /);
    assert.ok(document.indexOf("Lines to take") < document.indexOf("Objectives"));
    assert.deepEqual(complaints, []);
  });

  test("the address alone brings the draft back", async () => {
    const address = page().url();
    await page().goto(at("/"));
    await page().goto(address);
    assert.equal(await page().inputValue("#n-lines"), "Ask for the date in writing.");
    assert.equal(await page().locator(".entries li.out").count(), 1);
  });

  test("a moved line keeps the focus on its button", async () => {
    const button = page().locator(".entries button[value^='down:']:enabled").first();
    const id = (await button.getAttribute("id"))!;
    await button.focus();
    await page().keyboard.press("Enter");
    await page().waitForURL(/order=/);
    const focused = await page().evaluate<string>("document.activeElement.id");
    assert.equal(focused.replace(/^(?:up|down)-/, ""), id.replace("down-", ""));
  });
});

describe("a political scientist takes the register along", () => {
  const { page, complaints } = inBrowser({ width: 1280 });

  test("from the first page, reads what the columns mean, and gets the zip as known by a day", async () => {
    await page().goto(at("/"));
    await page().click("text=Data set");
    await page().click("summary:has-text('dyads.csv')");
    assert.match(await page().innerText("details[open]"), /actor_state\s+the state they are or belong to/);
    await page().fill("#d-known-by", "2024-06");
    const [download] = await Promise.all([
      page().waitForEvent("download"),
      page().click("text=Make the zip"),
    ]);
    assert.equal(download.suggestedFilename(), "readout-dataset.zip");
    const files = unzipSync(readFileSync(await download.path()));
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as { knownBy: string };
    assert.equal(manifest.knownBy, "2024-06");
    assert.match(new TextDecoder().decode(files["accounts.csv"]), /\/source\/[0-9a-f]{16}#p\d+-\d+/);
    assert.deepEqual(complaints, []);
  });
});

describe("what moves after it was painted", () => {
  const { page } = inBrowser({ width: 1280 });

  test("is seen", async () => {
    await page().goto(at("/keys"));
    await page().waitForTimeout(600);
    await page().evaluate(`document.querySelector("main").style.marginTop = "200px"`);
    assert.ok((await page().evaluate<number>(SHIFTED)) > 0);
  });
});

describe("keys", () => {
  const { page, complaints } = inBrowser({ width: 1280 });

  test("? shows them over any page, Escape closes, / goes to the search box", async () => {
    await page().goto(at("/meetings"));
    await page().keyboard.press("?");
    await page().waitForSelector("dialog.keyhelp[open]");
    assert.match(await page().innerText("dialog.keyhelp"), /unsure: another reviewer is asked/);
    assert.deepEqual(await violations(page()), []);
    await page().keyboard.press("Escape");
    assert.equal(await page().locator("dialog").count(), 0);
    await page().keyboard.press("/");
    assert.equal(await page().evaluate<string>("document.activeElement.id"), "q");
    assert.equal(await page().inputValue("#q"), "kind:meeting", "the key itself is not written");
    assert.deepEqual(complaints, []);
  });

  test("the review has a way past its evidence", async () => {
    await page().goto(at("/review"));
    await page().keyboard.press("Tab");
    await page().keyboard.press("Tab");
    assert.equal(await page().evaluate<string>("document.activeElement.textContent"), "Skip to your ruling");
  });
});

describe("without a script", () => {
  const { page } = inBrowser({ width: 1280, javaScriptEnabled: false });

  test("a ruling by button, and its undo", async () => {
    await page().goto(at("/review?kind=speaker"));
    await page().fill("#by", "Ole Brandt");
    await page().click("text=Sit down");
    await page().click("button[value=x]");
    assert.match(await page().innerText(".done"), /is right/);
    await page().click(".done button");
    assert.match(await page().innerText(".done"), /Taken back/);
  });

  test("a brief by ticks and a button, and a check by a form", async () => {
    await page().goto(at("/brief?name=Morvan"));
    await page().uncheck("#in-met");
    await page().click("button[value='1']");
    assert.match(await page().innerText(".part.out h2"), /Last met/);
    const markdown = (await page().getAttribute(".tools >> text=Markdown", "href"))!;
    assert.doesNotMatch(await (await fetch(at(markdown))).text(), /Last met/);
    await page().goto(at("/check"));
    await page().fill("#words", "choose a side");
    await page().click(".checkform button");
    assert.match(await page().innerText(".verdict"), /Trimmed/);
  });
});
