import type { PartKind } from "../text/index.ts";
import type { Article } from "./article.ts";
import { isOfArticle, NUMBER } from "./article.ts";
import type { Page, PageElement, PageNode } from "./page.ts";
import { attribute, isBlock, isElement, isText, isUnseen, walk } from "./page.ts";
import type { Place } from "./roles.ts";
import { kindOfBlock, placeIn, TOP_PLACE } from "./roles.ts";

/** Words from one text node of the page (from 1); node 0: added by the layout. */
export interface Run {
  readonly words: string;
  readonly node: number;
  readonly offset: number;
}

export interface PageBlock {
  readonly runs: readonly Run[];
  readonly kind: PartKind | null;
}

/**
 * The blocks of text of a page in document order, white space collapsed as browsers do. `article`: null where nobody
 * could tell.
 */
export function blocksOf(
  page: Page,
  article: Article | null,
  title: string | undefined,
): readonly PageBlock[] {
  const blocks = new Blocks(article, sharesOfText(page), title);
  walk(
    page.documentElement,
    (node) => {
      if (isText(node)) blocks.write(node);
      if (!isElement(node) || isUnseen(node)) return false;
      blocks.enter(node);
      return true;
    },
    (node) => {
      if (isElement(node) && !isUnseen(node)) blocks.leave(node);
    },
  );
  return blocks.all;
}

/** Collects blocks on a walk over the page. */
class Blocks {
  readonly all: PageBlock[] = [];
  readonly #article: Article | null;
  readonly #shares: ReadonlyMap<string, number>;
  readonly #title: string | undefined;
  readonly #places: Place[] = [TOP_PLACE];
  #line = new LineOfText();
  #inArticle = false;
  #node = 0;

  constructor(article: Article | null, shares: ReadonlyMap<string, number>, title: string | undefined) {
    this.#article = article;
    this.#shares = shares;
    this.#title = title;
  }

  write(text: PageNode): void {
    const place = this.#places.at(-1)!;
    const words = text.nodeValue ?? "";
    this.#line.write(words, ++this.#node, place.keepsLines);
    this.#inArticle ||= place.inArticle || (this.#article !== null && isOfArticle(this.#article, words));
  }

  enter(element: PageElement): void {
    if (element.nodeName.toUpperCase() === "BR") this.#line.breakLine();
    if (isBlock(element)) this.#flush();
    const number = attribute(element, NUMBER);
    const facts = {
      inArticle: this.#article?.elements.has(number) ?? false,
      share: this.#shares.get(number) ?? 0,
    };
    this.#places.push(placeIn(this.#places.at(-1)!, element, facts));
  }

  leave(element: PageElement): void {
    if (isBlock(element)) this.#flush();
    this.#places.pop();
  }

  /** Ends the block; it is of the place where it ends. */
  #flush(): void {
    const { runs, words } = this.#line;
    const inArticle = this.#inArticle || this.#article === null;
    const place = this.#places.at(-1)!;
    if (runs.length > 0) {
      this.all.push({ runs, kind: kindOfBlock(place, words, { inArticle, title: this.#title }) });
    }
    this.#line = new LineOfText();
    this.#inArticle = false;
  }
}

/** The share of the page's text that stands inside each element, by number. */
function sharesOfText(page: Page): ReadonlyMap<string, number> {
  const starts: number[] = [];
  const lengths = new Map<string, number>();
  let total = 0;
  walk(
    page.documentElement,
    (node) => {
      if (isText(node)) total += (node.nodeValue ?? "").trim().length;
      if (!isElement(node) || isUnseen(node)) return false;
      starts.push(total);
      return true;
    },
    (node) => {
      if (isElement(node) && !isUnseen(node)) lengths.set(attribute(node, NUMBER), total - starts.pop()!);
    },
  );
  return new Map([...lengths].map(([number, length]) => [number, total === 0 ? 0 : length / total]));
}

/** White space, or words with single spaces between them. */
const STRETCH = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*|[ \t\n\r\f]+/g;

/** One block's text as it is put together. */
class LineOfText {
  readonly #runs: Run[] = [];
  #gap: "" | " " | "\n" = "";

  get words(): string {
    return this.#runs.map(({ words }) => words).join("");
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** Adds the words of a text node; white space between them counts as one space, at the block's ends as none. */
  write(value: string, node: number, keepsLines: boolean): void {
    for (const match of value.matchAll(STRETCH)) {
      if (/^[ \t\n\r\f]/.test(match[0])) this.#widen(keepsLines && match[0].includes("\n") ? "\n" : " ");
      else this.#put(match[0], node, match.index);
    }
  }

  breakLine(): void {
    this.#widen("\n");
  }

  #widen(gap: " " | "\n"): void {
    if (this.#gap !== "\n") this.#gap = gap;
  }

  #put(words: string, node: number, offset: number): void {
    if (this.#gap !== "" && this.#runs.length > 0) this.#runs.push({ words: this.#gap, node: 0, offset: 0 });
    this.#gap = "";
    this.#runs.push({ words, node, offset });
  }
}
