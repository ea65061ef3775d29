import { byCodeUnits } from "../../text/index.ts";
import type { Overview, ReadingDesk, SourceSummary } from "../../desk/index.ts";
import type { Entry, EntryKind } from "../../register/index.ts";
import { sidesByName, sourcesOf } from "../accounts/voices.ts";
import { actorAddress, entryAddress, searchAddress, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { daySign, publishedSign } from "../pieces/dates.ts";
import { headOf, quotedHead } from "../pieces/entry-line.ts";
import { pictureStrip } from "../pictures/ways.ts";
import { LISTS } from "../pieces/kinds.ts";
import { firstWords } from "../pieces/openings.ts";
import { titleOf } from "../pieces/layout.ts";
import { referenceSign, referenceSigns, sourceName } from "../pieces/names.ts";
import { andMore, counted, differsSign, figures, notStated, pointWords } from "../pieces/signs.ts";
import { capital, enumeratedPieces, say, spoken, tell, termWords } from "../words/index.ts";
import { DATASET } from "./dataset.ts";
import type { View } from "./page.ts";
import { WAYS } from "./ways.ts";

/** The first page: what is in the register, what is told twice, what differs, and ways in. */
export function overviewView(desk: ReadingDesk): View {
  return {
    page: () => ({ title: spoken().overview.window, room: "/", main: overviewMain(desk.overview()) }),
    json: () => desk.overview(),
  };
}

function overviewMain(overview: Overview): Html {
  if (overview.sources === 0) return emptyRegister();
  return markup`${titleOf({ title: spoken().overview.title, tools: markup`<a href="/take">${spoken().overview.take}</a> · <a href="${DATASET}">${spoken().overview.dataset}</a> · <a href="/overview.json">.json</a>` })}
    <p class="inventory">${inventory(overview)}</p>
    <div class="front">
      <div class="side">${toldBySeveral(overview.shared)}</div>
      <div class="side">${whatDiffers(overview.differing)} ${whoSpeaks(overview.actors)}</div>
    </div>
    ${pictureStrip()}
    ${recentSources(overview.latestSources, overview.sources)}
    ${waysIn()}`;
}

function emptyRegister(): Html {
  const { overview: words } = spoken();
  return titleOf({
    title: words.empty,
    stand: tell(words.emptyStand, {
      take: (inner) => markup`<a href="/take">${inner}</a>`,
      code: (inner) => markup`<code>${inner}</code>`,
    }),
  });
}

/** The counts in a sentence, each a link to its list. */
function inventory({ sources, outlets, counts }: Overview): Html {
  const parts = (["statement", "meeting", "membership", "fact", "instrument", "commitment", "act"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => countLink(kind, counts[kind]));
  const { overview: words } = spoken();
  const told = {
    count: sources,
    sources: markup`<a href="/sources">${capital(counted(sources, "source"))}</a>`,
    entries: parts.length > 0 ? enumeratedPieces(parts) : markup`${words.nothingYet}`,
  };
  const actors = markup`<a href="/actors">${capital(counted(counts.actor, "actor"))}</a>`;
  return joined(
    [
      outlets > 0
        ? tell(words.holdsFrom, { ...told, outlets: counted(outlets, "outlet") })
        : tell(words.holds, told),
      counts.actor > 0 && tell(words.actors, { count: counts.actor, actors }),
      words.opens,
    ],
    " ",
  );
}

const countLink = (kind: EntryKind, count: number): Html =>
  markup`<a href="${LISTS[kind]}">${counted(count, kind)}</a>`;

/** How many of each kind are shown: an event that several tell of comes first, since there accounts can be compared. */
const TOLD: readonly (readonly [kind: EntryKind, most: number])[] = [
  ["meeting", 4],
  ["statement", 3],
  ["membership", 1],
  ["fact", 1],
  ["commitment", 1],
  ["instrument", 1],
];

function toldBySeveral(shared: readonly Entry[]): Html {
  const told = [...shared].sort((a, b) => weightOf(b) - weightOf(a) || byCodeUnits(a.id, b.id));
  const shown = TOLD.flatMap(([kind, most]) => told.filter((entry) => entry.kind === kind).slice(0, most));
  const { overview: words } = spoken();
  return markup`<section aria-labelledby="h-told">
<h2 id="h-told">${words.told} <span class="more">${words.toldNote} · <a href="${searchAddress("shared: NOT kind:actor")}">${words.all}</a></span></h2>
${shown.length === 0 ? markup`<p class="empty">${words.notTold}</p>` : markup`<ol class="told">${shown.map(toldLine)}</ol>`}
</section>`;
}

/** The more sources the heavier; a statement of a word or two is light even so. */
const weightOf = (entry: Entry): number =>
  sourcesOf(entry) * (entry.kind === "statement" ? Math.min(entry.words.length, 80) : 1);

function toldLine(entry: Entry): Html {
  const outlets = [...new Set(entry.accounts.map(({ from }) => sourceName(from)))];
  const where = entry.kind === "meeting" && entry.place ? fromSource(entry.place) : null;
  const who =
    entry.kind === "statement"
      ? referenceSign(entry.speaker)
      : entry.kind === "commitment"
        ? referenceSigns(entry.who)
        : null;
  const how = entry.kind === "meeting" && entry.status !== "held" ? termWords(entry.status) : null;
  const when = entry.kind === "meeting" || entry.kind === "statement" ? daySign(entry.date) : null;
  return markup`<li>
    <span class="many" aria-hidden="true">${sourcesOf(entry)}</span>
    <div>
      <a class="head" href="${entryAddress(entry)}">${fromSource(quotedHead(entry))}</a>
      <p class="by">
        ${joined([capital(kindWords(entry)), how, who, where, when, markup`<span class="sr">${say(spoken().overview.toldBy, { count: sourcesOf(entry) })} </span>${fromSource(outlets.slice(0, 4).join(", "))}${outlets.length > 4 ? ` ${andMore(outlets.length - 4)}` : ""}`, entry.differs.length > 0 && differsSign(entry.differs)], DOT)}
      </p>
    </div>
  </li>`;
}

/** What an entry is; a minister before the press alone met nobody. */
const kindWords = (entry: Entry): string =>
  entry.kind === "meeting" && /^(?:press|visit|phone)$/.test(entry.format)
    ? termWords(entry.format)
    : spoken().kinds[entry.kind].one;

const DIFFERING = 6;

function whatDiffers(differing: readonly Entry[]): Html {
  const told = differing.filter(({ differs }) => differs.some((key) => key !== "wording"));
  const wordings = differing.length - told.length;
  const { overview: words } = spoken();
  return markup`<section aria-labelledby="h-differ">
    <h2 id="h-differ">
      <span><span class="differs" aria-hidden="true">≠</span> ${words.differs}</span>
      <span class="more"><a href="${searchAddress("differs: NOT kind:actor")}">${words.all}</a></span>
    </h2>
    ${
      told.length === 0
        ? markup`<p class="empty">${words.noDifference}</p>`
        : markup`<ul class="lines">
            ${told.slice(0, DIFFERING).map(differLine)}
          </ul>`
    }
    ${wordings > 0 ? markup`<p class="further">${capital(say(words.wordings, { count: wordings }))}</p>` : ""}
  </section>`;
}

function differLine(entry: Entry): Html {
  const key =
    entry.differs.find((each) => each !== "wording" && each !== "participants") ?? entry.differs[0]!;
  return markup`<li>
    <a href="${entryAddress(entry)}">${fromSource(headOf(entry))}</a><br /><span class="sides"><span class="differs">${pointWords(key)}</span> ${sidesByName(entry, key)}</span>
  </li>`;
}

const SPEAKERS = 8;

function whoSpeaks(actors: Overview["actors"]): Html {
  const { overview: words } = spoken();
  return markup`<section aria-labelledby="h-speak">
    <h2 id="h-speak">
      ${words.speaks} <span class="more"><a href="/actors">${words.allActors}</a></span>
    </h2>
    <table class="speakers">
      <caption class="sr">${words.speakers}</caption>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col" class="num">${words.statements}</th>
          <th scope="col" class="num">${words.meetings}</th>
        </tr>
      </thead>
      <tbody>
        ${actors.slice(0, SPEAKERS).map(({ actor, statements, meetings }) => {
          const [office] = actor.offices;
          return markup`<tr>
            <th scope="row">
              <a href="${actorAddress(actor.id)}">${fromSource(actor.name)}</a>${office ? markup`<small>${fromSource([office.title, office.of].filter(Boolean).join(", "))}</small>` : ""}
            </th>
            <td class="num">${figures(statements)}</td>
            <td class="num">${figures(meetings)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

const RECENT = 9;

function recentSources(sources: readonly SourceSummary[], count: number): Html {
  const { overview: words, signs } = spoken();
  return markup`<section class="recent" aria-labelledby="h-sources">
    <h2 id="h-sources">
      ${words.recent} <span class="more"><a href="/sources">${say(words.allOf, { count })}</a></span>
    </h2>
    <ul class="lines">
      ${sources.slice(0, RECENT).map(
        (source) =>
          markup`<li>
              <a href="${sourceAddress(source.id)}">${fromSource(source.title ?? firstWords(source.id) ?? source.name)}</a><br /><span
                class="by">${joined([source.outlet ? fromSource(source.outlet) : notStated(signs.outletNotStated), publishedSign(source.published, source.publishedBasis)], DOT)}</span>
            </li>`,
      )}
    </ul>
  </section>`;
}

function waysIn(): Html {
  const { overview: words, ways } = spoken();
  return markup`<section class="ways" aria-labelledby="h-ways">
    <h2 id="h-ways">
      ${words.ways} <span class="more">${words.waysNote}</span>
    </h2>
    <ol>
      ${WAYS.map(
        ({ key, query }) =>
          markup`<li>
            <a href="${searchAddress(query)}">${ways[key].name}</a><span>${ways[key].about}</span><code>${query}</code>
          </li>`,
      )}
    </ol>
  </section>`;
}
