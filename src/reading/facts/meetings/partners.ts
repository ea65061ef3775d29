import { skipArticles, wordAt } from "../unit.ts";
import type { PartyList } from "../lists.ts";
import { listSoon } from "../list-soon.ts";
import { isCalling, isNaming } from "./calling.ts";
import { besideAtPress, besideMark } from "./beside.ts";
import type { MeetingContext } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { isPassive } from "./verb-forms.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";
import type { Unit } from "../unit.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { partnerToken, subjectToken } from "../roles.ts";
import type { Clause } from "../clauses.ts";

// "was received with full honours at the palace by the king": at most so many units on.
const PARTNER_REACH = 14;

/** Whether somebody stands where the verb needs them: whom it hosts, greets or calls, with whom it talks something over. */
export function hasPartner({ clause, words }: MeetingContext, trigger: Trigger, end: number): boolean {
  const { kind, format, marks } = trigger;
  const { units, lists, passage } = clause;
  const named = (unit: Unit): boolean =>
    unit.kind === "party" ||
    unit.kind === "level" ||
    unit.kind === "pronoun" ||
    /^(him|her|them)$/.test(textOf(unit));
  if (kind === "discuss")
    return lists.some(({ parties }) => parties.length > 1) || units.some((unit) => textOf(unit) === "with");
  if (format === "press") return phrasesIn(words.press, passage.words).length > 0;
  if (
    (kind !== "host" && kind !== "hands" && !isCalling(clause, trigger)) ||
    marks ||
    wordAt(units, 0) === "among"
  )
    return true;
  const after = units.slice(end, end + PARTNER_REACH);
  // "will be received at the palace in Oru": by whoever is at home there
  const received =
    kind === "host" && isPassive(clause, trigger) && after.some((unit) => unit.kind === "place");
  return received || after.some(named);
}

const textOf = (unit: Unit): string => (unit.kind === "word" ? unit.lower : "");

/** "discussed ties with Tarvia", "reviewed its engagement with the Union": the ties are with them, not the talk. */
export function isOfRelation(
  { clause, words }: MeetingContext,
  { kind }: Trigger,
  { from, parties }: PartyList,
): boolean {
  if (kind !== "discuss" || parties.some((party) => party.kind === "person" || party.role !== undefined))
    return false;
  let before = from - 1;
  while (/^(the|its|their|his|her)$/.test(wordAt(clause.units, before) ?? "")) before--;
  return (
    wordAt(clause.units, before) === "with" && words.relations.has(wordAt(clause.units, before - 1) ?? "")
  );
}

/**
 * Whom the subject meets. "none": something that is no party stands there ("met with resistance", "meet the
 * target"); "press": reporters do.
 */
export function objectAfter(
  context: MeetingContext,
  trigger: Trigger,
  end: number,
): PartyList | "none" | "press" | undefined {
  const { clause, words } = context;
  if (trigger.kind === "visit" || trigger.kind === "gather" || isPosing(trigger)) return undefined;
  if (trigger.marks) return besideMark(clause, end);
  const verb = clause.tree.top(clause.units[end - 1]!);
  const told = verb === undefined ? undefined : objectByTree(context, trigger, verb);
  if (told && !isCalling(clause, trigger)) return told;
  // "face the press together with Y": the press stands right there.
  const linked = pressAt(context, end) ? end : linkAfter(context, trigger, end);
  if (linked !== undefined && pressAt(context, linked)) return "press";
  // "told journalists beside Y": the press is in the verb
  if (trigger.format === "press")
    return /^(journalists|reporters|press)$/.test(trigger.lower) && besideAtPress(clause, end)
      ? "press"
      : "none";
  const list = linked === undefined ? undefined : listSoon(clause, linked);
  // "meet the needs of the Tarvians": without "with" the parties stand right there.
  const direct = linked === end && list !== undefined && list.from > skipArticles(clause.units, end);
  // "for hosting the Tarvian-Eskan summit"
  const names = list !== undefined && linked === end && context.isTrigger(list.to);
  if (direct || names || (list && ownsThing(clause, list))) return "none";
  if (list && isCalling(clause, trigger)) return isNaming(context, list) ? "none" : list;
  if (list) return list;
  // "met on the sidelines with all the parties attending": those whom no name tells.
  const unnamed = linked !== undefined && clause.units[linked]?.kind === "pronoun";
  const aside = clause.units
    .slice(end, end + 4)
    .some(({ from }) => phraseAt(words.setting, clause.passage.words, from));
  if (aside || unnamed) return undefined;
  if (linked !== undefined && linked !== end) return "none";
  if (trigger.kind === "discuss") return "none";
  const word = wordAt(clause.units, end);
  const adverbial = word === undefined || words.adverbials.has(word) || word.endsWith("ly");
  const bare = verb !== undefined && clause.tree.dependents(verb).every(({ relation }) => relation !== "obj");
  return adverbial || (bare && clause.tree.upos(verb) === "VERB") ? undefined : "none";
}

