import { lastUpTo } from "../../text/index.ts";
import type { Participant } from "../reading.ts";
import type { Unit } from "./unit.ts";

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

/** Gives the short name of a party: "SCO". */
export type NameOf = (party: Participant) => string;

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

interface Item {
  readonly adjective?: boolean;
  readonly parties: readonly Participant[];
  readonly level?: string;
  readonly organisation?: Participant;
  readonly to: number;
}

const startsItem = (unit: Unit): boolean => unit.kind === "party" || unit.kind === "level";

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

function itemFrom(units: readonly Unit[], from: number, nameOf: NameOf): Item | undefined {
  const unit = units[from];
  if (unit?.kind === "level") return levelItem(units, from, nameOf);
  if (unit?.kind !== "party") return undefined;
  const body = unit.party.kind === "organisation" ? bodyAfter(units, from + 1) : undefined;
  if (body) return body;
  const titled = personAfterTitle(units, from);
  if (titled) return titled;
  const sent = unit.described ? sentBy(units, from, unit.party) : undefined;
  if (sent) return sent;
  const ranked = rankAfter(units, from + 1);
  if (unit.members)
    return ranked
      ? { ...ofRank(unit.members, ranked.level, nameOf), to: ranked.to }
      : { parties: unit.members, to: from + 1 };
  if (!ranked || unit.party.kind === "person")
    return { parties: [unit.party], to: from + 1, adjective: unit.adjective === true };
  return { ...ofRank([unit.party], ranked.level, nameOf), to: ranked.to };
}

/** "the Tarvian Union (TU) Council of Ministers": the body is meant, its organisation stands before it. */
function bodyAfter(units: readonly Unit[], from: number): Item | undefined {
  const at = wordAt(units, from) === "(" && wordAt(units, from + 2) === ")" ? from + 3 : from;
  const unit = units[at];
  return unit?.kind === "party" && unit.party.kind === "body"
    ? { parties: [unit.party], to: at + 1 }
    : undefined;
}

// "Party Bureau Member and Director of the Office of the Foreign Commission Wang Yi"
const LONGEST_TITLE = 18;

