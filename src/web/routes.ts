import type { EntryKind } from "../register/index.ts";
import { actorPageView } from "./pages/actor.ts";
import { completionView } from "./pages/completion.ts";
import { entryView } from "./pages/entry.ts";
import { standpointOf } from "./pages/asking.ts";
import { kindView, searchView } from "./pages/list.ts";
import { overviewView } from "./pages/overview.ts";
import { sourcePageView, wantedOf } from "./pages/source.ts";
import { sourcesView } from "./pages/sources.ts";
import { PICTURE_ROUTES } from "./pictures/routes.ts";
import { KINDS, LISTS } from "./pieces/kinds.ts";
import type { Form, Parameter, Route } from "./route.ts";
import { ENGLISH, say, spoken } from "./words/index.ts";
import { WORK_ROUTES } from "./work-routes.ts";

export type { FileForm, Form, Parameter, Request, Route } from "./route.ts";

const LIST_PARAMETERS: readonly Parameter[] = [
  { name: "q", in: "query", about: 'a query: words, "phrases", field:value, AND, OR, NOT, near/5, dates' },
  { name: "as-of", in: "query", about: "only what was so by then: 2023, 2023-05 or 2023-05-04" },
  { name: "known-by", in: "query", about: "only what some source had published by then" },
];

const DAYS: readonly Parameter[] = LIST_PARAMETERS.slice(1);

const PAGE: Parameter = {
  name: "page",
  in: "query",
  about: "which page of twenty; .json and .csv give all at once",
};

const ALL: readonly Form[] = ["html", "json", "csv"];
const LIST: readonly Form[] = [...ALL, "atom"];

const listRoute = (kind: EntryKind): Route => ({
  path: LISTS[kind],
  // Who is told of is no news: actors have no feed.
  forms: kind === "actor" ? ALL : LIST,
  about: `All ${ENGLISH.kinds[kind].many}, or those that answer a query`,
  answers: "Answer",
  parameters: [...LIST_PARAMETERS, PAGE],
  view: ({ desk, asked, origin }) => kindView(desk, asked(), kind, origin),
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
    forms: LIST,
    about: "Entries that answer a query",
    answers: "Answer",
    parameters: [...LIST_PARAMETERS, PAGE],
    view: ({ desk, asked, origin }) => searchView(desk, asked(), origin),
  },
  {
    path: "/complete",
    forms: ["json"],
    about: "What can stand at a place of a query, given what is in the register",
    answers: "Completion",
    parameters: [
      { name: "q", in: "query", about: "the query as it stands" },
      { name: "at", in: "query", about: "the place in it, in UTF-16 units from its beginning; else its end" },
    ],
    view: ({ desk, parameter }) => completionView(desk, parameter("q") ?? "", parameter("at")),
  },
  ...KINDS.map(listRoute),
  {
    path: "/sources",
    forms: ALL,
    about: "Every source taken in, the latest published first",
    answers: "Sources",
    parameters: [...DAYS, { ...PAGE, about: "which page of a hundred; .json and .csv give all at once" }],
    view: ({ desk, asked }) => sourcesView(desk, asked()),
  },
  ...WORK_ROUTES,
  {
    path: "/source/{id}",
    forms: ALL,
    about: "One source with its reading and the entries that rest on it",
    answers: "Source",
    parameters: [
      ...named("id", "SHA-256 of its bytes in hex, or the first eight digits or more"),
      ...DAYS,
      { ...PAGE, about: "which page of a long source; .json and .csv give all at once" },
      {
        name: "at",
        in: "query",
        about: "instead, the page that this place of the text is on, in UTF-16 units",
      },
    ],
    view: ({ desk, name, asked, parameter }) => {
      const view = sourcePageView(desk, name, wantedOf(parameter, asked()), standpointOf(asked()));
      return view ?? say(spoken().trouble.noSource, { name });
    },
  },
  {
    path: "/entry/{id}",
    forms: ALL,
    about: "One entry with every account of it",
    answers: "Entry",
    parameters: [...named("id", "the entry's id"), ...DAYS],
    view: ({ desk, name, asked }) => {
      const entry = desk.entry(name, standpointOf(asked()));
      return entry ? entryView(desk, entry) : say(spoken().trouble.noEntry, { name });
    },
  },
  {
    path: "/actor/{key}",
    forms: ALL,
    about: "What the register has of one actor",
    answers: "Actor",
    parameters: [
      ...named("key", "any key that means the actor, as person:morvan or body:tarvia/foreign-ministry"),
      ...DAYS,
    ],
    view: ({ desk, name, asked }) => {
      const view = actorPageView(desk, name, standpointOf(asked()));
      return view ?? say(spoken().trouble.noActor, { name });
    },
  },
  ...PICTURE_ROUTES,
];
