import type { Clause, Subject } from "./clauses.ts";
import { subjectBefore } from "./clauses.ts";
import { quote } from "../../text/index.ts";
import type { Named, Participant } from "../reading.ts";
import type { PartyList } from "./lists.ts";
import { distinctParties, listOver, skipArticles, wordAt } from "./lists.ts";
import { besideAtPress, besideMark, inPicture } from "./meeting-beside.ts";
import { broughtTogether } from "./meeting-bring.ts";
import { frontedPartner, listAfterBe } from "./meeting-fronted.ts";
import { answersTold, arrivalTold } from "./meeting-inverted.ts";
import { jointlyDone } from "./meeting-joint.ts";
import { byManner } from "./meeting-manner.ts";
import { organisedSubject } from "./meeting-hosts.ts";
import { subjectAfter } from "./noun-subjects.ts";
import { listSoon } from "./meeting-phrases.ts";
import type { MeetingContext, Told } from "./meeting-told.ts";
import { cover, verbTold } from "./meeting-told.ts";
import type { Trigger } from "./meeting-trigger.ts";
import { withParts } from "./meeting-parts.ts";
import { partiesAt } from "./parties-by-tree.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";
import { partnerToken, subjectToken } from "./roles.ts";
import { subjectOfVerb } from "./subjects.ts";
import type { Unit } from "./unit.ts";

/** "met with ...", "hosted ...", "arrived in ...", "gather in ...", "was speaking to reporters". */
export function byVerb(context: MeetingContext, trigger: Trigger): Told | undefined {
  if (trigger.kind === "by") return byManner(context, trigger);
  if (trigger.kind === "bring") return broughtTogether(context, trigger);
  if (trigger.kind === "joint") return jointlyDone(context, trigger);
  const { clause } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const end = clause.unitOfWord[trigger.to - 1]! + 1;
  const inverted = arrivalTold(context, trigger) ?? answersTold(context, trigger);
  if (inverted) return inverted;
  const shown = trigger.marks ? listOver(clause.lists, at) : undefined;
  if (shown) return inPicture(trigger, shown);
  if (isNounHere(clause, trigger) || !hasPartner(context, trigger, end)) return undefined;
  if (trigger.kind === "discuss" && isPurpose(clause, clause.units[at]!)) return undefined;
  const subject = subjectOf(context, trigger);
  const meant = subject && pronounObject(context, subject, end);
  const object =
    meant || (subject && discuss(subject, trigger)) ? undefined : objectAfter(context, trigger, end);
  if (!subject || object === "none") return undefined;
  if (typeof object === "object" && isOfRelation(context, trigger, object)) return undefined;
  const addressed = object === undefined && !meant ? addressee(context, subject, trigger) : undefined;
  const list =
    object === "press"
      ? besideAtPress(clause, end)
      : (object ?? (meant ? undefined : frontedPartner(clause, end)));
  const house = trigger.kind === "host" ? housePlace(context, subject, list) : undefined;
  // "A Hamas delegation was received by Y": whoever is met by another is no body in session.
  const organised = acts(subject, list, meant) ? {} : organisedSubject(context, subject);
  return verbTold({
    span: cover([subject.span, clause.units[at]!, list ?? clause.units[end - 1]!]),
    participants:
      "organisation" in organised
        ? []
        : distinctParties(
            withParts(context, trigger, house ? [] : subject.parties, [
              ...(list?.parties ?? []),
              ...(meant ? [meant] : []),
              ...(addressed ? [addressed] : []),
            ]),
          ),
    ...(subject.rule === "subject-after-clause" && {
      core: cover([clause.units[at]!, list ?? clause.units[end - 1]!]),
    }),
    ...organised,
    ...(house && { hostPlace: house }),
    fromWord: trigger.from,
    toWord: trigger.to,
    pronominal: subject.rule === "pair-named-before" && !list && wordAt(clause.units, at - 1) !== "last",
    ...(object === "press" && { press: true }),
    rule: trigger.marks ? "picture-mark" : `verb-${trigger.lower}`,
  });
}

/** "Oru hosts the leaders of A and B": the capital is the place where two others or a group meet. */
function housePlace(
  { clause, text }: MeetingContext,
  { span, parties }: Subject,
  list: PartyList | undefined,
): Named | undefined {
  const mention = clause.passage.mentions.find(({ start, end }) => start >= span.start && end <= span.end);
  const apart = list !== undefined && (list.parties.length > 1 || list.level !== undefined);
  if (!apart || parties.length !== 1 || mention?.form !== "metonym") return undefined;
  return { name: text.text.slice(mention.start, mention.end), span: quote(text.text, mention) };
}

