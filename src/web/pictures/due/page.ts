import type { Due, DueItem, DueOptions, ReadingDesk } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { dayWords } from "../../pieces/dates.ts";
import { titleOf } from "../../pieces/layout.ts";
import { figures } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import { PICTURES } from "../addresses.ts";
import { cursorForm, queryField } from "../cursor.ts";
import type { Drawing } from "../drawing.ts";
import { drawingFile } from "../drawing.ts";
import type { KeyItem, Twin } from "../figure.ts";
import { emptyFigure, figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { say, spoken, termSign } from "../../words/index.ts";
import { dueWords, frameWords } from "../words.ts";
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
    page: () => ({ title: spoken().due.title, room: PICTURES, main: dueMain(desk.due(options), asked) }),
    json: () => desk.due(options),
    csv: () => dueCsv(desk.due(options)),
    svg: () => {
      const due = desk.due(options);
      const months = monthsOf(due.items);
      const drawing = months.length > 0 ? dueDrawing(due, months) : nothingDrawn();
      return drawingFile(
        drawing,
        spoken().due.title,
        frameWords.fileNote(withParameters("/due", { q: asked.query }), due.asOf),
      );
    },
  };
}

const nothingDrawn = (): Drawing => ({
  label: spoken().due.nothing,
  height: 24,
  plot: { width: 480, content: markup`<text y="16">${spoken().due.nothing}</text>` },
});

function dueMain(due: Due, asked: Asked): Html {
  const search = withParameters("", { q: asked.query, "as-of": asked.asOf, "known-by": asked.knownBy });
  const counts = countsOf(due.items);
  const head = markup`${titleOf({
    title: spoken().due.title,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a>`,
    stand: markup`${dueWords.stand(due.asOf, counts)}`,
    tools: pictureLinks("/due", search),
  })}
  ${cursorForm({ address: "/due", asOf: due.asOf, knownBy: asked.knownBy, controls: queryField(asked.query, spoken().due.all), button: spoken().frame.show })}`;
  if (due.items.length === 0)
    return markup`${head}${emptyFigure(spoken().due.nothing, markup`${undated(due)} ${spoken().due.remedy}`)}`;
  const months = monthsOf(due.items);
  return markup`${head}${figure({
    id: "due",
    title: spoken().due.heading,
    note: spoken().due.note,
    drawing: dueDrawing(due, months),
    key: dueKey(due),
    twin: due.items.length > ROWS ? monthTwin(months) : dueTwin(due.items),
    caption: markup`${spoken().due.lapsedMeans} ${undated(due)}`,
  })}`;
}

const undated = ({ undated: count }: Due): Html | "" =>
  count === 0 ? "" : markup`<a href="/commitments">${say(spoken().due.undated, { count })}</a>.`;

const dueKey = ({ items }: Due): readonly KeyItem[] =>
  STANDINGS.filter((standing) => items.some((item) => item.standing === standing)).map((standing) => ({
    width: 20,
    sign: standingSign(standing, 10, 9),
    words: spoken().due.standing[standing],
  }));

const dueTwin = (items: readonly DueItem[], { table } = spoken().due): Twin => ({
  columns: [table.due, table.what, table.standing, table.status].map((name) => ({ name })),
  rows: items.map(({ id, label, due, standing, status }) => [
    markup`${dayWords(due)}`,
    markup`<a href="/entry/${encodeURIComponent(id)}">${fromSource(label)}</a>`,
    markup`${spoken().due.standing[standing]}`,
    termSign(status),
  ]),
});

const monthTwin = (months: readonly Month[], { table } = spoken().due): Twin => ({
  columns: [
    { name: table.month },
    ...STANDINGS.map((standing) => ({ name: spoken().due.standing[standing], number: true })),
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
