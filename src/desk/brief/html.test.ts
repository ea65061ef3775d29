import assert from "node:assert/strict";
import { test } from "node:test";
import { inMarkdown } from "./footnotes.ts";
import { briefInHtml } from "./html.ts";

const html = briefInHtml(
  [
    "# Brief on Nora Adair",
    "",
    "What the register holds.",
    "",
    "## Last met",
    "",
    `- ${inMarkdown("a *starred* <b>name</b> & [link](x)")}[^1][^2]`,
    "  - before: **ferry** (2)[^1]",
    "",
    "## Objectives",
    "",
    "…",
    "",
    "[^1]: Harbour Wire, 5 June 2024: “the ferry”",
    "[^2]: Coast Today, 6 June 2024: “a toll”",
    "",
  ].join("\n"),
  "Brief on Nora Adair",
);

test("headings, lists, words and notes become a page", () => {
  assert.match(
    html,
    /<h1>Brief on Nora Adair<\/h1>\n<p>What the register holds\.<\/p>\n<h2>Last met<\/h2>\n<ul>\n<li>/,
  );
  assert.match(
    html,
    /<ul>\n<li>before: <strong>ferry<\/strong> \(2\)<sup><a href="#n1">1<\/a><\/sup><\/li>\n<\/ul>\n<\/ul>/,
  );
  assert.match(html, /<li id="n2">Coast Today, 6 June 2024: “a toll” <a href="#r2">back<\/a><\/li>/);
});

test("words of a source stay words", () => {
  assert.match(html, /a \*starred\* &lt;b&gt;name&lt;\/b&gt; &amp; \[link\]\(x\)/);
});

test("a note has one place that leads back to it", () => {
  assert.equal(html.match(/id="r1"/g)?.length, 1);
});
