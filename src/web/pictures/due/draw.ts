import type { Due, DueItem } from "../../../desk/index.ts";
import { daysOfValue } from "../../../text/index.ts";
import { withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { dayWords } from "../../pieces/dates.ts";
import type { Drawing } from "../drawing.ts";
import { fitted, link, path, plainText, px, touch, words } from "../drawing.ts";
import { say, spoken } from "../../words/index.ts";
import { dueWords, frameWords } from "../words.ts";
import type { Month } from "./months.ts";
import { STANDINGS } from "./months.ts";
import { BARS, standingSign } from "./signs.ts";

const NAMES = 150;
const PLOT = 860;
const AFTER = 300;
const ROW = 32;
/** Where months without anything due are left out. */
const EMPTY = 20;
const HEAD = 8;
/** A mark for each commitment takes so much; where a month has more than a row holds, bars are drawn. */
const UNIT = 26;
const MOST = Math.floor(PLOT / UNIT);
/** Up to so many commitments each have a line of their own, with words. */
const WORDED = 90;

/** How much a month can tell of each commitment, the more the fewer there are. */
type Detail = "words" | "marks" | "bars";

/** A month in its place. */
interface Row {
  readonly month: Month;
  readonly top: number;
  readonly height: number;
}

/** What is due by month, down the page; the cursor parts what is past from what is to come. */
export function dueDrawing({ asOf, items }: Due, months: readonly Month[]): Drawing {
  const busiest = Math.max(...months.map((month) => month.items.length));
  const detail: Detail = items.length <= WORDED ? "words" : busiest <= MOST ? "marks" : "bars";
  const rows = placed(months, detail);
  const foot = rows.at(-1)!.top + rows.at(-1)!.height;
  const content = { words: lines, marks: units, bars: (row: Row) => bars(row, busiest) }[detail];
  return {
    label: dueWords.label(items.length, months.length),
    height: foot + 8,
    names: { width: NAMES, content: markup`${rows.map(nameOf)}` },
    plot: {
      width: PLOT,
      content: markup`${rows.map((row) => hair(row, PLOT))}${rows.map(content)}${cursorAt(rows, asOf, foot)}`,
    },
    after: {
      width: AFTER,
      content: markup`${rows.map((row) => markup`${hair(row, AFTER)}${countsOf(row)}`)}`,
    },
  };
}

function placed(months: readonly Month[], detail: Detail): readonly Row[] {
  let top = HEAD;
  return months.map((month) => {
    if (month.emptyBefore > 0) top += EMPTY;
    const row = { month, top, height: detail === "words" ? ROW + (month.items.length - 1) * UNIT : ROW };
    top += row.height;
    return row;
  });
}

const hair = ({ top, height }: Row, width: number): Html =>
  path("hair", `M0 ${px(top + height - 0.5)}H${width}`);

function nameOf(row: Row): Html {
  const { month, top } = row;
  const gap =
    month.emptyBefore > 0 ? words(0, top - 5, dueWords.empty(month.emptyBefore), { look: "t-s t-i" }) : "";
  return markup`${hair(row, NAMES)}${gap}${words(0, top + 21, dayWords(month.value), { look: "t-b" })}`;
}

/** A line for each commitment, with its words. */
const lines = ({ month, top }: Row): Html =>
  markup`${month.items.map((item, i) => {
    const y = top + ROW / 2 + i * UNIT;
    const [what] = item.label.split(" · due ");
    return link(entry(item), named(item), [
      touch(1, y - 12, PLOT - 8, 24),
      standingSign(item.standing, 13, y),
      words(30, y + 4, fitted(plainText(what!), PLOT - 40)),
    ]);
  })}`;

const entry = ({ id }: DueItem): string => `/entry/${encodeURIComponent(id)}`;

const named = ({ standing, label }: DueItem): string =>
  say(spoken().due.item, { standing: spoken().due.standing[standing], what: label });

const units = ({ month, top }: Row): Html =>
  markup`${month.items.map((item, i) => unit(item, 13 + i * UNIT, top + ROW / 2))}`;

const unit = (item: DueItem, x: number, y: number): Html =>
  link(entry(item), named(item), [touch(x - 12, y - 12, 24, 24), standingSign(item.standing, x, y)]);

/** One bar a month in parts, each with its number; all parts of a month open its list. */
function bars({ month, top }: Row, busiest: number): Html {
  const scale = (PLOT - 40) / busiest;
  let left = 1;
  const parts = STANDINGS.filter((standing) => month.counts[standing] > 0).map((standing) => {
    const count = month.counts[standing];
    const wide = Math.max(4, count * scale);
    const bar = markup`<rect class="${BARS[standing]}" x="${px(left)}" y="${px(top + 7)}" width="${px(wide - 2)}" height="18"/>`;
    const number =
      wide > 26
        ? words(left + wide / 2, top + 20, standing === "disputed" ? `≠ ${count}` : String(count), {
            look: standing === "done" ? "t-on" : "t-n",
            anchor: "middle",
          })
        : "";
    left += wide;
    return markup`${bar}${number}`;
  });
  const address = withParameters("/commitments", { q: month.value });
  return link(
    address,
    say(spoken().due.month, { month: dayWords(month.value), counts: dueWords.counts(month.counts) }),
    [touch(0, top + 2, Math.max(24, left), 28), ...parts],
  );
}

const countsOf = ({ month, top }: Row): Html =>
  words(16, top + 21, fitted(dueWords.counts(month.counts), AFTER - 16, 12), { look: "t-s" });

/** A line across before the first month that ends after the cursor's day. */
function cursorAt(rows: readonly Row[], asOf: string, foot: number): Html {
  const next = rows.find(({ month }) => daysOfValue(month.value)!.last >= asOf);
  const y = next ? next.top - (next.month.emptyBefore > 0 ? EMPTY / 2 : 0) : foot;
  return markup`${path("cursor", `M0 ${px(y)}H${PLOT}`)}${words(PLOT - 4, y - 5, frameWords.cursor(asOf), { look: "t-s t-r", anchor: "end" })}`;
}
