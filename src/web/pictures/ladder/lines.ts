import type { Ladder, LadderRow, LadderStep, RecordedSpell, ToldStep } from "../../../desk/index.ts";
import { byCodeUnits } from "../../../text/index.ts";
import { numbersOf, dayNumber } from "../time.ts";

/** A claim with the number that stands in the picture and in the list below it. */
export interface Numbered extends ToldStep {
  readonly number: number;
  readonly state: string;
}

/** One line of the picture: a state, or several whose steps are the same and of whom no source speaks. */
export interface Line {
  readonly states: readonly [string, ...string[]];
  readonly spells: readonly RecordedSpell[];
  readonly told: readonly Numbered[];
  /** The spell the cursor stands in. */
  readonly now: RecordedSpell | undefined;
}

/** The lines of a ladder from its top to its foot, the earlier first on each step, with the claims numbered. */
export function linesOf(ladder: Ladder): readonly Line[] {
  const rank = new Map(ladder.steps.map(({ status }, i) => [status, i]));
  const drawn = ladder.rows
    .map((row) => ({
      ...row,
      told: row.told.filter((step) => isShown(step, ladder.asOf)).map((step) => asSeen(step, ladder.asOf)),
    }))
    .filter((row) => row.told.length > 0 || row.spells.some((spell) => begun(spell, ladder.asOf)));
  const alike = Map.groupBy(drawn, (row) =>
    row.told.length > 0
      ? row.state
      : JSON.stringify(row.spells.map(({ status, from, to }) => [status, from, to])),
  );
  const lines = [...alike.values()].map((rows) => ({
    row: rows[0]!,
    states: rows.map(({ state }) => state) as [string, ...string[]],
    now: spellAt(rows[0]!.spells, ladder.asOf),
  }));
  const height = ({ row, now }: (typeof lines)[number]): number =>
    rank.get(now?.status ?? row.told.at(-1)?.status ?? "") ?? -1;
  lines.sort(
    (a, b) =>
      Number(b.now !== undefined) - Number(a.now !== undefined) ||
      height(b) - height(a) ||
      byCodeUnits(a.now?.from ?? "", b.now?.from ?? "") ||
      byCodeUnits(a.states[0], b.states[0]),
  );
  return numbered(lines);
}

function numbered(
  lines: readonly {
    readonly row: LadderRow;
    readonly states: readonly [string, ...string[]];
    readonly now: RecordedSpell | undefined;
  }[],
): readonly Line[] {
  let number = 0;
  return lines.map(({ row, states, now }) => ({
    states,
    now,
    spells: row.spells,
    told: row.told.map((step) => ({ ...step, number: ++number, state: row.state })),
  }));
}

/** The steps somebody stands on by the cursor's day, or is told to. */
export function stepsShown({ steps, asOf }: Ladder, lines: readonly Line[]): readonly LadderStep[] {
  const used = new Set(
    lines.flatMap(({ spells, told }) =>
      [...spells.filter((spell) => begun(spell, asOf)), ...told].map(({ status }) => status),
    ),
  );
  return steps.filter(({ status }) => used.has(status));
}

/** How the stroke of a step looks: the highest thick, the lowest thin, a suspension broken. */
export function stepLook(status: string, i: number, steps: number): string {
  if (status === "suspended") return "step suspended";
  return i === steps - 1 ? "step top" : i === 0 ? "step low" : "step";
}

/** What is told of a day after the cursor is shown only where it was announced before it. */
function isShown({ day, planned, accounts }: ToldStep, cursor: string): boolean {
  if (day === null || day.first <= cursor) return true;
  return (
    planned &&
    accounts.some(({ from }) => (numbersOf(from.published)?.first ?? Infinity) <= dayNumber(cursor))
  );
}

/** What is planned for after the cursor cannot have failed to come about yet. */
function asSeen(step: ToldStep, cursor: string): ToldStep {
  const { recorded, ...told } = step;
  return recorded && step.planned && (step.day?.first ?? "") > cursor ? told : step;
}

const begun = ({ from }: RecordedSpell, cursor: string): boolean =>
  (numbersOf(from)?.first ?? -Infinity) <= dayNumber(cursor);

/** The spell a day lies in; the later one where a day could lie in two. */
export const spellAt = (spells: readonly RecordedSpell[], day: string): RecordedSpell | undefined =>
  spells.findLast(
    (spell) => begun(spell, day) && (spell.to === undefined || numbersOf(spell.to)!.first > dayNumber(day)),
  );
