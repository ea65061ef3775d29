import type {
  ActorKey,
  ActorKind,
  ActorReference,
  Basis,
  MentionForm,
  MentionType,
  Notice,
  OfficeStanding,
  PartialDate,
  PartKind,
  Quoted,
  SourceId,
  TimexType,
  TurnRole,
} from "../text/index.ts";

import type {
  DocumentCount,
  MeetingFigure,
  MeetingOrdinal,
  MeetingPart,
  TitlePlace,
} from "./meeting-details.ts";

export type { DocumentCount, MeetingFigure, MeetingOrdinal, MeetingPart, TitlePlace };

/** What a caller knows of a text before it is read. `parts` come from intake where the format marks them (HTML). */
export interface SourceText {
  readonly id: SourceId;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** Publication date, and whether the user gave it or the source's metadata states it. */
  readonly published?: PartialDate;
  readonly publishedBasis?: "given" | "stated";
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly kind: PartKind }[];
  readonly notices?: readonly Notice[];
}

/**
 * All that was read in one source: the public format `readout-reading/1` (docs/formats.md). Every span carries its
 * words, so `text.slice(start, end) === exact` anywhere in it. Plain JSON: to JSON and back is equal.
 */
export interface Reading {
  readonly schema: "readout-reading/1";
  readonly source: ReadingSource;
  readonly text: string;
  readonly parts: readonly (Quoted & { readonly kind: PartKind })[];
  readonly turns: readonly (Quoted & {
    /** "t1", "t2", ... in text order; what is claimed inside a turn names it. */
    readonly id: string;
    readonly role: TurnRole;
    readonly speaker: ActorReference;
    readonly label?: Quoted;
  })[];
  readonly dates: readonly (Quoted & {
    readonly zone?: string;
    readonly type: TimexType;
    readonly value: string;
    readonly basis: Basis;
    readonly rule: string;
  })[];
  readonly mentions: readonly (Quoted & {
    readonly type: MentionType;
    readonly form: MentionForm;
    readonly actor?: ActorKey;
  })[];
  readonly actors: readonly ReadActor[];
  readonly offices: readonly ReadOffice[];
  readonly statements: readonly ReadStatement[];
  readonly meetings: readonly ReadMeeting[];
  readonly memberships: readonly ReadMembership[];
  readonly organisationFacts: readonly ReadOrganisationFact[];
  readonly instruments: readonly ReadInstrument[];
  readonly commitments: readonly ReadCommitment[];
  /** Deeds told as done or not done, by which a commitment may be seen to be kept; absent in readings of older versions. */
  readonly fulfilments?: readonly ReadFulfilment[];
  readonly acts: readonly ReadAct[];
  readonly notices: readonly (Omit<Notice, "span"> & { readonly span?: Quoted })[];
}

export interface ReadingSource {
  readonly id: SourceId;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly publishedBasis?: "given" | "stated" | "inferred";
}

export interface ReadActor {
  readonly id: ActorKey;
  readonly kind: ActorKind;
  readonly name: string;
  /** Key of the state a person or body belongs to, where the text tells. */
  readonly state?: ActorKey;
  /** The rule that inferred the state; absent where the words beside the name or its title say it. */
  readonly stateRule?: string;
  readonly variants: readonly string[];
}

/** Since when, until when an office was held, as a source says; `rule` names how it says so. */
export interface Tenure {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly rule: string;
}

export interface ReadOffice {
  readonly actor: ActorKey;
  readonly name: string;
  readonly title: string;
  /** Level of the office in authority/offices.tsv: "minister", "spokesperson". */
  readonly level?: string;
  readonly of: string | null;
  readonly standing: OfficeStanding;
  readonly tenure?: Tenure;
  readonly evidence: readonly Quoted[];
}

export type StatementForm = "direct" | "indirect" | "mixed";
export type Mood = "asserted" | "asked" | "conditional" | "ordered" | "alleged" | "expected" | "denied";

