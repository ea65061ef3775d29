import type { ReadingDesk } from "../../../desk/index.ts";
import { daysOfValue } from "../../../text/index.ts";
import { entryAddress, withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import { everyEntry } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { headOf } from "../../pieces/entry-line.ts";
import { titleOf } from "../../pieces/layout.ts";
import { PICTURES, timelineAddress } from "../addresses.ts";
import { chooser, cursorForm, queryField } from "../cursor.ts";
import type { Drawing } from "../drawing.ts";
import { drawingFile } from "../drawing.ts";
import { emptyFigure, figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { dayOf } from "../time.ts";
import { spoken, termWords } from "../../words/index.ts";
import { frameWords, timelineWords } from "../words.ts";
import { everyMeeting, foundMeetings, meetingsAsked } from "./asked.ts";
import type { Found } from "./asked.ts";
import { timelineDrawing, unknownWhen } from "./draw.ts";
import type { Lane, LaneBy } from "./lanes.ts";
import { LANES, lanesOf } from "./lanes.ts";
import { timelineList } from "./narrow.ts";
import { timelineCsv, timelineKey, timelineTwin } from "./table.ts";

/** The meetings a query finds, in lanes over time. */
export function timelineView(desk: ReadingDesk, asked: Asked, lanes: string | undefined): View {
  const by: LaneBy = LANES.find((each) => each === lanes) ?? "who";
  const found = (): Found => foundMeetings(desk, asked.query, asked);
  return {
    page: () => ({ title: spoken().timeline.title, room: PICTURES, main: timelineMain(found(), asked, by) }),
    json: () => {
      const { answer, entries } = everyEntry(desk, meetingsAsked(asked.query), asked);
      return { query: answer.query, understood: answer.understood, count: answer.count, results: entries };
    },
    csv: () => timelineCsv(everyMeeting(desk, asked.query, asked), dayOf),
    svg: () =>
      timelineFile(lanesOf(found().events, by), spoken().timeline.title, timelineAddress(asked.query), asked),
  };
}

function timelineMain(found: Found, asked: Asked, by: LaneBy): Html {
  const search = withParameters("", {
    q: asked.query,
    lanes: by,
    "as-of": asked.asOf,
    "known-by": asked.knownBy,
  });
  const title = titleOf({
    title: spoken().timeline.title,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a>`,
    stand: markup`${timelineWords.stand(found.events.length, found.count)}`,
    tools: pictureLinks("/timeline", search),
  });
  const controls = cursorForm({
    address: "/timeline",
    asOf: asked.asOf,
    knownBy: asked.knownBy,
    controls: markup`${queryField(asked.query)}${chooser(
      "lanes",
      spoken().timeline.controls.lanes,
      by,
      LANES.map((each) => [each, spoken().timeline.controls[each]]),
    )}`,
    button: spoken().frame.show,
  });
  return markup`${title}${controls}${timelineFigure(lanesOf(found.events, by), found, asked, spoken().timeline.heading[by])}`;
}

/** The picture of some lanes with its key, its table, its list for narrow screens and what it cannot place. */
export function timelineFigure(
  lanes: readonly Lane[],
  { events }: Found,
  asked: Asked,
  heading: string,
): Html {
  if (events.every(({ when }) => when === null)) {
    return markup`${emptyFigure(spoken().timeline.empty, markup`${spoken().timeline.remedy}`)}${undrawn(lanes)}`;
  }
  return markup`${figure({
    id: "timeline",
    title: heading,
    note: spoken().timeline.note,
    drawing: timelineDrawing(withDays(lanes), cursorDay(asked)),
    narrow: timelineList(events),
    key: timelineKey(events),
    twin: timelineTwin(events),
  })}${undrawn(lanes)}`;
}

/** A picture of lanes as a file; a lane of which nothing can be placed is left out. */
export const timelineFile = (
  lanes: readonly Lane[],
  title: string,
  address: string,
  asked: Asked,
): string => {
  const drawn = withDays(lanes);
  const note = frameWords.fileNote(address, cursorDay(asked));
  return drawingFile(
    drawn.length > 0 ? timelineDrawing(drawn, cursorDay(asked)) : nothingDrawn(),
    title,
    note,
  );
};

const nothingDrawn = (): Drawing => ({
  label: spoken().timeline.empty,
  height: 24,
  plot: { width: 480, content: markup`<text y="16">${spoken().timeline.empty}</text>` },
});

const withDays = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes
    .map((lane) => ({ ...lane, events: lane.events.filter(({ when }) => when !== null) }))
    .filter(({ events }) => events.length > 0);

const cursorDay = ({ asOf }: Asked): string | undefined =>
  asOf === undefined ? undefined : daysOfValue(asOf)!.last;

function undrawn(lanes: readonly Lane[]): Html | "" {
  const events = unknownWhen(lanes);
  if (events.length === 0) return "";
  return markup`<section aria-labelledby="h-undrawn"><h2 id="h-undrawn">${spoken().timeline.undrawn} <span class="more">${spoken().timeline.undrawnWhy}</span></h2>
    <ul class="lines">${events.map(({ entry }) => markup`<li><a href="${entryAddress(entry)}">${fromSource(headOf(entry))}</a> <span class="quiet">${termWords(entry.status)}</span></li>`)}</ul>
  </section>`;
}
