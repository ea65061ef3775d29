import type { Ladder, LadderRow, ToldStep } from "../../../desk/index.ts";
import { sourceAddress } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { DOT, fromSource, joined, markup } from "../../html.ts";
import { dayWords } from "../../pieces/dates.ts";
import { citation, referenceSign } from "../../pieces/names.ts";
import { stepWords } from "../../pieces/steps.ts";
import { notStated } from "../../pieces/signs.ts";
import { csvLine } from "../../tables/csv.ts";
import type { Twin } from "../figure.ts";
import { ENGLISH, spoken, tell, termWords } from "../../words/index.ts";
import { ladderWords } from "../words.ts";

/** Every step on record and every claim of the ladder, whatever the cursor hides. */
export function ladderTwin({ rows }: Ladder): Twin {
  const { table } = spoken().ladder;
  return {
    columns: [table.state, table.step, table.stage, table.from, table.to, table.said, table.differs].map(
      (name) => ({
        name,
      }),
    ),
    rows: rows.flatMap((row) => [...recordedRows(row), ...toldRows(row)]),
  };
}

const recordedRows = ({ state, spells }: LadderRow): readonly (readonly Html[])[] =>
  spells.map(({ status, from, to, source }) => [
    fromSource(state),
    markup`${termWords(status)}`,
    markup`${spoken().ladder.table.inEffect}`,
    from === undefined ? notStated() : markup`${dayWords(from)}`,
    markup`${to === undefined ? "" : dayWords(to)}`,
    tell(spoken().ladder.fileSource, { source: fromSource(source) }),
    markup``,
  ]);

const toldRows = ({ state, told }: LadderRow): readonly (readonly Html[])[] =>
  told.map(({ accounts, recorded, ...step }) => [
    fromSource(state),
    markup`${termWords(step.status)}`,
    markup`${stageWords(step)}`,
    dayOf(step) === undefined ? notStated() : markup`${dayWords(dayOf(step)!)}`,
    markup``,
    joined(
      accounts.map(({ from, anchors, claimedBy }) =>
        joined([claimedBy && referenceSign(claimedBy), citation(from, anchors[0])], DOT),
      ),
      spoken().lists.semicolon,
    ),
    recorded ? markup`≠ ${ladderWords.differs(termWords(recorded.status), recorded.from)}` : markup``,
  ]);

/** The day of the stage, or from when the step holds. */
const dayOf = ({ since, on, stage = "in-effect" }: Pick<ToldStep, "since" | "on" | "stage">) =>
  stage === "in-effect" ? since : (on ?? since);

/** "in effect", "decided", "memorandum to be signed", "planned": how far it has come, in words. */
function stageWords(step: Pick<ToldStep, "status" | "planned" | "stage" | "told">): string {
  const { stage = "in-effect", planned, told } = step;
  return stage === "in-effect" && !planned && told !== "denied"
    ? spoken().ladder.table.inEffect
    : stepWords(step);
}

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
  "stage",
  "told",
  "stage_date",
  "said_by",
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
        "in-effect",
        "done",
        "",
        "",
      ]);
    for (const { status, planned, since, stage, on, accounts, ...step } of told)
      for (const { from, anchors, claimedBy } of accounts)
        yield csvLine([
          ...[organisation.short, state, status, planned ? "planned" : "", since, ""],
          ...[
            "source",
            from.outlet ?? from.title,
            from.published,
            anchors.map(({ exact }) => exact).join(" … "),
          ],
          sourceAddress(from.source, anchors[0]),
          ...[stage, step.told, on, claimedBy?.name ?? ""],
        ]);
  }
}
