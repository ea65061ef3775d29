import type { ActorView, Met, ReadingDesk } from "../../../desk/index.ts";
import { actorAddress, withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import { everyEntry } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { titleOf } from "../../pieces/layout.ts";
import { circleAddress, PICTURES } from "../addresses.ts";
import { cursorForm } from "../cursor.ts";
import { pictureLinks } from "../links.ts";
import { byActor, meetingsOf } from "../matrix/meetings.ts";
import { dayOf } from "../time.ts";
import { say, spoken, tell } from "../../words/index.ts";
import { tallyWords, timelineWords } from "../words.ts";
import { everyMeeting, foundMeetings, meetingsAsked } from "./asked.ts";
import { circleLanes } from "./lanes.ts";
import { timelineFigure, timelineFile } from "./page.ts";
import { timelineCsv } from "./table.ts";

type Actor = ActorView["actor"];

/** Whom one actor met and when; a sentence where nobody has the key. */
export function circleView(desk: ReadingDesk, key: string, asked: Asked): View | string {
  const actor = desk.actorHead(key);
  if (!actor) return say(spoken().timeline.nobody, { key });
  const query = byActor(actor);
  const title = say(spoken().timeline.circle, { name: actor.name });
  const keys = new Set<string>(actor.keys);
  return {
    page: () => ({ title, room: PICTURES, main: circleMain(desk, actor, asked) }),
    json: () => {
      const { answer, entries } = everyEntry(desk, meetingsAsked(query), asked);
      return { query: answer.query, understood: answer.understood, count: answer.count, results: entries };
    },
    csv: () => timelineCsv(everyMeeting(desk, query, asked), dayOf),
    svg: () =>
      timelineFile(
        circleLanes(foundMeetings(desk, query, asked).events, keys),
        title,
        circleAddress(actor.id),
        asked,
      ),
  };
}

function circleMain(desk: ReadingDesk, actor: Actor, asked: Asked): Html {
  const query = byActor(actor);
  const found = foundMeetings(desk, query, asked);
  const lanes = circleLanes(found.events, new Set<string>(actor.keys));
  const address = circleAddress(actor.id);
  const search = withParameters("", { "as-of": asked.asOf, "known-by": asked.knownBy });
  const dates = {
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    ...(asked.knownBy !== undefined && { knownBy: asked.knownBy }),
  };
  const met = desk.met({
    query,
    by: actor.actorKind === "state" ? "states" : "persons",
    most: 200,
    ...dates,
  });
  return markup`${titleOf({
    title: tell(spoken().timeline.circle, { name: fromSource(actor.name) }),
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a> / <a href="/who-met-whom">${spoken().matrix.title}</a> / <a href="${actorAddress(actor.id)}">${fromSource(actor.name)}</a>`,
    stand: markup`${timelineWords.stand(found.events.length, found.count)}`,
    tools: pictureLinks(address, search),
  })}
  ${cursorForm({ address, asOf: asked.asOf, knownBy: asked.knownBy, button: spoken().frame.show })}
  ${timelineFigure(lanes, found, asked, say(spoken().timeline.circleHeading, { name: actor.name }))}
  ${withWhom(met, actor)}`;
}

/** Everybody the actor met, those met most often first. */
function withWhom(met: Met, actor: Actor): Html | "" {
  const own = met.pairs.filter(({ a, b }) => a === actor.id || b === actor.id);
  const others = met.actors.flatMap((other) => {
    const pair = own.find(({ a, b }) => a === other.id || b === other.id);
    return other.id === actor.id || !pair ? [] : [{ other, pair }];
  });
  if (others.length === 0) return "";
  const self = { id: actor.id, name: actor.name, keys: actor.keys, meetings: 0 };
  const { table } = spoken().matrix;
  return markup`<section aria-labelledby="h-whom"><h2 id="h-whom">${spoken().timeline.withWhom}</h2><div class="scroll" tabindex="0" role="region" aria-label="${spoken().timeline.howOften}"><table>
    <thead><tr><th scope="col">${table.b}</th><th scope="col">${table.alone}</th><th scope="col">${table.company}</th></tr></thead>
    <tbody>${others.map(
      ({ other, pair }) => markup`<tr>
        <th scope="row"><a href="${meetingsOf(self, other, "")}">${fromSource(other.name)}</a></th>
        <td>${tallyWords(pair.alone)}</td><td>${tallyWords(pair.company)}</td>
      </tr>`,
    )}</tbody>
  </table></div></section>`;
}
