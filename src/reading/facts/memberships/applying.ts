import type { Participant } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import { listSoon } from "../list-soon.ts";
import type { Act, Belonging, BelongingContext } from "./belonging.ts";
import { belonging, doersOf, ownersBefore, statesOf } from "./belonging.ts";
import { isDenied, stageOfNoun, stageOfVerb } from "./stage.ts";

/** "Laos and Algeria have applied for partner status", "applications have been received from Laos". */
export function applying(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    // "When does Tarvia apply?"
    if (act.kind !== "apply" || clause.passage.words.at(-1)?.text === "?") return [];
    const noun = isNoun(clause, act);
    const goal = goalOf(context, act, noun);
    if (goal === undefined || !isAppliedFor(clause, act)) return [];
    const states = applicants(context, act);
    const range = { from: act.from, to: act.to };
    const decided = noun ? stageOfNoun(context, act) : undefined;
    // "Tarvia’s bid for membership was rejected": what was decided tells of the step it wanted.
    if (decided && decided.stage !== "applied" && decided.stage !== "in-effect")
      return belonging(context, range, states, goal, { ...decided, rule: "bid-decided" });
    if (isDenied(context, act.from))
      return belonging(context, range, states, "applicant", {
        stage: "applied",
        told: "denied",
        planned: false,
        goal,
        rule: "applies",
      });
    // "is applying" applies
    const applies = /^(is|are)$/.test(clause.passage.words[act.from - 1]?.lower ?? "");
    const told = applies ? "done" : (stageOfVerb(context, act)?.told ?? "planned");
    return belonging(context, range, states, "applicant", {
      stage: "applied",
      told: noun ? (decided?.told === "planned" ? "planned" : "done") : told,
      planned: false,
      goal,
      rule: "applies",
    });
  });
}

const isNoun = ({ passage: { words } }: Clause, { from, to }: Act): boolean =>
  /^(applications?|bids?|requests?)$/.test(words[to - 1]!.lower) ||
  /^applications?$/.test(words[from]!.lower);

/** What is applied for: the step named, or membership where it is "to join"; undefined where it is no step at all. */
function goalOf({ statuses, acts, clause }: BelongingContext, act: Act, noun: boolean): string | undefined {
  const all = clause.passage.words;
  const step = statuses.find(({ from }) => from > act.to - 1 && from < act.to + 9);
  if (step) return step.status;
  const before = noun ? statuses.find(({ to }) => to === act.from || to === act.from - 1) : undefined;
  if (before) return before.status;
  const joins = acts.some(
    ({ kind, from }) => /^(join|accession|become)$/.test(kind) && from >= act.to && from <= act.to + 4,
  );
  if (joins) return "member";
  const aimless = /^applications?$/.test(all[act.to - 1]!.lower);
  return aimless && /^(from|by|of|was|were|has|have|had|is|are|to)$/.test(all[act.to]?.lower ?? "")
    ? "member"
    : undefined;
}

/** "applications from", "application to join"; "the responsible application of technology" asks for no step. */
function isAppliedFor({ passage: { words } }: Clause, { from, to }: Act): boolean {
  if (!/^applications?$/.test(words[from]!.lower)) return true;
  return /^(for|to|from|by|of|has|have|had|is|are|was|were)$/.test(words[to]?.lower ?? "");
}

/** Who applies: senders after "from", owners before the noun, else the subject. */
function applicants(context: BelongingContext, act: Act): readonly Participant[] {
  const { clause } = context;
  const first = clause.unitOfWord[act.from]!;
  const from = clause.units.findIndex(
    (unit, at) =>
      at > first &&
      unit.kind === "word" &&
      (/^(from|by)$/.test(unit.lower) || (unit.lower === "of" && at === clause.unitOfWord[act.to - 1]! + 1)),
  );
  // "the membership bids of its neighbours": none of them is named
  if (wordAt(clause.units, from) === "of") return statesOf(listSoon(clause, from + 1)?.parties);
  const senders = from < 0 ? [] : statesOf(listSoon(clause, from + 1)?.parties);
  if (senders.length > 0) return senders;
  const owners = [first, first - 1, first - 2, first - 3].flatMap((at) => statesOf(ownersBefore(clause, at)));
  const doers = owners.length > 0 ? owners : doersOf(context, first);
  // "talks with Tarvia and Esk on their applications"
  const own = /^(their|its)$/.test(clause.passage.words[act.from - 1]?.lower ?? "");
  return doers.length > 0 || !own
    ? doers
    : statesOf(
        clause.lists.findLast(({ to, parties }) => to <= first && statesOf(parties).length > 0)?.parties,
      );
}
