import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { fetchPage } from "./fetch.ts";

/** Serves pages on this machine for one test and gives their address. */
async function site(
  context: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const allowed = { allowPrivate: true };

test("a page comes with its bytes, type and last address", async (context) => {
  const home = await site(context, (request, response) => {
    if (request.url === "/old") return response.writeHead(302, { location: "/new#part" }).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>Ферри</p>");
  });
  const page = await fetchPage(`${home}/old`, allowed);
  assert.equal(Buffer.from(page.bytes).toString(), "<p>Ферри</p>");
  assert.deepEqual([page.address, page.mediaType], [`${home}/new`, "text/html; charset=utf-8"]);
});

test("this machine and its network are refused unless allowed", async (context) => {
  let asked = 0;
  const home = await site(context, (_request, response) => {
    asked++;
    response.writeHead(200, { "content-type": "text/plain" }).end("secret");
  });
  const port = new URL(home).port;
  for (const host of [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0x7f.1",
    "2130706433",
    "0.0.0.0",
  ]) {
    await assert.rejects(fetchPage(`http://${host}:${port}/`), /private or reserved network/, host);
  }
  assert.equal(asked, 0);
});

test("a redirect is checked like the first address", async (context) => {
  const home = await site(context, (_request, response) => {
    response.writeHead(301, { location: "file:///etc/passwd" }).end();
  });
  await assert.rejects(fetchPage(home, allowed), /file: is no way to take a page/);
});

test("redirects without end are refused", async (context) => {
  const home = await site(context, (request, response) => {
    response.writeHead(302, { location: `${request.url}x` }).end();
  });
  await assert.rejects(fetchPage(home, allowed), /redirects more than 5 times/);
});

test("what is too large is refused, announced or not, packed or not", async (context) => {
  const home = await site(context, (request, response) => {
    const body = "x".repeat(5000);
    if (request.url === "/announced")
      return response.writeHead(200, { "content-length": body.length }).end(body);
    if (request.url === "/packed")
      return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(body));
    response.writeHead(200, { "content-type": "text/plain" });
    response.write(body.slice(0, 2500));
    response.end(body.slice(2500));
  });
  const limits = { ...allowed, bytes: 4000 };
  await assert.rejects(fetchPage(`${home}/announced`, limits), /larger than 4000 bytes/);
  await assert.rejects(fetchPage(`${home}/streamed`, limits), /larger than 4000 bytes/);
  await assert.rejects(fetchPage(`${home}/packed`, limits), /larger than 4000 bytes/);
  assert.equal((await fetchPage(`${home}/packed`, allowed)).bytes.length, 5000);
});

test("what is slow to begin or to end is given up", async (context) => {
  const home = await site(context, (request, response) => {
    if (request.url === "/trickle") response.writeHead(200, { "content-type": "text/plain" }).write("a");
  });
  const limits = { ...allowed, milliseconds: 150 };
  await assert.rejects(fetchPage(`${home}/silent`, limits), /more than 0.15 seconds/);
  await assert.rejects(fetchPage(`${home}/trickle`, limits), /more than 0.15 seconds/);
});

test("pictures, errors and words that are no address are refused in words", async (context) => {
  const home = await site(context, (request, response) => {
    if (request.url === "/picture") return response.writeHead(200, { "content-type": "image/png" }).end("x");
    response.writeHead(404).end();
  });
  await assert.rejects(fetchPage(`${home}/picture`, allowed), /it is image\/png; wanted text or HTML/);
  await assert.rejects(fetchPage(`${home}/gone`, allowed), /answered 404/);
  await assert.rejects(fetchPage("ftp://example.org/", allowed), /ftp: is no way to take a page/);
  await assert.rejects(fetchPage("http://", allowed), /no web address/);
});

test("a name and password are neither sent nor kept", async (context) => {
  let sent: string | undefined = "nothing yet";
  const home = await site(context, (request, response) => {
    sent = request.headers.authorization;
    response.writeHead(200, { "content-type": "text/plain" }).end("text");
  });
  const page = await fetchPage(home.replace("http://", "http://reader:secret@"), allowed);
  assert.equal(sent, undefined);
  assert.ok(!page.address?.includes("secret"));
});
