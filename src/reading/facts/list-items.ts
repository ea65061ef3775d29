import type { Participant } from "../reading.ts";
import { skipArticles, wordAt } from "./unit.ts";
import type { Unit } from "./unit.ts";
import { afterGlue, afterSecondOf } from "./list-glue.ts";

/** One member of a list: "the SCO foreign ministers", "Lavrov". */
export interface Item {
  /** It ends with a nationality. */
  readonly adjective?: boolean;
  readonly parties: readonly Participant[];
  readonly level?: string;
  readonly organisation?: Participant;
  /** The unit after it. */
  readonly to: number;
}

/** Gives the short name of a party: "SCO". */
export type NameOf = (party: Participant) => string;

/** What stands at unit `from`, with its title before it and its rank after it. */
export function itemFrom(units: readonly Unit[], from: number, nameOf: NameOf): Item | undefined {
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
