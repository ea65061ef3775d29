import { Readability } from "@mozilla/readability";
import type { Page, PageNode } from "./page.ts";
import { attribute, isElement, isText, parsePage, walk } from "./page.ts";

/** The attribute that numbers the elements of a page, in document order. */
export const NUMBER = "data-readout-number";

/** How large a page is, in nodes, and how deep its elements nest. */
export interface PageSize {
  readonly nodes: number;
  readonly depth: number;
}

/** The largest page in which the article is told from its surroundings: no newspaper's comes near. */
const MOST_NODES = 100_000;
const DEEPEST = 400;

/** What of a page is its article. */
export interface Article {
  /** Numbers of its elements. */
  readonly elements: ReadonlySet<string>;
  /** Its text nodes' words: Readability renames elements, whose numbers are lost then. */
  readonly words: ReadonlySet<string>;
}

/**
 * The article of a page by Mozilla's Readability, or null where it finds none. It works on a second copy of the
 * page, because it takes the page apart.
 */
export function articleOf(html: string, size: PageSize): Article | null {
  if (size.nodes > MOST_NODES || size.depth > DEEPEST) return null;
  const copy = parsePage(html);
  numberElements(copy);
  try {
    const options = { serializer: (node: unknown) => node, charThreshold: 200, keepClasses: true };
    const article = new Readability(copy as never, options as never).parse() as {
      readonly content?: unknown;
    } | null;
    return article?.content ? gather(article.content as PageNode) : null;
  } catch {
    return null; // it gives up on pages it was not made for; the whole page is read then
  }
}

function gather(article: PageNode): Article {
  const elements = new Set<string>();
  const words = new Set<string>();
  walk(article, (node) => {
    if (isElement(node)) elements.add(attribute(node, NUMBER));
    if (isText(node)) words.add((node.nodeValue ?? "").trim());
    return true;
  });
  elements.delete("");
  return { elements, words };
}

/** Whether a text node's words are the article's; a word or two ("Share") may stand anywhere. */
export const isOfArticle = ({ words }: Article, value: string): boolean =>
  value.trim().length > 7 && words.has(value.trim());

/** Numbers the elements and tells the size of the page. */
export function numberElements(page: Page): PageSize {
  let nodes = 0;
  let depth = 0;
  let level = 0;
  walk(
    page.documentElement,
    (node) => {
      nodes++;
      if (!isElement(node)) return false;
      node.setAttribute(NUMBER, String(nodes));
      depth = Math.max(depth, ++level);
      return true;
    },
    (node) => {
      if (isElement(node)) level--;
    },
  );
  return { nodes, depth };
}