/** Whether the subject meets another: a delegation does, and a body does where somebody stands on the other side. */
const acts = ({ parties }: Subject, list: PartyList | undefined, meant: Participant | undefined): boolean =>
  meant !== undefined ||
  (list !== undefined &&
    [...parties, ...list.parties].some(({ kind, role }) => kind === "person" || role !== undefined));

// "was received with full honours at the palace by the king": at most so many units on.
const PARTNER_REACH = 14;

/** Whether somebody stands where the verb needs them: whom it hosts, greets or calls, with whom it talks something over. */
function hasPartner({ clause, words }: MeetingContext, trigger: Trigger, end: number): boolean {
  const { kind, format, marks, from } = trigger;
  const { units, lists, passage } = clause;
  const named = (unit: Unit): boolean =>
    unit.kind === "party" ||
    unit.kind === "level" ||
    unit.kind === "pronoun" ||
    /^(him|her|them)$/.test(textOf(unit));
  if (kind === "discuss")
    return lists.some(({ parties }) => parties.length > 1) || units.some((unit) => textOf(unit) === "with");
  if (format === "press") return phrasesIn(words.press, passage.words).length > 0;
  const calls = kind === "verb" && passage.words[from]!.lower.startsWith("call");
  if ((kind !== "host" && kind !== "hands" && !calls) || marks || wordAt(units, 0) === "among") return true;
  const after = units.slice(end, end + PARTNER_REACH);
  // "will be received at the palace in Oru": by whoever is at home there
  const received =
    kind === "host" && isPassive(clause, trigger) && after.some((unit) => unit.kind === "place");
  return received || after.some(named);
}

const textOf = (unit: Unit): string => (unit.kind === "word" ? unit.lower : "");

