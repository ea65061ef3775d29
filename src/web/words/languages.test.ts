import assert from "node:assert/strict";
import { test } from "node:test";
import type { Catalogue } from "./catalogue.ts";
import { ENGLISH } from "./english/index.ts";
import { flawIn, languageNamed, languageNames, parseCatalogue, spokenIn } from "./languages.ts";
import { say } from "./message.ts";
import { speaking, spoken } from "./spoken.ts";

test("a language that lacks a message has the English one", () => {
  const words = spokenIn({ language: "de", house: { ask: "Frag das Register" } });
  assert.equal(words.house.ask, "Frag das Register");
  assert.equal(words.house.skip, ENGLISH.house.skip);
  assert.equal(words.language, "de");
});

test("a plural is taken whole: its forms are those of its own language", () => {
  const polish = {
    one: "{count} źródło",
    few: "{count} źródła",
    many: "{count} źródeł",
    other: "{count} źródła",
  };
  const words = spokenIn({ language: "pl", numbers: { small: [] }, counts: { source: polish } });
  const told = [1, 3, 5, 1200].map((count) => speaking(words, () => say(spoken().counts.source, { count })));
  assert.deepEqual(told, ["1 źródło", "3 źródła", "5 źródeł", "1,200 źródeł"]);
});

test("every language that is shipped fills the holes of the English one and no others", () => {
  for (const name of languageNames()) assert.equal(flawIn(languageNamed(name), ENGLISH, ""), null, name);
  const whole: Catalogue = ENGLISH;
  assert.ok(whole);
});

test("a file of words says where it is wrong", () => {
  const flaws: readonly (readonly [object, RegExp])[] = [
    [{ language: "fr", houses: {} }, /words\.json: houses is no message of the desk/],
    [{ language: "fr", house: { ask: 3 } }, /house\.ask is to be words/],
    [{ language: "fr", house: "maison" }, /house is a group of messages, not "maison"/],
    [
      { language: "fr", trouble: { nothingAt: "Rien à {place}" } },
      /trouble\.nothingAt has \{place\}, which nothing fills/,
    ],
    [
      { language: "fr", overview: { emptyStand: "<b>Rien</b>" } },
      /overview\.emptyStand has <b>, which nothing fills/,
    ],
    [{ language: "fr", dates: { months: "janvier" } }, /dates\.months is to be a list of words/],
    [{ house: {} }, /"language" was wanted/],
    [{ language: "not a tag" }, /"language" was wanted/],
  ];
  for (const [value, message] of flaws)
    assert.throws(() => parseCatalogue(JSON.stringify(value), "words.json"), message);
  assert.throws(() => parseCatalogue("{", "words.json"), /words\.json is no JSON/);
});
