import type { Form, Parameter, Route } from "../route.ts";
import { standpointOf } from "../pages/asking.ts";
import { laddersView } from "./ladder/all.ts";
import { picturesView } from "./all.ts";
import { dueView } from "./due/page.ts";
import { ladderView } from "./ladder/page.ts";
import { mapView } from "./map/page.ts";
import { matrixView } from "./matrix/page.ts";
import { sideView } from "./side/page.ts";
import { circleView } from "./timeline/circle.ts";
import { timelineView } from "./timeline/page.ts";

const PICTURE: readonly Form[] = ["html", "json", "csv", "svg"];

const CURSOR: readonly Parameter[] = [
  { name: "as-of", in: "query", about: "the day of the cursor: 2023, 2023-05 or 2023-05-04" },
  { name: "known-by", in: "query", about: "only what some source had published by then" },
];

const QUERY: Parameter = {
  name: "q",
  in: "query",
  about: "a query in the language of /search; every meeting without one",
};

/** The addresses of the pictures. */
export const PICTURE_ROUTES: readonly Route[] = [
  {
    path: "/pictures",
    forms: ["html", "json"],
    about: "Every picture there is, and what each is good for",
    answers: "Pictures",
    parameters: [],
    view: ({ desk }) => picturesView(desk),
  },
  {
    path: "/ladder",
    forms: ["html", "json", "csv"],
    about: "Every organisation with a ladder of membership",
    answers: "Ladders",
    parameters: CURSOR,
    view: ({ desk, asked }) => laddersView(desk, standpointOf(asked())),
  },
  {
    path: "/ladder/{organisation}",
    forms: PICTURE,
    about: "Who stood on which step of an organisation, and who says so",
    answers: "Ladder",
    parameters: [
      { name: "organisation", in: "path", about: "its key in the authority files, or any of its names" },
      ...CURSOR,
    ],
    view: ({ desk, name, asked }) => ladderView(desk, name, standpointOf(asked())),
  },
  {
    path: "/who-met-whom",
    forms: PICTURE,
    about: "Who met whom in the meetings a query finds; meetings are counted, not reports of them",
    answers: "Met",
    parameters: [
      QUERY,
      { name: "by", in: "query", about: "persons, or the states they belong to: persons unless told" },
      { name: "order", in: "query", about: "blocks (who met stand together), meetings or name" },
      { name: "most", in: "query", about: "so many actors: 10, 20, 30 or 40" },
      ...CURSOR,
    ],
    view: ({ desk, asked, parameter }) => matrixView(desk, asked(), parameter),
  },
  {
    path: "/circle/{key}",
    forms: PICTURE,
    about: "Whom one actor met, and when",
    answers: "Answer",
    parameters: [{ name: "key", in: "path", about: "any key that means the actor" }, ...CURSOR],
    view: ({ desk, name, asked }) => circleView(desk, name, asked()),
  },
  {
    path: "/due",
    forms: PICTURE,
    about: "Commitments by the month they are due: open, reported done, disputed or lapsed",
    answers: "Due",
    parameters: [
      { ...QUERY, about: "a query in the language of /search; every commitment without one" },
      ...CURSOR,
    ],
    view: ({ desk, asked }) => dueView(desk, asked()),
  },
  {
    path: "/side-by-side/{id}",
    forms: PICTURE,
    about: "Two or three accounts of an entry, the sentences that tell the same beside each other",
    answers: "SideBySide",
    parameters: [
      { name: "id", in: "path", about: "the entry's id" },
      {
        name: "with",
        in: "query",
        about: "the letter of an account, once for each; the first three unless told",
      },
      ...CURSOR,
    ],
    view: ({ desk, name, parameters, asked }) =>
      sideView(desk, name, parameters("with"), standpointOf(asked())),
  },
  {
    path: "/map",
    forms: PICTURE,
    about: "Where the meetings a query finds took place",
    answers: "Places",
    parameters: [QUERY, ...CURSOR],
    view: ({ desk, asked }) => mapView(desk, asked()),
  },
  {
    path: "/timeline",
    forms: PICTURE,
    about: "The meetings a query finds in lanes over time; .json and .csv hold all of them",
    answers: "Answer",
    parameters: [
      QUERY,
      { name: "lanes", in: "query", about: "who (who met most), body or place: who unless told" },
      ...CURSOR,
    ],
    view: ({ desk, asked, parameter }) => timelineView(desk, asked(), parameter("lanes")),
  },
];
