import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadAct } from "../reading/index.ts";
import { at, readingOf } from "../../test/support/reading.ts";
import { claimsOf, reconcile } from "./index.ts";

// Tarvia and Norland are invented.
const TEXT = "Tarvia accused Norland of breaking the truce. Norlandic forces shelled Tarvia.";

const accused = (part: Partial<ReadAct> = {}): ReadAct => ({
  id: "e1",
  class: "ACCUSE",
  actors: [{ name: "Tarvia", actor: "state:tarvia", span: at(TEXT, "Tarvia") }],
  recipients: [{ name: "Norland", actor: "state:norland", span: at(TEXT, "Norland") }],
  trigger: at(TEXT, "accused"),
  polarity: "positive",
  status: "done",
  claimedBy: null,
  evidence: [at(TEXT, "Tarvia accused Norland of breaking the truce.")],
  rule: "subject-of-verb",
  ...part,
});

const entriesOf = (...readings: readonly ReturnType<typeof readingOf>[]) =>
  [...Map.groupBy(readings.flatMap(claimsOf), ({ key }) => key).values()].flatMap((claims) =>
    reconcile(claims),
  );

const published = (id: string, day: string | undefined, act: ReadAct) =>
  readingOf(id, TEXT, { source: { id, ...(day !== undefined && { published: day }) }, acts: [act] });

test("reports of one day are one act with two accounts", () => {
  const [entry, ...rest] = entriesOf(
    published("a", "2031-05-04", accused()),
    published("b", "2031-05-04", accused({ status: "alleged" })),
  );
  assert.equal(rest.length, 0);
  assert.equal(entry!.kind, "act");
  assert.equal(entry!.accounts.length, 2);
  assert.deepEqual(entry!.differs, ["status"]);
  assert.match(entry!.label, /accuse.*Tarvia → Norland/);
});

test("other days, sources without a day, another direction: other acts", () => {
  const turned = accused({ actors: accused().recipients, recipients: accused().actors });
  const entries = entriesOf(
    published("a", "2031-05-04", accused()),
    published("b", "2031-06-04", accused()),
    published("c", undefined, accused()),
    published("d", "2031-05-04", turned),
  );
  assert.equal(entries.length, 4);
  assert.equal(new Set(entries.map(({ id }) => id)).size, 4);
});

test("people without a name meet at the state they act for", () => {
  const shelled = accused({
    class: "ASSAULT",
    actors: [{ name: "Norlandic forces", of: "state:norland", span: at(TEXT, "Norlandic forces") }],
  });
  const [claim] = claimsOf(published("a", "2031-05-04", shelled)).filter(({ kind }) => kind === "act");
  assert.equal(claim!.key, "act:assault/state:norland/norlandic-forces>state:norland");
});
