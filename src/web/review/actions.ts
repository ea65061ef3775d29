import { choicesFor, settledBy } from "../../desk/index.ts";
import type { Acted, Action, ActionRequest } from "../actions.ts";
import { AskedError } from "../pages/asking.ts";
import { reviewerCookie } from "../seat.ts";
import { say, spoken } from "../words/index.ts";
import { laneOf, optionsOf, questionAddress, REVIEW, reviewAddress, RULINGS } from "./addresses.ts";

/** Stands for this desk while an address is put in order; its name is never sent. */
const HERE = "http://desk";

/**
 * Where a form may send a browser on to: an address of this desk's review, and no other. The address is judged as a
 * browser would read it: "/review/..//elsewhere.example" begins like one of ours and leads away.
 */
function onward(to: string, otherwise: string): string {
  const url = URL.canParse(to, HERE) ? new URL(to, HERE) : null;
  if (url?.origin !== HERE || !/^\/(?:review|question|rulings|passage)(?:\/|$)/.test(url.pathname))
    return otherwise;
  return `${url.pathname}${url.search}${url.hash}`;
}

function sitDown({ field, reviewer }: ActionRequest): Acted {
  if (reviewer === "") throw new AskedError(spoken().trouble.noName);
  return {
    to: onward(field("to"), REVIEW),
    told: { reviewer },
    cookie: reviewerCookie(reviewer),
  };
}

/** Rules on a question and goes on to the one after it. */
function ruleOnQuestion({ desk, rule, field, reviewer }: ActionRequest): Acted {
  if (reviewer === "") throw new AskedError(spoken().trouble.nobodyRules);
  const id = field("doubt");
  const evidence = desk.doubt(id);
  if (!evidence) throw new AskedError(say(spoken().trouble.settled, { id }));
  const lane = laneOf((name) => field(name) || undefined);
  const { doubts } = desk.review(optionsOf(lane, reviewer));
  const place = doubts.findIndex((doubt) => doubt.id === id);
  const next = doubts[place + 1] ?? doubts[0];
  const answer = { key: field("answer"), speaker: field("speaker"), date: field("date") };
  const decision = desk.decision(id, answer);
  const chosen = choicesFor(evidence.doubt).find(({ key }) => key === answer.key)!;
  const report = rule(decision, reviewer, field("why") || `${chosen.name}, by the evidence side by side`);
  const done = { done: report.ruling.id };
  const goesOn = next !== undefined && next.id !== id && desk.doubt(next.id) !== undefined;
  return { to: goesOn ? questionAddress(next.id, lane, done) : reviewAddress(lane, done), told: report };
}

/** Takes a ruling back and shows its question again. */
function undo({ desk, rule, field, reviewer }: ActionRequest): Acted {
  if (reviewer === "") throw new AskedError(spoken().trouble.nobodyRules);
  const id = field("ruling");
  const before = desk.rulings().find(({ ruling }) => ruling.id === id)?.ruling;
  const report = rule({ kind: "restore", ruling: id }, reviewer, field("why") || "taken back in the review");
  const question = before && settledBy(before);
  const lane = laneOf((name) => field(name) || undefined);
  const shown = question && desk.doubt(question) ? questionAddress(question, lane) : RULINGS;
  const to = new URL(onward(field("to"), shown), HERE);
  to.searchParams.set("done", report.ruling.id);
  return { to: `${to.pathname}${to.search}${to.hash}`, told: report };
}

const BY = { name: "by", about: "the reviewer, where no account or cookie names one" };

export const REVIEW_ACTIONS: readonly Action[] = [
  {
    path: "/review/name",
    about: "Keeps the reviewer’s name in the browser",
    fields: [BY, { name: "to", about: "the page to go on with" }],
    act: sitDown,
  },
  {
    path: "/review/rule",
    about: "Rules on a question of the review",
    fields: [
      { name: "doubt", about: "the id of the question" },
      { name: "answer", about: "x the same or right, n not, u unsure, a or b: that account is misread" },
      { name: "why", about: "the reason" },
      { name: "speaker", about: "whose words they are, where the inferred speaker is not right" },
      { name: "date", about: "the day, where the inferred one is not right" },
      BY,
    ],
    act: ruleOnQuestion,
  },
  {
    path: "/review/undo",
    about: "Takes a ruling back, by a ruling that says so",
    fields: [{ name: "ruling", about: "the id of the ruling" }, { name: "why", about: "the reason" }, BY],
    act: undo,
  },
];