/** Whom the verb has as its object, or as its agent where it is done to the subject, by the tree. */
function objectByTree(
  context: MeetingContext,
  trigger: Trigger,
  verb: number,
): PartyList | "press" | undefined {
  const { clause } = context;
  const { kind, format } = trigger;
  const passive = subjectToken(clause.tree, verb)?.passive ?? false;
  const direct = format === "contact" ? [] : [""];
  const linking = hasNoLink(trigger)
    ? []
    : ["with", ...(format === "contact" && kind === "verb" ? ["to"] : [])];
  // "was received with honours by Y"
  const prepositions = passive ? ["by"] : [...direct, ...linking];
  // "received in audience by Y", but "spoke at a conference with Y": the conference was with Y.
  const isOther = (token: number): boolean => !passive && context.isTrigger(clause.tree.unitOf(token));
  const partner = partnerToken(clause.tree, verb, prepositions, isOther);
  if (!partner || pressBetween(context, verb, partner.token)) return undefined;
  if (pressAt(context, clause.tree.unitOf(partner.token))) return "press";
  if (format === "press") return undefined;
  return partiesAt(clause, partner.token);
}

/** "spoke at a news conference with Y": the conference was with Y, wherever the parser hangs him. */
const pressBetween = ({ clause, triggers }: MeetingContext, verb: number, partner: number): boolean => {
  const [from, to] = [clause.tree.unitOf(verb), clause.tree.unitOf(partner)];
  return triggers.some((one) => {
    const unit = clause.unitOfWord[one.from]!;
    return one.kind === "noun" && one.format === "press" && unit > from && unit < to;
  });
};

/** "pose for a photograph": those in the picture are all named before. */
const isPosing = ({ kind }: Trigger): boolean => kind === "pose";

const pressAt = ({ clause, words }: MeetingContext, unit: number): boolean => {
  const first = clause.units[unit];
  return (
    first !== undefined &&
    [first.from, first.from + 1].some((at) => phraseAt(words.press, clause.passage.words, at))
  );
};

/** "welcomed Tarvia’s proposal", "spoke with the minister’s deputy": not the owner is meant. */
const ownsThing = ({ units }: Clause, { to }: PartyList): boolean => /^('s|’)$/.test(wordAt(units, to) ?? "");

/** "welcomed", "hosted", "saw": done to somebody, and with nobody ("sees its future with Tarvia"). */
const hasNoLink = ({ kind, lower }: Trigger): boolean =>
  /^(saw|sees|see)$/.test(lower) || ((kind === "host" || kind === "hands") && /^(welcom|host)/.test(lower));

// What an object begins with, right after the verb.
const OWNERS = new Set(["the", "a", "an", "his", "her", "its", "their", "our", "my", "both", "all"]);

/** Where the object begins: right after the verb, or after the next "with" or "to" ("spoke today with"). */
function linkAfter({ clause, isTrigger }: MeetingContext, trigger: Trigger, end: number): number | undefined {
  // "discussed Ukraine" meets nobody; "discussed this with the ministers" does.
  const discusses = trigger.kind === "discuss";
  // "called and congratulated X"
  const joint = wordAt(clause.units, end) === "and" && /[^e]ed$/.test(wordAt(clause.units, end + 1) ?? "");
  if (joint && isCalling(clause, trigger) && clause.units[end + 2]?.kind === "party") return end + 2;
  for (let at = end; at < end + 9 && at < clause.units.length; at++) {
    const word = wordAt(clause.units, at);
    // "welcomed efforts to keep channels with Y open"
    if (word === "with" && hasNoLink(trigger)) break;
    // "spoke about efforts to end the war": nobody follows
    const next = clause.units[at + 1];
    const purpose = word === "to" && next?.kind === "word" && clause.tree.tagOf(next) === "VB";
    const linked = word === "to" && !purpose && !discusses && trigger.format === "contact";
    if (word === "with" || linked) return at + 1;
    // "took questions from reporters"
    if (word === "from" && trigger.format === "press") return at + 1;
    // "was received in private audience by the king", "was met at the airport by Y"
    if (word === "by" && isPassive(clause, trigger)) return at + 1;
    // "spoke at a news conference with": the conference is with them.
    if (isTrigger(at)) break;
    if (word === "," || word === ";" || word === "that" || word === "and") break;
  }
  if (discusses) return undefined;
  return clause.units[end]?.kind === "party" || OWNERS.has(wordAt(clause.units, end) ?? "") ? end : undefined;
}
