import { articleOf, numberElements } from "./article.ts";
import { blocksOf } from "./blocks.ts";
import type { Taken } from "./intake.ts";
import { metadataOf } from "./metadata.ts";
import { depthOfTags, parsePage } from "./page.ts";
import { Writer } from "./writer.ts";

/**
 * A page as its reader sees it: every block of text is kept, one paragraph each. What lies outside the article is
 * marked as boilerplate, headings, captions, block quotes, byline and readers' comments as what they are; the
 * article's paragraphs stay open for the reading to tell apart. Title, outlet, author and date as the page states
 * them in JSON-LD, OpenGraph, <meta> or <time>. The map leads from the text to the text nodes of the page.
 */
export function htmlToSource(html: string): Taken | { readonly reason: string } {
  const deepest = depthOfTags(html);
  if (deepest > DEEPEST) return { reason: `nested too deeply: ${deepest} elements within each other` };
  const page = parsePage(html);
  const size = numberElements(page);
  const known = metadataOf(page);
  const writer = new Writer();
  for (const { runs, kind } of blocksOf(page, articleOf(html, size), known.title)) {
    if (writer.length > 0) writer.add("\n\n");
    const start = writer.length;
    for (const run of runs) {
      if (run.node === 0) writer.add(run.words);
      else writer.copy(run.words, run.offset, run.node);
    }
    if (kind) writer.mark(start, kind);
  }
  const parts = writer.parts.length > 0 ? { parts: writer.parts } : {};
  return { source: { text: writer.text, ...known, ...parts }, map: writer.map };
}

/** Elements within each other at most; a page with more was not made for readers. */
const DEEPEST = 5000;
