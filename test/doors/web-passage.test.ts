/** A passage asked without a port: cited, ruled on, added to; and what is refused. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { createApp } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk, { rule: (...ruling) => desk.rule(...ruling) });
const closed = createApp(desk);

const source = ids[0]!;
const text = desk.reading(source)!.text;
const [statement] = desk
  .ask("kind:statement")
  .results.flatMap(({ accounts }) => accounts.map(({ anchors }) => anchors[0]))
  .filter((anchor) => anchor.source === source);
const at = `${statement!.start}-${statement!.end}`;
const path = `/passage/${source.slice(0, 16)}`;

const get = async (address: string, from = app): Promise<{ status: number; body: string }> => {
  const response = await from.request(address);
  return { status: response.status, body: await response.text() };
};

const post = async (address: string, fields: Readonly<Record<string, unknown>>, from = app) => {
  const response = await from.request(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ source, by: "nora", why: "read again", ...fields }),
  });
  return { status: response.status, body: await response.text() };
};

describe("a passage", () => {
  test("is shown in its sentence, with what was read there and where it can be cited", async () => {
    const { status, body } = await get(`${path}?at=${at}`);
    assert.equal(status, 200);
    assert.match(body, /<blockquote class="passage">/);
    assert.ok(body.includes(`SHA-256 ${source}, characters ${at}`));
    assert.match(body, /What the register has from it/);
    assert.match(body, /The words are another’s/);
    const bib = await get(`${path}.bib?at=${at}`);
    assert.match(bib.body, /^@misc\{readout-[0-9a-f]{8}-\d+,/);
    const [item] = JSON.parse((await get(`${path}.csl.json?at=${at}`)).body) as { note: string }[];
    assert.ok(item!.note.endsWith(`characters ${at}`));
  });

  test("that is none is refused with what was wanted", async () => {
    assert.equal((await get(`/passage/ffffffff?at=${at}`)).status, 404);
    const beyond = await get(`${path}?at=0-${text.length + 1}`);
    assert.equal(beyond.status, 400);
    assert.ok(beyond.body.includes(`its text has ${text.length}`));
    assert.match((await get(`${path}?at=9-3`)).body, /“9-3” is no passage; write where it begins and ends/);
  });

  test("is refused where it is longer than anybody cites", async () => {
    const long = "The ferry sails again. ".repeat(5000);
    await desk.take([{ name: "long.txt", bytes: new TextEncoder().encode(long) }]);
    const taken = desk.sources().find(({ name }) => name === "long.txt");
    const { status, body } = await get(`/passage/${taken!.id}?at=0-100001`);
    assert.equal(status, 400);
    assert.match(body, /100,001 characters are too many for a passage; 100,000 are the most/);
    assert.equal((await get(`/passage/${taken!.id}?at=0-90`)).status, 200);
    const added = await post("/passage/add", { source: taken!.id, at: "0-100001", kind: "statement" });
    assert.match(added.body, /100001 characters are too many/);
  });

  test("offers no forms where nothing can be ruled", async () => {
    const { body } = await get(`${path}?at=${at}`, closed);
    assert.doesNotMatch(body, /<form class="plainform"/);
    assert.equal((await post("/passage/add", { at, kind: "statement" }, closed)).status, 403);
  });
});

describe("adding", () => {
  test("makes an entry that is found, told on the page, and gone when it is taken back", async () => {
    const { status, body } = await post("/passage/add", {
      at: "0-20",
      kind: "meeting",
      who: "Nora Quill\nTarvia",
      format: "phone",
      date: "2024-05",
    });
    assert.equal(status, 200, body);
    const { ruling } = JSON.parse(body) as { ruling: { id: string } };
    const [entry] = desk.ask('kind:meeting by:"Nora Quill"').results;
    assert.ok(entry?.kind === "meeting" && entry.format === "phone" && entry.date?.value === "2024-05");
    const page = (await get(`${path}?at=0-20&done=${ruling.id}`)).body;
    assert.match(page, /Ruled: .*is a meeting of Nora Quill and/);
    assert.match(page, /What was ruled on it/);
    await post("/review/undo", { ruling: ruling.id });
    assert.equal(desk.ask('kind:meeting by:"Nora Quill"').count, 0);
  });

  test("says which field is not as it must be", async () => {
    const refused = async (fields: Readonly<Record<string, unknown>>): Promise<string> => {
      const { status, body } = await post("/passage/add", { at: "0-20", kind: "statement", ...fields });
      assert.equal(status, 400, body);
      return body;
    };
    assert.match(await refused({ kind: "rumour" }), /“rumour” cannot be added/);
    assert.match(await refused({ date: "Friday" }), /date: “Friday” is no day/);
    assert.match(await refused({ by: "" }), /by: a ruling needs to say who made it/);
    assert.match(await refused({ why: " " }), /why: a ruling needs a reason/);
    assert.match(await refused({ source: "ffffffff" }), /source: no source here/);
  });
});

describe("correcting", () => {
  const claim = { at, kind: "statement", start: statement!.start, end: statement!.end };

  test("puts words under another speaker, and back", async () => {
    const { status, body } = await post("/passage/correct", {
      ...claim,
      wrong: "speaker",
      speaker: "Nora Quill",
    });
    assert.equal(status, 200, body);
    const { ruling } = JSON.parse(body) as { ruling: { id: string } };
    assert.equal(desk.ask('kind:statement speaker:"Nora Quill"').count, 1);
    await post("/review/undo", { ruling: ruling.id });
    assert.equal(desk.ask('kind:statement speaker:"Nora Quill"').count, 0);
  });

  test("is of something that stands there, and of a point it has", async () => {
    const elsewhere = await post("/passage/correct", { ...claim, end: statement!.end + 1, wrong: "reject" });
    assert.match(elsewhere.body, /No statement stands at characters/);
    const odd = await post("/passage/correct", { ...claim, wrong: "tone" });
    assert.match(odd.body, /“tone” cannot be wrong with a statement; reject, speaker, date can/);
  });
});
