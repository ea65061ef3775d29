import type { ReadingDesk, SourceView, Standpoint } from "../../desk/index.ts";
import { entryAddress, passageId, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { publishedSign } from "../pieces/dates.ts";
import { headOf } from "../pieces/entry-line.ts";
import { firstWords } from "../pieces/openings.ts";
import { formLinks, registerLink, titleOf } from "../pieces/layout.ts";
import { counted, notStated } from "../pieces/signs.ts";
import { passagesOf } from "../passage/address.ts";
import { minimap } from "../reader/minimap.ts";
import { pager } from "../pieces/pager.ts";
import type { Leaf } from "../reader/leaves.ts";
import { isOn, onLeaf } from "../reader/leaves.ts";
import type { Layout, Wanted } from "../reader/render.ts";
import { layOut } from "../reader/render.ts";
import { voiceKey } from "../reader/voice-key.ts";
import { capital, inRegister, say, spoken, tell } from "../words/index.ts";
import { accountsCsv } from "../tables/accounts-csv.ts";
import type { Request } from "../route.ts";
import { standing, standingNowhere } from "../standing.ts";
import type { Asked } from "./asking.ts";
import type { View } from "./page.ts";

/** A source in the reader: its text, and beside it what the register has from it. */
export function sourcePageView(
  desk: ReadingDesk,
  id: string,
  wanted: Wanted,
  standpoint: Standpoint,
): View | undefined {
  const view = desk.source(id, true, standpoint);
  if (!view) return undefined;
  // A file holds the actors with all their accounts, a page shows none of them.
  const whole = () => desk.source(id, false, standpoint) ?? view;
  return {
    page: () => ({
      title: titleIn(view),
      room: "/sources",
      reader: true,
      scripts: ["/reader.js"],
      main: sourceMain(view, wanted),
    }),
    json: whole,
    csv: () => accountsCsv(whole().entries, view.summary.id),
  };
}

/** Which leaf of a long source an address asks for. Throws a QueryError where it is none. */
export function wantedOf(parameter: Request["parameter"], { page }: Pick<Asked, "page">): Wanted {
  const at = parameter("at");
  return at !== undefined && /^\d{1,9}$/.test(at) ? { at: Number(at), page } : { page };
}

/** The title it came with, or the first line of its headline, or the name of its file. */
export const titleIn = ({ summary, reading }: SourceView): string =>
  summary.title ??
  reading.parts.find(({ kind }) => kind === "headline")?.exact.split("\n")[0] ??
  firstWords(summary.id) ??
  summary.name;

function sourceMain(view: SourceView, wanted: Wanted): Html {
  const { summary, reading } = view;
  const layout = layOut(view, wanted);
  const { leaf } = layout;
  const days = standing();
  const path = standingNowhere(() => sourceAddress(summary.id));
  return markup`${titleOf({
    title: fromSource(titleIn(view)),
    where: markup`${registerLink()} / <a href="/sources">${spoken().sources.title}</a> / ${fromSource(summary.name)}`,
    stand: standOf(view, layout),
    tools: markup`${formLinks(sourceAddress(summary.id))} · <a href="${path}/original">${spoken().source.original}</a>`,
  })}
    ${voiceKey(reading)}
    ${minimap(view, layout.rows, layout.notes, leaf)}
    <div class="reader" id="text" data-hash="${summary.id}" data-cite="${citeOf(view)}" data-passage="${passagesOf(summary.id)}">
      ${layout.rows.length > 0 ? layout.body : markup`<p class="empty">${spoken().source.empty}</p>`}
    </div>
    ${pager(path, { "as-of": days.asOf, "known-by": days.knownBy }, leaf.number, leaf.of, 1)}
    ${noticeList(view, leaf)} ${twin(layout)}`;
}

/** Title, outlet and day in plain words, for a citation made from a selection. */
function citeOf(view: SourceView): string {
  const { signs, lists } = spoken();
  const { outlet, published } = view.summary;
  return [titleIn(view), outlet ?? signs.outletNotStated, published ?? signs.noDate].join(lists.comma);
}

function standOf({ summary, reading }: SourceView, { rows, notes }: Layout): Html {
  const { source: words, lists } = spoken();
  const issued = summary.outlet
    ? fromSource(summary.outlet)
    : tell(words.outletNotStated, { notStated: notStated() });
  const author = summary.author && tell(words.by, { author: fromSource(summary.author) });
  const day = publishedSign(summary.published, summary.publishedBasis);
  const given = summary.publishedBasis === "given" && words.dayGiven;
  return markup`${joined([issued, author, day, given], lists.comma)}.
    ${say(words.size, {
      paragraphs: capital(counted(rows.length, "paragraph")),
      characters: reading.text.length,
      notes: counted(notes.length, "note"),
    })}
    <code class="hash" title="${words.hash}">sha-256 ${summary.id.slice(0, 8)}…${summary.id.slice(-8)}</code>`;
}

/** What was found amiss in the source, with its place. */
function noticeList({ reading: { notices } }: SourceView, leaf: Leaf): Html | "" {
  if (notices.length === 0) return "";
  const { source: words } = spoken();
  return markup`<section aria-labelledby="h-notices" class="notices">
    <h2 id="h-notices">${words.notices} <span class="more">${words.noticesNote}</span></h2>
    <ul class="lines">
      ${notices.map(
        ({ span, kind, text }) =>
          markup`<li>
            ${joined([markup`<code>${kind}</code>`, inRegister(text), span && markup`<a href="${onLeaf(leaf, span.start, passageId(span))}">${say(words.characters, span)}</a>`], DOT)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The margin again as a table: the same rows, for those who cannot use the margin. */
function twin({ notes: all, leaf }: Layout): Html | "" {
  const notes = all.filter(({ anchors: [{ start }] }) => isOn(leaf, start));
  if (notes.length === 0) return "";
  const { source: words, kinds } = spoken();
  return markup`<details class="twin">
    <summary>${say(words.asTable, { count: notes.length })}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.entries}">
      <table>
        <thead>
          <tr>
            <th scope="col" class="num">${words.number}</th>
            <th scope="col">${words.kind}</th>
            <th scope="col">${words.entry}</th>
            <th scope="col">${words.words}</th>
            <th scope="col">${words.place}</th>
          </tr>
        </thead>
        <tbody>
          ${notes.map(
            ({ number, entry, anchors: [anchor] }) =>
              markup`<tr>
                <td class="num"><a href="#${passageId(anchor)}">${number}</a></td>
                <td>${kinds[entry.kind].one}</td>
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
