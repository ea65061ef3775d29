import { dayWords, shortDayWords } from "../../text/index.ts";
import { capital, counted, countWords, enumerated, figures } from "../pieces/signs.ts";

/** Every word the pictures show, by picture, so that they can be put into another language in one place. */

export const FRAME = {
  toTable: "to the table",
  moves: "Picture, moves sideways",
  table: "The same as a table",
  asTable: (figures: string, rows: number): string =>
    `The same as a table (${figures} ${rows === 1 ? "row" : "rows"})`,
  asOf: "As of",
  knownBy: "Known by",
  show: "Show",
  query: "Which",
  all: "all meetings",
  anyDay: "any day",
  cursor: (day: string): string => `as of ${dayWords(day)}`,
  fileNote: (address: string, day?: string): string =>
    `Readout · ${address}${day === undefined ? "" : ` · as of ${dayWords(day)}`}`,
} as const;

export const LADDER = {
  title: (short: string): string => `The ${short} ladder`,
  all: "Ladders",
  allStand: "Who stood on which step of which organisation, by the authority file and by the sources here.",
  columns: { organisation: "Organisation", recorded: "States on record", told: "Told of here" },
  heading: (steps: readonly string[]): string =>
    steps.length > 1 ? `Each row climbs: ${steps.join(", ")}` : `One step: ${steps.join("")}`,
  note: "a number opens who says so",
  label: (rows: number, name: string, day: string): string =>
    `Steps of ${counted(rows, "state or group of states", "states and groups of states")} in ${name}, as of ${dayWords(day)}. The same as a table follows.`,
  stand: (day: string, counts: readonly { readonly count: number; readonly step: string }[]): string => {
    const parts = counts.map(({ count, step }) => counted(count, step, plural(step)));
    return parts.length > 0
      ? `On ${dayWords(day)}: ${enumerated(parts)}, by the states file.`
      : `On ${dayWords(day)} the states file has nobody on it.`;
  },
  notOnFile: "The states file does not know this organisation; what is drawn is what sources say.",
  standing: (status: string, since: string | undefined): string =>
    since === undefined ? status : `${status} since ${shortDayWords(since)}`,
  told: (states: number, differing: number): string => {
    const told =
      states === 0 ? "No source here speaks of it." : `Sources here speak of ${counted(states, "state")}`;
    if (states === 0) return told;
    return differing === 0
      ? `${told}.`
      : `${told}; ${counted(differing, "claim")} of theirs ${differing === 1 ? "differs" : "differ"} from the file.`;
  },
  group: (names: readonly string[]): string => `${names[0]} and ${counted(names.length - 1, "other")}`,
  nobody: "no step on record",
  file: "states file",
  sources: (count: number): string => counted(count, "source"),
  move: "Move the cursor",
  before: (day: string, what: string): string => `‹ ${dayWords(day)}, ${what}`,
  after: (day: string, what: string): string => `${dayWords(day)}, ${what} ›`,
  change: (state: string, status: string): string => `${state} ${status}`,
  changes: (count: number): string => counted(count, "change"),
  plannedStep: (status: string, when: string | undefined): string =>
    `${status}, planned${when === undefined ? "" : ` for ${dayWords(when)}`}`,
  key: {
    steps: (status: string): string => status,
    told: "told by sources only",
    planned: "decided, announced or applied, not in effect",
    undated: "its day not stated",
    vague: "some day in that month or year",
    unknown: "since when is not on record",
    claim: "a claim, listed below",
    differs: "a claim that differs from the file",
    cursor: "the cursor; right of it only what was announced",
  },
  whoSays: "Who says so",
  whoSaysNote: "claims in the sources",
  noClaims: "No source here says who stands on this ladder; what is drawn is the states file alone.",
  noClaimsRemedy: "Take sources that report on it, and their claims appear beside the file.",
  differs: (status: string, since: string | undefined): string =>
    `the states file has ${status}${since === undefined ? "" : ` since ${dayWords(since)}`}`,
  counted: "How many, as sources count",
  onRecord: "By the states file that day",
  noCounts: "No source here says how many there are.",
  table: {
    state: "State",
    step: "Step",
    from: "From",
    to: "Until",
    said: "Who says so",
    differs: "Differs",
  },
  nowhere: (name: string): string => `No ladder here is called “${name}”; /ladder lists those there are`,
} as const;

