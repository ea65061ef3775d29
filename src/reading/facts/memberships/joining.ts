import type { Participant } from "../../reading.ts";
import { subjectBefore } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import { listSoon } from "../list-soon.ts";
import type { Act, Belonging, BelongingContext } from "./belonging.ts";
import {
  belonging,
  doersOf,
  isUnion,
  meetsOrganisation,
  ownersBefore,
  statesOf,
  stepAfter,
} from "./belonging.ts";
import { stageOfNoun, stageOfVerb } from "./stage.ts";

/** "India and Pakistan joining on 9 June 2017", "Finland joined NATO". */
export function joining(context: BelongingContext): readonly Belonging[] {
  const { clause, acts, statuses } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "join" || isSought(context, act)) return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    const told = statuses.some(({ to }) => to <= act.from) && wordAt(clause.units, end) === "on";
    if (!meetsOrganisation(clause, end) && !told && !joinsGroup(context, act) && !endsWithDay(context, act))
      return [];
    const who = besideOrDoers(context, act);
    const stage = stageOfVerb(context, act);
    const step = asStep(context, act);
    return stage ? belonging(context, act, who, step ?? "member", { ...stage, rule: "joins" }) : [];
  });
}

/** "with India and Pakistan joining on 9 June": a preposition governs the subject of a participle. */
function besideOrDoers(context: BelongingContext, act: Act): readonly Participant[] {
  const { clause } = context;
  const unit = clause.unitOfWord[act.from]!;
  const beside = statesOf(clause.lists.find(({ to }) => to === unit)?.parties);
  return beside.length > 0 ? beside : doersOf(context, unit);
}

/** "submitted its application to join", "a candidate for joining": the application tells it. */
function isSought({ acts, clause }: BelongingContext, { from }: Act): boolean {
  if (clause.passage.words[from - 1]?.lower === "for") return true;
  return acts.some(({ kind, to }) => kind === "apply" && to <= from && from - to <= 3);
}

/** "joined the bloc", "joining the organisation": the noun stands for the organisation told before. */
function joinsGroup({ clause, words }: BelongingContext, { to }: Act): boolean {
  const all = clause.passage.words;
  // "joining the security alliance"
  const noun = /^(the|this|our|its)$/.test(all[to]?.lower ?? "") ? to + 1 : to;
  const group = (at: number): boolean => words.group.has(all[at]?.lower ?? "");
  return noun > to && (group(noun) || (group(noun + 1) && !/^(of|and|,)$/.test(all[noun]?.lower ?? ",")));
}

/** "hopes to join next year", "joined in 2017": what it joins was told before, and a day follows. */
function endsWithDay({ clause }: BelongingContext, { to }: Act): boolean {
  const { words, dates } = clause.passage;
  const next = /^(in|on|by|from)$/.test(words[to]?.lower ?? "") ? to + 1 : to;
  return (
    dates.some(({ start }) => start === words[next]?.start) &&
    clause.units.some((unit) => unit.kind === "party" && isUnion(unit.party))
  );
}

/** "joined the SCO as an observer": the step after the organisation. */
function asStep(context: BelongingContext, { to }: Act): string | undefined {
  const all = context.clause.passage.words;
  const as = all.findIndex(({ lower }, at) => at >= to && at < to + 12 && lower === "as");
  return as < 0 ? undefined : stepAfter(context, as, 5)?.status;
}

/** "Belarus will become a full member", "was granted the status of dialogue partner". */
export function becoming(context: BelongingContext): readonly Belonging[] {
  return context.acts.flatMap((act) => {
    const step = act.kind === "become" ? stepAfter(context, act.to, 9) : undefined;
    if (!step || hasStopBetween(context, act.to, step.from)) return [];
    const stage = stageOfVerb(context, act);
    const range = { from: act.from, to: step.to };
    return stage
      ? belonging(context, range, besideOrDoers(context, act), step.status, { ...stage, rule: "becomes" })
      : [];
  });
}

/** "deposited its instrument of accession": ratified, whatever it becomes thereby. */
export function depositing(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    const stage = act.kind === "deposit" ? stageOfNoun(context, act) : undefined;
    const first = clause.unitOfWord[act.from]!;
    const owners = statesOf(ownersBefore(clause, first));
    const who = owners.length > 0 ? owners : doersOf(context, first);
    return stage ? belonging(context, act, who, "member", { ...stage, rule: "deposits" }) : [];
  });
}

