import type { Ladder } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { path, px, words } from "../drawing.ts";
import type { Stretch } from "../time.ts";
import { dayNumber, dayOf, newYear, numbersOf, placeOn, yearOf } from "../time.ts";

/** Width of the time axis, and of the gap where its scale breaks. */
export const AXIS = 880;
const GAP = 24;
/** Share of the axis left of the break, and how many years lie right of it before the cursor's own. */
const OLD = 0.42;
const NEW_YEARS = 2;
/** Fewer years than this need no break. */
const FEW_YEARS = 8;
/** Height of the head, down to the rule. */
export const HEAD = 40;
/** A year's label takes so much. */
const LABEL = 46;

/** The time axis of a ladder: years that lie long before the cursor are narrower than the last ones. */
export function axisOf(ladder: Ladder): readonly Stretch[] {
  const cursor = dayNumber(ladder.asOf);
  const days = ladder.rows.flatMap(({ spells, told }) => [
    ...spells.flatMap(({ from, to }) => [numbersOf(from)?.first, numbersOf(to)?.first]),
    ...told.map(({ day }) => (day ? dayNumber(day.first) : undefined)),
  ]);
  const known = days.filter((day): day is number => day !== undefined && day <= cursor);
  const firstYear = yearOf(dayOf(Math.min(cursor, ...known)));
  const end = newYear(yearOf(dayOf(cursor + 120)) + 1);
  const broken = yearOf(ladder.asOf) - NEW_YEARS;
  if (yearOf(ladder.asOf) - firstYear < FEW_YEARS)
    return [{ from: newYear(firstYear), to: end, left: 0, right: AXIS }];
  return [
    { from: newYear(firstYear), to: newYear(broken), left: 0, right: AXIS * OLD - GAP / 2 },
    { from: newYear(broken), to: end, left: AXIS * OLD + GAP / 2, right: AXIS },
  ];
}

/** The axis with its years, and a hairline down for each. */
export function axisDrawn(axis: readonly Stretch[], height: number): Html {
  const years = axis.flatMap((stretch) => yearsOf(stretch));
  const ticks = years.map(({ year, x }, i) => {
    const last = i === years.length - 1;
    const anchor = x === 0 ? "start" : last ? "end" : "middle";
    return markup`${path("line", `M${px(x)} ${HEAD}v-5`)}${words(x, HEAD - 10, String(year), { look: "t-s", anchor })}${path("grid", `M${px(x)} ${HEAD + 4}V${px(height)}`)}`;
  });
  const rules = axis.map(({ left, right }) => `M${px(left)} ${HEAD}H${px(right)}`).join("");
  const [before] = axis;
  const strokes = axis.length > 1 ? `M${px(before!.right + 7)} ${HEAD + 5}l4 -10m3 10l4 -10` : "";
  return markup`${ticks}${path("line", rules + strokes)}`;
}

/** The years of a stretch that have room for a label. */
function yearsOf(stretch: Stretch): readonly { readonly year: number; readonly x: number }[] {
  const [first, last] = [yearOf(dayOf(stretch.from)), yearOf(dayOf(stretch.to))];
  const wide = (stretch.right - stretch.left) / Math.max(1, last - first);
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => each * wide >= LABEL) ?? 100;
  const years: { year: number; x: number }[] = [];
  for (let year = first; year <= last; year += step) {
    const x = placeOn([stretch], newYear(year));
    if (year === first || x - years.at(-1)!.x >= LABEL) years.push({ year, x });
  }
  // The end of the narrow part is the beginning of the wide one; one label is enough.
  return stretch.left === 0 && stretch.right < AXIS
    ? years.filter(({ x }) => stretch.right - x > LABEL / 2)
    : years;
}
