import type { ActSays, Difference, Entry, StatementSays } from "../register/index.ts";
import { countSources } from "../register/index.ts";
import type { TermField } from "./condition.ts";
import type { Days } from "../text/index.ts";
import { daysOfValue } from "../text/index.ts";
import { daysOf, publications } from "./days.ts";

/** The full-text columns of an entry, in the order of the table. */
export interface EntryText {
  readonly label: string;
  readonly words: string;
  readonly speaker: string;
  readonly to: string;
  readonly at: string;
  readonly by: string;
  readonly via: string;
  readonly outlet: string;
}

export interface IndexedEntry {
  readonly text: EntryText;
  readonly terms: readonly (readonly [TermField, string])[];
  readonly days: Days | null;
  readonly knownFrom: string | null;
}

/** A name as it can be looked up: by its words, and by its actor key where it has one. */
interface Party {
  readonly name: string | null;
  readonly actor: string | null;
}

interface Roles {
  readonly speaker: readonly Party[];
  readonly to: readonly Party[];
  readonly at: readonly Party[];
  readonly by: readonly Party[];
  readonly via: readonly Party[];
}

/** What the indexes hold of one entry. Pure; the same on every kind of archive. */
export function indexEntry(entry: Entry): IndexedEntry {
  const roles = rolesIn(entry);
  const outlets =
    entry.kind === "actor" ? entry.outlets : distinct(entry.accounts.map((account) => account.from.outlet));
  const days = daysOf(entry);
  return {
    text: {
      label: entry.label,
      words: distinct([...wordsOf(entry), ...anchoredWords(entry)]).join("\n"),
      speaker: namesOf(roles.speaker),
      to: namesOf(roles.to),
      at: namesOf(roles.at),
      by: namesOf(roles.by),
      via: namesOf(roles.via),
      outlet: outlets.join("\n"),
    },
    terms: termsOf(entry, roles, outlets, days),
    days,
    knownFrom: knownFrom(entry),
  };
}

function termsOf(
  entry: Entry,
  roles: Roles,
  outlets: readonly string[],
  days: Days | null,
): [TermField, string][] {
  const terms: [TermField, string][] = [["kind", entry.kind]];
  const add = (field: TermField, values: readonly (string | null)[]) => {
    for (const value of distinct(values)) terms.push([field, value]);
  };
  for (const field of ["speaker", "to", "at", "by", "via"] as const) {
    add(
      field,
      roles[field].map((party) => party.actor ?? (party.name === null ? null : `name:${party.name}`)),
    );
  }
  add(
    "form",
    formsOf(entry).map((form) => form.toLowerCase()),
  );
  add("voice", voicesOf(entry));
  add(
    "status",
    statusesOf(entry).map((status) => status.toLowerCase()),
  );
  add("outlet", outlets);
  add("year", days ? [days.first.slice(0, 4)] : []);
  if (sourcesTelling(entry) > 1) add("shared", ["yes"]);
  add("differs", [...entry.differs, ...entry.differences.flatMap(termsOfDifference)]);
  add("contradicts", contradictionsIn(entry));
  return terms;
}

const sourcesTelling = (entry: Entry): number =>
  entry.kind === "actor" ? entry.told : countSources(entry.accounts);

/** "differs:date" finds what accounts date differently, "differs:later" what only changed between them. */
const termsOfDifference = ({ type, verdict }: Difference): string[] =>
  verdict === "contradiction" ? [type] : [type, verdict];

const contradictionsIn = ({ differences }: Entry): string[] =>
  differences.filter(({ verdict }) => verdict === "contradiction").map(({ type }) => type);

function rolesIn(entry: Entry): Roles {
  const claimants = entry.accounts.flatMap((account) => account.claimedBy ?? []);
  // Whoever vouches for a fact inside the source passes it on: "via".
  const nobody: Roles = { speaker: [], to: [], at: [], by: [], via: [] };
  switch (entry.kind) {
    case "statement": {
      const says = entry.accounts.map((account) => account.says);
      const speakers = [entry.speaker, ...says.map((each) => each.speaker)];
      return {
        speaker: speakers,
        by: speakers,
        to: says.flatMap((each) => each.addressees),
        via: says.flatMap((each) => [...each.via, ...each.path]),
        at: says.flatMap((each) => [...placed(each.place), ...placed(each.occasion)]),
      };
    }
    case "meeting": {
      const says = entry.accounts.map((account) => account.says);
      return {
        ...nobody,
        by: [...entry.participants, ...says.flatMap((each) => each.participants)],
        via: claimants,
        at: says.flatMap((each) => [
          ...placed(each.place),
          ...named(each.body, each.setting && withoutDashes(each.setting)),
        ]),
      };
    }
    case "membership":
      return {
        ...nobody,
        by: byKey(entry.state),
        via: claimants,
        at: byKey(entry.organisation),
      };
    case "fact":
      return { ...nobody, via: claimants, at: byKey(entry.organisation) };
    case "instrument":
      return { ...nobody, by: named(entry.by), via: claimants };
    case "commitment":
      return { ...nobody, by: entry.who, via: claimants };
    case "act":
      return {
        ...nobody,
        by: entry.accounts.flatMap(({ says }) => actingIn(says.actors)),
        to: entry.accounts.flatMap(({ says }) => actingIn(says.recipients)),
        via: claimants,
      };
    case "actor":
      return {
        ...nobody,
        by: [...entry.keys.map((actor) => ({ actor, name: entry.name })), ...named(...entry.names)],
      };
  }
}

