import type { Ladder } from "../../../desk/index.ts";
import { markup } from "../../html.ts";
import { spoken, termWords } from "../../words/index.ts";
import { circle, path, words } from "../drawing.ts";
import type { KeyItem } from "../figure.ts";
import { hairs } from "../hairs.ts";
import type { Line } from "./lines.ts";
import { stepsShown } from "./lines.ts";

/** What the strokes and circles of this ladder mean; only those that are in it. */
export function ladderKey(ladder: Ladder, lines: readonly Line[]): readonly KeyItem[] {
  const { key } = spoken().ladder;
  const steps = stepsShown(ladder, lines);
  const told = lines.flatMap((line) => line.told);
  const stepItems = steps.map(({ status }, i): KeyItem => {
    const look = i === steps.length - 1 ? "step top" : i === 0 ? "step low" : "step";
    const y = 15 - (steps.length < 2 ? 5 : (i * 10) / (steps.length - 1));
    return { width: 34, sign: path(look, `M0 ${y}H34`), words: termWords(status) };
  });
  const items: readonly (KeyItem | false)[] = [
    lines.some(({ spells }) => spells.some(({ from }) => from !== undefined && from.length < 10)) && {
      width: 34,
      sign: hairs("within", 1, 33, 9, 9),
      words: key.vague,
    },
    lines.some(({ spells }) => spells.some(({ from }) => from === undefined)) && {
      width: 34,
      sign: hairs("before", 1, 33, 9, 9),
      words: key.unknown,
    },
    lines.some(({ spells, told: own }) => spells.length === 0 && own.length > 0) && {
      width: 34,
      sign: path("step told", "M0 9H34"),
      words: key.told,
    },
    told.some(({ planned }) => planned) && { width: 34, sign: path("dots", "M2 9H34"), words: key.planned },
    told.length > 0 && { width: 20, sign: numberSign("open"), words: key.claim },
    told.some(({ recorded }) => recorded) && { width: 20, sign: numberSign("differing"), words: key.differs },
    { width: 8, sign: path("cursor", "M4 0v18"), words: key.cursor },
  ];
  return [...stepItems, ...items.filter((item) => item !== false)];
}

const numberSign = (look: string) =>
  markup`${circle(look, 10, 9, 7.5)}${words(10, 13, "1", { look: "t-n", anchor: "middle" })}`;
