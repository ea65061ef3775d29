import type { Entry } from "../../desk/index.ts";
import { outletsOf, timeOf } from "../../desk/index.ts";
import { table } from "../layout.ts";

/** Entries as lists show them: when, what, who says so. */
export function entryTable(entries: readonly Entry[], width: number): string {
  return table(
    [
      { title: "when", least: 10 },
      { title: "what", least: 24 },
      { title: "said by", least: 10 },
      { title: "id", least: 8 },
    ],
    entries.map((entry) => [timeOf(entry), `${KIND[entry.kind]} ${entry.label}`, outletsOf(entry), entry.id]),
    width,
  );
}

/** A sign for each kind, so that a mixed list can be skimmed. */
const KIND: Readonly<Record<Entry["kind"], string>> = {
  actor: "[actor]",
  statement: "[said]",
  meeting: "[met]",
  membership: "[member]",
  fact: "[fact]",
  instrument: "[text]",
  commitment: "[due]",
};
