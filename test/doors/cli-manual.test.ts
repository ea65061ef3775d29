import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { helpFor } from "../../src/cli/help.ts";
import { VERBS } from "../../src/cli/verbs.ts";

const PAGE = new URL("../../docs/command-line.md", import.meta.url);

/** The page of the manual, made of what the program itself says. `UPDATE=1` writes it anew. */
function page(): string {
  const verbs = VERBS.map(
    (verb) => `## readout ${verb.name}\n\n\`\`\`text\n${helpFor(verb, 100).trimEnd()}\n\`\`\`\n`,
  );
  return [
    "# The command line\n",
    "In a checkout, `npm run -s readout -- VERB ...` is `readout VERB ...`. This page is what `readout help VERB` prints.",
    "A test keeps it so; `UPDATE=1 node --test test/doors/cli-manual.test.ts` writes it anew.\n",
    "Exit status: 0 done; 1 done, but sources were refused or anchors failed; 2 wrong usage; 3 the archive cannot be used.\n",
    ...verbs,
  ].join("\n");
}

test("the manual is what the program says of itself", () => {
  if (process.env["UPDATE"] === "1") writeFileSync(PAGE, page());
  assert.equal(readFileSync(PAGE, "utf8"), page());
});
