/**
 * Holds the authority files against public lists: `node bench/check-authority.ts [FOLDER]`.
 *
 * FOLDER has `factbook_countries.csv`, `iso_3166-1.json` and `igo_membership_reference.csv`; where it is missing only the
 * files themselves are checked. Rows that differ from a list are printed to be looked at by a person, because the lists
 * are wrong in places too (the factbook was frozen, ISO knows no Kosovo). Exit status 1 only for faults of our own: a row
 * of the wrong width, a key used twice, a reference to a key that does not exist.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Row = Readonly<Record<string, string>>;

const authority = join(dirname(fileURLToPath(import.meta.url)), "..", "authority");
const faults: string[] = [];
const cell = (row: Row, column: string): string => row[column] ?? "";

/** The items of a list cell without the years they hold in: `Nur-Sultan@2019..2022` is `Nur-Sultan`. */
const items = (row: Row, column: string): string[] =>
  cell(row, column)
    .split("|")
    .filter((item) => item !== "")
    .map((item) => item.split("@")[0] ?? item);

const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[’`]/gu, "'")
    .toLowerCase();

function readTable(name: string): Row[] {
  const lines = readFileSync(join(authority, `${name}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const header = (lines.shift() ?? "").split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    if (cells.length !== header.length)
      faults.push(`${name}.tsv: ${cells.length} cells, wanted ${header.length}: ${line.slice(0, 60)}`);
    if (cells.some((text) => text !== text.trim() || /(^\||\|\||\|$)/u.test(text)))
      faults.push(`${name}.tsv: a stray space or bar: ${line.slice(0, 60)}`);
    const row = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]));
    if (cell(row, "source") === "") faults.push(`${name}.tsv: no source: ${line.slice(0, 60)}`);
    return row;
  });
}

/** One record of a CSV file, quotes and doubled quotes as in RFC 4180; no record spans lines in these lists. */
function csvCells(line: string): string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/gu))
    cells.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
  return cells;
}

function readCsv(path: string): Row[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").split(/\r?\n/u);
  const header = csvCells(head);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = csvCells(line);
      return Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]));
    });
}

