import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Account } from "../../src/web/access/accounts.ts";
import { digestOf } from "../../src/web/access/accounts.ts";
import { AccessError, createApp, serve } from "../../src/web/index.ts";
import { readout } from "../support/command.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, close } = fixtureDesk();
after(close);

const ADA: Account = { name: "Ada Brenn", role: "review", secret: digestOf("ada-secret") };
const WIRE: Account = { name: "Wire desk", role: "read", secret: digestOf("wire-secret") };

let accounts: readonly Account[] = [ADA, WIRE];
let now = 0;
const access = { accounts: () => accounts, now: () => now };
const here = { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" };

const signIn = (app: ReturnType<typeof createApp>, secret: string, to = "/search?q=ferry") =>
  app.request("/sign-in", { method: "POST", headers: here, body: new URLSearchParams({ secret, to }) });

const cookieOf = (response: Response): string => response.headers.get("set-cookie")?.split(";")[0] ?? "";

describe("a desk with accounts", () => {
  const app = createApp(desk, { access });

  test("wrong tokens are answered ever more seldom, and keep nobody from signing in", async () => {
    const own = createApp(desk, { access });
    const asked = async (secret: string) =>
      (await own.request("/search.json", { headers: { authorization: `Bearer ${secret}` } })).status;
    const wrong = [];
    for (let i = 0; i < 30; i++) wrong.push(await asked("no-secret"));
    assert.deepEqual([wrong[0], wrong.at(-1)], [401, 429]);
    assert.equal(await asked("wire-secret"), 200);
    assert.equal((await signIn(own, "ada-secret")).status, 303);
  });

  test("leads a person to the sign-in, tells a program what it lacks, and shows neither anything", async () => {
    const page = await app.request("/search?q=ferry");
    assert.equal(page.status, 303);
    assert.equal(page.headers.get("location"), "/sign-in?to=%2Fsearch%3Fq%3Dferry");
    for (const path of ["/search.json", "/sources.csv", "/openapi.json"]) {
      const told = await app.request(path);
      assert.equal(told.status, 401, path);
      assert.match(told.headers.get("www-authenticate") ?? "", /^Bearer/);
      assert.doesNotMatch(await told.text(), /ferry/i);
    }
    assert.equal((await app.request("/style.css")).status, 200);
  });

  test("takes a secret once, keeps a session, and ends it", async () => {
    const entered = await signIn(app, "ada-secret");
    assert.equal(entered.status, 303);
    assert.equal(entered.headers.get("location"), "/search?q=ferry");
    assert.match(entered.headers.get("set-cookie") ?? "", /HttpOnly/);
    assert.match(entered.headers.get("set-cookie") ?? "", /SameSite=Lax/);
    const cookie = cookieOf(entered);
    const page = await (await app.request("/", { headers: { cookie } })).text();
    assert.match(page, /Signed in as <bdi>Ada Brenn<\/bdi>, who may review/);
    const out = await app.request("/sign-out", { method: "POST", headers: { ...here, cookie } });
    assert.equal(out.headers.get("location"), "/sign-in");
    assert.equal((await app.request("/", { headers: { cookie } })).status, 303);
  });

  test("an account taken away is out at once", async () => {
    const cookie = cookieOf(await signIn(app, "wire-secret"));
    assert.equal((await app.request("/", { headers: { cookie } })).status, 200);
    accounts = [ADA];
    assert.equal((await app.request("/", { headers: { cookie } })).status, 303);
    accounts = [ADA, WIRE];
  });

  test("a program sends its secret with each request", async () => {
    const asked = (secret: string) =>
      app.request("/search.json", { headers: { authorization: `Bearer ${secret}` } });
    assert.equal((await asked("wire-secret")).status, 200);
    assert.equal((await asked("wire-secre")).status, 401);
  });

  test("a wrong secret is told so, and too many attempts have to wait", async () => {
    const patient = createApp(desk, { access });
    now = 10_000_000;
    const wrong = await signIn(patient, "guess");
    assert.equal(wrong.status, 403);
    assert.match(await wrong.text(), /No account has this secret/);
    for (let i = 0; i < 7; i++) await signIn(patient, `guess ${i}`);
    const refused = await signIn(patient, "ada-secret");
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get("retry-after"), "30");
    now += 31_000;
    assert.equal((await signIn(patient, "ada-secret")).status, 303);
  });

  test("goes on to pages of its own only, and is signed in from them only", async () => {
    for (const to of ["//elsewhere.example/", "/\\elsewhere.example", "https://elsewhere.example/", ""]) {
      assert.equal(
        (await signIn(createApp(desk, { access }), "ada-secret", to)).headers.get("location"),
        "/",
      );
    }
    const foreign = await app.request("/sign-in", {
      method: "POST",
      headers: { ...here, origin: "https://elsewhere.example" },
      body: new URLSearchParams({ secret: "ada-secret" }),
    });
    assert.equal(foreign.status, 403);
  });

  test("reads no more of what a stranger sends than a form can hold, however it is sent", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array((sent += 65_536) && 65_536).fill(97)),
    });
    const request = { method: "POST", headers: here, body: endless, duplex: "half" } as const;
    assert.equal((await createApp(desk, { access }).request("/sign-in", request)).status, 403);
    assert.ok(sent <= 512 * 1024, `${sent} bytes were read`);
  });

  test("cookies leave over HTTPS only where a proxy gives it, and its word tells who asks", async () => {
    const proxied = createApp(desk, { access: { ...access, behindHttps: true } });
    const entered = await signIn(proxied, "ada-secret");
    assert.match(entered.headers.get("set-cookie") ?? "", /Secure/);
    const review = await proxied.request("/review", { headers: { cookie: cookieOf(entered) } });
    assert.match(review.headers.get("set-cookie") ?? "", /^readout-session=.*Secure/);
  });
});

