import { CHECK, CHECK_FILES, checkView } from "./pages/check.ts";
import type { Form, Route } from "./route.ts";

const ALL: readonly Form[] = ["html", "json", "csv"];

/** The working pages: where something is checked, ruled on or put together. */
export const WORK_ROUTES: readonly Route[] = [
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
