import { createHash } from "node:crypto";
import type { Calibration } from "../src/language/english/confidence.ts";
import { FORMAT_VERSION } from "../src/language/english/container.ts";
import type { Plan } from "./build.ts";
import type { Scores } from "./evaluate.ts";
import type { Lock } from "./lock.ts";

/** What a model card tells. */
export interface CardFacts {
  readonly lock: Lock;
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly bytes: Uint8Array;
  readonly scores: readonly (readonly [set: string, scores: Scores])[];
  readonly confidence: Calibration;
  readonly plan: Plan;
  /** The table of verbs of speech as it was: another table gives other weights. */
  readonly speechVerbTable: string;
}

/** The model card, as Markdown. */
export function modelCard(facts: CardFacts): string {
  const { lock, sections, bytes, scores, confidence, plan, speechVerbTable } = facts;
  const sizes = [...sections].map(([name, each]) => `| ${name} | ${each.length} |`);
  return [
    `# ${plan.name}`,
    "",
    "Sentences, tokens, part-of-speech tags, lemmas and dependency trees of English prose: weights for `src/language`.",
    "Written by `npm run train`; do not edit.",
    "",
    `File \`english.bin\`, format ${FORMAT_VERSION}, ${bytes.length} bytes, SHA-256 \`${sha256Of(bytes)}\`.`,
    "",
    "## Scores",
    "",
    "From raw text, on the held-out part of each treebank (per cent). UAS and LAS are over tokens found in both, labels",
    "without subtypes. The confidence table was made from the same sets.",
    "",
    "| set | sentences F1 | their ends alone | tokens F1 | UPOS | PTB tag | lemma | UAS | LAS | subjects after a speech verb, recall (n) |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...scores.map(([set, each]) => scoreRow(set, each)),
    "",
    "## Confidence",
    "",
    "Share of arcs (head and label) that are right, by the margin of the parser's step:",
    "",
    "| margin from | right |",
    "|---|---|",
    ...confidence.margins.map((margin, i) => `| ${margin} | ${confidence.correct[i]} |`),
    "",
    "## Parts",
    "",
    "| part | bytes |",
    "|---|---|",
    ...sizes,
    "",
    "## Training",
    "",
    ...Object.entries(plan).map(([name, value]) => `- ${name}: ${value}`),
    "",
    "## Licence and notice",
    "",
    "The weights are offered under CC BY-SA 4.0 (creativecommons.org/licenses/by-sa/4.0); the program is not part of",
    "them and has its own licence. They hold no text of the treebanks. They were learnt from:",
    "",
    ...lock.treebanks.map(
      ({ name, commit, licence, authors }) => `- ${name}, commit ${commit}; ${licence}; by ${authors}.`,
    ),
    ...lock.treebanks.flatMap(({ genres }) =>
      Object.entries(genres ?? {}).map(([genre, licence]) => `  - ${genre}: ${licence}`),
    ),
    `- Word classes also from ${lock.raw.file}: ${lock.raw.licence}.`,
    `- Verbs of speech: authority/speech-verbs.tsv, SHA-256 ${sha256Of(speechVerbTable)}.`,
    "",
  ].join("\n");
}

const sha256Of = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

const scoreRow = (set: string, s: Scores): string =>
  `| ${set} | ${s.sentences} | ${s.sentenceEnds} | ${s.tokens} | ${s.upos} | ${s.xpos} | ${s.lemma} | ${s.uas} | ${s.las} | ${s.invertedSubjects} (${s.invertedCount}) |`;
