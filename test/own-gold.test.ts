import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { GoldMeeting, GoldPassage } from "../bench/own-gold-judge.ts";
import { Judge } from "../bench/own-gold-judge.ts";
import { sameName, keysOf } from "../bench/own-gold-names.ts";
import { figures, ownGold, practice, scoreOwnGold } from "../bench/own-gold.ts";
import type { Reading, ReadMeeting } from "../src/reading/index.ts";
import { isPartialDate } from "../src/text/index.ts";
import { resources } from "./support/resources.ts";

const gold = ownGold();
const known = keysOf(resources.authorities);
const FORMATS = "bilateral multilateral council summit conference press phone visit contact".split(" ");
const STATUSES = "announced possible held ongoing cancelled denied postponed".split(" ");
const answers = (text: string): string[] => text.split(" | ");

describe("the gold is well formed", () => {
  test("150 passages and 50 traps, half of each held out, each with an id of its own", () => {
    assert.equal(new Set(gold.map(({ id }) => id)).size, gold.length);
    assert.equal(new Set(gold.map(({ text }) => text)).size, gold.length);
    const sizes = (["dev", "held-out"] as const).map((part) => {
      const passages = gold.filter((passage) => passage.part === part);
      return [passages.length, passages.filter(({ meetings }) => meetings.length === 0).length];
    });
    assert.deepEqual(sizes, [
      [100, 25],
      [100, 25],
    ]);
  });

  test("no kind of passage is for one part alone", () => {
    for (const kind of new Set(gold.map((passage) => passage.kind))) {
      const dev = gold.filter((passage) => passage.kind === kind && passage.part === "dev").length;
      const all = gold.filter((passage) => passage.kind === kind).length;
      assert.ok(Math.abs(2 * dev - all) <= 1, `${kind}: ${dev} of ${all} for development`);
    }
  });

  test("kinds, days of publication, words and evidence, of the passages for practice too", () => {
    for (const { id, kind, date, text, meetings } of [...gold, ...practice()]) {
      assert.equal(kind === "trap", meetings.length === 0, id);
      assert.ok(isPartialDate(date) && date.length === 10, `${id}: ${date}`);
      assert.ok(kind === "trap" || meetings.some(({ optional }) => !optional), id);
      for (const meeting of meetings) expectWellFormed(id, text, meeting);
    }
  });
});

function expectWellFormed(id: string, text: string, meeting: GoldMeeting): void {
  const [start, end] = meeting.evidence;
  assert.ok(start >= 0 && start < end && end <= text.length, `${id}: ${start}-${end} of ${text.length}`);
  assert.equal(text.slice(start, end), text.slice(start, end).trim(), id);
  assert.ok(meeting.optional || meeting.participants.length > 0, id);
  for (const date of answers(meeting.date ?? "2024")) {
    assert.ok(isPartialDate(date) || /^\d{4}-W\d\d$/.test(date), `${id}: ${date}`);
  }
  for (const format of answers(meeting.format)) assert.ok(FORMATS.includes(format), `${id}: ${format}`);
  for (const status of answers(meeting.status)) assert.ok(STATUSES.includes(status), `${id}: ${status}`);
}

/** A reading that gives just these meetings, each with the whole text as its evidence. */
function readingOf({ text }: GoldPassage, meetings: readonly Partial<ReadMeeting>[]): Reading {
  return {
    text,
    actors: [],
    meetings: meetings.map((meeting) => ({
      evidence: [{ start: 0, end: text.length, exact: text }],
      status: "held",
      ...meeting,
    })),
  } as unknown as Reading;
}

/** What the gold itself says, as a reading would say it. */
const asRead = (meeting: GoldMeeting): Partial<ReadMeeting> => ({
  participants: meeting.participants.map((name) => ({
    actor: null,
    name: answers(name)[0]!,
    kind: "person",
  })),
  format: answers(meeting.format)[0] as ReadMeeting["format"],
  status: answers(meeting.status)[0]!.replace("postponed", "cancelled") as ReadMeeting["status"],
  ...(meeting.place && { place: { name: answers(meeting.place)[0]! } }),
  ...(meeting.date && { date: { value: answers(meeting.date)[0]!, basis: "stated", rule: "gold" } }),
});

function scoreOf(passages: readonly GoldPassage[], read: (passage: GoldPassage) => Partial<ReadMeeting>[]) {
  const judge = new Judge(known);
  for (const passage of passages) judge.passage(passage, readingOf(passage, read(passage)));
  return figures(judge.score);
}

describe("the scorer", () => {
  test("the gold against itself is all right", () => {
    const score = scoreOf(gold, ({ meetings }) => meetings.map(asRead));
    assert.equal(score["participants F1"], 100);
    assert.equal(score["whole meeting right"], 100);
    assert.equal(score["traps avoided"], 100);
  });

  test("a wrong place, a wrong day or a guest too many keeps a meeting from being right", () => {
    const plain = gold.filter(
      ({ meetings }) => meetings.length === 1 && meetings[0]!.place && meetings[0]!.date,
    );
    assert.ok(plain.length > 40);
    const guest = { actor: null, name: "Nobody Atall", kind: "person" } as const;
    for (const change of [
      { place: { name: "Nowhere" } },
      { date: { value: "1999-01-01", basis: "stated", rule: "test" } },
      { participants: [guest] },
    ] satisfies Partial<ReadMeeting>[]) {
      const score = scoreOf(plain, ({ meetings }) => [{ ...asRead(meetings[0]!), ...change }]);
      assert.equal(score["whole meeting right"], 0, JSON.stringify(change));
    }
    const score = scoreOf(plain, ({ meetings }) => {
      const given = asRead(meetings[0]!);
      return [{ ...given, participants: [...given.participants!, guest] }];
    });
    assert.equal(score["whole meeting right"], 0);
    assert.equal(score["participants R"], 100);
  });

  test("a meeting in a trap is counted, and so are the participants of a foreign one", () => {
    const trap = gold.find(({ kind }) => kind === "trap")!;
    const told = gold.find(({ kind }) => kind === "bilateral")!;
    const foreign = { participants: [{ actor: null, name: "Nobody Atall", kind: "person" }] } as const;
    const score = scoreOf([trap, told], ({ meetings }) => [...meetings.map(asRead), foreign]);
    assert.equal(score["traps avoided"], 0);
    assert.ok(score["participants P"]! < 100);
    assert.equal(score["whole meeting right"], 100);
  });

  test("names agree by their last word or by their state or organisation, never by an office alone", () => {
    assert.ok(sameName("Faris al-Rawahi", "Al-Rawahi", known));
    assert.ok(sameName("Türkiye", "Turkish Foreign Minister", known));
    assert.ok(sameName("OSCE", "Organization for Security and Co-operation in Europe", known));
    assert.ok(sameName("Péter Halmosi", "Halmosi", known));
    assert.ok(!sameName("Foreign Minister of Malta", "Foreign Minister of Chile", known));
    assert.ok(!sameName("Prime Minister Elena Trajkovska", "Elena Irureta", known));
  });
});

// A little below what was reached when they were written, so that a step back shows. Raise them with the figures.
const FLOORS = { "participants F1": 95, "whole meeting right": 85, "traps avoided": 96 };

test("the part for development is read no worse than before", () => {
  const reached = figures(scoreOwnGold(resources, "dev"));
  for (const [name, floor] of Object.entries(FLOORS)) {
    assert.ok(reached[name]! >= floor, `${name}: ${reached[name]!.toFixed(1)}, at least ${floor} was wanted`);
  }
});