/** "became one of the closest allies of Tarvia, a member": another clause. */
const hasStopBetween = ({ clause }: BelongingContext, from: number, to: number): boolean =>
  clause.passage.words
    .slice(from, to)
    .some(({ lower }) => /^([;:,.]|who|which|that|when|where)$/.test(lower));

/** "admitting Belarus as a full member", "granting Belarus the status of an SCO member state", "granting membership to X". */
export function admitting(context: BelongingContext): readonly Belonging[] {
  const { clause, acts, text } = context;
  return acts.flatMap((act) => {
    const step = act.kind === "admit" ? stepAfter(context, act.to, 14) : undefined;
    if (!step) return [];
    const list = listSoon(clause, clause.unitOfWord[act.to - 1]! + 1);
    // "welcomed Tarvia’s approval" welcomes no state
    const owns = list && /^('s|’|')$/.test(wordAt(clause.units, list.to) ?? "");
    const direct = owns ? [] : statesOf(list?.parties);
    const to =
      wordAt(clause.units, clause.unitOfWord[step.to - 1]! + 1) === "to"
        ? statesOf(listSoon(clause, clause.unitOfWord[step.to - 1]! + 2)?.parties)
        : [];
    // "signed memorandums granting them the status"
    const them = /^(them|it)$/.test(clause.passage.words[act.to]?.lower ?? "")
      ? statesOf(subjectBefore(text, clause, clause.unitOfWord[act.from]!)?.parties)
      : [];
    const states = [direct, to, them].find(({ length }) => length > 0);
    const stage = stageOfVerb(context, act);
    const range = { from: act.from, to: step.to };
    return stage ? belonging(context, range, states, step.status, { ...stage, rule: "admits" }) : [];
  });
}

/** "the accession of Belarus to the SCO", "Minsk’s accession", "accession protocols for Tarvia". */
export function accession(context: BelongingContext): readonly Belonging[] {
  const { acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "accession" && act.kind !== "talks") return [];
    const step = stepAfter(context, act.to, 10);
    const sure = stageOfNoun(context, act);
    const noun = context.clause.passage.words[act.from]!.lower;
    const open = act.kind === "accession" && !/^(membership|member)$/.test(noun);
    const stage =
      sure ?? (open ? ({ stage: "in-effect", told: "done", planned: false } as const) : undefined);
    const talks = act.kind === "talks" ? talksOf(sure) : stage;
    if (!talks) return [];
    const rule =
      act.kind === "talks"
        ? "accession-talks"
        : sure && sure.told === "done"
          ? `accession-${sure.stage}`
          : "accession";
    return belonging(
      context,
      act,
      statesAt(context, act),
      act.kind === "talks" ? "member" : (step?.status ?? "member"),
      {
        ...talks,
        rule,
      },
    );
  });
}

/** "opened accession talks", "decided to open membership negotiations": talks are a stage of their own. */
function talksOf(sure: ReturnType<typeof stageOfNoun>): ReturnType<typeof stageOfNoun> {
  if (!sure) return undefined;
  const told = sure.stage === "in-effect" ? sure.told : sure.stage === "talks" ? sure.told : "planned";
  return { stage: "talks", told, planned: told !== "denied" };
}

/** Whose accession: the owner before it, or the states after "of", "for", "with" and "by". */
function statesAt({ clause, text }: BelongingContext, act: Act) {
  const first = clause.unitOfWord[act.from]!;
  // "Sweden’s NATO accession": the organisation may stand between
  const before = [first, first - 1, first - 2].flatMap((at) => statesOf(ownersBefore(clause, at)));
  if (before.length > 0) return before;
  const end = clause.unitOfWord[act.to - 1]! + 1;
  for (let at = end; at < end + 6; at++) {
    const word = wordAt(clause.units, at);
    if (word === "," || word === ";") break;
    if (!/^(of|for|with|by|between)$/.test(word ?? "")) continue;
    const list = statesOf(listSoon(clause, at + 1)?.parties);
    if (list.length > 0) return list;
  }
  // "Tarvia signed its accession treaty", "Tarvia opened membership talks with the Union"
  const own = /^(its|their|formal|official|the|membership|accession)$/.test(
    wordAt(clause.units, first - 1) ?? "",
  );
  return own || act.kind === "talks" ? statesOf(subjectBefore(text, clause, first)?.parties) : [];
}
