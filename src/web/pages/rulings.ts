import type { ReadingDesk } from "../../desk/index.ts";
import { decisionWords, settledBy } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { capital, counted, countWords } from "../pieces/signs.ts";
import { QUESTION, REVIEW, RULINGS } from "../review/addresses.ts";
import { rulingLines } from "../review/told.ts";
import type { Seat } from "../seat.ts";
import { csvLine } from "../tables/csv.ts";
import type { View } from "./page.ts";

/** Every ruling: who, when, what and why, the last first. */
export const rulingsView = (desk: ReadingDesk, seat: () => Seat): View => ({
  page: () => ({ title: "Rulings", room: REVIEW, main: rulingsMain(desk, seat()) }),
  json: () => {
    const rulings = desk.rulings();
    return { count: rulings.length, results: rulings };
  },
  csv: () => rulingsCsv(desk),
});

function rulingsMain(desk: ReadingDesk, seat: Seat): Html {
  const views = desk.rulings();
  const holding = views.filter(({ inForce }) => inForce).length;
  return markup`${titleOf({
    title: "Rulings",
    where: markup`<a href="${REVIEW}">Review</a> / What was ruled`,
    stand: markup`${howMany(views.length, holding)} None is ever deleted: one that is taken back stays, and says so.`,
    tools: formLinks(RULINGS),
  })}
<section aria-labelledby="hr"><h2 id="hr">The last first</h2>
${rulingLines(
  views.map(({ ruling }) => ruling),
  desk,
  seat,
  RULINGS,
)}</section>`;
}

function howMany(all: number, holding: number): string {
  if (all === 0) return "Nothing was ruled yet.";
  return `${capital(counted(all, "ruling"))}, ${holding === 0 ? "none" : countWords(holding)} in force.`;
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
