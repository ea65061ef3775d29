import type { PartKind } from "../text/index.ts";
import type { PageElement } from "./page.ts";
import { tagWords } from "./page.ts";

/** What the elements around a block say of it. */
export interface Place {
  readonly kind: PartKind | null;
  /** Whether the innermost elements belong to the article. */
  readonly inArticle: boolean;
  /** Whether an <article> or <main> is around. */
  readonly inMain: boolean;
  /** Whether line breaks in the page's source count (<pre>). */
  readonly keepsLines: boolean;
  /** Of the headings, 1 to 6. */
  readonly level: number;
}

export const TOP_PLACE: Place = { kind: null, inArticle: false, inMain: false, keepsLines: false, level: 0 };

const LANDMARKS = new Set("NAV FOOTER ASIDE FORM BUTTON DIALOG MENU".split(" "));
const CAPTION = new Set("caption figcaption wp-caption photo-caption imagecaption credit".split(" "));
const COMMENTS = new Set("comments comment commentlist disqus respond".split(" "));
const BYLINE = new Set("byline author dateline bylines meta posted".split(" "));
const FURNITURE = new Set(
  "share sharing social related recommended recommendations promo newsletter subscribe subscription cookie cookies consent gdpr advert advertisement ads sponsored breadcrumb breadcrumbs sidebar footer nav navigation navbar menu toolbar pagination pager tags widget popup modal paywall banner complementary contentinfo search skip masthead login signup donate copyright disclaimer".split(
    " ",
  ),
);

/** An element with more of the page's text than this is no furniture, whatever its class says ("has-sidebar"). */
const MOST_FURNITURE = 0.35;

/** The place inside an element: what it says itself goes before what the elements around it say. */
export function placeIn(
  around: Place,
  element: PageElement,
  { inArticle, share }: { readonly inArticle: boolean; readonly share: number },
): Place {
  const name = element.nodeName.toUpperCase();
  const inMain = around.inMain || name === "ARTICLE" || name === "MAIN";
  const level = /^H[1-6]$/.test(name) ? Number(name[1]) : around.level;
  const kind = settled(around.kind)
    ? around.kind
    : (kindOfElement(element, name, share, around) ?? around.kind);
  return { kind, inArticle, inMain, keepsLines: around.keepsLines || name === "PRE", level };
}

/** Whatever stands inside comments or furniture stays that. */
const settled = (kind: PartKind | null): boolean => kind === "reader-comment" || kind === "boilerplate";

function kindOfElement(element: PageElement, name: string, share: number, around: Place): PartKind | null {
  const words = tagWords(element);
  const has = (list: ReadonlySet<string>): boolean => [...words].some((word) => list.has(word));
  if (name === "BLOCKQUOTE") return "block-quote";
  if (name === "FIGCAPTION" || name === "CAPTION") return "caption";
  if (name === "TIME" && around.kind === null && isLoneLine(element)) return "byline";
  if (share > MOST_FURNITURE) return null;
  if (has(COMMENTS) && (share > 0 || words.has("comments"))) return "reader-comment";
  if (LANDMARKS.has(name) || (name === "HEADER" && !around.inMain) || has(FURNITURE)) return "boilerplate";
  if (has(CAPTION)) return "caption";
  return has(BYLINE) ? "byline" : null;
}

/** A <time> that is no part of a sentence: it stands beside blocks, not inside a paragraph. */
const isLoneLine = (element: PageElement): boolean =>
  !/^(?:P|LI|TD|BLOCKQUOTE|SPAN|EM|STRONG|I|B)$/.test(element.parentNode?.nodeName.toUpperCase() ?? "");

/** Kind of one block, or null where the reading is to tell. */
export function kindOfBlock(
  place: Place,
  words: string,
  { inArticle, title }: { readonly inArticle: boolean; readonly title: string | undefined },
): PartKind | null {
  if (
    place.level > 0 &&
    place.kind !== "reader-comment" &&
    title !== undefined &&
    fold(words) === fold(title)
  )
    return "headline";
  if (place.kind !== null && !(place.kind === "byline" && words.length > 200)) return place.kind;
  if (place.level === 1 && place.inMain) return "headline";
  if (!inArticle && !(place.inMain && isProse(words))) return "boilerplate";
  return place.level > 0 ? "headline" : null;
}

/** Whole sentences inside <article> or <main> belong to the article even where they were taken for furniture. */
const isProse = (words: string): boolean => words.length > 80 && /[.!?]["”’»)]*$/.test(words);

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
