import type { Decision, RuledSpeaker } from "../../register/index.ts";
import { dayOf } from "../adding.ts";
import { QueryError } from "../errors.ts";
import type { Doubt } from "./doubt.ts";
import { POINT } from "./doubt.ts";

/** What a reviewer may answer: the key on the keyboard, what it is called, and what the register has then. */
export interface AnswerChoice {
  readonly key: "x" | "n" | "u" | "a" | "b";
  readonly name: string;
  readonly then: string;
}

const UNSURE: AnswerChoice = { key: "u", name: "unsure", then: "nothing changes; another reviewer is asked" };

const same = (one: string, two: string): readonly AnswerChoice[] => [
  { key: "x", name: "the same", then: `${one} with every account of both` },
  { key: "n", name: "not the same", then: `${two}; the pair is not asked again` },
  UNSURE,
];

const CHOICES: Readonly<Record<Doubt["kind"], readonly AnswerChoice[]>> = {
  meetings: same("one meeting", "two meetings"),
  persons: same("one person under one name", "two persons"),
  utterances: same("one statement in two wordings", "two statements"),
  fulfilments: [
    { key: "x", name: "of this promise", then: "the promise with the report among its accounts" },
    { key: "n", name: "not of this one", then: "the two apart; the pair is not asked again" },
    UNSURE,
  ],
  contradiction: [
    { key: "x", name: "one, told two ways", then: "one entry whose accounts differ; it is not asked again" },
    { key: "n", name: "two: take them apart", then: "two entries, one account each" },
    { key: "a", name: "A is misread", then: "the entry without A" },
    { key: "b", name: "B is misread", then: "the entry without B" },
    UNSURE,
  ],
  speaker: [
    { key: "x", name: "right", then: "the speaker as inferred; it is not asked again" },
    { key: "n", name: "not right", then: "the statement under whom you name, or under nobody" },
    UNSURE,
  ],
  date: [
    { key: "x", name: "right", then: "the day as inferred; it is not asked again" },
    { key: "n", name: "not right", then: "the day you give, or none" },
    UNSURE,
  ],
};

/** Accounts of meetings and statements can be taken apart; a count or a step stays one entry whoever says so. */
export const choicesFor = ({ kind, subject }: Doubt): readonly AnswerChoice[] =>
  kind === "contradiction" && "claims" in subject && !SPLITTABLE.has(subject.claims[0].kind)
    ? CHOICES.contradiction
        .filter(({ key }) => key !== "n")
        .map((each) => (each.key === "x" ? { ...each, name: "both say so" } : each))
    : CHOICES[kind];

const SPLITTABLE: ReadonlySet<string> = new Set(["meeting", "statement"]);

/** What a person gave with an answer: whose words they are instead, or which day. */
export interface Instead {
  /** Null: the source names nobody. */
  readonly speaker: RuledSpeaker | null;
  /** "" where the source does not say. */
  readonly date: string;
}

/** The decision that an answer is. Throws a QueryError where the answer is none to this question. */
export function decisionFor(doubt: Doubt, key: string, instead: Instead): Decision {
  if (!choicesFor(doubt).some((choice) => choice.key === key)) {
    const keys = choicesFor(doubt).map((choice) => choice.key);
    throw new QueryError(`“${key}” is no answer to this question; ${keys.join(", ")} are`, 0);
  }
  const { subject, kind } = doubt;
  const about = "actors" in subject ? subject.actors : subject.claims;
  if (key === "u") return { kind: "unsure", point: POINT[kind], about };
  if ("actors" in subject) return { kind: key === "x" ? "same" : "not-same", actors: subject.actors };
  const [claim, other] = subject.claims;
  if (key === "a") return { kind: "reject", claim };
  if (key === "b" && other) return { kind: "reject", claim: other };
  if (other) {
    const joins = kind !== "contradiction" || SPLITTABLE.has(claim.kind);
    if (joins) return { kind: key === "x" ? "same" : "not-same", claims: [claim, other] };
    return { kind: "right", point: "difference", about };
  }
  if (key === "x") return { kind: "right", point: POINT[kind], about };
  return kind === "date"
    ? { kind: "wrong-date", claim, date: dayOf(instead.date, "date") }
    : { kind: "wrong-speaker", claim, speaker: instead.speaker };
}
