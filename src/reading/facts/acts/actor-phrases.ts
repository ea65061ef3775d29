import type { Mention, OfficeMention, Span } from "../../../text/index.ts";
import { contains, lastStartingBy } from "../../../text/index.ts";
import type { ClauseTree } from "../clause-tree.ts";
import type { Passage } from "../passages.ts";
import type { FirstPersonAt } from "../voices.ts";
import type { Helpers } from "./helpers.ts";
import { phraseOf } from "./noun-phrase.ts";
import type { PartyWords } from "./party-words.ts";

/** One who acts, or to whom it is done, where the text names them. */
export interface ActParty extends Span {
  readonly name: string;
  /** The key of the one named; absent for "Tarvian forces", "protesters". */
  readonly actor?: string;
  /** The key of the state or body they act for, where the words say so. */
  readonly of?: string;
  /**
   * A name, or a noun for those who act ("power": also where nobody says whose they are; "crowd": for many); a town, or a
   * name that nothing tells of: whether it is done to it, the preposition must say.
   */
  readonly ground: "named" | "power" | "crowd" | "noun" | "place" | "unknown";
}

/** What is needed to read the parties of a passage. */
export interface PartyGround {
  readonly text: string;
  readonly passage: Passage;
  readonly tree: ClauseTree;
  readonly parties: PartyWords;
  readonly helpers: Helpers;
  readonly firstPersonAt: FirstPersonAt;
  /** Nouns for what somebody does, of whom the deed may be told instead: "the strike killed". */
  readonly isDeed: (token: number) => boolean;
  readonly baseOf: (token: number) => string;
  readonly spanOf: (token: number) => Span;
}

/** The parties that the noun phrase of a token names, with those coordinated to it; none where it names a thing. */
export function partiesOf(ground: PartyGround, token: number): readonly ActParty[] {
  const joined = ground.tree.dependents(token).filter(({ relation }) => relation === "conj");
  const parties = [token, ...joined.map((each) => each.token)].flatMap(
    (each) => severalOwners(ground, each) ?? partyAt(ground, each) ?? [],
  );
  return parties.filter((party, at) => !isTitleOf(party, parties.slice(at + 1)));
}

/** "Politburo Member and Director X", "State Councillor and Foreign Minister X": one person with two titles. */
const isTitleOf = (party: ActParty, later: readonly ActParty[]): boolean =>
  later.some(({ actor }) => actor !== undefined && actor === party.actor) ||
  (/^(noun|power|crowd)$/.test(party.ground) &&
    /^\p{Lu}/u.test(party.name) &&
    later.some(({ actor }) => actor?.startsWith("person:")));

/**
 * Those to whom a thing belongs, or by whom it is: "Tarvia's decision", "the strikes by Tarvia", "Tarvian strikes".
 * `strict`: of a deed only its doer, for the invasion of Tarvia is another's.
 */
export function ownersOf(ground: PartyGround, token: number, strict = false): readonly ActParty[] {
  const below = ground.tree.dependents(token);
  const of = strict && ground.isDeed(token) ? /^by$/ : /^(by|of)$/;
  const owner =
    below.find(({ relation }) => relation === "nmod:poss") ??
    below.find(({ relation, preposition }) => relation.startsWith("nmod") && of.test(preposition));
  const owned = owner ? partiesOf(ground, owner.token) : [];
  // "the Ministry of Oranges": an unknown name after "of" is part of a name
  const sure = owned.filter((one) => owner?.relation === "nmod:poss" || one.ground !== "unknown");
  if (sure.length > 0) return sure;
  const described = below.find(
    ({ token: word, relation }) =>
      /^(amod|compound|nmod:desc)$/.test(relation) &&
      actorOver(ground, word) !== undefined &&
      !opensCompound(ground.text, ground.spanOf(word).end),
  );
  const mention = described && actorOver(ground, described.token);
  return mention ? [named(mention, mention)] : [];
}

