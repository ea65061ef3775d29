import type { Due, DueItem, DueOptions, ReadingDesk } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { dayWords } from "../../pieces/dates.ts";
import { titleOf } from "../../pieces/layout.ts";
import { figures } from "../../pieces/signs.ts";
import { plainWords } from "../../pieces/kinds.ts";
import { csvLine } from "../../tables/csv.ts";
import { PICTURES } from "../addresses.ts";
import { cursorForm, queryField } from "../cursor.ts";
import { drawingFile } from "../drawing.ts";
import type { KeyItem, Twin } from "../figure.ts";
import { emptyFigure, figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { DUE, FRAME } from "../words.ts";
import { dueDrawing } from "./draw.ts";
import type { Month } from "./months.ts";
import { countsOf, monthsOf, STANDINGS } from "./months.ts";
import { standingSign } from "./signs.ts";

/** More rows than this and the table beneath counts months; every commitment stands in the .csv. */
const ROWS = 600;

/** What is due by when, and how it stands. */
export function dueView(desk: ReadingDesk, asked: Asked): View {
  const options: DueOptions = {
    query: asked.query,
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    ...(asked.knownBy !== undefined && { knownBy: asked.knownBy }),
  };
  return {
    page: () => ({ title: DUE.title, room: PICTURES, main: dueMain(desk.due(options), asked) }),
    json: () => desk.due(options),
    csv: () => dueCsv(desk.due(options)),
    svg: () => {
      const due = desk.due(options);
      const months = monthsOf(due.items);
      const drawing = months.length > 0 ? dueDrawing(due, months) : NOTHING;
      return drawingFile(
        drawing,
        DUE.title,
        FRAME.fileNote(withParameters("/due", { q: asked.query }), due.asOf),
      );
    },
  };
}

const NOTHING = {
  label: DUE.nothing,
  height: 24,
  plot: { width: 480, content: markup`<text y="16">${DUE.nothing}</text>` },
};

function dueMain(due: Due, asked: Asked): Html {
  const search = withParameters("", { q: asked.query, "as-of": asked.asOf, "known-by": asked.knownBy });
  const counts = countsOf(due.items);
  const head = markup`${titleOf({
    title: DUE.title,
    where: markup`<a href="${PICTURES}">Pictures</a>`,
    stand: markup`${DUE.stand(due.asOf, counts)}`,
    tools: pictureLinks("/due", search),
  })}
  ${cursorForm({ address: "/due", asOf: due.asOf, knownBy: asked.knownBy, controls: queryField(asked.query, DUE.all), button: FRAME.show })}`;
  if (due.items.length === 0)
    return markup`${head}${emptyFigure(DUE.nothing, markup`${undated(due)} ${DUE.remedy}`)}`;
  const months = monthsOf(due.items);
  return markup`${head}${figure({
    id: "due",
    title: DUE.heading,
    note: DUE.note,
    drawing: dueDrawing(due, months),
    key: dueKey(due),
    twin: due.items.length > ROWS ? monthTwin(months) : dueTwin(due.items),
    caption: markup`${DUE.lapsedMeans} ${undated(due)}`,
  })}`;
}

const undated = ({ undated: count }: Due): Html | "" =>
  count === 0 ? "" : markup`<a href="/commitments">${DUE.undated(count)}</a>.`;

const dueKey = ({ items }: Due): readonly KeyItem[] =>
  STANDINGS.filter((standing) => items.some((item) => item.standing === standing)).map((standing) => ({
    width: 20,
    sign: standingSign(standing, 10, 9),
    words: DUE.standing[standing],
  }));

const { table } = DUE;

const dueTwin = (items: readonly DueItem[]): Twin => ({
  columns: [table.due, table.what, table.standing, table.status].map((name) => ({ name })),
  rows: items.map(({ id, label, due, standing, status }) => [
    markup`${dayWords(due)}`,
    markup`<a href="/entry/${encodeURIComponent(id)}">${fromSource(label)}</a>`,
    markup`${DUE.standing[standing]}`,
    markup`${plainWords(status)}`,
  ]),
});

const monthTwin = (months: readonly Month[]): Twin => ({
  columns: [
    { name: table.month },
    ...STANDINGS.map((standing) => ({ name: DUE.standing[standing], number: true })),
  ],
  rows: months.map(({ value, counts }) => [
    markup`<a href="${withParameters("/commitments", { q: value })}">${dayWords(value)}</a>`,
    ...STANDINGS.map((standing) => markup`${figures(counts[standing])}`),
  ]),
});

/** A row a commitment. */
function* dueCsv({ items, asOf }: Due): Generator<string> {
  yield csvLine(["due", "standing", "as_of", "status", "commitment", "id"]);
  for (const { id, label, due, standing, status } of items)
    yield csvLine([due, standing, asOf, status, label, id]);
}
