import type { Quotation, Span } from "../../text/index.ts";
import type { Mood, StatementForm } from "../reading.ts";
import type { CueClass } from "./lexicon.ts";

/** Something reported in the text, in spans: what, by which cue, and who stands there as its source. */
export interface Attribution {
  readonly rule: string;
  readonly class: CueClass;
  readonly lemma: string;
  readonly form: StatementForm;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** The whole noun phrase that names the source; null where nobody is named. */
  readonly source: Span | null;
  /** What names the source where that is not the source itself: the phrase that "who" stands for. */
  readonly named: Span | null;
  /** False where a rule carried the source over from another sentence. */
  readonly stated: boolean;
  readonly hearer: Span | null;
  /** Who passed it on: "the agency quoted him as saying". */
  readonly via: Span | null;
  readonly paragraph: number;
  /** The quotation it stands in, for what is reported inside quoted words. */
  readonly inside: Quotation | null;
  readonly negated: boolean;
  readonly mood: Mood;
  /** The sentence with the cue. */
  readonly within: Span;
}
