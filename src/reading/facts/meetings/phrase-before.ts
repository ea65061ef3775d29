import type { Named, Participant } from "../../reading.ts";
import { wordAt } from "../unit.ts";
import type { Unit } from "../unit.ts";
import { phraseAt } from "../phrases.ts";
import type { MeetingContext } from "./told.ts";
import { STOPS } from "../list-soon.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { listOver } from "../lists.ts";

// A modifier stands at most so many units before the noun.
const LEFT = 12;

const POSSESSIVES = new Set(["his", "her", "their", "our", "my", "your", "its"]);
const DETERMINERS = new Set("the a an this that these those no any some each every such another".split(" "));

/** What stands before the noun of a meeting: "the upcoming SCO council of foreign ministers’". */
interface Left {
  readonly from: number;
  readonly determiner: string;
  readonly organisation?: Participant;
  readonly level?: string;
  readonly parties: readonly Participant[];
  readonly modifiers: readonly string[];
  readonly place?: Named;
}

/** Reads the phrase back from the noun at unit `noun`. */
export function readLeft({ text, clause, words }: MeetingContext, noun: number): Left {
  const found: {
    -readonly [K in keyof Left]: Left[K];
  } = {
    from: noun,
    determiner: "",
    parties: [],
    modifiers: [],
  };
  const own = clause.units[noun];
  // A body whose name ends in "Meeting" holds the trigger.
  if (own?.kind === "party") takeParty(found, own.party, clause, noun);
  const isVerb = ({ from }: Unit): boolean =>
    [words.light, words.attend, words.host, words.arrange].some(
      (book) => phraseAt(book, clause.passage.words, from) !== undefined,
    );
  const modifiers: string[] = [];
  for (let at = noun - 1; at >= 0 && at >= noun - LEFT; at--) {
    const unit = clause.units[at]!;
    if (isVerb(unit)) break;
    if (!takeModifier(found, modifiers, unit, clause, at)) {
      if (unit.kind === "word" && DETERMINERS.has(unit.lower))
        [found.determiner, found.from] = [unit.lower, at];
      if (unit.kind === "word" && POSSESSIVES.has(unit.lower)) {
        found.determiner = unit.lower;
        found.from = at;
        found.parties = [...found.parties, ...owners(text, clause, unit)];
      }
      break;
    }
    found.from = at;
  }
  return { ...found, modifiers };
}

/** Whether the unit belongs to the phrase; what it tells is put into `found`. */
function takeModifier(
  found: {
    -readonly [K in keyof Left]: Left[K];
  },
  modifiers: string[],
  unit: Unit,
  clause: Clause,
  at: number,
): boolean {
  switch (unit.kind) {
    case "level":
      found.level ??= unit.level;
      return true;
    case "place":
      // "the Astana summit"; not "the Shanghai Cooperation ministers’ meeting", whose name begins with a place
      if (modifiers.length === 0 && !found.organisation && !found.level) found.place ??= { name: unit.name };
      return true;
    case "party":
      return takeParty(found, unit.party, clause, at);
    case "word":
      if (unit.lower === "of") return isNamingOf(clause, at);
      if (STOPS.has(unit.lower) || DETERMINERS.has(unit.lower) || POSSESSIVES.has(unit.lower)) return false;
      modifiers.push(unit.lower);
      return true;
    case "pronoun":
    case "office":
      return false;
  }
}

/** "council of foreign ministers’ meeting": the of-phrase names the body. */
const isNamingOf = (clause: Clause, at: number): boolean =>
  ["council", "heads"].includes(wordAt(clause.units, at - 1) ?? "");

function takeParty(
  found: {
    -readonly [K in keyof Left]: Left[K];
  },
  party: Participant,
  clause: Clause,
  at: number,
): boolean {
  const owns = wordAt(clause.units, at + 1) === "'s" || wordAt(clause.units, at + 1) === "’";
  switch (party.kind) {
    case "organisation":
    case "body":
      // "the EU-Japan summit": both meet
      if (isBetween(clause, at)) addList(found, clause, at, party);
      else found.organisation ??= party;
      return true;
    case "state":
      addList(found, clause, at, party);
      return true;
    case "person":
      // "Morvan-Ostrova talks"
      if (isPair(party, clause, at)) {
        found.parties = [
          ...party.name.split("-").map((name) => ({ ...party, actor: null, name })),
          ...found.parties,
        ];
        return true;
      }
      if (owns) found.parties = [...(listOver(clause.lists, at)?.parties ?? [party]), ...found.parties];
      return owns;
    case "group":
      // "the six mediators’ negotiations with Iran"
      if (owns) found.parties = [party, ...found.parties];
      return owns;
    case "outlet":
      return false;
  }
}

const isPair = ({ name }: Participant, { units }: Clause, at: number): boolean =>
  at === 0 && /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(name) && units[at]!.to === units[at]!.from + 1;
const isBetween = ({ lists }: Clause, at: number): boolean => {
  const list = listOver(lists, at);
  return list !== undefined && list.level === undefined && list.parties.length > 1;
};

function addList(
  found: {
    -readonly [K in keyof Left]: Left[K];
  },
  clause: Clause,
  at: number,
  party: Participant,
) {
  const list = listOver(clause.lists, at)?.parties ?? [party];
  found.parties = [...list, ...found.parties.filter(({ actor }) => list.every((one) => one.actor !== actor))];
}

/** Whose meeting: "his", "their", "our", and of a question "your". */
function owners(text: ClausedText, clause: Clause, unit: Unit): readonly Participant[] {
  if (unit.kind !== "word") return [];
  if (unit.lower === "their") {
    const several = clause.lists.findLast(({ end, parties }) => end <= unit.start && parties.length > 1);
    return several?.parties ?? text.company.pairBefore(unit.start);
  }
  if (unit.lower === "his" || unit.lower === "her") {
    const person = text.company.personBefore(unit.start);
    return person ? [person] : [];
  }
  const speaker =
    unit.lower === "your"
      ? text.addressedAt(unit)
      : unit.lower === "our" || unit.lower === "my"
        ? text.voiceAt(unit)?.speaker
        : undefined;
  return speaker?.name ? [{ actor: speaker.actor, name: speaker.name, kind: speaker.kind }] : [];
}
