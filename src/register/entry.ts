import type { ActorKey, ActorKind, ActorReference, Anchor, OfficeStanding, Quoted } from "../text/index.ts";
import type {
  InstrumentStep,
  MembershipStage,
  MembershipStatus,
  ReadAct,
  ReadActParty,
  ReadCommitment,
  ReadInstrument,
  ReadMeeting,
  ReadMembership,
  ReadOrganisationFact,
  Told,
  ReadStatement,
  Tenure,
} from "../reading/index.ts";
import type { Difference } from "./differences/difference.ts";
import type { Topics } from "./meetings/topics.ts";
import type { JoiningRule } from "./persons/joining-rule.ts";
import type { Provenance } from "./provenance.ts";

export type { Provenance };

/** This source, at these anchors, says this of the entry. `claimedBy`: whose words they are; null is the source's own voice. */
export interface Account<Says> {
  readonly from: Provenance;
  readonly anchors: readonly [Anchor, ...Anchor[]];
  readonly claimedBy: ActorReference | null;
  readonly says: Says;
}

export interface ActorSays {
  readonly key: ActorKey;
  readonly kind: ActorKind;
  readonly name: string;
  readonly state?: ActorKey;
  readonly variants: readonly string[];
  readonly offices: readonly OfficeSays[];
}

export interface OfficeSays {
  readonly title: string;
  /** Level in authority/offices.tsv: "minister". */
  readonly level?: string;
  readonly of: string | null;
  readonly standing: OfficeStanding;
  /** Since when, until when, where the source says. */
  readonly tenure?: Tenure;
}

/** Another speaker to whom the same source gives the same words. */
export interface Rival {
  readonly speaker: ActorReference;
  readonly words: string;
  readonly at: Quoted;
  readonly rule: "same-words-in-one-source" | "one-phrase-two-voices-of-one-state";
}

/** Words of a turn that a quotation of the same source repeats: the statement of the turn, the stretch of it, and how. */
export interface Requoted {
  readonly id: string;
  readonly at: Quoted;
  readonly rule: "whole" | "one-run" | "insertion-in-brackets" | "words-left-out" | "words-changed";
  readonly reason: string;
}

/** One account of a statement: a quotation, an indirect report, or a transcript turn. */
export type StatementSays = Pick<
  ReadStatement,
  | "speaker"
  | "addressees"
  | "via"
  | "mood"
  | "date"
  | "place"
  | "occasion"
  | "certainty"
  | "part"
  | "repeatedAt"
  | "rule"
> & {
  readonly form: ReadStatement["form"] | "turn";
  /** The words, the spans of an interrupted quotation joined by " … ". */
  readonly words: string;
  /** The words of the source that report it, where they stand before it: "welcomed", "told". */
  readonly cue?: string;
  /** Those who report it inside this source, outermost first: Global Times says that experts hailed. */
  readonly path: readonly ActorReference[];
  /** Others to whom the same source gives the same words. */
  readonly rivals?: readonly Rival[];
  /** The turn of the same source that it repeats. */
  readonly requoted?: Requoted;
};

export type MeetingSays = Omit<ReadMeeting, "id" | "evidence" | "claimedBy"> & {
  /** Where the day comes from the page's date: the words of the passage, to know the same story on a page of another date. */
  readonly sketch?: string;
  /** Of an account with neither day nor place in a source without a date: the places and days of the source's other meetings. */
  readonly scene?: readonly string[];
  /** Of the meeting that its source is about: whom the source speaks of. */
  readonly topics?: Topics;
};
export type MembershipSays = Omit<ReadMembership, "evidence" | "claimedBy">;
export type FactSays = Omit<ReadOrganisationFact, "evidence" | "claimedBy">;
/** A step of an instrument: the words that tell it, and who says so where it is not the source itself. */
export type StepSays = Omit<InstrumentStep, "claimedBy" | "said"> & {
  readonly words: string;
  readonly saidBy?: string;
};
export type InstrumentSays = Omit<ReadInstrument, "id" | "evidence" | "claimedBy" | "steps"> & {
  readonly steps?: readonly StepSays[];
};
export type CommitmentSays = Omit<ReadCommitment, "id" | "evidence" | "claimedBy" | "what"> & {
  readonly what: string;
  /** Of a deed told without a word of any promise. */
  readonly plain?: true;
  /** The day on which the deed was done, where the source tells. */
  readonly done?: string;
  /**
   * Told only beside a promise that it may keep or break: "home" makes an entry where it may be of several promises, "beside"
   * (the same report under further keys) never does.
   */
  readonly witness?: "home" | "beside";
};

