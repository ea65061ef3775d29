import type { ActorKey, MentionForm, MentionType } from "../../text/index.ts";
import type { Authorities, Row } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import { foldName, slugOf } from "./fold.ts";
import type { NameOrder } from "./keys.ts";
import { partsOfName } from "./keys.ts";
import type { Trie } from "./trie.ts";
import { emptyTrie, plant, wordsOfPhrase } from "./trie.ts";

/** A name of the authority files. */
export interface KnownName {
  readonly name: string;
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly actor?: ActorKey;
  /** A capital names the city or, by metonymy, its state. */
  readonly isCapital: boolean;
  /** Key of the state it belongs to. */
  readonly state?: ActorKey;
  /** Key of the organisation a body belongs to, where the alias alone does not tell ("Council of Foreign Ministers"). */
  readonly needs?: ActorKey;
}

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
  readonly ministries: Trie<Ministry>;
  /** Roles of single words (authority/name-words.tsv). */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly common: ReadonlySet<string>;
  /** States, demonyms and acronyms of one word: these are seen inside hyphenated words. */
  readonly splits: ReadonlySet<string>;
  /** Adjective of a state by its key: "Russian". */
  readonly adjectives: ReadonlyMap<ActorKey, string>;
  readonly states: ReadonlyMap<ActorKey, string>;
  /** Folded family names of well-known office-holders that are neither given names nor common words. */
  readonly families: ReadonlySet<string>;
}

export const lexiconOf = perAuthorities(build);

function build(authorities: Authorities): Lexicon {
  const names = emptyTrie<KnownName>();
  const known = [
    ...(authorities["states"] ?? []).flatMap(namesOfState),
    ...(authorities["ministries"] ?? []).flatMap(namesOfBody),
    ...organisations(authorities["organisations"] ?? []),
    ...organisations(authorities["movements"] ?? []),
    ...(authorities["outlets"] ?? []).flatMap(namesOfOutlet),
    ...(authorities["places"] ?? []).flatMap(namesOfPlace),
  ];
  for (const [phrase, value] of known) plant(names, phrase, value);
  const common = new Set((authorities["common-words"] ?? []).map((row) => cell(row, "word")));
  const given = new Map(
    (authorities["given-names"] ?? []).map(
      (row) => [foldName(cell(row, "name")), cell(row, "gender")] as const,
    ),
  );
  const order: NameOrder = { given, familyFirst: familyFirst(authorities["family-first"] ?? []) };
  return {
    ...order,
    names,
    titles: titles(authorities["offices"] ?? []),
    ministries: ministries(authorities["ministries"] ?? []),
    roles: new Map(
      (authorities["name-words"] ?? []).map((row) => [cell(row, "word"), new Set(items(row["roles"]))]),
    ),
    common,
    families: familiesOf(authorities["office-holders"] ?? [], order, common),
    splits: new Set(known.filter(splits).map(([phrase]) => wordsOfPhrase(phrase)[0]!)),
    adjectives: new Map((authorities["states"] ?? []).map(adjectiveOf)),
    states: new Map(
      (authorities["states"] ?? []).map((row) => [stateKey(cell(row, "key")), cell(row, "name")]),
    ),
  };
}

const familyFirst = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(
    rows.filter((row) => cell(row, "english") === "family-first").map((row) => foldName(cell(row, "family"))),
  );

const familiesOf = (
  rows: readonly Row[],
  order: NameOrder,
  common: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    rows
      .map((row) => foldName(partsOfName(cell(row, "name").split(" "), order).family.join(" ")))
      .filter((family) => !common.has(family) && !order.given.has(family)),
  );

type Planted = readonly [phrase: string, value: KnownName];

const cell = (row: Row, column: string): string => row[column] ?? "";

export const stateKey = (key: string): ActorKey => `state:${key}`;

/** A list cell without the years of its names: "Tanganyika@..1964". */
const undated = (text: string | undefined): string[] =>
  items(text).map((item) => item.replace(/@[\d.]*$/, "").trim());

const splits = ([phrase, value]: Planted): boolean =>
  (value.type === "state" || value.type === "organisation") && !phrase.includes(" ") && !phrase.includes("-");

const adjectiveOf = (row: Row): readonly [ActorKey, string] => [
  stateKey(cell(row, "key")),
  undated(row["demonyms"])[0] ?? cell(row, "name"),
];

