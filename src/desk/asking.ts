import type { Archive, Condition, TermField } from "../archive/index.ts";
import type { Entry } from "../register/index.ts";
import type { Answer, AskOptions, Facet, FacetValue, Passage } from "./desk.ts";
import { archiveFrom, asBegunBy, clausesOf, conditionsOf, inTurn } from "./knowing.ts";
import type { Standpoint } from "./standpoint.ts";
import type { Feed } from "./feed/feed.ts";
import { explain } from "./query/explain.ts";
import { checkValues } from "./query/values.ts";
import { understood } from "./query/named.ts";
import { parseQuery } from "./query/parser.ts";
import type { Query } from "./query/parser.ts";

const PAGE = 50;
const PASSAGES = 10;
/** Keys that one speaker may have among those counted. */
const KEYS_OF_ONE = 3;
/** Values a facet lists; how many more there are is told beside them. */
const FACET_VALUES = 40;

const FACETS: readonly Facet["field"][] = ["kind", "speaker", "outlet", "form", "status", "year"];

/** Answers a query of the desk's language from the archive. Throws a QueryError where it cannot be understood. */
export function answer(whole: Archive, text: string, options: AskOptions): Answer {
  const archive = archiveKnown(whole, text, options);
  const { query, condition: asked, meant } = understood(archive, text);
  checkQuery(archive, query);
  const condition = withDates(asked, options);
  const hits = archive.search(condition, { limit: options.limit ?? PAGE, offset: options.offset ?? 0 });
  const nameOf = namesIn(archive);
  return {
    query: text,
    understood: explain(withDates(query.condition, options), { nameOf, meant }),
    count: hits.count,
    results: asBegun(hits.results, condition),
    facets: options.facets === false ? [] : facetsOf(archive, query, condition, nameOf),
    words: wordsIn(query.condition),
    passages: passagesOf(archive, condition, options),
  };
}

/**
 * All that answers a query as it is now, one at a time, in the order of the answer: none twice, whatever is taken
 * meanwhile; each as it stands when its turn comes. Throws a QueryError at once where the query cannot be understood.
 */
export function everyAnswer(whole: Archive, text: string, dates: Standpoint): Iterable<Entry> {
  const archive = archiveKnown(whole, text, dates);
  const condition = withDates(understood(archive, text).condition, dates);
  const found = inTurn(archive, condition);
  function* entries(): Generator<Entry> {
    for (const entry of found) yield* asBegun([entry], condition);
  }
  return entries();
}

/** Results as they stood on the day the query asks about. */
function asBegun(entries: readonly Entry[], condition: Condition): readonly Entry[] {
  const [day] = partsOf(condition)
    .flatMap((each) => (each.type === "as-of" ? [each.day] : []))
    .sort();
  return day === undefined ? entries : entries.flatMap((entry) => asBegunBy(entry, day) ?? []);
}

/** Entries of a feed: what a reader of it has not seen since it was asked for last is at its head. */
const IN_FEED = 50;

/**
 * The entries that answer a query, those told of last first, with what was understood. Throws a QueryError where the query
 * cannot be understood.
 */
export function latestAnswers(whole: Archive, text: string, dates: Standpoint): Feed {
  const archive = archiveKnown(whole, text, dates);
  const { query, condition, meant } = understood(archive, text);
  checkQuery(archive, query);
  const limited = withDates(condition, dates);
  return {
    query: text,
    ...dates,
    understood: explain(withDates(query.condition, dates), { nameOf: namesIn(archive), meant }),
    entries: archive
      .learnt(limited, IN_FEED)
      .map(({ entry, since }) => ({ entry: asBegun([entry], limited)[0]!, since })),
  };
}

/** The archive as it was known by the first of the days that the options and the query itself name. */
export function archiveKnown(archive: Archive, text: string, { knownBy }: Standpoint): Archive {
  const [day] = [
    ...conditionsOf(knownBy === undefined ? {} : { knownBy }),
    ...partsOf(parseQuery(text).condition),
  ]
    .flatMap((each) => (each.type === "known-by" ? [each.day] : []))
    .sort();
  return day === undefined ? archive : archiveFrom(archive, { knownBy: day });
}

