import type { DateMention } from "../../../text/index.ts";
import { isPartialDate } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { Clause } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { wordAt } from "../unit.ts";
import { listSoon } from "../list-soon.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { unionOf } from "../organisations.ts";
import type { PhraseMatch } from "../phrases.ts";
import { phrasesIn } from "../phrases.ts";
import type { Unit } from "../unit.ts";

/**
 * "Tarvia took over the rotating presidency of the Union for 2031-2032", "chaired by Tarvia", "under Tarvia's
 * chairmanship": which state has the chair, from when to when, and whether that lies ahead.
 */
export function presidency(context: OrganisationContext): readonly OrganisationFact[] {
  const { clause, words } = context;
  const all = clause.passage.words;
  return phrasesIn(words.presidency, all).flatMap((match) => {
    const list = holder(clause, match);
    const [state] = list?.parties ?? [];
    if (!list || list.parties.length !== 1 || state?.kind !== "state" || !isOfUnion(context, match))
      return [];
    const { from, to } = match;
    const span = { start: Math.min(list.start, all[from]!.start), end: Math.max(list.end, all[to - 1]!.end) };
    const planned = phrasesIn(context.membership.plan, all.slice(Math.max(0, from - 6), from)).length > 0;
    return [
      {
        fact: "presidency",
        subject: state.name,
        value: "presidency",
        ...termOf(clause, span.end),
        ...(planned && { planned }),
        span,
        rule: "presidency-of",
      },
    ];
  });
}

/** Who has it: named after "by", owner or nationality right before the noun, one it is handed to, else the subject. */
function holder(clause: Clause, { from, to }: PhraseMatch): PartyList | undefined {
  const { units, lists, unitOfWord, passage } = clause;
  const unit = unitOfWord[from]!;
  const after = unitOfWord[to - 1]! + 1;
  if (passage.words[to - 1]!.lower === "by") return listSoon(clause, after);
  const end = wordAt(units, unit - 1) === "'s" || wordAt(units, unit - 1) === "’" ? unit - 1 : unit;
  // "Tarvia’s presidency" may be one name
  const own = lists.find(
    (list) => (list.to === end || list.from === unit) && list.parties[0]?.kind === "state",
  );
  if (own) return own;
  // "handed the chairmanship over to Tarvia", "passed the presidency to Tarvia"
  const handed = /^(handed|handing|passed|passing|passes|hands|transferred|hand|pass)$/;
  const hands = passage.words.slice(Math.max(0, from - 4), from).some(({ lower }) => handed.test(lower));
  for (let at = after; hands && at < after + 8; at++)
    if (wordAt(units, at) === "to") return listSoon(clause, at + 1);
  if (hands) return undefined;
  return lists.findLast(
    (list) => list.to <= unit && list.to >= unit - 10 && list.parties[0]?.kind === "state",
  );
}

/** "the Tarvian presidency" alone is the head of state's office; of an organisation it is one named, or a rotating one. */
function isOfUnion(
  { clause, organisationAt, words, authorities }: OrganisationContext,
  { from, to }: PhraseMatch,
): boolean {
  const all = clause.passage.words;
  // "chairmanship of the Minerals Partnership": of something no table knows
  const of = all[to]?.lower === "of" ? to + (/^(the|this)$/.test(all[to + 1]?.lower ?? "") ? 2 : 1) : -1;
  const owner = clause.units[clause.unitOfWord[of] ?? -1];
  if (owner && isUnknown(owner, authorities)) return false;
  const named = all
    .slice(from, to)
    .some(({ lower }) => /^(rotating|chairmanship|chairing|chairs|chaired|chair)$/.test(lower));
  if (named) return true;
  const near = clause.units.slice(Math.max(0, clause.unitOfWord[from]! - 6), clause.unitOfWord[to - 1]! + 8);
  return (
    near.some((unit) =>
      unit.kind === "party"
        ? /^(organisation|body)$/.test(unit.party.kind)
        : unit.kind === "word" && words.union.has(unit.lower),
    ) && organisationAt(all[from]!.start) !== undefined
  );
}

function isUnknown(unit: Unit, authorities: Authorities): boolean {
  if (unit.kind === "word") return /^\p{Lu}/u.test(unit.text);
  if (unit.kind !== "party" || !/^(organisation|body)$/.test(unit.party.kind)) return false;
  return unionOf(unit.party.actor, authorities) === undefined;
}

/** "for 2023-2024", "from January to June 2023", "in 2026": the term right after the words. */
function termOf(clause: Clause, position: number): { readonly from?: string; readonly to?: string } {
  const { dates, words } = clause.passage;
  const wordBefore = (date: DateMention): string =>
    words.findLast(({ end }) => end <= date.start)?.lower ?? "";
  const near = dates.filter(
    ({ start, type, value }) =>
      type === "DATE" && isPartialDate(value) && start >= position && start < position + TERM_REACH,
  );
  const first = near.find(
    (date) =>
      /^(for|from|in|since|on|during|until|of|,|\()$/.test(wordBefore(date)) ||
      date.start < position + NEXT_REACH,
  );
  if (!first) return {};
  if (wordBefore(first) === "until") return { to: first.value };
  const second = near.find(
    (date) => date.start > first.end && /^(to|until|-|–|through|and)$/.test(wordBefore(date)),
  );
  if (second) return { from: first.value, to: second.value };
  return { from: first.value };
}

const TERM_REACH = 70;

// "its presidency next year": a day that follows at once needs no preposition.
const NEXT_REACH = 3;