/** "dialogue partner" as "dialogue partners". */
const plural = (step: string): string => (/[^s]$/.test(step) ? `${step}s` : step);

interface Tallied {
  readonly held: number;
  readonly press: number;
  readonly coming: number;
  readonly off: number;
}

/** "two held, one announced or possible" */
const tallyWords = ({ held, coming, off }: Tallied): string =>
  [
    held > 0 && `${counted(held, "meeting")} held`,
    coming > 0 && `${counted(coming, "meeting")} announced or possible`,
    off > 0 && `${counted(off, "meeting")} cancelled or denied`,
  ]
    .filter((words) => words !== false)
    .join(", ");

export const MATRIX = {
  title: "Who met whom",
  stand: (shown: number, by: "persons" | "states", between: number): string =>
    `${capital(counted(shown, by === "persons" ? "person" : "state"))} in ${counted(between, "meeting")}, each meeting counted once, however many report it. Below the diagonal, two alone with each other; above it, two in a room with others.`,
  others: (others: number, by: "persons" | "states"): string =>
    `${capital(counted(others, by === "persons" ? "further person" : "further state"))} met somebody and ${others === 1 ? "is" : "are"} not drawn: those with most meetings are.`,
  heading: {
    blocks: "Those who met stand together",
    meetings: "Those with most meetings first",
    name: "By name",
  },
  note: "a mark opens the meetings; a square of the diagonal, one actor’s circle",
  label: (count: number): string =>
    `Matrix of ${count} by ${count}: who met whom. The same as a table follows.`,
  circleOf: (name: string): string => `The circle of ${name}`,
  cell: (a: string, b: string, alone: boolean, tally: Tallied): string =>
    `${a} and ${b}, ${alone ? "alone" : "with others"}: ${tallyWords(tally)}`,
  tally: tallyWords,
  key: {
    alone: "held, two alone",
    company: "held, with others",
    times: "so many times",
    press: "only before the press",
    coming: "announced or possible, two alone",
    comingCompany: "announced or possible, with others",
    off: "cancelled or denied",
    block: "a line parts those who never met",
  },
  controls: {
    by: "Who",
    persons: "persons",
    states: "states",
    order: "Order",
    blocks: "who met stand together",
    meetings: "most meetings first",
    name: "by name",
    most: "How many",
  },
  table: { a: "Who", b: "With whom", alone: "Two alone", company: "With others" },
  how: "How to read it",
  reading:
    "A filled block along the diagonal is a circle of people who keep meeting; a long bar, somebody who meets all the others. An empty half below says that what is known of them is councils and summits, not talks.",
  busiest: "Most meetings",
  empty: "No meeting here names two actors.",
  emptyQuery: "No meeting that answers to this names two actors.",
  remedy: "Meetings come from sources: take more in, or ask for less.",
} as const;

export const MONTHS =
  "January February March April May June July August September October November December".split(" ");

