import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../../test/support/resources.ts";
import { expectLawful } from "../../../../test/support/lawful.ts";
import { read } from "../../read.ts";

const A = "Foreign Minister Pekka Halmela";
const B = "Foreign Minister Rosa Quispe of Peru";
const C = "Foreign Minister Samir Tazi of Morocco";

function told(text: string): string[] {
  const reading = read({ id: "x", text, published: "2024-10-11" }, resources);
  expectLawful(reading);
  return reading.meetings.map(
    ({ participants, place, date, status }) =>
      `${participants.map(({ name }) => name.split(" ").at(-1)).join("+")} ${place?.name ?? "-"} ${date?.value ?? "-"} ${status}`,
  );
}

test("two meetings of one day set apart by a word or by their hours", () => {
  assert.deepEqual(told(`${A} met ${B} and, separately, ${C} in Tbilisi on Thursday.`), [
    "Halmela+Quispe Tbilisi 2024-10-10 held",
    "Halmela+Tazi Tbilisi 2024-10-10 held",
  ]);
  assert.deepEqual(told(`On Thursday ${A} met ${B} in the morning and ${C} in the afternoon.`), [
    "Halmela+Quispe - 2024-10-10 held",
    "Halmela+Tazi - 2024-10-10 held",
  ]);
});

test("whoever denies that two met denies the meeting, and the day is that of denying", () => {
  assert.deepEqual(told(`The ministry on Wednesday denied that ${A} met ${B} in Muscat.`), [
    "Halmela+Quispe Muscat - denied",
  ]);
  assert.deepEqual(told(`The ministry said on Wednesday that ${A} met ${B} on Monday.`), [
    "Halmela+Quispe - 2024-10-07 held",
  ]);
});

test("a meeting accepted in principle is possible, and this Tuesday may be over", () => {
  const accepted =
    "President Solane accepted in principle a meeting with President Kiral following that visit.";
  assert.match(told(accepted)[0]!, /^Solane\+Kiral - - possible$/);
  assert.deepEqual(told(`${A} met this Tuesday with ${B}.`), ["Halmela+Quispe - 2024-10-08 held"]);
});

test("a full name after whose minister it is, and the capital of a state", () => {
  assert.deepEqual(told(`${A} met Foreign Minister of Ghana Kwesi Ansong in the Austrian capital.`), [
    "Halmela+Ansong Vienna - held",
  ]);
});
