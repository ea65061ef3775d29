import type { Entry } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import type { Anchor } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";

const SHOWN = 70;

/** An archive that an older Readout worked out has none until it is reread. */
const differencesOf = ({ differences }: Partial<Pick<Entry, "differences">>): Entry["differences"] =>
  differences ?? [];

/** The first anchor of the account that a passage belongs to: claims are ruled on by it. */
function headOf(entry: Entry, { source, start, end }: Anchor): Anchor {
  const home = entry.accounts.find(({ anchors }) =>
    anchors.some((each) => each.source === source && each.start === start && each.end === end),
  );
  return (home ?? entry.accounts[0]).anchors[0];
}

/** What accounts of one entry say against each other, where the rules of differences call it a contradiction. */
export const contradictions = (entries: readonly Entry[]): Doubt[] =>
  entries.flatMap((entry) =>
    differencesOf(entry)
      .filter(
        ({ verdict, sides }) => verdict === "contradiction" && sides.every(({ accounts }) => accounts > 0),
      )
      .map(({ type, rule, sides: [a, b] }): Doubt => {
        const subject = {
          claims: [
            { kind: entry.kind, anchor: headOf(entry, a.anchor) },
            { kind: entry.kind, anchor: headOf(entry, b.anchor) },
          ] as const,
        };
        return {
          id: doubtId("contradiction", subject),
          kind: "contradiction",
          subject,
          title: `${type}: ${shorten(a.value, 24)} or ${shorten(b.value, 24)} · ${shorten(entry.label, SHOWN)}`,
          rule,
          reason: `${a.value} against ${b.value}`,
          changes:
            entry.kind === "meeting" || entry.kind === "statement"
              ? [`the count of ${entry.kind}s`, "accounts that differ"]
              : ["accounts that differ"],
          impact:
            35 +
            (entry.kind === "membership" || entry.kind === "fact" ? 10 : 0) +
            Math.min(5, a.accounts + b.accounts),
        };
      }),
  );
