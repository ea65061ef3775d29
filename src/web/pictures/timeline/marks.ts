import type { MeetingEntry } from "../../../register/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { sourcesOf } from "../../accounts/voices.ts";
import { circle, path, px } from "../drawing.ts";
import { hairs } from "../hairs.ts";
import type { When } from "./events.ts";

const R = 5;

/** How far a meeting got, by shape: disc held, triangle before the press, ring announced, dashed possible, crossed off. */
export function statusMark(entry: MeetingEntry, x: number, y: number): Html {
  const several = sourcesOf(entry) > 1 ? circle("line", x, y, R + 3) : "";
  return markup`${several}${shape(entry, x, y)}`;
}

function shape({ status, format }: MeetingEntry, x: number, y: number): Html {
  switch (status) {
    case "held":
    case "ongoing":
      return format === "press"
        ? path("held", `M${px(x)} ${px(y - R)}L${px(x + R)} ${px(y + R * 0.8)}H${px(x - R)}Z`)
        : circle("held", x, y, R);
    case "announced":
      return circle("open", x, y, R);
    case "possible":
      return circle("possible", x, y, R);
    case "cancelled":
      return markup`${circle("open", x, y, R)}${path("cross", `M${px(x - 7)} ${px(y - 7)}l14 14m0 -14l-14 14`)}`;
    case "denied":
      return markup`${circle("open", x, y, R)}${path("cross", `M${px(x - 7)} ${px(y + 7)}l14 -14`)}`;
  }
}

/** How well the day is known: nothing beside the mark for a day, a bar from and to, hairlines for anything vaguer. */
export function whenMark({ kind }: When, left: number, right: number, y: number): Html {
  if (kind === "day") return markup``;
  if (kind === "lasting") return path("bar", `M${px(left)} ${px(y)}H${px(right)}`);
  return hairs(kind, left, right, y);
}
