import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Entry } from "../../register/index.ts";
import { claimsOf, reconcile } from "../../register/index.ts";
import { actor, at, meeting, person, readingOf, statement } from "../../../test/support/reading.ts";
import { doubtfulDays, doubtfulSpeakers } from "./inferred.ts";
import { doubtfulMeetings } from "./meetings.ts";
import type { Of } from "./pairs.ts";
import { doubtfulPersons, isOneEdit } from "./persons.ts";
import { doubtfulUtterances } from "./utterances.ts";

const of = <K extends Entry["kind"]>(entries: readonly Entry[], kind: K): Of<K>[] =>
  entries.filter((entry): entry is Of<K> => entry.kind === kind);

describe("persons", () => {
  const text = "Orla Venn, Orla Vann, Ben Venn, Jasper Tolland Reed, Tolland Reed, Zoe Quist";
  const names = (...pairs: readonly (readonly [key: string, name: string])[]) =>
    doubtfulPersons(
      of(
        pairs.flatMap(([key, name], i) => {
          const reading = readingOf(`${i}`.repeat(64), text, { actors: [actor(key, name)] });
          const mentions = [
            { ...at(text, name), type: "person" as const, form: "full" as const, actor: key },
          ];
          return reconcile(claimsOf({ ...reading, mentions }));
        }),
        "actor",
      ),
    ).map(({ rule }) => rule);

  test("one family name with a given name that may be the same", () => {
    assert.deepEqual(names(["person:venn.rl", "Orla Venn"], ["person:venn.r", "Orla Venn"]), [
      "one-family-name",
    ]);
  });
  test("family names a vowel apart under one given name", () => {
    assert.deepEqual(names(["person:venn.rl", "Orla Venn"], ["person:vann.rl", "Orla Vann"]), [
      "family-names-nearly-alike",
    ]);
  });
  test("a name of two words within a longer one", () => {
    assert.deepEqual(
      names(["person:reed.jspr", "Jasper Tolland Reed"], ["person:tolandreed", "Tolland Reed"]),
      ["a-name-within-a-name"],
    );
  });
  test("one letter of a long name, in one office; a slip is looked for nowhere else", () => {
    assert.ok(isOneEdit("kasmalieva", "kasmaleva") && isOneEdit("kasmalieva", "kasmailova") === false);
    assert.ok(isOneEdit("abdrakhmanov", "abdrahkmanov") && isOneEdit("velm", "velms"));
    const minister = { title: "Foreign Minister", of: "Tarvia", standing: "current", evidence: [] } as const;
    const slips = (...titles: readonly string[]) =>
      doubtfulPersons(
        of(
          [...titles.entries()].flatMap(([i, title]) => {
            const [key, name] = [
              `person:${["tolandrid", "tolandrig"][i]}.jspr`,
              ["Tolland Reed", "Jasper Tolland Reed"][i]!,
            ];
            const mentions = [
              { ...at(text, name), type: "person" as const, form: "full" as const, actor: key },
            ];
            const offices = [{ ...minister, title, actor: key, name }];
            const reading = readingOf(`${i}`.repeat(64), text, {
              actors: [actor(key, name)],
              offices,
              mentions,
            });
            return reconcile(claimsOf(reading));
          }),
          "actor",
        ),
      ).map(({ rule }) => rule);
    assert.ok(slips("Foreign Minister", "Foreign Minister").includes("one-letter-of-a-long-name"));
    assert.ok(!slips("Foreign Minister", "Envoy").includes("one-letter-of-a-long-name"));
  });
  test("two given names are two people", () => {
    assert.deepEqual(names(["person:venn.rl", "Orla Venn"], ["person:venn.bn", "Ben Venn"]), []);
    assert.deepEqual(names(["person:venn.rl", "Orla Venn"], ["person:quist.z", "Zoe Quist"]), []);
  });
});

describe("meetings", () => {
  const text = "Venn met Quist. Venn met Quist again. The council sat with Venn, Quist, Reed, Lund and Moor.";
  const people = (...names: readonly string[]) =>
    names.map((name) => ({ actor: `person:${name.toLowerCase()}`, name, kind: "person" as const }));
  const entryOf = (source: string, words: string, day: string | null, ...names: readonly string[]) =>
    of(
      reconcile(
        claimsOf(
          readingOf(source.repeat(64), text, {
            source: { id: source.repeat(64), published: "2024-06-20" },
            meetings: [
              meeting("m1", at(text, words), {
                participants: people(...names),
                ...(day !== null && { date: { value: day, basis: "stated", rule: "test" } }),
              }),
            ],
          }),
        ),
      ),
      "meeting",
    );
  const asked = (...entries: readonly Of<"meeting">[][]) =>
    doubtfulMeetings(entries.flat()).map(({ rule }) => rule);
  const first = entryOf("a", "Venn met Quist.", "2024-06-10", "Venn", "Quist");

  test("of the same two a few days apart are asked about, of other people or months not", () => {
    assert.deepEqual(asked(first, entryOf("b", "Venn met Quist again", "2024-06-13", "Venn", "Quist")), [
      "same-people-near-days",
    ]);
    assert.deepEqual(asked(first, entryOf("b", "Venn met Quist again", "2024-09-13", "Venn", "Quist")), []);
    assert.deepEqual(asked(first, entryOf("b", "Venn met Quist again", "2024-06-13", "Venn", "Reed")), []);
  });
  test("talks of two are not the council they sat in", () => {
    const council = entryOf("b", "The council sat", "2024-06-11", "Venn", "Quist", "Reed", "Lund", "Moor");
    assert.deepEqual(asked(first, council), []);
  });
  test("one source that tells two days tells two meetings", () => {
    assert.deepEqual(asked(first, entryOf("a", "Venn met Quist again", "2024-06-13", "Venn", "Quist")), []);
  });
});

describe("statements", () => {
  const text = [
    "“The harbour opens before the first snow,” Venn said.",
    "Before the first snow the harbour would open, Venn said.",
    "“Nobody asked for a bridge,” somebody said.",
  ].join("\n");
  const said = (id: string, words: string, more = {}) => ({
    ...statement(id, person("person:venn.rl", "Orla Venn"), at(text, words)),
    ...more,
  });
  const entries = reconcile(
    claimsOf(
      readingOf("c".repeat(64), text, {
        statements: [
          said("s1", "The harbour opens before the first snow,"),
          said("s2", "Before the first snow the harbour would open", {
            form: "indirect",
            speaker: {
              ...person("person:venn.rl", "Orla Venn"),
              basis: "inferred",
              rule: "pronoun-to-subject",
            },
            date: { value: "2024-06-10", basis: "inferred", rule: "date-of-sentence-before" },
          }),
          said("s3", "Nobody asked for a bridge,", {
            speaker: { actor: null, name: null, kind: "person", basis: "unattributed", rule: "no-source" },
          }),
        ],
      }),
    ),
  );

  test("most telling words in common make a question, and the same id in whatever order", () => {
    const found = doubtfulUtterances(of(entries, "statement"));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["most-telling-words"],
    );
    assert.equal(doubtfulUtterances(of(entries, "statement").toReversed())[0]!.id, found[0]!.id);
  });
  test("a pronoun's speaker, a quotation of nobody and a day from elsewhere are asked about", () => {
    assert.deepEqual(
      doubtfulSpeakers(of(entries, "statement"))
        .map(({ rule }) => rule)
        .sort(),
      ["no-source", "pronoun-to-subject"],
    );
    assert.deepEqual(
      doubtfulDays(of(entries, "statement")).map(({ rule }) => rule),
      ["date-of-sentence-before"],
    );
  });
});
