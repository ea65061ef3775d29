import type { DateMention, Finding, PartialDate } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";
import { isDay } from "./calendar.ts";
import { directionOf, leaningOf } from "./direction.ts";
import type { Expressions } from "./grammar.ts";
import { findExpressions } from "./grammar.ts";
import type { Meaning } from "./meaning.ts";
import type { Anchors, Resolved } from "./resolve.ts";
import { resolve } from "./resolve.ts";

/** The publication date the text itself tells or lets infer, or null. */
export function findPublished(
  _document: LexicalDocument,
  _authorities: Authorities,
): Finding<PartialDate> | null {
  return null;
}

/**
 * Dates, times, durations and sets with TIMEX3 values, in text order, none within another. What the text writes out is
 * "stated"; what is worked out from the publication date or a date before is "inferred"; without an anchor the value
 * stays relative ("XXXX-WXX-5", "XXXX-05-04", "PAST_REF") and is stated.
 */
export function findDates(
  { text }: LexicalDocument,
  published: PartialDate | null,
  authorities: Authorities,
): readonly DateMention[] {
  const expressions = findExpressions(text, authorities);
  const year = published === null ? yearOfText(expressions) : null;
  let memory: Memory = { day: null, month: null, quarter: null, anyYear: null };
  return expressions.list.map(({ start, end, from, meaning }) => {
    const resolved = resolve(meaning, {
      ...memory,
      published,
      year,
      direction: directionOf(expressions.atoms, from),
      leaning: leaningOf(expressions.atoms, from),
    });
    memory = remember(memory, meaning, resolved);
    return { start, end, ...resolved };
  });
}

type Memory = Pick<Anchors, "day" | "month" | "quarter" | "anyYear">;

/** What later expressions can be counted from. */
function remember(memory: Memory, meaning: Meaning, { type, value }: Resolved): Memory {
  if (type === "DURATION" || type === "SET" || !/^\d{4}/.test(value)) return memory;
  const last = value.slice(value.lastIndexOf("/") + 1);
  const day = last.slice(0, 10);
  const anyYear = last.slice(0, 4);
  if (/^\d{4}-Q\d$/.test(last))
    return meaning.kind === "calendar" ? { ...memory, quarter: last, anyYear } : memory;
  if (isDay(day)) return { ...memory, day, month: day.slice(0, 7), anyYear };
  return /^\d{4}-\d\d$/.test(last) ? { ...memory, month: last, anyYear } : { ...memory, anyYear };
}

/** The year of the newest full date, unless the text speaks of a later year: then it was written later, who knows when. */
function yearOfText({ list }: Expressions): string | null {
  let newest = "";
  let latest = "";
  for (const { meaning } of list) {
    const parts =
      meaning.kind === "range"
        ? [meaning.first, meaning.last]
        : meaning.kind === "time"
          ? [meaning.of]
          : [meaning];
    for (const part of parts) {
      if (part.kind !== "calendar" || part.year === undefined) continue;
      if (part.year > latest) latest = part.year;
      if (part.day !== undefined && part.year > newest) newest = part.year;
    }
  }
  return newest !== "" && newest === latest ? newest : null;
}
