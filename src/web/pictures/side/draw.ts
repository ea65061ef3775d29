import type { SideAccount, SideBySide } from "../../../desk/index.ts";
import { uniqueMarker } from "../../accounts/words.ts";
import type { Html } from "../../html.ts";
import { markup, raw } from "../../html.ts";
import { shortDayWords } from "../../pieces/dates.ts";
import { sourceName } from "../../pieces/names.ts";
import type { Drawing } from "../drawing.ts";
import { fitted, path, plainText, px, words } from "../drawing.ts";
import { spoken } from "../../words/index.ts";
import { sideWords } from "../words.ts";
import type { SideCell, SideRow } from "./rows.ts";

/** All columns together, and the space between two. */
const WIDTH = 1200;
const GAP = 32;
/** A line of the sources' words: its height, and what a letter of the serif takes of it. */
const [SIZE, LINE] = [15, 22];
const LETTER = SIZE * 0.47;
const HEAD = 56;
const PAD = 12;

/** The comparison as a picture: a column an account, a row a sentence. */
export function sideDrawing(side: SideBySide, rows: readonly SideRow[]): Drawing {
  const { accounts } = side;
  const wide = (WIDTH - GAP * (accounts.length - 1)) / accounts.length;
  const left = (i: number): number => i * (wide + GAP);
  const mark = uniqueMarker(accounts.map(({ sentences }) => sentences.map(({ exact }) => exact).join(" ")));
  let top = HEAD;
  const drawn = rows.map((row) => {
    const wrapped = row.cells.map((cell) => (cell === null ? [] : wrap(cell.words, wide)));
    const named = row.name === null ? 0 : 24;
    const height = 2 * PAD + named + LINE * Math.max(1, ...wrapped.map((lines) => lines.length));
    const at = top;
    top += height;
    const name = row.name === null ? "" : words(0, at + 19, row.name, { look: "t-s t-r" });
    const cells = row.cells.map((cell, i) =>
      cellDrawn(cell, wrapped[i]!, { left: left(i), top: at + named, wide, height: height - named }, mark),
    );
    return markup`${path("hair", `M0 ${px(at)}H${WIDTH}`)}${name}${cells}`;
  });
  return {
    label: sideWords.label(accounts.length, rows.length),
    height: top + 4,
    plot: {
      width: WIDTH,
      content: markup`${accounts.map((account, i) => headDrawn(account, left(i), wide))}${drawn}`,
    },
  };
}

function headDrawn({ letter, from }: SideAccount, left: number, wide: number): Html {
  const day = from.published === undefined ? "" : shortDayWords(from.published);
  return markup`${words(left, 20, letter, { look: "t-head" })}${words(left + 28, 18, fitted(plainText(sourceName(from)), wide - 28), { look: "t-b" })}${words(left + 28, 36, day, { look: "t-s" })}`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly height: number;
}

function cellDrawn(
  cell: SideCell,
  lines: readonly string[],
  { left, top, wide, height }: Box,
  mark: (words: string) => Html,
): Html {
  if (cell === null) {
    return markup`<rect class="band" x="${px(left)}" y="${px(top + 1)}" width="${px(wide)}" height="${px(height - 2)}"/>${words(left + 12, top + PAD + 15, spoken().sideBySide.silent, { look: "t-s t-i" })}`;
  }
  const look = cell.kind === "sentence" && !cell.anchored ? "t-serif t-quiet" : "t-serif";
  return markup`${lines.map((line, i) => words(left, top + PAD + 15 + i * LINE, inPicture(mark(line)), { look }))}`;
}

/** The marks of unique words as a picture has them. */
const inPicture = (marked: Html): Html =>
  raw(String(marked).replaceAll('<span class="w">', '<tspan class="w">').replaceAll("</span>", "</tspan>"));

/** The words in lines of a width, roughly. */
function wrap(text: string, wide: number): readonly string[] {
  const most = Math.floor(wide / LETTER);
  const lines: string[] = [];
  for (const word of plainText(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length <= most ? word : `${word.slice(0, most - 1).toWellFormed()}…`);
  }
  return lines;
}
