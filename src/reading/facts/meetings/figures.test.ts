import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../../test/support/resources.ts";
import { expectLawful } from "../../../../test/support/lawful.ts";
import { read } from "../../read.ts";

const MET =
  "Foreign Minister Ilyas Morvan of Chile met Foreign Minister Nora Adair of Norway in Oslo on Monday.";

function told(after: string) {
  const reading = read({ id: "x", text: `${MET} ${after}`, published: "2025-06-26" }, resources);
  expectLawful(reading);
  const [meeting] = reading.meetings;
  return {
    figures: (meeting?.figures ?? []).map(
      ({ exact, of, least, most }) => `${of} ${exact}: ${least}-${most ?? ""}`,
    ),
    documents: (meeting?.documents ?? []).map(({ exact, count, extent }) => [
      exact,
      count,
      extent?.least ?? count,
    ]),
  };
}

test("how long a meeting took, exactly or about", () => {
  assert.deepEqual(told("The talks lasted two hours.").figures, ["duration two hours: 120-120"]);
  assert.deepEqual(told("They spoke for more than three hours.").figures, [
    "duration more than three hours: 180-",
  ]);
  assert.deepEqual(told("The truce lasted two days.").figures, []);
});

test("how many were there, as a number or a crowd", () => {
  assert.deepEqual(told("More than 40 experts took part.").figures, ["attendance More than 40 experts: 40-"]);
  assert.deepEqual(told("Dozens of experts attended.").figures, ["attendance Dozens of experts: 19-120"]);
  assert.deepEqual(told("The two delegations attended a dinner.").figures, []);
});

test("texts that two who met signed, also in the passive; those of others are not theirs", () => {
  assert.deepEqual(told("The ministers signed three agreements on trade.").documents, [
    ["three agreements", 3, 3],
  ]);
  assert.deepEqual(told("About a dozen agreements were signed.").documents, [
    ["About a dozen agreements", 9, 9],
  ]);
  assert.deepEqual(told("Earlier, Brazil signed three agreements with Peru.").documents, []);
});
