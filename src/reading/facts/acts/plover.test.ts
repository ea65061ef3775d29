import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ToldAct } from "./plover.ts";
import type { ReadActor, ReadActParty, ReadOffice, Reading } from "../../reading.ts";
import { isCoded, ploverClass } from "./plover.ts";

const told = (part: Partial<ToldAct>): ToldAct => ({
  class: "CONCEDE",
  polarity: "positive",
  status: "done",
  ...part,
});

test("what is done has its own class", () => {
  assert.equal(ploverClass(told({})), "CONCEDE");
});

test("deeds to come are agreed to or threatened, words to come are words", () => {
  assert.equal(ploverClass(told({ status: "future" })), "AGREE");
  assert.equal(ploverClass(told({ class: "SANCTION", status: "future" })), "THREATEN");
  assert.equal(ploverClass(told({ class: "ACCUSE", status: "future" })), "ACCUSE");
  assert.equal(ploverClass(told({ class: "SUPPORT", status: "future" })), "SUPPORT");
  assert.equal(ploverClass(told({ class: "SUPPORT", mode: "sign", status: "future" })), "AGREE");
});

test("what is not done is rejected, unless it would harm", () => {
  assert.equal(ploverClass(told({ polarity: "negative" })), "REJECT");
  assert.equal(ploverClass(told({ class: "ASSAULT", polarity: "negative" })), null);
});

test("what is only possible or alleged is no event", () => {
  assert.equal(ploverClass(told({ status: "hypothetical" })), null);
  assert.equal(ploverClass(told({ status: "alleged" })), null);
});

describe("what PLOVER has an actor for", () => {
  const span = { start: 0, end: 1, exact: "x" };
  const party = (name: string, actor?: string, of?: string): ReadActParty => ({
    name,
    span,
    ...(actor !== undefined && { actor }),
    ...(of !== undefined && { of }),
  });
  const unnamed = party("Abenar");
  const listed = { authorities: { organisations: [{ key: "tra" }] } }.authorities;
  const coded = (one: ReadActParty, reading: Partial<Pick<Reading, "actors" | "offices">> = {}): boolean =>
    isCoded({ actors: [unnamed], recipients: [one] }, { actors: [], offices: [], ...reading }, listed);

  test("a bare name that nothing tells of is nobody", () => {
    assert.equal(coded(party("Zukomar", "person:zukomar")), false);
    assert.equal(coded(party("Gondrel", "organisation:gondrel")), false);
    assert.equal(coded(party("villagers")), false);
  });
  test("two persons are somebody also where nothing tells who they are", () => {
    const persons = [party("Abenar", "person:abenar"), party("Zukomar", "person:zukomar")];
    const nothing = { actors: [], offices: [] };
    assert.ok(isCoded({ actors: persons, recipients: [] }, nothing, listed));
  });
  test("a state, who acts for one, and a listed organisation are somebody", () => {
    assert.ok(coded(party("Tarvia", "state:tarvia")));
    assert.ok(coded(party("Tarvian troops", undefined, "state:tarvia")));
    assert.ok(coded(party("TRA", "organisation:tra")));
  });
  test("a name that the text tells of is somebody", () => {
    const office = { actor: "person:zukomar", name: "Zukomar", title: "minister", of: "Tarvia" };
    assert.ok(coded(party("Zukomar", "person:zukomar"), { offices: [office as unknown as ReadOffice] }));
    const actor = (id: string, name: string, state?: string): ReadActor =>
      ({ id, name, kind: "person", variants: [], ...(state !== undefined && { state }) }) as ReadActor;
    const belonging = [actor("person:zukomar", "Zukomar", "state:tarvia")];
    assert.ok(coded(party("Zukomar", "person:zukomar"), { actors: belonging }));
    const agency = [actor("organisation:gondrel-aid", "Gondrel Aid")];
    assert.ok(coded(party("Gondrel Aid", "organisation:gondrel-aid"), { actors: agency }));
  });
});
