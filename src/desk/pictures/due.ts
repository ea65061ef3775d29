import type { Archive, Condition } from "../../archive/index.ts";
import type { CommitmentEntry } from "../../register/index.ts";
import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import { conditionsOf, seenFrom } from "../knowing.ts";
import { understood } from "../query/named.ts";
import { cursorOf, latestIn } from "./cursor.ts";
import type { Due, DueItem, DueOptions, Standing } from "./due-types.ts";
import type { Remember } from "./remembering.ts";

type Promised = Omit<DueItem, "standing" | "due"> & { readonly due: string | null };

/** What is due by when among the commitments a query finds. Throws a QueryError for a query it cannot understand. */
export function dueOf(archive: Archive, remember: Remember, { query = "", asOf, knownBy }: DueOptions): Due {
  const cursor = cursorOf(() => latestIn(archive, remember), asOf);
  const promised = remember(`due ${query} ${knownBy ?? ""}`, () => [...promisedIn(archive, query, knownBy)]);
  const items = promised.flatMap(({ due, ...each }): readonly DueItem[] => {
    const days = due === null ? null : daysOfValue(due);
    return due === null || !days
      ? []
      : [{ ...each, due, standing: standingOf(each.status, days.last, cursor) }];
  });
  return { asOf: cursor, items: items.sort(byDue), undated: promised.length - items.length };
}

function* promisedIn(archive: Archive, query: string, knownBy: string | undefined): Generator<Promised> {
  const standpoint = { ...(knownBy !== undefined && { knownBy }) };
  const asked = query.trim() === "" ? [] : [understood(archive, query).condition];
  const kind: Condition = { type: "term", field: "kind", term: "commitment" };
  const condition: Condition = { type: "and", of: [kind, ...asked, ...conditionsOf(standpoint)] };
  if (knownBy === undefined) return yield* archive.promised(condition);
  for (const entry of archive.entries(condition)) {
    const seen = seenFrom(entry, standpoint) as CommitmentEntry | null;
    if (seen) yield { id: seen.id, label: seen.label, due: seen.due ?? null, status: seen.status };
  }
}

function standingOf(status: CommitmentEntry["status"], lastDay: string, asOf: string): Standing {
  if (status === "reported-done") return "done";
  if (status === "disputed") return "disputed";
  return lastDay < asOf ? "lapsed" : "open";
}

const byDue = (a: DueItem, b: DueItem): number =>
  byCodeUnits(daysOfValue(a.due)!.last, daysOfValue(b.due)!.last) || byCodeUnits(a.id, b.id);
