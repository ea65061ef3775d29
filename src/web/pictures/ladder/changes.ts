import type { Ladder } from "../../../desk/index.ts";
import { byCodeUnits } from "../../../text/index.ts";
import { say, spoken, termWords } from "../../words/index.ts";

/** A day on which somebody takes a step, in words; several on one day are counted. */
export interface Change {
  /** As the file has it: to the day, the month or the year. */
  readonly day: string;
  readonly what: string;
}

/** The last change before the cursor and the first after it, by the authority file. */
export function changesAround({ rows, asOf }: Ladder): { readonly before?: Change; readonly after?: Change } {
  const taken = rows.flatMap(({ state, spells }) =>
    spells.flatMap(({ from, status }) =>
      from === undefined
        ? []
        : [{ day: from, what: say(spoken().ladder.change, { state, status: termWords(status) }) }],
    ),
  );
  const days = [...Map.groupBy(taken, ({ day }) => day)]
    .map(([day, all]) => ({
      day,
      what: all.length === 1 ? all[0]!.what : say(spoken().ladder.changes, { count: all.length }),
    }))
    .sort((a, b) => byCodeUnits(a.day, b.day));
  const before = days.findLast(({ day }) => day < asOf && !asOf.startsWith(day));
  const after = days.find(({ day }) => day > asOf);
  return { ...(before && { before }), ...(after && { after }) };
}
