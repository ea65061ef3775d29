import type { ActorKey } from "../../text/index.ts";
import type { Authorities, Row } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import { foldName } from "./fold.ts";
import type { NameOrder } from "./keys.ts";
import type { KnownName, KnownRow } from "./known-rows.ts";
import { cell, knownRows, stateKey, undated } from "./known-rows.ts";
import type { Trie } from "./trie.ts";
import { emptyTrie, plant, wordsOfPhrase } from "./trie.ts";

/** A title of authority/offices.tsv. */
export interface Title {
  readonly key: string;
  readonly title: string;
  readonly level: string;
  readonly of: string;
  readonly gender?: "m" | "f";
}

/** A ministry or other body that every state may have: "foreign ministry", written so or as an alias. */
export interface Ministry {
  readonly name: string;
  readonly kind: string;
}

export interface Lexicon extends NameOrder {
  readonly names: Trie<KnownName>;
  readonly titles: Trie<Title>;
  /** Level of each controlled title. */
  readonly levels: ReadonlyMap<string, string>;
  readonly ministries: Trie<Ministry>;
  /** Roles of single words (authority/name-words.tsv). */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly common: ReadonlySet<string>;
  /** States, demonyms and acronyms of one word: these are seen inside hyphenated words. */
  readonly splits: ReadonlySet<string>;
  /** Adjective of a state by its key: "Russian". */
  readonly adjectives: ReadonlyMap<ActorKey, string>;
  readonly states: ReadonlyMap<ActorKey, string>;
  /** Folded family names that news names often. */
  readonly families: ReadonlySet<string>;
  /** Folded endings of family names: "enko". */
  readonly familyEndings: ReadonlySet<string>;
}

export const lexiconOf = perAuthorities(build);

function build(authorities: Authorities): Lexicon {
  const names = emptyTrie<KnownName>();
  const known = knownRows(authorities);
  const splits = new Set(known.filter(isSplit).map(([phrase]) => wordsOfPhrase(phrase)[0]!));
  for (const [phrase, value] of known) {
    plant(names, phrase, value);
    if (phrase.includes("-")) plantInParts(names, phrase, value, splits);
  }
  const common = new Set((authorities["common-words"] ?? []).map((row) => cell(row, "word")));
  const given = new Map(
    (authorities["given-names"] ?? []).map(
      (row) => [foldName(cell(row, "name")), cell(row, "gender")] as const,
    ),
  );
  const order: NameOrder = {
    given,
    familyFirst: familyFirst(authorities["family-first"] ?? []),
    compounds: compounds(authorities["compound-families"] ?? []),
    forms: new Map(
      (authorities["given-forms"] ?? []).map(
        (row) => [cell(row, "form").toLowerCase(), cell(row, "name")] as const,
      ),
    ),
  };
  return {
    ...order,
    names,
    titles: titles(authorities["offices"] ?? []),
    levels: new Map((authorities["offices"] ?? []).map((row) => [cell(row, "title"), cell(row, "level")])),
    ministries: ministries(authorities["ministries"] ?? []),
    roles: new Map(
      (authorities["name-words"] ?? []).map((row) => [cell(row, "word"), new Set(items(row["roles"]))]),
    ),
    common,
    families: new Set((authorities["family-names"] ?? []).map((row) => foldName(cell(row, "name")))),
    familyEndings: new Set((authorities["family-endings"] ?? []).map((row) => foldName(cell(row, "ending")))),
    splits,
    adjectives: new Map((authorities["states"] ?? []).map(adjectiveOf)),
    states: new Map(
      (authorities["states"] ?? []).map((row) => [stateKey(cell(row, "key")), cell(row, "name")]),
    ),
  };
}

const isSplit = ([phrase, value]: KnownRow): boolean =>
  (value.type === "state" || value.type === "organisation") && !phrase.includes(" ") && !phrase.includes("-");

/** "SCO-Afghanistan Contact Group", "Guinea-Bissau": a text is read with the parts of these words apart. */
function plantInParts(names: Trie<KnownName>, phrase: string, value: KnownName, splits: ReadonlySet<string>) {
  const words = wordsOfPhrase(phrase);
  const parts = words.flatMap((word) => {
    const cut = word.split("-").filter((part) => part !== "");
    return cut.some((part) => splits.has(part)) ? cut : [word];
  });
  if (parts.length > words.length) plant(names, phrase, value, parts);
}

const adjectiveOf = (row: Row): readonly [ActorKey, string] => [
  stateKey(cell(row, "key")),
  undated(row["demonyms"])[0] ?? cell(row, "name"),
];

const familyFirst = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(
    rows.filter((row) => cell(row, "english") === "family-first").map((row) => foldName(cell(row, "family"))),
  );

const compounds = (rows: readonly Row[]): NameOrder["compounds"] =>
  new Map(
    rows.map((row) => [
      foldName(`${cell(row, "first")} ${cell(row, "last")}`),
      cell(row, "use") === "joined" ? "joined" : "double",
    ]),
  );

function titles(rows: readonly Row[]): Trie<Title> {
  const trie = emptyTrie<Title>();
  for (const row of rows) {
    const gender = cell(row, "gender");
    const title: Title = {
      key: cell(row, "key"),
      title: cell(row, "title"),
      level: cell(row, "level"),
      of: cell(row, "of"),
      ...((gender === "m" || gender === "f") && { gender }),
    };
    for (const phrase of [title.title, ...items(row["aliases"])]) plant(trie, phrase, title);
  }
  return trie;
}

function ministries(rows: readonly Row[]): Trie<Ministry> {
  const trie = emptyTrie<Ministry>();
  for (const row of rows) {
    const name = cell(row, "name");
    if (name !== name.toLowerCase()) continue;
    for (const phrase of [name, ...items(row["aliases"])])
      plant(trie, phrase, { name, kind: cell(row, "kind") });
  }
  return trie;
}
