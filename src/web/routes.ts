import type { ReadingDesk } from "../desk/index.ts";
import type { EntryKind } from "../register/index.ts";
import { actorPageView } from "./pages/actor.ts";
import type { Asked } from "./pages/asking.ts";
import { entryView } from "./pages/entry.ts";
import { kindView, searchView } from "./pages/list.ts";
import { overviewView } from "./pages/overview.ts";
import type { View } from "./pages/page.ts";
import { sourcePageView } from "./pages/source.ts";
import { sourcesView } from "./pages/sources.ts";
import { KINDS } from "./pieces/kinds.ts";
import type { Seat } from "./seat.ts";

export type Form = "html" | "json" | "csv";

/** A parameter of an address, as the description of the interface names it. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly about: string;
  /** A value for one that JSON, CSV and files cannot be made without. */
  readonly needed?: string;
}

/** A file to keep, at the page's address with an ending of its own: "/check.bib". */
export interface FileForm {
  readonly ending: string;
  readonly type: string;
  readonly about: string;
}

/** What a route knows of the request. */
export interface Request {
  readonly desk: ReadingDesk;
  /** The part of the path that names a thing, or "". */
  readonly name: string;
  readonly asked: () => Asked;
  /** A parameter of the address, and all of one that may stand there several times. */
  readonly parameter: (name: string) => string | undefined;
  readonly parameters: (name: string) => readonly string[];
  /** Asked for by pages whose forms change something; begins a session. */
  readonly seat: () => Seat;
}

/** One address of the desk, in all its forms. The server and its description are both made from this table. */
export interface Route {
  /** The address of the page; the other forms are this with `.json` or `.csv`. */
  readonly path: string;
  /** The address the other forms hang on, where the page's own has no last part ("/"). */
  readonly stem?: string;
  readonly forms: readonly Form[];
  readonly files?: readonly FileForm[];
  readonly about: string;
  readonly answers: string;
  readonly parameters: readonly Parameter[];
  /** The answer, or a sentence that says what is not there. */
  readonly view: (request: Request) => View | string;
}

const LIST_PARAMETERS: readonly Parameter[] = [
  { name: "q", in: "query", about: 'a query: words, "phrases", field:value, AND, OR, NOT, near/5, dates' },
  { name: "as-of", in: "query", about: "only what was so by then: 2023, 2023-05 or 2023-05-04" },
  { name: "known-by", in: "query", about: "only what some source had published by then" },
];

const PAGE: Parameter = {
  name: "page",
  in: "query",
  about: "which page of twenty; .json and .csv give all at once",
};

const ALL: readonly Form[] = ["html", "json", "csv"];

const listRoute = (kind: EntryKind): Route => ({
  path: KINDS[kind].list,
  forms: ALL,
  about: `All ${KINDS[kind].many}, or those that answer a query`,
  answers: "Answer",
  parameters: [...LIST_PARAMETERS, PAGE],
  view: ({ desk, asked }) => kindView(desk, asked(), kind),
});

const named = (name: string, about: string): readonly Parameter[] => [{ name, in: "path", about }];

export const ROUTES: readonly Route[] = [
  {
    path: "/",
    stem: "/overview",
    forms: ["html", "json"],
    about: "What is in the register",
    answers: "Overview",
    parameters: [],
    view: ({ desk }) => overviewView(desk),
  },
  {
    path: "/search",
    forms: ALL,
    about: "Entries that answer a query",
    answers: "Answer",
    parameters: [...LIST_PARAMETERS, PAGE],
    view: ({ desk, asked }) => searchView(desk, asked()),
  },
  ...(Object.keys(KINDS) as EntryKind[]).map(listRoute),
  {
    path: "/sources",
    forms: ALL,
    about: "Every source taken in",
    answers: "Sources",
    parameters: [],
    view: ({ desk }) => sourcesView(desk),
  },
  {
    path: "/source/{id}",
    forms: ALL,
    about: "One source with its reading and the entries that rest on it",
    answers: "Source",
    parameters: named("id", "SHA-256 of its bytes in hex, or the first eight digits or more"),
    view: ({ desk, name }) => {
      const view = desk.source(name);
      return view ? sourcePageView(view) : `No source here has an id that begins with “${name}”`;
    },
  },
  {
    path: "/entry/{id}",
    forms: ALL,
    about: "One entry with every account of it",
    answers: "Entry",
    parameters: named("id", "the entry's id"),
    view: ({ desk, name }) => {
      const entry = desk.entry(name);
      return entry ? entryView(desk, entry) : `No entry here has the id “${name}”`;
    },
  },
  {
    path: "/actor/{key}",
    forms: ALL,
    about: "What the register has of one actor",
    answers: "Actor",
    parameters: named(
      "key",
      "any key that means the actor, as person:morvan or body:tarvia/foreign-ministry",
    ),
    view: ({ desk, name }) => {
      const view = desk.actor(name);
      return view ? actorPageView(desk, view) : `No actor here has the key “${name}”`;
    },
  },
];
