import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Account } from "./access/accounts.ts";
import { may } from "./access/accounts.ts";
import { getCookie, setCookie } from "hono/cookie";
import { serialize } from "hono/utils/cookie";

/** Who sits before a page that can change something, and what its forms must bring back. */
export interface Seat {
  /** The name of the account, or the one a reviewer gave; null before it was asked. */
  readonly reviewer: string | null;
  /** Under which a request comes, where the desk has accounts: rulings bear its name and no other. */
  readonly account: Account | null;
  /** Goes into every form; a page from elsewhere cannot know it. */
  readonly token: string;
  /** Whether rulings can be made here at all. */
  readonly mayRule: boolean;
}

/** Seats of one running server: its secret dies with it, and with it every token. */
export interface Seating {
  readonly accountOf: (context: Context) => Account | null;
  readonly seatOf: (context: Context) => Seat;
  readonly holds: (context: Context, token: string) => boolean;
  /** Whether cookies leave over HTTPS only. */
  readonly secure: boolean;
  /** Sends the cookies that an answer needs. */
  readonly cookies: MiddlewareHandler;
}

const SESSION = "readout-session";
const REVIEWER = "readout-reviewer";
const YEAR = 365 * 24 * 3600;
const KEPT = { path: "/", httpOnly: true, sameSite: "Strict" } as const;

/** Names longer than this are cut; they stand beside every ruling. */
const LONGEST_NAME = 80;

export function seating(
  mayRule: boolean,
  accountOf: (context: Context) => Account | null = () => null,
  /** Whether cookies leave over HTTPS only. */
  secure = false,
): Seating {
  const secret = randomBytes(32);
  const begun = new WeakMap<Context, string>();
  const tokenOf = (session: string): string =>
    createHmac("sha256", secret).update(session).digest("base64url");
  /** The session of a browser; one is begun where it has none. It ends with the browser and names nobody. */
  const sessionOf = (context: Context): string => {
    const known = getCookie(context, SESSION) ?? begun.get(context);
    if (known !== undefined) return known;
    const session = randomBytes(16).toString("base64url");
    begun.set(context, session);
    return session;
  };
  return {
    accountOf,
    secure,
    seatOf: (context) => {
      const account = accountOf(context);
      const reviewer = account?.name ?? nameFrom(getCookie(context, REVIEWER) ?? "");
      return {
        reviewer: reviewer || null,
        account,
        token: tokenOf(sessionOf(context)),
        mayRule: mayRule && (account === null || may(account.role, "review")),
      };
    },
    holds: (context, token) => {
      const session = getCookie(context, SESSION);
      return session !== undefined && same(token, tokenOf(session));
    },
    cookies: async (context, next) => {
      await next();
      const session = begun.get(context);
      if (session !== undefined) setCookie(context, SESSION, session, { ...KEPT, secure });
    },
  };
}

/** The cookie that keeps the reviewer's name in the browser, so that it is asked once. */
export const reviewerCookie = (name: string): string =>
  serialize(REVIEWER, nameFrom(name), { ...KEPT, maxAge: YEAR });

/** A name on one line. */
export const nameFrom = (given: string): string =>
  given
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
