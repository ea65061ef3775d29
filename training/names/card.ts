import { createHash } from "node:crypto";
import type { NameScores } from "./evaluate.ts";
import type { LockedTreebank } from "../lock.ts";
import type { LockedNames } from "./lock.ts";

/** What the card of a names model tells. */
export interface NamesCardFacts {
  readonly lock: readonly LockedNames[];
  /** The treebank whose proper nouns are learnt from. */
  readonly treebank: LockedTreebank;
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly bytes: Uint8Array;
  readonly scores: readonly (readonly [set: string, scores: NameScores])[];
  readonly plan: Readonly<Record<string, number | string>> & { readonly name: string };
}

/** The card of a names model, as Markdown. */
export function namesCard({ lock, treebank, sections, bytes, scores, plan }: NamesCardFacts): string {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return [
    `# ${plan.name}`,
    "",
    "Names of persons, places and organisations that the rules and tables of `src/reading/names` do not know, their",
    "bounds and their kind. Written by `npm run train -- --names`; do not edit.",
    "",
    `File \`names.bin\`, ${bytes.length} bytes, SHA-256 \`${sha256}\`.`,
    "",
    "## Scores",
    "",
    "Of rules and tagger together, from raw text (per cent; the same characters and the same type). The texts of GUM dev are never",
    "learnt from. Of the other sets all texts are learnt from, so that only the figures by cross-validation tell how new",
    "texts will be read: each text by a tagger that has learnt from the other folds.",
    "",
    "| set | precision | recall | F1 | persons | places | organisations |",
    "|---|---|---|---|---|---|---|",
    ...scores.map(
      ([set, { precision, recall, f1, types }]) =>
        `| ${set} | ${precision} | ${recall} | ${f1} | ${types["PER"]} | ${types["LOC"]} | ${types["ORG"]} |`,
    ),
    "",
    "## Parts",
    "",
    "| part | bytes |",
    "|---|---|",
    ...[...sections].map(([name, each]) => `| ${name} | ${each.length} |`),
    "",
    "## Training",
    "",
    "A linear-chain conditional random field, stochastic gradient descent with a cumulative L1 penalty, part of the",
    "features hidden each time; weights in 8 bits.",
    "",
    ...Object.entries(plan).map(([name, value]) => `- ${name}: ${value}`),
    "",
    "## Licence and notice",
    "",
    "The weights are offered under CC BY-SA 4.0 (creativecommons.org/licenses/by-sa/4.0); the program is not part of",
    "them and has its own licence. They hold no text of the sets beyond single words. They were learnt from:",
    "",
    ...lock.flatMap(({ name, source, licence, authors, genres }) => [
      `- ${name}, ${source}; ${licence}; by ${authors}.`,
      ...Object.entries(genres ?? {}).map(([genre, own]) => `  - ${genre}: ${own}`),
    ]),
    `- ${treebank.name}, train part, its proper nouns only, commit ${treebank.commit}; ${treebank.licence}; by ${treebank.authors}.`,
    "- Word classes: see `english.md`.",
    "",
  ].join("\n");
}
