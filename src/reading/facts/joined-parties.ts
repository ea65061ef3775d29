import type { Participant } from "../reading.ts";
import type { PartyWords } from "./party-words.ts";
import { opensMain } from "./person-places.ts";
import type { Unit } from "./unit.ts";

type PartyUnit = Extract<Unit, { kind: "party" }>;
/** Reads one party from unit `at` on; `to` is the number of the unit after it. */
type Joiner = (units: readonly Unit[], at: number, lexicon: PartyWords) => Joined | undefined;
interface Joined {
  readonly party: Participant;
  readonly to: number;
}

const JOINERS: readonly Joiner[] = [
  bodyOf,
  bodyOfOwner,
  ownedBody,
  fellowNamed,
  ledBy,
  postedNamed,
  holderNamed,
  ownedHolder,
  ownedPerson,
  ownedGap,
];

/** Joins what names one party in several units: a body of an organisation, a counterpart and its name, a delegation and its head. */
export function joinParties(units: readonly Unit[], lexicon: PartyWords): readonly Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const joined = JOINERS.map((join) => join(units, at, lexicon)).find((one) => one !== undefined);
    if (!joined) found.push(units[at]!);
    else {
      const [first, last] = [units[at]!, units[joined.to - 1]!];
      found.push({
        kind: "party",
        party: joined.party,
        bare: false,
        from: first.from,
        start: first.start,
        to: last.to,
        end: last.end,
      });
      at = joined.to - 1;
    }
  }
  return found;
}

const wordOf = (unit: Unit | undefined): string => (unit?.kind === "word" ? unit.lower : "");
const isCapital = (unit: Unit | undefined): boolean =>
  unit?.kind === "word" && /^\p{Lu}\p{L}/u.test(unit.text);
const partyOf = (unit: Unit | undefined): PartyUnit | undefined =>
  unit?.kind === "party" ? unit : undefined;

// "Peace and Security Council": at most so many words of its own before the noun.
const LONGEST_NAME = 5;

