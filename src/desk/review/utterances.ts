import { perhapsOneUtterance, placedWords, tellingOf } from "../../register/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Days, Of } from "./pairs.ts";
import { claimOf, daysOfEntry, placesOf, within } from "./pairs.ts";

type Statement = Of<"statement">;

/** Statements of one speaker that each is compared with: those next to it in time. */
const NEIGHBOURS = 30;

/** Days apart at most, as in `perhapsOneUtterance`. */
const WINDOW = 14;

/** A statement with what tells at a glance that another cannot be the same. */
interface Told {
  readonly statement: Statement;
  readonly days: Days | null;
  readonly telling: ReadonlySet<string>;
  /** Has a "not" and a "but": two of these may render one thought in other words. */
  readonly framed: boolean;
}

/** Statements of one speaker that the register keeps apart though they may be one utterance in two wordings. */
export function doubtfulUtterances(statements: readonly Statement[]): Doubt[] {
  const quoted = statements.filter(({ form, speaker }) => form !== "turn" && speaker.actor !== null);
  const bySpeaker = Map.groupBy(quoted, ({ speaker }) => speaker.actor!);
  return [...bySpeaker.values()]
    .filter((said) => said.length > 1)
    .flatMap((said) => {
      const ordered = said.map(toldOf).sort(byDay);
      return ordered.flatMap((told, i) =>
        ordered
          .slice(i + 1, i + 1 + NEIGHBOURS)
          .filter((other) => alike(told, other))
          .flatMap((other) => doubtOf(told.statement, other.statement) ?? []),
      );
    });
}

function toldOf(statement: Statement): Told {
  const words = placedWords(statement.words);
  const has = (word: string): boolean => words.some(({ folded }) => folded === word);
  return {
    statement,
    days: daysOfEntry(statement),
    telling: new Set(tellingOf(words)),
    framed: has("not") && has("but"),
  };
}

function byDay(a: Told, b: Told): number {
  const [dayA, dayB] = [a.days?.first ?? "9999", b.days?.first ?? "9999"];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}

/** Near in time, and with words in common: the closer look costs far more than this one. */
function alike(a: Told, b: Told): boolean {
  if (a.days && b.days && !within(a.days, b.days, WINDOW)) return false;
  const [few, many] = a.telling.size < b.telling.size ? [a.telling, b.telling] : [b.telling, a.telling];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared > 2 || (shared > 0 && a.framed && b.framed);
}

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
