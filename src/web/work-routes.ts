import { CHECK, CHECK_FILES, checkView } from "./pages/check.ts";
import { jobView, TAKE, takeView } from "./pages/take.ts";
import type { Form, Route } from "./route.ts";

const ALL: readonly Form[] = ["html", "json", "csv"];

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
      return job ? jobView(job) : `No taking here has the number “${name}”; what was taken is under Sources`;
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
    ],
    view: ({ desk, parameter, origin }) =>
      checkView(desk, { pasted: parameter("q") ?? "", by: parameter("by")?.trim() ?? "", origin }),
  },
];
