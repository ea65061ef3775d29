import { Hono } from "hono";
import type { Context } from "hono";
import type { Desk, ReadingDesk } from "../desk/index.ts";
import { QueryError } from "../desk/index.ts";
import type { Access } from "./access/guard.ts";
import { Guard } from "./access/guard.ts";
import type { Asset } from "./assets.ts";
import { ASSETS } from "./assets.ts";
import { ACTIONS } from "./work-actions.ts";
import { Downloads } from "./downloads.ts";
import { json, respond, troubled } from "./forms.ts";
import { openApi } from "./openapi.ts";
import { AskedError, askedOf } from "./pages/asking.ts";
import { originalOf } from "./pages/original.ts";
import type { Visitor } from "./pieces/layout.ts";
import type { Missing, SentFile, View } from "./pages/page.ts";
import type { Trouble } from "./pages/trouble.ts";
import { TAKE } from "./pages/take.ts";
import type { FileForm, Form, Request, Route } from "./routes.ts";
import { ROUTES } from "./routes.ts";
import { posted, RulingClosed } from "./posting.ts";
import type { Seating } from "./seat.ts";
import { seating } from "./seat.ts";
import { handIn, isProgram } from "./taking/door.ts";
import { Jobs } from "./taking/jobs.ts";
import { LOOPBACK_HOSTS, onlyHosts, secureHeaders } from "./security.ts";
import { standingAt, standpointIn } from "./standing.ts";
import { withOpenings } from "./pieces/openings.ts";
import type { Words } from "./words/index.ts";
import { ENGLISH, enumerated, say, speaking, spoken } from "./words/index.ts";

export interface AppOptions {
  /** Names the server answers to, without port. Loopback names unless told; null answers to any. */
  readonly hosts?: readonly string[] | null;
  /** Keeps a ruling; without it the review can be read only. */
  readonly rule?: Desk["rule"];
  /** Takes sources; without it they can be read only. */
  readonly take?: Desk["take"];
  /** Wants an account of everybody; without it the desk is open to whoever reaches it. */
  readonly access?: Access;
  /** The words of its pages; English unless told. */
  readonly words?: Words;
  /** Told of what went wrong inside; the person sees a page without its details. */
  readonly onError?: (error: Error) => void;
}

/** The web desk over a desk that reads. Needs no port: `app.request("/")` answers in a test. */
export function createApp(desk: ReadingDesk, options: AppOptions = {}): Hono {
  const app = new Hono();
  const hosts = options.hosts === undefined ? LOOPBACK_HOSTS : options.hosts;
  app.use(inLanguage(options.words ?? ENGLISH, desk));
  app.use(secureHeaders);
  if (hosts !== null) app.use(onlyHosts(hosts, refused));
  app.use(onlyReading);
  const guard = options.access && new Guard(options.access);
  if (guard) {
    app.use(guard.check);
    guard.addTo(app);
  }
  const seats = seating(options.rule !== undefined, guard?.accountOf, options.access?.behindHttps);
  app.use(seats.cookies);
  for (const asset of ASSETS) app.get(asset.path, (context) => sendAsset(context, asset));
  app.get("/openapi.json", () => json(openApi(ROUTES, ACTIONS)));
  app.get("/source/:id/original", (context) => sendOriginal(context, desk));
  const jobs = options.take ? new Jobs(options.take) : null;
  const downloads = new Downloads();
  for (const route of ROUTES) addRoute(app, route, { desk, seats, jobs, downloads });
  app.post(TAKE, async (context) => {
    const answer = await handIn(context, jobs, seats);
    return answer instanceof Response ? answer : troubled(isProgram(context) ? "json" : "html", answer);
  });
  for (const action of ACTIONS) {
    app.post(action.path, async (context) => {
      const answer = await posted(context, action, { desk, rule: options.rule ?? null, seating: seats });
      return answer instanceof Response ? answer : troubled(formAsked(context), answer);
    });
  }
  app.notFound((context) => troubled(formOf(context.req.path), nothingAt(context.req.path)));
  app.onError((error, context) => failed(error, context, options.onError));
  return app;
}

/** Where the desk is asked: behind a proxy that gives HTTPS, over that. */
const originOf = (context: Context, secure: boolean): string =>
  new URL(context.req.url).origin.replace(/^http:/, secure ? "https:" : "http:");

/** What programs read is English whoever asks; only what the search box offers is for the page it stands in. */
const isData = (path: string): boolean => /\.(?:json|csv|atom)$/.test(path) && path !== "/complete.json";

const inLanguage =
  (words: Words, desk: ReadingDesk) =>
  (context: Context, next: () => Promise<void>): Promise<void> =>
    speaking(isData(context.req.path) ? ENGLISH : words, () =>
      withOpenings((source) => desk.opening(source), next),
    );

/** What every route is given. */
interface Room {
  readonly desk: ReadingDesk;
  readonly seats: Seating;
  readonly jobs: Jobs | null;
  readonly downloads: Downloads;
}

