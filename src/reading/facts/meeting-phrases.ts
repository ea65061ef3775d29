import type { Named, Participant } from "../reading.ts";
import type { Clause, ClausedText } from "./clauses.ts";
import type { PartyList } from "./lists.ts";
import { listOver, skipArticles, wordAt } from "./lists.ts";
import { levelNamed } from "./levels.ts";
import type { MeetingContext } from "./meeting-told.ts";
import { phraseAt } from "./phrases.ts";
import type { Unit } from "./unit.ts";

/** What stands around the noun of a meeting: "the upcoming SCO council of foreign ministers’ meeting with ...". */
export interface MeetingPhrase {
  /** Half-open range of unit numbers of the whole phrase. */
  readonly from: number;
  readonly to: number;
  readonly determiner: string;
  /** The organisation or body that meets. */
  readonly organisation?: Participant;
  readonly level?: string;
  /** Those said to meet: after "with", "between", "of", and whose meeting it is. */
  readonly parties: readonly Participant[];
  /** Modifiers in small letters: "upcoming", "quadrilateral", "last". */
  readonly modifiers: readonly string[];
  /** Those said to meet are named by a pronoun. */
  readonly pronominal: boolean;
  /** "the Astana summit" */
  readonly place?: Named;
}

// A modifier stands at most so many units before the noun; a complement begins at most so many after it.
const LEFT = 12;
const RIGHT = 16;

/** Reads the phrase around the noun at units `at` to `end` (half-open). */
export function meetingPhrase(context: MeetingContext, at: number, end: number): MeetingPhrase {
  const left = readLeft(context, at);
  const right = readRight(context, end);
  const organisation = left.organisation ?? right.organisation;
  const named =
    organisation?.kind === "body" ? levelNamed(organisation.name, context.authorities) : undefined;
  const level = left.level ?? right.level ?? named;
  return {
    from: left.from,
    to: right.to,
    determiner: left.determiner,
    modifiers: left.modifiers,
    pronominal: right.pronominal ?? false,
    ...(left.place && { place: left.place }),
    parties: [...left.parties, ...right.parties],
    ...(organisation && { organisation }),
    ...(level !== undefined && { level }),
  };
}

const DETERMINERS = new Set("the a an this that these those no any some each every such another".split(" "));
const POSSESSIVES = new Set(["his", "her", "their", "our", "my", "your", "its"]);
const STOPS = new Set(
  'in at to with for on by from about over amid despite without via after before during between and or but , ; : . — – “ ” " held hold holds had have has following than as into will is was are were be been of who which said says not'.split(
    " ",
  ),
);

interface Left {
  readonly from: number;
  readonly determiner: string;
  readonly organisation?: Participant;
  readonly level?: string;
  readonly parties: readonly Participant[];
  readonly modifiers: readonly string[];
  readonly place?: Named;
}

