import type { ActorReference, Mention, OfficeMention } from "../../text/index.ts";
import { itemsIn, wordsAt } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { NamedDocument } from "../layers.ts";
import { familyKey, partsOfName, personKey } from "../names/keys.ts";
import type { Lexicon } from "../names/lexicon.ts";
import { lexiconOf } from "../names/lexicon.ts";
import { longestAt, wordsOfPhrase } from "../names/trie.ts";
import type { Label } from "./labels.ts";

/** Finds out who a label names. */
export interface Speakers {
  readonly of: (label: Label) => ActorReference;
  /** Whether the words begin with a title: "MR. SOLVEY", "FOREIGN MINISTER ADAIR", "THE PRESIDENT". */
  readonly isTitled: (words: string) => boolean;
  /** The person a bare name means ("Morvan"), whether or not the names of the text have him. */
  readonly called: (name: string, rule: string) => ActorReference;
  /** Whom a title that stands outside the text gives the speech to: "Remarks by Foreign Minister Ilyas Morvan". */
  readonly inTitle: (title: string, rule: string) => ActorReference | null;
}

export function speakersIn(document: NamedDocument, authorities: Authorities): Speakers {
  const lexicon = lexiconOf(authorities);
  const families = personsByFamily(document.mentions);
  const known = new Map<string, ActorReference>();
  return {
    isTitled: (words) => titleOf(words, lexicon) !== null,
    called: (name, rule) => ({ ...called(name.split(/\s+/), lexicon, families), basis: "inferred", rule }),
    inTitle: (title, rule) => {
      const speaker = speakerOfTitle(title, lexicon, families);
      return speaker && { ...speaker, basis: "inferred", rule };
    },
    of: (label) => {
      // "Question (Harbour Wire):" and "Question:" have the same words; who asks stands in the brackets of each.
      if (label.kind === "question") return questioner(label, document.mentions);
      const key = `${label.kind} ${label.words}`;
      const reference = known.get(key) ?? refer(label, document, lexicon, families);
      known.set(key, reference);
      return reference;
    },
  };
}

type Families = ReadonlyMap<string, Mention>;

/**
 * The first mention of each person by family name. It has the full name where the text lets the two be joined; a
 * namesake with a given name further down ("the late Ana Solvey") must not take the label of "President Solvey".
 */
function personsByFamily(mentions: readonly Mention[]): Families {
  const families = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.type !== "person") continue;
    const family = familyKey(mention.name.split(/\s+/).slice(-1));
    if (!families.has(family)) families.set(family, mention);
  }
  return families;
}

function refer(label: Label, document: NamedDocument, lexicon: Lexicon, families: Families): ActorReference {
  switch (label.kind) {
    case "question":
      return questioner(label, document.mentions);
    case "chair":
      return unnamed(label.words.toLowerCase(), "speaker-label");
    case "answer":
      return { actor: null, name: null, kind: "person", basis: "unattributed", rule: "answer-label" };
    case "capitals":
    case "name":
      return named(label, document, lexicon, families);
  }
}

/** "Question (Nora Adair, Harbour Wire)" names one or the outlet; "Q" alone names nobody. */
function questioner(label: Label, mentions: readonly Mention[]): ActorReference {
  const inside = itemsIn(mentions, label);
  const mention =
    inside.find(({ type }) => type === "person") ?? inside.find(({ type }) => type === "outlet");
  if (!mention) return unnamed("journalist", "question-label");
  const kind = mention.type === "person" ? "person" : "outlet";
  return { actor: mention.actor ?? null, name: mention.name, kind, basis: "stated", rule: "question-label" };
}

const unnamed = (name: string, rule: string): ActorReference => ({
  actor: null,
  name,
  kind: "person",
  basis: "stated",
  rule,
});

function named(
  label: Label,
  { mentions, offices, text }: NamedDocument,
  lexicon: Lexicon,
  families: Families,
): ActorReference {
  const mention = itemsIn(mentions, label).find(({ type }) => type === "person");
  if (mention) return referTo(mention);
  const title = titleOf(label.words, lexicon);
  const name = (title ? title.rest : label.words).trim();
  if (name === "")
    return (
      holderOf(label.words, title?.key ?? null, offices, text) ??
      unnamed(inTitleCase(label.words), "speaker-label")
    );
  const words = inTitleCase(name).split(/\s+/);
  const family = familyKey(partsOfName(words, lexicon).family);
  const official = title && holderCalled(family, title.key, offices);
  if (official) return official;
  // "SENIOR ADMINISTRATION OFFICIAL", "Interfax": no person's name that any list knows
  const isPerson = title !== null || families.has(family) || looksPersonal(words, lexicon);
  return isPerson ? called(words, lexicon, families) : unnamed(words.join(" "), "speaker-label");
}

