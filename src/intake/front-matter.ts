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

/**
 * The `---` block at the top of a Markdown file: `key: value` lines, a long value over several of them; anything
 * nested is passed over.
 */
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
  const written = new Map<string, string>();
  let key = "";
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const before = written.get(key) ?? "";
    if (/^\s/.test(line) && before !== "") written.set(key, folded(before, line.trim()));
    if (colon < 1 || /^[\s#-]/.test(line)) continue;
    key = line.slice(0, colon).trim().toLowerCase();
    written.set(key, line.slice(colon + 1).trim());
  }
  return new Map([...written].map(([name, value]) => [name, unquoted(value)]));
}

/** A value with its next line. A backslash at the end of a line in double quotes says that no space stands there. */
const folded = (value: string, line: string): string =>
  value.startsWith('"') && value.endsWith("\\") ? value.slice(0, -1) + line : `${value} ${line}`.trimEnd();

/** `"A title"`, `'The minister''s title'`, `[Nora Adair, Tom Solvey]`, `>- a folded one` */
function unquoted(value: string): string {
  const [, mark, between] = /^(["'])(.*)\1$/s.exec(value) ?? [];
  if (mark === '"') return unescaped(between!).trim();
  if (mark === "'") return between!.replaceAll("''", "'").trim();
  return (/^\[(.*)\]$/s.exec(value)?.[1] ?? value.replace(/^[>|][+-]? /, "")).trim();
}

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs;

/** What YAML writes as `\u2019`, `\xE9` or `\"` in double quotes. A title is one line: every kind of space is a space. */
const unescaped = (value: string): string =>
  value
    .replace(ESCAPE, (_, x?: string, u?: string, wide?: string, sign?: string) => {
      if (sign !== undefined) return /[_nrtvNLP0abfe]/.test(sign) ? " " : sign;
      const code = parseInt(x ?? u ?? wide!, 16);
      return wide === undefined
        ? String.fromCharCode(code)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : "\ufffd";
    })
    .toWellFormed();

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
