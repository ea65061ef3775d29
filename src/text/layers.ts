import type { Span } from "./span.ts";

export type PartKind =
  | "headline"
  | "byline"
  | "body"
  | "transcript"
  | "commentary"
  | "block-quote"
  | "caption"
  | "boilerplate"
  | "reader-comment";

/** A stretch of the source that plays one role. Parts do not overlap. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** A line or block of text, without the white space around it. */
export type Paragraph = Span;

export type Sentence = Span;

/** A word, number, or single mark of punctuation; the possessive ending is a token of its own. */
export type Token = Span;

/** "stated": the text says it. "inferred": a named rule worked it out. */
export type Basis = "stated" | "inferred";

/** A value with the ground it stands on. `rule` names the rule that gave it; `evidence` the place it rests on. */
export interface Finding<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly rule: string;
  readonly evidence?: readonly Span[];
}

export type ActorKind = "person" | "state" | "organisation" | "body" | "outlet" | "group";
export type MentionType = ActorKind | "place" | "instrument";

/**
 * Deterministic key of an actor, `kind:slug`: `person:lavrov.srg` (folded family name, consonants of the given
 * name), `person:lavrov` (no given name anywhere in the source), `state:russia`, `organisation:sco`,
 * `body:russia/foreign-ministry`, `outlet:tass`, `group:analysts`. In the register a person's key carries behind "~" what
 * its source tells of the bearer: `person:morvan.ana~tarvia`.
 */
export type ActorKey = string;

/** How a mention names its actor. */
export type MentionForm = "full" | "short" | "acronym" | "demonym" | "metonym" | "description";

/** A name in the text. `start..end` is the bare name: no title, no article, no possessive ending. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly form: MentionForm;
  /** The controlled name: "Sergey Lavrov" also where the text has "Lavrov", "Russia" where it has "Moscow". */
  readonly name: string;
  /** Absent for places and instruments. */
  readonly actor?: ActorKey;
  /** Absent where nothing in the text or the authority files tells. */
  readonly gender?: "m" | "f";
}

export type OfficeStanding = "current" | "former" | "acting" | "designate";

/** The naming of an office, with or without its holder: "Russia’s Foreign Minister Sergey Lavrov", "the Kremlin spokesman". */
export interface OfficeMention extends Span {
  /** The words of the title, without state and holder. */
  readonly title: Span;
  /** Controlled title, "foreign minister". */
  readonly office: string;
  /** Level from authority/offices.tsv: "minister", "spokesperson", ... */
  readonly level: string;
  /** The state, organisation or body whose office it is, when known. `rule` names what inferred it, where the words beside the title do not say. */
  readonly of?: { readonly actor?: ActorKey; readonly name: string; readonly rule?: string };
  /** The holder, when the text names one beside the title, or (inferred) elsewhere in the same text. */
  readonly holder?: Finding<{ readonly actor: ActorKey; readonly name: string }>;
  readonly standing: OfficeStanding;
}

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** A date, time, duration or set, with its TIMEX3 value. Where no anchor exists, `value` stays relative ("XXXX-WXX-5"). */
export interface DateMention extends Span {
  readonly type: TimexType;
  readonly value: string;
  readonly basis: Basis;
  readonly rule: string;
  /** The zone of a time: its offset ("+03:00") where the words fix one, else as they name it ("Moscow time"). */
  readonly zone?: string;
}

export type TurnRole = "opening" | "question" | "answer" | "statement";

/** One speaker's part of a transcript; `label` is the "Name:" before it, not in the span. */
export interface Turn extends Span {
  readonly role: TurnRole;
  readonly speaker: ActorReference;
  readonly label?: Span;
}

/** Who is meant, and on what ground. `unattributed`: the text names nobody (name and actor are null). */
export interface ActorReference {
  readonly actor: ActorKey | null;
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly basis: Basis | "unattributed";
  readonly rule: string;
}

/**
 * A stretch between quotation marks. The span covers the marks; `content` does not. `closed` is false where the
 * closing mark is missing (the paragraph's end closes it). `continues`: it carries on the quotation before it
 * (a multi-paragraph quotation whose paragraphs stay open until the last).
 */
export interface Quotation extends Span {
  readonly content: Span;
  readonly closed: boolean;
  readonly continues: boolean;
}

/** Every layer a document can have. A layer is a list in text order; no layer is ever changed. */
export interface Layers {
  paragraphs: Paragraph;
  sentences: Sentence;
  tokens: Token;
  mentions: Mention;
  offices: OfficeMention;
  dates: DateMention;
  parts: Part;
  turns: Turn;
  quotations: Quotation;
}
