import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { openDesk } from "../../src/desk/index.ts";
import { createApp } from "../../src/web/index.ts";
import { digestOf } from "../../src/web/access/accounts.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-take-"));
const desk = openDesk({ archive: join(folder, "a.db"), access: "write" });
after(() => {
  desk.close();
  rmSync(folder, { recursive: true });
});

const app = createApp(desk, { take: (...handed) => desk.take(...handed) });

const REPORT =
  "Foreign Minister Ilyas Morvan of Tarvia met his Solvenian counterpart Dana Orel in Port Halvard on 4 May 2031. " +
  "“The ferry will sail again,” Morvan said.";

function formOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, words] of Object.entries(files)) form.append("file", new Blob([words]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** `app.request` names no length, which every client of a real server does. */
async function sent(to: typeof app, form: FormData, headers: Record<string, string> = {}): Promise<Response> {
  const { headers: own, body } = new Request("http://localhost/take", { method: "POST", body: form });
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  const type = own.get("content-type")!;
  return to.request("/take", {
    method: "POST",
    body: bytes,
    headers: { "content-type": type, "content-length": String(bytes.length), ...headers },
  });
}

interface Told {
  readonly finished: boolean;
  readonly taken: readonly {
    readonly outcome: string;
    readonly name: string;
    readonly reason?: string;
    readonly id?: string;
  }[];
}

async function finished(address: string): Promise<Told> {
  for (let tries = 0; tries < 200; tries++) {
    const job = (await (await app.request(address)).json()) as Told;
    if (job.finished) return job;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  throw new Error(`${address} does not finish`);
}

describe("sources handed in by a program", () => {
  test("are taken one after another, refusals with their reason, and stand in the register", async () => {
    const form = formOf(
      { "ferry.txt": REPORT, "pixels.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
      { outlet: "Harbour Wire", date: "2031-05-05" },
    );
    const answer = await sent(app, form);
    assert.equal(answer.status, 202);
    const { job } = (await answer.json()) as { job: string };
    const { taken } = await finished(job);
    assert.deepEqual(
      taken.map(({ outcome, name }) => [outcome, name]),
      [
        ["taken", "ferry.txt"],
        ["refused", "pixels.png"],
      ],
    );
    assert.ok(taken[1]!.reason!.length > 10);
    const view = desk.source(taken[0]!.id!)!;
    assert.equal(view.summary.outlet, "Harbour Wire");
    assert.equal(view.summary.published, "2031-05-05");
    assert.ok(desk.ask("speaker:morvan").count > 0);
    const page = await (await app.request(job.replace(".json", ""))).text();
    assert.match(page, /pixels\.png<\/bdi><\/b> refused: /);
    assert.match(page, /One source refused, with the reason beside it/);
  });

  test("are refused with what was wanted", async () => {
    const trouble = async (form: FormData): Promise<string> => {
      const answer = await sent(app, form);
      assert.equal(answer.status, 400);
      return ((await answer.json()) as { error: { message: string } }).error.message;
    };
    assert.match(await trouble(formOf({})), /No file and no address came/);
    const page = await (await sent(app, formOf({}), { origin: "http://localhost" })).text();
    assert.match(page, /<a href="\/take">Take sources<\/a>/);
    assert.match(
      await trouble(formOf({}, { addresses: "ftp://example.org/a" })),
      /No address of a page: “ftp/,
    );
    assert.match(
      await trouble(formOf({ "a.txt": "A" }, { date: "May 4" })),
      /“May 4” is no date of the calendar/,
    );
    const plain = await app.request("/take", {
      method: "POST",
      body: "x",
      headers: { "content-length": "1" },
    });
    assert.equal(plain.status, 400);
    assert.equal((await app.request("/take", { method: "POST", body: "x" })).status, 413);
  });
});

describe("sources handed in on the page", () => {
  const origin = "http://localhost";

  test("need the page's own token", async () => {
    const page = await app.request("/take");
    const cookie = page.headers.get("set-cookie")!.split(";")[0]!;
    const token = /name="token" value="([^"]+)"/.exec(await page.text())![1]!;
    const taken = await sent(app, formOf({ "again.txt": `${REPORT} Again.` }, { token }), { origin, cookie });
    assert.equal(taken.status, 303);
    assert.match(taken.headers.get("location") ?? "", /^\/take\/\d+$/);
    await finished(`${taken.headers.get("location")}.json`);
    assert.equal(
      (await sent(app, formOf({ "b.txt": "B" }, { token: "guess" }), { origin, cookie })).status,
      403,
    );
    const foreign = await sent(app, formOf({ "c.txt": "C" }, { token }), {
      origin: "https://elsewhere.example",
      cookie,
    });
    assert.equal(foreign.status, 403);
  });

  test("a desk that only reads, and an account that may not, are told so", async () => {
    assert.equal((await sent(createApp(desk), formOf({ "a.txt": "A" }))).status, 403);
    assert.match(
      await (await createApp(desk).request("/take")).text(),
      /Sources are taken where the desk runs/,
    );
    const access = { accounts: () => [{ name: "Ada", role: "review" as const, secret: digestOf("ada") }] };
    const guarded = createApp(desk, { access, take: (...handed) => desk.take(...handed) });
    const asked = await sent(guarded, formOf({ "a.txt": "A" }), { authorization: "Bearer ada" });
    assert.equal(asked.status, 403);
  });
});
