/**
 * Every page in a pseudo language: each word of the catalogue comes in other letters, so that a word of the desk that
 * is not in the catalogue shows. What comes from sources stands in elements that say so, or can be found in them.
 */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { NO_DRAFT } from "../../src/desk/index.ts";
import { digestOf } from "../../src/web/access/accounts.ts";
import { createApp } from "../../src/web/index.ts";
import { holesIn, PSEUDO, withoutHoles } from "../support/pseudo.ts";
import { FIXTURES, fixtureDesk, retold } from "./web-desk.ts";
import { DOUBTFUL } from "./web-doubts.ts";

const { desk, ids, close } = fixtureDesk([
  // Without the hostile one, whose names are markup: what they do to a page has tests of its own.
  ...FIXTURES.slice(0, 3),
  retold("Evening Bell"),
  retold("The Quay"),
  ...DOUBTFUL,
]);
after(close);
const empty = fixtureDesk([]);
after(empty.close);

const rule = (...ruling: Parameters<typeof desk.rule>) => desk.rule(...ruling);
const options = {
  words: PSEUDO,
  rule,
  take: (...handed: Parameters<typeof desk.take>) => desk.take(...handed),
};
const app = createApp(desk, options);

/** Elements that hold words of a source, of the register's own English, or of a language of signs. */
const DATA = "bdi, code, kbd, textarea, .t, [lang=en], [translate=no], script, style";
/** Attributes that a person reads or hears. */
const ATTRIBUTES = [
  "title",
  "aria-label",
  "placeholder",
  "alt",
  "data-l",
  "data-gloss",
  "data-show",
  "data-fold",
];
/** Letters of witnesses, names of the forms of a page, and methods of HTTP. */
const SIGNS = /^(?:[A-Z]{1,2}|GET|HEAD|PUT|POST|DELETE|\.(?:csv|json|svg|atom)|Readout)$/;

/** Every string in a value. */
const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const flat = (words: string): string => words.replace(/\s+/g, " ");

/** All that the register holds, to know its words again where no element can mark them. */
const KNOWN = flat(
  stringsIn([
    desk.sources().map(({ id }) => desk.source(id)),
    desk.ladders(),
    desk.ladders().map(({ id }) => desk.ladder(id)),
    desk.review().doubts.map(({ id }) => desk.doubt(id)),
    desk.overview(),
    desk.brief("Morvan", { draft: { ...NO_DRAFT, titles: { own1: "" } } })?.document,
  ]).join("\n"),
);

/** Names of rules, which stand as they are. */
const RULES = new Set(
  [...JSON.stringify(desk.sources().map(({ id }) => desk.source(id))).matchAll(/"rule":"([^"]+)"/g)].map(
    ([, name]) => name!,
  ),
);

/** A name, a title or a stretch of a text; a single word in small letters could be the desk's as well. */
function isKnown(words: string, address: string): boolean {
  const one = (piece: string): boolean => {
    const plain = flat(piece.replace(/^[“"…\s[(]+|[”"…\s\]).]+$/g, ""));
    if (!/[A-Za-z]/.test(plain) || SIGNS.test(plain) || RULES.has(plain)) return true;
    if (address.includes(plain)) return true;
    return /[^a-z]/.test(plain) && KNOWN.includes(plain);
  };
  return one(words) || words.split(/ · |, |; |: |\n/).every(one);
}

/** The words of a stretch that are neither of the catalogue nor of the register. */
function bare(words: string, address: string): string[] {
  const holes = holesIn(words).filter((held) => !isKnown(held, address));
  const rest = withoutHoles(words).trim();
  const strays = rest
    .split(/\s+/)
    .filter((word) => /[A-Za-z]/.test(word) && !SIGNS.test(word.replace(/[,.:()]+$/g, "")));
  return [...holes.filter((held) => /[A-Za-z]/.test(held)), ...strays];
}

/** The lines of a citation; what fills a hole of one may run over several. */
const linesOf = (words: string): string[] =>
  words.replace(/⟦[^⟧]*⟧/g, (hole) => hole.replaceAll("\n", " ")).split("\n");

/** What linkedom gives types for is not in the libraries of a server. */
interface DomElement {
  readonly localName: string;
  closest(selector: string): unknown;
}

