import type { Clause } from "../clauses.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { numberOf, ordinalOf } from "./words.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

// "eight full member states": at most so many words between number and noun.
const COUNT_REACH = 3;
// "more than fifty members", "at least 20 states": the words before a number that leave it open.
const ABOUT_REACH = 3;

/** "two observers and 14 dialogue partners", "Membership is eight states", "14 countries are dialogue partners". */
export function counts(context: OrganisationContext): readonly OrganisationFact[] {
  const { clause, words } = context;
  const all = clause.passage.words;
  return all.flatMap((word, at) => {
    const value = numberOf(word, words);
    // "a diplomat of one member state" counts nobody
    if (value === undefined || (value === 1 && !/^(only|just|has|have)$/.test(all[at - 1]?.lower ?? "")))
      return [];
    const about = aboutBefore(context, at);
    const told = { value: about ? `${about.words} ${value}` : value, from: about?.from ?? at };
    for (let next = at + 1; next <= at + COUNT_REACH && next < all.length; next++) {
      const noun = phraseAt(words.count, all, next);
      // "three SCO member states signed": some of them
      if (noun && isOfOthers(context, at, next, noun.to)) return [];
      if (noun) return [counted(clause, told, noun.to, noun.row["value"]!, "number-of-members")];
      if (/^(countries|states|nations)$/.test(all[next]!.lower)) return countedStates(context, told, next);
      if (/^[,.;:()]$/.test(all[next]!.text) || all[next]!.lower === "of") break;
    }
    return [];
  });
}

/** "between two member states", "two new members", "300 members of parliament": some of them, or others. */
function isOfOthers({ clause, words }: OrganisationContext, at: number, noun: number, end: number): boolean {
  const all = clause.passage.words;
  const before = all[at - 1]?.lower ?? "";
  if (/^(between|from|by|among|against|to|for)$/.test(before)) return true;
  // "a statement of 20 member states"; not "a body of 55 member states", "the leaders of eight member states"
  const whole = all[at - 2]?.lower ?? "";
  if (
    before === "of" &&
    /^(statement|declaration|letter|appeal|support|request|behalf|votes?|handful)$/.test(whole)
  )
    return true;
  if (
    all
      .slice(at + 1, noun)
      .some(({ lower }) => /^(new|newest|other|more|additional|further|such)$/.test(lower))
  )
    return true;
  if (all[end]?.lower !== "of") return false;
  const next = clause.units[clause.unitOfWord[end]! + (all[end + 1]?.lower === "the" ? 2 : 1)];
  if (next?.kind === "word") return !words.union.has(next.lower);
  if (next?.kind !== "party") return false;
  // "members of the Duma": a body of a state
  const ofState = next.party.kind === "body" && next.party.actor?.includes("/") === true;
  return ofState || !/^(organisation|body)$/.test(next.party.kind);
}

interface ToldNumber {
  readonly value: number | string;
  readonly from: number;
}

function counted(
  clause: Clause,
  { value, from }: ToldNumber,
  to: number,
  fact: string,
  rule: string,
): OrganisationFact {
  const all = clause.passage.words;
  return { fact, value, span: { start: all[from]!.start, end: all[to - 1]!.end }, rule };
}

/** "more than", "over", "some" before a number: it is not exact. */
function aboutBefore(
  { clause, words }: OrganisationContext,
  at: number,
): { readonly words: string; readonly from: number } | undefined {
  const all = clause.passage.words;
  const start = Math.max(0, at - ABOUT_REACH);
  const found = phrasesIn(words.about, all.slice(start, at)).at(-1);
  if (!found || found.to + start !== at) return undefined;
  const from = found.from + start;
  return {
    words: all
      .slice(from, at)
      .map(({ lower }) => lower)
      .join(" "),
    from,
  };
}

/** "Membership is eight states"; "14 countries are dialogue partners"; "unites ten states". */
function countedStates(
  { clause, words }: OrganisationContext,
  told: ToldNumber,
  noun: number,
): readonly OrganisationFact[] {
  const all = clause.passage.words;
  const says = all.findIndex(
    ({ lower }, at) => at >= told.from - 5 && at < told.from && lower === "membership",
  );
  if (says >= 0)
    return [counted(clause, { ...told, from: says }, noun + 1, "member-count", "membership-is-number")];
  const unites = phraseAt(words.unites, all, told.from - 1) ?? phraseAt(words.unites, all, told.from - 2);
  if (unites?.to === told.from)
    return [counted(clause, { ...told, from: unites.from }, noun + 1, "member-count", "unites-number")];
  const step = all[noun + 1]?.lower === "are" ? phraseAt(words.count, all, noun + 2) : undefined;
  return step ? [counted(clause, told, step.to, step.row["value"]!, "number-are-members")] : [];
}

/** "the 27-nation bloc", "a ten-member organisation", "the 32-strong alliance": the number stands in the adjective. */
export function sized({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  return clause.passage.words.flatMap(({ lower, start, end }, at) => {
    const [number, noun] = lower.split(/[-‐]/);
    // "27-nation" may be one token or three
    const all = clause.passage.words;
    const parted = noun === undefined && /^[-‐]$/.test(all[at + 1]?.lower ?? "");
    if (!SIZED.test(noun ?? (parted ? all[at + 2]?.lower : "") ?? "")) return [];
    const value = numberOf({ ...all[at]!, lower: number! }, words);
    const next = clause.units.slice(clause.unitOfWord[at]! + 1, clause.unitOfWord[at]! + (parted ? 6 : 4));
    const union = next.findIndex((unit) =>
      unit.kind === "word"
        ? words.union.has(unit.lower)
        : unit.kind === "party" && /^(organisation|body)$/.test(unit.party.kind),
    );
    if (value === undefined || union < 0) return [];
    return [
      {
        fact: "member-count",
        value,
        span: { start, end: Math.max(end, next[union]!.end) },
        rule: "so-many-strong",
      },
    ];
  });
}

const SIZED = /^(nation|member|state|country|strong)$/;

/** "its tenth member", "NATO's 32nd member", "the eleventh country to join": so many there are since. */
export function nthMember({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return all.flatMap((word, at) => {
    const value = ordinalOf(word, words);
    if (value === undefined || value < 2) return [];
    // "the 28th EU member state"
    const next = clause.units[clause.unitOfWord[at]! + 1];
    const owner = next?.kind === "party" && next.party.kind === "organisation";
    const from = owner ? next.to : /^(full|fledged|new)$/.test(all[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    const noun = phraseAt(words.one, all, from);
    if (!noun) return [];
    if (noun.row["value"] === "joining" && !/^(to|joining|that)$/.test(all[noun.to]?.lower ?? "")) return [];
    const end = all[noun.to - 1]!.end;
    return [{ fact: "member-count", value, span: { start: word.start, end }, rule: "nth-member" }];
  });
}