/** One who acts or to whom it is done, as an account names them. */
export type ActPartySays = Omit<ReadActParty, "actor" | "span"> & { readonly actor: ActorKey | null };
export type ActSays = Pick<ReadAct, "class" | "mode" | "polarity" | "status" | "rule"> & {
  readonly actors: readonly ActPartySays[];
  readonly recipients: readonly ActPartySays[];
  /** The words that name the act. */
  readonly words: string;
};

/** What an account of each kind of entry says. */
export interface SaysOf {
  readonly actor: ActorSays;
  readonly statement: StatementSays;
  readonly meeting: MeetingSays;
  readonly membership: MembershipSays;
  readonly fact: FactSays;
  readonly instrument: InstrumentSays;
  readonly commitment: CommitmentSays;
  readonly act: ActSays;
}

export type EntryKind = keyof SaysOf;

/**
 * One claim of one source. Claims that share a key are reconciled together, and only they. `standsFor`: of many sources
 * that say the very same of an actor, the first may stand for all of them.
 */
export type Claim = {
  readonly [K in EntryKind]: {
    readonly kind: K;
    readonly key: string;
    readonly account: Account<SaysOf[K]>;
    readonly standsFor?: { readonly accounts: number; readonly outlets: readonly string[] };
  };
}[EntryKind];

/** The claim of one kind. */
export type ClaimOf<K extends EntryKind> = Extract<Claim, { readonly kind: K }>;

/**
 * An entry of the register. It is built from accounts and cannot exist without one; what stands beside them is a
 * summary of what they say, never an assertion of the register's own. `differs` names what the accounts do not
 * agree on.
 */
interface EntryBase<K extends EntryKind> {
  readonly id: string;
  readonly kind: K;
  /** One line for lists: who, what, when. */
  readonly label: string;
  readonly differs: readonly string[];
  /** Two by two, what accounts say different things of: contradictions, and what only looks like one. */
  readonly differences: readonly Difference[];
  /** A person's ruling put its accounts together. */
  readonly ruled?: true;
  readonly accounts: readonly [Account<SaysOf[K]>, ...Account<SaysOf[K]>[]];
}

/**
 * Half of all sources name a state, and most say the same of it: its accounts are those that say something new, each the
 * first to say so, and `told` is how many there are in all.
 */
export interface ActorEntry extends EntryBase<"actor"> {
  readonly told: number;
  /** Of every account, in code-unit order. */
  readonly outlets: readonly string[];
  readonly actorKind: ActorKind;
  readonly name: string;
  readonly names: readonly string[];
  /** Every key that means this actor. */
  readonly keys: readonly ActorKey[];
  /** Keys of sources that tell less, and the rule by which they mean this person all the same. */
  readonly joined?: readonly { readonly key: ActorKey; readonly rule: JoiningRule }[];
  /** Others of the very same name whom their sources put elsewhere. */
  readonly namesakes?: readonly ActorKey[];
  /** Where sources name somebody whom several on record may be: those. */
  readonly perhaps?: readonly ActorKey[];
  readonly state?: ActorKey;
  /**
   * Who holds which office by how many accounts (`told`), of which `saidBy` names some, the first to say so; what is held
   * before what was held. `tenure` is the one most accounts give that give any.
   */
  readonly offices: readonly (OfficeSays & {
    readonly told: number;
    readonly saidBy: readonly Provenance[];
  })[];
}

export interface StatementEntry extends EntryBase<"statement"> {
  readonly speaker: ActorReference;
  readonly form: StatementSays["form"];
  readonly mood: StatementSays["mood"];
  /** The longest wording; the others stand in the accounts. */
  readonly words: string;
  /** How its account puts it, where it is no quotation: of "welcomed the initiative" the first word. */
  readonly cue?: string;
  readonly wordings: number;
  readonly date?: StatementSays["date"];
  /** Statements of the same speaker that may be other renderings of the same words: offered, not put together. */
  readonly variants?: readonly Variant[];
}

export interface Variant {
  readonly id: string;
  readonly reason: string;
}

