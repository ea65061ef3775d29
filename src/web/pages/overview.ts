import { byCodeUnits } from "../../text/index.ts";
import type { Overview, ReadingDesk, SourceSummary } from "../../desk/index.ts";
import type { Entry, EntryKind } from "../../register/index.ts";
import { sidesByName, sourcesOf } from "../accounts/voices.ts";
import { actorAddress, entryAddress, searchAddress, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { dateSign, publishedSign } from "../pieces/dates.ts";
import { headOf, quotedHead } from "../pieces/entry-line.ts";
import { pictureStrip } from "../pictures/ways.ts";
import { KINDS } from "../pieces/kinds.ts";
import { titleOf } from "../pieces/layout.ts";
import { referenceSign, sourceName } from "../pieces/names.ts";
import { capital, counted, differsSign, figures, notStated, pointWords } from "../pieces/signs.ts";
import type { View } from "./page.ts";
import { WAYS } from "./ways.ts";

/** The first page: what is in the register, what is told twice, what differs, and ways in. */
export function overviewView(desk: ReadingDesk): View {
  return {
    page: () => ({ title: "Register", room: "/", main: overviewMain(desk.overview()) }),
    json: () => desk.overview(),
  };
}

function overviewMain(overview: Overview): Html {
  if (overview.sources === 0) return emptyRegister();
  return markup`${titleOf({ title: "What is in the register", tools: markup`<a href="/overview.json">.json</a>` })}
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
  return markup`${titleOf({ title: "The register is empty", stand: markup`Nothing has been taken in yet. <a href="/take">Take files or addresses here</a>, or a whole folder with <code>readout take PATH</code>.` })}`;
}

/** The counts in a sentence, each a link to its list. */
function inventory({ sources, outlets, counts }: Overview): Html {
  const parts = (["statement", "meeting", "membership", "fact", "instrument", "commitment", "act"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => countLink(kind, counts[kind]));
  const people =
    counts.actor > 0
      ? markup` <a href="/actors">${capital(counted(counts.actor, "actor"))}</a>
          ${counts.actor === 1 ? "is" : "are"} named in them.`
      : "";
  const held =
    parts.length > 1
      ? markup`${joined(parts.slice(0, -1), ", ")} and ${parts.at(-1)}`
      : (parts[0] ?? "nothing yet");
  return markup`<a href="/sources">${capital(counted(sources, "source"))}</a>${outlets > 0 ? ` from ${counted(outlets, "outlet")}` : ""} ${sources === 1 ? "holds" : "hold"}
    ${held}.${people} Each of them opens the sentence it stands on.`;
}

const countLink = (kind: EntryKind, count: number): Html =>
  markup`<a href="${KINDS[kind].list}">${counted(count, KINDS[kind].one, KINDS[kind].many)}</a>`;

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
  return markup`<section aria-labelledby="h-told">
<h2 id="h-told">Told by several sources <span class="more">the number of sources · <a href="${searchAddress("shared: NOT kind:actor")}">all</a></span></h2>
${shown.length === 0 ? markup`<p class="empty">No event is told by two sources yet.</p>` : markup`<ol class="told">${shown.map(toldLine)}</ol>`}
</section>`;
}

/** The more sources the heavier; a statement of a word or two is light even so. */
const weightOf = (entry: Entry): number =>
  sourcesOf(entry) * (entry.kind === "statement" ? Math.min(entry.words.length, 80) : 1);

function toldLine(entry: Entry): Html {
  const outlets = [...new Set(entry.accounts.map(({ from }) => sourceName(from)))];
  const where = entry.kind === "meeting" && entry.place ? fromSource(entry.place) : null;
  const who = entry.kind === "statement" ? referenceSign(entry.speaker) : null;
  const when = entry.kind === "meeting" || entry.kind === "statement" ? dateSign(entry.date) : null;
  return markup`<li>
    <span class="many" aria-hidden="true">${sourcesOf(entry)}</span>
    <div>
      <a class="head" href="${entryAddress(entry)}">${fromSource(quotedHead(entry))}</a>
      <p class="by">
        ${joined([capital(KINDS[entry.kind].one), who, where, when, markup`<span class="sr">told by ${sourcesOf(entry)} sources: </span>${fromSource(outlets.slice(0, 4).join(", "))}${outlets.length > 4 ? ` and ${outlets.length - 4} more` : ""}`, entry.differs.length > 0 && differsSign(entry.differs)], DOT)}
      </p>
    </div>
  </li>`;
}

const DIFFERING = 6;

function whatDiffers(differing: readonly Entry[]): Html {
  const told = differing.filter(({ differs }) => differs.some((key) => key !== "wording"));
  const wordings = differing.length - told.length;
  return markup`<section aria-labelledby="h-differ">
    <h2 id="h-differ">
      <span><span class="differs" aria-hidden="true">≠</span> What differs</span>
      <span class="more"><a href="${searchAddress("differs: NOT kind:actor")}">all</a></span>
    </h2>
    ${
      told.length === 0
        ? markup`<p class="empty">No accounts differ on a fact.</p>`
        : markup`<ul class="lines">
            ${told.slice(0, DIFFERING).map(differLine)}
          </ul>`
    }
    ${wordings > 0 ? markup`<p class="further">${capital(counted(wordings, "statement"))} in more than one wording.</p>` : ""}
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
  return markup`<section aria-labelledby="h-speak">
    <h2 id="h-speak">
      Who speaks most <span class="more"><a href="/actors">all actors</a></span>
    </h2>
    <table class="speakers">
      <caption class="sr">
        Actors by statements and meetings
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="num">Statements</th>
          <th scope="col" class="num">Meetings</th>
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
  return markup`<section class="recent" aria-labelledby="h-sources">
    <h2 id="h-sources">
      Last taken in <span class="more"><a href="/sources">all ${figures(count)}</a></span>
    </h2>
    <ul class="lines">
      ${sources.slice(0, RECENT).map(
        (source) =>
          markup`<li>
              <a href="${sourceAddress(source.id)}">${fromSource(source.title ?? source.name)}</a><br /><span
                class="by">${joined([source.outlet ? fromSource(source.outlet) : notStated("outlet not stated"), publishedSign(source.published, source.publishedBasis)], DOT)}</span>
            </li>`,
      )}
    </ul>
  </section>`;
}

function waysIn(): Html {
  return markup`<section class="ways" aria-labelledby="h-ways">
    <h2 id="h-ways">
      Ten ways in <span class="more">each is a question to the register; change it in the box above</span>
    </h2>
    <ol>
      ${WAYS.map(
        ({ name, about, query }) =>
          markup`<li>
            <a href="${searchAddress(query)}">${name}</a><span>${about}</span><code>${query}</code>
          </li>`,
      )}
    </ol>
  </section>`;
}