describe("a served desk", () => {
  test("tells who asks under another name the names it was given", async () => {
    const named = createApp(desk, { access, hosts: ["localhost", "desk.example"] });
    const refused = await named.request("/", { headers: { host: "other.example" } });
    assert.match(
      await refused.text(),
      /answers to localhost, desk\.example; it was asked as “other\.example”/,
    );
  });

  test("is not opened to others without accounts", async () => {
    await assert.rejects(serve({ desk, port: 0, host: "0.0.0.0" }), AccessError);
    await assert.rejects(serve({ desk, port: 0, names: ["desk.example"] }), AccessError);
  });

  test("answers to further names, with accounts", async () => {
    const server = await serve({ desk, port: 0, names: ["desk.example"], access });
    const asked = (host: string, headers: Record<string, string> = {}) =>
      new Promise<number>((resolve, reject) => {
        const options = {
          host: "127.0.0.1",
          port: server.port,
          path: "/search.json",
          headers: { host, ...headers },
        };
        request(options, (response) => resolve(response.resume().statusCode!))
          .on("error", reject)
          .end();
      });
    try {
      assert.equal(await asked("desk.example"), 401);
      assert.equal(await asked("desk.example", { authorization: "Bearer ada-secret" }), 200);
      assert.equal(await asked("other.example", { authorization: "Bearer ada-secret" }), 403);
    } finally {
      await server.close();
    }
  });
});

describe("readout access", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "readout-access-"))));
  after(() => rmSync(folder, { recursive: true }));
  const accessed = (...words: string[]) => readout(["access", ...words], { folder });

  test("makes accounts whose secrets it shows once, lists and removes them", async () => {
    const added = accessed("add", "Ada Brenn", "--role", "review");
    assert.equal(added.status, 0);
    const secret = /rdt_[\w-]{32}/.exec(added.out)![0];
    const file = join(folder, "readout.db.access.json");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.ok(!readFileSync(file, "utf8").includes(secret));
    assert.match(readFileSync(file, "utf8"), new RegExp(digestOf(secret)));
    assert.match(accessed("add", "Ada Brenn").out, /The secret it had before holds no more/);
    assert.equal(accessed("list").out, "read       Ada Brenn\n");
    assert.equal(accessed("remove", "Ada Brenn").status, 0);
    assert.match(accessed("list").out, /^No accounts/);
  });

  test("says what it wanted", async () => {
    assert.match(accessed("add", "Ada", "--role", "king").err, /--role king is none of read, review/);
    assert.match(accessed("remove", "Nobody").err, /No account is called "Nobody"/);
    assert.match(accessed("open").err, /knows no "open"; it knows list, add NAME or remove NAME/);
    const served = readout(["serve", "--host", "0.0.0.0", "--archive", join(folder, "none.db")], {
      folder,
    });
    assert.notEqual(served.status, 0);
  });
});
