import type { Context, Hono, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { fieldsOf, fromHere } from "../posting.ts";
import { json, page, troubled } from "../forms.ts";
import { troubleJson } from "../pages/trouble.ts";
import type { Trouble } from "../pages/trouble.ts";
import type { Form } from "../route.ts";
import type { Account } from "./accounts.ts";
import { accountOf } from "./accounts.ts";
import { Limit } from "./limits.ts";
import { Sessions } from "./sessions.ts";
import { signInPage } from "./sign-in.ts";
import { say, spoken } from "../words/index.ts";

/** How a desk that is open beyond this machine knows who comes. */
export interface Access {
  /** Asked for at every request, so that an account added or taken away counts at once. */
  readonly accounts: () => readonly Account[];
  /** A proxy before the desk gives HTTPS: cookies leave over it only, and its X-Forwarded-For tells who asks. */
  readonly behindHttps?: boolean;
  /** Milliseconds; the machine's clock unless told. */
  readonly now?: () => number;
}

const COOKIE = "readout-account";

/** Requests from one address, and attempts to sign in. A page with its files is about five. */
const REQUESTS = { burst: 240, perSecond: 8 };
const ATTEMPTS = { burst: 8, perSecond: 1 / 30 };

/** Tokens that no account has: a program that was set up wrong asks again and again, and keeps nobody from signing in. */
const WRONG_TOKENS = { burst: 20, perSecond: 1 / 10 };

/** Files every page needs, that of the sign-in too; nothing of the register is in them. */
const OPEN_PATHS = /^\/(?:sign-in|style\.css|icon\.svg)$/;

/** Lets in who has an account, and nobody else. */
export class Guard {
  readonly #access: Access;
  readonly #sessions = new Sessions();
  readonly #requests = new Limit(REQUESTS);
  readonly #attempts = new Limit(ATTEMPTS);
  readonly #wrongTokens = new Limit(WRONG_TOKENS);
  readonly #accounts = new WeakMap<Context, Account>();

  constructor(access: Access) {
    this.#access = access;
  }

  /** Under whose account a request comes. */
  readonly accountOf = (context: Context): Account | null => this.#accounts.get(context) ?? null;

  /** Stands before every page. */
  readonly check: MiddlewareHandler = async (context, next) => {
    const wait = this.#requests.take(this.#remoteOf(context), this.#now());
    if (wait > 0) return tooMany(context, wait);
    const secret = bearerOf(context) ?? basicOf(context);
    const account = secret === null ? this.#signedIn(context) : accountOf(this.#access.accounts(), secret);
    if (secret !== null && !account) {
      const pause = this.#wrongTokens.take(this.#remoteOf(context), this.#now());
      if (pause > 0) return tooMany(context, pause);
    }
    if (account) this.#accounts.set(context, account);
    else if (!OPEN_PATHS.test(context.req.path)) return closed(context);
    await next();
    return undefined;
  };

  /** The pages to sign in and out at. */
  addTo(app: Hono): void {
    app.get("/sign-in", (context) => page(signInPage(wayOn(context.req.query("to"))), 200));
    app.post("/sign-in", (context) => this.#signIn(context));
    app.post("/sign-out", (context) => this.#signOut(context));
  }

  async #signIn(context: Context): Promise<Response> {
    if (!fromHere(context)) return troubled(formOf(context), foreign());
    const wait = this.#attempts.take(this.#remoteOf(context), this.#now());
    if (wait > 0) return tooMany(context, wait);
    const sent = await fieldsOf(context);
    const to = wayOn(sent?.all("to")[0]);
    const account = accountOf(this.#access.accounts(), (sent?.all("secret")[0] ?? "").trim());
    if (!account) return page(signInPage(to, spoken().trouble.noSecret), 403);
    setCookie(context, COOKIE, this.#sessions.begin(account.secret, this.#now()), {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: this.#access.behindHttps === true,
    });
    return context.redirect(to, 303);
  }

  #signOut(context: Context): Response {
    if (!fromHere(context)) return troubled(formOf(context), foreign());
    this.#sessions.end(getCookie(context, COOKIE) ?? "");
    deleteCookie(context, COOKIE, { path: "/" });
    return context.redirect("/sign-in", 303);
  }

  #signedIn(context: Context): Account | null {
    const accounts = this.#access.accounts();
    const digest = this.#sessions.secretOf(getCookie(context, COOKIE) ?? "", this.#now());
    return accounts.find(({ secret }) => secret === digest) ?? null;
  }

  #now(): number {
    return this.#access.now?.() ?? Date.now();
  }

  /** The address a request comes from; behind a proxy the one the proxy saw, which it writes last. */
  #remoteOf(context: Context): string {
    const forwarded = this.#access.behindHttps ? context.req.header("x-forwarded-for") : undefined;
    const socket = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
      ?.incoming?.socket;
    return forwarded?.split(",").at(-1)?.trim() ?? socket?.remoteAddress ?? "";
  }
}

/** A program brings its secret with each request, a browser the cookie of its session. */
const bearerOf = (context: Context): string | null =>
  /^Bearer\s+(\S{1,200})$/i.exec(context.req.header("authorization") ?? "")?.[1] ?? null;

const FEED = /\.atom$/;

/**
 * Readers of feeds know no other way than a name and a password: the secret is the password, whatever the name. For feeds
 * alone, since a browser sends a password again with every request, wherever it comes from.
 */
function basicOf(context: Context): string | null {
  if (!FEED.test(context.req.path)) return null;
  const [, sent = null] =
    /^Basic\s+([\w+/=-]{1,600})$/i.exec(context.req.header("authorization") ?? "") ?? [];
  if (sent === null) return null;
  const pair = Buffer.from(sent, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Where to go after signing in: a page of this desk, and no other. */
export const wayOn = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])[^\p{Cc}]*$/u.test(to) ? to : "/";

/** A person is led to the sign-in, a program is told what it lacks. */
function closed(context: Context): Response {
  const { method, path } = context.req;
  if (
    method === "GET" &&
    !/\.(?:json|csv|svg|atom)$/.test(path) &&
    context.req.header("authorization") === undefined
  ) {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303);
  }
  const response = json(troubleJson(unknown()), 401);
  const schemes = [
    'Bearer realm="Readout"',
    ...(FEED.test(path) ? ['Basic realm="Readout", charset="UTF-8"'] : []),
  ];
  response.headers.set("www-authenticate", schemes.join(", "));
  return response;
}

function tooMany(context: Context, seconds: number): Response {
  const response = troubled(formOf(context), {
    status: 429,
    title: spoken().trouble.tooOften,
    message: say(spoken().trouble.tooOftenMore, { count: seconds }),
  });
  response.headers.set("retry-after", String(seconds));
  return response;
}

const formOf = (context: Context): Form => (/\.(?:json|csv|atom)$/.test(context.req.path) ? "json" : "html");

const foreign = (): Trouble => ({
  status: 403,
  title: spoken().trouble.foreign,
  message: spoken().trouble.foreignSignIn,
});

const unknown = (): Trouble => ({
  status: 401,
  title: spoken().trouble.whoAsks,
  message: spoken().trouble.wantsAccount,
});
