import type { PartKind } from "../text/index.ts";
import { NUMBER } from "./article.ts";
import type { Page } from "./page.ts";
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
 * The blocks of text of a page in document order, white space collapsed as browsers do. `article`: the numbers of
 * the elements that make up the article, null where nobody could tell.
 */
export function blocksOf(
  page: Page,
  article: ReadonlySet<string> | null,
  title: string | undefined,
): readonly PageBlock[] {
  const shares = sharesOfText(page);
  const blocks: PageBlock[] = [];
  const places: Place[] = [TOP_PLACE];
  let line = new LineOfText();
  let inside = false;
  let node = 0;
  const flush = (): void => {
    const runs = line.runs;
    if (runs.length > 0) {
      blocks.push({
        runs,
        kind: kindOfBlock(places.at(-1)!, line.words, { inArticle: inside || article === null, title }),
      });
    }
    line = new LineOfText();
    inside = false;
  };
  walk(
    page.documentElement,
    (each) => {
      if (isText(each)) {
        const place = places.at(-1)!;
        line.write(each.nodeValue ?? "", ++node, place.keepsLines);
        inside ||= place.inArticle;
        return false;
      }
      if (!isElement(each) || isUnseen(each)) return false;
      if (each.nodeName.toUpperCase() === "BR") line.breakLine();
      if (isBlock(each)) flush();
      const number = attribute(each, NUMBER);
      places.push(
        placeIn(places.at(-1)!, each, {
          inArticle: article?.has(number) ?? false,
          share: shares.get(number) ?? 0,
        }),
      );
      return true;
    },
    (each) => {
      if (!isElement(each) || isUnseen(each)) return;
      if (isBlock(each)) flush();
      places.pop();
    },
  );
  return blocks;
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
