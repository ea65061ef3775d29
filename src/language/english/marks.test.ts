import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MarkAttacher } from "./marks.ts";
import type { TagKinds } from "./parse-state.ts";
import { ParseState } from "./parse-state.ts";
import { Words } from "./words.ts";

const WORD = 0;
const MARK = 1;
const KINDS: TagKinds = {
  upos: Uint8Array.of(WORD, MARK),
  verb: new Uint8Array(2),
  conjunction: new Uint8Array(2),
  mark: Uint8Array.of(0, 1),
};

/**
 * The heads that the marks of a sentence get, in order. Tokens are parted by spaces; `heads` names the head of each
 * word by its form ("-" for the root).
 */
function headsOfMarks(sentence: string, heads: Readonly<Record<string, string>>): string[] {
  const forms = sentence.split(" ");
  const table = new Words(new Map(), new Set());
  const ids = Int32Array.from(forms, (form) => table.idOf(form));
  const tags = Uint8Array.from(forms, (form) => (form in heads ? WORD : MARK));
  const state = new ParseState();
  state.begin(table, ids, tags, KINDS, 0, forms.length);
  const words = forms.filter((form) => form in heads);
  const headOf = (word: number): number =>
    heads[words[word]!] === "-" ? words.length : words.indexOf(heads[words[word]!]!);
  words.forEach((_, word) => {
    state.heads[word] = headOf(word);
    for (let at = word; at < words.length; at = headOf(at)) {
      state.lowest[at] = Math.min(state.lowest[at]!, word);
      state.highest[at] = Math.max(state.highest[at]!, word);
    }
  });
  const columns = {
    heads: new Int32Array(forms.length),
    labels: new Uint8Array(forms.length),
    margins: new Int32Array(forms.length),
  };
  new MarkAttacher(0).attach(state, table, ids, 0, forms.length, columns);
  return forms.flatMap((form, i) => (form in heads ? [] : [`${form} ${forms[columns.heads[i]!]!}`]));
}

describe("punctuation marks", () => {
  test("of a quotation go to its head, and so does the comma before the verb of speech", () => {
    const heads = { Talks: "resume", resume: "said", said: "-", Morvan: "said" };
    const found = ["“ resume", ", resume", "” resume", ". said"];
    assert.deepEqual(headsOfMarks("“ Talks resume , ” said Morvan .", heads), found);
  });
  test("a stop before the closing quotation mark belongs to what is quoted", () => {
    const heads = { Morvan: "added", added: "-", Talks: "resume", resume: "added" };
    const found = [": resume", "“ resume", ". resume", "” resume"];
    assert.deepEqual(headsOfMarks("Morvan added : “ Talks resume . ”", heads), found);
  });
  test("single quotation marks are a pair too", () => {
    const heads = { A: "note", terse: "note", note: "-", arrived: "note" };
    assert.deepEqual(headsOfMarks("A ‘ terse ’ note arrived", heads), ["‘ terse", "’ terse"]);
  });
  test("a comma between two clauses goes to the lower one", () => {
    const heads = { Once: "met", they: "met", met: "signed", ministers: "signed", signed: "-" };
    assert.deepEqual(headsOfMarks("Once they met , ministers signed .", heads), [", met", ". signed"]);
  });
});
