import type { Context } from "hono";
import { may } from "../access/accounts.ts";
import { json, troubled } from "../forms.ts";
import type { Trouble } from "../pages/trouble.ts";
import { foreign, fromHere, stale } from "../posting.ts";
import type { Seating } from "../seat.ts";
import { say, spoken } from "../words/index.ts";
import { handedIn, LARGEST, tooLarge } from "./handed-in.ts";
import type { Jobs, Room } from "./jobs.ts";

/** Begins to take what was handed in: a person is led to the page that shows how far it is, a program is told its address. */
export async function handIn(
  context: Context,
  jobs: Jobs | null,
  seats: Seating,
): Promise<Response | Trouble> {
  if (!fromHere(context)) return foreign();
  const { account } = seats.seatOf(context);
  if (!jobs || (account && !may(account.role, "administer"))) return closed();
  const bytes = lengthOf(context);
  if (!(bytes >= 0 && bytes <= LARGEST)) return tooLarge();
  const room = jobs.reserve(bytes);
  if (!room) return busy(context);
  const answer = await begun(context, jobs, seats, room).catch((error: unknown) => error as Error);
  if (answer instanceof Error || "status" in answer) room.release();
  if (answer instanceof Error) throw answer;
  if ("status" in answer) return answer;
  const { to, sources } = answer;
  return isProgram(context)
    ? json({ job: `${to}.json`, sources }, 202)
    : new Response(null, { status: 303, headers: { location: to } });
}

interface Begun {
  /** Where to see how far it is. */
  readonly to: string;
  readonly sources: number;
}

async function begun(context: Context, jobs: Jobs, seats: Seating, room: Room): Promise<Begun | Trouble> {
  const came = await handedIn(context);
  if ("status" in came) return came;
  if (!isProgram(context) && !seats.holds(context, came.token)) return stale();
  return { to: `/take/${jobs.begin(came.items, came.options, room)}`, sources: came.items.length };
}

/** What is said of its length; a form that does not say is too long. */
const lengthOf = ({ req }: Context): number => Number(req.header("content-length") ?? Infinity);

/** After so many seconds something may have been taken. */
const PAUSE = 30;

/** What waits is held in memory: more is refused before it is read. */
function busy(context: Context): Response {
  const response = troubled(isProgram(context) ? "json" : "html", {
    status: 503,
    title: spoken().trouble.busy,
    message: say(spoken().trouble.muchWaits, { seconds: PAUSE }),
    further: [["/take", spoken().take.title]],
  });
  response.headers.set("retry-after", String(PAUSE));
  return response;
}

/** A browser says with every form where its page is from, and brings cookies; what does neither is no browser. */
export const isProgram = ({ req }: Context): boolean =>
  req.header("origin") === undefined &&
  req.header("sec-fetch-site") === undefined &&
  req.header("cookie") === undefined;

const closed = (): Trouble => ({
  status: 403,
  title: spoken().trouble.readingOnly,
  message: spoken().trouble.takingClosed,
});
