import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readAndLeave, readout } from "../support/command.ts";
import { report, temporaryFolder } from "../support/press.ts";

const VERBS = [
  "take",
  "read",
  "ask",
  "show",
  "compare",
  "check",
  "brief",
  "verify",
  "reread",
  "export",
  "reconcile",
  "serve",
  "tour",
];

/** A folder with some reports in `press/`, the sixth of them in a folder of its own. */
function pressFolder(context: Parameters<typeof temporaryFolder>[0]): string {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, "press/later"), { recursive: true });
  for (let n = 1; n <= 5; n++) writeFileSync(join(folder, `press/report-${n}.txt`), report(n));
  writeFileSync(join(folder, "press/later/report-6.txt"), report(6));
  writeFileSync(join(folder, "press/picture.png"), "no report");
  writeFileSync(join(folder, "press/README.md"), "About these reports.");
  return folder;
}

test("help names every verb, and each verb explains itself with an example", (context) => {
  const folder = temporaryFolder(context);
  const { status, out } = readout(["--help"], { folder });
  assert.equal(status, 0);
  for (const verb of VERBS) assert.match(out, new RegExp(`^  ${verb} `, "m"));
  assert.ok(out.split("\n").every((line) => line.length <= 100));
  for (const verb of ["take", "ask"]) {
    const help = readout(["help", verb], { folder });
    assert.match(help.out, /Usage: readout/);
    assert.match(help.out, new RegExp(`Examples:\n  readout ${verb} `));
    assert.equal(readout([verb, "--help"], { folder }).out, help.out);
  }
});

test("wrong usage ends with status 2 and the nearest right word", (context) => {
  const folder = temporaryFolder(context);
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /^$/],
    [["aks", "x"], /no verb "aks"; did you mean ask\?/],
    [["ask", "--jsn", "x"], /no option --jsn; did you mean --json\?/],
    [["take"], /take what\?/],
    [["take", "--date", "2023-02-30", "x"], /--date 2023-02-30 is no date of the calendar/],
    [["take", "x", "--outlet"], /--outlet needs a value/],
    [["export", "xml"], /jsonl, csv or dataset; not xml/],
    [["export", "dataset"], /into which file\? -o FILE\.zip/],
    [["verify", "all"], /takes no words, but got "all"/],
    [["read", "a", "b"], /reads one source/],
    [["ask", "--limit", "many", "x"], /--limit many is no whole number/],
  ];
  for (const [args, message] of cases) {
    const { status, err } = readout(args, { folder });
    assert.equal(status, 2, args.join(" "));
    assert.match(err, message);
    assert.doesNotMatch(err, /\n\s+at /, "no stack");
  }
});

test("words for the pages are read from the caller's folder, and what is wrong with them is told", (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, "fr.json"), JSON.stringify({ language: "fr", dates: { week: "{wek}" } }));
  const refused = (language: string): string => {
    const { status, err } = readout(["serve", "--language", language, "--port", "0"], { folder });
    assert.equal(status, 2, err);
    return err;
  };
  assert.match(refused("fr.json"), /fr\.json: dates\.week has \{wek\}, which nothing fills/);
  assert.match(refused("de.json"), /de\.json cannot be read: ENOENT/);
  assert.match(refused("xx"), /The desk speaks en; “xx” is neither/);
});

test("an archive that cannot be used ends with status 3 and says why", (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, "notes.txt"), "no archive at all ".repeat(100));
  const none = readout(["ask", "x"], { folder });
  assert.deepEqual([none.status, none.out], [3, ""]);
  assert.match(none.err, /There is no archive at .*readout\.db/);
  const wrong = readout(["take", "notes.txt", "--archive", "notes.txt"], { folder });
  assert.equal(wrong.status, 3);
  assert.match(wrong.err, /not a Readout archive/);
  assert.equal(readout(["reread", "--archive", "none.db"], { folder }).status, 3);
});

test("what is taken can be asked for, shown, checked and written out", (context) => {
  const folder = pressFolder(context);
  const taken = readout(["take", "press", "--outlet", "Harbour Wire"], { folder });
  assert.equal(taken.status, 0, taken.err);
  assert.match(
    taken.out,
    /^6 sources taken, 1 file passed over \(\.png files are not read: 1; --verbose names them\)\./,
  );
  assert.match(
    taken.out,
    /: \d+ statements, .*, \w+ facts?, \w+ instruments?, .*, \w+ acts?, \d+ actors\.$/m,
  );
  assert.match(
    readout(["take", "press", "--outlet", "Harbour Wire"], { folder }).out,
    /no sources taken, 6 already there/,
  );

  const asked = readout(["ask", "speaker:solvey", "kind:statement"], { folder });
  assert.equal(asked.status, 0);
  assert.match(
    asked.out,
    /^Entries whose speaker is called “solvey” \(Katrin Solvey, however written\), of\s+the kind statement\. \d+ entr/,
  );
  assert.match(asked.out, /reported by Harbour Wire/);
  assert.ok(asked.out.split("\n").every((line) => line.length <= 80));

  const json = JSON.parse(readout(["ask", "speaker:solvey", "--json"], { folder }).out);
  assert.deepEqual(Object.keys(json), ["query", "understood", "count", "results"]);
  assert.equal(json.count, json.results.length);
  const { id } = json.results[0];
  const shown = readout(["show", id], { folder });
  assert.match(shown.out, new RegExp(`statement ${id}`));
  assert.match(readout(["show", ""], { folder }).err, /an id was wanted/);
  assert.match(shown.out, /outlet\s+Harbour Wire/);
  assert.match(shown.out, /“.*”/);
  const source = readout(["show", json.results[0].accounts[0].from.source.slice(0, 10)], { folder });
  assert.match(source.out, /^name {7}report-\d\.txt$/m);
  assert.match(source.out, new RegExp(id));

  assert.match(
    readout(["verify"], { folder }).out,
    /^Checked \d+ anchors of 6 sources and \d+ entries: every one stands\.$/m,
  );
  const before = readout(["export", "jsonl"], { folder }).out;
  assert.equal(readout(["reread"], { folder }).status, 0);
  assert.equal(readout(["export", "jsonl"], { folder }).out, before);
  const ids = before
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id as string);
  assert.deepEqual(ids, [...ids].sort());
  assert.doesNotMatch(before, /report-\d\.txt|press\//);
  const rows = readout(["export", "csv"], { folder }).out;
  assert.match(rows, /^id,kind,label,/);
});

