import assert from "node:assert/strict";
import { test } from "node:test";
import { pastedQuotation } from "./pasted.ts";

test("bare words and words in marks of any kind are taken as they are", () => {
  for (const text of [
    "open the harbour",
    "“open the harbour”",
    '"open the harbour"',
    "«open the harbour»",
    "„open the harbour“",
    "“open the harbour",
  ]) {
    assert.deepEqual(pastedQuotation(text), { quotation: "open the harbour", found: [] }, text);
  }
});

test("of a report the longest quotation is taken and the others are named", () => {
  const { quotation, found } = pastedQuotation(
    "“We shall keep the sea open,” Morvan said. He called it “a small step”.",
  );
  assert.equal(quotation, "We shall keep the sea open,");
  assert.deepEqual(found, ["We shall keep the sea open,", "a small step"]);
});

test("what pages and PDFs add is taken away", () => {
  assert.equal(
    pastedQuotation("open the har-\nbour\u00ad at\u00a0once[12]").quotation,
    "open the harbour at once",
  );
});

test("a single word in marks is no quotation of its own", () => {
  assert.equal(pastedQuotation("the “ferry” will sail").quotation, "the “ferry” will sail");
});

test("a megabyte of marks ends", () => {
  assert.equal(pastedQuotation("“".repeat(1_000_000)).quotation, "");
});
