/** The review asked without a port: questions, rulings, undo, history, agreement, and who may rule. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { Doubt, Evidence, Queue } from "../../src/desk/index.ts";
import { createApp } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";
import { DOUBTFUL } from "./web-doubts.ts";

const { desk, close } = fixtureDesk(DOUBTFUL);
after(close);
const app = createApp(desk, { rule: (...ruling) => desk.rule(...ruling) });
const closed = createApp(desk);

const queue = async (search = ""): Promise<Omit<Queue, "doubts"> & { results: Doubt[] }> =>
  (await (await app.request(`/review.json${search}`)).json()) as never;

const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    }),
  );

/** A browser: its cookies, and the token of the page it looks at. */
async function browser(name: string) {
  const cookies = new Map<string, string>();
  const keep = (response: Response): Response => {
    for (const each of response.headers.getSetCookie()) {
      const [pair] = each.split(";");
      cookies.set(pair!.split("=")[0]!, pair!);
    }
    return response;
  };
  const headers = (): Record<string, string> => ({ cookie: [...cookies.values()].join("; ") });
  const get = async (path: string): Promise<string> =>
    keep(await app.request(path, { headers: headers() })).text();
  const send = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    more = {},
  ): Promise<Response> => {
    const token = /name="token" value="([^"]+)"/.exec(await get("/review"))?.[1] ?? "";
    const body = new URLSearchParams({ token, ...fields });
    return keep(await app.request(path, { method: "POST", headers: { ...headers(), ...more }, body }));
  };
  assert.equal((await send("/review/name", { by: name, to: "/review" })).status, 303);
  return { get, send };
}

describe("the queue", () => {
  test("asks first what changes a count", async () => {
    const { count, kinds, results } = await queue();
    assert.equal(count, results.length);
    assert.deepEqual({ ...kinds }, { meetings: 1, persons: 1, utterances: 1, speaker: 1 });
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ["meetings", "persons", "utterances", "speaker"],
    );
    assert.ok(results[0]!.changes.includes("the count of meetings"));
  });

  test("shows a question with its passages side by side, for and against", async () => {
    const [meetings] = (await queue("?kind=meetings")).results;
    const page = await (await app.request(`/question/${meetings!.id}`)).text();
    assert.match(page, /One meeting, or two\?/);
    assert.match(page, /sat down in Selmar on 10 June|10 June/);
    assert.match(page, /Other day: 10 June 2024 and 13 June 2024/);
    assert.match(page, /Both name Ilyas Morvan, Katrin Solvey/);
    assert.match(page, /Same place: Selmar/);
    const { sides } = (await (await app.request(`/question/${meetings!.id}.json`)).json()) as Evidence;
    assert.deepEqual(
      sides.map(({ letter, passages }) => [letter, passages.length]),
      ["A", "B"].map((letter) => [letter, 1]),
    );
  });

  test("is the same on every machine: ids are made of what is in question", async () => {
    const again = fixtureDesk([...DOUBTFUL].reverse());
    assert.deepEqual(
      again.desk.review().doubts.map(({ id }) => id),
      desk.review().doubts.map(({ id }) => id),
    );
    again.close();
  });
});

describe("ruling", () => {
  test("a name is asked first, then each answer has a button", async () => {
    assert.match(await (await app.request("/review")).text(), /Who is reviewing\?/);
    const nora = await browser("Nora  Vell");
    const page = await nora.get("/review");
    assert.match(page, /You review as <bdi>Nora Vell<\/bdi>/);
    for (const key of ["x", "n", "u"])
      assert.match(page, new RegExp(`name="answer" value="${key}" accesskey="${key}"`));
  });

  test("joins two meetings, goes on to the next question, and can be undone", async () => {
    const nora = await browser("Nora Vell");
    const meetings = (): number => desk.ask("kind:meeting").count;
    const before = meetings();
    const [doubt, next] = (await queue()).results;
    const ruled = await nora.send("/review/rule", { doubt: doubt!.id, answer: "x", why: "told a day late" });
    assert.equal(ruled.status, 303);
    assert.equal(meetings(), before - 1);
    const to = ruled.headers.get("location")!;
    assert.match(to, new RegExp(`^/question/${next!.id}\\?done=ru-[0-9a-f]{12}$`));
    const page = await nora.get(to);
    assert.match(page, /Ruled: .* are the same/);
    assert.ok(!(await queue()).results.some(({ id }) => id === doubt!.id), "it is not asked again");
    const id = /done=(ru-\w+)/.exec(to)![1]!;
    const undone = await nora.send("/review/undo", { ruling: id });
    assert.match(undone.headers.get("location")!, new RegExp(`^/question/${doubt!.id}\\?done=ru-`));
    assert.equal(meetings(), before);
    const history = await nora.get("/rulings");
    assert.match(history, /told a day late/);
    assert.match(history, /taken back/);
  });

  test("a speaker is put right by name, or left to nobody", async () => {
    const [doubt] = (await queue("?kind=speaker")).results;
    const response = await post("/review/rule", {
      doubt: doubt!.id,
      answer: "n",
      speaker: "Morvan",
      by: "Ole Brandt",
    });
    const { ruling } = (await response.json()) as { ruling: { id: string; kind: string; reason: string } };
    assert.equal(ruling.kind, "wrong-speaker");
    assert.match(ruling.reason, /not right/);
    assert.equal(desk.ask('speaker:morvan "tolls could wait"').count, 1);
    assert.equal((await post("/review/undo", { ruling: ruling.id, by: "Ole Brandt" })).status, 200);
    assert.equal(desk.ask('speaker:solvey "tolls could wait"').count, 1);
  });

  test("who is unsure is not asked again; another is", async () => {
    const [doubt] = (await queue("?kind=utterances")).results;
    await post("/review/rule", { doubt: doubt!.id, answer: "u", by: "Nora Vell" });
    assert.ok(!desk.review({ reviewer: "Nora Vell" }).doubts.some(({ id }) => id === doubt!.id));
    assert.ok(desk.review({ reviewer: "Ole Brandt" }).doubts.some(({ id }) => id === doubt!.id));
  });

  test("what is no answer is refused, with what would be one", async () => {
    const [doubt] = (await queue()).results;
    const wrong = await post("/review/rule", { doubt: doubt!.id, answer: "q", by: "Nora Vell" });
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /x, n, u are/);
    assert.equal((await post("/review/rule", { doubt: "none", answer: "x", by: "Nora Vell" })).status, 400);
    assert.equal((await post("/review/rule", { doubt: doubt!.id, answer: "x" })).status, 400, "by nobody");
    assert.equal((await post("/review/undo", { ruling: "ru-none", by: "Nora Vell" })).status, 400);
  });
});

