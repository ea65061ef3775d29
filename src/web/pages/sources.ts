import type { ReadingDesk, SourceSummary } from "../../desk/index.ts";
import { sourceAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { publishedSign } from "../pieces/dates.ts";
import { firstWords } from "../pieces/openings.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { pager } from "../pieces/pager.ts";
import { capital, counted, figures, notStated } from "../pieces/signs.ts";
import { say, spoken } from "../words/index.ts";
import { csvLine } from "../tables/csv.ts";
import type { Asked } from "./asking.ts";
import { standpointOf } from "./asking.ts";
import type { View } from "./page.ts";

const EVERY = { limit: -1, offset: 0 };

/** Every source taken in, the latest published first: a page of them, or all as a file. */
export function sourcesView(desk: ReadingDesk, asked: Asked): View {
  const days = standpointOf(asked);
  return {
    page: () => ({ title: spoken().sources.title, room: "/sources", main: sourcesMain(desk, asked) }),
    json: () => ({ count: desk.sourceCounts(days).sources, results: desk.sourcesByDay(EVERY, days) }),
    csv: () => sourcesCsv(desk.sourcesByDay(EVERY, days)),
  };
}

function sourcesMain(desk: ReadingDesk, asked: Asked): Html {
  const { page } = asked;
  const days = standpointOf(asked);
  const { sources: count, outlets } = desk.sourceCounts(days);
  const place = { limit: SOURCES_ON_PAGE, offset: (page - 1) * SOURCES_ON_PAGE };
  const shown = [...desk.sourcesByDay(place, days)];
  const parameters = { "as-of": days.asOf, "known-by": days.knownBy };
  const { sources: words } = spoken();
  const told = { sources: capital(counted(count, "source")) };
  return markup`${titleOf({
    title: words.title,
    stand: markup`${outlets > 0 ? say(words.standFrom, { ...told, outlets: counted(outlets, "outlet") }) : say(words.stand, told)}`,
    tools: markup`<a href="/take">${words.take}</a> · ${formLinks(withParameters("/sources", parameters))}`,
  })}
  ${shown.length > 0 || page === 1 ? sourcesTable(shown) : markup`<p class="empty">There is no page ${figures(page)}: the list ends before it.</p>`}
  ${pager("/sources", parameters, page, count, SOURCES_ON_PAGE)}`;
}

/** Rows of the table on one page. */
const SOURCES_ON_PAGE = 100;

/** Sources as a table: what, whose, when, and how much rests on each. */
export function sourcesTable(sources: readonly SourceSummary[]): Html {
  const { sources: words } = spoken();
  return markup`<table class="sources stack">
    <caption class="sr">${words.caption}</caption>
    <thead>
      <tr>
        <th scope="col">${words.titleOrFile}</th>
        <th scope="col">${words.issued}</th>
        <th scope="col">${words.day}</th>
        <th scope="col" class="num">${words.statements}</th>
        <th scope="col" class="num">${words.meetings}</th>
        <th scope="col" class="num">${words.others}</th>
      </tr>
    </thead>
    <tbody>
      ${sources.map(sourceRow)}
    </tbody>
  </table>`;
}

function sourceRow(source: SourceSummary): Html {
  const { statement = 0, meeting = 0, actor: _actor, ...others } = source.entries;
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  const { sources: words } = spoken();
  return markup`<tr>
    <th scope="row"><a href="${sourceAddress(source.id)}">${fromSource(source.title ?? firstWords(source.id) ?? source.name)}</a>${source.title === undefined ? markup` <small class="quiet">${fromSource(source.name)}</small>` : ""}</th>
    <td data-l="${words.from}">${source.outlet ? fromSource(source.outlet) : notStated()}</td>
    <td data-l="${words.day}" class="nw">${publishedSign(source.published, source.publishedBasis)}</td>
    <td data-l="${words.statements}" class="num">${figures(statement)}</td>
    <td data-l="${words.meetings}" class="num">${figures(meeting)}</td>
    <td data-l="${words.rest}" class="num">${figures(rest)}</td>
  </tr>`;
}

function* sourcesCsv(sources: Iterable<SourceSummary>): Generator<string> {
  yield csvLine([
    "source",
    "name",
    "title",
    "outlet",
    "author",
    "published",
    "published_basis",
    "media_type",
    "bytes",
    "collection",
    "statements",
    "meetings",
    "memberships",
    "facts",
    "instruments",
    "commitments",
    "actors",
    "address",
  ]);
  for (const source of sources) {
    const { entries } = source;
    yield csvLine([
      source.id,
      source.name,
      source.title,
      source.outlet,
      source.author,
      source.published,
      source.publishedBasis,
      source.mediaType,
      source.bytes,
      source.collection,
      entries.statement ?? 0,
      entries.meeting ?? 0,
      entries.membership ?? 0,
      entries.fact ?? 0,
      entries.instrument ?? 0,
      entries.commitment ?? 0,
      entries.actor ?? 0,
      sourceAddress(source.id),
    ]);
  }
}
