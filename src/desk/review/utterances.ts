import { perhapsOneUtterance } from "../../register/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { claimOf, daysOfEntry, placesOf } from "./pairs.ts";

type Statement = Of<"statement">;

/** Statements of one speaker that each is compared with: those next to it in time. */
const NEIGHBOURS = 30;

/** Statements of one speaker that the register keeps apart though they may be one utterance in two wordings. */
export function doubtfulUtterances(statements: readonly Statement[]): Doubt[] {
  const quoted = statements.filter(({ form, speaker }) => form !== "turn" && speaker.actor !== null);
  const bySpeaker = Map.groupBy(quoted, ({ speaker }) => speaker.actor!);
  return [...bySpeaker.values()].flatMap((said) => {
    const ordered = [...said].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
    return ordered.flatMap((statement, i) =>
      ordered.slice(i + 1, i + 1 + NEIGHBOURS).flatMap((other) => doubtOf(statement, other) ?? []),
    );
  });
}

const dayOf = (statement: Statement): string => daysOfEntry(statement)?.first ?? "9999";

function doubtOf(a: Statement, b: Statement): Doubt | null {
  const perhaps = perhapsOneUtterance(a.accounts[0], b.accounts[0]);
  if (!perhaps) return null;
  const subject = { claims: [claimOf(a), claimOf(b)] as const };
  const direct = [a, b].filter(({ form }) => form !== "indirect").length;
  const name = a.speaker.name ?? "unnamed";
  return {
    id: doubtId("utterances", subject),
    kind: "utterances",
    subject,
    places: [placesOf(a), placesOf(b)],
    title: `${name.split(" ").at(-1)}: ${opening(a)} / ${opening(b)}`,
    rule: perhaps.rule,
    reason: perhaps.reason,
    changes: ["the count of statements", "a ladder of wordings", `the brief on ${name}`],
    impact: 40 + 6 * direct + (a.accounts[0].from.source === b.accounts[0].from.source ? 0 : 4),
  };
}

const opening = ({ words }: Statement): string => {
  const first = words.split(/\s+/u).slice(0, 4).join(" ");
  return `“${first.replace(/[,.;:]$/u, "")}…”`;
};
