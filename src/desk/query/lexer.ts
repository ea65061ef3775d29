import { QueryError } from "../errors.ts";

/** A piece of a query; `start` and `end` are UTF-16 offsets into it. */
export interface Piece {
  readonly type: "word" | "phrase" | "field" | "open" | "close" | "and" | "or" | "not" | "near";
  /** The word, the phrase without its marks, or the name of the field. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer queries are refused: nobody types them, and each word costs a look-up. */
const LONGEST = 4000;

const OPENING_MARKS = '"“„«';
const CLOSING_MARKS = '"”“»';
const OPERATORS: ReadonlyMap<string, Piece["type"]> = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
]);

/** Cuts a query into pieces. Throws a QueryError where a phrase is not closed. */
export function piecesOf(query: string): Piece[] {
  if (query.length > LONGEST) {
    throw new QueryError(`The query has ${query.length} characters; ${LONGEST} are allowed`, LONGEST);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < query.length;) {
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    const piece = pieceAt(query, at);
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(query: string, at: number): Piece {
  const first = query[at]!;
  if (first === "(" || first === ")") {
    return { type: first === "(" ? "open" : "close", text: first, start: at, end: at + 1 };
  }
  if (OPENING_MARKS.includes(first)) return phraseAt(query, at);
  if (first === "-" && /[^\s)-]/.test(query[at + 1] ?? " ")) {
    return { type: "not", text: "-", start: at, end: at + 1 };
  }
  return wordAt(query, at);
}

function phraseAt(query: string, at: number): Piece {
  let end = at + 1;
  while (end < query.length && !CLOSING_MARKS.includes(query[end]!)) end++;
  if (end === query.length) {
    throw new QueryError(`The quotation mark at character ${at + 1} is never closed`, at);
  }
  return { type: "phrase", text: query.slice(at + 1, end), start: at, end: end + 1 };
}

function wordAt(query: string, at: number): Piece {
  let end = at;
  while (end < query.length && !/[\s()"“”„«»]/.test(query[end]!)) {
    end++;
    if (query[end - 1] === ":" && /^\p{L}[\p{L}-]*:$/u.test(query.slice(at, end))) {
      return { type: "field", text: query.slice(at, end - 1).toLowerCase(), start: at, end };
    }
  }
  const text = query.slice(at, end);
  const near = /^near(?:\/\d+)?$/i.test(text) && (text.includes("/") || text === "NEAR");
  return { type: near ? "near" : (OPERATORS.get(text) ?? "word"), text, start: at, end };
}