/** "a review", "the face of": no verb, whatever the word. */
const isNounHere = ({ passage }: Clause, { from, marks }: Trigger): boolean =>
  !marks && /^(a|an|the|this|its|their|of|under|'s)$/.test(passage.words[from - 1]?.lower ?? "");

/** "have much to discuss", "came to review the text": what is to be done, not what was. */
function isPurpose({ tree, passage }: Clause, verb: Unit): boolean {
  const token = passage.words[verb.from - 1]?.lower === "to" ? tree.top(verb) : undefined;
  if (token === undefined || tree.xpos(token) !== "VB" || !/^(acl|advcl)/.test(tree.relation(token)))
    return false;
  // "used a break to talk": they did
  const main = tree.head(token);
  return main === undefined || !/^(use|seize|interrupt)$/.test(tree.lemma(main));
}

/** "I thank Foreign Minister N. Yesterday we met": "we" are the speaker and the person named just before in the same speech. */
function addressee(
  { text, clause }: MeetingContext,
  subject: Subject,
  { kind }: Trigger,
): Participant | undefined {
  if (kind !== "verb" || subject.rule !== "speaker-of-the-words" || subject.parties.length !== 1)
    return undefined;
  const before = clause.lists.some(({ end }) => end <= subject.span.start)
    ? clause
    : text.clauses[clause.passage.index - 1];
  const person = before && text.company.personBefore(subject.span.start);
  const named =
    person && before.lists.some(({ parties }) => parties.some(({ actor }) => actor === person.actor));
  const same = before && text.voiceAt(before.passage)?.id === text.voiceAt(subject.span)?.id;
  return named && same && person.actor !== subject.parties[0]!.actor ? person : undefined;
}

/** "discussed ties with Tarvia", "reviewed its engagement with the Union": the ties are with them, not the talk. */
function isOfRelation(
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

/** "X and Y discussed trade": with each other. */
const discuss = ({ parties, rule }: Subject, { kind }: Trigger): boolean =>
  kind === "discuss" &&
  rule === "subject-before-verb" &&
  parties.length >= 2 &&
  parties.some((party) => party.kind === "person" || party.role !== undefined);

/** "received him at the villa", "met with her": the person whom the text spoke of before the subject. */
function pronounObject(
  { text, clause }: MeetingContext,
  { parties, span }: Subject,
  end: number,
): Participant | undefined {
  const at = /^(with|by|to)$/.test(wordAt(clause.units, end) ?? "") ? end + 1 : end;
  if (!/^(him|her)$/.test(wordAt(clause.units, at) ?? "") || startsName(clause, at + 1)) return undefined;
  const known = (one: Participant | undefined) =>
    one && parties.every(({ actor }) => actor !== one.actor) ? one : undefined;
  return (
    known(text.company.personBefore(span.start)) ?? known(text.company.personBefore(clause.passage.start))
  );
}

/** "met her Maltese counterpart": "her" is no object. */
const startsName = ({ units }: Clause, at: number): boolean => {
  const next = units[at];
  return (
    next !== undefined && (next.kind !== "word" || (/^\p{L}/u.test(next.text) && !TIMES.has(next.lower)))
  );
};

/** "while discussing this with foreign ambassadors, Y ...": the subject of the main clause. */
function subjectOf(context: MeetingContext, { lower, from, to, marks }: Trigger): Subject | undefined {
  const { clause } = context;
  const at = clause.unitOfWord[from]!;
  const opens =
    (lower.endsWith("ing") || wordAt(clause.units, at - 1) === "having") &&
    /^(while|when|after|before|upon|having)$/.test(wordAt(clause.units, at - 1) ?? "");
  // "Speaking to reporters in Oru, Y ..."
  const leads = lower.endsWith("ing") && at === 0;
  // "Seated opposite Y was X"
  // "Also present in Oru, and seated between X and Y, was Z"
  const unnamed = !clause.lists.some(({ to }) => to <= at);
  const inverted =
    (at <= 1 || unnamed) &&
    /(ing|ed|t|seated between|^around|^round|^across|^at)$/.test(
      lower === "between" ? "seated between" : clause.passage.words[from]!.lower,
    );
  const after = inverted ? listAfterBe(clause, at) : undefined;
  if (after) return { parties: after.parties, span: after, rule: "subject-after-verb" };
  const main = opens || leads ? subjectAfter(context, at) : undefined;
  if (main) return main;
  return marks
    ? subjectBefore(context.text, clause, at)
    : subjectOfVerb(context, at, clause.unitOfWord[to - 1]! + 1);
}

const TIMES = new Set(
  "in on at for earlier today yesterday tomorrow this last next late early again here there face-to-face separately briefly together alone privately behind twice once during after before as to under and but where while because when until since several three four five six two many ; : ( ) — – ” , . by over".split(
    " ",
  ),
);

/**
 * Whom the subject meets. "none": something that is no party stands there ("met with resistance", "meet the
 * target"); "press": reporters do.
 */
function objectAfter(
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
  if (list && isCalling(clause, trigger)) return isNaming(clause, list) ? "none" : list;
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
  const adverbial = word === undefined || TIMES.has(word) || word.endsWith("ly");
  const bare = verb !== undefined && clause.tree.dependents(verb).every(({ relation }) => relation !== "obj");
  return adverbial || (bare && clause.tree.upos(verb) === "VERB") ? undefined : "none";
}

/** Whom the verb has as its object, or as its agent where it is done to the subject, by the tree. */
function objectByTree(
  context: MeetingContext,
  { kind, format, lower }: Trigger,
  verb: number,
): PartyList | "press" | undefined {
  const { clause } = context;
  const passive = subjectToken(clause.tree, verb)?.passive ?? false;
  const direct = format === "contact" ? [] : [""];
  // "sees its future with Tarvia" meets nobody.
  const sees = /^(saw|sees|see)$/.test(lower);
  const linking =
    sees || welcomes(kind, lower) ? [] : ["with", ...(format === "contact" && kind === "verb" ? ["to"] : [])];
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

/** "called", "called on". */
const isCalling = ({ passage }: Clause, { from, kind }: Trigger): boolean =>
  kind === "verb" && passage.words[from]!.lower.startsWith("call");

/** "welcomed", "hosted": done to somebody, and with nobody. */
const welcomes = (kind: Trigger["kind"], lower: string): boolean =>
  (kind === "host" || kind === "hands") && /^(welcom|host)/.test(lower);

/** "called Tarvia a partner", "called on Tarvia to help": a name is given, nobody rung up. */
function isNaming({ units, passage }: Clause, { to, parties }: PartyList): boolean {
  const next = units[to];
  // "called Ghana's on Monday": its minister
  if (parties.some(({ kind, role }) => kind !== "person" && role === undefined)) return true;
  // "called X to congratulate him"; not "called X to testify", "to account"
  if (wordAt(units, to) === "to") return SUMMONED.test(wordAt(units, to + 1) ?? "");
  if (next === undefined || next.kind !== "word" || (TIMES.has(next.lower) && next.lower !== "to"))
    return false;
  return !passage.dates.some(({ start }) => start === next.start);
}

const SUMMONED = /^(account|order|arms|testify|appear|serve|resign|step|the|a|his|her)$/;

/** "was then received", "will be met". */
const isPassive = ({ passage }: Clause, { from, kind, lower }: Trigger): boolean =>
  (kind === "host" || kind === "hands" || lower === "met") &&
  (/(ed|t)$/.test(lower) || /^(seen|given)$/.test(passage.words[from]!.lower)) &&
  passage.words
    .slice(Math.max(0, from - 3), from)
    .some((word) => /^(was|were|is|are|be|been|being)$/.test(word.lower));

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
    if (word === "with" && (/^(saw|sees|see)$/.test(trigger.lower) || welcomes(trigger.kind, trigger.lower)))
      break;
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
