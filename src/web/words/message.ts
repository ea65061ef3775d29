import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { Plural } from "./plural.ts";
import { figuresIn, numberWord, rulesOf } from "./numbers.ts";

/**
 * A message of the catalogue: words with named holes. "{name}" is filled with what is told under that name, a number as
 * a word where it is small; "{#name}" with a number in figures. "<way>words</way>" hands its words to what is told
 * under "way": a link, a piece of code.
 */
export type Message = string | Plural;

type HolesOf<M> = M extends string
  ? M extends `${string}{${infer Name}}${infer Rest}`
    ? Bare<Name> | HolesOf<Rest>
    : never
  : M extends Plural
    ? "count" | HolesOf<M[keyof M]>
    : never;

type Bare<Name extends string> = Name extends `#${infer Inner}` ? Inner : Name;

type TagsOf<M> = M extends string
  ? M extends `${string}</${infer Name}>${infer Rest}`
    ? Name | TagsOf<Rest>
    : never
  : M extends Plural
    ? TagsOf<M[keyof M]>
    : never;

/** What a plain message wants to be told; a plural wants a number as its `count`. */
type Told<M, Value> = { readonly [N in HolesOf<M>]: N extends "count" ? CountOf<M, Value> : Value };
type CountOf<M, Value> = M extends Plural ? number : Value;

type Around<M> = { readonly [N in TagsOf<M>]: (words: Html) => Html };

/** What a page tells in a message: markup, words (which are escaped), or a number. */
export type Piece = Html | string | number;

/** The message as plain words, for titles, attributes and pictures. */
export const say = <const M extends Message>(message: M, told: Told<M, string | number>): string =>
  piecesOf(message, told as Values, (words) => words, String).join("");

/** The message as markup. */
export const tell = <const M extends Message>(message: M, told: Told<M, Piece> & Around<M>): Html =>
  markup`${piecesOf<Html>(message, told as Values, wordsMarkup, (value) => markup`${value}`)}`;

type Values = Readonly<Record<string, Piece | ((words: Html) => Html)>>;

const wordsMarkup = (words: string): Html => markup`${words}`;

/** Words, holes and stretches between tags, in order. */
const PIECES = /\{(#?)(\w+)\}|<(\w+)>(.*?)<\/\3>/g;

function piecesOf<P extends Piece>(
  message: Message,
  told: Values,
  words: (plain: string) => P,
  value: (piece: Piece) => P,
): P[] {
  const text = formOf(message, told);
  const pieces: P[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECES)) {
    const [whole, figures, hole, tag, inner] = match;
    if (match.index > at) pieces.push(words(text.slice(at, match.index)));
    at = match.index + whole.length;
    pieces.push(
      hole === undefined
        ? value(between(told[tag!], tell(inner!, told as never), tag!))
        : value(filled(told[hole], figures !== "", hole)),
    );
  }
  if (at < text.length) pieces.push(words(text.slice(at)));
  return pieces;
}

function formOf(message: Message, { count }: Values): string {
  if (typeof message === "string") return message;
  return message[rulesOf().select(typeof count === "number" ? count : NaN)] ?? message.other;
}

function filled(value: Values[string] | undefined, figures: boolean, hole: string): Piece {
  if (typeof value === "number") return figures ? figuresIn(value) : numberWord(value);
  if (value === undefined || typeof value === "function")
    throw new TypeError(`A message wants “${hole}”, which was not told`);
  return value;
}

function between(value: Values[string] | undefined, words: Html, tag: string): Html {
  if (typeof value !== "function") throw new TypeError(`A message wants to know what “<${tag}>” is`);
  return value(words);
}
