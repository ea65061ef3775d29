import type { Html } from "../html.ts";
import { markup, raw } from "../html.ts";
import { spoken } from "../words/index.ts";

interface CursorForm {
  /** The address the form goes to. */
  readonly address: string;
  readonly asOf?: string | undefined;
  readonly knownBy?: string | undefined;
  readonly before?: Html | "";
  readonly after?: Html | "";
  /** Further controls, before the dates. */
  readonly controls?: Html | "";
  readonly button: string;
}

/** The dates a picture is seen from. A form like any other: no script is needed to move the cursor. */
export const cursorForm = ({ address, asOf, knownBy, before, after, controls, button }: CursorForm): Html =>
  markup`<form class="cursorform" action="${address}">
    ${before ?? ""}${controls ?? ""}
    <label>${spoken().frame.asOf} ${dateField("as-of", asOf)}</label>
    <label>${spoken().frame.knownBy} ${dateField("known-by", knownBy)}</label>
    <button>${button}</button>
    ${after ?? ""}
  </form>`;

const dateField = (name: string, value: string | undefined): Html =>
  markup`<input name="${name}" value="${value ?? ""}" inputmode="numeric" maxlength="10" autocomplete="off" placeholder="${spoken().frame.anyDay}"/>`;

/** A query of the desk, within the picture. */
export const queryField = (query: string, all: string = spoken().frame.all): Html =>
  markup`<label>${spoken().frame.query} <input name="q" type="search" value="${query}" maxlength="2000" autocomplete="off" spellcheck="false" placeholder="${all}"/></label>`;

/** One of a few, by name and words. */
export const chooser = (
  name: string,
  label: string,
  chosen: string,
  choices: readonly (readonly [value: string, words: string])[],
): Html =>
  markup`<label>${label} <select name="${name}">${choices.map(
    ([value, text]) =>
      markup`<option value="${value}"${value === chosen ? raw(" selected") : ""}>${text}</option>`,
  )}</select></label>`;
