import { dateOf } from "../../archive/index.ts";
import type { ActEntry, Entry, MeetingEntry } from "../../register/index.ts";
import type { ActorKey } from "../../text/index.ts";
import type { Column } from "./columns.ts";

/** One who acts or meets. */
interface Party {
  readonly actor: ActorKey | null;
  readonly name: string;
}

/** An event between two. `mutual`: neither is the one it is done to. */
export interface Dyad {
  readonly entry: ActEntry | MeetingEntry;
  readonly from: Party;
  readonly to: Party | null;
  readonly mutual: boolean;
  /** The state a party is or belongs to, where the register has it. */
  readonly stateOf: (party: Party | null) => string | undefined;
}

/** The pairs of an act or a meeting; none of other entries. */
export function dyadsOf(entry: Entry, stateOf: Dyad["stateOf"]): Dyad[] {
  if (entry.kind === "meeting") return pairsOf(entry, entry.participants, stateOf);
  if (entry.kind !== "act") return [];
  const { actors, recipients } = entry;
  if (recipients.length > 0) {
    return actors.flatMap((from) => recipients.map((to) => ({ entry, from, to, mutual: false, stateOf })));
  }
  const together = pairsOf(entry, actors, stateOf);
  if (together.length > 0) return together;
  return actors.map((from) => ({ entry, from, to: null, mutual: false, stateOf }));
}

const pairsOf = (entry: Dyad["entry"], parties: readonly Party[], stateOf: Dyad["stateOf"]): Dyad[] =>
  parties.flatMap((from, i) =>
    parties.slice(i + 1).map((to) => ({ entry, from, to, mutual: true, stateOf })),
  );

export const DYAD_COLUMNS: readonly Column<Dyad>[] = [
  { name: "entry", about: "the entry’s id", cell: ({ entry }) => entry.id },
  { name: "kind", about: "act or meeting", closed: true, cell: ({ entry }) => entry.kind },
  {
    name: "class",
    about: "class of the event, PLOVER 2.0; a meeting is one of CONSULT",
    closed: true,
    cell: ({ entry }) => (entry.kind === "act" ? entry.class : "CONSULT"),
  },
  {
    name: "mode",
    about: "its mode, PLOVER 2.0; of a meeting, its format",
    closed: true,
    cell: ({ entry }) => (entry.kind === "act" ? entry.mode : entry.format),
  },
  {
    name: "polarity",
    about: "whether it is affirmed or denied",
    closed: true,
    cell: ({ entry }) =>
      entry.kind === "act" ? entry.polarity : entry.status === "denied" ? "negative" : "positive",
  },
  {
    name: "status",
    about: "how far it has come, as the sources have it",
    closed: true,
    cell: ({ entry }) => entry.status,
  },
  { name: "date", about: "its day, or as much of one as is told", cell: ({ entry }) => dateOf(entry)?.value },
  {
    name: "date_ground",
    about: "whence the day: stated, inferred, or only that of the first publication",
    closed: true,
    cell: ({ entry }) => dateOf(entry)?.ground,
  },
  { name: "actor", about: "who acts", cell: ({ from }) => from.name },
  { name: "actor_key", about: "their key among the actors", cell: ({ from }) => from.actor },
  {
    name: "actor_state",
    about: "the state they are or belong to",
    cell: ({ from, stateOf }) => stateOf(from),
  },
  { name: "recipient", about: "to or with whom", cell: ({ to }) => to?.name },
  { name: "recipient_key", about: "their key among the actors", cell: ({ to }) => to?.actor },
  {
    name: "recipient_state",
    about: "the state they are or belong to",
    cell: ({ to, stateOf }) => stateOf(to),
  },
  {
    name: "mutual",
    about: "whether the two act together; else the first acts on the second",
    closed: true,
    cell: ({ mutual }) => mutual,
  },
  {
    name: "place",
    about: "where they met",
    cell: ({ entry }) => (entry.kind === "meeting" ? entry.place : null),
  },
  {
    name: "claimed_by",
    about: "whose claims the accounts are, where not the sources’ own",
    cell: ({ entry }) => entry.accounts.map(({ claimedBy }) => claimedBy?.name),
  },
  {
    name: "outlets",
    about: "the outlets that tell it",
    cell: ({ entry }) => entry.accounts.map(({ from }) => from.outlet),
  },
  {
    name: "sources",
    about: "how many sources tell it",
    cell: ({ entry }) => new Set(entry.accounts.map(({ from }) => from.source)).size,
  },
  {
    name: "differs",
    about: "on which points the accounts do not say the same",
    cell: ({ entry }) => entry.differs,
  },
];
