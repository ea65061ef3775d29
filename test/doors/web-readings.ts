import type { Reading, ReadStatement } from "../../src/reading/index.ts";
import { actor, at, meeting, person, readingOf, statement } from "../support/reading.ts";
import { GAZETTE, HOSTILE, TALK, WIRE } from "./web-texts.ts";

const morvan = person("person:morvan.l", "Ilyas Morvan");
const solvey = person("person:solvey.ktrn", "Katrin Solvey");
const actors = [
  actor("person:morvan.l", "Ilyas Morvan", "state:tarvia"),
  actor("person:solvey.ktrn", "Katrin Solvey", "state:ardonia"),
  { id: "state:tarvia", kind: "state" as const, name: "Tarvia", variants: ["Tarvia"] },
  { id: "state:ardonia", kind: "state" as const, name: "Ardonia", variants: ["Ardonia", "Ardonian"] },
];
const nobody = { actor: null, name: null, kind: "person", basis: "unattributed", rule: "no-source" } as const;

/** Every place some words stand at. */
function everywhere(text: string, words: string) {
  const found = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    found.push({ start: i, end: i + words.length, exact: words });
  }
  return found;
}

const mentions = (text: string, names: readonly (readonly [string, string])[]): Reading["mentions"] =>
  names
    .flatMap(([words, key]) =>
      everywhere(text, words).map((span) => ({
        ...span,
        type: key.startsWith("state") ? ("state" as const) : ("person" as const),
        form: "full" as const,
        actor: key,
      })),
    )
    .sort((a, b) => a.start - b.start);

const NAMES = [
  ["Morvan", "person:morvan.l"],
  ["Solvey", "person:solvey.ktrn"],
  ["Tarvia", "state:tarvia"],
  ["Ardonia", "state:ardonia"],
] as const;

const dated = (text: string, words: string, value: string, basis: "stated" | "inferred") => ({
  ...at(text, words),
  type: "DATE" as const,
  value,
  basis,
  rule: basis === "stated" ? "day-month" : "weekday-before-dateline",
});

const part = (text: string, words: string, kind: Reading["parts"][number]["kind"]) => ({
  ...at(text, words),
  kind,
});

const said = (
  id: string,
  speaker: ReadStatement["speaker"],
  span: ReadStatement["content"][number],
  more: Partial<ReadStatement> = {},
) => ({
  ...statement(id, speaker, span),
  ...more,
});

export function wireReading(id: string): Reading {
  const evidence = at(
    WIRE,
    "Foreign Minister Ilyas Morvan of Tarvia met his Ardonian counterpart Katrin Solvey here on Thursday",
  );
  return readingOf(id, WIRE, {
    source: {
      id,
      title: "Tarvia and Ardonia to reopen the Selmar ferry",
      outlet: "Harbour Wire",
      published: "2024-06-14",
      publishedBasis: "given",
    },
    parts: [
      part(WIRE, "Tarvia and Ardonia to reopen the Selmar ferry", "headline"),
      part(WIRE, "By A. Correspondent, Harbour Wire", "byline"),
      { ...at(WIRE, WIRE.slice(WIRE.indexOf("PORT"), WIRE.indexOf("\n\nShare"))), kind: "body" },
      part(WIRE, "Share this article", "boilerplate"),
    ],
    mentions: mentions(WIRE, NAMES),
    dates: [
      dated(WIRE, "Thursday", "2024-06-13", "inferred"),
      dated(WIRE, "14 June,”".slice(0, 7), "2024-06-14", "inferred"),
      dated(WIRE, "the end of October", "2024-10", "inferred"),
    ].sort((a, b) => a.start - b.start),
    actors,
    offices: [
      {
        actor: "person:morvan.l",
        name: "Ilyas Morvan",
        title: "foreign minister",
        of: "Tarvia",
        standing: "current",
        evidence: [at(WIRE, "Foreign Minister Ilyas Morvan of Tarvia")],
      },
    ],
    statements: [
      said(
        "s1",
        morvan,
        at(
          WIRE,
          "We did not come here to choose a side between our neighbours, but to open a door on 14 June,",
        ),
        { date: { value: "2024-06-13", basis: "inferred", rule: "occasion-date" } },
      ),
      said(
        "s2",
        { ...solvey, basis: "inferred", rule: "surname-in-text" },
        at(WIRE, "the boats would sail by the end of October, and called the delay “a matter of paperwork”"),
        { form: "mixed" },
      ),
      said("s3", nobody, at(WIRE, "Somebody always pays for a closed harbour,")),
    ],
    meetings: [
      meeting("m1", evidence, {
        participants: [
          { actor: "person:morvan.l", name: "Ilyas Morvan", kind: "person" },
          { actor: "person:solvey.ktrn", name: "Katrin Solvey", kind: "person" },
        ],
        place: { name: "Port Halvard" },
        date: { value: "2024-06-13", basis: "inferred", rule: "weekday-before-dateline" },
      }),
    ],
    memberships: [
      {
        organisation: "MSCO",
        state: "Brennia",
        status: "observer",
        planned: false,
        claimedBy: null,
        evidence: [at(WIRE, "Brennia became an observer of the Middle Sea Cooperation Organisation")],
        rule: "became",
      },
    ],
    organisationFacts: [
      {
        organisation: "MSCO",
        fact: "member-count",
        value: 6,
        claimedBy: null,
        evidence: [at(WIRE, "which now has six members")],
        rule: "has-members",
      },
    ],
    instruments: [
      {
        id: "i1",
        name: "Selmar Ferry Agreement",
        type: "agreement",
        by: "Tarvia and Ardonia",
        evidence: [at(WIRE, "Selmar Ferry Agreement")],
        rule: "capitals",
      },
    ],
    commitments: [
      {
        id: "c1",
        who: [morvan],
        what: at(WIRE, "inspect the quays by 30 September"),
        due: "2024-09-30",
        status: "agreed",
        claimedBy: null,
        evidence: [at(WIRE, "both ministries are to inspect the quays by 30 September")],
        rule: "are-to",
      },
    ],
    notices: [{ kind: "quote-left-open", text: "an example of a notice", span: at(WIRE, "“Somebody") }],
  });
}

