import assert from "node:assert/strict";
import { test } from "node:test";
import { dayWords as inText, shortDayWords as shortInText } from "../../text/index.ts";
import { dayWords, shortDayWords } from "./dates.ts";
import { spokenIn } from "./languages.ts";
import { speaking } from "./spoken.ts";

const VALUES = [
  ..."2023 2023-05 2023-05-04 2024-07-03/2024-07-04 2023-05-04/2023-06-01 2023/2025 2023-W18 2023-W18-WE".split(
    " ",
  ),
  ..."2023-SP XXXX-SP 2023-Q2 2023-05-04TEV XXXX-05-04 XXXX-05 XXXX-XX-04 XXXX-05-04TMO XXXX-WXX-4".split(
    " ",
  ),
  ..."2023-05-XX 2023-XX 2023-XX-XX 202X P2D P1Y PT3H PRESENT_REF FUTURE_REF constructor 2023-02-30 A/".split(
    " ",
  ),
  ..."2023-05-04T18:00 TEV XXXX-13 not-a-date XXXX-05-20/XXXX-05-21".split(" "),
];

test("the words of the catalogue tell English days as the register and the command line do", () => {
  for (const value of VALUES) {
    assert.equal(dayWords(value), inText(value), value);
    assert.equal(shortDayWords(value), shortInText(value), value);
  }
});

test("another language has its own order and its own words", () => {
  const german = spokenIn({
    language: "de",
    dates: {
      months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
      day: "{day}. {month} {year}",
      days: "{first}.–{last}",
      dayOfMonth: "{day}. {month}",
      yearless: "{date}, ohne Jahr",
      durations: { D: { one: "{#count} Tag", other: "{#count} Tage" } },
    },
  });
  const told = ["2023-05-04", "2024-07-03/2024-07-04", "XXXX-05-04", "P2D"].map((value) =>
    speaking(german, () => dayWords(value)),
  );
  assert.deepEqual(told, ["4. Mai 2023", "3.–4. Juli 2024", "4. Mai, ohne Jahr", "2 Tage"]);
});
