import type { Context } from "hono";
import { may } from "../access/accounts.ts";
import { json } from "../forms.ts";
import type { Trouble } from "../pages/trouble.ts";
import { foreign, fromHere, stale } from "../posting.ts";
import type { Seating } from "../seat.ts";
import { spoken } from "../words/index.ts";
import { handedIn } from "./handed-in.ts";
import type { Jobs } from "./jobs.ts";

/** Begins to take what was handed in: a person is led to the page that shows how far it is, a program is told its address. */
export async function handIn(
  context: Context,
  jobs: Jobs | null,
  seats: Seating,
): Promise<Response | Trouble> {
  if (!fromHere(context)) return foreign();
  const { account } = seats.seatOf(context);
  if (!jobs || (account && !may(account.role, "administer"))) return closed();
  const came = await handedIn(context);
  if ("status" in came) return came;
  const program = isProgram(context);
  if (!program && !seats.holds(context, came.token)) return stale();
  const to = `/take/${jobs.begin(came.items, came.options)}`;
  return program
    ? json({ job: `${to}.json`, sources: came.items.length }, 202)
    : new Response(null, { status: 303, headers: { location: to } });
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