/** "the foreign ministers of Tarvia and Norland", "Tarvian and Norland leaders": both act, by whoever serves them. */
function severalOwners(ground: PartyGround, token: number): readonly ActParty[] | undefined {
  const { tree, parties, baseOf } = ground;
  // "the Turkish and Greek sides of the island" are not the states
  if (tree.xpos(token) !== "NNS" || !parties.nouns.has(baseOf(token)) || baseOf(token) === "side")
    return undefined;
  const below = tree
    .dependents(token)
    .find(
      (one) =>
        (/^(amod|compound|nmod:poss)$/.test(one.relation) ||
          (one.relation.startsWith("nmod") && one.preposition === "of")) &&
        actorOver(ground, one.token) !== undefined,
    );
  if (!below) return undefined;
  const joined = tree.dependents(below.token).filter(({ relation }) => relation === "conj");
  const owners = [below.token, ...joined.map((each) => each.token)].map((each) => actorOver(ground, each));
  const states = owners.flatMap((one) =>
    one?.type === "state" || one?.type === "organisation" ? [named(one, one)] : [],
  );
  return states.length > 1 && states.length === owners.length ? states : undefined;
}

function partyAt(ground: PartyGround, token: number): ActParty | undefined {
  const word = ground.spanOf(token);
  const phrase = phraseOf(ground, token);
  const mention = mentionOver(ground.passage, word) ?? beforeSuffix(ground, token);
  if (mention?.type === "place") return ofPlace(ground, mention, phrase);
  if (mention && isPeople(mention, ground, token)) return ofPeople(ground, mention, phrase);
  if (mention && acts(mention, ground, token)) return named(mention, phrase);
  const office = officeOver(ground.passage, word);
  if (office) return ofOffice(ground, office, phrase);
  return ofNoun(ground, token, phrase);
}

function ofNoun(ground: PartyGround, token: number, phrase: Span): ActParty | undefined {
  const base = ground.baseOf(token);
  const common = ground.parties.nouns.has(base);
  if (common ? isOwn(ground, token) : !isName(ground, token)) return undefined;
  const whole = common ? withComplement(ground, token, phrase) : phrase;
  const of = actorWithin(ground, whole);
  return {
    ...whole,
    name: ground.text.slice(whole.start, whole.end),
    ...(of !== undefined && { of }),
    ground: common ? groundOf(ground, token, base) : "unknown",
  };
}

function groundOf(ground: PartyGround, token: number, base: string): ActParty["ground"] {
  if (actsAlone(ground, token, base)) return "power";
  return ground.parties.crowds.has(base) ? "crowd" : "noun";
}

/** "the government", "rebel groups" */
const actsAlone = ({ parties: { alone }, tree, baseOf }: PartyGround, token: number, base: string): boolean =>
  alone.has(base) ||
  tree.dependents(token).some((one) => one.relation === "compound" && alone.has(baseOf(one.token)));

/** Whose they are: the first who is named in the phrase; in "UN-sanctioned rebels" nobody is. */
const actorWithin = ({ passage, text }: PartyGround, phrase: Span): string | undefined =>
  passage.mentions.find(
    (each) => contains(phrase, each) && each.actor !== undefined && !opensCompound(text, each.end),
  )?.actor;

/** "the UN-sanctioned rebels" are not those of the UN, as its "UN-led" ones are: a hyphen and a small letter stand after the name. */
const opensCompound = (text: string, end: number): boolean => {
  const after = text.slice(end, end + 7);
  return /^[-‐‑]\p{Ll}/u.test(after) && !/^.(led|based)\b/.test(after);
};

/** "the people [of Tarvia]", "the leaders [of Tarvia and Norland]", "four officers [in the Tarvian army]". */
function withComplement(ground: PartyGround, token: number, phrase: Span): Span {
  const { tree, text } = ground;
  const below = tree
    .dependents(token)
    .find(
      ({ token: one, relation, preposition }) =>
        relation.startsWith("nmod") &&
        (preposition === "of" ||
          (/^(in|from)$/.test(preposition) && ground.parties.alone.has(ground.baseOf(one)))),
    );
  if (!below) return phrase;
  const joined = tree.dependents(below.token).filter(({ relation }) => relation === "conj");
  let { end } = phrase;
  for (const each of [below.token, ...joined.map((one) => one.token)]) {
    const next = phraseOf(ground, each);
    if (next.start < end || !LEADS_ON.test(text.slice(end, next.start))) break;
    end = next.end;
  }
  const whole = { start: phrase.start, end };
  return actorWithin(ground, whole) === undefined ? phrase : whole;
}

