/** The web desk asked without a port: pages, forms, headers, refusals. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { after, describe, test } from "node:test";
import type { Answer, ReadingDesk } from "../../src/desk/index.ts";
import type { Reading } from "../../src/reading/index.ts";
import type { Entry } from "../../src/register/index.ts";
import { createApp, serve } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";
import { wireReading } from "./web-readings.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk);
const text = async (path: string): Promise<string> => (await app.request(path)).text();
const meeting = desk.ask("kind:meeting").results[0]!;

describe("pages", () => {
  const paths = [
    "/",
    "/search",
    "/search?q=ferry",
    "/search?q=ferry&page=2",
    "/statements",
    "/meetings",
    "/actors",
    "/memberships",
    "/facts",
    "/instruments",
    "/commitments",
    "/acts",
    "/sources",
    ...ids.map((id) => `/source/${id}`),
    ...desk.ask("").results.map((entry) => `/entry/${encodeURIComponent(entry.id)}`),
    "/actor/person:morvan.l",
    "/actor/state:tarvia",
  ];
  for (const path of paths) {
    test(path, async () => {
      const response = await app.request(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
      const body = await response.text();
      assert.match(body, /<h1[\s>]/);
      assert.equal(body.match(/<h1[\s>]/g)!.length, 1, "one h1");
    });
  }

  test("the first page counts in a sentence", async () => {
    const page = await text("/");
    assert.match(page, /Four sources<\/a> from four outlets hold/);
    assert.match(page, /one meeting/);
  });

  test("the first page says of a meeting that it was denied, and calls one before the press so", async () => {
    const first = async (says: object): Promise<string> => {
      const told = { ...meeting, ...says } as Entry;
      const page = createApp({ ...desk, overview: () => ({ ...desk.overview(), shared: [told] }) });
      return (await (await page.request("/")).text()).replace(/\s+/g, " ");
    };
    assert.match(await first({ status: "denied", format: "bilateral" }), /Meeting · denied ·/);
    assert.match(await first({ status: "held", format: "press" }), /Before the press ·/);
    assert.doesNotMatch(await first({ status: "held", format: "bilateral" }), /Meeting · held/);
  });

  test("a list of results marks the words, names the speaker and cites the source", async () => {
    const page = await text("/search?q=sail");
    assert.match(page, /<mark>sail<\/mark>/);
    assert.match(page, /Ilyas Morvan/);
    assert.match(page, new RegExp(`/source/${ids[1]!.slice(0, 16)}#p\\d+-\\d+`));
  });

  test("a query that cannot be understood says where", async () => {
    const response = await app.request("/search?q=ferry%20%22open");
    assert.equal(response.status, 400);
    const page = await response.text();
    assert.match(page, /never closed/);
    assert.match(page, /ferry <span class="w">&quot;open<\/span>/);
    const { error } = (await (await app.request("/search.json?q=%22open")).json()) as {
      error: { at: number };
    };
    assert.equal(error.at, 0);
  });

  test("a list of one kind names the place in what was typed", async () => {
    const { error } = (await (await app.request("/meetings.json?q=a%20%22open")).json()) as {
      error: { at: number; message: string };
    };
    assert.equal(error.at, 2);
    assert.match(error.message, /character 3/);
  });

  test("a date that is none is refused, in every form", async () => {
    for (const path of ["/search", "/search.json", "/search.csv"]) {
      assert.equal((await app.request(`${path}?q=a&as-of=2023-13`)).status, 400);
    }
    assert.equal((await app.request("/search?q=a&page=0")).status, 400);
  });

  test("accounts stand side by side with what differs marked", async () => {
    const page = await text(`/entry/${meeting.id}`);
    for (const letter of "ABC") assert.match(page, new RegExp(`<span class="sig">${letter}</span>`));
    assert.match(page, /<span class="differs">≠ Day<\/span>/);
    assert.match(page, /inferred by <code>weekday-before-dateline<\/code>/);
    assert.match(page, /says nothing of this/);
  });

  test("what is inferred stands in brackets, what is not there is called not stated", async () => {
    const page = await text("/statements");
    assert.match(page, /\[13 June 2024\]/);
    assert.match(page, /\[<a class="nm" href="\/actor\/person:solvey.ktrn"><bdi>Katrin Solvey<\/bdi><\/a>\]/);
    assert.match(page, /speaker not stated/);
  });

  test("an entry, an actor and the sources are seen from a day, and links keep it", async () => {
    const days = "known-by=2024-06-14";
    const page = await text(`/entry/${meeting.id}?${days}`);
    assert.match(page, /<span class="sig">B<\/span>/);
    assert.doesNotMatch(page, /<span class="sig">C<\/span>/);
    assert.match(page, new RegExp(`/source/[0-9a-f]{16}\\?${days}#p`));
    assert.match(page, new RegExp(`${meeting.id}\\.json\\?${days}`));
    assert.match(page, /name="known-by" value="2024-06-14"/);
    const { count } = (await (await app.request(`/sources.json?${days}`)).json()) as { count: number };
    assert.equal(count, 2);
    assert.equal((await app.request(`/entry/${meeting.id}?known-by=2024-06-13`)).status, 404);
    assert.equal((await app.request("/actor/person:solvey.ktrn?known-by=2023")).status, 404);
    const late = desk.sources().find(({ published }) => published === "2024-06-15")!;
    assert.equal((await app.request(`/source/${late.id}?${days}`)).status, 404);
    assert.equal((await app.request(`/source/${late.id}?known-by=2024-06-15`)).status, 200);
  });

  test("a source is found by the first digits of its id, an actor by any key", async () => {
    assert.equal((await app.request(`/source/${ids[0]!.slice(0, 8)}`)).status, 200);
    assert.equal((await app.request(`/source/${ids[0]!.slice(0, 7)}`)).status, 404);
    assert.match(await text("/actor/person:solvey.ktrn"), /<h1>[^<]*<bdi>Katrin Solvey/);
  });

  test("sources that name no outlet are not said to come from none", async () => {
    const nameless = (id: string): Reading => {
      const { outlet: _, ...source } = wireReading(id).source;
      return { ...wireReading(id), source };
    };
    const { desk: anonymous, close: closeIt } = fixtureDesk([{ name: "wire.txt", reading: nameless }]);
    after(closeIt);
    const page = await (await createApp(anonymous).request("/sources")).text();
    assert.match(page, /One source whose outlet is not stated, the latest/);
  });

  test("an empty register says how to fill it", async () => {
    const empty = fixtureDesk([]);
    const page = await (await createApp(empty.desk).request("/")).text();
    empty.close();
    assert.match(page, /readout take/);
  });
});

describe("other forms", () => {
  test("JSON holds the entries as the register has them", async () => {
    const answer = (await (await app.request("/meetings.json")).json()) as Answer;
    assert.equal(answer.count, 1);
    assert.deepEqual(answer.results, [meeting]);
    assert.deepEqual(await (await app.request(`/entry/${meeting.id}.json`)).json(), meeting);
  });

  test("no form stops before the end of a long answer", async () => {
    const many = Array.from({ length: 1234 }, (_, i): Entry => ({ ...meeting, id: `mt-${i}` }) as Entry);
    const long = {
      ...desk,
      ask: (query: string, { limit = 50, offset = 0 } = {}) => ({
        ...desk.ask("kind:meeting"),
        query,
        count: many.length,
        results: many.slice(offset, offset + limit),
      }),
      every: () => many,
    } as ReadingDesk;
    const other = createApp(long);
    const { results } = (await (await other.request("/meetings.json")).json()) as Answer;
    assert.deepEqual(
      results.map(({ id }) => id),
      many.map(({ id }) => id),
    );
    const csv = await (await other.request("/meetings.csv")).text();
    assert.equal(csv.trim().split("\r\n").length, 1 + many.length);
    assert.match(await (await other.request("/meetings?page=2")).text(), /21–40 of 1,234/);
  });

  test("a list as CSV has a row for every entry, an entry one for every account", async () => {
    const response = await app.request("/meetings.csv");
    assert.equal(response.headers.get("content-type"), "text/csv; charset=utf-8");
    const [head, ...rows] = (await response.text()).trim().split("\r\n");
    assert.match(head!, /^id,kind,label,/);
    assert.equal(rows.length, 1);
    const accounts = (await text(`/entry/${meeting.id}.csv`)).trim().split("\r\n");
    assert.match(accounts[0]!, /^entry,kind,label,date,differs,accounts,account,says,/);
    assert.deepEqual(
      accounts.slice(1).map((row) => /,3,([ABC]),/.exec(row)![1]),
      ["A", "B", "C"],
    );
    assert.match(
      accounts[1]!,
      new RegExp(`/source/${meeting.accounts[0].from.source.slice(0, 16)}#p\\d+-\\d+$`),
    );
  });

  test("a source as CSV has a row for every account of its own", async () => {
    const [, ...rows] = (await text(`/source/${ids[2]}.csv`)).trim().split("\r\n");
    assert.ok(rows.length > 2);
    for (const row of rows) assert.match(row, new RegExp(`,${ids[2]},`));
  });

  test("CSV cells that a spreadsheet would run are made words", async () => {
    const csv = await text("/commitments.csv");
    assert.match(csv, /"'=HYPERLINK\(""http:\/\/example\.invalid""\) shall be done/);
    for (const row of csv.split("\r\n")) assert.doesNotMatch(row, /(^|,)"?[=+@]/);
  });

  test("the original leaves as it came and never as a page", async () => {
    const page = await app.request(`/source/${ids[3]}/original`);
    assert.equal(page.headers.get("content-type"), "text/plain; charset=utf-8");
    assert.match(page.headers.get("content-security-policy")!, /sandbox/);
    assert.equal(page.headers.get("x-content-type-options"), "nosniff");
    assert.doesNotMatch(page.headers.get("content-disposition")!, /[\r\n]|hostile"[^;]/);
    assert.deepEqual(new Uint8Array(await page.arrayBuffer()), desk.bytes(ids[3]!));
    const pdf = fixtureDesk([
      {
        name: "a.pdf",
        mediaType: "application/pdf",
        reading:
          desk.source(ids[0]!)!.reading && ((id) => ({ ...desk.source(ids[0]!)!.reading, source: { id } })),
      },
    ]);
    const file = await createApp(pdf.desk).request(`/source/${pdf.ids[0]}/original`);
    pdf.close();
    assert.equal(file.headers.get("content-type"), "application/octet-stream");
    assert.match(file.headers.get("content-disposition")!, /^attachment; filename="a\.pdf"/);
  });
});

/** One request over the wire, with any Host header: `fetch` would not let it be set. */
const asked = (port: number, path: string, host: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode!, body }));
    });
    sent.on("error", reject).end();
  });

