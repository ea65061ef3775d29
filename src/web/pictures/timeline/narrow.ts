import { entryAddress } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, joined, markup, DOT } from "../../html.ts";
import { daySign } from "../../pieces/dates.ts";
import { headOf } from "../../pieces/entry-line.ts";
import type { Event } from "./events.ts";
import { markDay } from "./events.ts";
import { statusMark, whenMark } from "./marks.ts";
import { dayOf } from "../time.ts";
import { spoken, termWords } from "../../words/index.ts";

/** The picture as a list, for where it has no room: the same marks, year by year. */
export function timelineList(events: readonly Event[]): Html {
  const years = Map.groupBy(events, ({ when }) =>
    when ? dayOf(Math.floor(markDay(when))).slice(0, 4) : spoken().timeline.noDay,
  );
  return markup`${[...years].map(([year, own]) => markup`<h3 class="minor">${year}</h3><ol class="timelist">${own.map(item)}</ol>`)}`;
}

function item({ entry, when }: Event): Html {
  const [left, right, x] =
    when?.kind === "before" ? [8, 64, 60] : when?.kind === "after" ? [10, 68, 12] : [8, 68, 38];
  return markup`<li><svg width="76" height="22" viewBox="0 0 76 22" aria-hidden="true">${when ? whenMark(when, left, right, 11) : ""}${statusMark(entry, x, 11)}</svg><div>
    <a href="${entryAddress(entry)}">${fromSource(headOf(entry))}</a>
    <small>${joined([termWords(entry.status), daySign(entry.date), entry.place && fromSource(entry.place)], DOT)}</small>
  </div></li>`;
}