function bareWords(html: string, address: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  const look = (element: DomElement, words: string, where: string): void => {
    // No element marks words inside a picture, an attribute or a citation.
    const unmarked = where.includes("[") || element.closest("svg, pre");
    if (unmarked && !/[⟦⟧]/.test(words) && isKnown(words, address)) return;
    if (element.closest("svg") && words.split(" · ").every((each) => isKnown(withoutHoles(each), address)))
      return;
    for (const each of bare(words, address)) found.push(`${where}: ${each} (in “${words.trim()}”)`);
  };
  for (const element of document.querySelectorAll("title, body *")) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value) look(element, value, `${element.localName}[${name}]`);
    }
    if (element.closest(DATA)) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !node.textContent) continue;
      const lines = element.localName === "pre" ? linesOf(node.textContent) : [node.textContent];
      for (const line of lines) look(element, line, element.localName);
    }
  }
  return [...new Set(found)];
}

const asked = async (path: string, init?: RequestInit, from = app): Promise<string> =>
  (await from.request(path, init)).text();

async function assertSpoken(path: string, html: string): Promise<void> {
  assert.match(html, /<html lang="en-x-pseudo" dir="rtl">/, path);
  assert.deepEqual(bareWords(html, decodeURIComponent(path).replaceAll("+", " ")), [], path);
}

const entries = desk.ask("NOT kind:actor", { limit: 60 }).results;
const PATHS = [
  "/",
  "/search",
  "/search?q=ferry&as-of=2024-06-14&known-by=2024",
  "/search?q=kind:meeting",
  "/search?q=nowhere-to-be-found",
  "/search?q=ferry&page=9",
  ...["statements", "meetings", "actors", "memberships", "facts", "instruments", "commitments", "acts"].map(
    (list) => `/${list}`,
  ),
  "/sources",
  ...ids.map((id) => `/source/${id}`),
  ...entries.map(({ id }) => `/entry/${encodeURIComponent(id)}`),
  ...desk.overview().actors.map(({ actor }) => `/actor/${encodeURIComponent(actor.id)}`),
  "/pictures",
  "/ladder",
  "/ladder/SCO",
  "/ladder/ASEAN?as-of=2024-06-30",
  "/who-met-whom",
  "/who-met-whom?by=states&order=name",
  "/who-met-whom?q=nothing-at-all",
  "/timeline",
  "/timeline?lanes=place&as-of=2024-06-14",
  "/timeline?q=nothing-at-all",
  "/circle/person:morvan.l",
  "/due",
  "/due?q=nothing-at-all",
  "/map",
  "/map?q=nothing-at-all",
  ...entries.slice(0, 3).map(({ id }) => `/side-by-side/${id}`),
  "/check",
  "/check?q=choose+a+side+between+our+neighbours",
  "/check?q=choose+a+side&by=Morvan",
  "/check?q=choose+a+side&by=Nobody+Known",
  "/check?q=never+said+by+anybody+anywhere",
  "/brief",
  "/brief?name=Morvan",
  "/brief?name=Morvan&out=met&add=own1",
  "/brief?name=Nobody+Known",
  "/review",
  "/review?seat=second",
  ...desk.review().doubts.map(({ id }) => `/question/${id}`),
  "/rulings",
  "/agreement",
  "/take",
  "/keys",
  `/passage/${ids[0]}?at=150-230`,
];

const TROUBLES = [
  "/not-here",
  "/search?q=%22open",
  "/search?as-of=yesterday",
  "/search?page=0",
  "/source/ffff",
  "/entry/none",
  "/actor/person:none",
  "/ladder/none",
  "/circle/person:none",
  "/side-by-side/none",
  "/question/none",
  "/take/99",
  `/passage/${ids[0]}?at=9-1`,
  `/passage/${ids[0]}?at=9-99999999`,
];

