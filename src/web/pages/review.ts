import type { Doubt, Evidence, Queue, ReadingDesk } from "../../desk/index.ts";
import { decisionWords } from "../../desk/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { capital, figures } from "../pieces/signs.ts";
import {
  AGREEMENT,
  DOUBTS,
  optionsOf,
  questionAddress,
  REVIEW,
  reviewAddress,
  RULINGS,
} from "../review/addresses.ts";
import type { Lane } from "../review/addresses.ts";
import { hidden, nameForm, rulingForm, thenTable } from "../review/form.ts";
import { kindTabs, queueList } from "../review/queue.ts";
import { sidesOf } from "../review/sides.ts";
import { rulingLines } from "../review/told.ts";
import type { Seat } from "../seat.ts";
import { csvLine } from "../tables/csv.ts";
import type { View } from "./page.ts";

/** What the review is asked for: which part of the queue, which question, and what was just ruled. */
export interface ReviewAsked {
  readonly lane: Lane;
  readonly seat: () => Seat;
  /** The id of a ruling that was just made or taken back. */
  readonly done: string | undefined;
}

/** The queue with its first question. */
export function reviewView(desk: ReadingDesk, asked: ReviewAsked): View {
  const queueFor = (reviewer: string | null): Queue => desk.review(optionsOf(asked.lane, reviewer));
  const listed = (): Queue => queueFor(null);
  return {
    page: () => {
      const seat = asked.seat();
      const queue = queueFor(seat.reviewer);
      const [first] = queue.doubts;
      return pageOf(desk, asked, seat, queue, first && desk.doubt(first.id));
    },
    json: () => {
      const { count, kinds, complete, doubts } = listed();
      return { count, kinds, complete, results: doubts };
    },
    csv: () => doubtsCsv(listed().doubts),
  };
}

/** One question, at its place in the queue. */
export function questionView(desk: ReadingDesk, id: string, asked: ReviewAsked): View | string {
  const evidence = desk.doubt(id);
  if (!evidence) return `No question here has the id “${id}”; the register may know the answer by now`;
  return {
    page: () => {
      const seat = asked.seat();
      return pageOf(desk, asked, seat, desk.review(optionsOf(asked.lane, seat.reviewer)), evidence);
    },
    json: () => evidence,
  };
}

const pageOf = (
  desk: ReadingDesk,
  asked: ReviewAsked,
  seat: Seat,
  queue: Queue,
  evidence: Evidence | undefined,
): ReturnType<View["page"]> => ({
  title: evidence ? `${DOUBTS[evidence.doubt.kind].asks} · Review` : "Review",
  room: REVIEW,
  ...(evidence && { skips: [["#ruling", "Skip to your ruling"]] as const }),
  main: reviewMain(desk, asked, seat, queue, evidence),
});

function reviewMain(
  desk: ReadingDesk,
  { lane, done }: ReviewAsked,
  seat: Seat,
  queue: Queue,
  evidence: Evidence | undefined,
): Html {
  const second = lane.seat === "second";
  return markup`${titleOf({
    title: "Review",
    tools: joined(
      [
        `${figures(queue.count)} ${second ? "to code again" : "open"}`,
        second
          ? markup`<a href="${REVIEW}">back to the open ones</a>`
          : markup`<a href="${reviewAddress({ seat: "second" })}">take a second coder’s seat</a>`,
        markup`<a href="${RULINGS}">rulings</a>`,
        markup`<a href="${AGREEMENT}">agreement</a>`,
        markup`<a href="${REVIEW}.csv">.csv</a>`,
        markup`<a href="${REVIEW}.json">.json</a>`,
      ],
      DOT,
    ),
  })}
${kindTabs(queue, lane)}${doneBar(desk, done, seat, lane)}
${second ? markup`<p class="quiet seatnote">The second coder’s seat: questions that others have ruled on, without showing how. Where two rulings differ, the later one holds.</p>` : ""}
<div class="queue">
${evidence ? question(desk, evidence, seat, queue, lane) : nothingOpen(second)}
${queueList(queue, evidence?.doubt.id ?? null, lane)}
</div>
${queue.complete ? "" : markup`<p class="quiet">The register is too large to be looked through whole: further questions come up as these are settled.</p>`}
${seat.reviewer !== null && seat.account === null ? markup`<details class="seat"><summary>You review as ${fromSource(seat.reviewer)}</summary>${nameForm(seat, reviewAddress(lane))}</details>` : ""}`;
}

const nothingOpen = (second: boolean): Html =>
  markup`<section aria-labelledby="ih"><h2 id="ih">Nothing is open</h2><p class="empty">${
    second
      ? "You have ruled on everything that others have."
      : "The rules ask nothing that nobody has answered."
  } <a href="${RULINGS}">What was ruled</a>.</p></section>`;

