/** Feeds: what answers a query, for who wants to be told when there is more. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DOMParser } from "linkedom";
import type { Desk } from "../../src/desk/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import { digestOf } from "../../src/web/access/accounts.ts";
import { createApp } from "../../src/web/index.ts";
import { readout } from "../support/command.ts";
import { report, temporaryFolder } from "../support/press.ts";

/** Ten invented reports, taken from the last published to the first, one an hour. */
let desk: Desk;
let hour = 0;
before(async () => {
  const now = () => new Date(Date.UTC(2024, 6, 1, hour++));
  desk = openDesk({ archive: ":memory:", access: "write", now });
  for (let n = 9; n >= 0; n--) {
    const bytes = new TextEncoder().encode(report(n).replace("Report number", "Report & <number> \u0001"));
    const published = `2024-06-${String(n + 2).padStart(2, "0")}`;
    await desk.take([{ name: `${n}.txt`, bytes }], { outlet: "Harbour & Wire", published });
  }
});
after(() => desk.close());

/** What of a node of the parser is looked at. */
interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(name: string): Element | null;
  querySelectorAll(name: string): Iterable<Element>;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly link: string;
  readonly content: string;
}

/** A feed as a reader of feeds sees it. */
function parsed(xml: string): { readonly head: Element; readonly items: readonly Item[] } {
  const feed = new DOMParser().parseFromString(xml, "text/xml").documentElement as unknown as Element;
  assert.equal(feed.getAttribute("xmlns"), "http://www.w3.org/2005/Atom");
  const text = (of: Element, name: string): string => of.querySelector(name)?.textContent ?? "";
  const items = [...feed.querySelectorAll("entry")].map((each) => ({
    id: text(each, "id"),
    title: text(each, "title"),
    updated: text(each, "updated"),
    link: each.querySelector("link")?.getAttribute("href") ?? "",
    content: text(each, "content"),
  }));
  return { head: feed, items };
}

describe("the feed of a query", () => {
  const feedAt = async (path: string) => {
    const response = await createApp(desk).request(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get("content-type") ?? "", /^application\/atom\+xml/);
    return response.text();
  };

  test("what was taken last comes first, and every item opens its entry", async () => {
    const app = createApp(desk);
    const { head, items } = parsed(await feedAt("/search.atom?q=speaker:morvan"));
    assert.equal(items.length, desk.ask("speaker:morvan").count);
    assert.deepEqual(
      items.map(({ updated }) => updated),
      items
        .map(({ updated }) => updated)
        .toSorted()
        .toReversed(),
    );
    assert.equal(head.querySelector("updated")?.textContent, items[0]!.updated);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const { id, link, content } of items) {
      assert.match(id, /^urn:readout:entry:st-[0-9a-f]+$/);
      assert.equal((await app.request(link)).status, 200, link);
      assert.match(content, /^Harbour & Wire, \d+ June 2024/);
    }
  });

  test("the same register gives the same bytes; every list has one, but for who is told of", async () => {
    assert.equal(await feedAt("/meetings.atom"), await feedAt("/meetings.atom"));
    for (const { id } of parsed(await feedAt("/meetings.atom")).items) assert.match(id, /entry:mt-/);
    assert.equal((await createApp(desk).request("/actors.atom")).status, 404);
    assert.deepEqual(parsed(await feedAt("/search.atom?q=nowhere-to-be-found")).items, []);
  });

  test("as known by a day nothing of a later source is in it, and its moments are of publications", async () => {
    const { items } = parsed(await feedAt("/search.atom?q=ferry&known-by=2024-06-04"));
    assert.ok(items.length > 0);
    for (const { updated, link } of items) {
      assert.ok(updated <= "2024-06-04T00:00:00Z" && updated >= "2024-06-02", updated);
      assert.match(link, /\?known-by=2024-06-04$/);
    }
    assert.deepEqual(parsed(await feedAt("/search.atom?q=ferry&known-by=2023")).items, []);
  });

  test("a query that cannot be understood is refused with its place", async () => {
    const response = await createApp(desk).request("/meetings.atom?q=a%20%22open");
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { error: { at: number } }).error.at, 2);
    assert.equal((await createApp(desk).request("/search.atom?q=a&known-by=soon")).status, 400);
  });

  test("a list leads to its feed, in its head and in sight", async () => {
    const page = await (await createApp(desk).request("/search?q=ferry&as-of=2024-06")).text();
    const address = "/search.atom?q=ferry&amp;as-of=2024-06";
    const links = [...page.matchAll(/<(link|a) [^>]*application\/atom\+xml[^>]*>/g)];
    assert.deepEqual(
      links.map(([, tag]) => tag),
      ["link", "a"],
    );
    for (const [link] of links) assert.ok(link.includes(`href="${address}"`), link);
    assert.doesNotMatch(await (await createApp(desk).request("/actors")).text(), /atom/);
  });
});

describe("the feed of a desk with accounts", () => {
  const accounts = [{ name: "Wire desk", role: "read", secret: digestOf("wire-secret") }] as const;
  const asked = (path: string, authorization?: string) =>
    createApp(desk, { access: { accounts: () => accounts, now: () => 0 } }).request(path, {
      ...(authorization !== undefined && { headers: { authorization } }),
    });
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;

  test("is told by the secret as a token or as a password, and by nothing else", async () => {
    const refused = await asked("/search.atom?q=ferry");
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get("www-authenticate") ?? "", /^Bearer .*, Basic realm="Readout"/);
    assert.doesNotMatch(await refused.text(), /ferry/);
    assert.equal((await asked("/search.atom?q=ferry", "Bearer wire-secret")).status, 200);
    assert.equal((await asked("/search.atom?q=ferry", basic("Wire desk:wire-secret"))).status, 200);
    assert.equal((await asked("/search.atom?q=ferry", basic("anybody:wire-secret"))).status, 200);
    assert.equal((await asked("/search.atom?q=ferry", basic("Wire desk:other"))).status, 401);
  });

  test("a password opens feeds alone", async () => {
    assert.equal((await asked("/search.json?q=ferry", basic("a:wire-secret"))).status, 401);
    assert.equal((await asked("/search?q=ferry", basic("a:wire-secret"))).status, 401);
  });
});

test("the command line writes the same feed", async (context) => {
  const folder = temporaryFolder(context);
  const own = openDesk({ archive: `${folder}/readout.db`, access: "write", now: () => new Date(0) });
  await own.take([{ name: "1.txt", bytes: new TextEncoder().encode(report(1)) }]);
  const app = createApp(own);
  const { status, out } = readout(
    ["ask", "ferry quota", "--as-of", "2025", "--atom", "--desk", "http://localhost"],
    {
      folder,
    },
  );
  assert.equal(status, 0);
  assert.equal(out, await (await app.request("/search.atom?q=ferry+quota&as-of=2025")).text());
  assert.equal(readout(["ask", "ferry", "--atom", "--json"], { folder }).status, 2);
  assert.equal(readout(["ask", "ferry", "--atom", "--desk", "desk.example.org"], { folder }).status, 2);
  own.close();
});
