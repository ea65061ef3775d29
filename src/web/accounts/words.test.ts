import assert from "node:assert/strict";
import { test } from "node:test";
import { firstAsked, markAsked, uniqueMarker } from "./words.ts";

const plain = (markup: object): string =>
  String(markup)
    .replace(/<span class="w">(.*?)<\/span>/g, "[$1]")
    .replace(/<mark>(.*?)<\/mark>/g, "[$1]");

test("words of one account only are marked, neighbours in one mark", () => {
  const accounts = ["We did not come here to choose a side.", "We came here to choose a side"];
  const mark = uniqueMarker(accounts);
  assert.deepEqual(
    accounts.map((words) => plain(mark(words))),
    ["We [did not come] here to choose a side.", "We [came] here to choose a side"],
  );
});

test("case and the form of an apostrophe make no difference", () => {
  const mark = uniqueMarker(["China’s MINISTER", "china's minister"]);
  assert.equal(plain(mark("China’s MINISTER")), "China’s MINISTER");
});

test("a single account has nothing to be compared with", () => {
  assert.equal(plain(uniqueMarker(["alone"])("alone")), "alone");
});

test("words asked for are marked in all their forms", () => {
  assert.equal(
    plain(markAsked("The talks were talked about; talkative.", ["talk"])),
    "The [talks] were [talked] about; talkative.",
  );
  assert.equal(plain(markAsked("A ferry, the ferries", ["ferries"])), "A [ferry], the [ferries]");
  assert.equal(plain(markAsked("none <here>", ["zebra"])), "none &lt;here&gt;");
  assert.equal(firstAsked("one two three", ["three"]), 8);
  assert.equal(firstAsked("one two three", []), -1);
});