describe("two reviewers", () => {
  test("the second rules without seeing how the first did; alpha and the differences are told", async () => {
    const [person] = (await queue("?kind=persons")).results;
    const [speaker] = (await queue("?kind=speaker")).results;
    await post("/review/rule", { doubt: person!.id, answer: "x", why: "one spelling", by: "Nora Vell" });
    await post("/review/rule", { doubt: speaker!.id, answer: "x", by: "Nora Vell" });
    const ole = await browser("Ole Brandt");
    const seat = await ole.get("/review?seat=second");
    assert.match(seat, new RegExp(`/question/${person!.id}\\?seat=second`));
    const blind = await ole.get(`/question/${person!.id}?seat=second`);
    assert.match(blind, /Shown once you have ruled yourself/);
    assert.doesNotMatch(blind, /one spelling/);
    assert.match(blind, /Katrin Solvay/);
    await ole.send("/review/rule", { doubt: person!.id, answer: "n", seat: "second" });
    await ole.send("/review/rule", { doubt: speaker!.id, answer: "x", seat: "second" });
    const agreement = desk.agreement();
    assert.equal(agreement.units, 2);
    assert.deepEqual(
      agreement.differing.map(({ id, codes }) => [id, codes]),
      [[person!.id, ["same", "not-same"]]],
    );
    // same not-same, right right: n = 4, observed 2/4, expected 1 - 2/12.
    assert.ok(Math.abs(agreement.alpha! - (1 - 0.5 / (10 / 12))) < 1e-12);
    const page = await ole.get("/agreement");
    assert.match(page, /Krippendorff’s alpha 0\.400/);
    assert.equal(desk.actor("person:solvay.ktrn")?.actor.name, "Katrin Solvay", "the later ruling holds");
  });
});

describe("who may rule", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const rule = (app_: typeof app, headers: Record<string, string>, body: string): Promise<Response> =>
    Promise.resolve(app_.request("/review/rule", { method: "POST", headers, body }));

  test("no page from elsewhere", async () => {
    const nora = await browser("Nora Vell");
    const [doubt] = (await queue()).results;
    const fields = { doubt: doubt!.id, answer: "x" };
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "http://evil.invalid" },
      { origin: "null" },
    ]) {
      assert.equal((await nora.send("/review/rule", fields, headers)).status, 403, JSON.stringify(headers));
    }
    assert.equal((await nora.send("/review/rule", { ...fields, token: "wrong" })).status, 403);
    assert.equal((await rule(app, form, `doubt=${doubt!.id}&answer=x&by=Eve`)).status, 403, "no token");
    assert.equal(
      (await rule(app, { "content-type": "text/plain" }, "{}")).status,
      400,
      "a form may send plain text",
    );
  });

  test("nobody under another name of the server", async () => {
    const headers = { "content-type": "application/json", host: "evil.invalid" };
    assert.equal((await rule(app, headers, "{}")).status, 403);
  });

  test("nobody where the desk is for reading only", async () => {
    const [doubt] = (await queue()).results;
    const body = JSON.stringify({ doubt: doubt!.id, answer: "x", by: "Nora Vell" });
    const refused = await rule(closed, { "content-type": "application/json" }, body);
    assert.equal(refused.status, 403);
    assert.match(await (await closed.request("/review")).text(), /here they can be read/);
  });

  test("no name or reason becomes markup, and no form sends a browser elsewhere", async () => {
    const eve = await browser("<script>alert(1)</script>");
    assert.doesNotMatch(await eve.get("/review"), /<script>/);
    const away = [
      "//evil.invalid",
      "http://evil.invalid",
      "/review/..//evil.invalid",
      "/review\\..\\\\evil.invalid",
    ];
    for (const to of [...away, "/review\r\nset-cookie: a=b", "/search"]) {
      assert.equal(
        (await eve.send("/review/name", { by: "Eve", to })).headers.get("location"),
        "/review",
        to,
      );
    }
  });
});

test("history as a table: every ruling with who, when and why", async () => {
  const csv = await (await app.request("/rulings.csv")).text();
  assert.match(csv, /^ruling,at,by,kind,decided,reason,in_force,question\r\n/);
  assert.match(csv, /Nora Vell,restore|Nora Vell,same/);
  assert.match(csv, /told a day late,false,\/question\//);
});
