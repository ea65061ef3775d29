import type { Subject } from "./clauses.ts";
import { subjectAt, subjectBefore } from "./clauses.ts";
import type { MeetingContext } from "./meeting-told.ts";
import { subjectToken } from "./roles.ts";

/**
 * The subject of the verb at units `from` to `to` (half-open): as the tree has it, else the nearest list before it. A
 * subject after its verb is believed where none stands before ("In the chair sat X").
 */
export function subjectOfVerb(
  { text, clause }: MeetingContext,
  from: number,
  to: number,
): Subject | undefined {
  const start = clause.units[from]!.start;
  const before = subjectBefore(text, clause, from);
  const verb = clause.tree.top({ start, end: clause.units[to - 1]!.end });
  const token = verb === undefined ? undefined : subjectToken(clause.tree, verb)?.token;
  const told = token === undefined ? undefined : subjectAt(text, clause, token);
  if (!told || (before && told.span.start > start)) return before;
  // "representatives of six states, among them Tarvia and Esk, met": those named between
  const unnamed = told.parties.every(({ actor }) => actor === null);
  return unnamed && before?.parties.some(({ actor }) => actor !== null) ? before : told;
}