/** A date with its ground. `value` is a partial date or, where nothing fixes it, a relative TIMEX3 value. */
export interface DateFinding {
  readonly value: string;
  readonly basis: Basis;
  readonly rule: string;
}

export interface Named {
  readonly name: string;
  readonly span?: Quoted;
  /** Of a place: its controlled name, where the tables have another: Vienna of "Wien". */
  readonly called?: string;
  /** Of a place: what it lies in by the tables and by what the text puts behind a comma, the nearest first. */
  readonly within?: readonly string[];
}

export interface ReadStatement {
  readonly id: string;
  readonly form: StatementForm;
  readonly content: readonly Quoted[];
  readonly cue: readonly Quoted[];
  readonly source: readonly Quoted[];
  readonly speaker: ActorReference;
  readonly addressees: readonly ActorReference[];
  readonly via: readonly ActorReference[];
  /** Id of the statement that reports this one. */
  readonly within: string | null;
  readonly insertions: readonly Quoted[];
  readonly date?: DateFinding;
  readonly place?: Named;
  readonly occasion?: Named;
  readonly mood: Mood;
  /** "probable": it goes on with a report and has no cue of its own. Absent where the text says who said it. */
  readonly certainty?: "probable";
  /** Where it stands, if not in the running text: a headline, a caption, a block quote. */
  readonly part?: PartKind;
  /** Where the same words are printed again for show, a pull quote for one; they are no statement of their own. */
  readonly repeatedAt?: readonly Quoted[];
  /** What the cue reports; a reading holds speech only. Absent where nothing stands for a cue. */
  readonly cueClass?: "speech" | "evidence" | "attitude" | "mention";
  /** Dictionary form of the cue: "say", "according to", ":". */
  readonly cueLemma?: string;
  readonly rule: string;
}

export type MeetingFormat =
  | "bilateral"
  | "multilateral"
  | "council"
  | "summit"
  | "conference"
  | "press"
  | "phone"
  | "visit"
  | "contact";
export type MeetingStatus = "announced" | "possible" | "held" | "ongoing" | "cancelled" | "denied";

export interface Participant {
  readonly actor: ActorKey | null;
  readonly name: string;
  readonly kind: ActorKind;
  readonly role?: string;
  /** What the words make of a participant of a meeting: who received, who came, who was in the chair. */
  readonly part?: MeetingPart;
}

