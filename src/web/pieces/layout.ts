import type { Account } from "../access/accounts.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, raw } from "../html.ts";
import type { Page } from "../pages/page.ts";

/** Rooms of the desk, as the masthead names them. */
const ROOMS: readonly (readonly [address: string, name: string])[] = [
  ["/", "Register"],
  ["/sources", "Sources"],
  ["/statements", "Statements"],
  ["/meetings", "Meetings"],
  ["/actors", "Actors"],
  ["/memberships", "Memberships"],
  ["/facts", "Facts"],
  ["/instruments", "Instruments"],
  ["/commitments", "Commitments"],
  ["/acts", "Acts"],
  ["/pictures", "Pictures"],
  ["/check", "Check a quote"],
  ["/brief", "Brief"],
  ["/review", "Review"],
];

/** Addresses of what every page loads, with their versions. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** Versioned addresses of further scripts, by their plain ones. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly icon: string;
}

/** The whole page: masthead, the page's own part, footer. */
export function layout(page: Page, assets: Assets, account: Account | null = null): Html {
  return markup`${raw("<!doctype html>")}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Readout</title>
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        ${[...(page.bare ? [] : ["/ask.js", "/keys.js"]), ...(page.scripts ?? [])].map((path) => markup`<script type="module" src="${assets.scripts[path] ?? path}"></script>`)}
        ${page.reader ? markup`<script type="module" src="${assets.script}"></script>` : ""}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>${(page.skips ?? []).map(([to, name]) => markup` <a class="skip" href="${to}">${name}</a>`)}
        ${page.bare ? markup`<header class="mast">${mark()}</header>` : masthead(page)}
        <main id="main">${page.main}</main>
        <footer class="foot">
          <p>The register asserts nothing itself. Each line names who says so and opens the passage.</p>
          <p>
            <i class="inf">[ ]</i> inferred, with its rule <span class="gap"></span> <i>not stated</i>: the
            text does not say <span class="gap"></span>
            <span class="differs" aria-hidden="true">≠</span> accounts differ <span class="gap"></span>
            <a href="/keys">Keys</a> · <a href="/openapi.json">API</a>
          </p>
          ${account ? signedIn(account) : ""}
        </footer>
      </body>
    </html>`;
}

const signedIn = ({ name, role }: Account): Html =>
  markup`<form method="post" action="/sign-out" class="signed-in">
    <p>Signed in as ${name}, who may ${role}. <button>Sign out</button></p>
  </form>`;

const mark = (): Html =>
  markup`<a class="mark" href="/"><b aria-hidden="true">¶</b>Readout<small>who says that who said what</small></a>`;

function masthead({ room, query, asOf }: Page): Html {
  return markup`<header class="mast">
    ${mark()}
    <search>
      <form class="ask" action="/search">
        <label class="sr" for="q">Ask the register</label>
        <input
          id="q"
          name="q"
          type="search"
          value="${query ?? ""}"
          placeholder="speaker:morvan about:ferry form:direct"
          autocomplete="off"
          spellcheck="false"
          maxlength="2000"
        />
        <label class="sr" for="as-of">As of</label>
        <input
          id="as-of"
          name="as-of"
          value="${asOf ?? ""}"
          placeholder="as of"
          inputmode="numeric"
          autocomplete="off"
          maxlength="10"
          title="What was so by then: a day, a month or a year, as 2023-05-04"
        />
        <button>Ask</button>
      </form>
    </search>
    <nav class="rooms" aria-label="Rooms of the desk">
      <ul>
        ${ROOMS.map(([address, name]) => markup`<li><a href="${address}" ${address === room ? raw(' aria-current="page"') : ""}>${name}</a></li>`)}
      </ul>
    </nav>
  </header>`;
}

interface Title {
  readonly title: string;
  /** Way back, and what kind of thing the page shows. */
  readonly where?: Html;
  /** A sentence under the title. */
  readonly stand?: Html;
  readonly tools?: Html;
}

/** Head of a page. A title of more than 60 units is set smaller. */
export function titleOf({ title, where, stand, tools }: Title): Html {
  return markup`<div class="title">
${where ? markup`<p class="where">${where}</p>` : ""}
<h1${title.length > 60 ? raw(' class="long"') : ""}>${fromSource(title)}</h1>
${tools ? markup`<p class="tools">${tools}</p>` : ""}
${stand ? markup`<p class="stand">${stand}</p>` : ""}
</div>`;
}

/** Links to the same answer in other forms. */
export const formLinks = (path: string, search = ""): Html =>
  markup`<a href="${path}.csv${search}" rel="alternate" type="text/csv">.csv</a> ·
    <a href="${path}.json${search}" rel="alternate" type="application/json">.json</a>`;
