import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../index.ts";
import type { SourceText } from "../index.ts";

function described(text: string, given: Partial<SourceText> = {}): string {
  const { title, author, outlet } = read({ id: "test", text, ...given }, resources).source;
  return [title, author, outlet].map((value) => value ?? "-").join(" | ");
}

const BODY = "The river commission met on Tuesday and heard its secretary. It will sit again in March.";

test("headline, byline and dateline tell title, author and outlet", () => {
  assert.equal(
    described(
      `Commission hears its secretary\n\nBy Nora Adair, Quay Wire\n\nLISSE, May 5 (Quay Wire) — ${BODY}`,
    ),
    "Commission hears its secretary | Nora Adair | Quay Wire",
  );
  assert.equal(
    described(`Commission hears its secretary\n\nby Nora Adair\n\n${BODY}`),
    "Commission hears its secretary | Nora Adair | -",
  );
});

test("a masthead is no title, a place no part of the author’s name", () => {
  assert.equal(
    described(
      `THE QUAY LETTER\n\nCommission hears its secretary at last\n\nBy Nora Adair in Lisse\n\n${BODY}`,
    ),
    "Commission hears its secretary at last | Nora Adair | -",
  );
});

test("what was given goes first, and a text that tells nothing gets nothing", () => {
  assert.equal(
    described(`Commission hears its secretary\n\n${BODY}`, { title: "Given", outlet: "Quay Wire" }),
    "Given | - | Quay Wire",
  );
  assert.equal(described(BODY), "- | - | -");
});
