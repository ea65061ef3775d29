import type { EntryKind } from "../../register/index.ts";
import {
  capital,
  dayWords,
  enumerated,
  numberWord,
  say,
  shortDayWords,
  spoken,
  termWords,
} from "../words/index.ts";
import { counted } from "../pieces/signs.ts";

/** Sentences of the pictures that are made of several messages of the catalogue. */

const HOUSE = "Readout";

export const frameWords = {
  cursor: (day: string): string => say(spoken().frame.cursor, { day: dayWords(day) }),
  fileNote: (address: string, day?: string): string =>
    day === undefined
      ? say(spoken().frame.fileNote, { house: HOUSE, address })
      : say(spoken().frame.fileNoteAsOf, { house: HOUSE, address, day: dayWords(day) }),
} as const;

export const ladderWords = {
  heading: (steps: readonly string[]): string => {
    const { climbs, oneStep } = spoken().ladder;
    return say(steps.length > 1 ? climbs : oneStep, { steps: steps.join(spoken().lists.comma) });
  },
  stand: (day: string, counts: readonly { readonly count: number; readonly status: string }[]): string => {
    const { stand, standNobody } = spoken().ladder;
    if (counts.length === 0) return say(standNobody, { day: dayWords(day) });
    return say(stand, { day: dayWords(day), counts: enumerated(counts.map(onStep)) });
  },
  standing: (status: string, since: string | undefined): string =>
    since === undefined ? status : say(spoken().ladder.since, { status, day: shortDayWords(since) }),
  told: (states: number, differing: number): string => {
    const { silent, speak, differing: differ } = spoken().ladder;
    if (states === 0) return silent;
    const told = say(speak, { count: states });
    return differing === 0 ? told : `${told} ${capital(say(differ, { count: differing }))}`;
  },
  group: (names: readonly string[]): string =>
    say(spoken().ladder.group, {
      first: names[0]!,
      count: names.length - 1,
    }),
  plannedStep: (status: string, when: string | undefined): string =>
    when === undefined
      ? say(spoken().ladder.planned, { status })
      : say(spoken().ladder.plannedFor, { status, day: dayWords(when) }),
  differs: (status: string, since: string | undefined): string =>
    since === undefined
      ? say(spoken().ladder.fileHas, { status })
      : say(spoken().ladder.fileHasSince, { status, day: dayWords(since) }),
} as const;

/** "nine members": so many on a step. */
function onStep({ count, status }: { readonly count: number; readonly status: string }): string {
  const { counts, countsOther } = spoken().ladder;
  return Object.hasOwn(counts, status)
    ? say(counts[status as keyof typeof counts], { count })
    : say(countsOther, { step: termWords(status), count });
}

interface Tallied {
  readonly held: number;
  readonly press: number;
  readonly coming: number;
  readonly off: number;
}

/** "two meetings held, one meeting announced or possible" */
export function tallyWords({ held, coming, off }: Tallied): string {
  const { matrix, lists } = spoken();
  return [
    held > 0 && say(matrix.held, { count: held }),
    coming > 0 && say(matrix.coming, { count: coming }),
    off > 0 && say(matrix.off, { count: off }),
  ]
    .filter((words) => words !== false)
    .join(lists.comma);
}

export const matrixWords = {
  stand: (shown: number, by: "persons" | "states", between: number): string =>
    capital(
      say(spoken().matrix.stand[by], {
        count: shown,
        meetings: say(spoken().matrix.between, { count: between }),
      }),
    ),
  others: (others: number, by: "persons" | "states"): string =>
    capital(say(spoken().matrix.further[by], { count: others })),
  cell: (a: string, b: string, alone: boolean, tally: Tallied): string =>
    say(alone ? spoken().matrix.alone : spoken().matrix.company, { a, b, tally: tallyWords(tally) }),
} as const;

export const timelineWords = {
  stand: (drawn: number, of: number): string =>
    drawn < of
      ? say(spoken().timeline.standLatest, { drawn, of })
      : capital(say(spoken().timeline.stand, { count: of })),
  label: (events: number, lanes: number): string =>
    capital(
      say(spoken().timeline.label, {
        meetings: say(spoken().timeline.meetings, { count: events }),
        lanes: say(spoken().timeline.lanes, { count: lanes }),
      }),
    ),
  event: (head: string, status: string, when: string | undefined): string =>
    say(spoken().timeline.event, {
      head,
      status: termWords(status),
      when: when ?? spoken().timeline.noDay,
    }),
} as const;

type Standings = Readonly<Record<"open" | "done" | "disputed" | "lapsed", number>>;

export const dueWords = {
  /** "two open, one lapsed" */
  counts: (counts: Standings): string => {
    const { due, lists } = spoken();
    return (["open", "done", "disputed", "lapsed"] as const)
      .filter((standing) => counts[standing] > 0)
      .map((each) => say(due.count, { count: counts[each], standing: due.standing[each] }))
      .join(lists.comma);
  },
  stand: (day: string, standings: Standings): string => {
    const { due } = spoken();
    const counts = dueWords.counts(standings);
    return counts === ""
      ? say(due.stand, { day: dayWords(day) })
      : say(due.standCounts, { day: dayWords(day), counts });
  },
  label: (items: number, months: number): string =>
    capital(
      say(spoken().due.label, {
        commitments: counted(items, "commitment"),
        months: say(spoken().due.months, { count: months }),
      }),
    ),
  empty: (months: number): string =>
    months >= 24
      ? say(spoken().due.emptyYears, { count: Math.floor(months / 12) })
      : say(spoken().due.emptyMonths, { count: months }),
} as const;

export const sideWords = {
  title: (accounts: number, kind: EntryKind): string =>
    accounts < 2
      ? spoken().sideBySide.one[kind]
      : capital(say(spoken().sideBySide.several[kind], { count: accounts })),
  stand: (rows: number, accounts: number, filled: number): string => {
    const { sideBySide: side } = spoken();
    return capital(
      say(side.stand, {
        rows: say(side.rows, { count: rows }),
        accounts: counted(accounts, "account"),
        filled: say(side.filled, { count: filled }),
        of: numberWord(rows * accounts),
      }),
    );
  },
  label: (accounts: number, rows: number): string =>
    capital(
      say(spoken().sideBySide.label, {
        accounts: counted(accounts, "account"),
        rows: say(spoken().sideBySide.rows, { count: rows }),
      }),
    ),
} as const;

export const mapWords = {
  stand: (meetings: number, places: number, nowhere: number): string => {
    const { map } = spoken();
    const told = { meetings: counted(meetings, "meeting"), places: say(map.places, { count: places }) };
    return capital(nowhere > 0 ? say(map.standMore, { ...told, count: nowhere }) : say(map.stand, told));
  },
  degrees: (lat: number, lon: number, exact: boolean): string => {
    const { map } = spoken();
    const position = say(map.position, {
      lat: Math.abs(lat).toFixed(1),
      northSouth: lat < 0 ? map.south : map.north,
      lon: Math.abs(lon).toFixed(1),
      eastWest: lon < 0 ? map.west : map.east,
    });
    return exact ? position : say(map.about, { position });
  },
} as const;
