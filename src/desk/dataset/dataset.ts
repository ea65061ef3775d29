import { createHash } from "node:crypto";
import type { Entry } from "../../register/index.ts";
import { ENTRY_KINDS } from "../../register/index.ts";
import type { SourceSummary } from "../desk.ts";
import type { Standpoint } from "../standpoint.ts";
import type { Tally } from "./codebook.ts";
import { codebook } from "./codebook.ts";
import { headLine, rowLine, valuesIn } from "./columns.ts";
import type { Dyad } from "./dyads.ts";
import { dyadsOf } from "./dyads.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import type { Package, PackedFile } from "./packing.ts";
import { packageInto } from "./packing.ts";
import type { DataTable, RulingRow } from "./tables.ts";
import { accountRows, ACCOUNTS, DYADS, ENTRY_TABLES, RULINGS, SOURCES } from "./tables.ts";

/** What a data set is made from. */
export interface Material {
  /** In an order that depends on what is said alone; gone through once. */
  readonly entries: Iterable<Entry>;
  readonly sources: readonly SourceSummary[];
  readonly rulings: readonly RulingRow[];
  /** The state an actor is or belongs to. */
  readonly stateOf: Dyad["stateOf"];
  readonly standpoint: Standpoint;
  /** The version of Readout. */
  readonly version: string;
}

/** Entries after which a piece is given, be it empty. */
const AT_ONCE = 64;

const NOTHING = new Uint8Array();

/**
 * The whole register as a data set: a zip of tables with a codebook and a manifest, piece by piece. The same sources and
 * rulings give the same bytes. A piece may be empty: the tables are written side by side and leave one after another, so
 * that long nothing leaves, and whoever serves others in between is to have their turn.
 */
export function* datasetPieces(material: Material): Generator<Uint8Array, Manifest> {
  const packed: Uint8Array[] = [];
  const pack = packageInto((bytes) => packed.push(bytes));
  const ofKind = ENTRY_TABLES.map((table) => tableIn(pack, table));
  const accounts = tableIn(pack, ACCOUNTS);
  const dyads = tableIn(pack, DYADS);
  let entries = 0;
  for (const entry of material.entries) {
    entries++;
    ofKind[ENTRY_KINDS.indexOf(entry.kind)]!.add(entry);
    for (const row of accountRows(entry)) accounts.add(row);
    for (const row of dyadsOf(entry, material.stateOf)) dyads.add(row);
    yield* packed.splice(0);
    if (entries % AT_ONCE === 0) yield NOTHING;
  }
  const sources = tableIn(pack, SOURCES);
  const sorted = material.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const source of sorted) sources.add(source);
  const rulings = tableIn(pack, RULINGS);
  for (const row of material.rulings) rulings.add(row);
  const written = [...ofKind, accounts, dyads, sources, rulings].map((table) => table.end());
  const { asOf, knownBy } = material.standpoint;
  const told: Omit<Manifest, "files"> = {
    schema: "readout-dataset/1",
    readout: material.version,
    ...(asOf !== undefined && { asOf }),
    ...(knownBy !== undefined && { knownBy }),
    sources: sorted.length,
    entries,
    rulings: material.rulings.filter(({ inForce }) => inForce).length,
    sourcesHash: createHash("sha256")
      .update(sorted.map(({ id }) => `${id}\n`).join(""))
      .digest("hex"),
  };
  const book = textIn(
    pack,
    "codebook.md",
    "What every table and column means.",
    codebook(
      written.map(({ tally }) => tally),
      told,
    ),
  );
  const manifest = { ...told, files: [...written.map(({ file }) => file), book] };
  textIn(pack, "manifest.json", "", `${JSON.stringify(manifest, null, 2)}\n`);
  pack.end();
  yield* packed;
  return manifest;
}

interface OpenTable<Row> {
  readonly add: (row: Row) => void;
  readonly end: () => { readonly file: ManifestFile; readonly tally: Tally };
}

/** A table of the package: its rows are counted, and the values of its closed columns. */
function tableIn<Row>(pack: Package, table: DataTable<Row>): OpenTable<Row> {
  const { name, about, columns } = table;
  const file: PackedFile = pack.file(`${name}.csv`);
  const values = new Map(
    columns.flatMap((column) => (column.closed ? [[column.name, new Map<string, number>()] as const] : [])),
  );
  let rows = 0;
  file.write(headLine(columns));
  return {
    add: (row) => {
      rows++;
      file.write(rowLine(columns, row));
      for (const column of columns) {
        const counts = values.get(column.name);
        if (!counts) continue;
        for (const value of valuesIn(column.cell(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    },
    end: () => ({
      file: { name: `${name}.csv`, about, rows, ...file.end() },
      tally: { table: { name, about, columns }, rows, values },
    }),
  };
}

function textIn(pack: Package, name: string, about: string, text: string): ManifestFile {
  const file = pack.file(name);
  file.write(text);
  return { name, about, ...file.end() };
}
