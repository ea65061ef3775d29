import { dateOf } from "../../desk/index.ts";
import type { SourceId } from "../../text/index.ts";
import type { Account, Entry, SaysOf } from "../../register/index.ts";
import { topicsOf } from "../accounts/topics.ts";
import { entryAddress, sourceAddress } from "../addresses.ts";
import type { Cells } from "./csv.ts";
import { csvLine } from "./csv.ts";
import { headOf } from "../pieces/entry-line.ts";
import { letterOf } from "../pieces/signs.ts";

const COLUMNS = [
  "entry",
  "kind",
  "label",
  "date",
  "differs",
  "accounts",
  "account",
  "says",
  "claimed_by",
  "outlet",
  "title",
  "published",
  "source",
  "start",
  "end",
  "exact",
  "address",
  "passage",
] as const;

/**
 * One row an account, so that every row reopens its sentence; those of one source only, where it is named. What that
 * source says of an actor as others did before it stands in their account: the row then names the entry and the source.
 */
export function* accountsCsv(entries: Iterable<Entry>, source?: SourceId): Generator<string> {
  yield csvLine(COLUMNS);
  for (const entry of entries) {
    const topics = topicsOf(entry);
    if (source !== undefined && entry.accounts.every(({ from }) => from.source !== source)) {
      yield csvLine([...entryCells(entry), ...elsewhere(source)]);
    }
    for (const [i, account] of entry.accounts.entries()) {
      if (source !== undefined && account.from.source !== source) continue;
      const says = topics.flatMap(({ key, cells }) => (cells[i] ? [`${key}: ${cells[i].words}`] : []));
      yield csvLine([...entryCells(entry), ...accountCells(entry, account, i, says.join("; "))]);
    }
  }
}

const entryCells = (entry: Entry): Cells => [
  entry.id,
  entry.kind,
  headOf(entry),
  dateOf(entry)?.value,
  entry.differs.join(" "),
  entry.accounts.length,
];

/** The cells of an account that stands under another source. */
const elsewhere = (source: SourceId): Cells =>
  COLUMNS.slice(6).map((column) => (column === "source" ? source : ""));

function accountCells(entry: Entry, account: Account<SaysOf[keyof SaysOf]>, i: number, says: string): Cells {
  const { from, anchors, claimedBy } = account;
  return [
    letterOf(i),
    says,
    claimedBy === null ? "" : (claimedBy.name ?? "not stated"),
    from.outlet,
    from.title,
    from.published,
    from.source,
    anchors[0].start,
    anchors.at(-1)!.end,
    anchors.map(({ exact }) => exact).join(" … "),
    entryAddress(entry),
    sourceAddress(from.source, anchors[0]),
  ];
}
