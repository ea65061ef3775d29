import type { AnswerChoice, Doubt, Evidence } from "../../desk/index.ts";
import { choicesFor } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { Seat } from "../seat.ts";
import { spoken } from "../words/index.ts";
import type { Lane } from "./addresses.ts";

/** What a form sends along, so that a page from elsewhere cannot send it and the reviewer goes on where they were. */
export const hidden = (seat: Seat, fields: Readonly<Record<string, string | undefined>>): Html =>
  markup`<input type="hidden" name="token" value="${seat.token}" />${Object.entries(fields).map(
    ([name, value]) =>
      value === undefined ? "" : markup`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;

/** Who reviews: asked once, before the first ruling. */
export function nameForm(seat: Seat, to: string): Html {
  const { review } = spoken();
  return markup`<form class="ruling named" id="ruling" method="post" action="/review/name">
${hidden(seat, { to })}
<label for="by">${review.who}</label>
<input id="by" name="by" required maxlength="80" autocomplete="name" value="${seat.reviewer ?? ""}" />
<button>${review.sitDown}</button>
</form>`;
}

/** The answers as buttons; each has its key, and the reason goes with whichever is pressed. */
export function rulingForm({ doubt }: Evidence, seat: Seat, lane: Lane, people: readonly string[]): Html {
  const { review } = spoken();
  const choices = choicesFor(doubt);
  return markup`<form class="ruling" id="ruling" method="post" action="/review/rule" aria-label="${review.ruling}">
${hidden(seat, { doubt: doubt.id, kind: lane.kind, seat: lane.seat })}
<div class="answers">${choices.map((choice) => answerButton(doubt, choice))}
<a class="button" href="#before" accesskey="h" data-key="h"><kbd aria-hidden="true">h</kbd>${review.history}</a></div>
${doubt.kind === "speaker" ? speakerField(people) : ""}${doubt.kind === "date" ? dateField() : ""}
<label class="sr" for="why">${review.reason}</label>
<input id="why" name="why" maxlength="500" placeholder="${review.reasonMore}" autocomplete="off" />
</form>`;
}

/** What an answer is called and what the register has then, in the words of the page. */
function answerWords(
  doubt: Doubt,
  { key, name, then }: AnswerChoice,
): { readonly name: string; readonly then: string } {
  const kind: Readonly<Record<string, { readonly name: string; readonly then: string }>> =
    spoken().review.answers[doubt.kind];
  const words =
    kind[choicesFor(doubt).length < 5 && doubt.kind === "contradiction" && key === "x" ? "both" : key];
  return words ?? { name, then };
}

const answerButton = (doubt: Doubt, choice: AnswerChoice): Html =>
  markup`<button name="answer" value="${choice.key}" accesskey="${choice.key}" data-key="${choice.key}"><kbd aria-hidden="true">${choice.key}</kbd>${answerWords(doubt, choice).name}</button>`;

const speakerField = (people: readonly string[]): Html =>
  markup`<label for="speaker">${spoken().review.whose} <small>${spoken().review.whoseMore}</small></label>
<input id="speaker" name="speaker" list="people" maxlength="200" autocomplete="off" />
<datalist id="people">${people.map((name) => markup`<option value="${name}"></option>`)}</datalist>`;

const dateField = (): Html =>
  markup`<label for="date">${spoken().review.which} <small>${spoken().review.whichMore}</small></label>
<input id="date" name="date" maxlength="10" inputmode="numeric" autocomplete="off" />`;

/** What each answer changes. */
export function thenTable({ doubt }: Evidence): Html {
  const { review } = spoken();
  const rows = choicesFor(doubt).map((choice) => ({ key: choice.key, ...answerWords(doubt, choice) }));
  return markup`<section aria-labelledby="hw"><h2 id="hw">${review.then} <span class="more">${review.thenNote}</span></h2>
<table class="then"><caption class="sr">${review.thenCaption}</caption><thead><tr><th scope="col">${review.key}</th><th scope="col">${review.answer}</th><th scope="col">${review.has}</th></tr></thead><tbody>
${rows.map(({ key, name, then }) => markup`<tr><td><kbd>${key}</kbd></td><td>${name}</td><td>${then}</td></tr>`)}
</tbody></table></section>`;
}