/** A person whose title begins with an organisation or state: the title's own words stand between. */
function personAfterTitle(units: readonly Unit[], from: number): Item | undefined {
  if (!isBody(units[from]) || wordAt(units, from + 1) === "and") return undefined;
  let own = 0;
  for (let at = from + 1; at < units.length && at < from + LONGEST_TITLE; at++) {
    const unit = units[at]!;
    if (unit.kind === "party" && unit.party.kind === "person")
      return own > 0 || (at === from + 1 && units[from]!.kind === "party" && isOffice(units[from]))
        ? { parties: [unit.party], to: at + 1 }
        : undefined;
    if (unit.kind === "word" && /^\p{Lu}/u.test(unit.text)) own++;
    else if (unit.kind === "word" ? !/^(of|the|and|for|to|'s|-)$/.test(unit.lower) : !isBody(unit))
      return undefined;
  }
  return undefined;
}

/** "Tarvian Head of Government Ilyas Morvan": a table may know the office as a body. */
const isOffice = (unit: Unit | undefined): boolean =>
  unit?.kind === "party" &&
  unit.party.kind === "body" &&
  /\b(Head|Minister|President)\b/.test(unit.party.name);

const isBody = (unit: Unit | undefined): boolean =>
  unit?.kind === "party" &&
  unit.bare !== undefined &&
  ["organisation", "body", "state"].includes(unit.party.kind);

/** "representatives from India, Pakistan, and China": the states take part, by representatives. */
function sentBy(units: readonly Unit[], from: number, group: Participant): Item | undefined {
  if (!/^(from|of|between)$/.test(wordAt(units, from + 1) ?? "")) return undefined;
  const members = membersFrom(units, skipArticles(units, from + 2));
  return (
    members && { parties: members.parties.map((party) => ({ ...party, role: group.name })), to: members.to }
  );
}

/** "SCO foreign ministers", "Iran’s Foreign Minister": the rank right after a party. */
function rankAfter(units: readonly Unit[], at: number): { level: string; to: number } | undefined {
  const after = /^('s|'|’)$/.test(wordAt(units, at) ?? "") ? at + 1 : at;
  const unit = units[after];
  return unit?.kind === "level" ? { level: unit.level, to: after + 1 } : undefined;
}

/** "the defence ministers and intelligence chiefs of Türkiye, Russia and Syria"; "foreign ministers of the SCO". */
function levelItem(units: readonly Unit[], from: number, nameOf: NameOf): Item {
  let at = from;
  const levels: string[] = [];
  for (let unit = units[at]; unit?.kind === "level"; unit = units[at]) {
    levels.push(unit.level);
    at = wordAt(units, at + 1) === "and" && units[at + 2]?.kind === "level" ? at + 2 : at + 1;
  }
  const level = levels.join(" and ");
  // "Prime Ministers X of Tarvia, Y of Esk and Z of Norland"
  const named = units[at];
  if (named?.kind === "party" && named.party.kind === "person")
    return { parties: [{ role: level, ...named.party }], level, to: at + 1 };
  // "special envoys (Tarvia, Esk, Norland)"
  const inside = wordAt(units, at) === "(" ? membersFrom(units, at + 1) : undefined;
  if (inside && inside.parties.length > 1 && wordAt(units, inside.to) === ")")
    return { ...ofRank(inside.parties, level, nameOf), to: inside.to + 1 };
  const linked = wordAt(units, at) === "of" || wordAt(units, at) === "from";
  const members = linked ? membersFrom(units, skipArticles(units, at + 1)) : undefined;
  if (!members) return { parties: [{ actor: null, name: level, kind: "group" }], level, to: at };
  return { ...ofRank(members.parties, level, nameOf), to: members.to };
}

/** Those whose ministers are meant: named parties, listed. */
function membersFrom(
  units: readonly Unit[],
  from: number,
): { parties: Participant[]; to: number } | undefined {
  const parties: Participant[] = [];
  let to = from;
  for (
    let next: number | undefined = from;
    next !== undefined;
    next = afterGlue(units, to) ?? afterSecondOf(units, to)
  ) {
    const unit = units[next];
    if (unit?.kind !== "party" || unit.party.kind === "person" || unit.described) break;
    // "of Tarvia (Ilyas Morvan), Esk (Bo Lind) and Norland": who came is named in brackets
    const inside =
      wordAt(units, next + 1) === "(" && wordAt(units, next + 3) === ")" ? units[next + 2] : undefined;
    const named = inside?.kind === "party" && inside.party.kind === "person" ? inside.party : undefined;
    parties.push(...(unit.members ?? [named ?? unit.party]));
    to = named ? next + 4 : next + 1;
  }
  return parties.length > 0 ? { parties, to } : undefined;
}

/** A state keeps its name and takes the rank as role; an organisation's ministers are a group of their own. */
function ofRank(members: readonly Participant[], level: string, nameOf: NameOf): Omit<Item, "to"> {
  const organisation = members.find(({ kind }) => kind === "organisation" || kind === "body");
  const parties = members.map((party): Participant =>
    party.kind === "state" || party.kind === "person"
      ? { ...party, role: level }
      : { actor: null, name: `${nameOf(party)} ${level}`, kind: "group" },
  );
  return { parties, level, ...(organisation && { organisation }) };
}

const CONNECTIVES = new Set(["and", "&", "including", "plus"]);
// "the Assad regime": a name may be followed by a noun that changes nothing of who is meant.
const TAILS = new Set(["regime", "government", "'s"]);

/** Number of the next item's first unit when list glue follows, else undefined. */
function afterGlue(units: readonly Unit[], to: number): number | undefined {
  let at = to;
  while (TAILS.has(wordAt(units, at) ?? "")) at++;
  let glued = false;
  // "(R)", "(second from left)" after a name in a caption
  const closed =
    wordAt(units, at) === "(" ? [2, 3, 4].find((on) => wordAt(units, at + on) === ")") : undefined;
  if (closed !== undefined) at += closed + 1;
  // "Morvan, left, and his counterpart"
  if (wordAt(units, at) === "," && /^(left|right|centre|center)$/.test(wordAt(units, at + 1) ?? "")) at += 2;
  if (wordAt(units, at) === ",") [glued, at] = [true, at + 1];
  if (isJoint(units, at)) [glued, at] = [true, at + 1];
  const pair = `${wordAt(units, at) ?? ""} ${wordAt(units, at + 1) ?? ""}`;
  if (CONNECTIVES.has(wordAt(units, at) ?? "")) [glued, at] = [true, at + 1];
  else if (pair === "as well") [glued, at] = [true, at + 3];
  else if (pair === "along with" || pair === "together with") [glued, at] = [true, at + 2];
  if (!glued) return undefined;
  const next = skipArticles(units, at);
  return units[next] && startsItem(units[next]) ? next : undefined;
}

/** "envoys of Tarvia and of the Eskan army": the preposition told again. */
function afterSecondOf(units: readonly Unit[], to: number): number | undefined {
  if (wordAt(units, to) !== "and" || !/^(of|from)$/.test(wordAt(units, to + 1) ?? "")) return undefined;
  const next = skipArticles(units, to + 2);
  return units[next]?.kind === "party" ? next : undefined;
}

/** "EU-Japan", "the Tarvia–Esk talks": a dash that touches both names. */
function isJoint(units: readonly Unit[], at: number): boolean {
  const [before, dash, after] = [units[at - 1], units[at], units[at + 1]];
  if (dash?.kind !== "word" || !/^[-‐–]$/.test(dash.text)) return false;
  return before?.end === dash.start && after?.start === dash.end && before.kind === "party";
}

const ARTICLES = new Set([
  "the",
  "a",
  "an",
  "all",
  "its",
  "their",
  "his",
  "her",
  "our",
  "both",
  "other",
  "visiting",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
]);

export function skipArticles(units: readonly Unit[], from: number): number {
  let at = from;
  while (ARTICLES.has(wordAt(units, at) ?? "")) at++;
  return at;
}

/** The word in small letters at unit `at`, or undefined where another unit (or nothing) stands. */
export function wordAt(units: readonly Unit[], at: number): string | undefined {
  const unit = units[at];
  return unit?.kind === "word" ? unit.lower : undefined;
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
