import type { MetPlace, Position, Tally } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import { quoted } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import type { Drawing } from "../drawing.ts";
import { circle, fitted, link, path, plainText, touch, widthOf, words } from "../drawing.ts";
import { say, spoken } from "../../words/index.ts";
import { tallyWords } from "../words.ts";
import { coast } from "./coast.ts";
import type { Window } from "./projection.ts";
import { equalEarth, windowOn } from "./projection.ts";

const WIDTH = 1310;
const HEIGHT = 620;

/** A place that can be drawn. */
export interface Located extends MetPlace {
  readonly position: Position;
}

interface Mark {
  readonly place: Located;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The places of meetings on the coasts of the world, larger where there were more. */
export function mapDrawing(places: readonly Located[], query: string): Drawing {
  const points = places.map(({ position }) => equalEarth(position.lon, position.lat));
  const window = windowOn(points, WIDTH / HEIGHT);
  const marks = places.map((place, i): Mark => ({
    place,
    ...placed(points[i]!, window),
    r: radiusOf(place.tally),
  }));
  const [busiest] = marks.toSorted((a, b) => totalOf(b.place.tally) - totalOf(a.place.tally));
  return {
    label: say(spoken().map.label, { count: places.length }),
    height: HEIGHT,
    ...(busiest && { first: busiest.x }),
    plot: {
      width: WIDTH,
      content: markup`<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>${path("land", coast(window, WIDTH))}${marks.map((mark) => markDrawn(mark, query))}${labels(marks)}`,
    },
  };
}

function placed(
  [x, y]: readonly [number, number],
  { left, right, top }: Window,
): { readonly x: number; readonly y: number } {
  const scale = WIDTH / (right - left);
  return { x: (x - left) * scale, y: (y - top) * scale };
}

export const totalOf = ({ held, coming, off }: Tally): number => held + coming + off;

/** Areas are as the numbers of meetings; one meeting is still to be seen, a thousand do not cover a continent. */
const radiusOf = (tally: Tally): number => Math.min(26, 3.5 + 2.1 * Math.sqrt(totalOf(tally)));

function markDrawn({ place, x, y, r }: Mark, query: string): Html {
  const { name, tally, position } = place;
  const look = !position.exact ? "possible somewhere" : tally.held > 0 ? "held dotted" : "open";
  const half = Math.max(12, r);
  return link(meetingsAt(name, query), say(spoken().map.mark, { place: name, tally: tallyWords(tally) }), [
    touch(x - half, y - half, 2 * half, 2 * half),
    circle(look, x, y, r),
  ]);
}

/** The list of meetings at a place. */
export const meetingsAt = (name: string, query: string): string =>
  withParameters("/meetings", { q: [`at:${quoted(name)}`, query].filter((part) => part !== "").join(" ") });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names beside the marks, the largest first; a name that would lie on another is left to the table. */
function labels(marks: readonly Mark[]): readonly Html[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return [...marks]
    .sort((a, b) => b.r - a.r)
    .flatMap(({ place, x, y, r }) => {
      const count = totalOf(place.tally);
      const text = fitted(plainText(count > 1 ? `${place.name} ${count}` : place.name), 180, 12);
      const wide = widthOf(text, 12) + 6;
      const sides = [
        { left: x + r + 4, top: y - 8, anchor: "start" },
        { left: x - r - 4 - wide, top: y - 8, anchor: "end" },
        { left: x - wide / 2, top: y + r + 2, anchor: "middle" },
        { left: x - wide / 2, top: y - r - 17, anchor: "middle" },
      ] as const;
      for (const { left, top, anchor } of sides) {
        const box = { left, right: left + wide, top, bottom: top + 15 };
        if (
          left < 0 ||
          box.right > WIDTH ||
          top < 0 ||
          box.bottom > HEIGHT ||
          taken.some((each) => meet(each, box))
        )
          continue;
        taken.push(box);
        const at = anchor === "start" ? left : anchor === "end" ? box.right : x;
        return [words(at, top + 12, text, { look: "t-s t-map", anchor })];
      }
      return [];
    });
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
