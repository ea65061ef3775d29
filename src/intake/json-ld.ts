/** What the JSON-LD blocks of a page say of its article (schema.org). */
export interface LinkedFacts {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: string;
  /** Whether a block could not be read. */
  readonly broken: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|PressRelease|WebPage)$/;

type Json = Readonly<Record<string, unknown>>;

export function factsOfScripts(scripts: readonly string[]): LinkedFacts {
  const parsed = scripts.map(parse);
  const articles = parsed
    .flatMap((value) => itemsIn(value))
    .filter((item) => typesOf(item).some((type) => ARTICLE.test(type)));
  // An article proper before the web page around it.
  const item = articles.find((each) => !typesOf(each).includes("WebPage")) ?? articles[0] ?? {};
  const known = {
    title: textIn(item["headline"]) ?? textIn(item["name"]),
    outlet: namesIn(item["publisher"]),
    author: namesIn(item["author"]) ?? namesIn(item["creator"]),
    published: textIn(item["datePublished"]) ?? textIn(item["dateCreated"]),
  };
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...said, broken: parsed.includes(undefined) };
}

/** The value of a block, undefined where it is no JSON. Templates leave CDATA signs and comments around it. */
function parse(script: string): unknown {
  const bare = without(without(script.trim(), CDATA), COMMENT);
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    return undefined;
  }
}

/** Signs around a block, the longer ones first: "//<![CDATA[ ... //]]>", "<!-- ... -->". */
const CDATA = { before: ["//<![CDATA[", "// <![CDATA[", "<![CDATA["], after: ["//]]>", "// ]]>", "]]>"] };
const COMMENT = { before: ["<!--"], after: ["//-->", "// -->", "-->"] };

/** The block without such signs. Plain searches: a pattern takes a time that grows with the square of its spaces. */
function without(block: string, { before, after }: typeof CDATA): string {
  const start = before.find((sign) => block.startsWith(sign))?.length ?? 0;
  const end = after.find((sign) => block.endsWith(sign))?.length ?? 0;
  return block.slice(start, block.length - end).trim();
}

/** The items of a block: itself, a list, or the members of its `@graph`. */
function itemsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.filter(isJson);
  if (!isJson(value)) return [];
  const graph = value["@graph"];
  return Array.isArray(graph) ? [value, ...graph.filter(isJson)] : [value];
}

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const typesOf = (item: Json): readonly string[] =>
  [item["@type"]].flat().filter((type) => typeof type === "string");

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** "Nora Adair", { name: "Nora Adair" }, or a list of such. */
function namesIn(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => textIn(isJson(each) ? each["name"] : each) ?? []);
  const plain = names.filter((name) => !/^https?:/.test(name));
  return plain.length > 0 ? plain.slice(0, 10).join(", ") : undefined;
}
