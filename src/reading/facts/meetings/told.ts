import type { Span } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { DateFinding, MeetingFormat, MeetingOrdinal, Named, Participant } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import type { StatusReading } from "./status.ts";
import type { Trigger } from "./trigger.ts";
import type { MeetingWords } from "./words.ts";

/** What the readers of triggers look at. */
export interface MeetingContext {
  readonly text: ClausedText;
  readonly clause: Clause;
  readonly words: MeetingWords;
  readonly authorities: Authorities;
  readonly triggers: readonly Trigger[];
  /** Whether another noun of a meeting stands at a unit. */
  readonly isTrigger: (unit: number) => boolean;
  /** Whether the noun at a unit is only where two met: "spoke on the margins of the summit with Y". */
  readonly isScene: (unit: number) => boolean;
}

/** What one trigger tells: who meets, as what, and where in the passage it is told. */
export interface Told {
  readonly span: Span;
  readonly participants: readonly Participant[];
  readonly organisation?: Participant;
  readonly body?: string;
  readonly level?: string;
  readonly determiner: string;
  readonly modifiers: readonly string[];
  /** Half-open range of word numbers around which the status is told. */
  readonly fromWord: number;
  readonly toWord: number;
  /** A verb or a light verb ("held talks") told it. */
  readonly verbal: boolean;
  /** "attended the summit": who was there is told, not what it was. */
  readonly attended: boolean;
  /** "the meeting", with nothing that says which. */
  readonly refersBack: boolean;
  /** The parties are those a pronoun points back to: "talks between the two". */
  readonly pronominal: boolean;
  readonly denied: boolean;
  /** The words of the meeting alone, where its subject stands in a clause after them ("After talks with Y in Oru, X ..."). */
  readonly core?: Span;
  /** Reporters are met. */
  readonly press?: boolean;
  readonly hostPlace?: Named;
  readonly rule: string;
}

/** What may be a meeting, before it is judged. */
export interface Candidate extends Told {
  readonly clause: Clause;
  readonly trigger: Trigger;
  readonly format: MeetingFormat | null;
  readonly setting?: string;
  readonly ordinal?: MeetingOrdinal;
  readonly place?: Named;
  readonly date?: DateFinding;
  readonly status: StatusReading;
}

/** What a verb tells, with nothing said of it that a noun would say. */
export const verbTold = (
  told: Pick<Told, "span" | "participants" | "fromWord" | "toWord" | "rule"> & Partial<Told>,
): Told => ({
  determiner: "",
  modifiers: [],
  verbal: true,
  attended: false,
  refersBack: false,
  pronominal: false,
  denied: false,
  ...told,
});

export const cover = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
