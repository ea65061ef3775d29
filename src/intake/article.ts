import { Readability } from "@mozilla/readability";
import type { Page, PageElement, PageNode } from "./page.ts";
import { attribute, isElement, parsePage, walk } from "./page.ts";

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

/**
 * The numbers of the elements that make up the article, by Mozilla's Readability, or null where it finds none. It
 * works on a second copy of the page, because it takes the page apart.
 */
export function articleElements(html: string, size: PageSize): ReadonlySet<string> | null {
  if (size.nodes > MOST_NODES || size.depth > DEEPEST) return null;
  const copy = parsePage(html);
  numberElements(copy);
  try {
    const options = { serializer: (node: unknown) => node, charThreshold: 200, keepClasses: true };
    const article = new Readability(copy as never, options as never).parse() as {
      readonly content?: unknown;
    } | null;
    return article?.content ? numbersIn(article.content as PageNode) : null;
  } catch {
    return null; // it gives up on pages it was not made for; the whole page is read then
  }
}

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

function numbersIn(article: PageNode): ReadonlySet<string> {
  const numbers = new Set<string>();
  walk(article, (node) => {
    if (isElement(node)) numbers.add(attribute(node as PageElement, NUMBER));
    return true;
  });
  numbers.delete("");
  return numbers;
}
