import type { Condition, TermField, TextField, Words } from "./condition.ts";
import { inflections } from "./word-forms.ts";

/** A condition on `entries e` in SQL, with the values of its question marks in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** A condition in two halves: what the full-text index answers and ranks, and what the tables answer. */
export interface Compiled {
  readonly match: string | null;
  readonly where: Sql;
}

/** Which columns of entry_text a text field looks into. */
const COLUMNS: Readonly<Record<TextField, string>> = {
  speaker: "{speaker}",
  to: "{to}",
  at: "{at}",
  about: "{label words}",
  by: "{by}",
  via: "{via}",
  outlet: "{outlet}",
  any: "",
};

/** Splits a condition so that all of its text that must hold is one full-text expression, which can be ranked. */
export function compile(condition: Condition): Compiled {
  const parts = condition.type === "and" ? condition.of : [condition];
  const matches = parts.map(asMatch);
  const match = matches.filter((each) => each !== null);
  const others = parts.filter((_, index) => matches[index] === null);
  return {
    match: match.length > 0 ? joined(match, " AND ") : null,
    where: others.length > 0 ? conjunction(others, match.length > 0 ? beside : asSql) : TRUE,
  };
}

/** The condition as one FTS5 expression, or null where it asks for more than words. */
export function asMatch(condition: Condition): string | null {
  switch (condition.type) {
    case "words":
      return inColumns(COLUMNS[condition.field], phrase(condition.words));
    case "near":
      return `NEAR(${quoted(condition.left.text)} ${quoted(condition.right.text)}, ${condition.distance})`;
    case "or":
    case "and": {
      const parts = condition.of.map(asMatch);
      return parts.length === 0 || parts.includes(null)
        ? null
        : joined(parts as string[], condition.type === "or" ? " OR " : " AND ");
    }
    default:
      return null;
  }
}

const TRUE: Sql = { text: "true", values: [] };

/** A condition on few rows that are found already: each is looked up in the terms, not the terms gone through for it. */
function beside(condition: Condition): Sql {
  if (condition.type !== "term" || condition.field === "kind" || condition.field === "outlet")
    return asSql(condition);
  return {
    text: `exists (select 1 from entry_terms t where t.entry = e.row and t.field = ? and t.term = ?)`,
    values: [condition.field, condition.term],
  };
}

/** The condition wholly in SQL, where nothing need be ranked. */
export function asSql(condition: Condition): Sql {
  const match = asMatch(condition);
  if (match !== null) {
    return {
      text: `e.row in (select rowid from entry_text where entry_text match ?)`,
      values: [match],
    };
  }
  switch (condition.type) {
    case "and":
      return conjunction(condition.of);
    case "or":
      return combine(condition.of.map(asSql), " or ");
    case "not":
      return negated(asSql(condition.of));
    case "term":
      return withTerm(condition.field, condition.term);
    case "has":
      return { text: `e.row in (select entry from entry_terms where field = ?)`, values: [condition.field] };
    case "within":
      return within(condition.first, condition.last);
    case "as-of":
      return { text: BEGUN, values: [condition.day, condition.day] };
    case "known-by":
      return { text: `e.known_from <= ?`, values: [condition.day] };
    case "settled-by":
      return {
        text: `(e.known_from <= ? and not changed_later(?, e.key))`,
        values: [condition.day, condition.day],
      };
    default:
      return TRUE;
  }
}

/** An actor had always begun; what somebody is to do was undertaken when it was told of, long before it is due. */
const BEGUN = `(e.first_day <= ? or e.kind = 'actor' or (e.kind = 'commitment' and e.known_from <= ?))`;

function withTerm(field: TermField, term: string): Sql {
  if (field === "kind") return { text: `e.kind = ?`, values: [term] };
  return termRows(field, term);
}

const termRows = (field: TermField, term: string): Sql => {
  const [which, values] = termsMeant({ type: "term", field, term });
  return { text: `e.row in (select entry from entry_terms where ${which})`, values };
};

/** Which rows of a table with fields and terms a condition on them means. */
export const termsMeant = (
  condition: Extract<Condition, { type: "term" | "has" }>,
): readonly [where: string, values: readonly string[]] =>
  condition.type === "has"
    ? [`field = ?`, [condition.field]]
    : [
        `field = ? and term ${condition.field === "outlet" ? OUTLET : "= ?"}`,
        [condition.field, condition.term],
      ];

/** The spellings of an outlet's name that differ in capitals only. */
const OUTLET = `in (select term from term_codes where field = 'outlet' and term = ? collate nocase)`;

const conjunction = (conditions: readonly Condition[], toSql: (one: Condition) => Sql = asSql): Sql =>
  combine(conditions.map(toSql), " and ");

const negated = ({ text, values }: Sql): Sql => ({ text: `not coalesce(${text}, false)`, values });

/**
 * What begins within the days, and what began before and lasts into them: each half has an index of its own. As a list
 * of rows, since SQLite would else go through all entries in the order of the answer to find its first page.
 */
function within(first: string | null, last: string | null): Sql {
  if (first === null) return last === null ? TRUE : { text: `e.first_day <= ?`, values: [last] };
  return {
    text: `e.row in (
      select row from entries where ${last === null ? "first_day >= ?" : "first_day between ? and ?"}
      union all
      select row from entries where last_day > first_day and last_day >= ? and first_day < ?)`,
    values: [first, ...(last === null ? [] : [last]), first, first],
  };
}

/** Of no conditions, all hold and none of them does. */
export const combine = (parts: readonly Sql[], between: " and " | " or "): Sql => ({
  text: parts.length > 0 ? `(${parts.map((part) => part.text).join(between)})` : String(between === " and "),
  values: parts.flatMap((part) => part.values),
});

const joined = (parts: readonly string[], between: string): string =>
  parts.length === 1 ? parts[0]! : `(${parts.join(between)})`;

const inColumns = (columns: string, expression: string): string =>
  columns === "" ? expression : `(${columns} : ${expression})`;

function phrase(words: Words): string {
  if (words.prefix) return `${quoted(words.text)} *`;
  if (words.exact) return quoted(words.text);
  return joined(inflections(words.text).map(quoted), " OR ");
}

/** As an FTS5 string, which a NUL would end. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll("\0", " ")}"`;
