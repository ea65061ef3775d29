import type { Context } from "hono";
import type { Desk, ReadingDesk } from "../desk/index.ts";
import type { Acted, Action } from "./actions.ts";
import { json } from "./forms.ts";
import type { Trouble } from "./pages/trouble.ts";
import type { Seating } from "./seat.ts";
import { nameFrom } from "./seat.ts";
import { spoken } from "./words/index.ts";

/** More than a ruling with its reason or a brief with its notes ever needs. */
const LARGEST = 256 * 1024;

interface Posting {
  readonly desk: ReadingDesk;
  readonly rule: Desk["rule"] | null;
  readonly seating: Seating;
}

/** Does what an action is for, where the request comes from a page of this desk, or from a program that is none. */
export async function posted(
  context: Context,
  action: Action,
  { desk, rule, seating }: Posting,
): Promise<Response | Trouble> {
  if (!fromHere(context)) return foreign();
  const sent = await fieldsOf(context);
  if (!sent) return unreadable();
  // A page elsewhere can send a form, but not JSON without being asked whether it may.
  if (!sent.json && !seating.holds(context, sent.all("token")[0] ?? "")) return stale();
  const seat = seating.seatOf(context);
  const field = (name: string): string => (sent.all(name)[0] ?? "").trim();
  const acted = action.act({
    desk,
    rule: seat.mayRule && rule ? rule : refuse,
    field,
    fields: sent.all,
    reviewer: seat.account?.name ?? (nameFrom(field("by")) || (seat.reviewer ?? "")),
  });
  return sent.json ? json(acted.told) : goingOn(acted, seating.secure);
}

/** Whether the browser says that the request comes from this desk's own pages; a program says nothing of it. */
export function fromHere(context: Context): boolean {
  const site = context.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = context.req.header("origin");
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

export interface Sent {
  readonly json: boolean;
  readonly all: (name: string) => readonly string[];
}

/** What was sent, as a form or as one JSON object; null where it is neither, or too much. */
export async function fieldsOf(context: Context): Promise<Sent | null> {
  const type = (context.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  const body = await textUpTo(LARGEST, context.req.raw.body);
  if (body === null) return null;
  if (type === "application/x-www-form-urlencoded") {
    const form = new URLSearchParams(body);
    return { json: false, all: (name) => form.getAll(name) };
  }
  return type === "application/json" ? jsonFields(body) : null;
}

/**
 * The text of a body of so many bytes at most, else null. It is counted while it comes: a request sent in chunks does
 * not say how long it is, and whoever is not signed in yet may send one.
 */
async function textUpTo(largest: number, body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonFields(body: string): Sent | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    const fields = value as Readonly<Record<string, unknown>>;
    const all = (name: string): string[] =>
      [Object.hasOwn(fields, name) ? fields[name] : []]
        .flat()
        .filter((each) => typeof each === "string" || typeof each === "number")
        .map(String);
    return { json: true, all };
  } catch {
    return null;
  }
}

/** The page that shows what was done, asked for anew: reloading it does nothing again. */
const goingOn = ({ to, cookie }: Acted, secure: boolean): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: to,
      ...(cookie !== undefined && { "set-cookie": secure ? `${cookie}; Secure` : cookie }),
    },
  });

const refuse: Desk["rule"] = () => {
  throw new RulingClosed();
};

/** Rulings cannot be made here, or not under the account that asks. */
export class RulingClosed extends Error {}

export const foreign = (): Trouble => ({
  status: 403,
  title: spoken().trouble.foreign,
  message: spoken().trouble.foreignMore,
});

export const stale = (): Trouble => ({
  status: 403,
  title: spoken().trouble.stale,
  message: spoken().trouble.staleMore,
});

const unreadable = (): Trouble => ({
  status: 400,
  title: spoken().trouble.unreadable,
  message: spoken().trouble.unreadableMore,
});
