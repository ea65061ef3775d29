import type { Desk } from "../src/desk/index.ts";
import { openDesk } from "../src/desk/index.ts";
import { serve } from "../src/web/index.ts";
import { percentile } from "./desk-run.ts";

/** What is to be answered within how many milliseconds, and the addresses or queries that ask for it. */
export interface Visit {
  readonly name: string;
  readonly bar: number;
  readonly asked: readonly string[];
}

export interface Visited extends Visit {
  /** The first answer after the start, then those that follow, in milliseconds. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  /** The same in time of the processor: what it would be where nothing else runs. */
  readonly alone: number;
  /** Of the largest answer, in KiB. */
  readonly size: number;
  /** Addresses that were not answered with 200. */
  readonly failed: readonly string[];
}

const LIST = 150;
const PICTURE = 400;
const ASK = 50;

/** Every kind of question, each asked in several ways. */
export function questions(desk: Desk): Visit[] {
  const [hot, warm] = desk.overview().actors.map(({ actor }) => actor);
  const key = hot?.id ?? "person:biden";
  const other = warm?.id ?? "person:trump";
  const ask = (name: string, ...asked: readonly string[]): Visit => ({ name, bar: ASK, asked });
  return [
    ask("words", "ukraine", "security assistance", "economy", "the", "talks peace", "diplom*"),
    ask(
      "phrases and nearness",
      '"climate change"',
      "peace near/5 talks",
      '"the united states"',
      '"prime minister"',
    ),
    ask("speaker", `speaker:${key}`, `speaker:${other}`, "speaker:Biden", "speaker:spokesperson"),
    ask("speaker and words", `speaker:${key} economy`, `speaker:${key} about:ukraine`, "speaker:Putin talks"),
    ask("place", "at:Geneva", "at:Goa kind:meeting", "at:SCO", "at:Astana"),
    ask(
      "who",
      `by:${key}`,
      `by:${other} kind:meeting`,
      "by:state:china",
      "to:state:russia",
      "via:state:russia",
    ),
    ask("kind", "kind:statement", "kind:meeting", "kind:actor", "kind:act", "kind:fact", ""),
    ask(
      "form and status",
      "form:direct",
      "status:held",
      "voice:reported",
      "form:turn economy",
      "status:announced",
    ),
    ask("outlet", "outlet:Courier", "outlet:Agency ukraine"),
    ask("days", "2022-02..2022-06", "2022", "ukraine 2022", "..2019", "2030..", `speaker:${key} 2022-03`),
    ask(
      "as-of",
      "as-of:2022-03-01",
      "kind:meeting as-of:2022",
      `speaker:${key} as-of:2021`,
      "ukraine as-of:2022",
    ),
    ask(
      "known-by",
      "known-by:2022-03-01",
      "kind:meeting known-by:2022",
      `speaker:${key} known-by:2021`,
      "ukraine known-by:2022",
    ),
    ask("both dates", "as-of:2022 known-by:2023", "kind:statement as-of:2022 known-by:2023-05"),
    ask(
      "contradicts and differs",
      "contradicts:date",
      "contradicts:place",
      "differs:wording",
      "differs:",
      "shared:",
    ),
    ask(
      "or, not",
      "china OR japan",
      "israel NOT iran",
      "NOT kind:actor",
      "kind:statement NOT ukraine",
      `speaker:${key} OR speaker:${other}`,
    ),
    ask("nothing found", "qqqqqq", "speaker:nobodyatall", "1950"),
  ];
}

