import assert from "node:assert/strict";
import { test } from "node:test";
import { accountOf, accountsText, digestOf, may, newSecret, parseAccounts } from "./accounts.ts";
import { Limit } from "./limits.ts";
import { Sessions } from "./sessions.ts";

test("an account is found by its secret, which the file does not hold", () => {
  const secret = newSecret();
  const text = accountsText([
    { name: "Ada Brenn", role: "review", secret: digestOf(secret) },
    { name: "Wire desk", role: "read", secret: digestOf(newSecret()) },
  ]);
  assert.ok(!text.includes(secret));
  const accounts = parseAccounts(text, "accounts.json");
  assert.equal(accountOf(accounts, secret)?.name, "Ada Brenn");
  assert.equal(accountOf(accounts, `${secret}x`), null);
  assert.equal(accountOf([], secret), null);
});

test("each role may what the one before it may", () => {
  assert.deepEqual(
    [may("read", "read"), may("read", "review"), may("review", "review"), may("administer", "review")],
    [true, false, true, true],
  );
});

test("a file of accounts that cannot be used is refused with its place", () => {
  const wrong = (text: string, message: RegExp) =>
    assert.throws(() => parseAccounts(text, "a.json"), message);
  wrong("{", /a\.json is no JSON/);
  wrong("[]", /a\.json: \{"accounts": \[\.\.\.\]\} was wanted/);
  wrong('{"accounts":[{"role":"read"}]}', /account 1: it has no "name"/);
  wrong('{"accounts":[{"name":"A","role":"king"}]}', /the role "king" is none of read, review, administer/);
  wrong('{"accounts":[{"name":"A","role":"read","secret":"x"}]}', /"secret" is to be a SHA-256/);
  const one = { name: "A", role: "read", secret: digestOf("x") };
  wrong(JSON.stringify({ accounts: [one, one] }), /"A" stands there twice/);
});

test("a limit lets a burst through, then so many a second, each name by itself", () => {
  const limit = new Limit({ burst: 3, perSecond: 0.5 });
  assert.deepEqual(
    [0, 0, 0, 0].map((at) => limit.take("a", at)),
    [0, 0, 0, 2],
  );
  assert.equal(limit.take("b", 0), 0);
  assert.equal(limit.take("a", 1_000), 1);
  assert.equal(limit.take("a", 2_000), 0);
  assert.equal(limit.take("a", 2_000), 2);
});

test("a session ends when it is idle, when it is old, and when it is ended", () => {
  const hour = 3600_000;
  const sessions = new Sessions();
  const id = sessions.begin("digest", 0);
  assert.equal(sessions.secretOf(id, 7 * hour), "digest");
  assert.equal(sessions.secretOf(id, 14 * hour), "digest");
  assert.equal(sessions.secretOf(id, 23 * hour), null);
  const other = sessions.begin("digest", 0);
  for (let at = 0; at <= 7 * 24 * hour; at += 4 * hour) sessions.secretOf(other, at);
  assert.equal(sessions.secretOf(other, 7 * 24 * hour + 1), null);
  const third = sessions.begin("digest", 0);
  sessions.end(third);
  assert.equal(sessions.secretOf(third, 1), null);
});
