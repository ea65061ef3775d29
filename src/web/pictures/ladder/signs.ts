import type { Ladder } from "../../../desk/index.ts";
import { spoken, termWords } from "../../words/index.ts";
import { path } from "../drawing.ts";
import type { KeyItem } from "../figure.ts";
import { hairs } from "../hairs.ts";
import type { Line, Numbered } from "./lines.ts";
import { stepLook, stepsShown } from "./lines.ts";
import type { StageSign } from "./stage-signs.ts";
import { keySign, stageSignOf } from "./stage-signs.ts";

/** What the strokes and circles of this ladder mean; only those that are in it. */
export function ladderKey(ladder: Ladder, lines: readonly Line[]): readonly KeyItem[] {
  const { key } = spoken().ladder;
  const steps = stepsShown(ladder, lines);
  const told = lines.flatMap((line) => line.told);
  const stepItems = steps.map(({ status }, i): KeyItem => {
    const look = stepLook(status, i, steps.length);
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
    ...stagesIn(told).map((sign): KeyItem => ({ width: 26, sign: keySign(sign, "open"), words: key[sign] })),
    told.some(({ recorded }) => recorded) && {
      width: 26,
      sign: keySign("claim", "differing"),
      words: key.differs,
    },
    { width: 8, sign: path("cursor", "M4 0v18"), words: key.cursor },
  ];
  return [...stepItems, ...items.filter((item) => item !== false)];
}

/** The forms of the claims that are drawn, in the order of a way to a step. */
const stagesIn = (told: readonly Numbered[]): readonly StageSign[] =>
  ORDER.filter((sign) => told.some((step) => stageSignOf(step) === sign));

const ORDER: readonly StageSign[] = [
  "claim",
  "applied",
  "talks",
  "decided",
  "signed",
  "ratified",
  "announced",
  "suspended",
  "left",
  "denied",
];