function namesOfState(row: Row): Planted[] {
  const name = cell(row, "name");
  const actor = stateKey(cell(row, "key"));
  const made = (form: MentionForm, isCapital = false): KnownName => ({
    name,
    type: "state",
    form,
    actor,
    isCapital,
    state: actor,
  });
  const aliases = [name, ...undated(row["aliases"])];
  const taken = new Set(aliases);
  return [
    ...aliases.map((alias): Planted => [alias, made(formOf(alias))]),
    ...[...undated(row["demonyms"]), ...undated(row["demonym_nouns"])]
      .filter((demonym) => !taken.has(demonym))
      .map((demonym): Planted => [demonym, made("demonym")]),
    ...undated(row["capitals"])
      .filter((capital) => !taken.has(capital))
      .map((capital): Planted => [capital, made("metonym", true)]),
    ...undated(row["metonyms"]).map((seat): Planted => [seat, seatOf(seat, cell(row, "key"))]),
  ];
}

/** A seat of government that speaks in its own name: the Kremlin is a body of Russia, not the state. */
const seatOf = (seat: string, key: string): KnownName => ({
  name: seat,
  type: "body",
  form: "metonym",
  actor: `body:${key}/${slugOf(seat)}`,
  isCapital: false,
  state: stateKey(key),
});

const formOf = (alias: string): MentionForm => (isAcronym(alias) ? "acronym" : "full");

/** "SCO", "U.S.", "BRICS+": written in capitals, and only so. */
export const isAcronym = (phrase: string): boolean =>
  /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&+/-]{0,8}s?$/u.test(phrase);

const ORGANISATIONS: ReadonlySet<string> = new Set(["party", "company", "opposition"]);

function namesOfBody(row: Row): Planted[] {
  const name = cell(row, "name");
  const state = cell(row, "state");
  if (name === name.toLowerCase()) return [];
  const kind = cell(row, "kind");
  const type = ORGANISATIONS.has(kind) ? "organisation" : "body";
  const actor =
    type === "body" && state !== "" ? bodyKey(stateKey(state), kind, name) : `${type}:${slugOf(name)}`;
  return [name, ...undated(row["aliases"])].map((alias): Planted => [
    alias,
    {
      name,
      type,
      form: formOf(alias),
      actor,
      isCapital: false,
      ...(state !== "" && { state: stateKey(state) }),
    },
  ]);
}

/** Key of a state's body: by kind where a state has one of them ("russia/foreign-ministry"), else by its name. */
export function bodyKey(state: ActorKey, kind: string, name: string): ActorKey {
  const slug = kind.endsWith("-ministry") ? kind : slugOf(name);
  return `body:${state.slice("state:".length)}/${slug}`;
}

function organisations(rows: readonly Row[]): Planted[] {
  const nameOf = new Map(
    rows.map((row) => [cell(row, "key"), [cell(row, "name"), ...undated(row["acronyms"])]]),
  );
  return rows.flatMap((row) => {
    const type = cell(row, "type") === "body" ? "body" : "organisation";
    const of = cell(row, "of");
    const made = (form: MentionForm): KnownName => ({
      name: cell(row, "name"),
      type,
      form,
      actor: `${type}:${cell(row, "key")}`,
      isCapital: false,
    });
    const telling = (alias: string): boolean =>
      of === "" || (nameOf.get(of) ?? []).some((name) => alias.includes(name));
    return [
      ...[cell(row, "name"), ...undated(row["aliases"])].map((alias): Planted => [
        alias,
        telling(alias) ? made("full") : { ...made("full"), needs: `organisation:${of}` },
      ]),
      ...undated(row["acronyms"]).map((alias): Planted => [
        alias,
        telling(alias) ? made("acronym") : { ...made("acronym"), needs: `organisation:${of}` },
      ]),
    ];
  });
}

function namesOfOutlet(row: Row): Planted[] {
  const name = cell(row, "name");
  const state = cell(row, "state");
  return [name, ...undated(row["aliases"])].map((alias): Planted => [
    alias,
    {
      name,
      type: "outlet",
      form: formOf(alias),
      actor: `outlet:${cell(row, "key")}`,
      isCapital: false,
      ...(state !== "" && { state: stateKey(state) }),
    },
  ]);
}

function namesOfPlace(row: Row): Planted[] {
  const state = cell(row, "state");
  const name = cell(row, "name");
  return [name, ...undated(row["aliases"])].map((alias): Planted => [
    alias,
    { name, type: "place", form: "full", isCapital: false, ...(state !== "" && { state: stateKey(state) }) },
  ]);
}

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
