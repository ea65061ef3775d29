import type { MembershipStage, Participant } from "../../reading.ts";
import { subjectBefore } from "../clauses.ts";
import type { Clause } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";
import { phrasesIn } from "../phrases.ts";
import { listSoon } from "../list-soon.ts";
import type { Act, Belonging, BelongingContext, StageTold } from "./belonging.ts";
import {
  belonging,
  doersOf,
  isUnion,
  meetsOrganisation,
  ownersBefore,
  statesOf,
  withOwnState,
} from "./belonging.ts";
import { before, hasAny, outcomeAfter, stageOfNoun, stageOfVerb } from "./stage.ts";

/** "X withdrew from the organisation", "X will leave the union", "X was expelled from the council". */
export function leaving(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "leave") return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    if (!meetsOrganisation(clause, end) && !meetsGroup(context, act.to)) return [];
    const who = doersOf(context, clause.unitOfWord[act.from]!);
    const told = stageOfVerb(context, act);
    const stage = told && (reported(context, act, told) ?? told);
    return stage ? belonging(context, act, who, act.row["value"]!, { ...stage, rule: "leaves" }) : [];
  });
}

// "announced on 1 May 2031 after a vote that it would leave": so many words back.
const REPORT_REACH = 16;

/** "announced that it would leave", "decided that Tarvia ceases to be a member": that is done, the leaving to come. */
function reported(context: BelongingContext, { from }: Act, told: StageTold): StageTold | undefined {
  const near = before(context, from, REPORT_REACH);
  const said = phrasesIn(context.words.stage, near).findLast(({ row }) =>
    /^(announced|decided)$/.test(row["value"]!),
  );
  if (!said || hasAny(context.words.plan, near.slice(Math.max(0, said.from - 2), said.from)))
    return undefined;
  const present = context.clause.passage.words[from]!.lower.endsWith("s");
  const that = near.slice(said.to).some(({ lower }) => lower === "that");
  if (told.told !== "planned" && !(present && that)) return undefined;
  if (told.stage !== "in-effect") return undefined;
  return { stage: said.row["value"] as MembershipStage, told: "done", planned: true };
}

/** "the withdrawal of Tarvia from the organisation took effect", "announced its exit from the bloc". */
export function leavingNoun(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "exit" || !isFromUnion(context, act)) return [];
    const stage = stageOfNoun(context, act);
    const states = concerned(context, act);
    if (!stage || states.length === 0 || clause.passage.words[act.to]?.text === "?") return [];
    return belonging(context, act, states, act.row["value"]!, { ...stage, rule: `leaving-${stage.stage}` });
  });
}

/** "withdrawal of troops" is none: an organisation, or a noun for one, is what is left. */
function isFromUnion({ clause, words }: BelongingContext, { from, to }: Act): boolean {
  const all = clause.passage.words;
  for (let at = to; at < Math.min(all.length, to + 14); at++) {
    if (/^[;:]$/.test(all[at]!.text)) break;
    if (all[at]!.lower !== "from") continue;
    const unit = clause.units[skipArticles(clause.units, clause.unitOfWord[at]! + 1)];
    if (unit?.kind === "party") return isUnion(unit.party);
    return unit?.kind === "word" && words.group.has(unit.lower);
  }
  const before = clause.units[clause.unitOfWord[from]! - 1];
  return before?.kind === "party" && isUnion(before.party);
}

const meetsGroup = ({ clause, words }: BelongingContext, to: number): boolean => {
  const all = clause.passage.words;
  // "has already withdrawn from it"
  if (all[to]?.lower === "it" && all[to - 1]?.lower === "from") return true;
  const noun = /^(the|this|its|their)$/.test(all[to]?.lower ?? "") ? to + 1 : to;
  return noun > to && words.group.has(all[noun]?.lower ?? "");
};

/** Whose noun it is: owners, the states after "of", or those who announce "their" withdrawal. */
function concerned({ text, clause }: BelongingContext, act: Act): readonly Participant[] {
  const first = clause.unitOfWord[act.from]!;
  const owners = [first, first - 1, first - 2].flatMap((at) => statesOf(ownersBefore(clause, at)));
  if (owners.length > 0) return owners;
  const end = clause.unitOfWord[act.to - 1]! + 1;
  const after = wordAt(clause.units, end) === "of" ? statesOf(listSoon(clause, end + 1)?.parties) : [];
  if (after.length > 0) return after;
  const adjective = clause.lists.find(({ to }) => to === first);
  if (adjective && statesOf(adjective.parties).length > 0) return statesOf(adjective.parties);
  const own =
    /^(its|their|our)$/.test(wordAt(clause.units, first - 1) ?? "") ||
    /^(its|their|our)$/.test(wordAt(clause.units, first - 2) ?? "");
  return own ? statesOf(withOwnState(text, subjectBefore(text, clause, first))) : [];
}

/** "The Union suspended Tarvia", "Tarvia was suspended from the Union", "suspended Tarvia’s membership". */
export function suspending(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "suspend") return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    const states = suspended(context, act, end);
    if (!states) return [];
    const stage = suspensionStage(context, act);
    if (!stage) return [];
    // "Tarvia’s suspension was lifted": a member again
    return isLifted(context, act)
      ? belonging(context, act, states, "member", { ...stage, rule: "readmits" })
      : belonging(context, act, states, act.row["value"]!, { ...stage, rule: "suspends" });
  });
}

const isLifted = (context: BelongingContext, { to }: Act): boolean =>
  outcomeAfter(context, to)?.row["value"] === "lifted";

function suspensionStage(context: BelongingContext, act: Act): StageTold | undefined {
  const first = context.clause.passage.words[act.from]!.lower;
  if (!/^suspension|^expulsion/.test(first)) return stageOfVerb(context, act);
  const stage = stageOfNoun(context, act);
  const told = stage?.told ?? "done";
  return stage && !isLifted(context, act) ? stage : { stage: "in-effect", told, planned: told === "planned" };
}

