import type { Participant } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import type { Belonging, BelongingContext, StageTold } from "./belonging.ts";
import { belonging, doersOf, isUnion, ownState, statesOf } from "./belonging.ts";
import { before, DONE, hasAny, isDenied } from "./stage.ts";
import type { StatusWord } from "./words.ts";

/** "BRICS, the bloc comprising Brazil, Russia, ...": only right after an organisation or a word for one. */
export function comprising(context: BelongingContext): readonly Belonging[] {
  const { clause, acts, words } = context;
  return acts.flatMap((act) => {
    const near = clause.units[clause.unitOfWord[act.from]! - 1];
    const group = near?.kind === "word" && (words.group.has(near.lower) || near.lower === ",");
    if (act.kind !== "comprise" || !(group || (near?.kind === "party" && isUnion(near.party)))) return [];
    const list = clause.lists.find(({ from }) => from >= clause.unitOfWord[act.to - 1]! + 1);
    if (!list || statesOf(list.parties).length < 2) return [];
    const range = { from: act.from, to: clause.units[list.to - 1]!.to };
    return belonging(context, range, list.parties, "member", { ...DONE, rule: "comprises" });
  });
}

/** "The four founding members, A, B, C and D", "A and B, founding members of": members from the beginning. */
export function founding(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "founders") return [];
    const after = clause.unitOfWord[act.to - 1]! + 1;
    const mark = /^[,:(—–]$/.test(wordAt(clause.units, after) ?? "") ? after + 1 : after;
    const listed = clause.lists.find(({ from }) => from === mark);
    const passive = /by$/.test(clause.passage.words[act.to - 1]!.lower);
    const copula = copulaBefore(clause, clause.unitOfWord[act.from]!);
    const who =
      listed?.parties ??
      (passive
        ? undefined
        : (besideStep(clause, clause.unitOfWord[act.from]!, after)?.parties ??
          (copula === undefined ? undefined : subjectBefore(text, clause, copula)?.parties)));
    return belonging(context, act, who, "member", { ...DONE, rule: "founds" });
  });
}

const COPULA = new Set(
  "is are was were remains remain remained being been has have had holds hold held enjoys enjoy retains retained".split(
    " ",
  ),
);

/** "two observer countries: Afghanistan and Mongolia"; "Mongolia is an observer"; "NATO member Tarvia". */
export function standing(context: BelongingContext): readonly Belonging[] {
  const { text, clause, statuses, acts } = context;
  return statuses.flatMap((step) => {
    // "founding members A and B" are told as founders
    if (acts.some(({ kind, from, to }) => kind === "founders" && from < step.to && step.from < to)) return [];
    const after = clause.unitOfWord[step.to - 1]! + 1;
    if (wordAt(clause.units, after) === ":") {
      const states = clause.lists
        .filter(({ from }) => from > after)
        .flatMap(({ parties }) => statesOf(parties));
      const range = { from: step.from, to: clause.passage.words.length };
      return belonging(context, range, states, step.status, { ...DONE, rule: "listed-by-status" });
    }
    // "a candidate for membership": the step hoped for is not the step reached
    if (isHopedFor(clause, step)) return [];
    const beside =
      besideStep(clause, clause.unitOfWord[step.from]!, after) ?? namedAfter(context, step, after);
    if (beside) {
      const rule = { ...standingStage(context, step.from, beside.rule), rule: beside.rule, ...goalOf(step) };
      return belonging(context, step, beside.parties, step.status, rule);
    }
    const copula = copulaBefore(clause, clause.unitOfWord[step.from]!);
    if (copula === undefined) return [];
    const subject = subjectBefore(text, clause, copula);
    const own = subject?.rule === "subject-before-verb";
    const denied = isDenied(context, clause.units[copula]!.to + 1);
    const who = own ? doersOf(context, copula) : ownState(text, subject);
    const stage: StageTold = denied
      ? { stage: "in-effect", told: "denied", planned: false }
      : standingStage(context, clause.units[copula]!.from, "stands");
    return belonging(context, { ...step, from: clause.units[copula]!.from }, who, step.status, {
      ...stage,
      rule: "stands",
      ...goalOf(step),
    });
  });
}

/** "a candidate for membership", "for EU membership" */
function isHopedFor({ passage: { words }, units, unitOfWord }: Clause, { from }: StatusWord): boolean {
  if (words[from - 1]?.lower === "for") return true;
  const owner = units[unitOfWord[from]! - 1];
  return owner?.kind === "party" && words[owner.from - 1]?.lower === "for";
}

