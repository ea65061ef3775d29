import type { LadderSummary, ReadingDesk, Standpoint } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { View } from "../../pages/page.ts";
import { formLinks, titleOf } from "../../pieces/layout.ts";
import { figures } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import { ladderAddress, PICTURES } from "../addresses.ts";
import { spoken } from "../../words/index.ts";

/** Every organisation with a ladder. */
export const laddersView = (desk: ReadingDesk, days: Standpoint): View => ({
  page: () => ({ title: spoken().ladder.all, room: PICTURES, main: laddersMain(desk.ladders(days)) }),
  json: () => ({ count: desk.ladders(days).length, results: desk.ladders(days) }),
  csv: () => laddersCsv(desk.ladders(days)),
});

function laddersMain(ladders: readonly LadderSummary[]): Html {
  const { organisation, recorded, told } = spoken().ladder;
  return markup`${titleOf({
    title: spoken().ladder.all,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a>`,
    stand: markup`${spoken().ladder.allStand}`,
    tools: formLinks("/ladder"),
  })}
  <table class="ladders">
    <thead><tr><th scope="col">${organisation}</th><th scope="col" class="num">${told}</th><th scope="col" class="num">${recorded}</th></tr></thead>
    <tbody>${ladders.map(
      (each) => markup`<tr>
        <th scope="row"><a href="${ladderAddress(each.id)}">${fromSource(each.short)}</a>${each.short === each.name ? "" : markup` <span class="quiet">${fromSource(each.name)}</span>`}</th>
        <td class="num">${each.told === 0 ? "" : figures(each.told)}</td><td class="num">${each.recorded === 0 ? "" : figures(each.recorded)}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function* laddersCsv(ladders: readonly LadderSummary[]): Generator<string> {
  yield csvLine(["id", "short", "name", "told", "recorded", "address"]);
  for (const { id, short, name, told, recorded } of ladders)
    yield csvLine([id, short, name, told, recorded, ladderAddress(id)]);
}
