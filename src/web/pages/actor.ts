import type { ActorView, ReadingDesk, Standpoint } from "../../desk/index.ts";
import { csvLines } from "../../desk/index.ts";
import type { ActorEntry } from "../../register/index.ts";
import { BRIEF } from "../brief/address.ts";
import { actorAddress, searchAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { entryLines } from "../pieces/entry-line.ts";
import { LISTS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfActor } from "../pictures/ways.ts";
import { formLinks, registerLink, titleOf } from "../pieces/layout.ts";
import { inferred } from "../pieces/dates.ts";
import { citation, nameLink } from "../pieces/names.ts";
import { counted, figures, notStated } from "../pieces/signs.ts";
import { capital, dayWords, enumerated, say, spoken, tell, termWords } from "../words/index.ts";
import type { View } from "./page.ts";

/** Entries of one kind that an actor's page shows where there are more than it can; the rest is one link away. */
const SHOWN = 30;
const MOST = 40;

type Part = "statements" | "meetings" | "commitments" | "memberships" | "instruments";
const PARTS: readonly Part[] = ["statements", "meetings", "commitments", "memberships", "instruments"];

/** The kind of the entries in a part. */
const KIND_OF = {
  statements: "statement",
  meetings: "meeting",
  commitments: "commitment",
  memberships: "membership",
  instruments: "instrument",
} as const;

/** What the register has of one actor; undefined where nobody has the key. */
export function actorPageView(desk: ReadingDesk, key: string, standpoint: Standpoint): View | undefined {
  const view = desk.actor(key, standpoint, MOST);
  if (!view) return undefined;
  // What the page shows is looked up already; a file holds all of it.
  const whole = () => desk.actor(key, standpoint) ?? view;
  return {
    page: () => ({ title: view.actor.name, room: LISTS.actor, main: actorMain(desk, view) }),
    json: () => whole(),
    csv: () => {
      const all = whole();
      return csvLines([all.actor, ...PARTS.flatMap((part) => all[part])]);
    },
  };
}

function actorMain(desk: ReadingDesk, view: ActorView): Html {
  const { actor } = view;
  const { actor: words, kinds } = spoken();
  const filled = PARTS.filter((part) => view[part].length > 0);
  return markup`${titleOf({
    title: fromSource(actor.name),
    where: markup`${registerLink()} / <a href="${LISTS.actor}">${capital(kinds.actor.many)}</a> /
        ${capital(termWords(actor.actorKind))}`,
    stand: inventory(desk, view),
    tools: markup`<a href="${withParameters(BRIEF, { name: actor.id })}">${words.brief}</a> · ${formLinks(actorAddress(actor.id))}`,
  })}
    ${pictureLine(picturesOfActor(actor, view))}
    <div class="actorpage">
      <div>
        ${filled.map((part) => partSection(actor, part, view))}${filled.length === 0 ? markup`<p class="empty">${words.nothing}</p>` : ""}
      </div>
      <aside class="side" aria-label="${words.aside}">${offices(actor)}${names(desk, actor)}</aside>
    </div>`;
}

function inventory(desk: ReadingDesk, view: ActorView): Html {
  const { actor } = view;
  const state = actor.state === undefined ? null : desk.actorHead(actor.state);
  const counts = PARTS.filter((part) => view[part].length > 0).map((part) =>
    counted(view.counts[part], KIND_OF[part]),
  );
  const { actor: words } = spoken();
  return joined(
    [
      state && state.id !== actor.id && tell(words.of, { state: nameLink(state.name, state.id) }),
      counts.length > 0 ? say(words.onRecord, { counts: enumerated(counts) }) : null,
    ],
    " ",
  );
}

function partSection(actor: ActorEntry, part: Part, view: ActorView): Html {
  const [entries, count] = [view[part], view.counts[part]];
  const field = part === "statements" ? "speaker" : "by";
  const all = searchAddress(`kind:${KIND_OF[part]} ${field}:${actor.id}`);
  const { actor: words, kinds } = spoken();
  const { many } = kinds[KIND_OF[part]];
  const more = count > MOST;
  return markup`<section class="of" aria-labelledby="h-${part}">
    <h2 id="h-${part}">
      ${words[part]}
      <span class="more">${more ? tell(words.some, { shown: SHOWN, count, all: (inner) => markup`<a href="${all}">${inner}</a>` }) : figures(count)}</span>
    </h2>
    ${entryLines(more ? entries.slice(0, SHOWN) : entries)}
    ${more ? markup`<p class="further"><a href="${all}">${say(words.allOf, { count, many })}</a></p>` : ""}
  </section>`;
}

function offices({ offices: held }: ActorEntry): Html | "" {
  if (held.length === 0) return "";
  const { actor: words, lists } = spoken();
  return markup`<section aria-labelledby="h-offices">
    <h2 id="h-offices">${words.offices} <span class="more">${words.whoSaysSo}</span></h2>
    <ul class="lines">
      ${held.map(
        ({ title, of, standing, tenure, saidBy, told }) =>
          markup`<li>
            ${officeOf(title, of)}${standing === "current" ? "" : markup` <span class="standing">${termWords(standing)}</span>`}${tenure ? markup` <span class="tenure">${tenureWords(tenure)}</span>` : ""}
            <span class="saidby">${joined(
              saidBy.slice(0, 4).map((from) => citation(from)),
              lists.semicolon,
            )}${told > 4 ? say(words.moreSources, { count: told - 4 }) : ""}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** "2014 to 2019", "since May 2019" */
function tenureWords({ from, to }: NonNullable<ActorEntry["offices"][number]["tenure"]>): string {
  const { actor: words } = spoken();
  if (from !== undefined && to !== undefined)
    return say(words.tenure, { from: dayWords(from), to: dayWords(to) });
  return from === undefined
    ? say(words.tenureUntil, { to: dayWords(to ?? "") })
    : say(words.tenureSince, { from: dayWords(from) });
}

function officeOf(title: string, of: string | null): Html {
  const { actor: words } = spoken();
  const held = markup`<b>${fromSource(title)}</b>`;
  return of
    ? tell(words.officeOf, { title: held, of: fromSource(of) })
    : tell(words.officeOfNobody, { title: held, notStated: notStated() });
}

function names(desk: ReadingDesk, actor: ActorEntry): Html {
  const { names: all, name, keys, told, joined: put = [] } = actor;
  const ruleFor = new Map(put.map(({ key, rule }) => [key, rule]));
  const others = all.filter((each) => each !== name);
  const { actor: words } = spoken();
  return markup`<section aria-labelledby="h-names">
    <h2 id="h-names">${words.names} <span class="more">${counted(told, "source")}</span></h2>
    <p class="names">${others.length > 0 ? joined(others.map(fromSource), DOT) : words.oneName}</p>
    ${actor.namesakes ? markup`<p>${tell(words.namesakes, { others: links(desk, actor.namesakes) })}</p>` : ""}
    ${actor.perhaps ? markup`<p>${tell(words.perhaps, { others: links(desk, actor.perhaps) })}</p>` : ""}
    <p class="keys">
      <span class="sr">${words.keys} </span>${joined(
        keys.map((key) => keySign(key, ruleFor.get(key))),
        " ",
      )}
    </p>
  </section>`;
}

/** In brackets where a rule put the key to this person, whom its source does not name in full. */
function keySign(key: string, rule: string | undefined): Html {
  const sign = markup`<code>${key}</code>`;
  return rule === undefined ? sign : inferred(sign, rule);
}

const links = (desk: ReadingDesk, ids: readonly string[]): Html =>
  joined(
    ids.map((id) => nameLink(desk.actorHead(id)?.label ?? id, id)),
    spoken().lists.semicolon,
  );
