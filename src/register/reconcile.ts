import { byCodeUnits } from "../text/index.ts";
import { groupBy } from "./accounts.ts";
import { joinRuled } from "./joining.ts";
import { reconcileActs } from "./reconcile-acts.ts";
import { reconcileActors } from "./reconcile-actors.ts";
import { reconcileCommitments } from "./commitments/reconcile.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { reconcileInstruments } from "./reconcile-instruments.ts";
import { reconcileMeetings } from "./reconcile-meetings.ts";
import { reconcileMemberships } from "./reconcile-memberships.ts";
import { reconcileStatements } from "./reconcile-statements.ts";
import type { Pairs } from "./rulings.ts";
import { NO_PAIRS } from "./rulings.ts";
import type { Claim, ClaimOf, Entry, EntryKind, MeetingEntry } from "./entry.ts";
import { withRelated } from "./meetings/relations.ts";

/**
 * The entries that all claims sharing one key support. A pure function of the set of claims: their order does not
 * matter, and no other claim is needed. `pairs`: what people ruled on pairs of actors and accounts; where they ruled two
 * accounts of two keys to be one, the claims of both keys come together. Entries come sorted by id.
 */
export function reconcile(claims: readonly Claim[], pairs: Pairs = NO_PAIRS): readonly Entry[] {
  const keyed = groupBy(claims, ({ key }) => key).map(([, group]) => reconcileKey(group, pairs));
  const ruled = pairs === NO_PAIRS ? keyed : joinedKeys(keyed, pairs);
  return distinct(ruled.flatMap(relate)).sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Entries by key once rulings joined some; a joined entry stays with the key whose id it has. */
function joinedKeys(keyed: readonly (readonly Entry[])[], pairs: Pairs): readonly (readonly Entry[])[] {
  const home = new Map(keyed.flatMap((entries, key) => entries.map(({ id }) => [id, key] as const)));
  return [...Map.groupBy(joinRuled(keyed.flat(), pairs), ({ id }) => home.get(id)!).values()];
}

/** Entries of one key with the meetings told of beside each other: after rulings, which may join what would be named. */
function relate(entries: readonly Entry[]): readonly Entry[] {
  const isMeeting = (entry: Entry): entry is MeetingEntry => entry.kind === "meeting";
  const meetings = entries.filter(isMeeting);
  if (meetings.length < 2) return entries;
  return [...entries.filter((entry) => !isMeeting(entry)), ...withRelated(meetings)];
}

function reconcileKey(claims: readonly Claim[], pairs: Pairs): Entry[] {
  const of = <K extends EntryKind>(kind: K): ClaimOf<K>[] =>
    claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind);
  const statements = of("statement");
  const speakers = statements.flatMap(({ account }) => account.says.speaker.actor ?? []);
  const people = reconcileActors(of("actor"), speakers, pairs);
  return [
    ...people.entries,
    ...reconcileStatements(statements, people.resolve, pairs),
    ...reconcileMeetings(of("meeting"), pairs),
    ...reconcileMemberships(of("membership")),
    ...reconcileFacts(of("fact")),
    ...reconcileInstruments(of("instrument")),
    ...reconcileCommitments(of("commitment"), pairs),
    ...reconcileActs(of("act")),
  ];
}

/** Entries that are told apart only by what no id is made of (two undated talks of one source) are numbered. */
function distinct(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, times);
    return times === 1 ? entry : { ...entry, id: `${entry.id}-${times}` };
  });
}