const LEADS_ON = /^\s+(of|in|from)\s+(the\s+)?$|^,?\s+(and|or)\s+(the\s+)?$|^,\s+(the\s+)?$/;

/** A capital stands for its state; another town for itself. */
function ofPlace({ parties, text }: PartyGround, mention: Mention, phrase: Span): ActParty {
  const state = parties.capitals.get(mention.name.toLowerCase());
  const name = text.slice(phrase.start, phrase.end);
  return state === undefined
    ? { ...phrase, name, ground: "place" }
    : { ...phrase, name, actor: state, ground: "named" };
}

/** A name that no list knows and nothing in the text tells of: "Morvan". Whether it acts, its place in the sentence tells. */
function isName({ tree, passage, spanOf, text }: PartyGround, token: number): boolean {
  if (tree.xpos(token) !== "NNP") return false;
  const span = spanOf(token);
  // A name in capitals that nobody knows is a thing as often as not ("the ABC").
  if (/^[\p{Lu}\d.]+$/u.test(text.slice(span.start, span.end))) return false;
  const { mentions, dates } = passage;
  const known = mentions[lastStartingBy(mentions, span.start)];
  return !(known && span.start < known.end) && !dates.some((date) => contains(date, span));
}

/** "its troops" are whose they are; "its allies" are others. */
const isOwn = ({ tree, baseOf, helpers }: PartyGround, token: number): boolean =>
  !helpers.other.has(baseOf(token)) && tree.dependents(token).some((one) => tree.xpos(one.token) === "PRP$");

/** A name; a nationality only where it stands for people ("the Tarvians"). */
const acts = (mention: Mention, ground: PartyGround, token: number): boolean =>
  mention.form !== "demonym" || !/^JJ/.test(ground.tree.xpos(token));

const named = ({ name, actor }: Mention, { start, end }: Span): ActParty => ({
  start,
  end,
  name,
  ...(actor !== undefined && { actor }),
  ground: "named",
});

/** "Tarvians", "many Tarvians" are people of a state; "the Tarvians" are the state. */
function isPeople({ form, name }: Mention, { tree, passage, spanOf }: PartyGround, token: number): boolean {
  if (form !== "demonym" || !/^NNP?S$/.test(tree.xpos(token)) || name === "") return false;
  const below = tree.dependents(token).map((one) => tree.form(one.token));
  return !below.includes("the") || passage.start === spanOf(token).start;
}

const ofPeople = ({ text }: PartyGround, { actor }: Mention, phrase: Span): ActParty => ({
  ...phrase,
  name: text.slice(phrase.start, phrase.end),
  ...(actor !== undefined && { of: actor }),
  ground: "crowd",
});

/** "Ilyas Morvan, Jr.": the tree may take the last for one of his own. */
function beforeSuffix(
  { tree, passage: { mentions }, spanOf }: PartyGround,
  token: number,
): Mention | undefined {
  if (!/^(jr|sr)\.?$/.test(tree.form(token))) return undefined;
  const { start } = spanOf(token);
  const before = mentions[lastStartingBy(mentions, start)];
  return before && before.end <= start && start - before.end <= SUFFIX_GAP ? before : undefined;
}

/** ", " */
const SUFFIX_GAP = 2;

function ofOffice(ground: PartyGround, office: OfficeMention, phrase: Span): ActParty {
  const of = office.of?.actor ?? actorWithin(ground, phrase);
  const holder = office.holder?.value;
  return {
    ...phrase,
    name: holder?.name ?? ground.text.slice(phrase.start, phrase.end),
    ...(holder && { actor: holder.actor }),
    ...(of !== undefined && { of }),
    ground: holder ? "named" : "noun",
  };
}

/** A mention of somebody who can act; a town in "the Oru summit" is nobody. */
const actorOver = ({ passage, spanOf }: PartyGround, token: number): Mention | undefined => {
  const mention = mentionOver(passage, spanOf(token));
  return mention?.actor === undefined ? undefined : mention;
};

const mentionOver = ({ mentions }: Passage, span: Span): Mention | undefined => {
  const at = mentions[lastStartingBy(mentions, span.start)];
  return at && span.end <= at.end && at.type !== "instrument" ? at : undefined;
};

const officeOver = ({ offices }: Passage, span: Span): OfficeMention | undefined =>
  offices.find((office) => office.start <= span.start && span.end <= office.end);
