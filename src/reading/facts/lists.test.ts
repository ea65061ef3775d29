import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../test/support/authorities.ts";
import { marked } from "../../../test/support/marked.ts";
import { clausesOf } from "./clauses.ts";

const listsIn = (text: string): string[] =>
  clausesOf(marked(text), [], authorities).clauses.flatMap(({ lists }) =>
    lists.map(({ parties }) => parties.map(({ name }) => name).join(" + ")),
  );

describe("parties named together", () => {
  test("and, commas, a title before a name", () => {
    assert.deepEqual(
      listsIn(
        "He saw {d|Esk|Eskan} {f|president|President} {p|Bo Lind|Bo Lind}, {s|Tarvia|Tarvia} and {s|Norland|Norland}.",
      ),
      ["Bo Lind + Tarvia + Norland"],
    );
  });
  test("a new clause after a comma is no list", () => {
    assert.deepEqual(listsIn("After talks with {p|Bo Lind|Lind}, {p|Mila Ostrova|Ostrova} left."), [
      "Bo Lind",
      "Mila Ostrova",
    ]);
  });
  test("a headline lists by comma", () => {
    assert.deepEqual(listsIn("{p|Bo Lind|Lind}, {p|Mila Ostrova|Ostrova} to meet"), [
      "Bo Lind + Mila Ostrova",
    ]);
  });
  test("ministers of states are the states; ministers of an organisation are a group", () => {
    assert.deepEqual(
      listsIn("Defence ministers and intelligence chiefs of {s|Tarvia|Tarvia} and {s|Esk|Esk} spoke."),
      ["Tarvia + Esk"],
    );
    assert.deepEqual(listsIn("The foreign ministers of the {o|SCO|SCO} spoke."), ["SCO foreign ministers"]);
  });
  test("representatives from states", () => {
    assert.deepEqual(listsIn("There were representatives from {s|Tarvia|Tarvia} and {s|Esk|Esk}."), [
      "Tarvia + Esk",
    ]);
  });
  test("persons named after their rank are meant once", () => {
    assert.deepEqual(
      listsIn(
        "The {d|Esk|Eskan} and {d|Tarvia|Tarvian} presidents, {p|Bo Lind|Bo Lind} and {p|Ana Reis|Ana Reis}, spoke.",
      ),
      ["Bo Lind + Ana Reis"],
    );
  });
});
