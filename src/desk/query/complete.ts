import type { Archive, KnownValue, TermField } from "../../archive/index.ts";
import { ENTRY_KINDS } from "../../register/index.ts";
import { FIELDS } from "./fields.ts";

/** Something that can stand where the query is being written. */
export interface Suggestion {
  /** What stands there then: a field with its colon, or a field with a value. */
  readonly text: string;
  /** Of a value: how many entries have it, and whose name stands behind a key. */
  readonly entries?: number;
  readonly name?: string;
}

/** What may go on from a place in a query: each suggestion takes the place of the units from `start` to `end`. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

const MOST = 8;

/** The word being written: perhaps a minus, perhaps a field, perhaps an open quotation mark. */
const WORD = /(?:^|[\s(])(-?)(?:([a-z-]+):)?("?)([^\s"():]*)$/i;
/** The same inside quotation marks, where white space belongs to the value: `speaker:"Sergey La`. */
const QUOTED = /(?:^|[\s(])(-?)([a-z-]+):"([^"]*)$/i;

/** Fields whose values the register knows. */
const KNOWN: readonly TermField[] = [
  "speaker",
  "to",
  "at",
  "by",
  "via",
  "voice",
  "form",
  "outlet",
  "status",
  "differs",
  "contradicts",
];

/** What can stand at a place of a query (its end unless told), given what is in the register. */
export function complete(archive: Archive, query: string, at = query.length): Completion {
  const before = query.slice(0, at);
  const quoted = QUOTED.exec(before);
  const match = quoted ?? WORD.exec(before);
  if (!match) return { start: at, end: at, suggestions: [] };
  const [minus = "", field = ""] = [match[1], match[2]?.toLowerCase()];
  const beginning = quoted ? quoted[3]! : match[4]!;
  const start = at - (match[0].length - match[0].search(/[^\s(]|$/));
  const found = field === "" ? fieldsLike(beginning) : valuesOf(archive, field, beginning);
  return {
    start,
    end: at,
    suggestions: found.map((each) => ({ ...each, text: `${minus}${each.text}` })),
  };
}

/** "sp" may become "speaker:"; nothing is offered for an empty word, where anything can stand. */
const fieldsLike = (beginning: string): Suggestion[] =>
  beginning === ""
    ? []
    : FIELDS.filter((field) => field.startsWith(beginning.toLowerCase())).map((field) => ({
        text: `${field}:`,
      }));

function valuesOf(archive: Archive, field: string, beginning: string): Suggestion[] {
  if (field === "kind") {
    return ENTRY_KINDS.filter((kind) => kind.startsWith(beginning.toLowerCase())).map((kind) => ({
      text: `kind:${kind}`,
    }));
  }
  const known = KNOWN.find((each) => each === field);
  return known === undefined
    ? []
    : archive.valuesLike(known, beginning, MOST).map((value) => suggested(field, value));
}

/** An actor is offered by key, which finds what stands under every spelling of the name, as many as are told here. */
function suggested(field: string, { key, name, n }: KnownValue): Suggestion {
  if (key !== null) return { text: `${field}:${key}`, entries: n, name };
  const value = /[\s():"]/.test(name) ? `"${name.replaceAll('"', "")}"` : name;
  return { text: `${field}:${value}`, entries: n };
}
