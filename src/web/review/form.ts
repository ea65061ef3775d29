import type { AnswerChoice, Evidence } from "../../desk/index.ts";
import { choicesFor } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { Seat } from "../seat.ts";
import type { Lane } from "./addresses.ts";

/** What a form sends along, so that a page from elsewhere cannot send it and the reviewer goes on where they were. */
export const hidden = (seat: Seat, fields: Readonly<Record<string, string | undefined>>): Html =>
  markup`<input type="hidden" name="token" value="${seat.token}" />${Object.entries(fields).map(
    ([name, value]) =>
      value === undefined ? "" : markup`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;

/** Who reviews: asked once, before the first ruling. */
export function nameForm(seat: Seat, to: string): Html {
  return markup`<form class="ruling named" id="ruling" method="post" action="/review/name">
${hidden(seat, { to })}
<label for="by">Who is reviewing? Your name stands beside each ruling.</label>
<input id="by" name="by" required maxlength="80" autocomplete="name" value="${seat.reviewer ?? ""}" />
<button>Sit down</button>
</form>`;
}

/** The answers as buttons; each has its key, and the reason goes with whichever is pressed. */
export function rulingForm({ doubt }: Evidence, seat: Seat, lane: Lane, people: readonly string[]): Html {
  const choices = choicesFor(doubt);
  return markup`<form class="ruling" id="ruling" method="post" action="/review/rule" aria-label="Your ruling">
${hidden(seat, { doubt: doubt.id, kind: lane.kind, seat: lane.seat })}
<div class="answers">${choices.map(answerButton)}
<a class="button" href="#before" accesskey="h" data-key="h"><kbd aria-hidden="true">h</kbd>history</a></div>
${doubt.kind === "speaker" ? speakerField(people) : ""}${doubt.kind === "date" ? DATE_FIELD : ""}
<label class="sr" for="why">Reason</label>
<input id="why" name="why" maxlength="500" placeholder="Reason, kept with the ruling (may be empty)" autocomplete="off" />
</form>`;
}

const answerButton = ({ key, name }: AnswerChoice): Html =>
  markup`<button name="answer" value="${key}" accesskey="${key}" data-key="${key}"><kbd aria-hidden="true">${key}</kbd>${name}</button>`;

const speakerField = (people: readonly string[]): Html =>
  markup`<label for="speaker">If not right: whose words? <small>empty: the source names nobody</small></label>
<input id="speaker" name="speaker" list="people" maxlength="200" autocomplete="off" />
<datalist id="people">${people.map((name) => markup`<option value="${name}"></option>`)}</datalist>`;

const DATE_FIELD = markup`<label for="date">If not right: which day? <small>2023-05-04, 2023-05 or 2023; empty: the source does not say</small></label>
<input id="date" name="date" maxlength="10" inputmode="numeric" autocomplete="off" />`;

/** What each answer changes. */
export function thenTable({ doubt }: Evidence): Html {
  return markup`<section aria-labelledby="hw"><h2 id="hw">What a ruling changes <span class="more">can be undone; is replayed on every rereading</span></h2>
<table class="then"><caption class="sr">What the register has after each ruling</caption><thead><tr><th scope="col">Key</th><th scope="col">Ruling</th><th scope="col">The register then has</th></tr></thead><tbody>
${choicesFor(doubt).map(({ key, name, then }) => markup`<tr><td><kbd>${key}</kbd></td><td>${name}</td><td>${then}</td></tr>`)}
</tbody></table></section>`;
}
