import type { Condition, TermField, TextField, Words } from "../../archive/index.ts";

/** What was understood, in a sentence: "Entries with “talks”, whose speaker is called “lavrov”, dated within 2023-04." */
export function explain(condition: Condition, nameOf: (key: string) => string): string {
  if (condition.type === "all") return "Every entry.";
  return `Entries ${said(condition, nameOf)}.`;
}

function said(condition: Condition, nameOf: (key: string) => string): string {
  switch (condition.type) {
    case "all":
      return "of every kind";
    case "and":
      return condition.of.map((each) => inner(each, nameOf)).join(", ");
    case "or":
      return `either ${condition.of.map((each) => inner(each, nameOf)).join(", or ")}`;
    case "not":
      return `not ${inner(condition.of, nameOf)}`;
    case "words":
      return `${TEXT[condition.field]} ${wording(condition.words)}`;
    case "near":
      return `with ${wording(condition.left)} within ${condition.distance} words of ${wording(condition.right)}`;
    case "term":
      return `${TERM[condition.field]} ${nameOf(condition.term)}`;
    case "has":
      return HAS[condition.field];
    case "within":
      return withinDays(condition.first, condition.last);
    case "as-of":
      return `begun by ${condition.day}`;
    case "known-by":
      return `known from a source published by ${condition.day}`;
  }
}

const inner = (condition: Condition, nameOf: (key: string) => string): string =>
  condition.type === "and" || condition.type === "or"
    ? `(${said(condition, nameOf)})`
    : said(condition, nameOf);

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
