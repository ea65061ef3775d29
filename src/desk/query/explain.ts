import type { Condition, TermField, TextField, Words } from "../../archive/index.ts";
import type { Meant } from "./named.ts";

/** What is known of the names in a query. */
export interface Names {
  /** The name of the actor that a key means. */
  readonly nameOf: (key: string) => string;
  /** Whom a condition with a name may mean. */
  readonly meant: ReadonlyMap<Condition, Meant>;
}

/** What was understood, in a sentence: "Entries with “talks”, whose speaker is called “lavrov” (Sergey Lavrov, in every spelling), dated within 2023-04." */
export function explain(condition: Condition, names: Names): string {
  if (condition.type === "all") return "Every entry.";
  return `Entries ${said(condition, names)}.`;
}

function said(condition: Condition, names: Names): string {
  switch (condition.type) {
    case "all":
      return "of every kind";
    case "and":
      return condition.of.map((each) => inner(each, names)).join(", ");
    case "or":
      return `either ${condition.of.map((each) => inner(each, names)).join(", or ")}`;
    case "not":
      return `not ${inner(condition.of, names)}`;
    case "words":
      return `${TEXT[condition.field]} ${called(condition, names)}`;
    case "near":
      return `with ${wording(condition.left)} within ${condition.distance} words of ${wording(condition.right)}`;
    case "term":
      return `${TERM[condition.field]} ${names.nameOf(condition.term)}${otherBearers(condition, names)}`;
    case "has":
      return HAS[condition.field];
    case "within":
      return withinDays(condition.first, condition.last);
    case "as-of":
      return `begun by ${condition.day}`;
    case "known-by":
    case "settled-by":
      return `known from a source published by ${condition.day}`;
  }
}

const inner = (condition: Condition, names: Names): string =>
  condition.type === "and" || condition.type === "or"
    ? `(${said(condition, names)})`
    : said(condition, names);

/** Persons listed for a name that may mean several. */
const LISTED = 5;

/** Of a typed name: the one it means, or everybody it may mean, each with what chooses him. */
function called(condition: Extract<Condition, { type: "words" }>, { meant }: Names): string {
  const { words, field } = condition;
  const persons = meant.get(condition) ?? [];
  const [only] = persons;
  if (!only) return wording(words);
  if (persons.length === 1) return `“${words.text}” (${only.name}, however written)`;
  return `“${words.text}” (which may be ${anyOf(persons)}; a key in place of the name chooses one: ${field}:${only.id})`;
}

/** Of a key that stands for a name alone. */
function otherBearers(condition: Condition, { meant }: Names): string {
  const persons = meant.get(condition) ?? [];
  return persons.length > 1 ? ` (which may be ${anyOf(persons)})` : "";
}

function anyOf(persons: Meant): string {
  const listed = persons.slice(0, LISTED).map(({ label, id }) => `${label} [${id}]`);
  const more = persons.length - listed.length;
  return `${listed.join(" or ")}${more > 0 ? ` or one of ${more} more` : ""}`;
}

const TEXT: Readonly<Record<TextField, string>> = {
  any: "with",
  speaker: "whose speaker is called",
  to: "said to",
  at: "at",
  about: "about",
  by: "by someone called",
  via: "by way of",
  outlet: "reported by",
};

const TERM: Readonly<Record<TermField, string>> = {
  kind: "of the kind",
  form: "in the form",
  voice: "in the voice",
  status: "with the status",
  outlet: "reported by",
  year: "of the year",
  speaker: "whose speaker is",
  to: "said to",
  at: "at",
  by: "by",
  via: "by way of",
  shared: "in two sources or more:",
  differs: "whose accounts differ in",
  contradicts: "whose accounts contradict each other in",
};

const HAS: Readonly<Record<TermField, string>> = {
  kind: "of any kind",
  form: "with a form",
  voice: "with a voice",
  status: "with a status",
  outlet: "from a known outlet",
  year: "with a date",
  speaker: "with a known speaker",
  to: "with an addressee",
  at: "with a place or occasion",
  by: "with a known doer",
  via: "passed on by someone",
  shared: "in two sources or more",
  differs: "whose accounts differ",
  contradicts: "whose accounts contradict each other",
};

function wording(words: Words): string {
  if (words.prefix) return `a word that begins “${words.text}”`;
  return `“${words.text}”${words.exact ? " exactly" : ""}`;
}

function withinDays(first: string | null, last: string | null): string {
  if (first === null) return `dated by ${last}`;
  if (last === null) return `dated from ${first}`;
  return first === last ? `dated ${first}` : `dated within ${first} to ${last}`;
}
