/** The reader: the page's text is the source's, marks lie where they should, and nothing in a source runs. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { parseHTML } from "linkedom";
import type { Reading } from "../../src/reading/index.ts";
import { createApp } from "../../src/web/index.ts";
import { marksOf } from "../../src/web/reader/marks.ts";
import type { Mark } from "../../src/web/reader/marks.ts";
import { segmentsOf } from "../../src/web/reader/segments.ts";
import { at, person, readingOf, statement } from "../support/reading.ts";
import { FIXTURES, fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk);
const documentAt = async (path: string): Promise<Document> =>
  parseHTML(await (await app.request(path)).text()).document;

/** What linkedom gives types for is not in the libraries of a server. */
type Document = ReturnType<typeof parseHTML>["document"];

const textIn = (document: Document): string =>
  [...document.querySelectorAll(".reader .t")].map((each) => each.textContent).join("");

/** U+0000 cannot stand in a page. */
const asShown = (text: string): string => text.replaceAll("\0", "\ufffd");

describe("the text of the page is the source's", () => {
  for (const [i, { name }] of FIXTURES.entries()) {
    test(JSON.stringify(name), async () => {
      const document = await documentAt(`/source/${ids[i]}`);
      assert.equal(textIn(document), asShown(desk.source(ids[i]!)!.reading.text));
    });
  }

  test("white space at either end, empty lines and a source of white space alone", async () => {
    for (const text of ["\n\n  a\t\n\r\n b \n\n", "   \n ", "", "one line"]) {
      const {
        desk: other,
        ids: others,
        close: done,
      } = fixtureDesk([{ name: "x.txt", reading: (id) => readingOf(id, text) }]);
      const page = await (await createApp(other).request(`/source/${others[0]}`)).text();
      done();
      assert.equal(textIn(parseHTML(page).document), text.trim() === "" ? "" : text);
    }
  });

  test("each paragraph knows where it begins", async () => {
    const document = await documentAt(`/source/${ids[0]}`);
    const { text } = desk.source(ids[0]!)!.reading;
    for (const each of document.querySelectorAll(".reader .t")) {
      assert.ok(text.startsWith(each.textContent!, Number(each.getAttribute("data-at"))));
    }
  });
});

describe("words and entries are joined both ways", () => {
  test("every link within the page leads somewhere, every id is there once", async () => {
    for (const id of ids) {
      const document = await documentAt(`/source/${id}`);
      const all = [...document.querySelectorAll("[id]")].map((each) => each.getAttribute("id")!);
      assert.equal(new Set(all).size, all.length, "ids are unique");
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        assert.ok(all.includes(link.getAttribute("href")!.slice(1)), link.getAttribute("href")!);
      }
    }
  });

  test("a passage begins where its address says, wherever the address was given", async () => {
    const pages = [
      "/",
      "/search?q=ferry",
      "/statements",
      ...desk.ask("").results.map(({ id }) => `/entry/${encodeURIComponent(id)}`),
    ];
    let seen = 0;
    for (const page of pages) {
      for (const link of (await documentAt(page)).querySelectorAll('a[href*="#p"]')) {
        const [address, passage] = link.getAttribute("href")!.split("#");
        const document = await documentAt(address!);
        assert.ok(document.getElementById(passage!), `${page} links to ${passage}`);
        seen++;
      }
    }
    assert.ok(seen > 20);
  });

  test("numbers stand beside their words and in the margin", async () => {
    const document = await documentAt(`/source/${ids[0]}`);
    const numbers = [...document.querySelectorAll(".t .ref")].map((each) =>
      Number(each.getAttribute("data-n")),
    );
    const notes = [...document.querySelectorAll(".note .n")].map((each) => Number(each.textContent));
    assert.deepEqual(
      notes,
      notes.map((_, i) => i + 1),
    );
    assert.deepEqual(
      [...new Set(numbers)].sort((a, b) => a - b),
      notes,
    );
    const first = document.querySelector("#e1")!.textContent!;
    assert.match(first, /Meeting.*Ilyas Morvan.*Katrin Solvey.*\[13 June 2024\]/s);
  });
});

describe("voices", () => {
  const voiceOf = (document: Document, words: string): string[] =>
    [...document.querySelectorAll(".t .v")]
      .filter((each) => each.textContent!.includes(words))
      .map((each) => each.className);

  test("direct, mixed with its direct words, and words of no stated speaker", async () => {
    const document = await documentAt(`/source/${ids[0]}`);
    assert.deepEqual(voiceOf(document, "We did not come"), ["v dir"]);
    assert.deepEqual(voiceOf(document, "the boats would sail"), ["v mix"]);
    assert.deepEqual(voiceOf(document, "matter of paperwork"), ["v mix q"]);
    assert.deepEqual(voiceOf(document, "Somebody always pays"), ["v un"]);
  });

  test("a statement within a turn keeps both: the bar of the turn, the line of the statement", async () => {
    const document = await documentAt(`/source/${ids[1]}`);
    const said = [...document.querySelectorAll(".t .v.ind")].find((each) =>
      each.textContent!.includes("ready in autumn"),
    )!;
    assert.match((said.closest(".row") as { className: string }).className, /\bturn\b/);
    assert.equal(document.querySelectorAll(".row.question").length, 1);
  });

  test("a date inside a quotation has its day beside it, as no part of the text", async () => {
    const document = await documentAt(`/source/${ids[0]}`);
    const date = [...document.querySelectorAll(".dt")].find(
      (each) => each.textContent === "the end of October",
    )!;
    assert.equal(date.getAttribute("data-gloss"), "[October 2024]");
    assert.match(date.className, /v mix/);
  });
});

