import type { Mention, Span } from "../../../text/index.ts";
import { isPartialDate, itemsIn, trim } from "../../../text/index.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { MembershipWords } from "./words.ts";

/** A state and its step as one row of a table gives them; `span` is the row. */
export interface Entered {
  readonly state: Mention;
  /** As authority/membership-words.tsv names it. */
  readonly status: string;
  readonly since?: string;
  readonly span: Span;
}

/**
 * What Markdown tables say of memberships: "| Tarvia | Observer | 2004 |", or a state in a column whose heading is the
 * step ("| Members | Observers |"). A cell counts where it holds the state or the step and nothing else.
 */
export function tableEntries(document: VoicedDocument, words: MembershipWords): readonly Entered[] {
  const found: Entered[] = [];
  let heading: readonly Span[] = [];
  for (const row of rowsOf(document.text)) {
    if (row.length === 0) heading = [];
    else if (heading.length === 0) heading = row;
    else found.push(...entriesIn(document, row, heading, words));
  }
  return found;
}

/** The cells of each line; none for a line that is no row of a table. */
function* rowsOf(text: string): Generator<readonly Span[]> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    yield text.startsWith("|", start) ? cellsOf(text, start + 1, end) : [];
    start = end + 1;
  }
}

function cellsOf(text: string, from: number, to: number): readonly Span[] {
  const cells: Span[] = [];
  for (let start = from; start < to;) {
    const bar = text.indexOf("|", start);
    const end = bar < 0 || bar > to ? to : bar;
    cells.push(trim(text, { start, end }) ?? { start, end: start });
    start = end + 1;
  }
  return cells;
}

function entriesIn(
  document: VoicedDocument,
  row: readonly Span[],
  heading: readonly Span[],
  words: MembershipWords,
): readonly Entered[] {
  const { text } = document;
  const span = { start: row[0]!.start, end: row.at(-1)!.end };
  const own = row.map((cell) => statusOf(text, cell, words)).find((status) => status !== undefined);
  const since = itemsIn(document.dates, span).find(
    ({ type, value }) => type === "DATE" && isPartialDate(value),
  )?.value;
  return row.flatMap((cell, column) => {
    const state = itemsIn(document.mentions, cell).find(
      ({ type, start, end }) => type === "state" && start === cell.start && end === cell.end,
    );
    const above = heading[column] && statusOf(text, heading[column], words);
    const status = own ?? above;
    if (!state || status === undefined) return [];
    return [{ state, status, span, ...(own !== undefined && since !== undefined && { since }) }];
  });
}

/** The step that a cell names, and nothing beside it. */
function statusOf(text: string, { start, end }: Span, { status }: MembershipWords): string | undefined {
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  const phrase = status.get(words[0]!)?.find((one) => one.words.join(" ") === words.join(" "));
  return phrase?.row["value"];
}
