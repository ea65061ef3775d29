import type { Bits } from "./bits.ts";
import type { Sql } from "./compiling.ts";
import { asSql, combine } from "./compiling.ts";
import type { Condition } from "./condition.ts";

/** Where the rows that meet a condition are found in the archive. */
export type FindRows = (condition: Condition) => Bits;

/**
 * The keys of entries that a condition may find, by what an entry has from its accounts one by one: one that has no such
 * status or day now may have had it then, and of two things asked for each may stand in an entry of its own now.
 */
export function touching(condition: Condition): Sql {
  switch (condition.type) {
    case "and":
      return combine(condition.of.map(touching), " and ");
    case "or":
      return combine(condition.of.map(touching), " or ");
    case "words":
    case "near":
      return underKey(asSql(condition));
    case "term":
      return STEADY.has(condition.field) ? underKey(asSql(condition)) : ALL;
    default:
      return ALL;
  }
}

/** Of the rows a condition touches as many as need be looked at: of two things asked for those of the rarer. Null for all. */
export function fewestTouched(condition: Condition, find: FindRows): Bits | null {
  switch (condition.type) {
    case "and":
      return condition.of.map((each) => fewestTouched(each, find)).reduce((a, b) => fewer(a, b), null);
    case "or":
      return condition.of.every(isSteady) ? find(condition) : null;
    default:
      return isSteady(condition) ? find(condition) : null;
  }
}

/** What an entry has from its accounts one by one. */
const isSteady = (condition: Condition): boolean =>
  condition.type === "words" ||
  condition.type === "near" ||
  (condition.type === "term" && STEADY.has(condition.field)) ||
  (condition.type === "or" && condition.of.every(isSteady));

const fewer = (a: Bits | null, b: Bits | null): Bits | null =>
  a && b ? (a.count() <= b.count() ? a : b) : (a ?? b);

const ALL: Sql = { text: "true", values: [] };

const underKey = ({ text, values }: Sql): Sql => ({
  text: `e.key in (select e.key from entries e where ${text})`,
  values,
});

/** Fields whose terms an entry has from its accounts one by one. */
const STEADY: ReadonlySet<string> = new Set(["kind", "outlet", "speaker", "to", "at", "by", "via"]);
