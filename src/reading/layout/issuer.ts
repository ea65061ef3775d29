import type { ActorKind, ActorReference, Mention } from "../../text/index.ts";
import type { Issuer, NamedDocument } from "../layers.ts";

/** The head of a text: who issues it stands there. */
const HEAD = 2_000;

const DOCUMENT = "statement|communiqu[eé]|declaration|remarks|comments?|address|speech|message|letter";

/** "Joint Statement by the Leaders of ...", "Statement from Press Secretary ...", "Declaration of the Council ...". */
const TITLE_BY = new RegExp(`\\b(?:${DOCUMENT})\\s+(?:by|of|from|between)\\s+`, "iu");

/** "Tarvia-Norland Joint Statement", "Concord Leaders’ Communiqué": those named right before the word for the text. */
const TITLE_OF =
  /\b(?:communiqu[eé](?!\p{L})|(?:joint|leaders['’]?s?|summit|ministers['’]?|ministerial|presidential)\s+(?:(?:vision|level|leaders['’]?s?)\s+)?(?:statement|declaration|vision)\b|ministry\s+statement\b)/iu;

/** "Joint Statement Following the Meeting between ...": those who met. */
const TITLE_BETWEEN =
  /\bjoint\s+(?:\S+\s+)?(?:statement|declaration|communiqu[eé])(?!\p{L}).*?\b(?:between|meeting of)\s+/iu;

/** "Joint Statement on the Tarvia-Norland Dialogue" */
const TITLE_JOINT = /\bjoint\s+(?:\S+\s+)?(?:statement|declaration|communiqu[eé])\s*(?::|on|following)\s+/iu;

/** "The following statement was released by the governments of ...". */
const RELEASED =
  /\b(?:statement|communiqu[eé]|declaration)\s+(?:was|is|has been|is being)\s+(?:jointly\s+)?(?:released|issued|adopted|made|agreed|approved|published)\s+by\s+/iu;

/** "We, the leaders of ...": those who say so of themselves. */
const WE = /\bWe,\s+(?=the\s|\p{Lu})/u;

/** What may stand between two names of a list: marks, little words, titles ("and Prime Minister ..."). */
const WITHIN_LIST =
  /^(?:['’]s?)?[\s,.()/–-]*(?:(?:and|of|the|as|well|for|(?:governments?|leaders|heads|state|ministers|presidents?|jr\.?|sr\.?)(?=[\s,])|\p{Lu}[\p{L}.'’]*)[\s,()/–-]*)*$/u;
const LONGEST_GAP = 90;

/** What may stand between the last name and the word for the text: "Concord [Hiroshima Leaders’] Communiqué". */
const BEFORE_DOCUMENT = /^\.?(?:['’]s?)?(?:[\s-]+\p{Lu}[\p{L}'’-]*)*:?\s*$/u;

/** Finds the names in a few words of a title, read for themselves: "Statement of Tarvia" is a name where it stands whole. */
export type NamesOf = (words: string) => NamedDocument;

/**
 * Those who issue a text, as its title or its first words name them: "we" outside transcripts and quotations is theirs.
 * Undefined where neither tells.
 */
export function issuerOf(
  document: NamedDocument,
  title: string | undefined,
  namesOf: NamesOf,
): Issuer | undefined {
  const head = document.text.slice(0, HEAD);
  return (
    issuer(listFrom(document, endOf(head, WE)), "we-the-issuers") ??
    (title === undefined
      ? undefined
      : issuer(asInText(inTitle(title, namesOf), document), "title-names-issuer")) ??
    issuer(listFrom(document, endOf(head, RELEASED)), "released-by") ??
    issuer(firstTogether(document, title), "joint-text-names-first")
  );
}

/** "Joint Leaders Statement to Mark One Year of the Pact": a title that says "joint" and not of whom. */
const TITLE_OF_SEVERAL = /\bjoint\s+(?:\S+\s+){0,2}?(?:statement|declaration|communiqu[eé])(?!\p{L})/iu;
/** Those who issue it stand together in its first lines. */
const FIRST_LINES = 400;

/** The first list of two states or more in the first lines of a joint text that speaks of "we". */
function firstTogether(document: NamedDocument, title: string | undefined): readonly Mention[] {
  if (title === undefined || !TITLE_OF_SEVERAL.test(title) || !/\b[Ww]e\b/u.test(document.text)) return [];
  const states = document.mentions.filter(
    ({ type, form, start }) => type === "state" && form !== "demonym" && start < FIRST_LINES,
  );
  for (const { start } of states) {
    const listed = listFrom(document, start);
    if (listed.length > 1 && listed.every(({ type }) => type === "state")) return listed;
  }
  return [];
}

/** "President Morvan" of a title is the only Ilyas Morvan of the text. */
function asInText(named: readonly Mention[], { mentions }: NamedDocument): readonly Mention[] {
  return named.map((one) => {
    const same = mentions.filter(({ actor }) => actor?.startsWith(`${one.actor!}.`));
    const [fuller] = same;
    const only = one.type === "person" && same.every(({ actor }) => actor === fuller?.actor);
    return only && fuller ? { ...one, actor: fuller.actor!, name: fuller.name } : one;
  });
}

/** The place after what a pattern matches; -1 where it does not stand in the text. */
function endOf(text: string, pattern: RegExp): number {
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : -1;
}

function inTitle(title: string, namesOf: NamesOf): readonly Mention[] {
  const by = endOf(title, TITLE_BY);
  if (by >= 0) return listFrom(namesOf(title.slice(by)), 0);
  const of = TITLE_OF.exec(title)?.index ?? -1;
  const before = of <= 0 ? [] : listAtEnd(namesOf(title.slice(0, of)));
  if (before.length > 0) return before;
  const between = endOf(title, TITLE_BETWEEN);
  if (between >= 0) return listFrom(namesOf(title.slice(between)), 0);
  const on = endOf(title, TITLE_JOINT);
  return on < 0 ? [] : pairIn(namesOf(title.slice(on)));
}

/** The names that stand in one list from a place on. */
function listFrom({ text, mentions }: NamedDocument, from: number): readonly Mention[] {
  const listed: Mention[] = [];
  if (from < 0) return listed;
  let end = from;
  for (const mention of mentions.filter((one) => one.start >= from && isParty(one))) {
    const gap = text.slice(end, mention.start);
    if (gap.length > LONGEST_GAP || !WITHIN_LIST.test(gap)) break;
    listed.push(mention);
    end = mention.end;
  }
  return membersOf(listed, text);
}

/** "Tarvia-Norland [Joint Statement]", "Concord Hiroshima Leaders’ [Communiqué]": the names in the last list. */
function listAtEnd({ text, mentions }: NamedDocument): readonly Mention[] {
  const parties = mentions.filter((one) => isParty(one) && one.type !== "person");
  const last = parties.at(-1);
  if (!last || !BEFORE_DOCUMENT.test(text.slice(last.end))) return [];
  let at = parties.length - 1;
  while (
    at > 0 &&
    /^[\s,–-]*(?:and\s)?(?:the\s)?$/.test(text.slice(parties[at - 1]!.end, parties[at]!.start))
  )
    at--;
  return membersOf(parties.slice(at), text);
}

/** "[Joint Statement on the] Tarvia-Norland Dialogue": two names with a hyphen between. */
function pairIn({ text, mentions }: NamedDocument): readonly Mention[] {
  const parties = mentions.filter((one) => isParty(one) && one.type !== "person");
  const at = parties.findIndex((one, index) => {
    const next = parties[index + 1];
    return next !== undefined && /^\s?[-‑–]\s?$/.test(text.slice(one.end, next.start));
  });
  return at < 0 ? [] : parties.slice(at, at + 2);
}

function issuer(members: readonly Mention[], rule: string): Issuer | undefined {
  const named = members.map((one) => reference(one, rule));
  return named.length === 0 ? undefined : { speaker: together(named, rule), members: named };
}

const isParty = ({ type, actor }: Mention): boolean =>
  actor !== undefined && /^(person|state|organisation|body|group)$/.test(type);

/**
 * Persons before the states whose presidents they are; an organisation in brackets before the states it is made of:
 * "the leaders of Tarvia and Norland (Concord)".
 */
function membersOf(listed: readonly Mention[], text: string): readonly Mention[] {
  const persons = listed.filter(({ type }) => type === "person");
  const bracketed = listed.filter(({ type, start }) => type === "organisation" && text[start - 1] === "(");
  const kept = persons.length > 0 ? persons : bracketed.length > 0 ? bracketed : listed;
  return kept.filter(({ actor }, at) => kept.findIndex((one) => one.actor === actor) === at);
}

const reference = ({ actor, name, type }: Mention, rule: string): ActorReference => ({
  actor: actor!,
  name,
  kind: type as ActorKind,
  basis: "inferred",
  rule,
});

function together(members: readonly ActorReference[], rule: string): ActorReference {
  const [only, ...others] = members;
  if (others.length === 0) return only!;
  const names = members.map(({ name }) => name);
  return {
    actor: null,
    name: `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    kind: "group",
    basis: "inferred",
    rule,
  };
}
