import type { PartKind } from "../../text/index.ts";
import type { Row } from "./rows.ts";

/** Parts that are read alike, under one head. */
export type SectionKind = "report" | "transcript" | "commentary" | "unread";

export interface Section {
  readonly kind: SectionKind;
  readonly rows: readonly Row[];
}

const SECTION_OF: Readonly<Record<PartKind, SectionKind>> = {
  headline: "report",
  byline: "report",
  body: "report",
  caption: "report",
  "block-quote": "report",
  transcript: "transcript",
  commentary: "commentary",
  boilerplate: "unread",
  "reader-comment": "unread",
};

/** Runs of rows whose parts are read alike. */
export function sectionsOf(rows: readonly Row[]): readonly Section[] {
  const sections: { kind: SectionKind; rows: Row[] }[] = [];
  for (const row of rows) {
    const kind = row.turn ? "transcript" : SECTION_OF[row.kind];
    const last = sections.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else sections.push({ kind, rows: [row] });
  }
  return sections;
}