/** "PRESIDENT ADAIR": the holder of that office by that name, not a namesake met earlier in the text. */
function holderCalled(
  family: string,
  title: string,
  offices: readonly OfficeMention[],
): ActorReference | null {
  const held = offices.find(
    ({ office, holder }) =>
      office === title && holder && familyKey(holder.value.name.split(/\s+/).slice(-1)) === family,
  );
  return held?.holder
    ? { ...held.holder.value, kind: "person", basis: "stated", rule: "speaker-label" }
    : null;
}

function called(words: readonly string[], lexicon: Lexicon, families: Families): ActorReference {
  const parts = partsOfName(words, lexicon);
  const known = families.get(familyKey(parts.family));
  if (known) return referTo(known);
  return {
    actor: personKey(parts),
    name: words.join(" "),
    kind: "person",
    basis: "stated",
    rule: "speaker-label",
  };
}

const referTo = ({ actor, name }: Mention): ActorReference => ({
  actor: actor ?? null,
  name,
  kind: "person",
  basis: "stated",
  rule: "speaker-label",
});

const looksPersonal = (words: readonly string[], { given, familyFirst }: Lexicon): boolean =>
  words.length > 1 &&
  words.length < 5 &&
  (given.has(words[0]!.toLowerCase()) || familyFirst.has(words[0]!.toLowerCase()));

/** "THE PRESIDENT": whoever the text says holds the office; a holder named beside the title before one worked out. */
function holderOf(
  words: string,
  key: string | null,
  offices: readonly OfficeMention[],
  text: string,
): ActorReference | null {
  const wanted = words.toLowerCase().replace(/^the /, "");
  const held = offices.flatMap(({ holder, office, title }) =>
    holder && (office === wanted || office === key || wordsAt(text, title).toLowerCase() === wanted)
      ? [holder]
      : [],
  );
  const holder = held.find(({ basis }) => basis === "stated") ?? held[0];
  if (!holder) return null;
  return { ...holder.value, kind: "person", basis: "inferred", rule: "label-office-holder" };
}

/** "... by Foreign Minister Ilyas Morvan at ...", "Foreign Minister Ilyas Morvan’s opening remarks" */
const BY =
  /(?:\b(?:by|from|with)\s+|^)(?:the\s+)?((?:\p{Lu}[\p{L}.’'-]*\s+(?:of\s+|for\s+|and\s+|the\s+)*){0,9}\p{Lu}[\p{L}.-]*)/gu;

function speakerOfTitle(title: string, lexicon: Lexicon, families: Families): ActorReference | null {
  for (const [, phrase] of title.slice(0, 400).matchAll(BY)) {
    const name = titleOf(phrase!, lexicon)?.rest.replace(/['’]s$/, "") ?? "";
    const all = name.split(/\s+/).filter((word) => word !== "");
    // "of Tarvia Ilyas Morvan": how many words the state has is not known here.
    const words = all[0] === "of" ? all.slice(-2) : all;
    if (words.length > 0 && words.length < 5) return called(words, lexicon, families);
  }
  return null;
}

/** The title a label begins with and the words after it; "THE" before it is left out. */
function titleOf(words: string, lexicon: Lexicon): { readonly key: string; readonly rest: string } | null {
  const lower = wordsOfPhrase(words);
  const from = lower[0] === "the" ? 1 : 0;
  let to = from;
  let key = "";
  for (let at = from; at < lower.length && at <= to + 2; at++) {
    const found = longestAt(lexicon.titles, lower, at);
    if (!found) continue;
    to = found.to;
    key = found.values[0]!.value.title;
    at = to - 1;
  }
  return key === "" ? null : { key, rest: restOf(words, to) };
}

/** The words from the `count`th token on. */
function restOf(words: string, count: number): string {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const token = wordsOfPhrase(words.slice(at))[0] ?? "";
    at = words.toLowerCase().indexOf(token, at) + token.length;
  }
  return words.slice(at).replace(/^[\s.,]+/, "");
}

/** "O’NEILL-SOLVEY" as "O’Neill-Solvey". Mixed case stays as it is. */
function inTitleCase(name: string): string {
  if (/\p{Ll}{2}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{Ll}|(?<=\b(?:o|d)['’])\p{Ll}|(?<=\bmc)\p{Ll}/gu, (letter) =>
      letter.toUpperCase(),
    );
}