describe("every word of the desk is in the catalogue", () => {
  for (const path of [...PATHS, ...TROUBLES])
    test(path, async () => {
      await assertSpoken(path, await asked(path));
    });

  test("an empty register, and a desk where nothing can be ruled or taken", async () => {
    const closed = createApp(empty.desk, { words: PSEUDO });
    for (const path of ["/", "/sources", "/take", "/review", "/rulings", "/agreement", "/brief", "/check"])
      await assertSpoken(path, await asked(path, {}, closed));
  });

  test("what is refused", async () => {
    const form = { method: "POST", body: new URLSearchParams({ token: "x" }) };
    await assertSpoken("/review/rule", await asked("/review/rule", form));
    await assertSpoken("/ PUT", await asked("/", { method: "PUT" }));
    await assertSpoken(
      "elsewhere.example localhost, 127.0.0.1, [::1]",
      await asked("http://elsewhere.example/", {}),
    );
    const foreign = { method: "POST", headers: { origin: "http://elsewhere.example" } };
    await assertSpoken("/review/rule", await asked("/review/rule", foreign));
    await assertSpoken("/take", await asked("/take", { ...foreign, body: "" }));
    const late = { method: "POST", headers: { cookie: "a=b", "content-type": "text/plain" }, body: "x" };
    await assertSpoken("/take", await asked("/take", late));
  });

  test("a desk with accounts, signed in and not", async () => {
    const accounts = [{ name: "Ada Brenn", role: "review", secret: digestOf("ada") } as const];
    const guarded = createApp(desk, { ...options, access: { accounts: () => accounts } });
    await assertSpoken("/sign-in", await asked("/sign-in", {}, guarded));
    const headers = { authorization: "Bearer ada" };
    await assertSpoken("/", await asked("/", { headers }, guarded));
    const wrong = { method: "POST", body: new URLSearchParams({ secret: "no" }) };
    await assertSpoken("/sign-in", await asked("/sign-in", wrong, guarded));
  });

  test("a reviewer who rules, and what was ruled", async () => {
    const [doubt] = desk.review().doubts;
    const headers = { "content-type": "application/json" };
    const ruling = { doubt: doubt!.id, answer: "x", by: "Ada Brenn", why: "read both" };
    await asked("/review/rule", { method: "POST", headers, body: JSON.stringify(ruling) });
    const cookie = { headers: { cookie: "readout-reviewer=Ada%20Brenn" } };
    const done = desk.rulings().at(-1)!.ruling.id;
    for (const path of [
      "/review",
      `/review?done=${done}`,
      "/rulings",
      "/agreement",
      `/question/${doubt!.id}`,
    ])
      await assertSpoken(`${path} Ada Brenn`, await asked(path, cookie));
  });

  test("a picture kept as a file", async () => {
    for (const path of ["/timeline.svg", "/due.svg", "/map.svg", "/who-met-whom.svg"]) {
      const { document } = parseHTML(`<body>${await asked(path)}</body>`);
      assert.deepEqual(bareWords(document.toString(), path), [], path);
    }
  });

  test("what is taken from the browser", async () => {
    const body = new FormData();
    body.append("file", new Blob(["Foreign Minister Ilyas Morvan met Dana Orel."]), "port-note.txt");
    body.append("file", new Blob([new Uint8Array([0, 1, 2, 3])]), "noise.bin");
    const { headers, body: sent } = new Request("http://localhost/take", { method: "POST", body });
    const bytes = new Uint8Array(await new Response(sent).arrayBuffer());
    const named = { "content-type": headers.get("content-type")!, "content-length": String(bytes.length) };
    const taking = await app.request("/take", { method: "POST", body: bytes, headers: named });
    const { job } = (await taking.json()) as { job: string };
    const path = job.replace(/\.json$/, "");
    await assertSpoken(`${path} port-note noise`, await asked(path));
    for (let tries = 0; tries < 200; tries++) {
      const told = (await (await app.request(job)).json()) as { finished: boolean };
      if (told.finished) break;
      await new Promise((resume) => setTimeout(resume, 20));
    }
    await assertSpoken(`${path} port-note noise`, await asked(path));
  });
});

test("the check finds a bare word, in the text, in an attribute and in a hole", () => {
  const found = (html: string): number => bareWords(`<body>${html}</body>`, "").length;
  assert.equal(found("<p>Ｔｈｅ ｗｏｒｄｓ ⟦4⟧ <bdi>Ilyas Morvan</bdi></p>"), 0);
  assert.equal(found("<p>Overlooked</p>"), 1);
  assert.equal(found('<input placeholder="overlooked" />'), 1);
  assert.equal(found("<p>Ｔｈｅ ⟦overlooked kind⟧</p>"), 1);
});

test("what programs read stays English", async () => {
  const told = (await (await app.request("/not-here.json")).json()) as { error: { message: string } };
  assert.match(told.error.message, /^There is no page/);
  assert.doesNotMatch(await asked("/meetings.csv"), /[Ａ-Ｚａ-ｚ]/);
});

test("what the search box offers is told in the language of its page", async () => {
  const told = (await (await app.request("/complete.json?q=spea")).json()) as {
    suggestions: { text: string; about: string }[];
  };
  assert.equal(told.suggestions[0]!.text, "speaker:");
  assert.doesNotMatch(told.suggestions[0]!.about, /[A-Za-z]/);
});
