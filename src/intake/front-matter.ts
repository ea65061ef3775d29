import type { TakenText } from "./intake.ts";
import { publishedFrom } from "./published.ts";

export interface FrontMatter {
  readonly known: Omit<TakenText, "text" | "parts">;
  /** Where the text proper begins. */
  readonly end: number;
}

/** Names that writers give the fields, the better ones first. */
const FIELDS = {
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "publication", "site", "source"],
  author: ["author", "authors", "by", "byline"],
  published: ["date", "published", "publishdate", "pubdate", "publication_date"],
} as const;

/** The `---` block at the top of a Markdown file: flat `key: value` lines; anything nested is passed over. */
export function frontMatter(text: string): FrontMatter {
  const none: FrontMatter = { known: {}, end: 0 };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const from = opening[0].length;
  const found = closing.exec(text.slice(from, from + 20_000));
  if (!found) return none;
  const values = readLines(text.slice(from, from + found.index));
  const known = {
    ...field("title", values),
    ...field("outlet", values),
    ...field("author", values),
    ...dated(values),
  };
  return { known, end: from + found.index + found[0].length };
}

function readLines(block: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1 || /^[\s#-]/.test(line)) continue;
    values.set(line.slice(0, colon).trim().toLowerCase(), unquoted(line.slice(colon + 1).trim()));
  }
  return values;
}

/** `"A title"`, `[Nora Adair, Tom Solvey]` */
function unquoted(value: string): string {
  const bare = /^(["'])(.*)\1$/s.exec(value)?.[2] ?? /^\[(.*)\]$/s.exec(value)?.[1] ?? value;
  return bare.trim();
}

function first(names: readonly string[], values: ReadonlyMap<string, string>): string | undefined {
  return names.map((name) => values.get(name)).find((value) => value !== undefined && value !== "");
}

function field(name: "title" | "outlet" | "author", values: ReadonlyMap<string, string>) {
  const value = first(FIELDS[name], values);
  return value === undefined ? {} : { [name]: value };
}

function dated(values: ReadonlyMap<string, string>): Omit<TakenText, "text"> {
  const value = first(FIELDS.published, values);
  if (value === undefined) return {};
  const published = publishedFrom(value);
  if (published) return { published, publishedBasis: "stated" };
  return {
    notices: [{ kind: "date-unread", text: `the date given as “${value.slice(0, 40)}” cannot be read` }],
  };
}
