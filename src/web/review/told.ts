import type { ReadingDesk } from "../../desk/index.ts";
import { decisionWords, settledBy } from "../../desk/index.ts";
import type { Ruling } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { dayWords } from "../pieces/dates.ts";
import { capital } from "../pieces/signs.ts";
import type { Seat } from "../seat.ts";
import { QUESTION } from "./addresses.ts";
import { hidden } from "./form.ts";

/** Rulings as lines, the last first: who, when, what, why; taken back or in force; and the way to take one back. */
export function rulingLines(rulings: readonly Ruling[], desk: ReadingDesk, seat: Seat, back: string): Html {
  if (rulings.length === 0) return markup`<p class="none">Nothing was ruled on this.</p>`;
  const holding = new Map(desk.rulings().map(({ ruling, inForce }) => [ruling.id, inForce]));
  return markup`<ol class="rulings">${rulings
    .toReversed()
    .map((ruling) => rulingLine(ruling, holding.get(ruling.id) ?? false, seat, back))}</ol>`;
}

function rulingLine(ruling: Ruling, inForce: boolean, seat: Seat, back: string): Html {
  const question = settledBy(ruling);
  const restore = ruling.kind === "restore";
  return markup`<li id="${ruling.id}"${inForce || restore ? "" : markup` class="undone"`}>
<p class="when">${dayWords(ruling.at.slice(0, 10))}<br /><span class="faint">${ruling.at.slice(11, 16)} UTC</span></p>
<div><p class="what">${fromSource(capital(decisionWords(ruling)))}.</p>
<p class="by">${joined(
    [
      markup`<b>${fromSource(ruling.by)}</b>`,
      fromSource(ruling.reason),
      !inForce && !restore && markup`<span class="differs">taken back</span>`,
      question && markup`<a href="${QUESTION}/${question}">the question</a>`,
    ],
    DOT,
  )}</p></div>
${inForce && seat.mayRule ? markup`<form method="post" action="/review/undo">${hidden(seat, { ruling: ruling.id, to: back })}<button>Undo</button></form>` : ""}</li>`;
}
