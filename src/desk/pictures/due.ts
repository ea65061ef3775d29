import type { Archive, Condition } from "../../archive/index.ts";
import type { CommitmentEntry } from "../../register/index.ts";
import { commitmentBy } from "../../register/index.ts";
import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import { conditionsOf, seenFrom } from "../knowing.ts";
import { understood } from "../query/named.ts";
import { cursorOf, latestIn } from "./cursor.ts";
import type { Due, DueItem, DueOptions, Standing } from "./due-types.ts";
import type { Remember } from "./remembering.ts";

/** A commitment of which something is reported is kept whole: on an earlier day it was not. */
type Promised = Omit<DueItem, "standing" | "due"> & {
  readonly due: string | null;
  readonly reported?: CommitmentEntry;
};

/** What is due by when among the commitments a query finds. Throws a QueryError for a query it cannot understand. */
export function dueOf(archive: Archive, remember: Remember, { query = "", asOf, knownBy }: DueOptions): Due {
  const cursor = cursorOf(() => latestIn(archive, remember), asOf);
  const promised = remember(`due ${query} ${knownBy ?? ""}`, () => [...promisedIn(archive, query, knownBy)]);
  const then = promised.flatMap((each) => asOn(each, cursor) ?? []);
  const items = then.flatMap(({ due, id, label, status }): readonly DueItem[] => {
    const days = due === null ? null : daysOfValue(due);
    return due === null || !days
      ? []
      : [{ id, label, status, due, standing: standingOf(status, days.last, cursor) }];
  });
  return { asOf: cursor, items: items.sort(byDue), undated: then.length - items.length };
}

function* promisedIn(archive: Archive, query: string, knownBy: string | undefined): Generator<Promised> {
  const standpoint = { ...(knownBy !== undefined && { knownBy }) };
  const asked = query.trim() === "" ? [] : [understood(archive, query).condition];
  const kind: Condition = { type: "term", field: "kind", term: "commitment" };
  const condition: Condition = { type: "and", of: [kind, ...asked, ...conditionsOf(standpoint)] };
  if (knownBy === undefined) {
    for (const row of archive.promised(condition)) {
      const entry = REPORTED.has(row.status) ? (archive.entry(row.id) as CommitmentEntry) : undefined;
      yield { ...row, ...(entry && { reported: entry }) };
    }
    return;
  }
  for (const entry of archive.entries(condition)) {
    const seen = seenFrom(entry, standpoint) as CommitmentEntry | null;
    if (seen) yield { ...rowOf(seen), ...(REPORTED.has(seen.status) && { reported: seen }) };
  }
}

/** Standings that a report may have given, so that an earlier day did not have them. */
const REPORTED: ReadonlySet<CommitmentEntry["status"]> = new Set([
  "reported-done",
  "reported-undone",
  "disputed",
]);

const rowOf = ({ id, label, due, status }: CommitmentEntry): Promised => ({
  id,
  label,
  due: due ?? null,
  status,
});

/** As it stood on the day; null where only what was done later tells of it. */
function asOn(each: Promised, day: string): Promised | null {
  if (!each.reported) return each;
  const then = commitmentBy(each.reported, day);
  return then && rowOf(then);
}

function standingOf(status: CommitmentEntry["status"], lastDay: string, asOf: string): Standing {
  if (status === "reported-done") return "done";
  if (status === "disputed") return "disputed";
  return lastDay < asOf ? "lapsed" : "open";
}

const byDue = (a: DueItem, b: DueItem): number =>
  byCodeUnits(daysOfValue(a.due)!.last, daysOfValue(b.due)!.last) || byCodeUnits(a.id, b.id);
