import type { Tally } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { circle, path, px, words } from "../drawing.ts";

/** A square drawn about a place. */
const square = (look: string, x: number, y: number, half: number): Html =>
  markup`<rect class="${look}" x="${px(x - half)}" y="${px(y - half)}" width="${px(2 * half)}" height="${px(2 * half)}"/>`;

const triangle = (look: string, x: number, y: number, half: number): Html =>
  path(look, `M${px(x)} ${px(y - half)}L${px(x + half)} ${px(y + half * 0.8)}H${px(x - half)}Z`);

const crossed = (x: number, y: number, half: number): Html =>
  path(
    "cross",
    `M${px(x - half)} ${px(y - half)}L${px(x + half)} ${px(y + half)}M${px(x + half)} ${px(y - half)}L${px(x - half)} ${px(y + half)}`,
  );

/** The mark of a tally about a place: its shape says how far it got, a number how often. `half` is half its width. */
export function mark(tally: Tally, alone: boolean, x: number, y: number, half: number): Html {
  const shape = alone ? circle : square;
  const times = (count: number, look: string): Html | string =>
    count > 1 ? words(x, y + 4, count > 99 ? "99+" : String(count), { look, anchor: "middle" }) : "";
  if (tally.held > 0) {
    const press = alone && tally.press === tally.held;
    const size = tally.held > 1 ? half : half * 0.72;
    const sign = press
      ? triangle("held", x, y, tally.held > 1 ? half : half * 0.8)
      : shape("held", x, y, size);
    return markup`${sign}${times(tally.held, press && tally.held > 1 ? "t-on t-low" : "t-on")}`;
  }
  if (tally.coming > 0) {
    return markup`${shape(alone ? "open" : "possible", x, y, tally.coming > 1 ? half : half * 0.66)}${times(tally.coming, "t-n")}`;
  }
  return tally.off > 0 ? markup`${shape("open", x, y, half * 0.66)}${crossed(x, y, half * 0.8)}` : markup``;
}

export const isEmpty = ({ held, coming, off }: Tally): boolean => held + coming + off === 0;
