import type { Account } from "../access/accounts.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, raw } from "../html.ts";
import type { Page } from "../pages/page.ts";
import { standing } from "../standing.ts";
import { figuresIn, say, spoken, tell } from "../words/index.ts";

/** Rooms of the desk, in the order of the masthead; each has its name in the catalogue. */
const ROOMS = [
  "/",
  "/sources",
  "/statements",
  "/meetings",
  "/actors",
  "/memberships",
  "/facts",
  "/instruments",
  "/commitments",
  "/acts",
  "/pictures",
  "/check",
  "/brief",
  "/review",
  "/take",
] as const;

/** Addresses of what every page loads, with their versions. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** Versioned addresses of further scripts, by their plain ones. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly icon: string;
}

/** Who reads a page, and what waits for them. */
export interface Visitor {
  readonly account: Account | null;
  /** Asked for only where a page shows it; null where it would take a while to tell. */
  readonly openQuestions: () => number | null;
}

/** Who is told nothing of the register. */
export const STRANGER: Visitor = { account: null, openQuestions: () => null };

/** The whole page: masthead, the page's own part, footer. */
export function layout(page: Page, assets: Assets, { account, openQuestions }: Visitor = STRANGER): Html {
  const { language, direction, house, signs } = spoken();
  return markup`${raw("<!doctype html>")}
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say(house.windowTitle, { title: page.title, house: HOUSE })}</title>
        <link rel="stylesheet" href="${assets.style}" />
        ${page.feed ? markup`<link rel="alternate" type="application/atom+xml" href="${page.feed.address}" title="${page.feed.title}" />` : ""}
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        ${[...(page.bare ? [] : ["/ask.js", "/keys.js", "/view.js"]), ...(page.scripts ?? [])].map((path) => markup`<script type="module" src="${assets.scripts[path] ?? path}"></script>`)}
        ${page.reader ? markup`<script type="module" src="${assets.script}"></script>` : ""}
      </head>
      <body${page.bare ? "" : markup` data-words="${JSON.stringify(spoken().scripts)}"`}>
        <a class="skip" href="#main">${house.skip}</a>${(page.skips ?? []).map(([to, name]) => markup` <a class="skip" href="${to}">${name}</a>`)}
        ${page.bare ? markup`<header class="mast">${mark()}</header>` : masthead(page, openQuestions())}
        <main id="main">${page.main}</main>
        <footer class="foot">
          <p>${house.creed}</p>
          <p>
            <i class="inf">[ ]</i> ${house.inferred} <span class="gap"></span> <i>${signs.notStated}</i>:
            ${house.notStated} <span class="gap"></span>
            <span class="differs" aria-hidden="true">≠</span> ${house.differ} <span class="gap"></span>
            <a href="/keys">${house.keys}</a> · <a href="/openapi.json">${house.api}</a>
          </p>
          ${account ? signedIn(account) : ""}
        </footer>
      </body>
    </html>`;
}

/** The name of the house, in every language. */
const HOUSE = "Readout";

const signedIn = ({ name, role }: Account): Html => {
  const { house } = spoken();
  return markup`<form method="post" action="/sign-out" class="signed-in">
    <p>${tell(house.signedIn[role], { name: fromSource(name) })} <button>${house.signOut}</button></p>
  </form>`;
};

const mark = (): Html =>
  markup`<a class="mark" href="/"><b aria-hidden="true">¶</b><span translate="no">${HOUSE}</span><small>${spoken().house.motto}</small></a>`;

function masthead({ room, query, ...page }: Page, open: number | null): Html {
  const { asOf, knownBy } = { ...standing(), ...page };
  const { house, rooms } = spoken();
  return markup`<header class="mast">
    ${mark()}
    <search>
      <form class="ask" action="/search">
        <label class="sr" for="q">${house.ask}</label>
        <input
          id="q"
          name="q"
          type="search"
          value="${query ?? ""}"
          placeholder="${house.askExample}"
          autocomplete="off"
          spellcheck="false"
          maxlength="2000"
        />
        ${dayField("as-of", house.asOf, asOf, house.asOfMore)}${dayField("known-by", house.knownBy, knownBy, house.knownByMore)}
        <button>${house.askNow}</button>
      </form>
    </search>
    <nav class="rooms" aria-label="${house.rooms}">
      <ul>
        ${ROOMS.map((address) => markup`<li><a href="${address}" ${address === room ? raw(' aria-current="page"') : ""}>${rooms[address]}${address === "/review" ? openSign(open) : ""}</a></li>`)}
      </ul>
    </nav>
  </header>`;
}

/** How many questions wait for a person. */
const openSign = (open: number | null): Html | "" =>
  open === null || open === 0
    ? ""
    : markup` <span class="open" title="${spoken().house.openQuestions}">${figuresIn(open)}</span>`;

const dayField = (name: string, label: string, value: string | undefined, more: string): Html =>
  markup`<label class="bydate" title="${more}"><span>${label}</span> <input name="${name}" value="${value ?? ""}" placeholder="${spoken().house.anyDay}" inputmode="numeric" autocomplete="off" maxlength="10" /></label>`;

/** The way back to the first page, at the head of a line that tells where one is. */
export const registerLink = (): Html => markup`<a href="/">${spoken().rooms["/"]}</a>`;

const lettersIn = (title: Html | string): number => String(title).replace(/<[^>]*>/g, "").length;

interface Title {
  /** Words of the desk; those of a source come set apart from them. */
  readonly title: Html | string;
  /** Way back, and what kind of thing the page shows. */
  readonly where?: Html;
  /** A sentence under the title. */
  readonly stand?: Html;
  readonly tools?: Html;
}

/** Head of a page. A title of more than 60 letters is set smaller. */
export function titleOf({ title, where, stand, tools }: Title): Html {
  return markup`<div class="title">
${where ? markup`<p class="where">${where}</p>` : ""}
<h1${lettersIn(title) > 60 ? raw(' class="long"') : ""}>${title}</h1>
${tools ? markup`<p class="tools">${tools}</p>` : ""}
${stand ? markup`<p class="stand">${stand}</p>` : ""}
</div>`;
}

/** Links to the same answer in other forms. */
export const formLinks = (address: string, asked = ""): Html => {
  const [path, own] = address.split("?", 2);
  const search = own === undefined ? asked : `?${own}`;
  return markup`<a href="${path}.csv${search}" rel="alternate" type="text/csv">.csv</a> ·
    <a href="${path}.json${search}" rel="alternate" type="application/json">.json</a>`;
};
