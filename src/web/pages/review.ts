import type { Doubt, Evidence, Queue, ReadingDesk } from "../../desk/index.ts";
import { decisionWords } from "../../desk/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { capital, ENGLISH, inRegister, say, spoken, tell } from "../words/index.ts";
import {
  AGREEMENT,
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
  if (!evidence) return say(spoken().trouble.noQuestion, { id });
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
  title: evidence
    ? say(spoken().search.window, {
        query: spoken().review.doubts[evidence.doubt.kind].asks,
        title: spoken().rooms[REVIEW],
      })
    : spoken().rooms[REVIEW],
  room: REVIEW,
  ...(evidence && { skips: [["#ruling", spoken().review.skip]] as const }),
  main: reviewMain(desk, asked, seat, queue, evidence),
});

function reviewMain(
  desk: ReadingDesk,
  { lane, done }: ReviewAsked,
  seat: Seat,
  queue: Queue,
  evidence: Evidence | undefined,
): Html {
  const { review: words, rooms } = spoken();
  const second = lane.seat === "second";
  return markup`${titleOf({
    title: rooms[REVIEW],
    tools: joined(
      [
        say(second ? words.toCode : words.open, { count: queue.count }),
        second
          ? markup`<a href="${REVIEW}">${words.backToOpen}</a>`
          : markup`<a href="${reviewAddress({ seat: "second" })}">${words.takeSeat}</a>`,
        markup`<a href="${RULINGS}">${words.toRulings}</a>`,
        markup`<a href="${AGREEMENT}">${words.toAgreement}</a>`,
        markup`<a href="${REVIEW}.csv">.csv</a>`,
        markup`<a href="${REVIEW}.json">.json</a>`,
      ],
      DOT,
    ),
  })}
${kindTabs(queue, lane)}${doneBar(desk, done, seat, lane)}
${second ? markup`<p class="quiet seatnote">${words.seat}</p>` : ""}
<div class="queue">
${evidence ? question(desk, evidence, seat, queue, lane) : nothingOpen(second)}
${queueList(queue, evidence?.doubt.id ?? null, lane)}
</div>
${queue.complete ? "" : markup`<p class="quiet">${words.incomplete}</p>`}
${seat.reviewer !== null && seat.account === null ? markup`<details class="seat"><summary>${tell(words.youAre, { name: fromSource(seat.reviewer) })}</summary>${nameForm(seat, reviewAddress(lane))}</details>` : ""}`;
}

function nothingOpen(second: boolean): Html {
  const { review: words } = spoken();
  return markup`<section aria-labelledby="ih"><h2 id="ih">${words.nothingOpen}</h2><p class="empty">${
    second ? words.allCoded : words.allAnswered
  } <a href="${RULINGS}">${words.whatWasRuled}</a>.</p></section>`;
}

function question(desk: ReadingDesk, evidence: Evidence, seat: Seat, queue: Queue, lane: Lane): Html {
  const { doubt, speaksFor, speaksAgainst } = evidence;
  const place = queue.doubts.findIndex(({ id }) => id === doubt.id);
  const { review: words } = spoken();
  const of = place < 0 ? "" : `${say(words.place, { place: place + 1, of: queue.doubts.length })}${DOT}`;
  return markup`<section class="question" aria-labelledby="ih">
<h2 id="ih">${of}${words.doubts[doubt.kind].asks} <span class="more">${tell(words.askedBy, { rule: doubt.rule, code: (inner) => markup`<code>${inner}</code>` })}</span></h2>
${sidesOf(evidence, (source) => desk.reading(source)?.text)}
${
  !seat.mayRule
    ? markup`<p class="ruling" id="ruling">${words.mayNot}</p>`
    : seat.reviewer === null
      ? nameForm(seat, questionAddress(doubt.id, lane))
      : rulingForm(evidence, seat, lane, peopleIn(desk, evidence))
}
${neighbours(queue.doubts, place, lane)}
<div class="cols2">${reasons(words.speaksFor, "hf", speaksFor)}${reasons(words.speaksAgainst, "hg", speaksAgainst)}</div>
<p class="weighs">${tell(words.weighs, { changes: joined(doubt.changes.map(inRegister), spoken().lists.comma), b: (inner) => markup`<b>${inner}</b>` })}</p>
${thenTable(evidence)}
<section id="before" aria-labelledby="hb"><h2 id="hb">${words.before}</h2>
${lane.seat === "second" && seat.reviewer !== null && !evidence.rulings.some(({ by }) => by === seat.reviewer) ? markup`<p class="quiet">${words.shownLater}</p>` : rulingLines(evidence.rulings, desk, seat, questionAddress(doubt.id, lane))}
</section></section>`;
}

function reasons(name: string, id: string, words: readonly string[]): Html {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${words.length === 0 ? markup`<p class="none">${spoken().review.noReasons}</p>` : markup`<ul class="lines">${words.map((each) => markup`<li>${inRegister(each)}</li>`)}</ul>`}</section>`;
}

/** The questions before and after, for who would rather skip. */
function neighbours(doubts: readonly Doubt[], place: number, lane: Lane): Html | "" {
  const [before, after] = [place > 0 ? doubts[place - 1] : undefined, doubts[place + 1]];
  if (!before && !after) return "";
  return markup`<p class="beside">${joined(
    [
      before &&
        markup`<a href="${questionAddress(before.id, lane)}" data-key="k" rel="prev">${spoken().review.prev}</a>`,
      after &&
        markup`<a href="${questionAddress(after.id, lane)}" data-key="j" rel="next">${spoken().review.next}</a>`,
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
  const { review } = spoken();
  const words =
    ruling.kind === "restore"
      ? markup`${review.reopened}`
      : tell(review.ruled, { ruling: inRegister(capital(decisionWords(ruling))) });
  return markup`<div class="done" role="status"><p>${words}</p>
${seat.mayRule && ruling.kind !== "restore" ? markup`<form method="post" action="/review/undo">${hidden(seat, { ruling: ruling.id, kind: lane.kind, seat: lane.seat })}<button data-key="z"><kbd aria-hidden="true">z</kbd>${review.undoKey}</button></form>` : ""}</div>`;
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
      ENGLISH.review.doubts[kind].asks,
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
