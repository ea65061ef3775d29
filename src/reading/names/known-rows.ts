import type { ActorKey, MentionForm, MentionType } from "../../text/index.ts";
import type { Authorities, Row } from "../authorities.ts";
import { items } from "../authorities.ts";
import { slugOf } from "./fold.ts";

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

/** A spelling of the authority files with what it names. */
export type KnownRow = readonly [phrase: string, value: KnownName];

/** All names of the authority files; of two rows with one spelling the first counts. */
export function knownRows(authorities: Authorities): readonly KnownRow[] {
  const rows = (name: string): readonly Row[] => authorities[name] ?? [];
  return [
    ...rows("states").flatMap(namesOfState),
    ...rows("ministries").flatMap(namesOfBody),
    ...organisations(rows("organisations")),
    ...organisations(rows("movements")),
    ...organisations(rows("companies")),
    ...rows("outlets").flatMap(namesOfOutlet),
    ...rows("places").flatMap(namesOfPlace),
    ...rows("regions").flatMap(namesOfPlace),
  ];
}

export const cell = (row: Row, column: string): string => row[column] ?? "";

export const stateKey = (key: string): ActorKey => `state:${key}`;

/** A list cell without the years of its names: "Tanganyika@..1964". */
export const undated = (text: string | undefined): string[] =>
  items(text).map((item) => item.replace(/@[\d.]*$/, "").trim());

function namesOfState(row: Row): KnownRow[] {
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
    ...aliases.map((alias): KnownRow => [alias, made(formOf(alias))]),
    ...[...undated(row["demonyms"]), ...undated(row["demonym_nouns"])]
      .filter((demonym) => !taken.has(demonym))
      .map((demonym): KnownRow => [demonym, made("demonym")]),
    ...undated(row["capitals"])
      .filter((capital) => !taken.has(capital))
      .map((capital): KnownRow => [capital, made("metonym", true)]),
    ...undated(row["metonyms"]).map((seat): KnownRow => [seat, seatOf(seat, cell(row, "key"))]),
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

function namesOfBody(row: Row): KnownRow[] {
  const name = cell(row, "name");
  const state = cell(row, "state");
  if (name === name.toLowerCase()) return [];
  const kind = cell(row, "kind");
  const type = ORGANISATIONS.has(kind) ? "organisation" : "body";
  const actor =
    type === "body" && state !== "" ? bodyKey(stateKey(state), kind, name) : `${type}:${slugOf(name)}`;
  return [name, ...undated(row["aliases"])].map((alias): KnownRow => [
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

function organisations(rows: readonly Row[]): KnownRow[] {
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
      ...[cell(row, "name"), ...undated(row["aliases"])].map((alias): KnownRow => [
        alias,
        telling(alias) ? made("full") : { ...made("full"), needs: `organisation:${of}` },
      ]),
      ...undated(row["acronyms"]).map((alias): KnownRow => [
        alias,
        telling(alias) ? made("acronym") : { ...made("acronym"), needs: `organisation:${of}` },
      ]),
    ];
  });
}

function namesOfOutlet(row: Row): KnownRow[] {
  const name = cell(row, "name");
  const state = cell(row, "state");
  return [name, ...undated(row["aliases"])].map((alias): KnownRow => [
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

function namesOfPlace(row: Row): KnownRow[] {
  const state = cell(row, "state");
  const name = cell(row, "name");
  return [name, ...undated(row["aliases"])].map((alias): KnownRow => [
    alias,
    { name, type: "place", form: "full", isCapital: false, ...(state !== "" && { state: stateKey(state) }) },
  ]);
}
