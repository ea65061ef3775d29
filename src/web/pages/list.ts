import type { Answer, Passage, ReadingDesk } from "../../desk/index.ts";
import { atomFeed, csvLines, QueryError } from "../../desk/index.ts";
import type { EntryKind } from "../../register/index.ts";
import { firstAsked, markAsked } from "../accounts/words.ts";
import { entryAddress, withParameters } from "../addresses.ts";
import { standingAt } from "../standing.ts";
import type { Html } from "../html.ts";
import { DOT, markup, joined } from "../html.ts";
import { clip } from "../pieces/clip.ts";
import { entryLines } from "../pieces/entry-line.ts";
import { facetList } from "../pieces/facets.ts";
import { howToAsk } from "../pieces/how-to-ask.ts";
import { LISTS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfList } from "../pictures/ways.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { citation } from "../pieces/names.ts";
import { pager, rangeOf } from "../pieces/pager.ts";
import { capital, inRegister, say, spoken } from "../words/index.ts";
import type { Asked } from "./asking.ts";
import { answerPage, everyEntry, standpointOf } from "./asking.ts";
import type { View } from "./page.ts";

/** The search, over every kind of entry. */
export const searchView = (desk: ReadingDesk, asked: Asked, origin: string): View =>
  listView(desk, asked, { path: "/search", query: asked.query, title: spoken().search.title, origin });

/** The list of one kind: a search that begins with it. */
export function kindView(desk: ReadingDesk, asked: Asked, kind: EntryKind, origin: string): View {
  const { many, about } = spoken().kinds[kind];
  const path = LISTS[kind];
  const title = capital(many);
  if (asked.query === "") return listView(desk, asked, { path, query: `kind:${kind}`, title, about, origin });
  const query = `kind:${kind} (${asked.query})`;
  return listView(placingTrouble(desk, asked.query), asked, { path, query, title, origin });
}

/** A desk whose complaints name a place in the query that was typed, not in the longer one that is asked. */
function placingTrouble(desk: ReadingDesk, typed: string): ReadingDesk {
  const placed =
    <P extends readonly unknown[], T>(answer: (...asked: P) => T) =>
    (...asked: P): T => {
      try {
        return answer(...asked);
      } catch (error) {
        if (error instanceof QueryError) desk.ask(typed, { limit: 1, facets: false, passages: 0 });
        throw error;
      }
    };
  return { ...desk, ask: placed(desk.ask), feed: placed(desk.feed) };
}

interface List {
  readonly path: string;
  readonly query: string;
  readonly title: string;
  readonly origin: string;
  /** Said in place of what was understood, where nothing was asked. */
  readonly about?: string;
}

function listView(desk: ReadingDesk, asked: Asked, list: List): View {
  const everything = () => everyEntry(desk, list.query, asked);
  return {
    page: () => {
      const answer = answerPage(desk, list.query, asked);
      return {
        title:
          asked.query === ""
            ? list.title
            : say(spoken().search.window, { query: asked.query, title: list.title }),
        room: list.path,
        query: list.query,
        ...(asked.asOf !== undefined && { asOf: asked.asOf }),
        ...(asked.knownBy !== undefined && { knownBy: asked.knownBy }),
        ...(list.path !== LISTS.actor && {
          feed: {
            address: feedAddress(list.path, asked),
            title: say(spoken().search.feed, { title: list.title }),
          },
        }),
        main: listMain(answer, asked, list),
      };
    },
    json: () => {
      const { answer, entries } = everything();
      return { query: answer.query, understood: answer.understood, count: answer.count, results: entries };
    },
    csv: () => csvLines(everything().entries),
    atom: () =>
      atomFeed(desk.feed(list.query, standpointOf(asked)), {
        desk: list.origin,
        self: feedAddress(list.path, asked),
        page: withParameters(list.path, parametersOf(asked)),
        entryAddress: (entry) => standingAt(standpointOf(asked), () => entryAddress(entry)),
      }),
  };
}

function listMain(answer: Answer, asked: Asked, { path, title, about }: List): Html {
  const { q, ...kept } = parametersOf(asked);
  const parameters = { q, ...kept };
  const search = withParameters("", parameters);
  const { narrow, search: words } = spoken();
  return markup`${titleOf({
    title: path === "/search" && asked.query !== "" ? foundTitle(answer) : title,
    stand: about === undefined ? inRegister(answer.understood) : markup`${about}`,
    tools: markup`${formLinks(path, search)}${path === LISTS.actor ? "" : feedLink(feedAddress(path, asked))}`,
  })}
    ${pictureLine(picturesOfList(path, asked.query))}
    <div class="desk">
      <aside class="facets" id="narrow" aria-label="${narrow.title}">
        <h2 class="sr">${narrow.title}</h2>
        ${facetList(answer.facets, kept)}
      </aside>
      <div class="found">
        <section aria-labelledby="h-found">
          <h2 id="h-found">
            ${words.entries}
            <span class="more">${rangeOf(asked.page, answer.results.length, answer.count)}<span class="tofacets">
                · <a href="#narrow">${narrow.link}</a></span></span>
          </h2>
          ${answer.results.length > 0 ? entryLines(answer.results, answer.words) : nothingFound(answer, asked)}
          ${pager(path, parameters, asked.page, answer.count)}
        </section>
        ${passages(answer)}
      </div>
    </div>`;
}

const parametersOf = ({ query, asOf, knownBy }: Asked) => ({ q: query, "as-of": asOf, "known-by": knownBy });

/** What a query finds of actors is who is told of, and not news. */
const feedAddress = (path: string, asked: Asked): string =>
  withParameters(`${path}.atom`, parametersOf(asked));

const feedLink = (address: string): Html =>
  markup` · <a href="${address}" rel="alternate" type="application/atom+xml" title="${spoken().search.feedMore}">.atom</a>`;

const foundTitle = ({ count }: Answer): string =>
  count === 0 ? spoken().search.nothing : capital(say(spoken().search.found, { count }));

function nothingFound({ count }: Answer, { page }: Asked): Html {
  const { search } = spoken();
  if (count > 0) return markup`<p class="empty">${say(search.noPage, { page })}</p>`;
  return markup`<p class="empty">${search.noEntry}</p>
    ${howToAsk()}`;
}

/** Paragraphs that hold the words, whether or not an entry rests on them. */
function passages({ passages: { count, results }, words }: Answer): Html | "" {
  if (results.length === 0) return "";
  const { search } = spoken();
  const best = count > results.length ? say(search.best, { shown: results.length }) : "";
  return markup`<section class="passages" aria-labelledby="h-passages">
    <h2 id="h-passages">
      ${search.inSources}
      <span class="more">${say(search.paragraphs, { count })}${best}</span>
    </h2>
    ${results.map((passage) => passageLine(passage, words))}
  </section>`;
}

function passageLine(passage: Passage, asked: readonly string[]): Html {
  const hit = firstAsked(passage.exact, asked);
  const { words, before, after } = clip(passage.exact, 300, hit > 220 ? hit - 80 : 0);
  const cut = markup`<span class="cut">[…]</span>`;
  return markup`<article class="line passage">
    <p class="what">${before ? markup`${cut} ` : ""}<bdi>${markAsked(words, asked)}</bdi>${after ? markup` ${cut}` : ""}</p>
    <p class="by">
      ${joined([citation(passage, passage), markup`<span class="anchor">${passage.start}–${passage.end}</span>`], DOT)}
    </p>
  </article>`;
}
