import { countSources } from "../../../desk/index.ts";
import { sourceAddress, entryAddress } from "../../addresses.ts";
import { fromSource, joined, markup } from "../../html.ts";
import { dateSign } from "../../pieces/dates.ts";
import { headOf } from "../../pieces/entry-line.ts";
import { citation } from "../../pieces/names.ts";
import { notStated } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import { path, circle } from "../drawing.ts";
import type { KeyItem, Twin } from "../figure.ts";
import { hairs } from "../hairs.ts";
import { spoken, termWords } from "../../words/index.ts";
import type { Event } from "./events.ts";
import { statusMark } from "./marks.ts";

/** Every meeting of the picture in the order of time, also those it cannot place. */
export function timelineTwin(events: readonly Event[]): Twin {
  const { table } = spoken().timeline;
  return {
    columns: [table.who, table.where, table.status, table.when, table.said].map((name) => ({ name })),
    rows: events.map(({ entry }) => [
      markup`<a href="${entryAddress(entry)}">${fromSource(headOf(entry))}</a>`,
      entry.place === undefined ? notStated() : fromSource(entry.place),
      markup`${termWords(entry.status)}`,
      dateSign(entry.date),
      joined(
        entry.accounts.slice(0, 4).map(({ from, anchors }) => citation(from, anchors[0])),
        spoken().lists.semicolon,
      ),
    ]),
  };
}

const COLUMNS = [
  "id",
  "who",
  "body",
  "format",
  "status",
  "place",
  "date",
  "first_day",
  "last_day",
  "certainty",
  "accounts",
  "outlet",
  "passage",
];

/** A row a meeting. */
export function* timelineCsv(events: Iterable<Event>, dayOf: (number: number) => string): Generator<string> {
  yield csvLine(COLUMNS);
  for (const { entry, when } of events) {
    const [first] = entry.accounts;
    yield csvLine([
      ...[
        entry.id,
        entry.participants.map(({ name }) => name).join("; "),
        entry.body,
        entry.format,
        entry.status,
      ],
      ...[entry.place, entry.date?.value],
      ...(when
        ? [dayOf(Math.floor(when.first)), dayOf(Math.floor(when.last)), when.kind]
        : ["", "", "unknown"]),
      ...[
        entry.accounts.length,
        first.from.outlet ?? first.from.title,
        sourceAddress(first.from.source, first.anchors[0]),
      ],
    ]);
  }
}

const STATUSES = ["held", "announced", "possible", "cancelled", "denied"] as const;

/** The shapes and hairlines that this picture has. */
export function timelineKey(events: readonly Event[]): readonly KeyItem[] {
  const { key } = spoken().timeline;
  const drawn = events.filter(({ when }) => when !== null);
  const some = (test: (event: Event) => boolean): Event | undefined => drawn.find(test);
  const sample = (event: Event, words: string): KeyItem => ({
    width: 20,
    sign: statusMark({ ...event.entry, accounts: [event.entry.accounts[0]] }, 10, 9),
    words,
  });
  const statuses = STATUSES.flatMap((status): readonly KeyItem[] => {
    const event = some(({ entry }) => entry.status === status && entry.format !== "press");
    return event ? [sample(event, key[status])] : [];
  });
  const press = some(({ entry }) => entry.status === "held" && entry.format === "press");
  const several = some(({ entry }) => countSources(entry.accounts) > 1);
  const vague = (["within", "about", "before", "after"] as const)
    .filter((kind) => some(({ when }) => when?.kind === kind))
    .map((kind): KeyItem => ({ width: 66, sign: hairs(kind, 1, 65, 9), words: key[kind] }));
  const lasting = some(({ when }) => when?.kind === "lasting");
  return [
    ...statuses,
    ...(press ? [sample(press, key.press)] : []),
    ...(several
      ? [
          {
            width: 20,
            sign: markup`${circle("line", 10, 9, 8)}${circle("held", 10, 9, 5)}`,
            words: key.several,
          },
        ]
      : []),
    ...(lasting ? [{ width: 44, sign: path("bar", "M0 9H44"), words: key.lasting }] : []),
    ...vague,
  ];
}