export interface MeetingEntry extends EntryBase<"meeting"> {
  readonly participants: MeetingSays["participants"];
  readonly format: MeetingSays["format"];
  readonly status: MeetingSays["status"];
  readonly body?: string;
  readonly level?: string;
  readonly setting?: string;
  /** Which of a series, in the words of most accounts: "third round". */
  readonly ordinal?: string;
  readonly place?: string;
  readonly date?: MeetingSays["date"];
  /** Meetings of the same parties next to it in time; none of them is this one. */
  readonly related?: readonly RelatedMeeting[];
}

/**
 * previous, next: the nearest before and after. announced: the nearest after, which is only announced. same-day: another
 * of the same day (a call before the talks). set-anew: what was set after this one was called off; instead-of: the one
 * called off before this one was set. told-with: one source tells of both, and of one of them no day.
 */
export type MeetingRelation =
  "previous" | "next" | "announced" | "same-day" | "set-anew" | "instead-of" | "told-with";

export interface RelatedMeeting {
  readonly id: string;
  readonly relation: MeetingRelation;
  readonly reason: string;
  readonly label: string;
  readonly status: MeetingSays["status"];
  readonly format: MeetingSays["format"];
  readonly date?: string;
  /** The last day on which a source tells of it; absent where one of its sources has no date. */
  readonly until?: string;
}

export interface MembershipEntry extends EntryBase<"membership"> {
  readonly organisation: string;
  readonly state: string;
  readonly status: MembershipStatus;
  readonly planned: boolean;
  /** How far the step has come, and whether that is done, to come or denied; missing in entries made before it was read. */
  readonly stage?: MembershipStage;
  readonly told?: Told;
  /** The day of the stage, where the step is not in effect. */
  readonly on?: string;
  readonly since?: string;
}

export interface FactEntry extends EntryBase<"fact"> {
  readonly organisation: string;
  readonly fact: string;
  readonly subject?: string;
  /** Each value some account gives, in code-unit order. */
  readonly values: readonly string[];
}

export interface InstrumentEntry extends EntryBase<"instrument"> {
  readonly name: string;
  readonly type: string;
  readonly by?: string;
  readonly date?: string;
  readonly period?: string;
  /** The furthest of its steps by the latest account that tells one. */
  readonly status?: string;
  readonly acronym?: string;
  /** Every step that some account tells, each once, dated ones first in order; `saidBy` names who tells it, source by source. */
  readonly steps?: readonly InstrumentStepEntry[];
}

export interface InstrumentStepEntry {
  readonly status: string;
  readonly date?: string;
  readonly by?: readonly string[];
  readonly saidBy: readonly { readonly from: Provenance; readonly voice?: string }[];
}

/** A report that some account gives of a promise kept or not kept, joined to it by a rule: inferred, never asserted. */
export interface Fulfilment {
  readonly done: boolean;
  readonly basis: "inferred";
  readonly rule: FulfilmentRule;
  /** Where the report stands; its account is among those of the entry. */
  readonly at: Anchor;
  readonly from: Provenance;
  /** Who reports it, where it is not the source itself. */
  readonly saidBy?: string;
  readonly date?: string;
}

/** How a report is known to tell of a promise: it speaks of the promise, names the same deed, or that what was promised was delivered. */
export type FulfilmentRule = "fulfilment-as-promised" | "fulfilment-same-deed" | "fulfilment-delivered";

export interface CommitmentEntry extends EntryBase<"commitment"> {
  readonly who: CommitmentSays["who"];
  readonly what: string;
  readonly due?: string;
  /** As the accounts have it: reported done where one reports so, disputed where another denies it or tells later that it is not done. */
  readonly status: CommitmentSays["status"];
  readonly fulfilments?: readonly [Fulfilment, ...Fulfilment[]];
  /** Promises that this report may be of, where it could be several: offered, not joined. */
  readonly variants?: readonly Variant[];
}

export interface ActEntry extends EntryBase<"act"> {
  readonly class: ActSays["class"];
  readonly mode?: string;
  readonly actors: ActSays["actors"];
  readonly recipients: ActSays["recipients"];
  readonly polarity: ActSays["polarity"];
  readonly status: ActSays["status"];
}

export type Entry =
  | ActorEntry
  | StatementEntry
  | MeetingEntry
  | MembershipEntry
  | FactEntry
  | InstrumentEntry
  | CommitmentEntry
  | ActEntry;
