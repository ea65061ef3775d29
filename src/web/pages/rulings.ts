import type { ReadingDesk } from "../../desk/index.ts";
import { decisionWords, settledBy } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { counted } from "../pieces/signs.ts";
import { QUESTION, REVIEW, RULINGS } from "../review/addresses.ts";
import { rulingLines } from "../review/told.ts";
import type { Seat } from "../seat.ts";
import { csvLine } from "../tables/csv.ts";
import { capital, numberWord, say, spoken } from "../words/index.ts";
import type { View } from "./page.ts";

/** Every ruling: who, when, what and why, the last first. */
export const rulingsView = (desk: ReadingDesk, seat: () => Seat): View => ({
  page: () => ({ title: spoken().review.rulings, room: REVIEW, main: rulingsMain(desk, seat()) }),
  json: () => {
    const rulings = desk.rulings();
    return { count: rulings.length, results: rulings };
  },
  csv: () => rulingsCsv(desk),
});

function rulingsMain(desk: ReadingDesk, seat: Seat): Html {
  const views = desk.rulings();
  const holding = views.filter(({ inForce }) => inForce).length;
  const { review, rooms } = spoken();
  return markup`${titleOf({
    title: review.rulings,
    where: markup`<a href="${REVIEW}">${rooms[REVIEW]}</a> / ${review.whatWasRuled}`,
    stand: markup`${howMany(views.length, holding)} ${review.noneDeleted}`,
    tools: formLinks(RULINGS),
  })}
<section aria-labelledby="hr"><h2 id="hr">${review.lastFirst}</h2>
${rulingLines(
  views.map(({ ruling }) => ruling),
  desk,
  seat,
  RULINGS,
)}</section>`;
}

function howMany(all: number, holding: number): string {
  const { review, numbers } = spoken();
  if (all === 0) return review.nothingRuled;
  return say(review.inForce, {
    rulings: capital(counted(all, "ruling")),
    holding: holding === 0 ? numbers.none : numberWord(holding),
  });
}

function* rulingsCsv(desk: ReadingDesk): Generator<string> {
  yield csvLine(["ruling", "at", "by", "kind", "decided", "reason", "in_force", "question"]);
  for (const { ruling, inForce } of desk.rulings()) {
    const question = settledBy(ruling);
    yield csvLine([
      ruling.id,
      ruling.at,
      ruling.by,
      ruling.kind,
      decisionWords(ruling),
      ruling.reason,
      String(inForce),
      question === null ? "" : `${QUESTION}/${question}`,
    ]);
  }
}
