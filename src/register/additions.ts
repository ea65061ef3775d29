import type { ActorKey, ActorReference, Quoted } from "../text/index.ts";
import type {
  DateFinding,
  MeetingFormat,
  MeetingStatus,
  Participant,
  ReadCommitment,
  Reading,
  ReadMeeting,
  ReadStatement,
} from "../reading/index.ts";
import { keyedClaims } from "./claims.ts";
import type { Claim } from "./entry.ts";
import type { RuledClaim, RuledSpeaker } from "./ruled.ts";

/** What a person read in a passage where the machine read nothing. Null: the source does not say. */
export type Addition =
  | {
      readonly kind: "statement";
      readonly form: ReadStatement["form"];
      readonly speaker: RuledSpeaker | null;
      readonly date: string | null;
    }
  | {
      readonly kind: "meeting";
      readonly participants: readonly [RuledSpeaker, RuledSpeaker, ...RuledSpeaker[]];
      readonly format: MeetingFormat;
      readonly status: MeetingStatus;
      readonly date: string | null;
      readonly place: string | null;
    }
  | {
      readonly kind: "commitment";
      readonly who: readonly [RuledSpeaker, ...RuledSpeaker[]];
      readonly status: ReadCommitment["status"];
      readonly due: string | null;
    };

/** An addition as it was ruled: its id, where it stands and what it says. */
interface Added {
  readonly id: string;
  readonly claim: RuledClaim;
  readonly says: Addition;
}

/**
 * The claim an addition makes, as if it had been read in its source; null where other characters stand there. Nothing
 * else of the reading is looked at: a person may add what stands in a part that is not read.
 */
export function claimAdded(reading: Reading, addition: Added): Claim | null {
  const { start, end, exact } = addition.claim.anchor;
  if (reading.text.slice(start, end) !== exact) return null;
  const [claim] = keyedClaims({ ...bare(reading), ...readHere(addition) });
  return claim ?? null;
}

/** The reading without anything read in it: the source, and who is who. */
const bare = (reading: Reading): Reading => ({
  ...reading,
  parts: [],
  turns: [],
  mentions: [],
  offices: [],
  statements: [],
  meetings: [],
  memberships: [],
  organisationFacts: [],
  instruments: [],
  commitments: [],
  acts: [],
});

/** The actors an addition names. */
export function actorsAdded(says: Addition): readonly ActorKey[] {
  const named =
    says.kind === "statement" ? [says.speaker] : says.kind === "meeting" ? says.participants : says.who;
  return named.flatMap((each) => each?.actor ?? []);
}

function readHere({ id, claim: { anchor }, says }: Added): Partial<Reading> {
  const words = { start: anchor.start, end: anchor.end, exact: anchor.exact };
  switch (says.kind) {
    case "statement":
      return { statements: [statementAdded(id, words, says)] };
    case "meeting":
      return { meetings: [meetingAdded(id, words, says)] };
    case "commitment":
      return { commitments: [commitmentAdded(id, words, says)] };
  }
}

type Says<K extends Addition["kind"]> = Extract<Addition, { kind: K }>;

const statementAdded = (id: string, words: Quoted, says: Says<"statement">): ReadStatement => ({
  id,
  form: says.form,
  content: [words],
  cue: [],
  source: [],
  speaker: says.speaker ? spoken(says.speaker) : NOBODY,
  addressees: [],
  via: [],
  within: null,
  insertions: [],
  mood: "asserted",
  ...dated(says.date),
  rule: RULE,
});

const meetingAdded = (id: string, words: Quoted, says: Says<"meeting">): ReadMeeting => ({
  id,
  participants: says.participants.map(({ actor, name, kind }): Participant => ({ actor, name, kind })),
  format: says.format,
  ...(says.place !== null && { place: { name: says.place } }),
  ...dated(says.date),
  status: says.status,
  claimedBy: null,
  evidence: [words],
  rule: RULE,
});

const commitmentAdded = (id: string, words: Quoted, says: Says<"commitment">): ReadCommitment => ({
  id,
  who: says.who.map(spoken),
  what: words,
  ...(says.due !== null && { due: says.due }),
  status: says.status,
  claimedBy: null,
  evidence: [words],
  rule: RULE,
});

/** The rule behind everything a person decided. */
const RULE = "ruled";

const NOBODY: ActorReference = { actor: null, name: null, kind: "person", basis: "unattributed", rule: RULE };

const spoken = (who: RuledSpeaker): ActorReference => ({ ...who, basis: "stated", rule: RULE });

const dated = (value: string | null): { readonly date?: DateFinding } =>
  value === null ? {} : { date: { value, basis: "stated", rule: RULE } };
