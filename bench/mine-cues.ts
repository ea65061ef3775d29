import { join } from "node:path";
import { readAttributed } from "../src/reading/index.ts";
import { overlaps } from "../src/text/index.ts";
import type { Span } from "../src/text/index.ts";
import { loadResources } from "../src/desk/resources.ts";
import { readLines, stringAt } from "./jsonl.ts";

// node bench/mine-cues.ts [GOLD.jsonl]: checks authority/speech-verbs.tsv and speech-nouns.tsv against attributed
// texts kept outside the repository. Prints, for each rule and cue, how many of its attributions lie on gold, and the
// cues of the gold that no rule saw, commonest first. The tables are then changed by hand; no text is kept.

const GOLD = join(import.meta.dirname, "../../shared/gold/quotes/train.jsonl");
const SHOWN = 80;

interface Gold {
  readonly content: readonly Span[];
  readonly cue: string;
  met: boolean;
}

const spans = (pairs: unknown): Span[] =>
  (pairs as readonly [number, number][]).map(([start, end]) => ({ start, end }));

const lengthOf = (parts: readonly Span[]): number =>
  parts.reduce((sum, { start, end }) => sum + end - start, 0);

const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) =>
      sum +
      b.reduce(
        (inner, y) => (overlaps(x, y) ? inner + Math.min(x.end, y.end) - Math.max(x.start, y.start) : inner),
        0,
      ),
    0,
  );

const agree = (a: readonly Span[], b: readonly Span[]): boolean => {
  const both = common(a, b);
  return both >= 0.5 * (lengthOf(a) + lengthOf(b) - both);
};

const count = (tally: Map<string, [number, number]>, key: string, right: boolean): void => {
  const [hits, all] = tally.get(key) ?? [0, 0];
  tally.set(key, [hits + (right ? 1 : 0), all + 1]);
};

const byRule = new Map<string, [number, number]>();
const missed = new Map<string, [number, number]>();
const resources = loadResources();

for await (const line of readLines(process.argv[2] ?? GOLD)) {
  const text = stringAt(line, "text");
  const wordsOf = (parts: readonly Span[]): string =>
    parts.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(" … ");
  const gold = (line["attributions"] as { content: unknown; cue: unknown }[]).map(
    ({ content, cue }): Gold => ({ content: spans(content), cue: wordsOf(spans(cue)), met: false }),
  );
  for (const { content, cue, rule } of readAttributed({ id: stringAt(line, "id"), text }, resources)) {
    const met = gold.find((one) => agree(one.content, content));
    if (met) met.met = true;
    count(byRule, `${rule} | ${wordsOf(cue)}`, met !== undefined);
  }
  for (const { cue, met } of gold) count(missed, cue, met);
}

const worst = [...byRule].sort(([, [a, m]], [, [b, n]]) => n - b - (m - a));
for (const [key, [right, all]] of worst.slice(0, SHOWN)) console.log(`${key}\t${right} of ${all}`);
console.log("\nCues of the gold without an attribution:");
const unseen = [...missed].sort(([, [a, m]], [, [b, n]]) => n - b - (m - a));
for (const [cue, [met, all]] of unseen.slice(0, SHOWN)) console.log(`${cue}\t${all - met} of ${all}`);
