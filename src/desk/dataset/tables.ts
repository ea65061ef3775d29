import type { Account, Entry, Ruling } from "../../register/index.ts";
import { ENTRY_KINDS } from "../../register/index.ts";
import type { SourceSummary } from "../desk.ts";
import { decisionWords } from "../review/decided.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import type { Dyad } from "./dyads.ts";
import { DYAD_COLUMNS } from "./dyads.ts";

/** A table of the data set: a file of its own, described in the codebook. */
export interface DataTable<Row> {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column<Row>[];
}

/** A table for each kind of entry; a kind's table is at the place of the kind in ENTRY_KINDS. */
export const ENTRY_TABLES: readonly DataTable<Entry>[] = ENTRY_KINDS.map((kind) => ({
  name: `${kind}s`,
  about: `Every ${kind}, one a row.`,
  columns: columnsOf(kind).filter(({ name }) => name !== "kind"),
}));

/** One passage of one account of an entry. */
export interface AccountRow {
  readonly entry: Entry;
  readonly account: Account<unknown>;
  readonly number: number;
  readonly anchor: Account<unknown>["anchors"][number];
}

export function* accountRows(entry: Entry): Generator<AccountRow> {
  for (const [i, account] of (entry.accounts as readonly Account<unknown>[]).entries()) {
    for (const anchor of account.anchors) yield { entry, account, number: i + 1, anchor };
  }
}

/** Where a passage opens on any desk that holds the source. */
export const opens = (source: string, start: number, end: number): string =>
  `/source/${source.slice(0, 16)}#p${start}-${end}`;

export const ACCOUNTS: DataTable<AccountRow> = {
  name: "accounts",
  about:
    "Who says so: every passage an entry rests on, one a row. Several rows of one number are one account.",
  columns: [
    { name: "entry", about: "the entry’s id", cell: ({ entry }) => entry.id },
    { name: "kind", about: "its kind", closed: true, cell: ({ entry }) => entry.kind },
    { name: "account", about: "the account of the entry, counted from 1", cell: ({ number }) => number },
    { name: "source", about: "SHA-256 of the source’s bytes", cell: ({ anchor }) => anchor.source },
    { name: "outlet", about: "who issued it", cell: ({ account }) => account.from.outlet },
    { name: "published", about: "when", cell: ({ account }) => account.from.published },
    {
      name: "claimed_by",
      about: "whose claim it is, where not the source’s own",
      cell: ({ account }) => account.claimedBy?.name,
    },
    { name: "start", about: "where the passage begins, in UTF-16 units", cell: ({ anchor }) => anchor.start },
    { name: "end", about: "where it ends", cell: ({ anchor }) => anchor.end },
    { name: "words", about: "its words", cell: ({ anchor }) => anchor.exact },
    {
      name: "opens",
      about: "its address on a desk that holds the source",
      cell: ({ anchor }) => opens(anchor.source, anchor.start, anchor.end),
    },
  ],
};

export const DYADS: DataTable<Dyad> = {
  name: "dyads",
  about:
    "Events between two: every act, and every pair of a meeting’s participants, one a row. An entry with several pairs has several rows.",
  columns: DYAD_COLUMNS,
};

export const SOURCES: DataTable<SourceSummary> = {
  name: "sources",
  about: "Every source of the register.",
  columns: [
    { name: "source", about: "SHA-256 of its bytes", cell: ({ id }) => id },
    { name: "title", about: "its title", cell: ({ title }) => title },
    { name: "outlet", about: "who issued it", cell: ({ outlet }) => outlet },
    { name: "author", about: "who wrote it", cell: ({ author }) => author },
    { name: "published", about: "when", cell: ({ published }) => published },
    {
      name: "published_basis",
      about: "whence the day: given on intake, stated in the source, or inferred by a rule",
      closed: true,
      cell: ({ publishedBasis }) => publishedBasis,
    },
    { name: "media_type", about: "what it was read as", closed: true, cell: ({ mediaType }) => mediaType },
    { name: "bytes", about: "its length", cell: ({ bytes }) => bytes },
  ],
};

/** A ruling, and whether a later one took it back. */
export interface RulingRow {
  readonly ruling: Ruling;
  readonly inForce: boolean;
}

export const RULINGS: DataTable<RulingRow> = {
  name: "rulings",
  about: "What people decided against or beyond the machine’s reading.",
  columns: [
    { name: "ruling", about: "its id", cell: ({ ruling }) => ruling.id },
    { name: "at", about: "when it was made", cell: ({ ruling }) => ruling.at },
    { name: "by", about: "by whom", cell: ({ ruling }) => ruling.by },
    { name: "kind", about: "its kind", closed: true, cell: ({ ruling }) => ruling.kind },
    { name: "decided", about: "what was decided", cell: ({ ruling }) => decisionWords(ruling) },
    { name: "reason", about: "why", cell: ({ ruling }) => ruling.reason },
    { name: "in_force", about: "whether it holds", closed: true, cell: ({ inForce }) => inForce },
  ],
};

/** Every table of a data set, in the order of its files. */
export const TABLES: readonly Pick<DataTable<never>, "name" | "about" | "columns">[] = [
  ...ENTRY_TABLES,
  ACCOUNTS,
  DYADS,
  SOURCES,
  RULINGS,
];
