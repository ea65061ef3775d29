import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { unzipSync } from "fflate";
import type { Account, BriefDocument } from "./document.ts";
import { linesOf } from "./document.ts";
import { briefInDocx } from "./docx.ts";
import type { BriefDraft } from "./draft.ts";
import { finish, NO_DRAFT } from "./draft.ts";
import { briefInMarkdown } from "./markdown.ts";

const account = (start: number, exact: string): Account =>
  ({
    from: { source: "ab".repeat(32), outlet: "Harbour Wire", published: "2024-06-05" },
    anchors: [{ source: "ab".repeat(32), start, end: start + exact.length, exact }],
    claimedBy: null,
    says: {},
  }) as unknown as Account;

const met = linesOf("met");
const said = linesOf("said");
const DOCUMENT: BriefDocument = {
  title: "Brief on Nora Adair",
  standing: "What the register holds.",
  sections: [
    {
      key: "met",
      title: "Last met",
      lines: [
        met("mt-1", "Solvey <in> Selmar", [account(1, "met & spoke")]),
        met("mt-2", "Hask", [account(50, "saw")]),
      ],
      blank: false,
    },
    {
      key: "said",
      title: "Said",
      lines: [
        said("st-1", "the ferry", [account(90, "ferry")], { lead: "ferry" }),
        said("st-0", "before: a boat", [account(120, "boat")], { under: true }),
      ],
      blank: false,
    },
    { key: "objectives", title: "Objectives", lines: [], blank: true },
  ],
};

const brief = (draft: Partial<BriefDraft> = {}) => finish(DOCUMENT, { ...NO_DRAFT, ...draft }, () => "a.txt");
const [first, second, head] = [
  DOCUMENT.sections[0]!.lines[0]!,
  DOCUMENT.sections[0]!.lines[1]!,
  DOCUMENT.sections[1]!.lines[0]!,
];

describe("a draft", () => {
  test("of nothing changes nothing", () => {
    const markdown = briefInMarkdown(brief());
    assert.match(markdown, /## Last met\n\n- Solvey \\<in\\> Selmar\[\^1\]\n- Hask\[\^2\]\n/);
    assert.match(markdown, /- \*\*ferry\*\* the ferry\[\^3\]\n {2}- before: a boat\[\^4\]\n/);
    assert.match(markdown, /## Objectives\n\n…\n/);
  });

  test("leaves lines out and numbers the footnotes of the others anew", () => {
    const markdown = briefInMarkdown(brief({ out: [first.id] }));
    assert.doesNotMatch(markdown, /Solvey|met & spoke/);
    assert.match(markdown, /- Hask\[\^1\]\n/);
    assert.equal(markdown.match(/^\[\^\d+\]: /gm)?.length, 3);
  });

  test("leaves out with a line what stands under it, and a section with all its lines", () => {
    assert.doesNotMatch(briefInMarkdown(brief({ out: [head.id] })), /boat/);
    const markdown = briefInMarkdown(brief({ out: ["met"] }));
    assert.doesNotMatch(markdown, /Last met|Hask/);
    assert.equal(brief({ out: ["met"] }).sections[0]!.lines.length, 2, "it is still told what was left out");
  });

  test("orders lines and sections; what is not named follows", () => {
    const markdown = briefInMarkdown(brief({ order: [second.id], sections: ["objectives", "said"] }));
    assert.deepEqual(markdown.match(/^## .*$/gm), ["## Objectives", "## Said", "## Last met"]);
    assert.match(markdown, /- Hask\[\^3\]\n- Solvey/);
  });

  test("takes headings and words of one's own, as words", () => {
    const markdown = briefInMarkdown(
      brief({
        titles: { met: "Seen lately", own1: "Mood" },
        notes: { objectives: "Get the *date*.\n\nThen the ferry.", own1: "Friendly." },
      }),
    );
    assert.match(markdown, /## Seen lately\n/);
    assert.match(markdown, /## Objectives\n\nGet the \\\*date\\\*\.\n\nThen the ferry\.\n/);
    assert.match(markdown, /## Mood\n\nFriendly\.\n/);
  });
});

describe("a Word document", () => {
  const bytes = briefInDocx(brief({ notes: { objectives: "Say \u0007<b>this</b> & that" } }));
  const part = (name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);

  test("is the same bytes for the same brief", () => {
    assert.deepEqual(briefInDocx(brief({ notes: { objectives: "Say \u0007<b>this</b> & that" } })), bytes);
  });

  test("has headings, lists of two levels and a footnote for each number", () => {
    const document = part("word/document.xml");
    assert.match(document, /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">Last met</);
    assert.match(document, /<w:ilvl w:val="1"\/>/);
    const called = [...document.matchAll(/footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    const told = [...part("word/footnotes.xml").matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id);
    assert.deepEqual(called, told);
    assert.equal(told.length, 4);
  });

  test("holds words as words", () => {
    assert.match(part("word/document.xml"), />Say &lt;b&gt;this&lt;\/b&gt; &amp; that</);
    assert.match(part("word/footnotes.xml"), /“met &amp; spoke”/);
  });

  test("every part it names is there", () => {
    const files = Object.keys(unzipSync(bytes));
    for (const [, name] of part("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)) {
      assert.ok(files.includes(name!), name);
    }
    for (const [, name] of part("word/_rels/document.xml.rels").matchAll(/Target="([^"]+)"/g)) {
      assert.ok(files.includes(`word/${name}`), name);
    }
  });
});