describe("segments", () => {
  const mark = (layer: "quoted" | "insertion" | "control", start: number, end: number): Mark => ({
    layer,
    start,
    end,
  });

  test("are flat and whole whatever lies over what", () => {
    const marks: Mark[] = [
      { layer: "voice", voice: "mixed", start: 0, end: 20 },
      { layer: "name", actor: "a", start: 3, end: 7 },
      { layer: "voice", voice: "direct", start: 5, end: 10 },
      mark("quoted", 6, 9),
      { layer: "date", value: "2024", inferred: false, rule: "r", start: 8, end: 14 },
    ];
    const segments = segmentsOf(25, marks, [12]);
    assert.deepEqual(
      segments.map(({ start, end }) => [start, end]),
      [
        [0, 3],
        [3, 5],
        [5, 6],
        [6, 7],
        [7, 8],
        [8, 9],
        [9, 10],
        [10, 12],
        [12, 14],
        [14, 20],
        [20, 25],
      ],
    );
    const voices = segments.map(({ voice }) => voice);
    assert.deepEqual(voices, [
      "mixed",
      "mixed",
      "direct",
      "direct",
      "direct",
      "direct",
      "direct",
      "mixed",
      "mixed",
      "mixed",
      undefined,
    ]);
    assert.deepEqual(
      segments.filter(({ name }) => name).map(({ start }) => start),
      [3, 5, 6],
    );
  });

  test("a mark that ends shows the one beneath it again", () => {
    const marks: Mark[] = [
      { layer: "voice", voice: "indirect", start: 0, end: 10 },
      { layer: "voice", voice: "direct", start: 2, end: 4 },
      { layer: "voice", voice: "unattributed", start: 3, end: 6 },
    ];
    const voices = segmentsOf(10, marks, []).map(({ start, voice }) => [start, voice]);
    assert.deepEqual(voices, [
      [0, "indirect"],
      [2, "direct"],
      [3, "unattributed"],
      [4, "unattributed"],
      [6, "indirect"],
    ]);
  });
});

describe("hostile sources", () => {
  const pages = (): string[] => [
    "/",
    "/sources",
    "/actors",
    "/commitments",
    "/acts",
    "/search?q=alert",
    "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    `/source/${ids[3]}`,
    ...desk
      .source(ids[3]!)!
      .entries.map((entry) =>
        entry.kind === "actor" ? `/actor/${encodeURIComponent(entry.id)}` : `/entry/${entry.id}`,
      ),
  ];

  test("nothing in them becomes an element, a handler or an address that runs", async () => {
    for (const path of pages()) {
      const document = await documentAt(path);
      for (const script of document.querySelectorAll("script")) {
        assert.match(script.getAttribute("src") ?? "", /^\/[a-z]+\.js\?v=[0-9a-f]{12}$/, path);
        assert.equal(script.textContent, "", path);
      }
      assert.equal(document.querySelectorAll("svg, img, style, iframe, base, object").length, 0, path);
      for (const each of document.querySelectorAll("*")) {
        for (const name of each.getAttributeNames()) assert.doesNotMatch(name, /^(on|style)/, path);
        const address =
          each.getAttribute("href") ?? each.getAttribute("src") ?? each.getAttribute("action") ?? "/";
        assert.match(address, /^[/#]/, path);
        assert.doesNotMatch(address, /^\/\//, path);
      }
    }
  });

  test("a direction control is shown by its number and set apart", async () => {
    const document = await documentAt(`/source/${ids[3]}`);
    const controls = [...document.querySelectorAll("bdi.ctl")].map((each) => each.getAttribute("data-n"));
    assert.deepEqual(controls, ["U+202E", "U+202C", "U+2067", "U+2069"]);
    assert.equal(document.querySelector("h1")!.firstElementChild!.localName, "bdi");
  });

  test("a megabyte in one paragraph, and a mark on every word of it, is laid out", () => {
    const text = "ab ".repeat(350_000);
    const mentions = Array.from({ length: 100_000 }, (_, i) => ({
      start: i * 3,
      end: i * 3 + 2,
      exact: "ab",
      type: "person" as const,
      form: "full" as const,
    }));
    const nested = Array.from({ length: 20_000 }, (_, i) =>
      statement(`s${i}`, person("a", "A"), { start: i, end: text.length - i, exact: "" }),
    );
    const reading: Reading = readingOf("x", text, { mentions, statements: nested });
    const segments = segmentsOf(text.length, marksOf(reading), []);
    assert.equal(segments[0]!.start, 0);
    assert.equal(segments.at(-1)!.end, text.length);
    for (let i = 1; i < segments.length; i++) assert.equal(segments[i]!.start, segments[i - 1]!.end);
  });

  test("a megabyte of quotation marks in a mixed statement is laid out", () => {
    for (const sign of ["“", '"', "«", "“”"]) {
      const text = sign.repeat(500_000);
      const mixed = { ...statement("s1", person("a", "A"), { ...at(text, text) }), form: "mixed" as const };
      assert.ok(marksOf(readingOf("x", text, { statements: [mixed] })).length >= 1);
    }
  });

  test("a paragraph of half a megabyte becomes a page that holds all of it", async () => {
    const text = `${"word <b> & “quote” ".repeat(25_000)}\n`;
    const {
      desk: other,
      ids: others,
      close: done,
    } = fixtureDesk([{ name: "long.txt", reading: (id) => readingOf(id, text) }]);
    const page = await (await createApp(other).request(`/source/${others[0]}`)).text();
    done();
    assert.equal(textIn(parseHTML(page).document), text);
  });
});