/** A candidate is to become a member. */
const goalOf = ({ status }: StatusWord): { readonly goal?: string } =>
  status === "candidate" || status === "applicant" ? { goal: "member" } : {};

// Where a state stands is plain: "long named as a candidate, remained an observer".
const PLAN_REACH = 2;

function standingStage(context: BelongingContext, from: number, rule: string): StageTold {
  const near = before(context, from, PLAN_REACH);
  if (rule === "stands-beside" || rule === "step-before-state" || !hasAny(context.words.plan, near))
    return DONE;
  return { stage: "in-effect", told: "planned", planned: true };
}

/** "Tarvia and Esk, both observers,"; "its other observer is Orvane". */
function besideStep(
  { units, lists }: Clause,
  step: number,
  after: number,
): { readonly parties: readonly Participant[]; readonly rule: string } | undefined {
  const verb = wordAt(units, after) === "of" ? after + (wordAt(units, after + 1) === "the" ? 3 : 2) : after;
  if (/^(is|are|was|were)$/.test(wordAt(units, verb) ?? "")) {
    const next = lists.find(({ from }) => from > verb && from <= verb + 4);
    // "The members of the Union are A, B and C"
    const all = /^(the|its)$/.test(wordAt(units, step - 1) ?? "") && (next?.parties.length ?? 0) > 1;
    const named = all || /^(other|only|newest|latest|first|sole|new)$/.test(wordAt(units, step - 1) ?? "");
    return next && named ? { parties: next.parties, rule: "step-is-state" } : undefined;
  }
  const mark = commaBefore(units, step);
  const list = lists.findLast(({ to }) => to === mark);
  const closed = !(wordAt(units, after) === undefined && units[after]) || units[after]?.kind === "place";
  const ends = /^([,.;)—–]|since|of|in|at|to|with|and|but)$/.test(
    wordAt(units, after) ?? (closed ? "." : "-"),
  );
  return list && ends ? { parties: list.parties, rule: "stands-beside" } : undefined;
}

/** The comma before "both observers", "a NATO member and an EU candidate": only such words stand between. */
function commaBefore(units: Clause["units"], step: number): number {
  for (let at = step - 1; at >= 0 && at > step - BESIDE_REACH; at--) {
    const unit = units[at]!;
    if (unit.kind === "word" && unit.lower === ",") return at;
    const between =
      unit.kind === "word" ? BESIDE.test(unit.lower) : unit.kind === "party" && isUnion(unit.party);
    if (!between) return -1;
  }
  return -1;
}

const BESIDE_REACH = 9;
const BESIDE =
  /^(both|all|an?|the|currently|already|'s|and|itself|member|members|states?|country|countries|candidate|observer|observers|of|full|founding|long-standing|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** "NATO member Tarvia", "the EU candidate countries Tarvia and Esk": the states right after the step of a named organisation. */
function namedAfter(
  { clause, words }: BelongingContext,
  step: StatusWord,
  after: number,
): { readonly parties: readonly Participant[]; readonly rule: string } | undefined {
  const { units, lists } = clause;
  const first = clause.unitOfWord[step.from]!;
  const owner = units[first - 1];
  const owned = owner?.kind === "party" && isUnion(owner.party);
  const group = /^(fellow|founding|new|newest|other)$/.test(owner?.kind === "word" ? owner.lower : "");
  const near = owner?.kind === "word" && owner.lower === "'s" ? units[first - 2] : undefined;
  const named =
    owned ||
    (near?.kind === "party" && isUnion(near.party)) ||
    (near?.kind === "word" && words.group.has(near.lower));
  if (!named && !group) return undefined;
  const list = lists.find(({ from }) => from === after);
  if (!list || list.level !== undefined || list.adjectival) return undefined;
  const owns = /^('s|’|')$/.test(wordAt(units, list.to) ?? "");
  return statesOf(list.parties).length > 0 && (list.parties.length === 1 || !owns)
    ? { parties: list.parties, rule: "step-before-state" }
    : undefined;
}

/** "is the obvious next candidate": the copula at most six words before the step. */
function copulaBefore(clause: Clause, step: number): number | undefined {
  for (let at = step - 1; at >= 0 && at > step - 7; at--) {
    const word = wordAt(clause.units, at);
    if (word !== undefined && COPULA.has(word)) return at;
    if (/^(,|of|by|from|with|among|to|who|which|that)$/.test(word ?? "")) return undefined;
  }
  return undefined;
}
