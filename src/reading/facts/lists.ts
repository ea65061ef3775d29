import { lastUpTo } from "../../text/index.ts";
import type { Participant } from "../reading.ts";
import { afterGlue, CONNECTIVES, isJoint, startsItem } from "./list-glue.ts";
import type { Item, NameOf } from "./list-items.ts";
import { itemFrom } from "./list-items.ts";
import type { Unit } from "./unit.ts";
import { wordAt } from "./unit.ts";

/**
 * Parties named together: "Lavrov and Kerry", "deputy foreign ministers of Türkiye, Iran, Syria and Russia",
 * "the foreign ministers of the Shanghai Cooperation Organization". Half-open range of unit numbers.
 */
export interface PartyList {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly parties: readonly Participant[];
  /** Rank of those who act for the parties: "foreign ministers". */
  readonly level?: string;
  /** The organisation whose ministers (leaders, ...) are meant. */
  readonly organisation?: Participant;
  /** It ends with a nationality ("the American people"): what it belongs to is no party. */
  readonly adjectival: boolean;
}

/** All lists of a passage from left to right; a party alone is a list of one. */
export function partyLists(units: readonly Unit[], nameOf: NameOf): readonly PartyList[] {
  const found: PartyList[] = [];
  for (let at = 0; at < units.length;) {
    // "without advisers, N and M met": who was not there
    const absent = wordAt(units, at - 1) === "without";
    const list = startsItem(units[at]!) && !absent ? listFrom(units, at, nameOf) : undefined;
    if (list) found.push(list);
    at = list ? list.to : at + 1;
  }
  return found;
}

function listFrom(units: readonly Unit[], from: number, nameOf: NameOf): PartyList | undefined {
  const items: Item[] = [];
  for (let next: number | undefined = from; next !== undefined; next = afterGlue(units, items.at(-1)!.to)) {
    const item = itemFrom(units, next, nameOf);
    if (!item) break;
    items.push(item);
  }
  const whole = isEnumeration(units, from, items) && !opensClause(units, from, items);
  const kept = ranked(whole ? items : items.slice(0, 1));
  const last = kept.at(-1);
  if (!last) return undefined;
  const level = kept.find((item) => item.level !== undefined)?.level;
  const organisation = kept.find((item) => item.organisation)?.organisation;
  return {
    from,
    to: last.to,
    start: units[from]!.start,
    end: units[last.to - 1]!.end,
    parties: distinctParties(withoutApposition(kept)),
    adjectival: last.adjective === true,
    ...(level !== undefined && { level }),
    ...(organisation && { organisation }),
  };
}

/** "African and European leaders": the rank holds for the adjectives before it, too. */
function ranked(items: readonly Item[]): readonly Item[] {
  const level = items.at(-1)?.level;
  if (level === undefined || items.length === 1) return items;
  return items.map((item) => {
    if (!item.adjective || item.parties.some(({ role }) => role !== undefined)) return item;
    const parties = item.parties.map((party): Participant => {
      if (party.kind === "state") return { ...party, role: level };
      return party.kind === "group" ? { ...party, name: `${party.name} ${level}` } : party;
    });
    return { ...item, parties };
  });
}

/**
 * Commas alone list only at the head of a headline ("Lavrov, Kerry to meet") or where three of a kind stand: in
 * "At a meeting with X, Y said" another clause begins.
 */
function isEnumeration(units: readonly Unit[], from: number, items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (!last || items.length === 1) return true;
  for (let at = from; at < last.to; at++) {
    const word = wordAt(units, at);
    if (word !== undefined && (CONNECTIVES.has(word) || word === "well" || word === "with")) return true;
    if (isJoint(units, at)) return true;
  }
  // "Tarvian, Eskan presidents to meet"
  if (last.level !== undefined && items.slice(0, -1).every(({ adjective }) => adjective)) return true;
  const kinds = new Set(items.flatMap(({ parties }) => parties.map(({ kind }) => kind)));
  // "Oru: Morvan, Ostrova spoke by phone"
  const opens = from === 0 || (from <= 2 && wordAt(units, from - 1) === ":");
  // "Tarvian president, TU envoy discuss the deal": one state, one organisation, each by whoever holds an office
  const held = items.every(({ parties }) => parties.every(({ kind, role }) => kind === "person" || role));
  return (kinds.size === 1 && (opens || items.length > 2)) || (from === 0 && held);
}

/** "the visit by Minister X, and Secretary Y conveyed": after two names the comma parts clauses. */
function opensClause(units: readonly Unit[], from: number, items: readonly Item[]): boolean {
  const [first, second] = items;
  if (items.length !== 2 || wordAt(units, first!.to) !== "," || wordAt(units, first!.to + 1) !== "and")
    return false;
  const before = wordAt(units, from - 1) === "the" ? from - 2 : from - 1;
  return (
    /^(by|with|to|of|from|for|against)$/.test(wordAt(units, before) ?? "") &&
    /^\p{Ll}{3,}(ed|es|s)$|^(was|were|had|has|is|are|will|said|told|met|spoke|made)$/u.test(
      wordAt(units, second!.to) ?? "",
    )
  );
}

/** "The Russian and U.S. presidents, X and Y", "counterparts from Tarvia and Esk, X and Y": the persons are meant, once. */
function withoutApposition(items: readonly Item[]): readonly Participant[] {
  const parties = items.flatMap((item) => item.parties);
  const persons = parties.filter(({ kind }) => kind === "person");
  const ranked = parties.filter(({ kind, role }) => kind !== "person" && role !== undefined);
  if (
    persons.length > 1 &&
    persons.length === ranked.length &&
    ranked.length === parties.length - persons.length
  )
    return persons;
  return persons.length > 1 && items.some(({ level }) => level !== undefined) ? persons : parties;
}

/** The parties, each once. */
export function distinctParties(parties: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.actor ?? party.name;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** The list that covers unit `number`, if any. Lists do not overlap and stand in order. */
export function listOver(lists: readonly PartyList[], number: number): PartyList | undefined {
  const list = lists[lastUpTo(lists, number, ({ from }) => from)];
  return list && number < list.to ? list : undefined;
}
