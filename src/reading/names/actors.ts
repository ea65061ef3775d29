import type {
  ActorKey,
  ActorKind,
  Document,
  Mention,
  OfficeMention,
  PartialDate,
  Quoted,
} from "../../text/index.ts";
import { byCodeUnits, quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { ReadActor, ReadOffice } from "../reading.ts";
import { titleCase } from "./bodies.ts";
import type { BelongingState, StateOfPlace } from "./holder-states.ts";
import { isOver, tenureOf } from "./tenures.ts";
import { stateOfBody, statesBesideNames, statesOfPersons } from "./holder-states.ts";

/** The actors a source names, each with its variants, in order of key. */
export function gatherActors(
  document: Document<"mentions" | "offices">,
  authorities: Authorities,
): readonly ReadActor[] {
  const groups = new Map<ActorKey, Mention[]>();
  for (const mention of document.mentions) {
    if (mention.actor === undefined || !isActor(mention)) continue;
    const group = groups.get(mention.actor);
    if (group) group.push(mention);
    else groups.set(mention.actor, [mention]);
  }
  const stateOf: StateOfPlace = (place) => statesOfPlaces(authorities).get(place);
  const states = statesOfPersons(
    document.offices,
    statesBesideNames(document.text, document.mentions, stateOf),
    stateOf,
  );
  return [...groups]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([id, mentions]) => actorOf(document.text, id, mentions, states));
}

const statesOfPlaces = perAuthorities(
  (authorities): ReadonlyMap<string, ActorKey> =>
    new Map(
      ["places", "regions"]
        .flatMap((name) => authorities[name] ?? [])
        .flatMap(({ name = "", aliases, state = "" }) =>
          state === "" ? [] : [name, ...items(aliases)].map((each) => [each, `state:${state}`] as const),
        ),
    ),
);

const isActor = ({ type }: Mention): boolean => type !== "place" && type !== "instrument";

function actorOf(
  text: string,
  id: ActorKey,
  mentions: readonly Mention[],
  states: ReadonlyMap<ActorKey, BelongingState>,
): ReadActor {
  const own = stateOfBody(id);
  const { state, rule } = own === undefined ? (states.get(id) ?? {}) : { state: own };
  return {
    id,
    kind: mentions[0]!.type as ActorKind,
    name: mentions.map(({ name }) => name).reduce((a, b) => (b.length > a.length ? b : a)),
    ...(state !== undefined && { state }),
    ...(rule !== undefined && { stateRule: rule }),
    variants: [...new Set(mentions.map(({ start, end }) => text.slice(start, end)))].sort(),
  };
}

/** Who holds which office, as the source has it: one row for each actor, title and what the office is of. */
export function gatherOffices(
  document: Document<"mentions" | "offices" | "sentences" | "dates">,
  authorities: Authorities,
  published?: PartialDate,
): readonly ReadOffice[] {
  const rows = new Map<string, ReadOffice & { readonly evidence: Quoted[] }>();
  for (const office of document.offices) {
    const { holder, of, level } = office;
    if (!holder || holder.basis !== "stated") continue;
    const { actor, name } = holder.value;
    const tenure = tenureOf(document, office, authorities);
    const standing = tenure && isOver(tenure, published) ? "former" : office.standing;
    const key = [actor, office.office, of?.actor ?? of?.name ?? "", standing].join("\n");
    const evidence = quote(document.text, office);
    const row = rows.get(key);
    const evidences = row?.evidence ?? [];
    evidences.push(evidence);
    if (row && (row.tenure !== undefined || tenure === undefined)) continue;
    rows.set(key, {
      actor,
      name,
      title: row?.title ?? titleShown(document.text, office),
      level,
      of: of?.name ?? null,
      standing,
      ...(tenure && { tenure }),
      evidence: evidences,
    });
  }
  return [...rows.values()];
}

/** Levels whose controlled titles stand for one post each; the others gather many, and there the text's own words tell more. */
const CONTROLLED = new Set([
  "head-of-state",
  "head-of-government",
  "minister",
  "deputy-minister",
  "ambassador",
  "spokesperson",
  "head-of-organisation",
]);

/** The controlled title, or the text's own where it calls the post otherwise: "Secretary of State", "head of the delegation". */
function titleShown(text: string, { office, level, title }: OfficeMention): string {
  const words = text.slice(title.start, title.end).toLowerCase().replace(/\s+/g, " ");
  const bare = words.replace(
    /^(?:(?:the|former|ex|then|current|new|newly|outgoing|late|acting|interim) |ex-)+/,
    "",
  );
  if (bare === "head" && level === "head-of-government") return "Head of Government"; // "head of the Tarvian government"
  // "Foreign Ministers Ilyas Morvan of Tarvia and Katrin Solvey of Ardonia": each holds one office.
  if (headNoun(bare) === `${headNoun(office)}s`) return titleCase(office);
  const keeps = CONTROLLED.has(level) && (bare.length < 5 || headNoun(bare) === headNoun(office));
  return titleCase(keeps || bare === "counterpart" || bare.endsWith(".") ? office : bare);
}

/** "minister" of "minister of foreign affairs" and of "foreign minister". */
const headNoun = (title: string): string =>
  title
    .split(/ (?:of|for|to) /)[0]!
    .split(" ")
    .at(-1)!;
