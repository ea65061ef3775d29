import { fileURLToPath } from "node:url";
import { loadResources } from "../src/desk/resources.ts";
import type { Resources } from "../src/reading/index.ts";
import { read } from "../src/reading/index.ts";
import { readAll } from "./jsonl.ts";
import type { GoldPart, GoldPassage, OwnScore } from "./own-gold-judge.ts";
import { Judge } from "./own-gold-judge.ts";
import { keysOf } from "./own-gold-names.ts";
import { table } from "./table.ts";

// node bench/own-gold.ts [--errors]: our own gold of meetings (bench/gold), practice, dev and held-out apart. Errors
// are shown for the first two only: nobody tunes on the third.

const passagesOf = (file: string): readonly GoldPassage[] =>
  readAll(fileURLToPath(new URL(`gold/${file}`, import.meta.url))) as unknown as readonly GoldPassage[];

/** All passages of the gold; their form is held by test/own-gold.test.ts. */
export const ownGold = (): readonly GoldPassage[] => passagesOf("meetings.jsonl");

/** Passages for tuning beside the gold. */
export const practice = (): readonly GoldPassage[] => passagesOf("meetings-practice.jsonl");

/** Reads every passage of one part as published on its day, and compares what was read with the gold. */
export function scoreOwnGold(resources: Resources, part: GoldPart, passages = ownGold()): OwnScore {
  const judge = new Judge(keysOf(resources.authorities));
  for (const passage of passages.filter((each) => each.part === part)) {
    const { id, text, date } = passage;
    judge.passage(passage, read({ id, text, published: date, publishedBasis: "given" }, resources));
  }
  return judge.score;
}

/** The shares shown, in per cent. */
export function figures(score: OwnScore): Readonly<Record<string, number>> {
  const { matched, gold, given } = score.participants;
  return {
    "participants P": percent(matched, given),
    "participants R": percent(matched, gold),
    "participants F1": percent(2 * matched, gold + given),
    "whole meeting right": percent(score.right, score.meetings),
    "meetings found": percent(score.found, score.meetings),
    "place of found": percent(...score.place),
    "date of found": percent(...score.date),
    "status of found": percent(score.status, score.found),
    "format of found (not judged)": percent(score.format, score.found),
    "repeated mentions (not judged)": percent(score.repeats, score.meetings),
    "meetings not in gold": percent(score.foreign, score.meetings),
    "traps avoided": percent(score.traps - score.trapsWithMeeting, score.traps),
  };
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

if (import.meta.main) {
  const resources = loadResources();
  const passages = [...ownGold(), ...practice()];
  const parts = ["practice", "dev", "held-out"] as const;
  const scores = parts.map((part) => scoreOwnGold(resources, part, passages));
  if (process.argv.includes("--errors")) {
    console.log(
      `${scores
        .slice(0, 2)
        .flatMap(({ errors }) => errors)
        .join("\n")}\n`,
    );
  }
  const columns = scores.map(figures);
  const rows = Object.keys(columns[0]!).map((name) => [
    name,
    ...columns.map((each) => each[name]!.toFixed(1)),
  ]);
  console.log(table([["own meetings", ...parts], ...rows], new Set([1, 2, 3])));
}
