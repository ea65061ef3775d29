import type { Acted, Action, ActionRequest } from "../actions.ts";
import { AskedError } from "../pages/asking.ts";
import { reviewerCookie } from "../seat.ts";
import { say, spoken } from "../words/index.ts";
import { passageAddress, placeOf } from "./address.ts";

/** The source a form is about. Throws an AskedError where there is none, or nobody signs, or no reason is given. */
function signedSource({ desk, field, reviewer }: ActionRequest): string {
  if (reviewer === "") throw new AskedError(spoken().trouble.nobodyRules);
  if (field("why") === "") throw new AskedError(spoken().trouble.noReason);
  const view = desk.source(field("source"));
  if (!view) throw new AskedError(say(spoken().trouble.noSourceSent, { name: field("source") }));
  return view.summary.id;
}

/** Back to the passage, which tells what was ruled. */
function done(request: ActionRequest, source: string, report: ReturnType<ActionRequest["rule"]>): Acted {
  const { reviewer, field } = request;
  return {
    to: passageAddress(source, placeOf(field("at")), { done: report.ruling.id }),
    told: report,
    cookie: reviewerCookie(reviewer),
  };
}

function add(request: ActionRequest): Acted {
  const { desk, field, fields, reviewer, rule } = request;
  const source = signedSource(request);
  const who = fields("who").flatMap((names) => names.split(/\r?\n|;/));
  const written = Object.fromEntries(
    ["speaker", "form", "format", "status", "place", "date", "due"].map((name) => [name, field(name)]),
  );
  const decision = desk.addition(source, placeOf(field("at")), { ...written, kind: field("kind"), who });
  return done(request, source, rule(decision, reviewer, field("why")));
}

function correct(request: ActionRequest): Acted {
  const { desk, field, reviewer, rule } = request;
  const source = signedSource(request);
  const claim = { kind: field("kind"), ...placeOf(`${field("start")}-${field("end")}`) };
  const decision = desk.correction(source, claim, {
    wrong: field("wrong"),
    speaker: field("speaker"),
    date: field("date"),
  });
  return done(request, source, rule(decision, reviewer, field("why")));
}

const SOURCE = { name: "source", about: "the id of the source, or its first eight digits or more" };
const AT = { name: "at", about: "the characters of the passage: 415-501" };
const BY = { name: "by", about: "who rules, where no account or cookie names one" };
const WHY = { name: "why", about: "the reason" };

export const PASSAGE_ACTIONS: readonly Action[] = [
  {
    path: "/passage/add",
    about: "Adds what was not read in a passage: a statement, a meeting or a commitment",
    fields: [
      SOURCE,
      AT,
      { name: "kind", about: "statement, meeting or commitment" },
      { name: "speaker", about: "of a statement: whose words; a name or an actor’s key" },
      { name: "form", about: "of a statement: direct, indirect or mixed" },
      { name: "who", about: "who met or is bound, one on a line" },
      { name: "format", about: "of a meeting: bilateral, phone, council ..." },
      { name: "status", about: "of a meeting or a commitment" },
      { name: "place", about: "of a meeting" },
      { name: "date", about: "the day it was said or met" },
      { name: "due", about: "of a commitment" },
      BY,
      WHY,
    ],
    act: add,
  },
  {
    path: "/passage/correct",
    about: "Rules that what the register has from a passage is not right",
    fields: [
      SOURCE,
      AT,
      { name: "kind", about: "the kind of entry" },
      { name: "start", about: "where its first anchor begins" },
      { name: "end", about: "where its first anchor ends" },
      { name: "wrong", about: "reject, speaker or date" },
      { name: "speaker", about: "whose words they are instead" },
      { name: "date", about: "which day it is instead" },
      BY,
      WHY,
    ],
    act: correct,
  },
];
