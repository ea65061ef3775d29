import type { Archive } from "../archive/index.ts";
import type { Addition, Decision, RuledSpeaker } from "../register/index.ts";
import type { Anchor, Quoted, SourceId } from "../text/index.ts";
import { isPartialDate, quote, trim } from "../text/index.ts";
import { QueryError } from "./errors.ts";
import { actorsCalled } from "./naming.ts";

/** The kinds of entry a person may add, and the values of theirs that are one of a list. */
export const ADDABLE = {
  statement: { form: ["direct", "indirect", "mixed"] },
  meeting: {
    format: [
      "bilateral",
      "multilateral",
      "council",
      "summit",
      "conference",
      "press",
      "phone",
      "visit",
      "contact",
    ],
    status: ["held", "ongoing", "announced", "possible", "cancelled", "denied"],
  },
  commitment: { status: ["announced", "intended", "agreed", "reported-done", "reported-undone", "disputed"] },
} as const;

export type AddableKind = keyof typeof ADDABLE;

/** Characters of a passage at most: an hour's speech has half as many. */
export const LONGEST_PASSAGE = 100_000;

/** Parties of one entry at most, more than there are states; a data set has a row for each two of them. */
const MOST_PARTIES = 250;

/** Characters of a name at most: each of its words is looked for. */
const LONGEST_NAME = 200;

/** Where in a source: the characters from `start` to before `end` (UTF-16 code units), or words that stand there once. */
export type Place = { readonly start: number; readonly end: number } | { readonly words: string };

/** An entry as a person writes it down. "" and what is left out: the source does not say. */
export interface Written {
  readonly kind: string;
  /** Of a statement: whose words they are. A name, an actor's key or an office. */
  readonly speaker?: string;
  readonly form?: string;
  /** Of a meeting: who took part; of a commitment: who is bound. */
  readonly who?: readonly string[];
  readonly format?: string;
  readonly status?: string;
  readonly place?: string;
  /** 2023-05-04, 2023-05 or 2023. */
  readonly date?: string;
  readonly due?: string;
}

/** The decision to add what a person wrote down. Throws a QueryError that says what of it is not as it must be. */
export function additionOf(archive: Archive, source: SourceId, place: Place, written: Written): Decision {
  const text = archive.reading(source)?.text;
  if (text === undefined) throw new QueryError(`There is no source ${source}`, 0);
  const anchor: Anchor = { source, ...spanIn(text, place) };
  const says = saysOf(archive, written);
  return { kind: "add", claim: { kind: says.kind, anchor }, says };
}

function spanIn(text: string, place: Place): Quoted {
  const { start, end } = "words" in place ? onlyPlaceOf(text, place.words) : place;
  const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!whole || start >= end) {
    throw new QueryError(`Characters ${start} to ${end} are no passage; the text has ${text.length}`, 0);
  }
  if (end - start > LONGEST_PASSAGE) {
    throw new QueryError(
      `${end - start} characters are too many for a passage; ${LONGEST_PASSAGE} are the most`,
      0,
    );
  }
  const span = trim(text, { start, end });
  if (!span) throw new QueryError(`Characters ${start} to ${end} hold no words`, 0);
  const words = quote(text, span);
  if (!words.exact.isWellFormed()) {
    throw new QueryError(`Characters ${start} to ${end} begin or end inside a character`, 0);
  }
  return words;
}

function onlyPlaceOf(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = words === "" ? -1 : text.indexOf(words);
  if (start < 0) {
    throw new QueryError(`“${words}” does not stand in the source, letter for letter`, 0);
  }
  const next = text.indexOf(words, start + 1);
  if (next >= 0) {
    throw new QueryError(
      `“${words}” stands at ${start} and at ${next} in the source; give more words, or the characters (${start}-${start + words.length})`,
      0,
    );
  }
  return { start, end: start + words.length };
}

function saysOf(archive: Archive, written: Written): Addition {
  const { kind } = written;
  switch (kind) {
    case "statement":
      return {
        kind,
        form: oneOf(ADDABLE.statement.form, written.form, "form"),
        speaker: calledOrNull(archive, written.speaker),
        date: dayOf(written.date, "date"),
      };
    case "meeting": {
      const [first, second, ...others] = partiesOf(archive, written);
      if (!first || !second) throw new QueryError("A meeting has two parties at least; name them", 0);
      return {
        kind,
        participants: [first, second, ...others],
        format: oneOf(ADDABLE.meeting.format, written.format, "format"),
        status: oneOf(ADDABLE.meeting.status, written.status, "status"),
        date: dayOf(written.date, "date"),
        place: nameFrom(written.place, "place") || null,
      };
    }
    case "commitment": {
      const [first, ...others] = partiesOf(archive, written);
      if (!first) throw new QueryError("A commitment binds somebody; name who", 0);
      return {
        kind,
        who: [first, ...others],
        status: oneOf(ADDABLE.commitment.status, written.status, "status"),
        due: dayOf(written.due, "due"),
      };
    }
    default:
      throw new QueryError(`“${kind}” cannot be added; ${Object.keys(ADDABLE).join(", ")} can`, 0);
  }
}

/** The value given, where it is one of the list; the first of the list where none is given. */
function oneOf<T extends string>(values: readonly [T, ...T[]], given: string | undefined, field: string): T {
  if (given === undefined || given === "") return values[0];
  const value = values.find((each) => each === given);
  if (value === undefined) {
    throw new QueryError(`${field}: “${given}” is none of ${values.join(", ")}`, 0);
  }
  return value;
}

/** The day given; null where none is. Throws a QueryError where it is no date of the calendar. */
export function dayOf(given: string | undefined, field: string): string | null {
  if (given === undefined || given === "") return null;
  if (isPartialDate(given)) return given;
  throw new QueryError(
    `${field}: “${given}” is no day; write 2023-05-04, 2023-05 or 2023, or leave it empty`,
    0,
  );
}

function partiesOf(archive: Archive, { who = [] }: Written): RuledSpeaker[] {
  const names = who.filter((name) => name.trim() !== "");
  if (names.length > MOST_PARTIES) {
    throw new QueryError(`who: ${names.length} names came; ${MOST_PARTIES} are the most`, 0);
  }
  return names.map((name) => actorCalled(archive, name.trim()));
}

const calledOrNull = (archive: Archive, name = ""): RuledSpeaker | null =>
  name.trim() === "" ? null : actorCalled(archive, name.trim());

/**
 * Who is meant by a name; one the register does not know is kept as it was written. Throws a QueryError where it is too
 * long for a name.
 */
export function actorCalled(archive: Archive, given: string): RuledSpeaker {
  const name = nameFrom(given, "name");
  const [actor] = actorsCalled(archive, name);
  return actor
    ? { actor: actor.id, name: actor.name, kind: actor.actorKind }
    : { actor: null, name, kind: "person" };
}

function nameFrom(given: string | undefined, field: string): string {
  const name = given?.trim() ?? "";
  if (name.length <= LONGEST_NAME) return name;
  throw new QueryError(
    `${field}: ${name.length} characters came; ${LONGEST_NAME} are the most: “${name.slice(0, 40)}…”`,
    0,
  );
}
