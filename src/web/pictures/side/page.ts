import type { ReadingDesk, SideAccount, SideBySide, Standpoint } from "../../../desk/index.ts";
import { sourceAddress } from "../../addresses.ts";
import { uniqueMarker } from "../../accounts/words.ts";
import type { Html } from "../../html.ts";
import { DOT, fromSource, joined, markup, raw } from "../../html.ts";
import type { View } from "../../pages/page.ts";
import { LISTS } from "../../pieces/kinds.ts";
import { titleOf } from "../../pieces/layout.ts";
import { citation, referenceSign, sourceName } from "../../pieces/names.ts";
import { capital, say, spoken, tell } from "../../words/index.ts";
import { csvLine } from "../../tables/csv.ts";
import { PICTURES, sideAddress } from "../addresses.ts";
import { drawingFile } from "../drawing.ts";
import { emptyFigure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { frameWords, sideWords } from "../words.ts";
import { sideDrawing } from "./draw.ts";
import type { SideCell, SideRow } from "./rows.ts";
import { sideRows } from "./rows.ts";

/** Two or three accounts of an entry beside each other; a sentence where there is no such entry. */
export function sideView(
  desk: ReadingDesk,
  id: string,
  letters: readonly string[],
  days: Standpoint,
): View | string {
  const side = desk.sideBySide(id, letters, days);
  if (!side) return say(spoken().sideBySide.nobody, { id });
  const title = sideWords.title(side.accounts.length, side.kind);
  return {
    page: () => ({ title, room: PICTURES, main: sideMain(side, title) }),
    json: () => side,
    csv: () => sideCsv(side),
    svg: () =>
      drawingFile(sideDrawing(side, sideRows(side)), side.label, frameWords.fileNote(sideAddress(side.id))),
  };
}

function sideMain(side: SideBySide, title: string): Html {
  const rows = sideRows(side);
  const chosen = side.accounts.map(({ letter }) => `with=${letter}`).join("&");
  const filled = rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length;
  return markup`${titleOf({
    title,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a> / <a href="${LISTS[side.kind]}">${capital(spoken().kinds[side.kind].many)}</a> / <a href="/entry/${encodeURIComponent(side.id)}">${fromSource(side.label)}</a>`,
    stand: markup`${side.accounts.length < 2 ? spoken().sideBySide.alone : sideWords.stand(rows.length, side.accounts.length, filled)}`,
    tools: pictureLinks(sideAddress(side.id), `?${chosen}`),
  })}
  ${side.all.length > 2 ? chooseAccounts(side) : ""}
  ${side.accounts.length < 2 ? emptyFigure(spoken().sideBySide.wantsTwo, markup`${spoken().sideBySide.remedy}`) : ""}
  <section aria-labelledby="h-side">
    <h2 id="h-side">${spoken().sideBySide.heading} <span class="more">${joined([tell(spoken().sideBySide.marked, { mark: (words) => markup`<span class="w">${words}</span>` }), spoken().sideBySide.shaded, spoken().sideBySide.quiet], DOT)}</span></h2>
    ${sideTable(side, rows)}
  </section>`;
}

/** Which accounts stand beside each other, three at most. */
function chooseAccounts({ id, all, accounts }: SideBySide): Html {
  const shown = new Set(accounts.map(({ letter }) => letter));
  return markup`<form class="cursorform" action="${sideAddress(id)}"><fieldset><legend>${spoken().sideBySide.choose}</legend>
    ${all.map(
      ({ letter, from }) =>
        markup`<label><input type="checkbox" name="with" value="${letter}"${shown.has(letter) ? raw(" checked") : ""}/> <b>${letter}</b> ${fromSource(sourceName(from))}</label>`,
    )}</fieldset><button>${spoken().frame.show}</button></form>`;
}

function sideTable({ accounts }: SideBySide, rows: readonly SideRow[]): Html {
  const mark = uniqueMarker(accounts.map(({ sentences }) => sentences.map(({ exact }) => exact).join(" ")));
  return markup`<table class="accounts stack sides3 n${accounts.length}">
    <caption class="sr">${spoken().sideBySide.caption}</caption>
    <thead><tr>${accounts.map((account) => markup`<th scope="col">${head(account)}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ name, cells }) =>
        markup`${name === null ? "" : markup`<tr class="point"><th scope="rowgroup" colspan="${accounts.length}"><span class="differs">${name}</span></th></tr>`}<tr>${cells.map((cell, i) => cellOf(cell, accounts[i]!, mark))}</tr>`,
    )}</tbody>
  </table>`;
}

const head = ({ letter, from, claimedBy, reprints }: SideAccount): Html =>
  markup`<span class="sig">${letter}</span> <b>${citation(from)}</b><span class="voice">${claimedBy ? tell(spoken().sideBySide.inWords, { whom: referenceSign(claimedBy) }) : spoken().sideBySide.ownVoice}${reprints.length > 0 ? `${DOT}${say(spoken().sideBySide.reprints, { count: reprints.length })}` : ""}</span>`;

function cellOf(cell: SideCell, { letter, from }: SideAccount, mark: (words: string) => Html): Html {
  if (cell === null)
    return markup`<td data-l="${letter}" class="silent"><span>${spoken().sideBySide.silent}</span></td>`;
  if (cell.kind === "value") return markup`<td data-l="${letter}">${fromSource(cell.words)}</td>`;
  const place = markup`<span class="at"><a href="${sourceAddress(from.source, cell)}">${spoken().sideBySide.open}</a></span>`;
  return markup`<td data-l="${letter}"${cell.anchored ? "" : raw(' class="around"')}><bdi>${mark(cell.words)}</bdi>${place}</td>`;
}

/** A row a sentence or a point, a column an account. */
function* sideCsv(side: SideBySide): Generator<string> {
  yield csvLine([
    "row",
    "about",
    ...side.accounts.map(({ letter, from }) => `${letter}: ${sourceName(from)}`),
  ]);
  for (const [i, { name, cells }] of sideRows(side).entries())
    yield csvLine([i + 1, name ?? "", ...cells.map((cell) => cell?.words ?? "")]);
}
