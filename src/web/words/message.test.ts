import assert from "node:assert/strict";
import { test } from "node:test";
import { fromSource, markup } from "../html.ts";
import { say, tell } from "./message.ts";

test("a hole is filled, a number in words or in figures", () => {
  assert.equal(
    say("{who} met {count} of {#all}", { who: "Morvan", count: 3, all: 1234 }),
    "Morvan met three of 1,234",
  );
  assert.equal(say("{count} of {count}", { count: 13 }), "13 of 13");
});

test("the plural goes by the count", () => {
  const sources = { one: "{count} source", other: "{count} sources" };
  assert.deepEqual(
    [0, 1, 2, 40].map((count) => say(sources, { count })),
    ["no sources", "one source", "two sources", "40 sources"],
  );
});

test("what fills a hole of markup is escaped once, and is no message itself", () => {
  const told = tell("{a} and {b}", { a: "<b>{b}</b>", b: fromSource("x & y") });
  assert.equal(String(told), "&lt;b&gt;{b}&lt;/b&gt; and <bdi>x &amp; y</bdi>");
});

test("words between tags go to what the tag is", () => {
  const told = tell("Take <link>{count} files</link> & go", {
    count: 2,
    link: (words) => markup`<a href="/take">${words}</a>`,
  });
  assert.equal(String(told), 'Take <a href="/take">two files</a> &amp; go');
});

test("a hole nobody fills is a mistake of ours", () => {
  assert.throws(() => say("{who} met", {} as { who: string }), /wants “who”/);
});
