import type { Html } from "../html.ts";
import { markup, raw } from "../html.ts";
import type { Drawing, Pane } from "./drawing.ts";
import { px } from "./drawing.ts";
import { say, spoken } from "../words/index.ts";

/** A sign of the key with what it stands for. */
export interface KeyItem {
  readonly width: number;
  /** Drawn in a box 18 pixels high. */
  readonly sign: Html;
  readonly words: string;
}

/** The same as the picture in rows. */
export interface Twin {
  readonly columns: readonly { readonly name: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly Html[])[];
}

interface Figure {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** How to read it, in half a line. */
  readonly note?: string;
  readonly drawing: Drawing;
  /** On a narrow screen the right end is shown first. */
  readonly fromEnd?: boolean;
  readonly key: readonly KeyItem[];
  readonly twin: Twin;
  readonly caption?: Html | string;
  /** Shown in place of the picture on a narrow screen. */
  readonly narrow?: Html;
}

/** A picture with its head, its key, and the same as a table. */
export function figure(shown: Figure): Html {
  const { id, title, note, drawing, key, twin, caption, narrow } = shown;
  return markup`<figure aria-labelledby="${id}">
    <div class="fighead">
      <h2 id="${id}">${title}</h2>
      <span>${note ?? ""} <a class="past" href="#${id}-table">${spoken().frame.toTable}</a></span>
    </div>
    ${drawn(drawing, shown)}${narrow ? markup`<div class="narrow">${narrow}</div>` : ""}
    ${key.length > 0 ? markup`<ul class="key">${key.map(keyItem)}</ul>` : ""} ${twinOf(twin, `${id}-table`)}
    ${caption ? markup`<figcaption>${caption}</figcaption>` : ""}
  </figure>`;
}

function drawn({ names, plot, after, height, label, first }: Drawing, { fromEnd, narrow }: Figure): Html {
  const look = ["drawing", fromEnd && "from-end", narrow && "wide"].filter(Boolean).join(" ");
  const box = ({ width }: Pane): Html =>
    markup`width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  return markup`<div class="${look}"${first === undefined ? "" : markup` data-first="${px(first)}"`} tabindex="0" role="region" aria-label="${spoken().frame.moves}"><div>${
    names
      ? markup`<svg class="stays" preserveAspectRatio="xMinYMin slice" ${box(names)} aria-hidden="true">${names.content}</svg>`
      : ""
  }<svg ${box(plot)} role="group" aria-label="${label}">${plot.content}</svg>${
    after ? markup`<svg class="after" ${box(after)} aria-hidden="true">${after.content}</svg>` : ""
  }</div></div>`;
}

const keyItem = ({ width, sign, words }: KeyItem): Html =>
  markup`<li><svg width="${width}" height="18" viewBox="0 0 ${width} 18" aria-hidden="true">${sign}</svg> ${words}</li>`;

/** Rows of a picture as a table, folded. It holds all the picture shows, and what it leaves out. */
function twinOf({ columns, rows }: Twin, id: string): Html {
  const number = (i: number): Html | string => (columns[i]?.number ? raw(' class="num"') : "");
  return markup`<details class="twin" id="${id}">
    <summary>${say(spoken().frame.asTable, { count: rows.length })}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${spoken().frame.table}"><table>
      <thead><tr>${columns.map(({ name }, i) => markup`<th scope="col"${number(i)}>${name}</th>`)}</tr></thead>
      <tbody>${rows.map((cells) => markup`<tr>${cells.map((cell, i) => (i === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td${number(i)}>${cell}</td>`))}</tr>`)}</tbody>
    </table></div>
  </details>`;
}

/** Where nothing can be drawn: what is missing, and what to do about it. */
export const emptyFigure = (missing: string, remedy: Html): Html =>
  markup`<p class="empty">${missing}</p><p class="further">${remedy}</p>`;
