import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readout } from "../support/command.ts";
import { temporaryFolder } from "../support/press.ts";

const TALKS = [
  "Ferry talks resume",
  "",
  "SELMAR, June 5, 2024 — Foreign Minister Ilyas Morvan of Tarvia met Foreign Minister Katrin Solvey of Ardonia in Selmar on June 4, 2024.",
  "",
  "“We shall open the ferry line before the first snow falls, and we shall keep it open,” Morvan said after the talks. Solvey said that the tolls could wait.",
  "",
].join("\n");

const LATER = [
  "Ministers at odds over ferry",
  "",
  "KESTRIN, June 6, 2024 — Foreign Minister Ilyas Morvan of Tarvia met Foreign Minister Katrin Solvey of Ardonia in Selmar on June 5, 2024.",
  "",
  "“We shall open the ferry line before the first snow falls,” Morvan said.",
  "",
].join("\n");

/** A register of two reports of one meeting, a day apart in the date they give. */
function register(context: Parameters<typeof temporaryFolder>[0]): string {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, "talks.txt"), TALKS);
  writeFileSync(join(folder, "later.txt"), LATER);
  assert.equal(readout(["take", "talks.txt", "--outlet", "Harbour Wire"], { folder }).status, 0);
  assert.equal(readout(["take", "later.txt", "--outlet", "Selmar Gazette"], { folder }).status, 0);
  return folder;
}

