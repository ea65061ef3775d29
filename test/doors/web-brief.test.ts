/** The brief builder asked without a port: the page, the draft in its address, and the files. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { Brief, FinishedLine } from "../../src/desk/index.ts";
import { createApp } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk);

const address = (ending: string, parameters: Readonly<Record<string, string>> = {}): string =>
  `/brief${ending}?${new URLSearchParams({ name: "Morvan", ...parameters })}`;
const text = async (ending: string, parameters = {}): Promise<string> =>
  (await app.request(address(ending, parameters))).text();
const json = async (parameters = {}): Promise<Brief> => JSON.parse(await text(".json", parameters)) as Brief;
const linesIn = ({ document }: Brief, key: string): readonly FinishedLine[] =>
  document.sections.find((section) => section.key === key)!.lines;

describe("the page", () => {
  test("has every line with a tick and a footnote that opens the passage", async () => {
    const page = await text("");
    assert.match(page, /<h1[^>]*><bdi>Brief on Ilyas Morvan<\/bdi><\/h1>/);
    for (const { id } of linesIn(await json(), "met")) {
      assert.match(page, new RegExp(`name="in" id="in-${id}" value="${id}" checked`));
    }
    const links = [...page.matchAll(/<li id="n\d+"><a href="\/source\/(\w+)#p(\d+)-(\d+)"/g)];
    assert.ok(links.length > 3);
    for (const [, source, start, end] of links) {
      const reading = desk.reading(ids.find((id) => id.startsWith(source!))!)!;
      const words = reading.text.slice(Number(start), Number(end)).split(/\s+/)[0]!;
      assert.ok(page.includes(words.replaceAll("&", "&amp;")), words);
    }
  });

  test("without a name asks for one, and offers who speaks most", async () => {
    const page = await (await app.request("/brief")).text();
    assert.match(page, /href="\/brief\?name=person%3Amorvan/);
    assert.equal((await app.request("/brief.json")).status, 400);
    assert.equal((await app.request("/brief.docx")).status, 400);
    assert.equal((await app.request("/brief?name=Nobody+Atall")).status, 404);
  });

  test("is as of a day and by what was known then", async () => {
    const brief = await json({ "as-of": "2024-06-14", "known-by": "2024-06-14" });
    assert.equal(brief.asOf, "2024-06-14");
    assert.ok(!brief.document.notes.some(({ from }) => from === "Selmar Gazette"), "published a day later");
    assert.ok((await json()).document.notes.some(({ from }) => from === "Selmar Gazette"));
    assert.equal((await app.request(address("", { "as-of": "soon" }))).status, 400);
  });
});

describe("the draft in the address", () => {
  test("what the form showed and did not tick stays out, here and in every file", async () => {
    const [first] = linesIn(await json(), "met");
    const all = (await json()).document.sections.flatMap(({ key, lines }) => [
      key,
      ...lines.map(({ id }) => id),
    ]);
    const form = new URLSearchParams({ name: "Morvan", shown: all.join(",") });
    for (const each of all.filter((id) => id !== first!.id)) form.append("in", each);
    const page = await (await app.request(`/brief?${form}`)).text();
    assert.match(page, new RegExp(`data-address="/brief\\?name=Morvan&amp;out=${first!.id}"`));
    assert.match(page, new RegExp(`value="${first!.id}" />`), "still there to be ticked again");
    const [, docx] = /href="(\/brief\.docx\?[^"]+)"/.exec(page)!;
    assert.ok(docx!.endsWith(`out=${first!.id}`));
    assert.ok((await text(".md")).includes("Port Halvard: Katrin Solvey"));
    assert.ok(!(await text(".md", { out: first!.id })).includes("Port Halvard: Katrin Solvey"));
  });

  test("moves a section or a line one place", async () => {
    const keys = (brief: Brief): string[] => brief.document.sections.map(({ key }) => key);
    const before = keys(await json());
    const up = keys(await json({ move: "up:met" }));
    assert.deepEqual(up.slice(0, 2), [before[1], before[0]]);
    assert.deepEqual(keys(await json({ move: "up:office" })), before, "nowhere to go");
    const lines = linesIn(await json(), "wordings").filter(({ under }) => !under);
    if (lines.length > 1) {
      const moved = linesIn(await json({ move: `down:${lines[0]!.id}` }), "wordings").filter(
        ({ under }) => !under,
      );
      assert.deepEqual([moved[0]!.id, moved[1]!.id], [lines[1]!.id, lines[0]!.id]);
    }
    assert.match(await text("", { move: "up:met" }), /data-address="[^"]*sections=met%2Coffice/);
  });

  test("takes headings, words and sections of one's own, as words", async () => {
    const own = {
      "t.met": "Seen <lately>",
      "n.objectives": "Fix the *date*.\n\nThen leave.",
      "t.own1": "Mood",
      "n.own1": "Friendly",
    };
    const markdown = await text(".md", own);
    assert.match(markdown, /## Seen \\<lately\\>\n/);
    assert.match(markdown, /## Objectives\n\nFix the \\\*date\\\*\.\n\nThen leave\.\n/);
    assert.match(markdown, /## Mood\n\nFriendly\n/);
    const page = await text("", own);
    assert.match(page, /Seen &lt;lately&gt;/);
    assert.doesNotMatch(page, /<lately>/);
    assert.match(await text("", { add: "own1" }), /id="n-own1"/);
  });
});

describe("taken away", () => {
  test("the same bytes for the same address, in every form", async () => {
    for (const ending of [".md", ".html", ".docx", ".csv", ".json"]) {
      const [one, two] = await Promise.all(
        [1, 2].map(async () => new Uint8Array(await (await app.request(address(ending))).arrayBuffer())),
      );
      assert.deepEqual(one, two, ending);
      assert.ok(one!.length > 500, ending);
    }
  });

  test("under a name that says whom and when", async () => {
    const response = await app.request(address(".docx", { "as-of": "2024-06-20" }));
    assert.equal(
      response.headers.get("content-disposition"),
      'attachment; filename="brief-ilyas-morvan-2024-06-20.docx"',
    );
    assert.equal(new Uint8Array(await response.arrayBuffer())[0], 0x50, "a zip");
  });

  test("a row for each note of each line", async () => {
    const csv = await text(".csv");
    assert.match(csv, /^section,heading,line,in,words,note,cited,source,start,end,exact\r\n/);
    assert.match(csv, /met,Last met,\w{7},true,/);
  });
});