/** One route answers at the page's address, at the same with the endings of its other forms, and with the endings of its files. */
function addRoute(app: Hono, route: Route, { desk, seats, jobs, downloads }: Room): void {
  const name = /\{(\w+)\}$/.exec(route.path)?.[1];
  const requestOf = (context: Context, named: string): Request => ({
    desk,
    name: named,
    asked: () => askedOf((parameter) => context.req.query(parameter)),
    parameter: (parameter) => context.req.query(parameter),
    parameters: (parameter) => context.req.queries(parameter) ?? [],
    parameterNames: Object.keys(context.req.query()),
    seat: () => seats.seatOf(context),
    jobs,
    origin: originOf(context, seats.secure),
  });
  const answer = (context: Context, form: Form, named: string): Response => {
    const days = form === "html" ? standpointIn((parameter) => context.req.query(parameter)) : {};
    return standingAt(days, () =>
      answered(route, form, requestOf(context, named), {
        account: seats.accountOf(context),
        openQuestions: () => desk.openQuestions(),
      }),
    );
  };
  const sentFile = (context: Context, named: string, { ending, type }: Pick<FileForm, "ending" | "type">) => {
    const made = madeFile(route, ending, requestOf(context, named));
    return made instanceof Response ? made : downloads.send(made, type, context.req.method === "HEAD");
  };
  if (name === undefined) {
    for (const form of route.forms) {
      app.get(addressOf(route, form), (context) => answer(context, form, ""));
    }
    for (const { ending, type } of route.files ?? []) {
      app.get(`${route.path}.${ending}`, (context) => {
        return sentFile(context, "", { ending, type });
      });
    }
    return;
  }
  app.get(route.path.replace(`{${name}}`, `:${name}{.+}`), (context) => {
    const given = context.req.param(name) ?? "";
    const kept = route.files?.find(({ ending }) => given.endsWith(`.${ending}`));
    if (kept) return sentFile(context, given.slice(0, -kept.ending.length - 1), kept);
    const form = formOf(given);
    return answer(context, form, form === "html" ? given : given.slice(0, -form.length - 1));
  });
}

function answered(
  route: Route,
  form: Form,
  request: Parameters<Route["view"]>[0],
  visitor: Visitor,
): Response {
  const view = route.view(request);
  if (isMissing(view)) {
    return troubled(form, notHere(view));
  }
  return respond(view, form, visitor) ?? troubled(form, nothingAt(addressOf(route, form)));
}

function madeFile(route: Route, ending: string, request: Parameters<Route["view"]>[0]): SentFile | Response {
  const view = route.view(request);
  if (isMissing(view)) return troubled("json", notHere(view));
  return view.files?.[ending]?.() ?? troubled("json", nothingAt(`${route.path}.${ending}`));
}

/** The address of a route in one of its forms. */
export const addressOf = ({ path, stem = path }: Pick<Route, "path" | "stem">, form: Form): string =>
  form === "html" ? path : `${stem}.${form}`;

const formOf = (path: string): Form =>
  (["json", "csv", "svg", "atom"] as const).find((form) => path.endsWith(`.${form}`)) ?? "html";

function sendAsset(context: Context, { type, body, version }: Asset): Response {
  const etag = `"${version}"`;
  const kept = context.req.query("v") === version ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = { "content-type": type, "cache-control": kept, etag };
  if (context.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function sendOriginal(context: Context, desk: ReadingDesk): Response {
  const view = desk.source(context.req.param("id") ?? "");
  return (view && originalOf(desk, view.summary)) ?? troubled("html", nothingAt(context.req.path));
}

const isMissing = (view: View | Missing | string): view is Missing | string =>
  typeof view === "string" || "missing" in view;

const notHere = (missing: Missing | string): Trouble => ({
  status: 404,
  title: spoken().trouble.notHere,
  ...(typeof missing === "string"
    ? { message: missing }
    : { message: missing.missing, further: missing.further }),
});

const nothingAt = (path: string): Trouble => notHere(say(spoken().trouble.nothingAt, { path }));

/** Addresses that do something and show nothing. */
const ACTING = new Set([...ACTIONS.map(({ path }) => path), "/sign-out"]);

/** Addresses of a form that is sent to where it stands. */
const FORMS = new Set([TAKE, "/sign-in"]);

const READING = ["GET", "HEAD"];

function methodsAt(path: string): readonly string[] {
  if (FORMS.has(path)) return [...READING, "POST"];
  return ACTING.has(path) ? ["POST"] : READING;
}

/** A browser can be made to send other methods from elsewhere; only the few actions answer one, and they look closer. */
async function onlyReading(context: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const { method } = context.req;
  const allowed = methodsAt(context.req.path);
  if (allowed.includes(method)) {
    await next();
    return undefined;
  }
  const response = troubled(formOf(context.req.path), {
    status: 405,
    title: spoken().trouble.readingOnly,
    message: say(spoken().trouble.otherMethod, { methods: enumerated(allowed), method }),
  });
  response.headers.set("allow", allowed.join(", "));
  return response;
}

const refused = (host: string, hosts: readonly string[]): Response =>
  troubled("html", {
    status: 403,
    title: spoken().trouble.otherName,
    message: say(spoken().trouble.otherNameMore, { names: [...new Set(hosts)].join(", "), name: host }),
  });

function failed(error: Error, context: Context, tell: AppOptions["onError"]): Response {
  const form = formAsked(context);
  if (error instanceof RulingClosed) return troubled(form, closed());
  if (error instanceof QueryError) {
    const query = context.req.query("q");
    return troubled(form, {
      status: 400,
      title: spoken().trouble.query,
      message: error.message,
      byRegister: !(error instanceof AskedError),
      ...(query !== undefined && { query }),
      at: error.at,
    });
  }
  tell?.(error);
  return troubled(form, {
    status: 500,
    title: spoken().trouble.inside,
    message: spoken().trouble.insideMore,
  });
}

/** The form an answer is wanted in: by the address, or by what was sent to it. */
const formAsked = (context: Context): Form =>
  context.req.header("content-type")?.startsWith("application/json") ? "json" : formOf(context.req.path);

const closed = (): Trouble => ({
  status: 403,
  title: spoken().trouble.readingOnly,
  message: spoken().trouble.closed,
});
