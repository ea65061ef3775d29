import { ADDABLE, mayCorrect } from "../../desk/index.ts";
import type { AddableKind } from "../../desk/index.ts";
import type { Account, Entry } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { entryLine } from "../pieces/entry-line.ts";
import { hidden } from "../review/form.ts";
import type { Seat } from "../seat.ts";
import type { Stretch } from "./stretch.ts";
import { spoken } from "../words/index.ts";

/** What the register has from a passage: each entry with what may be wrong with it. */
export function foundList({ found, anchor }: Stretch, seat: Seat): Html {
  if (found.length === 0) return markup`<p class="empty">${spoken().passage.nothingRead}</p>`;
  return markup`<ol class="found">${found.map(
    ({ entry, accounts }) =>
      markup`<li>
${entryLine(entry)}
${seat.mayRule ? accounts.map((account) => correctionForm(entry, account, `${anchor.start}-${anchor.end}`, seat)) : ""}</li>`,
  )}</ol>`;
}

function correctionForm(entry: Entry, { anchors: [first] }: Account<unknown>, at: string, seat: Seat): Html {
  const name = `${entry.kind}-${first.start}-${first.end}`;
  return markup`<details class="correct">
<summary>${spoken().passage.wrong}</summary>
<form class="plainform" method="post" action="/passage/correct">
${hidden(seat, { source: first.source, at, kind: entry.kind, start: String(first.start), end: String(first.end) })}
<fieldset><legend>${spoken().passage.whatIsWrong}</legend>
${["reject", "speaker", "date"]
  .filter((wrong) => mayCorrect(wrong, entry.kind))
  .map(
    (wrong, i) =>
      markup`<label class="choice"><input type="radio" name="wrong" value="${wrong}"${i === 0 ? markup` checked` : ""} /> ${spoken().passage.corrections[wrong as "reject"]}</label>`,
  )}</fieldset>
${entry.kind === "statement" ? field(`${name}-speaker`, "speaker", spoken().passage.speakerInstead, "people") : ""}
${mayCorrect("date", entry.kind) ? field(`${name}-date`, "date", spoken().passage.dateInstead) : ""}
${signed(name, seat)}
<button>${spoken().passage.rule}</button>
</form></details>`;
}

/** The forms that add what was not read, one for each kind. */
export const addForms = (stretch: Stretch, seat: Seat): Html =>
  markup`${(Object.keys(ADDABLE) as AddableKind[]).map((kind) => addForm(kind, stretch, seat))}
<datalist id="people">${peopleIn(stretch).map((name) => markup`<option value="${name}"></option>`)}</datalist>`;

function addForm(kind: AddableKind, { anchor }: Stretch, seat: Seat): Html {
  return markup`<details class="add">
<summary>${spoken().passage.add[kind]}</summary>
<form class="plainform" method="post" action="/passage/add">
${hidden(seat, { source: anchor.source, at: `${anchor.start}-${anchor.end}`, kind })}
${FIELDS[kind]()}
${signed(`add-${kind}`, seat)}
<button>${spoken().passage.addIt}</button>
</form></details>`;
}

const FIELDS: Readonly<Record<AddableKind, () => Html>> = {
  statement: () => markup`${field("add-speaker", "speaker", spoken().passage.speaker, "people")}
${choice("add-form", "form", spoken().passage.form, ADDABLE.statement.form)}
${field("add-date", "date", spoken().passage.date)}`,
  meeting: () => markup`${lines("add-parties", "who", spoken().passage.parties)}
${choice("add-format", "format", spoken().passage.format, ADDABLE.meeting.format)}
${choice("add-status", "status", spoken().passage.status, ADDABLE.meeting.status)}
${field("add-day", "date", spoken().passage.date)}
${field("add-place", "place", spoken().passage.place)}`,
  commitment: () => markup`${lines("add-bound", "who", spoken().passage.bound)}
${choice("add-standing", "status", spoken().passage.status, ADDABLE.commitment.status)}
${field("add-due", "due", spoken().passage.due)}`,
};

const field = (id: string, name: string, label: string, list?: string): Html =>
  markup`<p class="field"><label for="${id}">${label}</label>
<input id="${id}" name="${name}" maxlength="200" autocomplete="off"${list === undefined ? "" : markup` list="${list}"`} /></p>`;

const lines = (id: string, name: string, label: string): Html =>
  markup`<p class="field"><label for="${id}">${label}</label>
<textarea id="${id}" name="${name}" rows="3" maxlength="2000" required></textarea></p>`;

const choice = (id: string, name: string, label: string, values: readonly string[]): Html =>
  markup`<p class="field"><label for="${id}">${label}</label>
<select id="${id}" name="${name}">${values.map((value) => markup`<option value="${value}">${spoken().passage.terms[value as "direct"]}</option>`)}</select></p>`;

/** Who rules, where the desk does not know it yet, and why. */
const signed = (name: string, seat: Seat): Html =>
  markup`${
    seat.account === null
      ? markup`<p class="field"><label for="${name}-by">${spoken().passage.by}</label>
<input id="${name}-by" name="by" required maxlength="80" autocomplete="name" value="${seat.reviewer ?? ""}" /></p>`
      : ""
  }<p class="field"><label for="${name}-why">${spoken().passage.why}</label>
<input id="${name}-why" name="why" required maxlength="500" autocomplete="off" /></p>`;

/** The persons and states of the source, those it names in full first. */
function peopleIn({ view: { reading } }: Stretch): readonly string[] {
  return [...new Set(reading.actors.map(({ name }) => name))].slice(0, 80);
}