function readLeft({ text, clause, words }: MeetingContext, noun: number): Left {
  const found: { -readonly [K in keyof Left]: Left[K] } = {
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
  found: { -readonly [K in keyof Left]: Left[K] },
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
  found: { -readonly [K in keyof Left]: Left[K] },
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
  found: { -readonly [K in keyof Left]: Left[K] },
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

interface Right {
  readonly to: number;
  readonly pronominal?: boolean;
  readonly organisation?: Participant;
  readonly level?: string;
  readonly parties: readonly Participant[];
}

const MEAL = /^(lunch|dinner|breakfast|banquet|reception|supper|luncheon)$/;
const WITH = new Set(["with", "between", "among", "involving", "including", "of"]);
const CLOSED = new Set([
  "which",
  "that",
  "who",
  "said",
  "says",
  "told",
  ";",
  ":",
  "will",
  "is",
  "was",
  "were",
  "are",
  "where",
  "when",
  "while",
  "after",
  "before",
  "—",
  "”",
  '"',
  "because",
  "saying",
  "came",
  "but",
  "would",
]);

function readRight({ text, clause, words, isTrigger, triggers }: MeetingContext, end: number): Right {
  const own = triggers.find(({ to }) => clause.unitOfWord[to - 1] === end - 1);
  const isPhone = own?.format === "phone";
  let found: Right = { to: end, parties: [] };
  for (let at = end; at < clause.units.length && at < end + RIGHT; at++) {
    const word = wordAt(clause.units, at);
    if (isTrigger(at) || (word !== undefined && CLOSED.has(word) && !isArranged(clause, at))) break;
    const attends = word === "by" && wordAt(clause.units, at - 1) === "attended";
    const calls = word === "from" && isPhone && at <= end + 1;
    // "a trip by Y to Oru", "gave a dinner for Y"
    // "a joint press appearance by X and Y", "given an audience by Y"
    const visits =
      word === "by" &&
      (/^(visit|press)$/.test(own?.format ?? "") || own?.lower === "audience") &&
      at <= end + 1;
    // "the visit to Oru by Y"
    const tours =
      word === "by" && own?.format === "visit" && at <= end + 3 && clause.units[at - 1]?.kind === "place";
    // "the arrival in Oru of Y"
    const arrives = word === "of" && own?.format === "visit" && clause.units[at - 1]?.kind === "place";
    // "gave a dinner for Y", "gave a dinner in Oru on Monday for Y"
    const invites =
      word === "for" && MEAL.test(own?.lower ?? "") && (at <= end + 1 || namesGuests(clause, at));
    if (word === undefined || !(WITH.has(word) || attends || calls || visits || tours || invites)) continue;
    const next = clause.units[at + 1];
    if (next?.kind === "pronoun" && next.points === "pair" && word !== "of")
      return {
        ...found,
        pronominal: true,
        to: at + 2,
        parties: [...found.parties, ...text.company.pairBefore(next.start)],
      };
    const list = listSoon(clause, at + 1);
    if (!list || (word === "including" && found.parties.length === 0)) continue;
    if (word === "of" && at > end + 1 && !arrives) continue;
    // "Their meeting builds upon two hundred years of relations between Tarvia and Esk"
    const relation = wordAt(clause.units, at - 1) ?? "";
    if (word === "between" && at > end && words.relations.has(relation)) continue;
    found = withList(found, list);
    // "with colleagues from the region, including representatives from India": names may follow.
    const described = list.parties.every(({ actor }) => actor === null);
    // "with Minister X and with Speaker Y"
    const further = wordAt(clause.units, list.to) === "and" && wordAt(clause.units, list.to + 1) === "with";
    if (!further && ((word !== "of" && !described) || found.parties.length > 1)) break;
    at = list.to - 1;
  }
  return found;
}

/** "for the presidents of A and B": a list right after the preposition. */
function namesGuests({ units, lists }: Clause, at: number): boolean {
  const first = skipArticles(units, at + 1);
  return listOver(lists, first)?.from === first;
}

/** "talks are scheduled between the presidents": the parties follow. */
const isArranged = (clause: Clause, at: number): boolean =>
  /^(is|are|was|were)$/.test(wordAt(clause.units, at) ?? "") &&
  /^(scheduled|planned|expected|held|due|set|being)$/.test(wordAt(clause.units, at + 1) ?? "");

/** The list that begins at unit `at`, articles and up to three other words aside ("with all the visiting ministers"). */
export function listSoon(clause: Clause, at: number): PartyList | undefined {
  const each = /^(each|one|some|most|all|many|several|both)$/.test(wordAt(clause.units, at) ?? "");
  const first = skipArticles(clause.units, each && wordAt(clause.units, at + 1) === "of" ? at + 2 : at);
  for (let unit = first; unit <= first + 3; unit++) {
    const list = listOver(clause.lists, unit);
    if (list && !list.adjectival) return list;
    if (list) continue;
    if (STOPS.has(wordAt(clause.units, unit) ?? ",") && wordAt(clause.units, unit) !== "of") return undefined;
  }
  return undefined;
}

function withList(found: Right, list: PartyList): Right {
  const [only] = list.parties;
  const meets =
    list.parties.length === 1 &&
    (only!.kind === "organisation" || only!.kind === "body") &&
    list.level === undefined;
  const organisation = found.organisation ?? list.organisation ?? (meets ? only : undefined);
  const level = found.level ?? list.level;
  // "the foreign ministers of the SCO" tells the level and the body; the group itself is added where nobody is named.
  const parties = list.organisation || meets ? found.parties : [...found.parties, ...list.parties];
  return {
    to: list.to,
    parties,
    ...(organisation && { organisation }),
    ...(level !== undefined && { level }),
  };
}
