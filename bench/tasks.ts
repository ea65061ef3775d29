import type { Resources, Reading, ReadStatement } from "../src/reading/index.ts";
import { read, readAttributed } from "../src/reading/index.ts";
import { isPartialDate } from "../src/text/index.ts";
import { classedPairs, triples } from "./acts.ts";
import { conlluOf } from "./language.ts";
import type { Line } from "./jsonl.ts";
import { optionalAt, stringAt } from "./jsonl.ts";

type Pair = readonly [start: number, end: number];

/** What a task writes for one line of input; a text as it is. Each reads only the fields the contract names for it. */
export type Task = (line: Line, resources: Resources) => unknown;

/** The tasks of the contract's "Predictions for scoring" that are offered. */
export const TASKS: Readonly<Record<string, Task>> = {
  readings: (line, resources) => readingOf(line, resources),
  quotes: (line, resources) => {
    const text = stringAt(line, "text");
    const outermost = readAttributed({ id: stringAt(line, "id"), text }, resources).filter(
      ({ within, certainty }) => certainty === undefined && (within === null || !within.startsWith("s")),
    );
    return { id: line["id"], attributions: outermost.map((statement) => attribution(text, statement)) };
  },
  time: (line, resources) => {
    const { dates } = readText(line, resources, optionalAt(line, "dct"));
    return {
      id: line["id"],
      timex: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    };
  },
  language: (line) => conlluOf(line),
  events: (line, resources) => ({
    id: line["id"],
    events: triples(readText(line, resources, optionalAt(line, "date")), resources),
  }),
  "event-class": (line, resources) => ({ id: line["id"], events: classedPairs(line, resources) }),
  names: (line, resources) => ({ id: line["id"], entities: entities(readText(line, resources)) }),
};

function readText(line: Line, resources: Resources, published?: string): Reading {
  const date = partialDate(published);
  return read(
    { id: stringAt(line, "id"), text: stringAt(line, "text"), ...(date && { published: date }) },
    resources,
  );
}

function readingOf(line: Line, resources: Resources): Reading {
  const published = partialDate(optionalAt(line, "date"));
  const title = optionalAt(line, "title");
  const outlet = optionalAt(line, "outlet");
  return read(
    {
      id: stringAt(line, "id"),
      text: stringAt(line, "text"),
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(published && { published, publishedBasis: "given" }),
    },
    resources,
  );
}

/** The date as a partial date: gold sets write `1998-01-08` and `19980108`. */
function partialDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const dashed = date.replace(/^(\d{4})(\d{2})(\d{2})/, "$1-$2-$3").slice(0, 10);
  return isPartialDate(dashed) ? dashed : undefined;
}

// The gold's habits of quotation, applied here and nowhere else.
const MARKS_BEFORE = /[“"‘'«„]/;
const MARKS_AFTER = /[”"’'»“]/;

function attribution(text: string, statement: ReadStatement) {
  const speaker = statement.speaker.name;
  return {
    kind: statement.form,
    content: statement.content.map((span) =>
      statement.form === "indirect" ? withThat(text, bare(text, span)) : withThat(text, marked(text, span)),
    ),
    cue: statement.cue.map(({ start, end }): Pair => [start, end]),
    source: statement.source.map(({ start, end }): Pair => [start, end]),
    ...(speaker !== null && { speaker }),
  };
}

/** Words with the quotation marks that enclose them; where none closes them, without a final full stop. */
function marked(text: string, { start, end }: { readonly start: number; readonly end: number }): Pair {
  const from = start > 0 && MARKS_BEFORE.test(text[start - 1]!) ? start - 1 : start;
  const closed = end < text.length && MARKS_AFTER.test(text[end]!);
  return closed ? [from, end + 1] : bare(text, { start: from, end });
}

/** The gold counts an introductory "that" to what is said. */
function withThat(text: string, [start, end]: Pair): Pair {
  const that = /\bthat\s+$/.exec(text.slice(Math.max(0, start - 8), start));
  return [start - (that?.[0].length ?? 0), end];
}

function bare(text: string, { start, end }: { readonly start: number; readonly end: number }): Pair {
  return end - start > 1 && text[end - 1] === "." ? [start, end - 1] : [start, end];
}

const ENTITY_TYPES: Readonly<Record<string, string>> = {
  person: "PER",
  state: "LOC",
  place: "LOC",
  organisation: "ORG",
  body: "ORG",
  outlet: "ORG",
};

/** Names proper: neither adjectives ("Russian") nor descriptions ("the ministry"). */
function entities({ mentions }: Reading) {
  return mentions.flatMap(({ start, end, type, form }) => {
    const entity = ENTITY_TYPES[type];
    return entity === undefined || form === "demonym" || form === "description"
      ? []
      : [{ start, end, type: entity }];
  });
}
