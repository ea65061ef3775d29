import type { ActorView } from "../../desk/index.ts";
import type { ActorEntry, Entry } from "../../register/index.ts";
import { withParameters } from "../addresses.ts";
import { sourcesOf } from "../accounts/voices.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import {
  circleAddress,
  ladderAddress,
  mapAddress,
  metAddress,
  PICTURES,
  sideAddress,
  timelineAddress,
} from "./addresses.ts";
import { byActor } from "./matrix/meetings.ts";
import { ALL_PICTURES } from "./all.ts";
import { say, spoken, tell } from "../words/index.ts";

const way = (address: string, words: Html | string): Html => markup`<a href="${address}">${words}</a>`;

/** The pictures that show an entry among others, as links in a line; nothing where there is none. */
export function picturesOfEntry(entry: Entry): Html | "" {
  const { pictures, ladder } = spoken();
  const { fromEntry } = pictures;
  const ways = [
    sourcesOf(entry) > 1 && entry.kind !== "actor" && way(sideAddress(entry.id), fromEntry.side),
    entry.kind === "membership" &&
      way(ladderAddress(entry.organisation), tell(ladder.title, { short: fromSource(entry.organisation) })),
    entry.kind === "meeting" && together(entry),
    entry.kind === "commitment" && entry.due !== undefined && way("/due", fromEntry.due),
  ].filter((each) => each !== false && each !== "");
  return ways.length === 0 ? "" : joined(ways as readonly Html[], DOT);
}

/** The meetings of the first two who took part. */
function together({ participants }: Extract<Entry, { kind: "meeting" }>): Html | "" {
  const keys = participants.flatMap(({ actor }) => actor ?? []).slice(0, 2);
  if (keys.length === 0) return "";
  return way(
    timelineAddress(keys.map((key) => byActor({ keys: [key] })).join(" ")),
    spoken().pictures.fromEntry.timeline,
  );
}

/** The pictures of what an actor does. */
export function picturesOfActor(
  actor: ActorEntry,
  has: Pick<ActorView, "meetings" | "commitments">,
): Html | "" {
  const { fromActor } = spoken().pictures;
  const query = byActor(actor);
  const ways = [
    ...(has.meetings.length > 0
      ? [
          way(circleAddress(actor.id), fromActor.circle),
          way(timelineAddress(query, "body"), fromActor.timeline),
          way(mapAddress(query), fromActor.map),
        ]
      : []),
    ...(has.commitments.length > 0 ? [way(withParameters("/due", { q: query }), fromActor.due)] : []),
  ];
  return ways.length === 0 ? "" : joined(ways, DOT);
}

/** The pictures of what a list holds, with the question of the list. */
export function picturesOfList(path: string, query: string): Html | "" {
  const { fromList } = spoken().pictures;
  switch (path) {
    case "/meetings":
      return joined(
        [
          way(timelineAddress(query), fromList.timeline),
          way(metAddress(query), fromList.met),
          way(mapAddress(query), fromList.map),
        ],
        DOT,
      );
    case "/memberships":
      return way("/ladder", fromList.ladders);
    case "/commitments":
      return way(withParameters("/due", { q: query }), fromList.due);
    default:
      return "";
  }
}

/** A line of links to pictures under the head of a page; nothing where there are none. */
export const pictureLine = (links: Html | ""): Html | "" =>
  links === ""
    ? ""
    : markup`<p class="seen"><span class="quiet">${say(spoken().pictures.line, { pictures: spoken().pictures.title })}</span> ${links}</p>`;

/** The pictures, for the first page. */
export const pictureStrip = (): Html =>
  markup`<section class="strip" aria-labelledby="h-pictures">
    <h2 id="h-pictures">${spoken().pictures.title} <span class="more"><a href="${PICTURES}">${spoken().pictures.all}</a></span></h2>
    <ul>${ALL_PICTURES.map(({ key, address }) => markup`<li><a href="${address}">${spoken().pictures[key].name}</a><span>${spoken().pictures[key].asks}</span></li>`)}</ul>
  </section>`;
