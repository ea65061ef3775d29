import type { Notice } from "../text/index.ts";
import type { TakenText } from "./intake.ts";
import { factsOfScripts } from "./json-ld.ts";
import type { Page, PageElement } from "./page.ts";
import { attribute, isElement, isText, walk } from "./page.ts";
import { publishedFrom } from "./published.ts";

/** What a page says of itself, each from the first of these that has it: JSON-LD, OpenGraph and <meta>, the page. */
const META = {
  title: ["og:title", "twitter:title", "dc.title", "citation_title", "headline"],
  outlet: [
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "citation_publisher",
    "citation_journal_title",
  ],
  author: [
    "author",
    "article:author",
    "dc.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "twitter:creator",
  ],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "article.published",
    "originalpublicationdate",
  ],
} as const;

type Known = Omit<TakenText, "text" | "parts">;

export function metadataOf(page: Page): Known {
  const seen = gather(page);
  const linked = factsOfScripts(seen.scripts);
  const meta = (field: keyof typeof META): string | undefined =>
    META[field].map((name) => seen.metas.get(name)).find((value) => value !== undefined && value !== "");
  const heading = seen.headings.length === 1 ? seen.headings[0] : undefined;
  const title = linked.title ?? meta("title") ?? heading ?? bareTitle(seen.title, seen.headings);
  const outlet = linked.outlet ?? meta("outlet");
  const author = linked.author ?? nameOf(meta("author")) ?? nameOf(seen.author);
  const dates = [linked.published, ...META.published.map((name) => seen.metas.get(name)), ...seen.dates];
  const published = dates
    .map((date) => (date === undefined ? null : publishedFrom(date)))
    .find((date) => date !== null);
  const notices: readonly Notice[] = linked.broken
    ? [{ kind: "metadata", text: "a JSON-LD block on the page cannot be read" }]
    : [];
  return {
    ...(title && { title: clean(title) }),
    ...(outlet && { outlet: clean(outlet) }),
    ...(author && { author: clean(author) }),
    ...(published && { published, publishedBasis: "stated" as const }),
    ...(notices.length > 0 && { notices }),
  };
}

interface Seen {
  readonly metas: ReadonlyMap<string, string>;
  readonly scripts: readonly string[];
  readonly headings: readonly string[];
  readonly dates: readonly string[];
  readonly title: string;
  readonly author: string | undefined;
}

/** One walk over the page for all that may tell of it. */
function gather(page: Page): Seen {
  const metas = new Map<string, string>();
  const scripts: string[] = [];
  const headings: string[] = [];
  const dates: string[] = [];
  let title = "";
  let author: string | undefined;
  walk(page.documentElement, (node) => {
    if (!isElement(node)) return false;
    const name = node.nodeName.toUpperCase();
    if (name === "META") readMeta(node, metas);
    else if (name === "SCRIPT") {
      if (/ld\+json/i.test(attribute(node, "type"))) scripts.push(textOf(node));
      return false;
    } else if (name === "TITLE") title ||= textOf(node);
    else if (name === "H1") headings.push(clean(textOf(node)));
    else if (name === "TIME" && attribute(node, "datetime") !== "") dates.push(attribute(node, "datetime"));
    if (attribute(node, "itemprop") === "datePublished")
      dates.unshift(attribute(node, "datetime") || attribute(node, "content") || textOf(node));
    if (author === undefined && isAuthor(node)) author = clean(textOf(node));
    return true;
  });
  return {
    metas,
    scripts,
    headings: headings.filter((heading) => heading !== ""),
    dates,
    title: clean(title),
    author,
  };
}

function readMeta(node: PageElement, metas: Map<string, string>): void {
  const name = (
    attribute(node, "property") ||
    attribute(node, "name") ||
    attribute(node, "itemprop")
  ).toLowerCase();
  const value = attribute(node, "content").trim();
  if (name !== "" && value !== "" && !metas.has(name)) metas.set(name, value);
}

const isAuthor = (node: PageElement): boolean =>
  attribute(node, "rel") === "author" ||
  attribute(node, "itemprop") === "author" ||
  (/\b(?:byline|author)\b/i.test(attribute(node, "class")) && clean(textOf(node)).length < 80);

/** "By Nora Adair" gives Nora Adair; an address or a handle is no name. */
function nameOf(words: string | undefined): string | undefined {
  const name = words?.replace(/^\s*(?:written\s+|posted\s+|reported\s+)?by:?\s+/i, "").trim();
  if (!name || name.length > 120 || /^(?:https?:|@)/.test(name)) return undefined;
  return name;
}

/** A page title without the site's name behind it: "Ferries sail again | Harbour Wire". */
function bareTitle(title: string, headings: readonly string[]): string | undefined {
  const heading = headings.find((words) => words.length > 10 && title.startsWith(words));
  if (heading) return heading;
  const cut = title.split(/\s+[|–—»·-]\s+/);
  const first = cut[0] ?? "";
  return (cut.length > 1 && first.length >= 15 ? first : title) || undefined;
}

/** A title, a name or a date has fewer nodes in it; a hostile page has thousands of bylines within each other. */
const MOST_NODES = 500;

/** The text inside an element as far as a title or a name may reach. */
function textOf(element: PageElement): string {
  const words: string[] = [];
  let nodes = 0;
  walk(element, (node) => {
    if (isText(node)) words.push(node.nodeValue ?? "");
    return ++nodes < MOST_NODES ? true : "stop";
  });
  return words.join("");
}

const clean = (words: string): string => words.replace(/\s+/g, " ").trim().slice(0, 500);