/** Every page of the desk, with addresses found in the register itself. */
export function pages(desk: Desk): Visit[] {
  const busy = desk.overview().actors.map(({ actor }) => actor.id);
  const [hot = "person:biden", warm = "person:trump"] = busy;
  const key = encodeURIComponent(hot);
  const entries = (query: string, limit = 3): string[] =>
    desk.ask(query, { limit, facets: false, passages: 0 }).results.map(({ id }) => `/entry/${id}`);
  const latest = desk.overview().latestSources;
  const longest = desk.ask("", { limit: 0 }) && longestSource(desk);
  const list = (name: string, ...asked: readonly string[]): Visit => ({ name, bar: LIST, asked });
  const picture = (name: string, ...asked: readonly string[]): Visit => ({ name, bar: PICTURE, asked });
  return [
    list("overview", "/", "/overview.json"),
    list(
      "search",
      "/search?q=ukraine",
      "/search?q=the",
      `/search?q=speaker:${key}`,
      "/search?q=2022",
      "/search?q=economy+2022",
    ),
    list(
      "search, as of and known by",
      "/search?q=ukraine&known-by=2022",
      "/search?q=ukraine&as-of=2022",
      "/search?known-by=2022-03-01",
    ),
    list(
      "lists",
      "/search",
      "/statements",
      "/meetings",
      "/actors",
      "/commitments",
      "/instruments",
      "/memberships",
      "/facts",
      "/acts",
    ),
    list(
      "deep in a list",
      "/statements?page=2",
      "/statements?page=100",
      "/statements?page=5000",
      "/search?q=ukraine&page=40",
      `/search?q=speaker:${key}&page=300`,
    ),
    list(
      "completion",
      "/complete.json?q=speaker:Bi",
      "/complete.json?q=by:Ru",
      "/complete.json?q=at:G",
      "/complete.json?q=outlet:The",
      "/complete.json?q=speaker:x",
    ),
    list("actor, the hottest", `/actor/${key}`, `/actor/${encodeURIComponent(warm)}`),
    list("actor", ...busy.slice(5, 15).map((id) => `/actor/${encodeURIComponent(id)}`)),
    list("actor with most sources", "/actor/state:united-states", "/actor/state:russia"),
    list(
      "entry",
      ...entries("kind:statement shared:"),
      ...entries("kind:meeting shared:"),
      ...entries("kind:act"),
      ...entries("kind:commitment"),
    ),
    list(
      "entry with most accounts",
      ...entries("kind:instrument shared:", 2),
      ...entries("kind:membership", 2),
      "/entry/state:united-states",
    ),
    list("sources", "/sources", "/sources?page=100"),
    list("reader", ...latest.slice(0, 12).map(({ id }) => `/source/${id}`)),
    list("reader, the longest source", `/source/${longest}`),
    list(
      "check",
      "/check",
      "/check?q=we+will+continue+to+support",
      `/check?q=security+assistance+to+ukraine&by=${key}`,
    ),
    list("review", "/review", "/review?kind=persons", "/agreement", "/rulings"),
    list("brief, the hottest", `/brief?name=${key}`, `/brief?name=${key}&known-by=2023`),
    list("brief", ...busy.slice(5, 9).map((id) => `/brief?name=${encodeURIComponent(id)}`), "/brief"),
    list("taking, keys, pictures", "/take", "/keys", "/pictures"),
    picture(
      "matrix",
      "/who-met-whom",
      "/who-met-whom?by=states",
      "/who-met-whom?q=2022",
      "/who-met-whom?known-by=2022",
    ),
    picture("circle", `/circle/${key}`, "/circle/state:china"),
    picture("ladder", "/ladder", "/ladder/sco", "/ladder/sco?known-by=2022", "/ladder/eu"),
    picture("due", "/due", "/due?q=ukraine", "/due?known-by=2022"),
    picture(
      "side by side",
      ...entries("kind:statement shared:").map((at) => at.replace("/entry/", "/side-by-side/")),
    ),
    picture("map", "/map", "/map?q=2022", "/map?known-by=2022"),
    picture("timeline", "/timeline", "/timeline?lanes=body", "/timeline?lanes=place", "/timeline?q=2022"),
  ];
}

const longestSource = (desk: Desk): string =>
  desk.sources().reduce((best, each) => (each.bytes > best.bytes ? each : best)).id;

/** Whole lists as files: what a program asks for, once each. */
export const files = (): readonly string[] => [
  "/statements.csv",
  "/statements.json",
  "/search.csv?q=ukraine",
  "/sources.csv",
];

/** Asks every question `rounds` times, first each for the first time. */
export function askAll(desk: Desk, visits: readonly Visit[], rounds: number): Visited[] {
  return visits.map((visit) => {
    const timed = (query: string): Time => {
      const start = clock();
      desk.ask(query);
      return since(start);
    };
    const first = Math.max(...visit.asked.map(timed).map(({ wall }) => wall));
    const times = Array.from({ length: rounds }, () => visit.asked.map(timed)).flat();
    return { ...visit, first, ...spread(times), size: 0, failed: [] };
  });
}

/** Milliseconds on the clock, and of the processor. */
interface Time {
  readonly wall: number;
  readonly busy: number;
}

function clock(): Time {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), busy: (user + system) / 1000 };
}

function since(start: Time): Time {
  const now = clock();
  return { wall: now.wall - start.wall, busy: now.busy - start.busy };
}

function spread(times: readonly Time[]): Pick<Visited, "p50" | "p95" | "alone"> {
  const walls = times.map(({ wall }) => wall);
  const busy = times.map((each) => each.busy);
  return { p50: percentile(walls, 0.5), p95: percentile(walls, 0.95), alone: percentile(busy, 0.95) };
}

/** Asks for every page over HTTP, from a desk that was just started; each answer is read to its end. */
export async function* visitAll(archive: string, rounds: number): AsyncGenerator<Visited> {
  const desk = openDesk({ archive });
  const serving = await serve({ desk, port: 0, rule: refused, take: refused });
  try {
    for (const visit of pages(desk)) {
      let size = 0;
      const failed = new Set<string>();
      const timed = async (path: string): Promise<Time> => {
        const start = clock();
        const answer = await fetch(new URL(path, serving.address), { redirect: "manual" });
        const body = await answer.arrayBuffer();
        const time = since(start);
        if (answer.status !== 200) failed.add(`${path} ${answer.status}`);
        size = Math.max(size, body.byteLength / 1024);
        return time;
      };
      let first = 0;
      for (const path of visit.asked) first = Math.max(first, (await timed(path)).wall);
      const times: Time[] = [];
      for (let round = 0; round < rounds; round++)
        for (const path of visit.asked) times.push(await timed(path));
      yield { ...visit, first, ...spread(times), size, failed: [...failed] };
    }
  } finally {
    await serving.close();
    desk.close();
  }
}

const refused = (): never => {
  throw new Error("Nothing is changed while pages are timed");
};