export const TIMELINE = {
  title: "Meetings in time",
  circle: (name: string): string => `The circle of ${name}`,
  stand: (drawn: number, of: number): string =>
    drawn < of
      ? `The latest ${drawn} of ${figures(of)} meetings. A mark says how far each got; the hairlines beside it, how well its day is known.`
      : `${capital(counted(of, "meeting"))}. A mark says how far each got; the hairlines beside it, how well its day is known.`,
  heading: {
    who: "Lanes by who met most",
    body: "Lanes by body or organisation",
    place: "Lanes by place",
    circle: "A lane for each who met alone with",
  },
  note: "the scale breaks where nothing happened; a mark opens who says so",
  label: (events: number, lanes: number): string =>
    `${counted(events, "meeting")} in ${counted(lanes, "lane")} over time. The same as a table follows.`,
  event: (head: string, status: string, when: string | undefined): string =>
    `${head}, ${status}, ${when ?? "day not stated"}`,
  meetings: (count: number): string => counted(count, "meeting"),
  others: "Others",
  several: "With several",
  alone: "Nobody else named",
  noBody: "No body",
  noPlace: "Place not stated",
  noDay: "day not stated",
  more: (count: number): string => `and ${count} more`,
  unit: { day: "by day", month: "by month", year: "by year" },
  controls: { lanes: "Lanes", who: "who met most", body: "body", place: "place" },
  key: {
    held: "held",
    several: "told by several sources",
    press: "before the press",
    announced: "announced",
    possible: "possible",
    cancelled: "cancelled",
    denied: "denied",
    lasting: "from, to",
    within: "some day within",
    about: "the month or year only",
    before: "before its report",
    after: "after its report",
  },
  undrawn: "Not drawn, and why",
  undrawnWhy: "Neither the text nor its source has a day.",
  table: { who: "Who", where: "Where", status: "How far it got", when: "When", said: "Who says so" },
  empty: "No meeting answers to this.",
  remedy: "Fewer words find more; a later day finds what had not begun.",
  withWhom: "With whom",
  howOften: "How often, and with how many",
  nobody: (key: string): string => `No actor here has the key “${key}”`,
} as const;

type Standings = Readonly<Record<"open" | "done" | "disputed" | "lapsed", number>>;

const STANDING = {
  open: "open",
  done: "reported done",
  disputed: "disputed",
  lapsed: "lapsed",
} as const;

/** "two open, one lapsed" */
const standingCounts = (counts: Standings): string =>
  (["open", "done", "disputed", "lapsed"] as const)
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${countWords(counts[standing])} ${STANDING[standing]}`)
    .join(", ");

export const DUE = {
  title: "What is due",
  all: "all commitments",
  stand: (day: string, counts: Standings): string => {
    const words = standingCounts(counts);
    return words === "" ? `As of ${dayWords(day)}.` : `As of ${dayWords(day)}: ${words}.`;
  },
  heading: "Commitments by the month they are due",
  note: "a mark opens what was promised, and who says so",
  label: (items: number, months: number): string =>
    `${counted(items, "commitment")} due in ${counted(months, "month")}. The same as a table follows.`,
  standing: STANDING,
  counts: standingCounts,
  empty: (months: number): string =>
    `${months >= 24 ? counted(Math.floor(months / 12), "year") : counted(months, "month")} without`,
  lapsedMeans: "Lapsed: its time is over, and no source here says that it was done.",
  undated: (count: number): string =>
    count === 1 ? "One commitment has no day" : `${capital(figures(count))} commitments have no day`,
  nothing: "No commitment here says by when.",
  remedy: "A commitment stands here once a source says by what day, month or year something is to be done.",
  table: { due: "Due", month: "Month", what: "What", standing: "How it stands", status: "As told" },
} as const;

export const SIDE = {
  title: (accounts: number, kind: string): string =>
    accounts < 2
      ? `One account of ${article(kind)}`
      : `${capital(counted(accounts, "account"))} of one ${kind}`,
  stand: (rows: number, accounts: number, filled: number): string =>
    `${capital(counted(rows, "row"))}, ${counted(accounts, "account")}, ${countWords(filled)} filled cells of ${countWords(rows * accounts)}. What stands in one row tells the same; an empty cell is something an account says nothing of.`,
  one: "Only one source tells of it, so there is nothing to lay beside it.",
  alone: "A comparison needs two accounts.",
  remedy: "Take in another source that reports it, and both stand here beside each other.",
  heading: "Sentence by sentence",
  marked: "marked words",
  alone1: "stand in one account only",
  shaded: "a shaded cell: the account says nothing of it",
  quiet: "grey: the sentences around",
  choose: "Beside each other, three at most",
  caption: "The accounts beside each other, sentence by sentence",
  inWords: "in the words of",
  ownVoice: "in its own voice",
  reprints: (count: number): string => `printed by ${counted(count, "other")} too`,
  silent: "says nothing of this",
  open: "open the passage",
  differs: (field: string): string => `≠ ${capital(field)}`,
  label: (accounts: number, rows: number): string =>
    `${capital(counted(accounts, "account"))} beside each other in ${counted(rows, "row")}`,
  nobody: (id: string): string => `No entry here has the id “${id}”`,
} as const;

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

export const MAP = {
  title: "Where they met",
  stand: (meetings: number, places: number, nowhere: number): string =>
    `${capital(counted(meetings, "meeting"))} at ${counted(places, "place")}${nowhere > 0 ? `; of ${nowhere === 1 ? "one" : figures(nowhere)} more no source says where` : ""}.`,
  heading: "Places by how many meetings they saw",
  note: "a mark opens the meetings there",
  label: (places: number): string =>
    `Map with ${counted(places, "place")} where meetings took place. The same as a table follows.`,
  key: {
    held: "held; the area is as the number",
    coming: "announced or possible only, or cancelled",
    somewhere: "somewhere in that country or region",
  },
  source:
    "Coasts by Natural Earth, in the Equal Earth projection: areas are true. Nothing is fetched from outside.",
  empty: "No meeting here has a place that the places file knows.",
  remedy:
    "Sources that say where people met put them on the map; further places can be added to authority/places.tsv.",
  missing: "Not on the map",
  missingWhy: "names that the places file does not know",
  more: (count: number): string => `and ${count} more in the table`,
  notOnFile: "not in the places file",
  noPlace: "(place not stated)",
  degrees: (lat: number, lon: number, exact: boolean): string =>
    `${exact ? "" : "about "}${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"} ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`,
  table: { place: "Place", meetings: "Meetings", how: "How far they got", where: "Where" },
} as const;

