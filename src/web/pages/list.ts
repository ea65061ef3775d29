import type { Answer, Passage, ReadingDesk } from "../../desk/index.ts";
import { csvLines, QueryError } from "../../desk/index.ts";
import type { EntryKind } from "../../register/index.ts";
import { firstAsked, markAsked } from "../accounts/words.ts";
import { withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { clip } from "../pieces/clip.ts";
import { entryLines } from "../pieces/entry-line.ts";
import { facetList } from "../pieces/facets.ts";
import { howToAsk } from "../pieces/how-to-ask.ts";
import { KINDS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfList } from "../pictures/ways.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { citation } from "../pieces/names.ts";
import { pager, rangeOf } from "../pieces/pager.ts";
import { capital, counted, figures } from "../pieces/signs.ts";
import type { Asked } from "./asking.ts";
import { answerPage, everyEntry } from "./asking.ts";
import type { View } from "./page.ts";

/** The search, over every kind of entry. */
export const searchView = (desk: ReadingDesk, asked: Asked): View =>
  listView(desk, asked, { path: "/search", query: asked.query, title: "Search" });

/** The list of one kind: a search that begins with it. */
export function kindView(desk: ReadingDesk, asked: Asked, kind: EntryKind): View {
  const { many, list: path, about } = KINDS[kind];
  const title = capital(many);
  if (asked.query === "") return listView(desk, asked, { path, query: `kind:${kind}`, title, about });
  const query = `kind:${kind} (${asked.query})`;
  return listView(placingTrouble(desk, asked.query), asked, { path, query, title });
}

/** A desk whose complaints name a place in the query that was typed, not in the longer one that is asked. */
function placingTrouble(desk: ReadingDesk, typed: string): ReadingDesk {
  const ask: ReadingDesk["ask"] = (query, options) => {
    try {
      return desk.ask(query, options);
    } catch (error) {
      if (error instanceof QueryError) desk.ask(typed, { limit: 1, facets: false, passages: 0 });
      throw error;
    }
  };
  return { ...desk, ask };
}

interface List {
  readonly path: string;
  readonly query: string;
  readonly title: string;
  /** Said in place of what was understood, where nothing was asked. */
  readonly about?: string;
}

function listView(desk: ReadingDesk, asked: Asked, list: List): View {
  const everything = () => everyEntry(desk, list.query, asked);
  return {
    page: () => {
      const answer = answerPage(desk, list.query, asked);
      return {
        title: asked.query === "" ? list.title : `${asked.query} · ${list.title}`,
        room: list.path,
        query: list.query,
        ...(asked.asOf !== undefined && { asOf: asked.asOf }),
        main: listMain(answer, asked, list),
      };
    },
    json: () => {
      const { answer, entries } = everything();
      return { query: answer.query, understood: answer.understood, count: answer.count, results: entries };
    },
    csv: () => csvLines(everything().entries),
  };
}

function listMain(answer: Answer, asked: Asked, { path, title, about }: List): Html {
  const kept = { "as-of": asked.asOf, "known-by": asked.knownBy };
  const parameters = { q: asked.query, ...kept };
  const search = withParameters("", parameters);
  return markup`${titleOf({
    title: path === "/search" && asked.query !== "" ? foundTitle(answer) : title,
    stand: about === undefined ? fromSource(answer.understood) : markup`${about}`,
    tools: formLinks(path, search),
  })}
    ${pictureLine(picturesOfList(path, asked.query))}
    <div class="desk">
      <aside class="facets" id="narrow" aria-label="Narrow the list">
        <h2 class="sr">Narrow the list</h2>
        ${facetList(answer.facets, kept)}
      </aside>
      <div class="found">
        <section aria-labelledby="h-found">
          <h2 id="h-found">
            Entries
            <span class="more">${rangeOf(asked.page, answer.results.length, answer.count)}<span class="tofacets">
                · <a href="#narrow">narrow the list</a></span></span>
          </h2>
          ${answer.results.length > 0 ? entryLines(answer.results, answer.words) : nothingFound(answer, asked)}
          ${pager(path, parameters, asked.page, answer.count)}
        </section>
        ${passages(answer)}
      </div>
    </div>`;
}

const foundTitle = ({ count }: Answer): string =>
  count === 0 ? "Nothing found" : capital(counted(count, "entry", "entries"));

function nothingFound({ count }: Answer, { page }: Asked): Html {
  if (count > 0)
    return markup`<p class="empty">There is no page ${figures(page)}: the list ends before it.</p>`;
  return markup`<p class="empty">No entry answers to this. Fewer words find more.</p>
    ${howToAsk()}`;
}

/** Paragraphs that hold the words, whether or not an entry rests on them. */
function passages({ passages: { count, results }, words }: Answer): Html | "" {
  if (results.length === 0) return "";
  return markup`<section class="passages" aria-labelledby="h-passages">
    <h2 id="h-passages">
      In the sources
      <span class="more">${counted(count, "paragraph")} with these
        words${count > results.length ? markup`, the best ${results.length}` : ""}</span>
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