function print(title: string, lines: readonly string[]): void {
  console.log(`${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

function keysOf(name: string, rows: readonly Row[], column = "key"): Set<string> {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = cell(row, column);
    if (seen.has(key)) faults.push(`${name}.tsv: ${column} ${key} is used twice`);
    seen.add(key);
  }
  return seen;
}

function refer(name: string, rows: readonly Row[], column: string, known: ReadonlySet<string>): void {
  for (const row of rows)
    for (const key of items(row, column))
      if (!known.has(key)) faults.push(`${name}.tsv: ${column} ${key} is no key (${Object.values(row)[0]})`);
}

/** Names that two rows share, so that a reader must ask the context: `Congolese`, `Dominican`. Names with years are left out. */
function shared(rows: readonly Row[], columns: readonly string[], id = "key"): string[] {
  const owners = new Map<string, Set<string>>();
  for (const row of rows)
    for (const column of columns)
      for (const name of items(row, column).filter((item) => !cell(row, column).includes(`${item}@`))) {
        const set = owners.get(name) ?? new Set<string>();
        owners.set(name, set.add(cell(row, id)));
      }
  return [...owners]
    .filter(([, set]) => set.size > 1)
    .map(([name, set]) => `${name}: ${[...set].join(", ")}`);
}

const wordsOf = (cellText: string): string[] =>
  cellText
    .replace(/\(s\)|\(es\)/gu, "")
    .replace(/\([^)]*\)| in .*$/gu, "")
    .split(/[,;]| or /u)
    .map((word) => folded(word.trim()))
    .filter((word) => word !== "" && word !== "none");

function checkAgainstFactbook(states: readonly Row[], folder: string): void {
  const byIso = new Map(
    states
      .filter((row) => cell(row, "kind") !== "former" && cell(row, "iso3") !== "")
      .map((row) => [cell(row, "iso3"), row]),
  );
  const missing: string[] = [];
  const capitals: string[] = [];
  const demonyms: string[] = [];
  for (const country of readCsv(join(folder, "factbook_countries.csv"))) {
    const state = byIso.get(cell(country, "iso3"));
    if (state === undefined) {
      if (cell(country, "dependency") === "" && cell(country, "capital") !== "")
        missing.push(cell(country, "short"));
      continue;
    }
    const ours = new Set(items(state, "capitals").map(folded));
    const theirs = wordsOf(cell(country, "capital"));
    if (theirs.length > 0 && !theirs.some((name) => ours.has(name)))
      capitals.push(`${cell(state, "key")}: ${cell(country, "capital")}`);
    const words = new Set([...items(state, "demonyms"), ...items(state, "demonym_nouns")].map(folded));
    const unknown = [...wordsOf(cell(country, "noun")), ...wordsOf(cell(country, "adjective"))].filter(
      (word) => !words.has(word),
    );
    if (unknown.length > 0) demonyms.push(`${cell(state, "key")}: ${[...new Set(unknown)].join(", ")}`);
  }
  print("factbook: countries with a capital that are not in states.tsv", missing);
  print("factbook: another capital", capitals);
  print("factbook: a demonym that we do not have", demonyms);
}

interface IsoCountry {
  readonly alpha_3: string;
  readonly name: string;
}

function checkAgainstIso(states: readonly Row[], folder: string): void {
  const list = JSON.parse(readFileSync(join(folder, "iso_3166-1.json"), "utf8")) as {
    readonly "3166-1": readonly IsoCountry[];
  };
  const iso = new Map(list["3166-1"].map((country) => [country.alpha_3, country.name]));
  const codes = new Set(states.map((row) => cell(row, "iso3")));
  print(
    "ISO 3166-1: codes that are not in states.tsv (dependencies are places)",
    [...iso].filter(([code]) => !codes.has(code)).map(([code, name]) => `${code} ${name}`),
  );
  print(
    "states.tsv: codes that are not in ISO 3166-1 (former states have codes of ISO 3166-3)",
    states
      .filter((row) => cell(row, "iso3") !== "" && !iso.has(cell(row, "iso3")))
      .map((row) => `${cell(row, "key")} ${cell(row, "iso3")}`),
  );
}

function checkMemberships(
  memberships: readonly Row[],
  organisations: readonly Row[],
  states: readonly Row[],
  folder: string,
): void {
  const acronyms = new Map(
    organisations.flatMap((row) => items(row, "acronyms").map((name) => [name, cell(row, "key")])),
  );
  acronyms.set("BRICS", "brics").set("CE", "council-of-europe");
  const codes = new Map(states.map((row) => [cell(row, "iso3"), cell(row, "key")]));
  const ours = new Map(
    memberships.map((row) => [["organisation", "state", "from"].map((c) => cell(row, c)).join(" "), row]),
  );
  const differ: string[] = [];
  for (const row of readCsv(join(folder, "igo_membership_reference.csv"))) {
    const key = `${acronyms.get(cell(row, "org"))} ${codes.get(cell(row, "iso3"))} ${cell(row, "from")}`;
    const mine = ours.get(key);
    if (mine === undefined) differ.push(`missing: ${key} ${cell(row, "status")}`);
    else if (cell(mine, "to") !== cell(row, "to"))
      differ.push(`ends ${cell(mine, "to")}, not ${cell(row, "to")}: ${key}`);
    else if (cell(mine, "status") !== cell(row, "status").replace(" ", "-"))
      differ.push(`${cell(mine, "status")}, not "${cell(row, "status")}": ${key}`);
  }
  print("reference of memberships: rows that differ", differ);
}

function checkOwnFiles(tables: Readonly<Record<string, readonly Row[]>>): void {
  const of = (name: string): readonly Row[] => tables[name] ?? [];
  const states = keysOf("states", of("states"));
  const organisations = keysOf("organisations", of("organisations"));
  keysOf("outlets", of("outlets"));
  keysOf("offices", of("offices"));
  keysOf("groups", of("groups"));
  keysOf("ministries", of("ministries"), "name");
  keysOf("places", of("places"), "name");
  keysOf("given-names", of("given-names"), "name");
  keysOf("family-first", of("family-first"), "family");
  refer("organisations", of("organisations"), "of", new Set([...organisations, ...states]));
  refer("organisations", of("organisations"), "bodies", organisations);
  refer("memberships", of("memberships"), "organisation", organisations);
  for (const name of ["memberships", "outlets", "places", "ministries", "groups"])
    refer(name, of(name), "state", states);
  print(
    "names shared by two states",
    shared(of("states"), ["name", "aliases", "metonyms", "demonyms", "capitals"]),
  );
  print("names shared by two organisations", shared(of("organisations"), ["name", "acronyms", "aliases"]));
  print("names shared by two outlets", shared(of("outlets"), ["name", "aliases"]));
  print("titles shared by two offices", shared(of("offices"), ["title", "aliases"]));
  print("names shared by two places", shared(of("places"), ["name", "aliases"], "name"));
}

const names = [
  "states",
  "organisations",
  "memberships",
  "outlets",
  "offices",
  "given-names",
  "family-first",
  "places",
  "ministries",
  "groups",
];
const tables = Object.fromEntries(names.map((name) => [name, readTable(name)]));
for (const name of names) console.log(`${name}.tsv: ${tables[name]?.length ?? 0} rows`);
checkOwnFiles(tables);

const folder = process.argv[2] ?? join(authority, "..", "..", "shared", "gold", "membership");
if (existsSync(folder)) {
  const states = tables["states"] ?? [];
  checkAgainstFactbook(states, folder);
  checkAgainstIso(states, folder);
  checkMemberships(tables["memberships"] ?? [], tables["organisations"] ?? [], states, folder);
} else
  console.log(
    `No folder ${folder}: give the path of the public lists as the first argument to compare with them.`,
  );

print("faults", faults);
process.exitCode = faults.length > 0 ? 1 : 0;
