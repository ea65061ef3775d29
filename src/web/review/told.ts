import type { ReadingDesk } from "../../desk/index.ts";
import { decisionWords, settledBy } from "../../desk/index.ts";
import type { Ruling } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { dayWords } from "../pieces/dates.ts";
import type { Seat } from "../seat.ts";
import { capital, inRegister, say, spoken, tell } from "../words/index.ts";
import { QUESTION } from "./addresses.ts";
import { hidden } from "./form.ts";

/** Rulings as lines, the last first: who, when, what, why; taken back or in force; and the way to take one back. */
export function rulingLines(rulings: readonly Ruling[], desk: ReadingDesk, seat: Seat, back: string): Html {
  if (rulings.length === 0) return markup`<p class="none">${spoken().review.notRuled}</p>`;
  const all = desk.rulings();
  const holding = new Map(all.map(({ ruling, inForce }) => [ruling.id, inForce]));
  const byId = new Map(all.map(({ ruling }) => [ruling.id, ruling]));
  return markup`<ol class="rulings">${rulings
    .toReversed()
    .map((ruling) =>
      rulingLine(
        { ruling, words: wordsOf(ruling, byId), inForce: holding.get(ruling.id) ?? false },
        seat,
        back,
      ),
    )}</ol>`;
}

/** What was ruled; of a ruling that took another back, what that one had said. */
function wordsOf(ruling: Ruling, byId: ReadonlyMap<string, Ruling>): Html {
  const before = ruling.kind === "restore" ? byId.get(ruling.ruling) : undefined;
  return before
    ? tell(spoken().review.wasTakenBack, { ruling: inRegister(decisionWords(before)) })
    : inRegister(capital(decisionWords(ruling)));
}

interface Told {
  readonly ruling: Ruling;
  readonly words: Html;
  readonly inForce: boolean;
}

function rulingLine({ ruling, words, inForce }: Told, seat: Seat, back: string): Html {
  const question = settledBy(ruling);
  const restore = ruling.kind === "restore";
  return markup`<li id="${ruling.id}"${inForce || restore ? "" : markup` class="undone"`}>
<p class="when">${dayWords(ruling.at.slice(0, 10))}<br /><span class="faint">${say(spoken().review.utc, { time: ruling.at.slice(11, 16) })}</span></p>
<div><p class="what">${words}.</p>
<p class="by">${joined(
    [
      markup`<b>${fromSource(ruling.by)}</b>`,
      fromSource(ruling.reason),
      !inForce && !restore && markup`<span class="differs">${spoken().review.takenBack}</span>`,
      question && markup`<a href="${QUESTION}/${question}">${spoken().review.question}</a>`,
    ],
    DOT,
  )}</p></div>
${inForce && seat.mayRule ? markup`<form method="post" action="/review/undo">${hidden(seat, { ruling: ruling.id, to: back })}<button>${spoken().review.undo}</button></form>` : ""}</li>`;
}
