import type { MembershipStage } from "../../reading.ts";
import type { Word } from "../passages.ts";
import type { PhraseBook, PhraseMatch } from "../phrases.ts";
import { phrasesIn } from "../phrases.ts";
import type { BelongingContext, Range, StageTold } from "./belonging.ts";

// How many words before an act may say that it is only planned, or govern it ("decided at its summit in Oru to").
const PLAN_REACH = 8;
const GOVERNOR_REACH = 16;
// "has not yet", "will not be": what denies or plans a verb stands right before it.
const AUXILIARY_REACH = 4;
const OUTCOME_REACH = 12;

/** The state stands there now. */
export const DONE: StageTold = { stage: "in-effect", told: "done", planned: false };
const AHEAD: StageTold = { stage: "in-effect", told: "planned", planned: true };

/**
 * The stage that the verb of an act tells: "joined", "will join", "decided to grant", "signed a memorandum granting".
 * Undefined where somebody only says that he does not want it.
 */
export function stageOfVerb(context: BelongingContext, act: Range): StageTold | undefined {
  switch (formOf(context, act)) {
    case "finite":
      return stageOfFinite(context, act);
    case "bare":
      // "They do not want to see Tarvia become a member" tells of no step
      return before(context, act.from, PLAN_REACH).some(({ lower }) => NEGATION.test(lower))
        ? undefined
        : AHEAD;
    case "infinitive":
      return stageGoverned(context, act, true) ?? (isNth(context, act) ? DONE : AHEAD);
    case "gerund":
      return stageGoverned(context, act, false) ?? stageOfGerund(context, act);
  }
}

function stageOfFinite(context: BelongingContext, { from }: Range): StageTold {
  if (isDenied(context, from)) return { stage: "in-effect", told: "denied", planned: false };
  if (hasAny(context.words.plan, before(context, from, PLAN_REACH))) return AHEAD;
  // "signed a memorandum that gave Tarvia the status"
  const all = context.clause.passage.words;
  const relative = /^(that|which)$/.test(all[from - 1]?.lower ?? "") ? governorOf(context, from) : undefined;
  if (relative && /^(signed|decided)$/.test(relative.row["value"]!)) return stageBy(context, relative, false);
  // "were offered the status": the verb itself tells of a decision
  const own = context.acts.find((act) => act.from === from)?.row["value"];
  return own === "decided" ? { stage: own, told: "done", planned: true } : DONE;
}

/** What governs an infinitive or gerund tells how far it has come; undefined where nothing does. */
function stageGoverned(context: BelongingContext, { from }: Range, ahead: boolean): StageTold | undefined {
  const governor = governorOf(context, from);
  const declined: StageTold = { stage: "in-effect", told: "denied", planned: false };
  // "declined the invitation to join": who is asked will not
  if (governor && isDeclined(context, governor, from)) return declined;
  if (governor) return stageBy(context, governor, ahead);
  return hasAny(context.words.denial, before(context, from, PLAN_REACH)) ? declined : undefined;
}

/** "the tenth country to join", "the first state to have joined" */
const isNth = (context: BelongingContext, { from }: Range): boolean =>
  before(context, from, AUXILIARY_REACH).some(({ lower }) => ORDINAL.test(lower));

/** "with Tarvia joining on 9 June 2031", "after joining", "granting": done; "Tarvia becoming a member" of no day: only thought of. */
function stageOfGerund(context: BelongingContext, { from, to }: Range): StageTold {
  if (hasAny(context.words.plan, before(context, from, PLAN_REACH))) return AHEAD;
  const { words, dates } = context.clause.passage;
  const kind = context.acts.find((act) => act.from === from)?.kind;
  const after = /^(after|since|upon|following|by|on|in|,)$/.test(words[from - 1]?.lower ?? "");
  const dated = dates.some(
    ({ start }) => start >= words[to - 1]!.end && start < words[to - 1]!.end + DAY_REACH,
  );
  return (kind === "join" || kind === "become") && !after && !dated ? AHEAD : DONE;
}

// A day so many characters after a participle is its own.
const DAY_REACH = 60;

/** The stage of a noun: "ratified Tarvia’s accession", "Tarvia’s bid was rejected". Undefined where nothing tells any. */
export function stageOfNoun(context: BelongingContext, { from, to }: Range): StageTold | undefined {
  const after = outcomeAfter(context, to);
  // "accession talks were suspended"; "Tarvia’s membership was suspended" is told by the suspension
  const isTalks = context.acts.find((act) => act.from === from)?.kind === "talks";
  const outcome = after?.row["value"] === "talks denied" && !isTalks ? undefined : after;
  const governor = governorOf(context, from);
  if (outcome && outcome.row["value"] !== "open") return stageBy(context, outcome, true);
  if (governor) return stageBy(context, governor, true);
  const all = context.clause.passage.words;
  const ahead = [...before(context, from, PLAN_REACH), ...all.slice(to, to + AUXILIARY_REACH)];
  if (hasAny(context.words.denial, before(context, from, PLAN_REACH)))
    return { stage: "in-effect", told: "denied", planned: false };
  return hasAny(context.words.plan, ahead) ? AHEAD : undefined;
}

/** Whether a verb or copula is denied: "is not yet a member", "has made no application". */
export const isDenied = ({ clause, words }: BelongingContext, word: number): boolean => {
  const near = clause.passage.words.slice(Math.max(0, word - 3), word);
  return (
    near.some(({ lower }) => NEGATION.test(lower)) ||
    (hasAny(words.denial, near) && !hasAny(words.stage, near))
  );
};

