import type { SourceView } from "../../desk/index.ts";
import { entryAddress, passageId, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { publishedSign } from "../pieces/dates.ts";
import { headOf } from "../pieces/entry-line.ts";
import { KINDS } from "../pieces/kinds.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { capital, counted, figures, notStated } from "../pieces/signs.ts";
import { passagesOf } from "../passage/address.ts";
import { minimap } from "../reader/minimap.ts";
import type { Layout } from "../reader/render.ts";
import { layOut } from "../reader/render.ts";
import { voiceKey } from "../reader/voice-key.ts";
import { accountsCsv } from "../tables/accounts-csv.ts";
import type { View } from "./page.ts";

/** A source in the reader: its text, and beside it what the register has from it. */
export const sourcePageView = (view: SourceView): View => ({
  page: () => ({
    title: titleIn(view),
    room: "/sources",
    reader: true,
    scripts: ["/reader.js"],
    main: sourceMain(view),
  }),
  json: () => view,
  csv: () => accountsCsv(view.entries, view.summary.id),
});

/** The title it came with, or the first line of its headline, or the name of its file. */
export const titleIn = ({ summary, reading }: SourceView): string =>
  summary.title ??
  reading.parts.find(({ kind }) => kind === "headline")?.exact.split("\n")[0] ??
  summary.name;

function sourceMain(view: SourceView): Html {
  const { summary, reading } = view;
  const layout = layOut(view);
  const address = sourceAddress(summary.id);
  return markup`${titleOf({
    title: titleIn(view),
    where: markup`<a href="/">Register</a> / <a href="/sources">Sources</a> / ${fromSource(summary.name)}`,
    stand: standOf(view, layout),
    tools: markup`${formLinks(address)} · <a href="${address}/original">original</a>`,
  })}
    ${voiceKey(reading)}
    ${minimap(view, layout.rows, layout.notes)}
    <div class="reader" id="text" data-hash="${summary.id}" data-cite="${citeOf(view)}" data-passage="${passagesOf(summary.id)}">
      ${layout.rows.length > 0 ? layout.body : markup`<p class="empty">This source holds no text.</p>`}
    </div>
    ${noticeList(view)} ${twin(layout)}`;
}

/** Title, outlet and day in plain words, for a citation made from a selection. */
const citeOf = (view: SourceView): string =>
  [titleIn(view), view.summary.outlet ?? "outlet not stated", view.summary.published ?? "no date"].join(", ");

function standOf({ summary, reading }: SourceView, { rows, notes }: Layout): Html {
  const issued = summary.outlet ? fromSource(summary.outlet) : markup`Outlet ${notStated()}`;
  const author = summary.author && markup`by ${fromSource(summary.author)}`;
  const day = publishedSign(summary.published, summary.publishedBasis);
  return markup`${joined([issued, author, day, summary.publishedBasis === "given" && "day given on intake"], ", ")}.
    ${capital(counted(rows.length, "paragraph"))}, ${figures(reading.text.length)} characters,
    ${counted(notes.length, "note")} in the margin.
    <code class="hash" title="SHA-256 of the bytes">sha-256 ${summary.id.slice(0, 8)}…${summary.id.slice(-8)}</code>`;
}

/** What was found amiss in the source, with its place. */
function noticeList({ reading: { notices } }: SourceView): Html | "" {
  if (notices.length === 0) return "";
  return markup`<section aria-labelledby="h-notices" class="notices">
    <h2 id="h-notices">Notices <span class="more">flaws of the source</span></h2>
    <ul class="lines">
      ${notices.map(
        ({ span, kind, text }) =>
          markup`<li>
            ${joined([markup`<code>${kind}</code>`, fromSource(text), span && markup`<a href="#${passageId(span)}">characters ${span.start}–${span.end}</a>`], DOT)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The margin again as a table: the same rows, for those who cannot use the margin. */
function twin({ notes }: Layout): Html | "" {
  if (notes.length === 0) return "";
  return markup`<details class="twin">
    <summary>
      The entries of this page as a table (${notes.length} ${notes.length === 1 ? "row" : "rows"})
    </summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Entries of this page">
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">No</th>
            <th scope="col">Kind</th>
            <th scope="col">Entry</th>
            <th scope="col">Words</th>
            <th scope="col">Characters</th>
          </tr>
        </thead>
        <tbody>
          ${notes.map(
            ({ number, entry, anchors: [anchor] }) =>
              markup`<tr>
                <td class="num"><a href="#${passageId(anchor)}">${number}</a></td>
                <td>${KINDS[entry.kind].one}</td>
                <td><a href="${entryAddress(entry)}">${fromSource(headOf(entry))}</a></td>
                <td class="serif">
                  ${fromSource(clipped(anchor.exact, 160))}
                </td>
                <td class="nw anchor">${anchor.start}–${anchor.end}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
