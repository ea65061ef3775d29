import type { Met, MetOptions, ReadingDesk } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { titleOf } from "../../pieces/layout.ts";
import { figures } from "../../pieces/signs.ts";
import { circleAddress, metAddress, PICTURES } from "../addresses.ts";
import { chooser, cursorForm, queryField } from "../cursor.ts";
import { drawingFile } from "../drawing.ts";
import { emptyFigure, figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { spoken } from "../../words/index.ts";
import { frameWords, matrixWords } from "../words.ts";
import { matrixDrawing } from "./draw.ts";
import type { Order } from "./order.ts";
import { arranged, ORDERS } from "./order.ts";
import { matrixCsv, matrixKey, matrixTwin } from "./table.ts";

/** So many actors may be asked for. */
const SIZES = ["40", "30", "20", "10"] as const;

interface Choice {
  readonly by: "persons" | "states";
  readonly order: Order;
  readonly most: (typeof SIZES)[number];
}

/** Who met whom in the meetings asked for. */
export function matrixView(
  desk: ReadingDesk,
  asked: Asked,
  parameter: (name: string) => string | undefined,
): View {
  const choice: Choice = {
    by: parameter("by") === "states" ? "states" : "persons",
    order: ORDERS.find((order) => order === parameter("order")) ?? "blocks",
    most: SIZES.find((size) => size === parameter("most")) ?? "40",
  };
  const options: MetOptions = {
    query: asked.query,
    by: choice.by,
    most: Number(choice.most),
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    ...(asked.knownBy !== undefined && { knownBy: asked.knownBy }),
  };
  return {
    page: () => ({
      title: spoken().matrix.title,
      room: PICTURES,
      main: matrixMain(desk.met(options), asked, choice),
    }),
    json: () => desk.met(options),
    csv: () => matrixCsv(desk.met(options)),
    svg: () => {
      const arrangement = arranged(desk.met(options), choice.order);
      return drawingFile(
        matrixDrawing(arrangement, asked.query),
        spoken().matrix.title,
        frameWords.fileNote(metAddress(asked.query)),
      );
    },
  };
}

function matrixMain(met: Met, asked: Asked, choice: Choice): Html {
  const search = withParameters("", {
    q: asked.query,
    by: choice.by,
    order: choice.order,
    most: choice.most,
    "as-of": asked.asOf,
    "known-by": asked.knownBy,
  });
  const title = titleOf({
    title: spoken().matrix.title,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a>`,
    stand:
      met.actors.length > 0 ? markup`${matrixWords.stand(met.actors.length, met.by, met.between)}` : markup``,
    tools: pictureLinks("/who-met-whom", search),
  });
  if (met.actors.length === 0) {
    const missing = asked.query === "" ? spoken().matrix.empty : spoken().matrix.emptyQuery;
    return markup`${title}${controls(asked, choice)}${emptyFigure(missing, markup`${spoken().matrix.remedy}`)}`;
  }
  const arrangement = arranged(met, choice.order);
  return markup`${title}${controls(asked, choice)}
  <div class="${met.actors.length > 24 ? "under" : "beside"}"><div>${figure({
    id: "matrix",
    title: spoken().matrix.heading[choice.order],
    note: spoken().matrix.note,
    drawing: matrixDrawing(arrangement, asked.query),
    key: matrixKey(arrangement, met),
    twin: matrixTwin(arrangement, asked.query),
    ...(met.others > 0 && { caption: matrixWords.others(met.others, met.by) }),
  })}</div>${busiest(met)}</div>`;
}

function controls(asked: Asked, { by, order, most }: Choice): Html {
  const { controls: names } = spoken().matrix;
  return cursorForm({
    address: "/who-met-whom",
    asOf: asked.asOf,
    knownBy: asked.knownBy,
    controls: markup`${queryField(asked.query)}
      ${chooser("by", names.by, by, [
        ["persons", names.persons],
        ["states", names.states],
      ])}
      ${chooser(
        "order",
        names.order,
        order,
        ORDERS.map((each) => [each, names[each]]),
      )}
      ${chooser(
        "most",
        names.most,
        most,
        SIZES.map((size) => [size, size]),
      )}`,
    button: spoken().frame.show,
  });
}

/** Those with most meetings, each with the way to its circle, and how a matrix is read. */
function busiest({ actors }: Met): Html {
  return markup`<div class="side"><section aria-labelledby="h-busiest">
    <h2 id="h-busiest">${spoken().matrix.busiest}</h2>
    <ul class="lines tight">${actors
      .slice(0, 10)
      .map(
        ({ id, name, meetings }) =>
          markup`<li><a href="${circleAddress(id)}">${fromSource(name)}</a> <span class="quiet">${figures(meetings)}</span></li>`,
      )}</ul>
  </section>
  <section aria-labelledby="h-reading"><h2 id="h-reading">${spoken().matrix.how}</h2><p class="serif quiet">${spoken().matrix.reading}</p></section></div>`;
}
