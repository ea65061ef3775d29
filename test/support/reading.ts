import type { ActorReference, Quoted } from "../../src/text/index.ts";
import type { ReadActor, Reading, ReadMeeting, ReadStatement } from "../../src/reading/index.ts";

/** An empty reading of a text, to be filled in by a test. */
export function readingOf(id: string, text: string, parts: Partial<Reading> = {}): Reading {
  return {
    schema: "readout-reading/1",
    source: { id },
    text,
    parts: [],
    turns: [],
    dates: [],
    mentions: [],
    actors: [],
    offices: [],
    statements: [],
    meetings: [],
    memberships: [],
    organisationFacts: [],
    instruments: [],
    commitments: [],
    acts: [],
    notices: [],
    ...parts,
  };
}

/** The first place of some words in a text, with the words. Throws when they do not stand there. */
export function at(text: string, words: string): Quoted {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${text.slice(0, 60)}…”`);
  return { start, end: start + words.length, exact: words };
}

export const person = (actor: string, name: string): ActorReference => ({
  actor,
  name,
  kind: "person",
  basis: "stated",
  rule: "test",
});

export const actor = (id: string, name: string, state?: string): ReadActor => ({
  id,
  kind: "person",
  name,
  ...(state !== undefined && { state }),
  variants: [name],
});

export function statement(id: string, speaker: ActorReference, content: Quoted): ReadStatement {
  return {
    id,
    form: "direct",
    content: [content],
    cue: [],
    source: [],
    speaker,
    addressees: [],
    via: [],
    within: null,
    insertions: [],
    mood: "asserted",
    rule: "test",
  };
}

export function meeting(id: string, evidence: Quoted, parts: Partial<ReadMeeting>): ReadMeeting {
  return {
    id,
    participants: [],
    format: "bilateral",
    status: "held",
    claimedBy: null,
    evidence: [evidence],
    rule: "test",
    ...parts,
  };
}
