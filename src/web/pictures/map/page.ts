import type { MetPlace, MetPlaces, PlaceOptions, ReadingDesk } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import type { Asked } from "../../pages/asking.ts";
import type { View } from "../../pages/page.ts";
import { titleOf } from "../../pieces/layout.ts";
import { figures } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import { mapAddress, PICTURES } from "../addresses.ts";
import { cursorForm, queryField } from "../cursor.ts";
import { circle, drawingFile } from "../drawing.ts";
import type { KeyItem, Twin } from "../figure.ts";
import { emptyFigure, figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { ENGLISH, say, spoken } from "../../words/index.ts";
import { frameWords, mapWords, tallyWords } from "../words.ts";
import type { Located } from "./draw.ts";
import { mapDrawing, meetingsAt, totalOf } from "./draw.ts";

/** So many places that the file does not know are named beneath the map; the table has all. */
const NAMED = 24;

/** Where the meetings asked for took place. */
export function mapView(desk: ReadingDesk, asked: Asked): View {
  const options: PlaceOptions = {
    query: asked.query,
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    ...(asked.knownBy !== undefined && { knownBy: asked.knownBy }),
  };
  return {
    page: () => ({ title: spoken().map.title, room: PICTURES, main: mapMain(desk.places(options), asked) }),
    json: () => desk.places(options),
    csv: () => mapCsv(desk.places(options)),
    svg: () =>
      drawingFile(
        mapDrawing(located(desk.places(options)), asked.query),
        spoken().map.title,
        frameWords.fileNote(mapAddress(asked.query)),
      ),
  };
}

const located = ({ places }: MetPlaces): readonly Located[] =>
  places.filter((place): place is Located => place.position !== null);

function mapMain(met: MetPlaces, asked: Asked): Html {
  const search = withParameters("", { q: asked.query, "as-of": asked.asOf, "known-by": asked.knownBy });
  const drawn = located(met);
  const meetings = drawn.reduce((sum, { tally }) => sum + totalOf(tally), 0);
  const head = markup`${titleOf({
    title: spoken().map.title,
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a>`,
    stand: markup`${mapWords.stand(meetings, drawn.length, met.nowhere)}`,
    tools: pictureLinks("/map", search),
  })}
  ${cursorForm({ address: "/map", asOf: asked.asOf, knownBy: asked.knownBy, controls: queryField(asked.query), button: spoken().frame.show })}`;
  if (drawn.length === 0)
    return markup`${head}${emptyFigure(spoken().map.empty, markup`${spoken().map.remedy}`)}${unknown(met)}`;
  return markup`${head}${figure({
    id: "map",
    title: spoken().map.heading,
    note: spoken().map.note,
    drawing: mapDrawing(drawn, asked.query),
    key: mapKey(drawn),
    twin: mapTwin(met, asked.query),
    caption: spoken().map.source,
  })}${unknown(met)}`;
}

function mapKey(places: readonly Located[]): readonly KeyItem[] {
  const { key } = spoken().map;
  const items: readonly (readonly [boolean, string, string])[] = [
    [places.some(({ position, tally }) => position.exact && tally.held > 0), "held dotted", key.held],
    [places.some(({ position, tally }) => position.exact && tally.held === 0), "open", key.coming],
    [places.some(({ position }) => !position.exact), "possible somewhere", key.somewhere],
  ];
  return items
    .filter(([shown]) => shown)
    .map(([, look, words]) => ({ width: 20, sign: circle(look, 10, 9, 7), words }));
}

function mapTwin({ places }: MetPlaces, query: string): Twin {
  const { table } = spoken().map;
  return {
    columns: [
      { name: table.place },
      { name: table.meetings, number: true },
      { name: table.how },
      { name: table.where },
    ],
    rows: places.map((place) => [
      markup`<a href="${meetingsAt(place.name, query)}">${fromSource(place.name)}</a>`,
      markup`${figures(totalOf(place.tally))}`,
      markup`${tallyWords(place.tally)}`,
      markup`${whereWords(place)}`,
    ]),
  };
}

const whereWords = ({ position }: MetPlace): string =>
  position === null ? spoken().map.notOnFile : mapWords.degrees(position.lat, position.lon, position.exact);

/** Places that cannot be drawn, and why. */
function unknown({ places }: MetPlaces): Html | "" {
  const missing = places.filter(({ position }) => position === null);
  if (missing.length === 0) return "";
  return markup`<section aria-labelledby="h-missing"><h2 id="h-missing">${spoken().map.missing} <span class="more">${spoken().map.missingWhy}</span></h2>
    <p class="serif">${missing.slice(0, NAMED).map((place, i) => markup`${i > 0 ? ", " : ""}<a href="${meetingsAt(place.name, "")}">${fromSource(place.name)}</a>`)}${missing.length > NAMED ? ` ${say(spoken().map.more, { count: missing.length - NAMED })}` : ""}</p>
  </section>`;
}

/** A row a place. */
function* mapCsv({ places, nowhere }: MetPlaces): Generator<string> {
  yield csvLine(["place", "lat", "lon", "exact", "held", "announced_or_possible", "cancelled_or_denied"]);
  for (const { name, tally, position } of places)
    yield csvLine([
      ...[name, position?.lat, position?.lon, position === null ? "" : String(position.exact)],
      ...[tally.held, tally.coming, tally.off],
    ]);
  if (nowhere > 0) yield csvLine([ENGLISH.map.noPlace, "", "", "", nowhere, "", ""]);
}
