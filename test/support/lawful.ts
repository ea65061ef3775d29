import assert from "node:assert/strict";
import type { Reading } from "../../src/reading/index.ts";

/**
 * The laws every reading obeys, whatever the text: each span anywhere in it lies inside the text, is not empty,
 * carries its words and halves no surrogate pair; layers are in text order; ids are unique and references to them
 * lead somewhere; nothing inferred is without a rule; to JSON and back is equal.
 */
export function expectLawful(reading: Reading): Reading {
  expectSpans(reading, reading.text, "reading");
  expectOrder(reading);
  expectReferences(reading);
  assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading);
  return reading;
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
  readonly exact?: unknown;
}

const isSpan = (value: object): value is SpanLike =>
  "start" in value && "end" in value && typeof value.start === "number";

function expectSpans(value: unknown, text: string, path: string): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, i) => expectSpans(item, text, `${path}[${i}]`));
    return;
  }
  if (isSpan(value)) {
    const { start, end, exact } = value;
    assert.ok(start >= 0 && start < end && end <= text.length, `${path} ${start}-${end} of ${text.length}`);
    assert.equal(exact, text.slice(start, end), path);
    assert.ok(!halvesPair(text, start) && !halvesPair(text, end), `${path} halves a surrogate pair`);
  }
  if ("basis" in value && "rule" in value) assert.ok(value.rule !== "", `${path} names no rule`);
  for (const [name, item] of Object.entries(value)) expectSpans(item, text, `${path}.${name}`);
}

function halvesPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function expectOrder(reading: Reading): void {
  for (const layer of ["parts", "turns", "dates", "mentions"] as const) {
    const spans = reading[layer];
    for (let i = 1; i < spans.length; i++) {
      assert.ok(spans[i - 1]!.start <= spans[i]!.start, `${layer} ${i} stands before the one it follows`);
    }
  }
  for (const layer of ["parts", "turns"] as const) {
    const spans = reading[layer];
    for (let i = 1; i < spans.length; i++) {
      assert.ok(spans[i - 1]!.end <= spans[i]!.start, `${layer} ${i} overlaps the one before`);
    }
  }
}

function expectReferences(reading: Reading): void {
  const voices = [...reading.turns, ...reading.statements].map(({ id }) => id);
  const entries = [
    ...voices,
    ...reading.meetings.map(({ id }) => id),
    ...reading.instruments.map(({ id }) => id),
  ];
  assert.equal(new Set(entries).size, entries.length, "ids are unique");
  const actors = new Set(reading.actors.map(({ id }) => id));
  assert.equal(actors.size, reading.actors.length, "each actor stands once");
  const known = new Set(voices);
  for (const { id, within, speaker, content } of reading.statements) {
    assert.ok(content.length > 0, `${id} has no words`);
    if (within !== null) assert.ok(known.has(within) && within !== id, `${id} is within ${within}`);
    if (speaker.basis === "unattributed") assert.equal(speaker.actor, null, `${id} is unattributed`);
  }
  for (const claim of [...reading.meetings, ...reading.memberships, ...reading.commitments]) {
    if (claim.claimedBy !== null) assert.ok(known.has(claim.claimedBy), `claimed by ${claim.claimedBy}`);
    assert.ok(claim.evidence.length > 0, "a claim has evidence");
  }
}