const NEGATION = /^(no|not|never|nor|neither)$|n['’]t$/;
const ORDINAL =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|newest|last|only)$/;

/** "to join", "joining", "see Tarvia join"; "were leaving" is to come like "to leave". */
function formOf(context: BelongingContext, { from, to }: Range): "finite" | "infinitive" | "gerund" | "bare" {
  const all = context.clause.passage.words;
  const previous = all[from - 1]?.lower ?? "";
  const verb = all.slice(from, to).find(({ lower }) => lower !== "to")?.lower ?? "";
  const beyond = /^(formally|officially|also|finally|fully|immediately)$/.test(previous)
    ? all[from - 2]?.lower
    : previous;
  if (beyond === "to") return "infinitive";
  if (/^(join|become|leave|withdraw|quit|accede|rejoin)$/.test(verb))
    return before(context, from, PLAN_REACH).some(({ lower }) => SEEN.test(lower)) ? "bare" : "finite";
  if (!verb.endsWith("ing")) return "finite";
  return /^(is|are|was|were|be|been|am|'re|'s)$/.test(beyond ?? "") ? "infinitive" : "gerund";
}

/** "see Sweden join", "help Tarvia become", "let them leave" */
const SEEN = /^(see|seeing|help|helping|let|letting|make|have|having|watch)$/;

/** What governs an act: the nearest phrase of a stage before it, with no other act or break between. */
function governorOf(context: BelongingContext, from: number): PhraseMatch | undefined {
  const { clause, words } = context;
  const start = Math.max(openingOf(context, from), from - GOVERNOR_REACH);
  // "began with a ceremony to admit": talks begin, an accession is completed, and nobody begins to admit
  const kind = context.acts.find((act) => act.from === from)?.kind ?? "";
  const isNoun = /^(talks|accession|deposit|apply|exit)$/.test(kind);
  const found = phrasesIn(words.stage, clause.passage.words.slice(start, from)).findLast(
    ({ row }) => isNoun || !/^(talks|in-effect)/.test(row["value"]!),
  );
  return found && { ...found, from: found.from + start, to: found.to + start };
}

/** Where the stretch begins that may govern what stands at `from`: after another act, or a mark that parts clauses. */
function openingOf({ clause, acts }: BelongingContext, from: number): number {
  const all = clause.passage.words;
  const act = acts.findLast(({ to, kind }) => to <= from && !/^(admit|talks|comprise)$/.test(kind));
  let at = from - 1;
  while (at >= 0 && !/^[;:]$/.test(all[at]!.text)) at--;
  return Math.max(at + 1, act && act.to < from - 1 ? act.to : 0);
}

function isDeclined(context: BelongingContext, governor: PhraseMatch, from: number): boolean {
  const start = Math.max(0, governor.from - AUXILIARY_REACH);
  const found = phrasesIn(context.words.denial, context.clause.passage.words.slice(start, from)).at(-1);
  return found !== undefined && found.to + start > governor.from;
}

export function outcomeAfter({ clause, words, acts }: BelongingContext, to: number): PhraseMatch | undefined {
  const all = clause.passage.words;
  const next =
    acts.find(({ from, kind }) => from >= to && !/^(talks|accession|become|suspend)$/.test(kind))?.from ??
    all.length;
  let end = Math.min(all.length, to + OUTCOME_REACH, next);
  const stop = all.findIndex(
    ({ lower }, at) => at >= to && at < end && /^([;:]|which|who|while|but|that)$/.test(lower),
  );
  if (stop >= 0) end = stop;
  const found = phrasesIn(words.outcome, all.slice(to, end))[0];
  return found && { ...found, from: found.from + to, to: found.to + to };
}

function stageBy(context: BelongingContext, governor: PhraseMatch, ahead: boolean): StageTold {
  const [named, verdict] = governor.row["value"]!.split(" ") as [MembershipStage, string | undefined];
  const near = before(context, governor.from, AUXILIARY_REACH);
  // "The parliament of Tarvia approved": that is how a state ratifies
  const ratifies =
    named === "decided" && hasAny(context.words.ratifier, before(context, governor.from, PLAN_REACH));
  const stage = ratifies ? "ratified" : named;
  const denied = verdict === "denied" || hasNegation(near) || hasAny(context.words.denial, near);
  const by = { from: governor.from, to: governor.to };
  if (denied) return { stage, told: "denied", planned: false, by };
  const first = context.clause.passage.words[governor.from]!.lower;
  // "recommended that talks be opened"
  const wished = first === "be" && !near.some(({ lower }) => lower === "to");
  const toCome =
    wished || hasAny(context.words.plan, near) || (near.at(-1)?.lower === "to" && !/ed$/.test(first));
  if (toCome || verdict === "planned") return { stage, told: "planned", planned: true, by };
  return { stage, told: "done", planned: stage === "in-effect" ? false : ahead, by };
}

const hasNegation = (words: readonly Word[]): boolean => words.some(({ lower }) => NEGATION.test(lower));

export const before = ({ clause }: BelongingContext, word: number, reach: number): readonly Word[] =>
  clause.passage.words.slice(Math.max(0, word - reach), word);

export const hasAny = (book: PhraseBook, words: readonly Word[]): boolean =>
  phrasesIn(book, words).length > 0;
