import type { Condition, TermField } from "../../archive/index.ts";
import { DIFFERENCE_TYPES, VERDICTS } from "../../register/index.ts";
import { byCodeUnits, nearest } from "../../text/index.ts";
import { QueryError } from "../errors.ts";
import type { Query } from "./parser.ts";

/** Fields whose values are words of Readout's own, with those that any register may have. */
const KNOWN: Partial<Readonly<Record<TermField, readonly string[]>>> = {
  voice: ["direct", "indirect", "mixed", "turn", "own", "reported"],
  form: [
    ...["direct", "indirect", "mixed", "turn"],
    ...["bilateral", "multilateral", "council", "summit", "conference", "press", "phone", "visit", "contact"],
    ...["person", "state", "organisation", "body", "outlet", "group"],
  ],
  status: [
    ...["announced", "possible", "held", "ongoing", "cancelled", "denied"],
    ...["asserted", "asked", "conditional", "ordered", "alleged", "expected"],
    ...[
      "applicant",
      "candidate",
      "dialogue-partner",
      "observer",
      "member",
      "suspended",
      "withdrawn",
      "expelled",
      "partner",
      "associate",
      "planned",
      ...["applied", "announced", "talks", "decided", "signed", "ratified", "in-effect"],
    ],
    ...["intended", "agreed", "reported-done", "reported-undone", "disputed"],
    ...["current", "former", "acting", "designate"],
  ],
  differs: [
    ...DIFFERENCE_TYPES,
    ...VERDICTS.filter((verdict) => verdict !== "contradiction"),
    ...["participants", "format", "value", "since", "by", "period", "due"],
  ],
  contradicts: DIFFERENCE_TYPES,
};

/**
 * Throws a QueryError for a value that no register can have and this one has not: "status:hold" finds nothing, and is
 * more likely a slip than a question. `inUse`: the values of a field that some entry bears.
 */
export function checkValues(query: Query, inUse: (field: TermField) => readonly string[]): void {
  for (const { condition, start } of query.clauses) {
    for (const { field, term } of termsIn(condition)) {
      const known = KNOWN[field];
      if (!known || known.includes(term)) continue;
      const all = [...new Set([...known, ...inUse(field)])].sort(byCodeUnits);
      if (!all.includes(term)) throw unknown(field, term, all, start);
    }
  }
}

function termsIn(condition: Condition): readonly { readonly field: TermField; readonly term: string }[] {
  switch (condition.type) {
    case "term":
      return [condition];
    case "not":
      return termsIn(condition.of);
    case "and":
    case "or":
      return condition.of.flatMap(termsIn);
    default:
      return [];
  }
}

function unknown(field: string, term: string, all: readonly string[], start: number): QueryError {
  const meant = nearest(term, all);
  return new QueryError(
    `Nothing can have the ${field} “${term}” (character ${start + 1})${meant ? `; did you mean ${meant}` : ""}. ` +
      `Known: ${all.join(", ")}`,
    start,
  );
}
