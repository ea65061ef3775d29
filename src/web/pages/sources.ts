import type { ReadingDesk, SourceSummary } from "../../desk/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { publishedSign } from "../pieces/dates.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { pager } from "../pieces/pager.ts";
import { capital, counted, figures, notStated } from "../pieces/signs.ts";
import { csvLine } from "../tables/csv.ts";
import type { Asked } from "./asking.ts";
import type { View } from "./page.ts";

const EVERY = { limit: -1, offset: 0 };

/** Every source taken in, the latest published first: a page of them, or all as a file. */
export function sourcesView(desk: ReadingDesk, { page }: Pick<Asked, "page">): View {
  return {
    page: () => ({ title: "Sources", room: "/sources", main: sourcesMain(desk, page) }),
    json: () => ({ count: desk.sourceCounts().sources, results: desk.sourcesByDay(EVERY) }),
    csv: () => sourcesCsv(desk.sourcesByDay(EVERY)),
  };
}

function sourcesMain(desk: ReadingDesk, page: number): Html {
  const { sources: count, outlets } = desk.sourceCounts();
  const shown = [...desk.sourcesByDay({ limit: SOURCES_ON_PAGE, offset: (page - 1) * SOURCES_ON_PAGE })];
  return markup`${titleOf({
    title: "Sources",
    stand: markup`${capital(counted(count, "source"))} ${outlets > 0 ? `from ${counted(outlets, "outlet")}` : "whose outlet is not stated"}, the latest
    first. The bytes are kept as they came.`,
    tools: markup`<a href="/take">Take sources</a> · ${formLinks("/sources")}`,
  })}
  ${shown.length > 0 || page === 1 ? sourcesTable(shown) : markup`<p class="empty">There is no page ${figures(page)}: the list ends before it.</p>`}
  ${pager("/sources", {}, page, count, SOURCES_ON_PAGE)}`;
}

/** Rows of the table on one page. */
const SOURCES_ON_PAGE = 100;

/** Sources as a table: what, whose, when, and how much rests on each. */
export function sourcesTable(sources: readonly SourceSummary[]): Html {
  return markup`<table class="sources stack">
    <caption class="sr">
      Sources with their outlets, days and entries
    </caption>
    <thead>
      <tr>
        <th scope="col">Title or file</th>
        <th scope="col">Who issued it</th>
        <th scope="col">Day</th>
        <th scope="col" class="num">Statements</th>
        <th scope="col" class="num">Meetings</th>
        <th scope="col" class="num">Other entries</th>
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
  return markup`<tr>
    <th scope="row"><a href="${sourceAddress(source.id)}">${fromSource(source.title ?? source.name)}</a></th>
    <td data-l="From">${source.outlet ? fromSource(source.outlet) : notStated()}</td>
    <td data-l="Day" class="nw">${publishedSign(source.published, source.publishedBasis)}</td>
    <td data-l="Statements" class="num">${figures(statement)}</td>
    <td data-l="Meetings" class="num">${figures(meeting)}</td>
    <td data-l="Other" class="num">${figures(rest)}</td>
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
