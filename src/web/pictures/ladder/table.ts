import type { Ladder, LadderRow } from "../../../desk/index.ts";
import { sourceAddress } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { fromSource, joined, markup } from "../../html.ts";
import { dayWords } from "../../pieces/dates.ts";
import { citation } from "../../pieces/names.ts";
import { notStated } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import type { Twin } from "../figure.ts";
import { ENGLISH, spoken, tell, termWords } from "../../words/index.ts";
import { ladderWords } from "../words.ts";

/** Every step on record and every claim of the ladder, whatever the cursor hides. */
export function ladderTwin({ rows }: Ladder): Twin {
  const { table } = spoken().ladder;
  return {
    columns: [table.state, table.step, table.from, table.to, table.said, table.differs].map((name) => ({
      name,
    })),
    rows: rows.flatMap((row) => [...recordedRows(row), ...toldRows(row)]),
  };
}

const recordedRows = ({ state, spells }: LadderRow): readonly (readonly Html[])[] =>
  spells.map(({ status, from, to, source }) => [
    fromSource(state),
    markup`${termWords(status)}`,
    from === undefined ? notStated() : markup`${dayWords(from)}`,
    markup`${to === undefined ? "" : dayWords(to)}`,
    tell(spoken().ladder.fileSource, { source: fromSource(source) }),
    markup``,
  ]);

const toldRows = ({ state, told }: LadderRow): readonly (readonly Html[])[] =>
  told.map(({ status, planned, since, accounts, recorded }) => [
    fromSource(state),
    markup`${planned ? ladderWords.plannedStep(termWords(status), undefined) : termWords(status)}`,
    since === undefined ? notStated() : markup`${dayWords(since)}`,
    markup``,
    joined(
      accounts.map(({ from, anchors }) => citation(from, anchors[0])),
      spoken().lists.semicolon,
    ),
    recorded ? markup`≠ ${ladderWords.differs(termWords(recorded.status), recorded.from)}` : markup``,
  ]);

const COLUMNS = [
  "organisation",
  "state",
  "step",
  "planned",
  "from",
  "to",
  "by",
  "outlet",
  "published",
  "exact",
  "passage",
];

/** A row a step on record, a row an account. */
export function* ladderCsv({ organisation, rows }: Ladder): Generator<string> {
  yield csvLine(COLUMNS);
  for (const { state, spells, told } of rows) {
    for (const { status, from, to, source } of spells)
      yield csvLine([
        organisation.short,
        state,
        status,
        "",
        from,
        to,
        ENGLISH.ladder.file,
        source,
        "",
        "",
        "",
      ]);
    for (const { status, planned, since, accounts } of told)
      for (const { from, anchors } of accounts)
        yield csvLine([
          ...[organisation.short, state, status, planned ? "planned" : "", since, ""],
          ...[
            "source",
            from.outlet ?? from.title,
            from.published,
            anchors.map(({ exact }) => exact).join(" … "),
          ],
          sourceAddress(from.source, anchors[0]),
        ]);
  }
}
