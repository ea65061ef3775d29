import type { Condition } from "../../archive/index.ts";
import { daysOfValue, isPartialDate } from "../../text/index.ts";
import { QueryError } from "../errors.ts";
import { fieldCondition, searchable } from "./fields.ts";
import { piecesOf } from "./lexer.ts";
import type { Piece } from "./lexer.ts";

/** One part of a query that must hold, with its place in it. */
export interface Clause {
  readonly condition: Condition;
  readonly start: number;
  readonly end: number;
}

/** A query as it was understood: its parts all hold (AND is what stands between two parts). */
export interface Query {
  readonly text: string;
  readonly condition: Condition;
  readonly clauses: readonly Clause[];
}

/** Brackets deeper than this are refused rather than followed. */
const DEEPEST = 40;

/** More fields and exclusions are refused: words are looked up together, but of these each is a look-up of its own. */
const MOST_FIELDS = 300;

/** "near" without a number means within so many words. */
const NEAR = 10;
const FARTHEST = 1000;

/**
 * Reads a query: words and "phrases", `field:value`, `a near/5 b`, dates and ranges, AND (which may be left out),
 * OR, NOT (or a minus sign), parentheses. An empty query asks for everything. Throws a QueryError that names the
 * place of the trouble.
 */
export function parseQuery(text: string): Query {
  const pieces = piecesOf(text);
  const clauses = new Parser(pieces).whole();
  const next = pieces.filter(({ type }) => type === "not" || type === "field")[MOST_FIELDS];
  if (next)
    throw trouble(`The query has more than ${MOST_FIELDS} fields and exclusions:`, next, "is the next");
  return { text, condition: all(clauses.map((clause) => clause.condition)), clauses };
}

class Parser {
  readonly #pieces: readonly Piece[];
  #next = 0;
  #depth = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  whole(): Clause[] {
    if (this.#pieces.length === 0) return [];
    const clauses = this.#alternatives();
    const left = this.#peek();
    if (left) throw trouble("A closing parenthesis", left, "has no opening one before it");
    return clauses;
  }

  /** `a b OR c` is (a AND b) OR c. A lone group of parts is given back part by part. */
  #alternatives(): Clause[] {
    const groups = [this.#conjunction()];
    while (this.#take("or")) groups.push(this.#conjunction());
    if (groups.length === 1) return groups[0]!;
    const first = groups[0]![0]!;
    const last = groups.at(-1)!.at(-1)!;
    const of = groups.map((group) => all(group.map((clause) => clause.condition)));
    return [{ condition: { type: "or", of }, start: first.start, end: last.end }];
  }

  #conjunction(): Clause[] {
    const clauses = [this.#negation()];
    for (
      let piece = this.#peek();
      piece && piece.type !== "or" && piece.type !== "close";
      piece = this.#peek()
    ) {
      this.#take("and");
      clauses.push(this.#negation());
    }
    return clauses;
  }

  #negation(): Clause {
    const not = this.#take("not");
    if (!not) return this.#near();
    this.#descend(not);
    const { condition, end } = this.#negation();
    this.#depth--;
    return { condition: { type: "not", of: condition }, start: not.start, end };
  }

  #near(): Clause {
    const left = this.#peek();
    const clause = this.#atom();
    const near = this.#take("near");
    if (!near) return clause;
    const right = this.#peek();
    const sides = [left, right];
    if (!sides.every((side) => side?.type === "word" || side?.type === "phrase")) {
      throw trouble("", near, "needs a word or a phrase on either side");
    }
    this.#next++;
    const [from, to] = sides.map((side) => searchable(valueOf(side!)));
    return {
      condition: { type: "near", left: from!, right: to!, distance: distanceOf(near) },
      start: clause.start,
      end: right!.end,
    };
  }

