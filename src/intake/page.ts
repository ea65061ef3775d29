import { parseHTML } from "linkedom";

/** As much of a DOM node as intake needs; the packages bring their own classes. */
export interface PageNode {
  readonly nodeType: number;
  /** Upper case, "P", for elements. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface Page {
  readonly documentElement: PageElement;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** Parses a page as browsers roughly do; a fragment is put into a page first. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html.slice(0, 100_000))
    ? html
    : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** Elements that need no end tag: they do not nest however often they stand in a row. */
const UNCLOSED =
  /^(?:p|li|t[dhr]|d[dt]|br|hr|img|meta|link|input|option|wbr|source|area|base|col|embed|param|track|thead|tbody)$/;

/** How deep tags nest at most, as far as it shows without parsing. Parsers take a time that grows with its square. */
export function depthOfTags(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (UNCLOSED.test(name!.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Visits every node in document order without recursion. `enter` tells whether to go on inside the node, or to stop
 * the walk; `leave` is called when an element's children are done.
 */
export function walk(
  root: PageNode,
  enter: (node: PageNode) => boolean | "stop",
  leave: (node: PageNode) => void = () => undefined,
): void {
  let node: PageNode | null = root;
  while (node) {
    const descend = enter(node);
    if (descend === "stop") return;
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
}

/** Elements whose text no reader sees. */
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE TITLE META LINK IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO MATH SELECT TEXTAREA BASE".split(
    " ",
  ),
);

export const isUnseen = (node: PageNode): boolean => UNSEEN.has(node.nodeName.toUpperCase());

const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY RB RP RT S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG BR".split(
    " ",
  ),
);

/** Whether an element's text stands in a line of its own. */
export const isBlock = (node: PageNode): boolean =>
  isElement(node) && !INLINE.has(node.nodeName.toUpperCase());

export const attribute = (node: PageElement, name: string): string => node.getAttribute(name) ?? "";

/** The words of an element's class, id, role and item properties, lower case: "article-byline" is two. */
export function tagWords(node: PageElement): ReadonlySet<string> {
  const all = ["class", "id", "role", "itemprop", "rel"].map((name) => attribute(node, name)).join(" ");
  const split = all
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return new Set(split.split(/[^a-z0-9]+/).filter((word) => word !== ""));
}
