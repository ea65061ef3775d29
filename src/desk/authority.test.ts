import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { english } from "../../test/support/english.ts";
import { tagger } from "../../test/support/tagger.ts";
import { read } from "../reading/index.ts";
import { loadAuthorities } from "./authority.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function withFolder(files: Readonly<Record<string, string>>, work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "readout-authority-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("rows of a user's folder stand over the shipped ones", () => {
  const states = "key\tname\tdemonyms\tcapitals\tsource\ntarvia\tTarvia\tTarvian\tSelmar\tours\n";
  withFolder({ "states.tsv": states, "notes.txt": "no table" }, (folder) => {
    const authorities = loadAuthorities(folder);
    assert.equal(authorities["states"]?.[0]?.["key"], "tarvia");
    assert.ok(authorities["states"]!.length > 200);
    const { mentions } = read({ id: "test", text: "Selmar said no." }, { authorities, english, tagger });
    assert.deepEqual(
      mentions.map(({ exact, actor }) => [exact, actor]),
      [["Selmar", "state:tarvia"]],
    );
  });
});

test("a file or column nobody knows is refused by name", () => {
  withFolder({ "ministers.tsv": "name\nX\n" }, (folder) =>
    assert.throws(() => loadAuthorities(folder), /ministers\.tsv: there is no authority file of that name/),
  );
  withFolder({ "states.tsv": "key\tcolour\nx\tred\n" }, (folder) =>
    assert.throws(() => loadAuthorities(folder), /column "colour" is not known; wanted are key, name/),
  );
});

test("docs/authority.md names every file and each of its columns", () => {
  const page = readFileSync(join(root, "docs/authority.md"), "utf8");
  for (const file of readdirSync(join(root, "authority")).filter((name) => name.endsWith(".tsv"))) {
    const section = page.split(/^### /m).find((part) => part.startsWith(`${file}\n`));
    assert.ok(section, `docs/authority.md has no section "### ${file}"`);
    const header = readFileSync(join(root, "authority", file), "utf8")
      .split(/\r?\n/)
      .find((line) => line !== "" && !line.startsWith("#"))!;
    for (const column of header.split("\t"))
      assert.ok(section.includes(`| \`${column}\` |`), `${file}: column ${column} is not described`);
  }
});

test("a user’s row for a word or name stands in place of the shipped one", () => {
  const [word] = loadAuthorities("")["common-words"]!;
  const files = {
    "given-names.tsv": "name\tgender\nBoris\tf\n",
    "speech-verbs.tsv": "lemma\tforms\tclass\nsay\tsay|says\tspeech\n",
    "common-words.tsv": `word\n${word!["word"]}\n`,
  };
  withFolder(files, (folder) => {
    const authorities = loadAuthorities(folder);
    const shipped = loadAuthorities("");
    const named = authorities["given-names"]!.filter(({ name }) => name === "Boris");
    assert.deepEqual(
      named.map(({ gender }) => gender),
      ["f"],
    );
    assert.deepEqual(
      authorities["speech-verbs"]!.filter(({ lemma }) => lemma === "say").map(({ forms }) => forms),
      ["say|says"],
    );
    assert.equal(authorities["common-words"]!.length, shipped["common-words"]!.length);
    assert.equal(authorities["given-names"]!.length, shipped["given-names"]!.length);
  });
});
