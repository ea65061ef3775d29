import { briefAsked, BRIEF } from "./brief/address.ts";
import { BRIEF_FILES, briefView } from "./pages/brief.ts";
import { askedOf } from "./pages/asking.ts";
import { CHECK, CHECK_FILES, checkView } from "./pages/check.ts";
import { DATASET, DATASET_FILES, datasetView } from "./pages/dataset.ts";
import { jobView, TAKE, takeView } from "./pages/take.ts";
import { agreementView } from "./pages/agreement.ts";
import { KEYS, keysView } from "./pages/keys.ts";
import { PASSAGE_FILES, passageView } from "./pages/passage.ts";
import { PASSAGE, placeOf } from "./passage/address.ts";
import { questionView, reviewView } from "./pages/review.ts";
import { rulingsView } from "./pages/rulings.ts";
import { AGREEMENT, laneOf, QUESTION, REVIEW, RULINGS } from "./review/addresses.ts";
import type { ReviewAsked } from "./pages/review.ts";
import type { Form, Parameter, Request, Route } from "./route.ts";
import { say, spoken } from "./words/index.ts";

const ALL: readonly Form[] = ["html", "json", "csv"];

const LANE: readonly Parameter[] = [
  {
    name: "kind",
    in: "query",
    about:
      "only questions of this kind: meetings, persons, utterances, fulfilments, contradiction, speaker, date",
  },
  {
    name: "seat",
    in: "query",
    about: "second: questions that others have ruled on and this reviewer has not",
  },
];

/** The two dates of an address. Throws a QueryError where one is none. */
function askedDates(parameter: Request["parameter"]): { readonly asOf?: string; readonly knownBy?: string } {
  const { asOf, knownBy } = askedOf(parameter);
  return { ...(asOf !== undefined && { asOf }), ...(knownBy !== undefined && { knownBy }) };
}

const reviewAsked = ({ parameter, seat }: Request): ReviewAsked => ({
  lane: laneOf(parameter),
  seat,
  done: parameter("done"),
});

const BRIEF_PARAMETERS: readonly Parameter[] = [
  {
    name: "name",
    in: "query",
    about: "whom it is on: a name, an actor’s key or an office",
    needed: "Morvan",
  },
  { name: "as-of", in: "query", about: "the day it is as of; else that of the latest publication" },
  { name: "known-by", in: "query", about: "leaves out what only sources published later say" },
  { name: "since", in: "query", about: "leaves out what was said, met or adopted before" },
  { name: "out", in: "query", about: "ids of lines and keys of sections that stay out, with commas between" },
  { name: "order", in: "query", about: "ids of lines in the order wanted" },
  { name: "sections", in: "query", about: "keys of sections in the order wanted" },
];

/** The working pages: where something is checked, ruled on or put together. */
export const WORK_ROUTES: readonly Route[] = [
  {
    path: TAKE,
    forms: ["html", "json"],
    about: "Where sources are handed in; POST here a form with files as “file” and addresses as “addresses”",
    answers: "Taking",
    parameters: [],
    view: ({ jobs, seat }) => takeView(jobs, seat),
  },
  {
    path: `${TAKE}/{job}`,
    forms: ["html", "json"],
    about: "How far the taking of sources is, and what came of each",
    answers: "Job",
    parameters: [{ name: "job", in: "path", about: "the number the desk gave it" }],
    view: ({ jobs, name }) => {
      const job = jobs?.job(name);
      return job ? jobView(job) : say(spoken().trouble.noTaking, { name });
    },
  },
  {
    path: CHECK,
    forms: ALL,
    files: CHECK_FILES,
    about: "Every wording of a quotation in the register, with a verdict and its reason",
    answers: "QuoteCheck",
    parameters: [
      { name: "q", in: "query", about: "the words to check, as pasted", needed: "choose a side" },
      { name: "by", in: "query", about: "whose words they are to be: a name, an actor’s key or an office" },
      { name: "as-of", in: "query", about: "only what was said by then" },
      { name: "known-by", in: "query", about: "only what some source had published by then" },
    ],
    view: ({ desk, parameter, origin }) =>
      checkView(desk, {
        pasted: parameter("q") ?? "",
        by: parameter("by")?.trim() ?? "",
        ...askedDates(parameter),
        origin,
      }),
  },
  {
    path: `${PASSAGE}/{id}`,
    forms: ["html", "json"],
    files: PASSAGE_FILES,
    about: "A passage of a source: to cite, to rule on, to add to",
    answers: "Passage",
    parameters: [
      {
        name: "id",
        in: "path",
        about: "SHA-256 of the source’s bytes in hex, or the first eight digits or more",
      },
      {
        name: "at",
        in: "query",
        about: "its characters, in UTF-16 units: 415-501, 100,000 at most; else the whole text",
      },
    ],
    view: ({ desk, name, parameter, seat, origin }) => {
      const view = desk.source(name);
      if (!view) return say(spoken().trouble.noSource, { name });
      return passageView(desk, view, {
        at: placeOf(parameter("at") ?? `0-${view.reading.text.length}`),
        done: parameter("done"),
        seat,
        origin,
      });
    },
  },
  {
    path: DATASET,
    forms: ["html", "json"],
    files: DATASET_FILES,
    about: "The whole register as a data set, and what its tables mean",
    answers: "Dataset",
    parameters: [
      { name: "as-of", in: "query", about: "only what had begun by then" },
      { name: "known-by", in: "query", about: "only what some source had published by then" },
    ],
    view: ({ desk, parameter }) => datasetView(desk, askedDates(parameter)),
  },
  {
    path: REVIEW,
    forms: ALL,
    about: "Questions the rules cannot settle, the weightiest first",
    answers: "Queue",
    parameters: LANE,
    view: (request) => reviewView(request.desk, reviewAsked(request)),
  },
  {
    path: `${QUESTION}/{id}`,
    forms: ["html", "json"],
    about: "One question of the review, its evidence side by side, and what was ruled on it",
    answers: "Evidence",
    parameters: [{ name: "id", in: "path", about: "the question’s id" }, ...LANE],
    view: (request) => questionView(request.desk, request.name, reviewAsked(request)),
  },
  {
    path: RULINGS,
    forms: ALL,
    about: "Every ruling: who, when, what and why",
    answers: "Rulings",
    parameters: [],
    view: ({ desk, seat }) => rulingsView(desk, seat),
  },
  {
    path: AGREEMENT,
    forms: ALL,
    about: "How far reviewers agree: Krippendorff’s alpha, and where they differ",
    answers: "Agreement",
    parameters: [],
    view: ({ desk }) => agreementView(desk),
  },
  {
    path: BRIEF,
    forms: ALL,
    files: BRIEF_FILES,
    about: "A footnoted brief on one actor, with what was ticked out, put in order or written by hand",
    answers: "Brief",
    parameters: BRIEF_PARAMETERS,
    view: ({ desk, parameter, parameters, parameterNames: names }) =>
      briefView(desk, briefAsked({ parameter, parameters, names })),
  },
  {
    path: KEYS,
    forms: ["html", "json"],
    about: "The keys of the desk",
    answers: "Keys",
    parameters: [],
    view: () => keysView(),
  },
];
