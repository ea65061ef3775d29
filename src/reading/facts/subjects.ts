import type { Clause, Subject } from "./clauses.ts";
import { subjectAt, subjectBefore } from "./clauses.ts";
import { wordAt } from "./unit.ts";
import type { MeetingContext } from "./meetings/told.ts";
import type { Unit } from "./unit.ts";
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
  if (!unnamed) return told;
  return before?.parties.some(({ actor }) => actor !== null)
    ? before
    : (namedBeside(clause, told, from) ?? told);
}

/** "Leaders of the Quad - N, M and O - met", "Four presidents, N, M, O and P, gathered": they are named between marks. */
function namedBeside({ lists, units }: Clause, { span }: Subject, verb: number): Subject | undefined {
  const isMarked = (at: number): boolean => /^[,—–(:-]$/.test(wordAt(units, at) ?? "");
  const list = lists.find(
    ({ from, to, start, parties }) =>
      start > span.start &&
      to < verb &&
      parties.length > 1 &&
      isMarked(skipBack(units, from)) &&
      isMarked(to),
  );
  return list?.parties.every(({ kind }) => kind === "person")
    ? { parties: list.parties, span: list, rule: "subject-before-verb" }
    : undefined;
}

/** Number of the unit before the article, if any, before unit `at`. */
const skipBack = (units: readonly Unit[], at: number): number =>
  wordAt(units, at - 1) === "the" ? at - 2 : at - 1;
