import type { ToldStep } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { circle, path, px, words } from "../drawing.ts";

/** What the form of a claim's sign tells: how far the step has come, and what sort of step it is. */
export type StageSign =
  | "claim"
  | "applied"
  | "announced"
  | "talks"
  | "decided"
  | "signed"
  | "ratified"
  | "suspended"
  | "left"
  | "denied";

/** The sign of a claim: by its stage on the way to a step, else by the step. */
export function stageSignOf({
  status,
  stage = "in-effect",
  told,
}: Pick<ToldStep, "status" | "stage" | "told">): StageSign {
  if (told === "denied") return "denied";
  if (stage !== "in-effect") return stage;
  if (status === "applicant") return "applied";
  if (status === "withdrawn" || status === "expelled") return "left";
  return status === "suspended" ? "suspended" : "claim";
}

/** The sign at a place, `r` half as wide as it is high; the forms differ without colour, and leave room for a number. */
export function stageSign(sign: StageSign, look: string, x: number, y: number, r: number): Html {
  switch (sign) {
    case "claim":
      return circle(look, x, y, r);
    case "talks":
      return markup`${circle(look, x, y, r)}${circle("ring", x, y, r + 3)}`;
    case "applied":
      return polygon(
        look,
        x,
        y,
        [
          [0, -1.45],
          [1.35, 0.95],
          [-1.35, 0.95],
        ],
        r,
      );
    case "announced":
      return polygon(
        look,
        x,
        y,
        [
          [0, 1.45],
          [1.35, -0.95],
          [-1.35, -0.95],
        ],
        r,
      );
    case "decided":
      return polygon(
        look,
        x,
        y,
        [
          [0, -1.35],
          [1.35, 0],
          [0, 1.35],
          [-1.35, 0],
        ],
        r,
      );
    case "signed":
      return polygon(look, x, y, SQUARE, r);
    case "ratified":
      return markup`${polygon(look, x, y, SQUARE, r)}${polygon("ring", x, y, SQUARE, r + 3)}`;
    case "suspended":
      return markup`${circle(look, x, y, r)}${path("bar", `M${px(x - r)} ${px(y + r + 3)}H${px(x + r)}M${px(x - r)} ${px(y - r - 3)}H${px(x + r)}`)}`;
    case "left":
      return markup`${circle(look, x, y, r)}${path("bar", crossed(x + r, y - r, 3.5))}`;
    case "denied":
      return markup`${circle(look, x, y, r)}${path("bar", `M${px(x - r - 2)} ${px(y + r + 2)}L${px(x + r + 2)} ${px(y - r - 2)}`)}`;
  }
}

/** The same with a number in it, as it stands in the key. */
export const keySign = (sign: StageSign, look: string): Html =>
  markup`${stageSign(sign, look, 13, 12, 7.5)}${words(13, 16, "1", { look: "t-n", anchor: "middle" })}`;

const SQUARE: readonly (readonly [number, number])[] = [
  [-0.95, -0.95],
  [0.95, -0.95],
  [0.95, 0.95],
  [-0.95, 0.95],
];

function polygon(
  look: string,
  x: number,
  y: number,
  corners: readonly (readonly [number, number])[],
  r: number,
): Html {
  const [first, ...others] = corners.map(([dx, dy]) => `${px(x + dx * r)} ${px(y + dy * r)}`);
  return path(look, `M${first}L${others.join("L")}Z`);
}

const crossed = (x: number, y: number, r: number): string =>
  `M${px(x - r)} ${px(y - r)}L${px(x + r)} ${px(y + r)}M${px(x - r)} ${px(y + r)}L${px(x + r)} ${px(y - r)}`;