test("refused sources are named, the others taken, and the status is 1", (context) => {
  const folder = pressFolder(context);
  writeFileSync(join(folder, "empty.txt"), " \n");
  const { status, out, err } = readout(
    ["take", "nowhere.txt", "empty.txt", "press/report-1.txt", "http://127.0.0.1:9/"],
    { folder },
  );
  assert.equal(status, 1);
  assert.match(out, /^1 source taken, 3 refused\./);
  assert.match(err, /refused nowhere\.txt: there is no such file/);
  assert.match(err, /refused empty\.txt: /);
  assert.match(err, /refused http:\/\/127\.0\.0\.1:9\/: .*--allow-private/);
});

test("paths count from the caller's folder, and the archive may be named three ways", (context) => {
  const folder = pressFolder(context);
  const elsewhere = temporaryFolder(context);
  const env = { INIT_CWD: folder };
  const named = readout(["take", "press/report-1.txt"], { folder: elsewhere, env });
  assert.equal(named.status, 0, named.err);
  assert.equal(readout(["verify"], { folder }).status, 0);
  const byEnvironment = { READOUT_ARCHIVE: join(elsewhere, "other.db") };
  readout(["take", "-", "--title", "From a pipe"], { folder, env: byEnvironment, input: report(9) });
  assert.match(readout(["verify", "--archive", join(elsewhere, "other.db")], { folder }).out, /of 1 source /);
});

test("read keeps nothing and prints a table or the reading", (context) => {
  const folder = pressFolder(context);
  const table = readout(["read", "press/report-1.txt"], { folder });
  assert.match(table.out, /^Statements \(\d+\)$/m);
  const json = JSON.parse(
    readout(["read", "press/report-1.txt", "--json", "--date", "2024-06-02"], { folder }).out,
  );
  assert.equal(json.schema, "readout-reading/1");
  assert.deepEqual([json.source.published, json.source.publishedBasis], ["2024-06-02", "given"]);
  assert.equal(json.text, report(1));
  assert.equal(readout(["ask", "x"], { folder }).status, 3, "no archive was made");
});

test("read --jsonl answers line by line, and its claims give the archive's own register", (context) => {
  const folder = pressFolder(context);
  const documents = [3, 1, 2, 5, 4].map((n) => JSON.stringify({ id: `r${n}`, text: report(n) }));
  const lines = readout(["read", "--jsonl"], {
    folder,
    input: [documents[0], "{", ...documents.slice(1)].join("\n"),
  });
  assert.equal(lines.status, 1);
  const answers = lines.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map((each) => each.id),
    ["r3", null, "r1", "r2", "r5", "r4"],
  );
  assert.match(answers[1].error, /JSON/);

  const claims = readout(["read", "--jsonl", "--claims"], { folder, input: documents.join("\n") });
  const sorted = claims.out.trimEnd().split("\n").sort().join("\n");
  const entries = readout(["reconcile", "--jsonl"], { folder, input: sorted }).out.trimEnd().split("\n");
  readout(["take", ...[1, 2, 3, 4, 5].map((n) => `press/report-${n}.txt`)], { folder });
  const register = readout(["export", "jsonl"], { folder }).out.trimEnd().split("\n");
  assert.deepEqual([...entries].sort(), [...register].sort());
});

test("a reader that leaves early is no trouble", async (context) => {
  const folder = pressFolder(context);
  readout(["take", "press"], { folder });
  const { status, err } = await readAndLeave(["export", "jsonl"], { folder });
  assert.deepEqual([status, err], [0, ""]);
});

test("control characters of a source do not reach the terminal", (context) => {
  const folder = temporaryFolder(context);
  const name = "\u001b[31mMorvan\u202e";
  writeFileSync(
    join(folder, "a.txt"),
    `Foreign Minister Ilyas ${name} said on Monday: “We \u001b[2Jagree.”\n`,
  );
  const { out } = readout(["read", "a.txt"], { folder });
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
});