  #atom(): Clause {
    const piece = this.#pieces[this.#next++];
    if (!piece) throw this.#endsEarly();
    const { start, end } = piece;
    switch (piece.type) {
      case "open":
        return this.#group(piece);
      case "field":
        return this.#field(piece);
      case "phrase":
        return { condition: { type: "words", field: "any", words: searchable(valueOf(piece)) }, start, end };
      case "word":
        return { condition: wordOrDate(piece), start, end };
      case "close":
        throw trouble("A closing parenthesis", piece, "stands where words were expected");
      case "and":
      case "or":
      case "not":
      case "near":
        throw trouble("", piece, "needs something before it");
    }
  }

  #group(open: Piece): Clause {
    this.#descend(open);
    const clauses = this.#alternatives();
    const close = this.#take("close");
    if (!close) throw trouble("The parenthesis", open, "is never closed");
    this.#depth--;
    return { condition: all(clauses.map((clause) => clause.condition)), start: open.start, end: close.end };
  }

  #field(field: Piece): Clause {
    const value = this.#peek();
    // `to: at:ankara` leaves the first field without a value, and so does a space after its colon.
    const given = value && value.start === field.end && isValue(value) ? value : null;
    if (given) this.#next++;
    // An actor's key has a colon of its own: speaker:person:lavrov.srg
    const keyed = given?.type === "field" ? this.#keyAfter(given) : given;
    const condition = fieldCondition(field.text, field.start, keyed && valueOf(keyed));
    return { condition, start: field.start, end: keyed?.end ?? field.end };
  }

  #keyAfter(kind: Piece): Piece {
    const rest = this.#peek();
    if (!rest || rest.start !== kind.end || rest.type !== "word") {
      throw trouble("", kind, "has no value");
    }
    this.#next++;
    return { type: "word", text: `${kind.text}:${rest.text}`, start: kind.start, end: rest.end };
  }

  #descend(piece: Piece): void {
    if (++this.#depth > DEEPEST) throw trouble("", piece, `is nested more than ${DEEPEST} deep`);
  }

  #peek(): Piece | undefined {
    return this.#pieces[this.#next];
  }

  #take(type: Piece["type"]): Piece | undefined {
    const piece = this.#peek();
    if (piece?.type !== type) return undefined;
    this.#next++;
    return piece;
  }

  #endsEarly(): QueryError {
    const last = this.#pieces.at(-1)!;
    return trouble("The query ends after", last, "where more was expected");
  }
}

const isValue = (piece: Piece): boolean =>
  piece.type === "word" || piece.type === "phrase" || piece.type === "field";

const valueOf = (piece: Piece) => ({
  text: piece.text,
  quoted: piece.type === "phrase",
  start: piece.start,
});

function all(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { type: "all" };
  return conditions.length === 1 ? conditions[0]! : { type: "and", of: conditions };
}

function distanceOf(near: Piece): number {
  const slash = near.text.indexOf("/");
  return slash < 0 ? NEAR : Math.min(Number(near.text.slice(slash + 1)), FARTHEST);
}

/** `2023-04` and `2023-04..2023-06` are dates; so is a bare year of our times, while "2254" is a word. */
function wordOrDate(piece: Piece): Condition {
  const range = /^(\d[\d-]*)?\.\.(\d[\d-]*)?$/.exec(piece.text);
  if (range && (range[1] || range[2])) return rangeOf(piece, range[1], range[2]);
  if (/^(?:19|20)\d\d$|^\d{4}-\d\d(?:-\d\d)?$/.test(piece.text))
    return rangeOf(piece, piece.text, piece.text);
  return { type: "words", field: "any", words: searchable(valueOf(piece)) };
}

function rangeOf(piece: Piece, from: string | undefined, to: string | undefined): Condition {
  const first = from ? dayOf(piece, from).first : null;
  const last = to ? dayOf(piece, to).last : null;
  if (first !== null && last !== null && first > last) {
    throw trouble("", piece, "ends before it begins");
  }
  return { type: "within", first, last };
}

function dayOf(piece: Piece, date: string) {
  const days = isPartialDate(date) ? daysOfValue(date) : null;
  if (!days)
    throw trouble(`“${date}” in`, piece, "is no date of the calendar; write 2023, 2023-05 or 2023-05-04");
  return days;
}

const trouble = (before: string, piece: Piece, after: string): QueryError =>
  new QueryError(
    `${before}${before ? " " : ""}“${piece.text}” at character ${piece.start + 1} ${after}`,
    piece.start,
  );