function question(desk: ReadingDesk, evidence: Evidence, seat: Seat, queue: Queue, lane: Lane): Html {
  const { doubt, speaksFor, speaksAgainst } = evidence;
  const place = queue.doubts.findIndex(({ id }) => id === doubt.id);
  const of = place < 0 ? "" : `${figures(place + 1)} of ${figures(queue.doubts.length)} · `;
  return markup`<section class="question" aria-labelledby="ih">
<h2 id="ih">${of}${DOUBTS[doubt.kind].asks} <span class="more">asked by the rule <code>${doubt.rule}</code></span></h2>
${sidesOf(evidence, (source) => desk.reading(source)?.text)}
${
  !seat.mayRule
    ? markup`<p class="ruling" id="ruling">Rulings are made by who may review; here they can be read.</p>`
    : seat.reviewer === null
      ? nameForm(seat, questionAddress(doubt.id, lane))
      : rulingForm(evidence, seat, lane, peopleIn(desk, evidence))
}
${neighbours(queue.doubts, place, lane)}
<div class="cols2">${reasons("Speaks for it", "hf", speaksFor)}${reasons("Speaks against it", "hg", speaksAgainst)}</div>
<p class="weighs"><b>It weighs on</b> ${doubt.changes.map((each) => fromSource(each)).flatMap((each, i) => (i === 0 ? [each] : [", ", each]))}.</p>
${thenTable(evidence)}
<section id="before" aria-labelledby="hb"><h2 id="hb">Ruled before</h2>
${lane.seat === "second" && seat.reviewer !== null && !evidence.rulings.some(({ by }) => by === seat.reviewer) ? markup`<p class="quiet">Shown once you have ruled yourself.</p>` : rulingLines(evidence.rulings, desk, seat, questionAddress(doubt.id, lane))}
</section></section>`;
}

function reasons(name: string, id: string, words: readonly string[]): Html {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${words.length === 0 ? markup`<p class="none">Nothing the rules know of.</p>` : markup`<ul class="lines">${words.map((each) => markup`<li>${fromSource(each)}</li>`)}</ul>`}</section>`;
}

/** The questions before and after, for who would rather skip. */
function neighbours(doubts: readonly Doubt[], place: number, lane: Lane): Html | "" {
  const [before, after] = [place > 0 ? doubts[place - 1] : undefined, doubts[place + 1]];
  if (!before && !after) return "";
  return markup`<p class="beside">${joined(
    [
      before &&
        markup`<a href="${questionAddress(before.id, lane)}" data-key="k" rel="prev">← the one before</a>`,
      after &&
        markup`<a href="${questionAddress(after.id, lane)}" data-key="j" rel="next">skip to the next →</a>`,
    ],
    DOT,
  )}</p>`;
}

/** Names offered where a speaker is to be given: whom the source names. */
const PEOPLE = 40;

function peopleIn(desk: ReadingDesk, { doubt: { kind, subject } }: Evidence): readonly string[] {
  if (kind !== "speaker" || "actors" in subject) return [];
  const reading = desk.reading(subject.claims[0].anchor.source);
  return [...new Set(reading?.actors.map(({ name }) => name) ?? [])].slice(0, PEOPLE);
}

/** What was just done, and the way to take it back. */
function doneBar(desk: ReadingDesk, done: string | undefined, seat: Seat, lane: Lane): Html | "" {
  if (done === undefined) return "";
  const view = desk.rulings().find(({ ruling }) => ruling.id === done);
  if (!view) return "";
  const { ruling } = view;
  const words =
    ruling.kind === "restore"
      ? "Taken back: the question is open again."
      : `Ruled: ${capital(decisionWords(ruling))}.`;
  return markup`<div class="done" role="status"><p>${fromSource(words)}</p>
${seat.mayRule && ruling.kind !== "restore" ? markup`<form method="post" action="/review/undo">${hidden(seat, { ruling: ruling.id, kind: lane.kind, seat: lane.seat })}<button data-key="z"><kbd aria-hidden="true">z</kbd>undo</button></form>` : ""}</div>`;
}

function* doubtsCsv(doubts: readonly Doubt[]): Generator<string> {
  yield csvLine([
    "question",
    "kind",
    "asks",
    "title",
    "rule",
    "reason",
    "impact",
    "weighs_on",
    "a",
    "b",
    "address",
  ]);
  for (const { id, kind, title, rule, reason, impact, changes, subject } of doubts) {
    const sides =
      "actors" in subject
        ? subject.actors
        : subject.claims.map(({ anchor }) => sourceAddress(anchor.source, anchor));
    yield csvLine([
      id,
      kind,
      DOUBTS[kind].asks,
      title,
      rule,
      reason,
      impact,
      changes.join("; "),
      sides[0],
      sides[1],
      `/question/${id}`,
    ]);
  }
}