function suspended(context: BelongingContext, act: Act, end: number): readonly Participant[] | undefined {
  const { clause } = context;
  const { units } = clause;
  const first = clause.unitOfWord[act.from]!;
  const noun = /^(suspension|expulsion)/.test(clause.passage.words[act.from]!.lower);
  const at = skipArticles(units, noun && wordAt(units, end) === "of" ? end + 1 : end);
  const object = clause.lists.find(({ from }) => from === at);
  if (object && statesOf(object.parties).length > 0) {
    const after = wordAt(units, object.to);
    // "suspended aid to Tarvia", "suspended Tarvia’s licences" suspend no state
    const owned = after === "'s" || after === "’" || after === "'";
    if (owned && !/^(membership|participation|rights|voting)$/.test(wordAt(units, object.to + 1) ?? ""))
      return undefined;
    if (owned || isByUnion(context, act) || fromUnion(context, object)) return statesOf(object.parties);
    return undefined;
  }
  if (noun) {
    const owners = statesOf(ownersBefore(clause, first));
    return owners.length > 0 ? owners : undefined;
  }
  // "Tarvia, suspended from the Union since 2031, left"
  const passive = /^(was|were|been|being|be|is|are|remains|remain|,)$/.test(
    clause.passage.words[act.from - 1]?.lower ?? "",
  );
  if (!passive && !/^(was|were|been|be)$/.test(clause.passage.words[act.from]!.lower)) return undefined;
  const doers = doersOf(context, first);
  return isRightBefore(clause, doers[0], first) ? doers : undefined;
}

/** "the tariffs on Tarvia that are suspended" suspend no state: its name, or its membership, stands right before. */
function isRightBefore({ units, lists }: Clause, who: Participant | undefined, verb: number): boolean {
  const list = lists.findLast(
    ({ to, parties }) => to <= verb && parties.some(({ name }) => name === who?.name),
  );
  return (
    list !== undefined &&
    units
      .slice(list.to, verb)
      .every((unit) =>
        unit.kind === "word"
          ? BEFORE_PASSIVE.test(unit.lower)
          : (unit.kind === "party" && isUnion(unit.party)) ||
            (unit.kind === "pronoun" && unit.points === "relative"),
      )
  );
}

const BEFORE_PASSIVE =
  /^('s|’|membership|participation|rights|has|have|had|been|was|were|being|be|is|are|remains?|also|still|temporarily|formally|indefinitely|now|already|then|will|would|could|may|not|,|of|the|in|from|which|that|who)$/;

/** The one that suspends is an organisation or one of its bodies: a state that suspends another breaks something else off. */
function isByUnion({ clause, words }: BelongingContext, { from }: Act): boolean {
  const unit = clause.unitOfWord[from]!;
  return clause.units
    .slice(Math.max(0, unit - 14), unit)
    .some((each) =>
      each.kind === "party" ? isUnion(each.party) : each.kind === "word" && words.group.has(each.lower),
    );
}

function fromUnion({ clause, words }: BelongingContext, { to }: PartyList): boolean {
  if (wordAt(clause.units, to) !== "from") return false;
  const unit = clause.units[skipArticles(clause.units, to + 1)];
  return unit?.kind === "party" ? isUnion(unit.party) : unit?.kind === "word" && words.group.has(unit.lower);
}

/** "readmitted Tarvia", "lifted the suspension of Tarvia", "Tarvia rejoined the union": a member again. */
export function readmitting(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "readmit") return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    const object = statesOf(listSoon(clause, end)?.parties);
    const first = clause.unitOfWord[act.from]!;
    const who = object.length > 0 ? object : statesOf(withOwnState(text, subjectBefore(text, clause, first)));
    const stage = stageOfVerb(context, act);
    return stage ? belonging(context, act, who, "member", { ...stage, rule: "readmits" }) : [];
  });
}

/** "Tarvia’s participation in the alliance has been frozen" */
function frozen(context: BelongingContext, act: Act): readonly Belonging[] {
  const { clause } = context;
  const all = clause.passage.words;
  if (!/^(been|was|were|is|remains)$/.test(all[act.from - 1]?.lower ?? "")) return [];
  const noun = all.findLastIndex(
    ({ lower }, at) => at < act.from && at > act.from - 10 && /^(participation|membership)$/.test(lower),
  );
  const states = noun < 0 ? [] : statesOf(ownersBefore(clause, clause.unitOfWord[noun]!));
  const stage = stageOfVerb(context, act);
  const range = { from: noun, to: act.to };
  return stage
    ? belonging(context, noun < 0 ? act : range, states, "suspended", { ...stage, rule: "freezes" })
    : [];
}

/** "froze its participation in the alliance": it takes no part and has not left. */
export function freezing(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    const all = clause.passage.words;
    const own = act.kind === "suspend" && /^(its|their|our)$/.test(all[act.to]?.lower ?? "");
    const passive = act.kind === "freeze" ? frozen(context, act) : [];
    if (passive.length > 0) return passive;
    if (act.kind !== "freeze" && !own) return [];
    const noun = all.findIndex(
      ({ lower }, at) => at >= act.to && at < act.to + 4 && /^(participation|membership)$/.test(lower),
    );
    if (noun < 0 || !meetsOrganisation(clause, clause.unitOfWord[noun]! + 2)) return [];
    const who = doersOf(context, clause.unitOfWord[act.from]!);
    const stage = stageOfVerb(context, act);
    const range = { from: act.from, to: noun + 1 };
    return stage ? belonging(context, range, who, "suspended", { ...stage, rule: "freezes" }) : [];
  });
}