export interface ReadMeeting {
  readonly id: string;
  readonly participants: readonly Participant[];
  readonly format: MeetingFormat;
  readonly level?: string;
  readonly body?: string;
  readonly setting?: string;
  readonly ordinal?: MeetingOrdinal;
  readonly place?: Named;
  readonly date?: DateFinding;
  readonly status: MeetingStatus;
  /** How many texts of a kind it adopts or is to adopt: "20 decisions". */
  readonly documents?: readonly DocumentCount[];
  /** How many were there and how long it took. */
  readonly figures?: readonly MeetingFigure[];
  /** Who is there beside those who meet: "with the participation of observer states". */
  readonly attendance?: Quoted;
  /** The place of it that only the title of the source gives, beside or instead of the text's. */
  readonly titlePlace?: TitlePlace;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

export type MembershipStatus =
  | "applicant"
  | "dialogue-partner"
  | "partner"
  | "associate"
  | "observer"
  | "candidate"
  | "member"
  | "suspended"
  | "withdrawn"
  | "expelled";

/** How far a step has come: asked for, announced (a withdrawal), in talks, decided, memorandum signed, ratified, in effect. */
export type MembershipStage =
  "applied" | "announced" | "talks" | "decided" | "signed" | "ratified" | "in-effect";

/** Whether what is told of is done, lies ahead, or is said not to be so. */
export type Told = "done" | "planned" | "denied";

export interface ReadMembership {
  readonly organisation: string;
  readonly state: string;
  /** The step that the state stands on, comes to or leaves. */
  readonly status: MembershipStatus;
  /** How far that step has come by these words. */
  readonly stage?: MembershipStage;
  /** Of the stage: done, to come, or denied. A denied membership says that the state does not stand on the step. */
  readonly told?: Told;
  /** From when the step holds. */
  readonly since?: string;
  /** The day of the stage, where it is not yet in effect: that of the decision, of the signature. */
  readonly on?: string;
  readonly asOf?: string;
  /** The words put the step ahead: it does not hold yet. */
  readonly planned: boolean;
  /** What an applicant or candidate is to become. */
  readonly goal?: MembershipStatus;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

export interface ReadOrganisationFact {
  readonly organisation: string;
  readonly fact: string;
  readonly subject?: string;
  readonly value: string | number;
  /** From when to when it holds, where the words say so: the term of a presidency, of an office. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The words put it ahead: a presidency to come. */
  readonly planned?: boolean;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

/** A step of an instrument on its way, as some words tell it: signed by whom, in force since when. */
export interface InstrumentStep {
  /** proposed, in preparation, planned, agreed, initialled, signed, adopted, approved, ratified, in force, extended, suspended, withdrawn, expired, terminated. */
  readonly status: string;
  readonly date?: string;
  /** Names of those who took it, where the words tell them. */
  readonly by?: readonly string[];
  /** Id of the statement or turn that tells it; absent where the source itself does. */
  readonly claimedBy?: string;
  readonly said: Quoted;
}

export interface ReadInstrument {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Its short form, where the text gives it: "JCPOA". */
  readonly acronym?: string;
  /** Key of authority/instruments.tsv, for one that is listed there. */
  readonly known?: string;
  readonly by?: string;
  readonly date?: string;
  readonly period?: string;
  /** The furthest of its steps. */
  readonly status?: string;
  readonly steps?: readonly InstrumentStep[];
  /** Texts of which a list counts it one: "three statements". */
  readonly among?: string;
  /** Id of the statement or turn that tells of it; absent where the source itself does. */
  readonly claimedBy?: string;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

export interface ReadCommitment {
  readonly id: string;
  readonly who: readonly ActorReference[];
  readonly what: Quoted;
  readonly due?: string;
  /** The occasion on which it is due, in the words of the text: "by the next summit". */
  readonly occasion?: string;
  readonly condition?: string;
  readonly status: "announced" | "intended" | "agreed" | "reported-done" | "reported-undone" | "disputed";
  /** Dictionary form of the verb by which it is told as done: "deliver" for "delivered the buses it had pledged". */
  readonly deed?: string;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

/** Something told as done or not done: "reopened the crossing", "has yet to ratify the treaty". */
export interface ReadFulfilment {
  readonly id: string;
  readonly who: readonly ActorReference[];
  readonly what: Quoted;
  /** Dictionary form of its verb. */
  readonly deed: string;
  readonly done: boolean;
  /** The day on which it was done, where the text tells. */
  readonly date?: string;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}

/** The sixteen classes of PLOVER 2.0. */
export type ActClass =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** What is told of an act beside its class: done, to come, only possible, charged to somebody by somebody, or long past. */
export type ActStatus = "done" | "future" | "hypothetical" | "alleged" | "historical";

/** One who acts, or to whom it is done. `of`: the state or body they act for, where the words say so. */
export interface ReadActParty {
  readonly name: string;
  readonly actor?: ActorKey;
  readonly of?: ActorKey;
  readonly span: Quoted;
}

/** Who does what to whom, in the classes of PLOVER 2.0. Without recipients those who act do it together. */
export interface ReadAct {
  readonly id: string;
  readonly class: ActClass;
  readonly mode?: string;
  readonly actors: readonly ReadActParty[];
  readonly recipients: readonly ReadActParty[];
  readonly trigger: Quoted;
  /** "negative": it is told that it is not done ("will not release"). */
  readonly polarity: "positive" | "negative";
  readonly status: ActStatus;
  readonly claimedBy: string | null;
  readonly evidence: readonly Quoted[];
  readonly rule: string;
}
