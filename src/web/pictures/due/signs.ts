import type { Standing } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { circle, path, px } from "../drawing.ts";

/** The sign of how a commitment stands: ring open, disc done, ring struck through disputed, dashed square lapsed. */
export function standingSign(standing: Standing, x: number, y: number): Html {
  switch (standing) {
    case "open":
      return circle("open", x, y, 7);
    case "done":
      return circle("held", x, y, 7);
    case "disputed":
      return markup`${circle("open", x, y, 7)}${path("cross", `M${px(x - 9)} ${px(y + 9)}l18 -18`)}`;
    case "lapsed":
      return markup`<rect class="possible" x="${px(x - 6.5)}" y="${px(y - 6.5)}" width="13" height="13"/>`;
  }
}

/** How the part of a bar is drawn that counts commitments of one standing. */
export const BARS: Readonly<Record<Standing, string>> = {
  open: "open",
  done: "held",
  disputed: "differing",
  lapsed: "possible",
};
