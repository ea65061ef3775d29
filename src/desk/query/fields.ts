import type { Condition, TermField, TextField } from "../../archive/index.ts";
import { daysOfValue, isPartialDate, nearest } from "../../text/index.ts";
import { ENTRY_KINDS } from "../../register/index.ts";

import { QueryError } from "../errors.ts";

/** What stands after `field:`. */
export interface Value {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
}

/** Fields that look for a name: by any of its parts, or by an actor's key ("person:lavrov.srg"). */
const NAMES: Readonly<Record<string, TextField & TermField>> = {
  speaker: "speaker",
  to: "to",
  at: "at",
  by: "by",
  via: "via",
};

/** Fields with a fixed list of values. */
const TERMS: Readonly<Record<string, TermField>> = {
  voice: "voice",
  form: "form",
  status: "status",
  differs: "differs",
  contradicts: "contradicts",
};

/** An actor's key, or a name that has none: exactly that one. */
const ACTOR_KEY = /^(?:(?:person|state|organisation|body|outlet|group):\S+|name:.+)$/;

export const FIELDS = [
  ...["speaker", "to", "at", "about", "by", "via", "voice", "form", "outlet", "kind", "status"],
  ...["as-of", "known-by", "shared", "differs", "contradicts"],
];

/** The condition a `field:value` sets. Throws a QueryError for an unknown field or a value it cannot have. */
export function fieldCondition(field: string, at: number, value: Value | null): Condition {
  if (!FIELDS.includes(field)) {
    const meant = nearest(field, FIELDS);
    throw new QueryError(
      `There is no field “${field}” (character ${at + 1})${meant ? `; did you mean ${meant}:` : ""}. ` +
        `Fields: ${FIELDS.join(", ")}. Put the words in quotation marks to look for them as they are`,
      at,
    );
  }
  const name = NAMES[field];
  if (value === null) return withoutValue(field, at);
  if (name) return nameCondition(name, value);
  const term = TERMS[field];
  if (term) return { type: "term", field: term, term: value.text.toLowerCase() };
  return otherCondition(field, value);
}

/** `to:` alone asks for any addressee. */
function withoutValue(field: string, at: number): Condition {
  const term = NAMES[field] ?? TERMS[field] ?? (field === "outlet" ? "outlet" : undefined);
  if (term) return { type: "has", field: term };
  if (field === "shared") return { type: "has", field };
  throw new QueryError(`“${field}:” at character ${at + 1} has no value`, at);
}

function nameCondition(field: TextField & TermField, value: Value): Condition {
  if (ACTOR_KEY.test(value.text)) return { type: "term", field, term: value.text };
  return { type: "words", field, words: searchable(value) };
}

function otherCondition(field: string, value: Value): Condition {
  switch (field) {
    case "outlet":
      if (value.quoted) return { type: "term", field, term: value.text };
      return { type: "words", field, words: searchable(value) };
    case "about":
      return { type: "words", field, words: searchable(value) };
    case "kind":
      return { type: "term", field: "kind", term: kindNamed(value) };
    case "as-of":
      return { type: "as-of", day: lastDayOf(value) };
    case "known-by":
      return { type: "known-by", day: lastDayOf(value) };
    default:
      return { type: "has", field: field as TermField };
  }
}

/** The words to look for; "diplom*" looks for what begins so. Throws where the value has no letter or digit. */
export function searchable(value: Value): {
  readonly text: string;
  readonly exact: boolean;
  readonly prefix?: boolean;
} {
  const prefix = !value.quoted && value.text.endsWith("*");
  const text = prefix ? value.text.slice(0, -1) : value.text;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new QueryError(
      `“${value.text}” at character ${value.start + 1} holds nothing to look for`,
      value.start,
    );
  }
  return { text, exact: value.quoted, ...(prefix && { prefix }) };
}

function kindNamed(value: Value): string {
  const wanted = value.text.toLowerCase();
  const kind = ENTRY_KINDS.find((each) => wanted === each || wanted === `${each}s`);
  if (kind) return kind;
  const meant = nearest(wanted, ENTRY_KINDS);
  throw new QueryError(
    `There is no kind “${value.text}” (character ${value.start + 1})${meant ? `; did you mean ${meant}` : ""}. ` +
      `Kinds: ${ENTRY_KINDS.join(", ")}`,
    value.start,
  );
}

function lastDayOf(value: Value): string {
  const days = isPartialDate(value.text) ? daysOfValue(value.text) : null;
  if (days) return days.last;
  throw new QueryError(
    `“${value.text}” at character ${value.start + 1} is no date; write 2023, 2023-05 or 2023-05-04`,
    value.start,
  );
}