export const ALL_PICTURES = {
  title: "Pictures",
  stand:
    "Each is drawn from the entries it opens, can be seen as of any day and as known by any day, and stands as a table, as data and as an image under the same address.",
  pictures: [
    {
      name: LADDER.all,
      address: "/ladder",
      about: "Which state stands on which step of an organisation: partner, observer, member.",
      asks: "Was it a member then, and who says so?",
    },
    {
      name: MATRIX.title,
      address: "/who-met-whom",
      about: "Every two who met, ordered so that those who meet each other stand together.",
      asks: "Who belongs to which circle, and who goes between them?",
    },
    {
      name: TIMELINE.title,
      address: "/timeline",
      about: "Meetings in lanes by who took part, by body or by place.",
      asks: "What came before what, and how well is the day known?",
    },
    {
      name: DUE.title,
      address: "/due",
      about: "Commitments by the month they are due: open, reported done, disputed or lapsed.",
      asks: "What was promised for when, and what came of it?",
    },
    {
      name: MAP.title,
      address: "/map",
      about: "The places of meetings on the coasts of the world.",
      asks: "Where does this diplomacy take place?",
    },
    {
      name: "Side by side",
      address: "/search?q=shared%3A%20NOT%20kind%3Aactor",
      about:
        "Two or three accounts of one entry, sentence by sentence; it opens from any entry that several tell of.",
      asks: "What does one account say that the other leaves out?",
    },
  ],
  fromEntry: {
    side: "Side by side",
    ladder: (organisation: string): string => `The ${organisation} ladder`,
    timeline: "These people in time",
    due: "What is due",
  },
  fromList: {
    timeline: "in time",
    met: "who met whom",
    map: "on a map",
    ladders: "ladders",
    due: "by month",
  },
  all: "what each is good for",
  fromActor: { circle: "Circle", timeline: "Meetings in time", due: "What is due", map: "Where they met" },
} as const;
