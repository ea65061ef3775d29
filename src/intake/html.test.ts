import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlToSource } from "./html.ts";
import { placeOf } from "./map.ts";

const SENTENCE =
  "The first ferry in nine years left Port Tarvia on Friday morning with forty people on board, officials said. ";

function page(head: string, article: string, around = ""): string {
  return `<!doctype html><html><head>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sea">The sea</a></li></ul></nav>
<main><article>${article}<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p></article></main>
${around}<footer>© Harbour Wire</footer></body></html>`;
}

function taken(html: string) {
  const result = htmlToSource(html);
  assert.ok("source" in result);
  return result;
}

/** Marked parts as "kind: first words". */
const marked = (html: string): string[] => {
  const { text, parts = [] } = taken(html).source;
  return parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 24)}`);
};

const knownOf = (html: string) => {
  const { title, outlet, author, published, publishedBasis } = taken(html).source;
  return { title, outlet, author, published, publishedBasis };
};

test("the article stays open, the rest is kept and marked", () => {
  const html = page(
    "<title>Ferries sail again | Harbour Wire</title>",
    `<h1>Ferries sail again</h1><p class="byline">By Nora Adair</p>
     <figure><img alt="x"><figcaption>The Irena at dawn</figcaption></figure>
     <h2>Nine years</h2><blockquote>We sail at dawn.</blockquote>`,
    `<aside class="related"><h3>Related</h3><a href="/2">A bridge for the harbour</a></aside>
     <section id="comments"><p>gull77: at last</p></section>`,
  );
  assert.deepEqual(marked(html), [
    "boilerplate: Home\n\nThe sea",
    "headline: Ferries sail again",
    "byline: By Nora Adair",
    "caption: The Irena at dawn",
    "headline: Nine years",
    "block-quote: We sail at dawn.",
    "boilerplate: Related\n\nA bridge for th",
    "reader-comment: gull77: at last",
    "boilerplate: © Harbour Wire",
  ]);
  assert.ok(taken(html).source.text.includes(SENTENCE.trim()));
});

test("white space collapses, lines break where browsers break them, entities are letters", () => {
  const { text } = taken(
    "<p>One\n   two <b>thr</b>ee&nbsp;&amp; four<br>five</p><div>six<p>seven</p>eight</div>",
  ).source;
  assert.equal(text, "One two three\u00a0& four\nfive\n\nsix\n\nseven\n\neight");
  assert.equal(taken("<pre>a\n b</pre>").source.text, "a\nb");
});

test("scripts, styles and what no reader sees are no text", () => {
  const { text } = taken(
    "<style>p{}</style><script>var a = 1</script><noscript>on</noscript><p>Seen</p><!-- not -->",
  ).source;
  assert.equal(text, "Seen");
});

test("JSON-LD goes before OpenGraph, that before the page", () => {
  const linked = `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"No"},
    {"@type":"NewsArticle","headline":"From JSON","datePublished":"2023-05-04T22:00:00+05:30",
     "author":[{"name":"Nora Adair"},{"name":"Tom Solvey"}],"publisher":{"name":"Harbour Wire"}}]}</script>`;
  const meta = `<meta property="og:title" content="From OpenGraph"><meta property="og:site_name" content="The Wire">
    <meta name="author" content="By Ana Korr"><meta property="article:published_time" content="2023-05-01">`;
  const own = `<h1>From the page</h1><a rel="author">Pavel Dain</a><time datetime="2023-04-30">30 April</time>`;
  const expect = (title: string, outlet: string | undefined, author: string, published: string) => ({
    title,
    outlet,
    author,
    published,
    publishedBasis: "stated",
  });
  assert.deepEqual(
    knownOf(page(linked + meta, own)),
    expect("From JSON", "Harbour Wire", "Nora Adair, Tom Solvey", "2023-05-04"),
  );
  assert.deepEqual(knownOf(page(meta, own)), expect("From OpenGraph", "The Wire", "Ana Korr", "2023-05-01"));
  assert.deepEqual(knownOf(page("", own)), expect("From the page", undefined, "Pavel Dain", "2023-04-30"));
});

test("a page that says nothing of itself gets nothing", () => {
  assert.deepEqual(knownOf("<p>Ferries sail.</p>"), {
    title: undefined,
    outlet: undefined,
    author: undefined,
    published: undefined,
    publishedBasis: undefined,
  });
});

test("broken JSON-LD is a notice", () => {
  const { notices } = taken(page('<script type="application/ld+json">{"headline": </script>', "")).source;
  assert.deepEqual(
    notices?.map(({ kind }) => kind),
    ["metadata"],
  );
});

test("the map leads to the text nodes of the page", () => {
  const { source, map = [] } = taken("<p>One <b>two</b> three</p>");
  const at = (words: string) => placeOf(map, source.text.indexOf(words));
  assert.deepEqual(at("One"), { node: 1, offset: 0 });
  assert.deepEqual(at("two"), { node: 2, offset: 0 });
  assert.deepEqual(at("three"), { node: 3, offset: 1 });
  assert.deepEqual(at("hree"), { node: 3, offset: 2 });
});

test("a container whose class speaks of furniture is none when it holds the article", () => {
  const html = page("", "").replace("<main>", '<main class="has-sidebar share-enabled">');
  assert.ok(marked(html).every((part) => !part.includes("The first ferry")));
});

test("an article in <div>s alone, and a byline in the entry's head", () => {
  const divs = Array.from({ length: 6 }, (_, i) => `<div>${SENTENCE}${i}</div>`).join("");
  const html = `<html><body><div class="wrap"><div class="entry-meta">June 15, 2024 by <span class="author">Nora
    Adair</span></div><div class="text">${divs}</div><div class="links">${"<a href=a>Elsewhere</a> ".repeat(9)}</div></div></body></html>`;
  assert.deepEqual(
    marked(html).map((part) => part.split(":")[0]),
    ["byline", "boilerplate"],
  );
  assert.equal(taken(html).source.author, "Nora Adair");
});

test("bylines and headings by the thousand within each other are passed, each looked at only so far", () => {
  const depth = 2_000;
  for (const tag of ["div class=author", "h1"]) {
    const name = tag.split(" ")[0]!;
    const html = `<body>${`<${tag}>`.repeat(depth)}${"<b>word</b> ".repeat(5_000)}${`</${name}>`.repeat(depth)}`;
    assert.equal(taken(html).source.text.split(" ").length, 5_000);
  }
});

test("JSON-LD in CDATA signs or a comment is read, and spaces in it cost nothing", () => {
  const block = `{"@type":"NewsArticle","headline":"Ferries sail again"}`;
  for (const around of [
    "//<![CDATA[\n@\n//]]>",
    "<![CDATA[@]]>",
    "<!--\n@\n-->",
    "@",
    `${" ".repeat(200_000)}@`,
  ]) {
    const script = `<script type="application/ld+json">${around.replace("@", block)}</script>`;
    assert.equal(knownOf(page(script, "")).title, "Ferries sail again", around.slice(0, 20));
  }
  const broken = `<script type="application/ld+json">${" ".repeat(200_000)}x${" ".repeat(200_000)}y</script>`;
  assert.equal(taken(page(broken, "")).source.notices?.[0]?.kind, "metadata");
});
