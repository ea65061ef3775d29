import assert from "node:assert/strict";
import { test } from "node:test";
import { readArguments } from "./arguments.ts";
import { VERBS } from "./verbs.ts";

const verb = (name: string) => VERBS.find((each) => each.name === name)!;

test("a word that begins with a hyphen is part of a question", () => {
  const { words, values } = readArguments(verb("ask"), ["-ferry", "tolls", "-kind:actor", "--limit", "3"]);
  assert.deepEqual(words, ["-ferry", "tolls", "-kind:actor"]);
  assert.equal(values["limit"], "3");
  assert.deepEqual(readArguments(verb("ask"), ["-ferry tolls"]).words, ["-ferry tolls"]);
  assert.deepEqual(readArguments(verb("ask"), ["--", "--ferry"]).words, ["--ferry"]);
});

test("an option that a verb does not have is named, and so is the nearest", () => {
  assert.throws(() => readArguments(verb("ask"), ["--limt", "3"]), /no option --limt; did you mean --limit/);
  assert.throws(() => readArguments(verb("show"), ["-x"]), /no option -x/);
});