const checkQuery = (archive: Archive, query: Query): void =>
  checkValues(query, (field) => archive.terms({ type: "all" }, [field], -1).map(({ term }) => term));

const namesIn =
  (archive: Archive) =>
  (key: string): string =>
    (archive.actorName(key) ?? archive.bearersOf(key)[0])?.name ?? key.replace(/^name:/, "");

/** The query as of a day, or as known by one, where the options name it. */
function withDates(condition: Condition, options: Standpoint): Condition {
  const of = [...clausesOf(condition), ...conditionsOf(options)];
  return of.length === 1 ? of[0]! : of.length === 0 ? condition : { type: "and", of };
}

/** What must all hold, in brackets or not. */
const partsOf = (condition: Condition): readonly Condition[] =>
  condition.type === "and" ? condition.of.flatMap(partsOf) : [condition];

function facetsOf(
  archive: Archive,
  query: Query,
  condition: Condition,
  nameOf: (key: string) => string,
): Facet[] {
  const counts = archive.terms(condition, FACETS, FACET_VALUES * KEYS_OF_ONE);
  return FACETS.map((field) => {
    const all = counts.filter((each) => each.field === field);
    const values = field === "speaker" ? eachOnce(archive, all) : all;
    return {
      field,
      values: values.slice(0, FACET_VALUES).map(({ term, count }) => ({
        value: term,
        label: field === "speaker" ? nameOf(term) : term,
        count,
        ...toggled(query, field, term),
      })),
      more: Math.max(0, (all[0]?.of ?? 0) - (all.length - values.length) - FACET_VALUES),
    };
  });
}

/** A person is told of under several keys, and an entry found under each; it counts under the one that names the person. */
function eachOnce<T extends { readonly term: string }>(archive: Archive, values: readonly T[]): readonly T[] {
  const listed = new Set(values.map(({ term }) => term));
  return values.filter(({ term }) => {
    const id = archive.actorName(term)?.id ?? term;
    return id === term || !listed.has(id);
  });
}

/** The query with a facet's value added, or taken away where it is there. */
function toggled(query: Query, field: TermField, term: string): Pick<FacetValue, "query" | "chosen"> {
  const added = clauseFor(field, term);
  const meaning = JSON.stringify(parseQuery(added).condition);
  const others = query.clauses.filter((clause) => JSON.stringify(clause.condition) !== meaning);
  const kept = others.map(({ condition, start, end }) => {
    const words = query.text.slice(start, end);
    return condition.type === "or" && others.length === 1 && !isBracketed(query.text, start, end)
      ? `(${words})`
      : words;
  });
  const chosen = others.length < query.clauses.length;
  return { query: [...kept, ...(chosen ? [] : [added])].join(" "), chosen };
}

function clauseFor(field: TermField, term: string): string {
  if (field === "year") return term;
  const plain = field !== "outlet" && /^[\p{L}\p{N}][\p{L}\p{N}._/:-]*$/u.test(term);
  return plain ? `${field}:${term}` : `${field}:"${term.replace(/["“”„«»]/g, " ")}"`;
}

/** Whether one pair of brackets holds the whole stretch: "(a OR b)" but not "(a) OR (b)". */
function isBracketed(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
    if (depth === 0 && at < end - 1) return false;
  }
  return depth === 0 && text[start] === "(";
}

/** The words a query wants to see, for marking; what stands under NOT is not among them. */
function wordsIn(condition: Condition): string[] {
  switch (condition.type) {
    case "words":
      return [condition.words.text];
    case "near":
      return [condition.left.text, condition.right.text];
    case "and":
    case "or":
      return [...new Set(condition.of.flatMap(wordsIn))];
    default:
      return [];
  }
}

function passagesOf(archive: Archive, condition: Condition, options: AskOptions): Answer["passages"] {
  const limit = options.passages ?? PASSAGES;
  if (limit === 0) return { count: 0, results: [] };
  const { count, hits } = archive.passages(condition, limit);
  return {
    count,
    results: hits.map(({ source, start, end, exact, header }): Passage => {
      const { id: _id, author: _author, publishedBasis: _basis, ...known } = header;
      return { source, ...known, start, end, exact };
    }),
  };
}
