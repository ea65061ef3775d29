import assert from "node:assert/strict";
import { test } from "node:test";
import { QueryError } from "../errors.ts";
import { explain } from "./explain.ts";
import { parseQuery } from "./parser.ts";

/** A query's meaning in a line, so that a test shows it whole. */
const meaning = (query: string): string =>
  explain(parseQuery(query).condition, { nameOf: (key) => key, meant: new Map() });

const trouble = (query: string): { message: string; at: number } => {
  try {
    parseQuery(query);
  } catch (error) {
    assert.ok(error instanceof QueryError, String(error));
    return error;
  }
  return assert.fail(`${query} was understood`);
};

const meanings: readonly (readonly [query: string, meaning: string])[] = [
  ["", "Every entry."],
  ["ferry talks", "Entries with “ferry”, with “talks”."],
  ["ferry AND talks", "Entries with “ferry”, with “talks”."],
  ['"grain deal"', "Entries with “grain deal” exactly."],
  ["“grain deal”", "Entries with “grain deal” exactly."],
  ["speaker:lavrov", "Entries whose speaker is called “lavrov”."],
  ["Speaker:lavrov", "Entries whose speaker is called “lavrov”."],
  ["speaker:person:lavrov.srg", "Entries whose speaker is person:lavrov.srg."],
  ['about:"grain deal"', "Entries about “grain deal” exactly."],
  [
    "speaker:lavrov to: at:ankara",
    "Entries whose speaker is called “lavrov”, with an addressee, at “ankara”.",
  ],
  ["kind:meetings status:Held", "Entries of the kind meeting, with the status held."],
  ["drone near/5 kremlin", "Entries with “drone” within 5 words of “kremlin”."],
  ['drone NEAR "red square"', "Entries with “drone” within 10 words of “red square” exactly."],
  ["2023-04", "Entries dated within 2023-04-01 to 2023-04-30."],
  ["2023-04..2023-06", "Entries dated within 2023-04-01 to 2023-06-30."],
  ["2024-02-29..", "Entries dated from 2024-02-29."],
  ["..2023", "Entries dated by 2023-12-31."],
  ["2023", "Entries dated within 2023-01-01 to 2023-12-31."],
  ["2254", "Entries with “2254”."],
  [
    "as-of:2023-05 known-by:2023-05-09",
    "Entries begun by 2023-05-31, known from a source published by 2023-05-09.",
  ],
  ["a b OR c", "Entries either (with “a”, with “b”), or with “c”."],
  ["a (b OR c)", "Entries with “a”, (either with “b”, or with “c”)."],
  ["NOT a", "Entries not with “a”."],
  ["b -a", "Entries with “b”, not with “a”."],
  ["b -(a OR c)", "Entries with “b”, not (either with “a”, or with “c”)."],
  ["well-known", "Entries with “well-known”."],
  ["diplom*", "Entries with a word that begins “diplom”."],
  ["10:30", "Entries with “10:30”."],
  ["near the border", "Entries with “near”, with “the”, with “border”."],
  ["shared:", "Entries in two sources or more."],
];

for (const [query, expected] of meanings) {
  test(`“${query}” is understood`, () => assert.equal(meaning(query), expected));
}

const troubles: readonly (readonly [query: string, message: RegExp, at: number])[] = [
  ['talks "grain deal', /quotation mark at character 7 is never closed/, 6],
  ["(a OR b", /parenthesis “\(” at character 1 is never closed/, 0],
  ["a)", /closing parenthesis “\)” at character 2 has no opening/, 1],
  ["OR b", /“OR” at character 1 needs something before it/, 0],
  ["a OR", /ends after “OR” at character 3/, 2],
  ["speeker:lavrov", /no field “speeker” \(character 1\); did you mean speaker:/, 0],
  ["kind:meating", /no kind “meating” \(character 6\); did you mean meeting/, 5],
  ["about:", /“about:” at character 1 has no value/, 0],
  ["2023-02-30", /“2023-02-30” at character 1 is no date/, 0],
  ["2023-06..2023-04", /ends before it begins/, 0],
  ["as-of:soon", /“soon” at character 7 is no date/, 6],
  ["a near/3", /needs a word or a phrase on either side/, 2],
  ["speaker:x near/3 b", /needs a word or a phrase on either side/, 10],
  ["—", /“—” at character 1 holds nothing to look for/, 0],
];

for (const [query, message, at] of troubles) {
  test(`“${query}” is refused with its place`, () => {
    const error = trouble(query);
    assert.match(error.message, message);
    assert.equal(error.at, at);
  });
}

test("hostile queries are refused or read, never followed without end", () => {
  assert.match(trouble("(".repeat(3000)).message, /nested more than 40 deep/);
  assert.match(trouble("NOT ".repeat(900) + "a").message, /nested more than 40 deep/);
  assert.match(trouble("a".repeat(5000)).message, /5000 characters; 4000 are allowed/);
  assert.equal(parseQuery("a ".repeat(1999)).clauses.length, 1999);
});

test("words that name something of every object are words; too many parts are refused with their place", () => {
  for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    assert.deepEqual(parseQuery(word).condition, {
      type: "words",
      field: "any",
      words: { text: word, exact: false },
    });
  }
  assert.throws(
    () => parseQuery("-a ".repeat(1300)),
    /more than 300 fields and exclusions: “-” at character \d+ is the next/,
  );
  assert.equal(parseQuery("-a ".repeat(300)).clauses.length, 300);
});
