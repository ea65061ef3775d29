import type { Verdict } from "../../register/index.ts";

/** A verdict as people read it, and the rule by which it is given. */
export interface VerdictWords {
  readonly verdict: Verdict;
  /** A sign, so that colour never tells it alone. */
  readonly sign: string;
  readonly name: string;
  readonly rule: string;
}

/** The nine verdicts, the nearest to the words first. None of them says that a quotation is false. */
export const VERDICTS: readonly VerdictWords[] = [
  { verdict: "EXACT", sign: "=", name: "Exact", rule: "your words are a wording’s words" },
  { verdict: "BRACKETED", sign: "[ ]", name: "Bracketed", rule: "an editor’s words stand inside" },
  { verdict: "TRIMMED", sign: "…", name: "Trimmed", rule: "a run of a longer wording" },
  {
    verdict: "SPLICED",
    sign: "+",
    name: "Spliced",
    rule: "words are left out between, or two statements run together",
  },
  {
    verdict: "ALTERED",
    sign: "≠",
    name: "Altered",
    rule: "most of the words, in order, but not all of them",
  },
  {
    verdict: "TRANSLATION VARIANT",
    sign: "⇄",
    name: "Translation variant",
    rule: "perhaps another rendering of the same thought",
  },
  { verdict: "PARAPHRASE", sign: "~", name: "Paraphrase", rule: "reported, never in direct speech" },
  { verdict: "OTHER SPEAKER", sign: "¬", name: "Other speaker", rule: "the words are given to another" },
  { verdict: "NOT IN RECORD", sign: "∅", name: "Not in record", rule: "no source here has such a wording" },
];

const BY_VERDICT = new Map(VERDICTS.map((each) => [each.verdict, each]));

export const verdictWords = (verdict: Verdict): VerdictWords => BY_VERDICT.get(verdict)!;
