import type { ActorView, ReadingDesk } from "../../desk/index.ts";
import { csvLines } from "../../desk/index.ts";
import type { ActorEntry } from "../../register/index.ts";
import { BRIEF } from "../brief/address.ts";
import { actorAddress, searchAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { entryLines } from "../pieces/entry-line.ts";
import { KINDS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfActor } from "../pictures/ways.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { citation, nameLink } from "../pieces/names.ts";
import { capital, counted, enumerated, figures, notStated } from "../pieces/signs.ts";
import type { View } from "./page.ts";

/** Entries of one kind that an actor's page shows where there are more than it can; the rest is one link away. */
const SHOWN = 30;
const MOST = 40;

type Part = "statements" | "meetings" | "commitments" | "memberships" | "instruments";
const PARTS: readonly Part[] = ["statements", "meetings", "commitments", "memberships", "instruments"];

/** What the register has of one actor; undefined where nobody has the key. */
export function actorPageView(desk: ReadingDesk, key: string): View | undefined {
  const view = desk.actor(key, {}, MOST);
  if (!view) return undefined;
  // What the page shows is looked up already; a file holds all of it.
  const whole = () => desk.actor(key) ?? view;
  return {
    page: () => ({ title: view.actor.name, room: KINDS.actor.list, main: actorMain(desk, view) }),
    json: () => whole(),
    csv: () => {
      const all = whole();
      return csvLines([all.actor, ...PARTS.flatMap((part) => all[part])]);
    },
  };
}

function actorMain(desk: ReadingDesk, view: ActorView): Html {
  const { actor } = view;
  const filled = PARTS.filter((part) => view[part].length > 0);
  return markup`${titleOf({
    title: actor.name,
    where: markup`<a href="/">Register</a> / <a href="${KINDS.actor.list}">Actors</a> /
        ${capital(actor.actorKind)}`,
    stand: inventory(desk, view),
    tools: markup`<a href="${withParameters(BRIEF, { name: actor.id })}">brief</a> · ${formLinks(actorAddress(actor.id))}`,
  })}
    ${pictureLine(picturesOfActor(actor, view))}
    <div class="actorpage">
      <div>
        ${filled.map((part) => partSection(actor, part, view))}${filled.length === 0 ? markup`<p class="empty">Named in sources; nothing else is on record.</p>` : ""}
      </div>
      <aside class="side" aria-label="Names and offices">${offices(actor)}${names(actor)}</aside>
    </div>`;
}

function inventory(desk: ReadingDesk, view: ActorView): Html {
  const { actor } = view;
  const state = actor.state === undefined ? null : desk.actorHead(actor.state);
  const counts = PARTS.filter((part) => view[part].length > 0).map((part) =>
    counted(view.counts[part], part.slice(0, -1)),
  );
  return joined(
    [
      state && state.id !== actor.id && markup`Of ${nameLink(state.name, state.id)}.`,
      counts.length > 0 ? markup`On record: ${enumerated(counts)}.` : null,
    ],
    " ",
  );
}

function partSection(actor: ActorEntry, part: Part, view: ActorView): Html {
  const [entries, count] = [view[part], view.counts[part]];
  const field = part === "statements" ? "speaker" : "by";
  const all = searchAddress(`kind:${part.slice(0, -1)} ${field}:${actor.id}`);
  const more = count > MOST;
  return markup`<section class="of" aria-labelledby="h-${part}">
    <h2 id="h-${part}">
      ${capital(part)}
      <span class="more">${more ? markup`${SHOWN} of ${figures(count)} · <a href="${all}">all</a>` : figures(count)}</span>
    </h2>
    ${entryLines(more ? entries.slice(0, SHOWN) : entries)}
    ${more ? markup`<p class="further"><a href="${all}">All ${figures(count)} ${part}</a></p>` : ""}
  </section>`;
}

function offices({ offices: held }: ActorEntry): Html | "" {
  if (held.length === 0) return "";
  return markup`<section aria-labelledby="h-offices">
    <h2 id="h-offices">Offices <span class="more">who says so</span></h2>
    <ul class="lines">
      ${held.map(
        ({ title, of, standing, saidBy, told }) =>
          markup`<li>
            <b>${fromSource(title)}</b>${of ? markup`, ${fromSource(of)}` : markup`, of ${notStated()}`}${standing === "current" ? "" : markup` <span class="standing">${standing}</span>`}
            <span class="saidby">${joined(
              saidBy.slice(0, 4).map((from) => citation(from)),
              "; ",
            )}${told > 4 ? markup`; ${counted(told - 4, "source")} more` : ""}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function names({ names: all, name, keys, told }: ActorEntry): Html {
  const others = all.filter((each) => each !== name);
  return markup`<section aria-labelledby="h-names">
    <h2 id="h-names">As written <span class="more">${counted(told, "source")}</span></h2>
    <p class="names">${others.length > 0 ? joined(others.map(fromSource), DOT) : "Under this name only."}</p>
    <p class="keys">
      <span class="sr">Keys: </span>${joined(
        keys.map((key) => markup`<code>${key}</code>`),
        " ",
      )}
    </p>
  </section>`;
}
