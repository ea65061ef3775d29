import type { Participant } from "../reading.ts";
import { joinParties } from "./joined-parties.ts";
import { homeAfter, isMark, opensMain } from "./person-places.ts";
import type { PartyWords } from "./party-words.ts";
import type { Unit } from "./unit.ts";
import { drawnTogether, wholeNames } from "./whole-names.ts";
import { isSentenceCase, unlistedTitle } from "./unlisted-titles.ts";

/**
 * Joins a person with the title before the name ("Russia’s Foreign Minister Sergey Lavrov" is one party), an
 * adjective of nationality with its noun ("the Chinese side"), and makes an office without a name a party.
 */
export function joinTitles(units: readonly Unit[], lexicon: PartyWords): readonly Unit[] {
  const found: Unit[] = [];
  const cased = isSentenceCase(units);
  const named = wholeNames(units);
  for (const [number, unit] of named.entries()) {
    if (unit.kind === "party" && unit.party.kind === "person")
      found.push(withTitle(found, unit, lexicon, { opens: opensMain(named, number), cased }));
    else if (unit.kind === "party" && unit.described) found.push(asCompanion(found, unit, unit.party.name));
    else if (unit.kind === "word" && lexicon.companions.has(unit.lower))
      found.push(asCompanion(found, unit, unit.lower));
    else found.push(unit);
  }
  const parties = found.map((unit) => (unit.kind === "office" ? officeParty(unit) : unit));
  return joinHomes(joinParties(parties, lexicon));
}

/** "Sergey Lavrov of Russia", "Tove Lager (Sweden)": the state after a person is part of who it is, no further party. */
const joinHomes = (units: readonly Unit[]): readonly Unit[] =>
  drawnTogether(units, (at) => homeAfter(units, at));

type PartyUnit = Extract<Unit, { kind: "party" }>;
type OfficeUnit = Extract<Unit, { kind: "office" }>;

// "U.S. Secretary of State John Kerry (R)": at most so many units stand between a clause and a name in one title.
const LONGEST_TITLE = 14;

/** Takes the units of the title off the end of `before` and gives them to the person. */
function withTitle(
  before: Unit[],
  person: PartyUnit,
  words: PartyWords,
  { opens, cased }: { readonly opens: boolean; readonly cased: boolean },
): PartyUnit {
  const { honorifics } = words;
  let first = before.length;
  let role: string | undefined;
  for (let at = before.length - 1; at >= 0 && before.length - at <= LONGEST_TITLE; at--) {
    const unit = before[at]!;
    if (!belongsToTitle(unit, before[at - 1], honorifics) || (opens && isMark(unit, ","))) break;
    // "leaders of the Quad - Tarvia's N, Esk's M": a dash with spaces around it parts.
    if (isMark(unit, "-") && before[at - 1] !== undefined && unit.start > before[at - 1]!.end) break;
    if (unit.kind === "office") role ??= unit.office.office;
    if (isCounterpart(unit)) role ??= companionRole(unit);
    if (opensTitle(unit, honorifics)) first = at;
  }
  const unlisted = cased ? unlistedTitle(before, first, words) : undefined;
  const title = before.splice(withOwner(before, unlisted ?? first));
  const start = title[0] ?? person;
  return {
    ...person,
    from: start.from,
    start: start.start,
    party: role === undefined ? person.party : { ...person.party, role },
  };
}

/** "Brunei's Second Foreign Minister N": whose minister it is belongs to the title. */
function withOwner(units: readonly Unit[], title: number): number {
  const owner = units[title - 2];
  return title < units.length && isMark(units[title - 1], "'s") && owner?.kind === "party" && owner.bare
    ? title - 2
    : title;
}

// One person, told by what he is to another: "his Turkish counterpart, N", "her host, N".
const COMPANION = /^(counterpart|colleague|host|guest|homologue|opposite number)$/;

const companionRole = (unit: Unit | undefined): string | undefined =>
  unit?.kind === "party" ? unit.party.role : unit?.kind === "word" ? unit.lower : undefined;

const isCounterpart = (unit: Unit | undefined): boolean => COMPANION.test(companionRole(unit) ?? "");

const GLUE = new Set(["of", "the", "for", "'s", "-", "–", "’", "&"]);

function belongsToTitle(unit: Unit, before: Unit | undefined, honorifics: ReadonlySet<string>): boolean {
  switch (unit.kind) {
    case "office":
      return true;
    case "party":
      return unit.bare;
    case "word":
      if (GLUE.has(unit.lower) || honorifics.has(unit.lower)) return true;
      // "his Turkish counterpart, Mevlüt Çavuşoğlu"; "State Councilor and Foreign Minister"; "Mr. Lavrov"
      if (unit.text === ",") return isCounterpart(before);
      if (unit.text === ".") return before?.kind === "word" && honorifics.has(before.lower);
      if (unit.lower === "and") return before?.kind === "office";
      return false;
    case "level":
    case "pronoun":
    case "place":
      return false;
  }
}

/** What may stand first in a title; glue may not. */
function opensTitle(unit: Unit, honorifics: ReadonlySet<string>): boolean {
  if (unit.kind === "office" || unit.kind === "party") return true;
  return unit.kind === "word" && honorifics.has(unit.lower);
}

/** "Chinese side", "Turkish counterpart": the state acts, the noun is its role. */
function asCompanion(before: Unit[], noun: Unit, role: string): Unit {
  // "Niger's junta"
  const owned = isMark(before.at(-1), "'s");
  // "welcomed Tarvia's leadership on trade": a quality, and nobody.
  if (owned && role === "leadership") return noun;
  const last = before.at(owned ? -2 : -1);
  const beside = owned || last?.end === noun.start - 1;
  if (last?.kind !== "party" || !last.bare || !beside) return noun;
  before.splice(owned ? -2 : -1);
  return {
    ...last,
    to: noun.to,
    end: noun.end,
    bare: COMPANION.test(role),
    adjective: false,
    party: { ...last.party, role },
  };
}

/** An office without a name: its holder where the text tells, else the state whose office it is. */
function officeParty(unit: OfficeUnit): Unit {
  const { office, ...range } = unit;
  const party = holderOf(unit);
  if (!party)
    return {
      start: range.start,
      end: range.end,
      from: range.from,
      to: range.to,
      kind: "word",
      lower: office.office,
      text: office.office,
    };
  return { ...range, kind: "party", party, bare: false };
}

function holderOf({ office }: OfficeUnit): Participant | null {
  const role = office.office;
  if (office.holder)
    return { actor: office.holder.value.actor, name: office.holder.value.name, kind: "person", role };
  const actor = office.of?.actor;
  if (!office.of || !actor) return null;
  const kind = actor.startsWith("state:") ? "state" : actor.startsWith("body:") ? "body" : "organisation";
  return { actor, name: office.of.name, kind, role };
}