test("check gives a verdict with its reason, the wordings and where they stand", (context) => {
  const folder = register(context);
  const trimmed = readout(["check", "before the first snow falls", "--by", "Morvan"], { folder });
  assert.equal(trimmed.status, 0, trimmed.err);
  assert.match(trimmed.out, /verdict: TRIMMED\n/);
  assert.match(trimmed.out, /“Morvan” means Ilyas Morvan \(person:morvan/);
  assert.match(trimmed.out, /Harbour Wire · .*¶3/);
  assert.match(trimmed.out, /why TRIMMED: A has it as 5 of its \d+ words, in one run/);
  assert.ok(trimmed.out.split("\n").every((line) => line.length <= 80));
  const cases: readonly (readonly [quote: string, by: string, verdict: string])[] = [
    ["We shall open the ferry line before the first snow falls", "Foreign Minister Morvan", "EXACT"],
    ["We shall open the ferry line and keep it open", "Ilyas Morvan", "SPLICED"],
    ["We shall close the ferry line before the first snow falls", "Morvan", "ALTERED"],
    ["the tolls could wait", "Solvey", "PARAPHRASE"],
    ["before the first snow falls", "Solvey", "OTHER SPEAKER"],
    ["the lighthouse is for sale", "Morvan", "NOT IN RECORD"],
  ];
  for (const [quote, by, verdict] of cases) {
    const { verdict: found, by: meant } = JSON.parse(
      readout(["check", quote, "--by", by, "--json"], { folder }).out,
    );
    assert.equal(found, verdict, `${quote} by ${by}`);
    assert.equal(meant.actors.length, 1, by);
  }
  assert.doesNotMatch(readout(["check", "the lighthouse is for sale"], { folder }).out, /false/i);
  assert.match(
    readout(["check", "Morvan", "--by", "Nobody Atall"], { folder }).out,
    /Nobody in the register is called/,
  );
  assert.equal(readout(["check", "“”"], { folder }).status, 2);
});

test("compare lays the accounts of a meeting side by side", (context) => {
  const folder = register(context);
  const asked = JSON.parse(readout(["ask", "kind:meeting differs:", "--json"], { folder }).out);
  const { id } = asked.results[0];
  const { status, out } = readout(["compare", id], { folder });
  assert.equal(status, 0);
  assert.match(out, /^A Harbour Wire · 5 June 2024 · /m);
  assert.match(out, /^date +4 June 2024 +5 June 2024$/m);
  assert.match(out, /^passage +“/m);
  assert.match(out, /^A +B \(15 words shared\)$/m);
  assert.ok(out.split("\n").every((line) => line.length <= 80));
  const json = JSON.parse(readout(["compare", id, "--json"], { folder }).out);
  assert.deepEqual(json.fields.find((each: { field: string }) => each.field === "date").values, [
    "2024-06-04",
    "2024-06-05",
  ]);
  assert.equal(readout(["compare"], { folder }).status, 2);
  assert.match(readout(["compare", "mt-nothing"], { folder }).err, /has the id mt-nothing/);
});

test("brief writes the same footnoted bytes for the same day, and every footnote's words stand in its source", (context) => {
  const folder = register(context);
  const first = readout(["brief", "Morvan", "--as-of", "2024-06-10", "-o", "morvan.md"], { folder });
  assert.equal(first.status, 0, first.err);
  assert.match(first.out, /^The brief on Ilyas Morvan as of 2024-06-10 is in morvan\.md\.$/m);
  const text = readFileSync(join(folder, "morvan.md"), "utf8");
  assert.equal(readout(["brief", "Morvan", "--as-of", "2024-06-10"], { folder }).out, text);
  for (const title of ["Office and names", "Last met", "Commitments", "What we do not know", "Objectives"]) {
    assert.match(text, new RegExp(`^## ${title}$`, "m"));
  }
  assert.match(text, /^- [45] June 2024.*, Selmar: Katrin Solvey \(.*\)\[\^\d+\]/m);
  const notes = [...text.matchAll(/^\[\^\d+\]: .*, (\d+)–(\d+): “(.+)”$/gm)];
  assert.ok(notes.length >= 4);
  for (const [line, start, end, words] of notes) {
    const source = line.includes("Harbour Wire") ? TALKS : LATER;
    assert.equal(source.slice(Number(start), Number(end)).replace(/\s+/g, " "), words);
  }
  for (const line of text.split("\n").filter((each) => each.startsWith("- ")))
    assert.match(line, /\[\^\d+\]/, line);
  assert.doesNotMatch(
    readout(["brief", "Morvan", "--as-of", "2024-06-03"], { folder }).out,
    /Selmar: Katrin/,
  );
  assert.equal(readout(["brief", "Nobody Atall"], { folder }).status, 2);
  assert.equal(readout(["brief", "Morvan", "-o", "morvan.docx"], { folder }).status, 0);
  assert.equal(readFileSync(join(folder, "morvan.docx")).subarray(0, 2).toString(), "PK");
});

test("rule keeps a decision with who, when and why, and rereading tells how it fared", (context) => {
  const folder = register(context);
  const asked = JSON.parse(readout(["ask", "kind:meeting", "--json"], { folder }).out);
  const { id } = asked.results[0];
  const several = readout(["rule", "reject", id, "--why", "told of a film", "--by", "nora"], { folder });
  assert.equal(several.status, 2);
  assert.match(several.err, /has several accounts \(A, B;.*name one: /);
  const ruled = readout(["rule", "reject", `${id}/B`, "--why", "told of a film", "--by", "nora"], { folder });
  assert.equal(ruled.status, 0, ruled.err);
  assert.match(
    ruled.out,
    /^ru-[0-9a-f]{12}: “Foreign Minister Ilyas .* is no meeting \(nora: told of a film\)\./s,
  );
  assert.match(ruled.out, /^applied at /m);
  assert.match(readout(["rule", "list"], { folder }).out, /nora +.*told of a\s+film/s);
  const reread = readout(["reread"], { folder });
  assert.equal(reread.status, 0);
  assert.match(reread.out, /Of 1 ruling on places in sources, 1 applied, 0 moved, 0 ambiguous, 0 lost\./);
  assert.equal(
    JSON.parse(readout(["ask", "kind:meeting", "--json"], { folder }).out).results[0].accounts.length,
    1,
  );
  assert.equal(readout(["rule", "reject", id, "--by", "nora"], { folder }).status, 2, "no reason");
  assert.match(readout(["rule", "forget", id], { folder }).err, /One of same, not-same/);
});