describe("the server", () => {
  test("listens on the loopback and answers to its own names only", async () => {
    const server = await serve({ desk, port: 0 });
    try {
      assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
      assert.equal((await asked(server.port, "/", `localhost:${server.port}`)).status, 200);
      assert.equal((await asked(server.port, "/", `rebound.example:${server.port}`)).status, 403);
      const list = await asked(server.port, "/search.csv", `127.0.0.1:${server.port}`);
      assert.equal(list.body.trim().split("\r\n").length, 1 + desk.ask("").count);
    } finally {
      await server.close();
    }
  });

  test("says so when the port is taken", async () => {
    const first = await serve({ desk, port: 0 });
    try {
      await assert.rejects(serve({ desk, port: first.port }), /EADDRINUSE/);
    } finally {
      await first.close();
    }
  });
});

describe("who may ask, and how", () => {
  test("every answer carries the policy", async () => {
    for (const path of ["/", "/search.json", "/none", "/style.css", "/openapi.json"]) {
      const { headers } = await app.request(path);
      assert.equal(
        headers.get("content-security-policy"),
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("referrer-policy"), "same-origin");
    }
  });

  test("a request under another name is refused: the page of another site cannot read this one", async () => {
    for (const host of [
      "evil.example",
      "evil.example:4380",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
    ]) {
      const response = await app.request(`http://${host}/`, { headers: { host } });
      assert.equal(response.status, 403, host);
      assert.doesNotMatch(await response.text(), /Morvan/);
    }
    for (const host of ["localhost:4380", "127.0.0.1:4380", "[::1]:4380", "LOCALHOST"]) {
      assert.equal((await app.request("/", { headers: { host } })).status, 200, host);
    }
  });

  test("nothing but reading is answered", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const response = await app.request("/", { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get("allow"), "GET, HEAD");
    }
    assert.equal((await app.request("/", { method: "HEAD" })).status, 200);
  });

  test("a method that an address does not answer is told which it does", async () => {
    for (const [path, method, allowed] of [
      ["/take", "PUT", "GET, HEAD, POST"],
      ["/review/rule", "GET", "POST"],
      ["/passage/add", "DELETE", "POST"],
      ["/statements.json", "POST", "GET, HEAD"],
    ] as const) {
      const response = await app.request(path, { method });
      assert.deepEqual([response.status, response.headers.get("allow")], [405, allowed], path);
    }
  });

  test("what is not there is said in the form that was asked for", async () => {
    for (const path of [
      "/none",
      "/entry/none",
      "/source/0000000000000000",
      "/actor/person:none",
      "/overview.csv",
    ]) {
      assert.equal((await app.request(path)).status, 404, path);
    }
    const { error } = (await (await app.request("/entry/none.json")).json()) as {
      error: { message: string };
    };
    assert.equal(error.message, "No entry here has the id “none”");
  });

  test("a fault inside is told to the server and not to the person", async () => {
    const seen: string[] = [];
    const broken = { ...desk, overview: () => assert.fail("the disk is full of secrets") };
    const response = await createApp(broken, { onError: (error) => seen.push(error.message) }).request("/");
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /secrets/);
    assert.deepEqual(seen, ["the disk is full of secrets"]);
  });

  test("the stylesheet may be kept for good under its version, and only so", async () => {
    const href = /href="(\/style\.css\?v=\w+)"/.exec(await text("/"))![1]!;
    assert.match((await app.request(href)).headers.get("cache-control")!, /immutable/);
    const bare = await app.request("/style.css?v=other");
    assert.equal(bare.headers.get("cache-control"), "no-cache");
    const etag = bare.headers.get("etag")!;
    assert.equal((await app.request("/style.css", { headers: { "if-none-match": etag } })).status, 304);
  });
});
