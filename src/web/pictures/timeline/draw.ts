import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { entryAddress } from "../../addresses.ts";
import { dayWords, shortDayWords } from "../../pieces/dates.ts";
import { headOf } from "../../pieces/entry-line.ts";
import { sourceName } from "../../pieces/names.ts";
import type { Drawing } from "../drawing.ts";
import { fitted, link, path, plainText, px, touch, widthOf, words } from "../drawing.ts";
import { dayNumber, placeOn } from "../time.ts";
import { say, spoken } from "../../words/index.ts";
import { frameWords, timelineWords } from "../words.ts";
import type { Event } from "./events.ts";
import { markDay } from "./events.ts";
import { eventName } from "./lanes.ts";
import type { Lane } from "./lanes.ts";
import { statusMark, whenMark } from "./marks.ts";
import type { Taken } from "./packing.ts";
import { rowsOf, taken } from "./packing.ts";
import type { Panel } from "./panels.ts";
import { panelsOf } from "./panels.ts";

const NAMES = 150;
const PLOT = 1160;
const HEAD = 48;
const ROW = 36;
const PAD = 8;
/** The longest words beside a mark. */
const WIDEST = 250;

interface Placed {
  readonly event: Event;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly room: Taken;
  readonly row: number;
}

interface LaidLane {
  readonly lane: Lane;
  readonly placed: readonly Placed[];
  readonly top: number;
  readonly height: number;
}

/** Lanes over a time axis whose scale breaks where nothing happens. `cursor` is the day it is seen as of. */
export function timelineDrawing(lanes: readonly Lane[], cursor: string | undefined): Drawing {
  const whens = lanes.flatMap(({ events }) => events.flatMap(({ when }) => when ?? []));
  const panels = panelsOf(whens, PLOT);
  const laid = laidOut(lanes, panels);
  const foot = laid.at(-1)!.top + laid.at(-1)!.height;
  return {
    label: timelineWords.label(whens.length, lanes.length),
    height: foot + (cursor === undefined ? 4 : 24),
    names: { width: NAMES, content: markup`${laid.map(laneName)}` },
    plot: {
      width: PLOT,
      content: markup`${panels.map((panel, i) => panelDrawn(panel, i < panels.length - 1, foot))}
${laid.map(({ top, height }) => path("hair", `M0 ${px(top + height - 0.5)}H${PLOT}`))}${cursor === undefined ? "" : cursorDrawn(cursor, panels, foot)}
${laid.map(({ lane, placed, top }) => placed.map((each) => eventDrawn(each, lane, top)))}`,
    },
  };
}

function laidOut(lanes: readonly Lane[], panels: readonly Panel[]): readonly LaidLane[] {
  let top = HEAD + PAD;
  return lanes.map((lane) => {
    const placed = placedIn(lane, panels);
    const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
    const own = { lane, placed, top, height: rows * ROW + PAD };
    top += own.height;
    return own;
  });
}

function placedIn({ events, of }: Lane, panels: readonly Panel[]): readonly Placed[] {
  const places = events.flatMap((event) => {
    const { when } = event;
    if (!when) return [];
    const x = placeOn(panels, markDay(when) + (when.kind === "day" ? 0.5 : 0));
    const from = when.kind === "day" ? x : placeOn(panels, when.first);
    const to = when.kind === "day" ? x : placeOn(panels, when.last + 1);
    const [head, below] = wordsOf(event, of);
    const wide = Math.min(WIDEST, Math.max(widthOf(head), widthOf(below, 12)));
    const room = taken(Math.min(from, x - 6), Math.max(to, x + 6), wide, PLOT);
    return [{ event, x, from, to, room }];
  });
  const rows = rowsOf(places.map(({ room }) => room));
  return places.map((place, i) => ({ ...place, row: rows[i]! }));
}

/** The two lines beside a mark: with whom, and where, when and by whom told. */
function wordsOf({ entry }: Event, lane: ReadonlySet<string>): readonly [string, string] {
  const [first] = entry.accounts;
  const when = entry.date ? shortDayWords(entry.date.value) : spoken().timeline.noDay;
  const head = fitted(eventName(entry, lane), WIDEST);
  return [head, fitted([entry.place, when, sourceName(first.from)].filter(Boolean).join(" · "), WIDEST, 12)];
}

function laneName({ lane, top, height }: LaidLane): Html {
  const hair = path("hair", `M0 ${px(top + height - 0.5)}H${NAMES}`);
  return markup`${hair}${words(0, top + 18, fitted(lane.name, NAMES - 8, 14), { look: "t-b" })}${words(0, top + 33, say(spoken().timeline.meetings, { count: lane.events.length }), { look: "t-s" })}`;
}

function panelDrawn(panel: Panel, followed: boolean, foot: number): Html {
  const { left, right, title, unit, ticks } = panel;
  const unitWords = right - left > widthOf(title) + widthOf(spoken().timeline.unit[unit], 12) + 20;
  const drawn = ticks.map(({ day, label }) => {
    const x = placeOn([panel], day);
    // A day or month has a middle; its label stands there, its line at its beginning.
    const tick = unit === "day" ? x : x + 2;
    return markup`${path("grid", `M${px(x)} ${HEAD}V${px(foot)}`)}${words(tick, HEAD - 6, label, { look: "t-s" })}`;
  });
  const strokes = followed ? `M${px(right + 4)} ${HEAD + 5}l4 -10m3 10l4 -10` : "";
  return markup`${words(left, 14, fitted(title, right - left), { look: "t-b" })}${unitWords ? words(right, 14, spoken().timeline.unit[unit], { look: "t-s", anchor: "end" }) : ""}${drawn}${path("line", `M${px(left)} ${HEAD}H${px(right)}${strokes}`)}`;
}

function cursorDrawn(day: string, panels: readonly Panel[], foot: number): Html {
  const x = placeOn(panels, dayNumber(day) + 1);
  const late = x > PLOT - 120;
  return markup`${path("cursor", `M${px(x)} ${HEAD - 6}V${px(foot + 4)}`)}${words(x, foot + 18, frameWords.cursor(day), { look: "t-s t-r", anchor: late ? "end" : x < 120 ? "start" : "middle" })}`;
}

function eventDrawn({ event, x, from, to, room, row }: Placed, lane: Lane, top: number): Html {
  const { entry, when } = event;
  const y = top + PAD + row * ROW + 10;
  const [head, below] = wordsOf(event, lane.of);
  return link(
    entryAddress(entry),
    timelineWords.event(headOf(entry), entry.status, entry.date && dayWords(entry.date.value)),
    [
      touch(room.left, y - 13, Math.max(24, room.right - room.left), 32),
      whenMark(when!, from, to, y),
      statusMark(entry, x, y),
      words(room.words, y + 4, plainText(head), { anchor: room.anchor }),
      words(room.words, y + 18, plainText(below), { look: "t-s", anchor: room.anchor }),
    ],
  );
}

export const unknownWhen = (lanes: readonly Lane[]): readonly Event[] =>
  lanes.flatMap(({ events }) => events.filter(({ when }) => when === null));