export function talkReading(id: string): Reading {
  const turn = (
    n: number,
    role: "opening" | "question" | "answer",
    speaker: ReadStatement["speaker"],
    words: string,
    label: string,
  ) => ({
    ...at(TALK, words),
    id: `t${n}`,
    role,
    speaker,
    label: at(TALK.slice(0, TALK.indexOf(words)), label),
  });
  const opening = TALK.slice(TALK.indexOf("Good afternoon"), TALK.indexOf("\n\nQuestion"));
  const answer = TALK.slice(TALK.indexOf("It will sail"));
  return readingOf(id, TALK, {
    source: {
      id,
      title: "Press conference of the Minister of Foreign Affairs",
      outlet: "Ministry of Foreign Affairs of Tarvia",
      published: "2024-06-14",
      publishedBasis: "stated",
    },
    turns: [
      turn(1, "opening", morvan, opening, "Ilyas Morvan:"),
      turn(2, "question", nobody, "Will the ferry sail this year?", "Question:"),
      turn(3, "answer", morvan, answer, "Ilyas Morvan:"),
    ],
    mentions: mentions(TALK, NAMES),
    dates: [dated(TALK, "Yesterday", "2024-06-13", "inferred")],
    actors,
    statements: [
      said(
        "s1",
        { ...solvey, basis: "inferred", rule: "pronoun-she" },
        at(TALK, "the boats will be ready in autumn"),
        { form: "indirect", within: "t1" },
      ),
    ],
    meetings: [
      meeting("m1", at(TALK, "Yesterday I met Minister Solvey of Ardonia"), {
        participants: [
          { actor: "person:morvan.l", name: "Ilyas Morvan", kind: "person" },
          { actor: "person:solvey.ktrn", name: "Katrin Solvey", kind: "person" },
        ],
        date: { value: "2024-06-13", basis: "inferred", rule: "yesterday" },
        claimedBy: "t1",
      }),
    ],
  });
}

export function gazetteReading(id: string): Reading {
  return readingOf(id, GAZETTE, {
    source: {
      id,
      title: "Ministers meet in Selmar",
      outlet: "Selmar Gazette",
      published: "2024-06-15",
      publishedBasis: "inferred",
    },
    mentions: mentions(GAZETTE, NAMES),
    actors,
    statements: [said("s1", morvan, at(GAZETTE, "We came here to choose a side"))],
    meetings: [
      meeting("m1", at(GAZETTE, "Ministers Morvan and Solvey met in Selmar on 14 June"), {
        participants: [
          { actor: "person:morvan.l", name: "Morvan", kind: "person" },
          { actor: "person:solvey.ktrn", name: "Solvey", kind: "person" },
        ],
        status: "held",
        date: { value: "2024-06", basis: "stated", rule: "day-month" },
      }),
    ],
  });
}

export function hostileReading(id: string): Reading {
  const zed = {
    actor: 'person:"><script>alert(6)</script>',
    name: '"><script>alert(7)</script>\u202E',
    kind: "person",
    basis: "stated",
    rule: '"><i>rule',
  } as const;
  return readingOf(id, HOSTILE, {
    source: {
      id,
      title: `<script>alert(8)</script>\u202E${"W".repeat(200)}`,
      outlet: 'Javascript:alert("9")',
    },
    mentions: [{ ...at(HOSTILE, "Zed"), type: "person", form: "full", actor: zed.actor }],
    actors: [{ id: zed.actor, kind: "person", name: zed.name, variants: ["=1+1", "Zed"] }],
    statements: [said("s1", zed, at(HOSTILE, '<b onmouseover="alert(3)">javascript:alert(4)</b>'))],
    commitments: [
      {
        id: "c1",
        who: [zed],
        what: at(HOSTILE, '=HYPERLINK("http://example.invalid") shall be done'),
        status: "announced",
        claimedBy: null,
        evidence: [at(HOSTILE, '=HYPERLINK("http://example.invalid") shall be done')],
        rule: "shall",
      },
    ],
  });
}