/** "the SADC Council of Ministers", "the African Union’s Peace and Security Council": a body that no table knows. */
function bodyOf(units: readonly Unit[], at: number, { bodies }: PartyWords): Joined | undefined {
  const owner = partyOf(units[at]);
  if (owner?.party.kind !== "organisation") return undefined;
  const from = wordOf(units[at + 1]) === "'s" ? at + 2 : at + 1;
  let noun = from;
  while (noun < from + LONGEST_NAME && isCapital(units[noun]) && !bodies.has(wordOf(units[noun]))) {
    noun += wordOf(units[noun + 1]) === "and" ? 2 : 1;
  }
  if (!isCapital(units[noun]) || !bodies.has(wordOf(units[noun]))) return undefined;
  const rank = wordOf(units[noun + 1]) === "of" && units[noun + 2]?.kind === "level";
  const to = rank ? noun + 3 : noun + 1;
  const name = units
    .slice(at, to)
    .map((unit) => textOf(unit))
    .join(" ")
    .replace(/ 's/g, "’s");
  return { party: { actor: owner.party.actor, name, kind: "body" }, to };
}

/** "the Council of Foreign Ministers of the Northern Rivers Union": a body and whose it is, where no table knows either. */
function bodyOfOwner(units: readonly Unit[], at: number): Joined | undefined {
  const body = partyOf(units[at]);
  if (body?.party.kind !== "body" || wordOf(units[at + 1]) !== "of") return undefined;
  const owner = wordOf(units[at + 2]) === "the" ? at + 3 : at + 2;
  const { party } = partyOf(units[owner]) ?? {};
  // Bodies of an organisation that a table knows have names of their own; one that none knows has its name for a key.
  const unknown = `organisation:${party?.name.toLowerCase().replaceAll(" ", "-")}`;
  if (party?.kind !== "organisation" || party.actor !== unknown) return undefined;
  const name = `${party.name} ${body.party.name}`;
  return { party: { actor: party.actor, name, kind: "body" }, to: owner + 1 };
}

/** "Chad’s government": the state acts, though a table knows its government by name. */
function ownedBody(units: readonly Unit[], at: number): Joined | undefined {
  const [state, body] = [partyOf(units[at]), partyOf(units[at + 2])];
  if (state?.party.kind !== "state" || !state.bare || wordOf(units[at + 1]) !== "'s" || !body)
    return undefined;
  if (body.party.kind !== "body" && body.party.kind !== "organisation") return undefined;
  // One word is said of it there: "government", "army".
  return body.to === body.from + 1
    ? { party: { ...state.party, role: "government" }, to: at + 3 }
    : undefined;
}

const textOf = (unit: Unit): string =>
  unit.kind === "word"
    ? unit.text
    : unit.kind === "level"
      ? unit.level.replace(/(^|\s)(\p{L})/gu, (_, gap: string, first: string) => gap + first.toUpperCase())
      : unit.kind === "party"
        ? unit.party.name
        : "";

/** "his counterpart in Esk, N", "her opposite number from Esk, N"; "her Eskan colleague, N" where no layer knows N. */
function fellowNamed(units: readonly Unit[], at: number, { fellows }: PartyWords): Joined | undefined {
  const unit = units[at]!;
  const role =
    partyOf(unit)?.party.role ?? (unit.kind === "party" && unit.described ? unit.party.name : wordOf(unit));
  if (!fellows.has(role)) return undefined;
  const linked = /^(in|from)$/.test(wordOf(units[at + 1]));
  const home = units[at + 2];
  const comma = linked && (home?.kind === "place" || partyOf(home)?.bare) ? at + 3 : at + 1;
  if (wordOf(units[comma]) !== ",") return fellowFrom(units, at, role);
  const named = partyOf(units[comma + 1]);
  if (named?.party.kind === "person")
    return opensMain(units, comma + 1) ? undefined : { party: { ...named.party, role }, to: comma + 2 };
  return unknownPerson(units, comma + 1, role);
}

/** "his counterpart from Esk", "her colleague from Norland": the state, by whoever holds the office. */
function fellowFrom(units: readonly Unit[], at: number, role: string): Joined | undefined {
  const home = wordOf(units[at + 1]) === "from" ? partyOf(units[at + 2]) : undefined;
  return home?.bare && home.party.kind === "state" && !role.endsWith("s")
    ? { party: { ...home.party, role }, to: at + 3 }
    : undefined;
}

const PARTICLE = /^(al|el|bin|bint|ibn|van|von|de|da|di|del|der|den|dos|ben|ould|abu)$|^(al|el)-\p{L}/iu;
const LONGEST_PERSON = 5;

/** A person whom no layer knows: two or more words written like a name, perhaps with one that is a town elsewhere. */
function unknownPerson(units: readonly Unit[], from: number, role: string): Joined | undefined {
  let to = from;
  while (
    to < from + LONGEST_PERSON &&
    (isCapital(units[to]) || isParticle(units[to]) || isTown(units, from, to))
  )
    to++;
  const name = units
    .slice(from, to)
    .map((unit) => (unit.kind === "place" ? unit.name : textOf(unit)))
    .join(" ");
  if (!name.includes(" ") || !/^\p{Lu}/u.test(name) || wordOf(units[to]) === "of") return undefined;
  return { party: { actor: null, name, kind: "person", role }, to };
}

const isParticle = (unit: Unit | undefined): boolean => unit?.kind === "word" && PARTICLE.test(unit.text);

/** "Salem al-Gritli", "Le Minh Khoa": a place only to look at. */
function isTown(units: readonly Unit[], from: number, at: number): boolean {
  const unit = units[at];
  if (unit?.kind !== "place") return false;
  const next = units[at + 1];
  if (unit.name.split(" ").length > 2) return true;
  return !unit.located && (at > from || isCapital(next) || isParticle(next));
}

/** "the Ambassador of Tarvia N N", "Tarvia’s premier-designate, N N, ...": the holder, where no layer knows him. */
function holderNamed(units: readonly Unit[], at: number): Joined | undefined {
  const office = partyOf(units[at]);
  const role = office?.party.role;
  // "the Speaker of the Seimas N N"
  const held = office?.party.kind === "state" || office?.party.kind === "body";
  if (!held || office.bare || role === undefined || role.endsWith("s")) return undefined;
  const comma = wordOf(units[at + 1]) === ",";
  const named = unknownPerson(units, comma ? at + 2 : at + 1, role);
  // "met Tarvia's minister, Port Elsin, 4 May": a name after a comma is closed, or the sentence goes on.
  const closed =
    named && /^(,|\.|in|at|on|for|to|and|as|during|yesterday|today)$/.test(wordOf(units[named.to]));
  return named && (!comma || closed) ? named : undefined;
}

/** "a Tarvian delegation headed by N": N is who comes. */
function ledBy(units: readonly Unit[], at: number): Joined | undefined {
  const group = partyOf(units[at]);
  const role = group?.described ? group.party.name : group?.party.role;
  if (!group || !/delegation|team|mission/.test(role ?? "")) return undefined;
  if (!/^(led|headed)$/.test(wordOf(units[at + 1])) || wordOf(units[at + 2]) !== "by") return undefined;
  const first = /^(the|its|his|their)$/.test(wordOf(units[at + 3])) ? at + 4 : at + 3;
  const head = partyOf(units[first]);
  return head?.party.kind === "person" ? { party: head.party, to: first + 1 } : undefined;
}

/** "the Ambassador of Tarvia to the Kingdom of Esk, N, ...": N is who was posted there. */
function postedNamed(units: readonly Unit[], at: number, { posted }: PartyWords): Joined | undefined {
  const { party } = partyOf(units[at]) ?? {};
  if (party?.kind !== "state") return undefined;
  // "special envoy", "ambassador-designate": the noun stands anywhere in the role
  const { role = "" } = party;
  if (![...posted].some((noun) => role.includes(noun))) return undefined;
  if (!/^(to|in|at)$/.test(wordOf(units[at + 1]))) return undefined;
  const post = wordOf(units[at + 2]) === "the" ? at + 3 : at + 2;
  if (units[post]?.kind !== "place" && !partyOf(units[post])?.bare) return undefined;
  const named = wordOf(units[post + 1]) === "," ? partyOf(units[post + 2]) : undefined;
  return named?.party.kind === "person" ? { party: { ...named.party, role }, to: post + 3 } : undefined;
}

/** "Tarvia's foreign minister, N, and Esk's, M,": M holds the office named before. */
function ownedHolder(units: readonly Unit[], at: number): Joined | undefined {
  const state = partyOf(units[at]);
  if (state?.party.kind !== "state" || !state.bare || wordOf(units[at + 1]) !== "'s") return undefined;
  const named = wordOf(units[at + 2]) === "," ? partyOf(units[at + 3]) : undefined;
  return named?.party.kind === "person" ? { party: named.party, to: at + 4 } : undefined;
}

/** "Poland's Marcin Morvan, Esk's Bo Lind and ...": two words that the layers take for a town, and that stand for somebody sent. */
function ownedPerson(units: readonly Unit[], at: number): Joined | undefined {
  const state = partyOf(units[at]);
  const named = units[at + 2];
  if (state?.party.kind !== "state" || !state.bare || wordOf(units[at + 1]) !== "'s") return undefined;
  if (named?.kind !== "place" || named.located || named.to - named.from !== 2) return undefined;
  if (LANDS.test(named.name) || wordOf(units[at + 3]) === "in") return undefined;
  return { party: { actor: null, name: named.name, kind: "person" }, to: at + 3 };
}

const LANDS =
  /\b(Region|Province|Oblast|Krai|District|State|Territory|Sea|Bay|Gulf|Strait|Canal|River|Lake|Lakes|Island|Islands|Mountains?|Mount|Valley|Desert|Peninsula|Cape|Coast|City|Port|Airport|Palace|House|Square|Border|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|New|San|Santa|Saint|St|Fort|El|Al|Los|Las)\b/;

const AFTER_GAP =
  /^(on|in|at|for|to|and|by|today|yesterday|tomorrow|last|next|this|over|before|after|there|earlier|later|,|\.|;)$/;

/** "The Eskan foreign minister called Tarvia's on Monday": the office told before, of another state. */
function ownedGap(units: readonly Unit[], at: number): Joined | undefined {
  const state = partyOf(units[at]);
  if (state?.party.kind !== "state" || !state.bare || wordOf(units[at + 1]) !== "'s") return undefined;
  if (units[at + 2] !== undefined && !AFTER_GAP.test(wordOf(units[at + 2]))) return undefined;
  const role = units.slice(0, at).findLast((unit) => partyOf(unit)?.party.role !== undefined);
  const told = partyOf(role)?.party.role;
  return told === undefined || told.endsWith("s")
    ? undefined
    : { party: { ...state.party, role: told }, to: at + 2 };
}
