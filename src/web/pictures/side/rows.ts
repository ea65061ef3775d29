import type { SideAccount, SideBySide } from "../../../desk/index.ts";
import { dayWords } from "../../pieces/dates.ts";
import { pointWords } from "../../pieces/signs.ts";
import { capital, say, spoken, termWords } from "../../words/index.ts";

/** What one account has in a row: a sentence of its own, a value, or nothing. */
export type SideCell =
  | {
      readonly kind: "sentence";
      readonly words: string;
      readonly anchored: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "value"; readonly words: string }
  | null;

/** A row of the comparison with a cell for each account. */
export interface SideRow {
  /** What the row is about, where it is a point and not a sentence. */
  readonly name: string | null;
  readonly cells: readonly SideCell[];
}

/** The points on which the accounts differ, then their sentences, those that tell the same in one row. */
export const sideRows = ({ accounts, rows, fields }: SideBySide): readonly SideRow[] => [
  ...fields
    .filter(({ values }) => new Set(values).size > 1)
    .map(({ field, values }) => ({
      name: say(spoken().sideBySide.differs, { point: capital(pointWords(field)) }),
      cells: values.map((value): SideCell =>
        value === null ? null : { kind: "value", words: valueWords(value) },
      ),
    })),
  ...rows.map((row) => ({
    name: null,
    cells: row.map((place, account): SideCell =>
      place === null ? null : sentenceCell(accounts[account]!, place),
    ),
  })),
];

function sentenceCell({ sentences }: SideAccount, place: number): SideCell {
  const { exact, anchored, start, end } = sentences[place]!;
  return { kind: "sentence", words: exact.replace(/\s+/gu, " "), anchored, start, end };
}

const valueWords = (value: string): string => termWords(dayWords(value));
