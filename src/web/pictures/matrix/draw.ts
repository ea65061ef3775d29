import type { MetActor } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { circleAddress } from "../addresses.ts";
import type { Drawing } from "../drawing.ts";
import { fitted, link, path, px, touch, words } from "../drawing.ts";
import { say, spoken } from "../../words/index.ts";
import { matrixWords } from "../words.ts";
import { shortName } from "../names.ts";
import { isEmpty, mark } from "./cell.ts";
import { meetingsOf } from "./meetings.ts";
import type { Arranged } from "./order.ts";

const NAMES = 248;
/** Room for the slanted names above. */
const HEAD = 118;
const SLANT = -58;
/** Room to the right for the last slanted name. */
const OVERHANG = 68;

/** A cell is never smaller than a finger, and larger where few are shown. */
const cellOf = (count: number): number => (count > 24 ? 24 : count > 14 ? 28 : 34);

/** The matrix as a picture: below the diagonal two alone with each other, above it two in a room with others. */
export function matrixDrawing(arrangement: Arranged, query: string): Drawing {
  const { actors } = arrangement;
  const cell = cellOf(actors.length);
  const side = actors.length * cell;
  return {
    label: say(spoken().matrix.label, { count: actors.length }),
    height: HEAD + side + 2,
    names: { width: NAMES, content: markup`${actors.map((actor, i) => rowName(actor, i, cell))}` },
    plot: {
      width: side + OVERHANG,
      content: markup`${actors.map((actor, i) => columnName(actor, i, cell))}${grid(actors.length, cell)}${blocks(arrangement, cell)}${cells(arrangement, cell, query)}`,
    },
  };
}

function rowName({ name, state }: MetActor, i: number, cell: number): Html {
  const y = HEAD + (i + 0.5) * cell + 4;
  const of =
    state === undefined ? "" : words(NAMES - 10, y, fitted(state, 78, 12), { look: "t-s", anchor: "end" });
  return markup`${words(18, y, String(i + 1), { look: "t-s", anchor: "end" })}${words(26, y, fitted(name, state === undefined ? 210 : 136))}${of}`;
}

function columnName(actor: MetActor, i: number, cell: number): Html {
  const [x, y] = [(i + 0.5) * cell + 3, HEAD - 8];
  return markup`<g transform="translate(${px(x)} ${px(y)}) rotate(${SLANT})">${words(0, 0, fitted(shortName(actor), 108, 12), { look: "t-s" })}</g>`;
}

function grid(count: number, cell: number): Html {
  const side = count * cell;
  const lines = Array.from({ length: count + 1 }, (_, i) => {
    const at = i * cell;
    return `M${px(at)} ${HEAD}V${px(HEAD + side)}M0 ${px(HEAD + at)}H${px(side)}`;
  });
  return path("hair", lines.join(""));
}

/** A line down and across before each group of actors none of whom met one of the others. */
function blocks({ breaks, actors }: Arranged, cell: number): Html | "" {
  const side = actors.length * cell;
  const lines = breaks.map(
    (at) => `M${px(at * cell)} ${HEAD}V${px(HEAD + side)}M0 ${px(HEAD + at * cell)}H${px(side)}`,
  );
  return lines.length === 0 ? "" : path("block", lines.join(""));
}

function cells({ actors, pair }: Arranged, cell: number, query: string): readonly Html[] {
  return actors.flatMap((row, i) =>
    actors.map((column, j) => {
      const [x, y] = [j * cell, HEAD + i * cell];
      if (i === j)
        return link(
          circleAddress(row.id),
          say(spoken().matrix.circleOf, { name: row.name }),
          diagonal(x, y, cell),
        );
      const met = pair(row, column);
      const tally = met && (i > j ? met.alone : met.company);
      if (!tally || isEmpty(tally)) return markup``;
      return link(meetingsOf(row, column, query), matrixWords.cell(row.name, column.name, i > j, tally), [
        touch(x, y, cell, cell),
        mark(tally, i > j, x + cell / 2, y + cell / 2, cell * 0.38),
      ]);
    }),
  );
}

const diagonal = (x: number, y: number, cell: number): Html =>
  markup`<rect class="band" x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(cell - 1)}" height="${px(cell - 1)}"/>`;
