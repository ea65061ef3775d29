import type { Entry } from "../../desk/index.ts";
import { outletsOf, timeOf } from "../../desk/index.ts";
import { plain, widthOf, wrap } from "../layout.ts";

const WIDEST_DATE = 24;

/**
 * Entries as lists show them: when, what, and below it who says so and the id, which is never broken, so that it can be
 * copied. Ends with a newline.
 */
export function entryList(
  entries: readonly Entry[],
  sourceName: (id: string) => string,
  width: number,
): string {
  const dates = entries.map((entry) => plain(timeOf(entry)));
  const indent = Math.min(
    WIDEST_DATE,
    dates.reduce((most, date) => Math.max(most, widthOf(date)), 0),
  );
  const margin = " ".repeat(indent > 0 ? indent + 2 : 0);
  const lines = entries.flatMap((entry, i) => {
    const [first, ...rest] = wrap(entry.label, width - margin.length);
    const below = wrap(
      `${kindOf(entry)} by ${outletsOf(entry, sourceName)}${differing(entry)}`,
      width - margin.length,
    );
    return [
      dates[i]!.padEnd(margin.length) + first,
      ...rest.map((line) => margin + line),
      ...below.map((line) => margin + line),
      `${margin}${plain(entry.id)}`,
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** What the line below an entry begins with: "statement, reported by TASS", "news conference, held, told by TASS". */
function kindOf(entry: Entry): string {
  switch (entry.kind) {
    case "actor":
      return "actor, named";
    case "statement":
      return "statement, reported";
    case "meeting":
      return `${occasionOf(entry)}, ${entry.status}, told`;
    case "commitment":
      return `commitment, ${entry.status}, told`;
    default:
      return `${entry.kind}, told`;
  }
}

/** What is kept among the meetings and is none between two: "Lavrov · Goa" alone would be misread. */
const OCCASIONS: ReadonlyMap<string, string> = new Map([
  ["press", "news conference"],
  ["visit", "visit"],
  ["phone", "phone call"],
]);

/** "meeting", or what it is instead: "visit". */
export const occasionOf = ({ format }: { readonly format: string }): string =>
  OCCASIONS.get(format) ?? "meeting";

/** What its accounts do not agree on: "; they differ in status". */
const differing = ({ differs }: Entry): string =>
  differs.length > 0 ? `; accounts differ in ${differs.join(", ")}` : "";
