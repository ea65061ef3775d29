import { Readability } from "@mozilla/readability";
import type { Page, PageElement, PageNode } from "./page.ts";
import { attribute, isElement, parsePage, walk } from "./page.ts";

/** The attribute that numbers the elements of a page, in document order. */
export const NUMBER = "data-readout-number";

/** Elements at most, and nested at most, for the article to be told from its surroundings. */
const MOST_ELEMENTS = 60_000;
const DEEPEST = 400;

/**
 * The numbers of the elements that make up the article, by Mozilla's Readability, or null where it finds none. It
 * works on a second copy of the page, because it takes the page apart.
 */
export function articleElements(
  html: string,
  size: { readonly elements: number; readonly depth: number },
): ReadonlySet<string> | null {
  if (size.elements > MOST_ELEMENTS || size.depth > DEEPEST) return null;
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

/** Numbers the elements and tells how many there are and how deep they nest. */
export function numberElements(page: Page): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let depth = 0;
  let level = 0;
  walk(
    page.documentElement,
    (node) => {
      if (!isElement(node)) return false;
      node.setAttribute(NUMBER, String(++elements));
      depth = Math.max(depth, ++level);
      return true;
    },
    (node) => {
      if (isElement(node)) level--;
    },
  );
  return { elements, depth };
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