/** Those named, and the state or body they act for: "by:tarvia" finds what Tarvian forces do. */
const actingIn = (parties: ActSays["actors"]) =>
  parties.flatMap(({ actor, name, of }) => [
    { actor, name },
    ...(of === undefined ? [] : [{ actor: of, name: null }]),
  ]);

function formsOf(entry: Entry): string[] {
  switch (entry.kind) {
    case "statement":
      return entry.accounts.map((account) => account.says.form);
    case "meeting":
      return entry.accounts.map((account) => account.says.format);
    case "instrument":
      return [entry.type];
    case "actor":
      return [entry.actorKind];
    case "fact":
      return [entry.fact];
    case "act":
      return [entry.class, ...named(entry.mode).map(({ name }) => name!)];
    case "membership":
    case "commitment":
      return [];
  }
}

/** How a thing is told: a statement in its form; anything else in the source's own voice or reported from another's. */
function voicesOf(entry: Entry): string[] {
  if (entry.kind === "statement") return formsOf(entry);
  return entry.accounts.map((account) => (account.claimedBy ? "reported" : "own"));
}

function statusesOf(entry: Entry): string[] {
  switch (entry.kind) {
    case "statement":
      return entry.accounts.map((account) => account.says.mood);
    case "meeting":
      return entry.accounts.map((account) => account.says.status);
    case "membership":
      return distinct([
        entry.status,
        entry.planned ? "planned" : undefined,
        entry.stage,
        entry.told === "denied" ? entry.told : undefined,
      ]);
    case "instrument":
      return distinct([entry.status]);
    case "commitment":
      return entry.accounts.map((account) => account.says.status);
    case "act":
      return entry.accounts.flatMap(({ says: { status, polarity } }) =>
        polarity === "negative" ? [status, polarity] : [status],
      );
    case "actor":
      return entry.offices.map((office) => office.standing);
    case "fact":
      return [];
  }
}

function wordsOf(entry: Entry): string[] {
  switch (entry.kind) {
    case "statement":
      return entry.accounts.map((account) => account.says.words);
    case "commitment":
      return entry.accounts.map((account) => account.says.what);
    case "act":
      return entry.accounts.map((account) => account.says.words);
    case "instrument":
      return [entry.name];
    case "actor":
      return [...entry.names, ...entry.offices.map((office) => `${office.title} ${office.of ?? ""}`)];
    case "meeting":
    case "membership":
    case "fact":
      return [];
  }
}

/** Evidence may be searched too; a statement's evidence is its words, an actor's every naming of it. */
const anchoredWords = (entry: Entry): string[] =>
  entry.kind === "statement" || entry.kind === "actor"
    ? []
    : entry.accounts.flatMap((account) => account.anchors.map((anchor) => anchor.exact));

/** The last day of the earliest publication: by then it was known for certain. */
function knownFrom(entry: Entry): string | null {
  const lastDays = publications(entry).flatMap((date) => daysOfValue(date)?.last ?? []);
  return lastDays.sort()[0] ?? null;
}

const namesOf = (parties: readonly Party[]): string =>
  distinct(parties.map((party) => party.name)).join("\n");

const placed = (place: StatementSays["place"]): Party[] => named(place?.name);

const named = (...names: readonly (string | undefined)[]): Party[] =>
  names.flatMap((name) => (name ? [{ name, actor: null }] : []));

/** A key, or a plain name where the reading knows no key: "state:russia" is looked up as "russia" too. */
function byKey(key: string): Party[] {
  const colon = key.indexOf(":");
  return colon < 0
    ? [{ name: key, actor: null }]
    : [{ name: withoutDashes(key.slice(colon + 1)), actor: key }];
}

const withoutDashes = (words: string): string => words.replaceAll("-", " ");

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string" && value !== "")),
];
