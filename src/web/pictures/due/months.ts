import type { DueItem, Standing } from "../../../desk/index.ts";
import { byCodeUnits, daysOfValue } from "../../../text/index.ts";

export const STANDINGS: readonly Standing[] = ["open", "done", "disputed", "lapsed"];

/** What is due in one month, or in one year where no source says in which month. */
export interface Month {
  /** "2024-10", or "2024". */
  readonly value: string;
  readonly items: readonly DueItem[];
  readonly counts: Readonly<Record<Standing, number>>;
  /** Months before it in which nothing is due. */
  readonly emptyBefore: number;
}

/** The months in which something is due, in order: a year as a whole comes after its last month. */
export function monthsOf(items: readonly DueItem[]): readonly Month[] {
  const groups = [...Map.groupBy(items, ({ due }) => monthOf(due))].sort(([a], [b]) =>
    byCodeUnits(orderOf(a), orderOf(b)),
  );
  return groups.map(([value, own], i) => ({
    value,
    items: own.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)),
    counts: countsOf(own),
    emptyBefore: i === 0 ? 0 : Math.max(0, numberOf(value) - lastNumberOf(groups[i - 1]![0]) - 1),
  }));
}

export const countsOf = (items: readonly DueItem[]): Record<Standing, number> =>
  Object.fromEntries(
    STANDINGS.map((standing) => [standing, items.filter((item) => item.standing === standing).length]),
  ) as Record<Standing, number>;

/** The month by whose end it is due; a value that spans a year or several months stands for the year of its end. */
function monthOf(due: string): string {
  const { first, last } = daysOfValue(due)!;
  return first.slice(0, 7) === last.slice(0, 7) ? last.slice(0, 7) : last.slice(0, 4);
}

const orderOf = (value: string): string => (value.length === 4 ? `${value}-99` : value);

/** Months since the year 0; a year counts as its January at its beginning and its December at its end. */
const numberOf = (value: string): number =>
  Number(value.slice(0, 4)) * 12 + (value.length === 4 ? 0 : Number(value.slice(5, 7)) - 1);

const lastNumberOf = (value: string): number => numberOf(value) + (value.length === 4 ? 11 : 0);
