import { byCodeUnits } from "../text/index.ts";
import type { Account, StatementEntry, StatementSays } from "./entry.ts";
import type { Checked, CheckedWording, Found, Told } from "./checked.ts";
import type { Judgement, WordingVerdict } from "./quotation.ts";
import { asked, judge } from "./quotation.ts";
import { variantReason } from "./renderings.ts";
import { splicedFrom } from "./splice.ts";
import { gatherUtterances } from "./utterances.ts";
import { wordsOf } from "./words.ts";

/** Wordings shown at most; what is left out matches less well than any that is shown. */
const MOST = 26;

const ORDER: readonly WordingVerdict[] = [
  "EXACT",
  "BRACKETED",
  "TRIMMED",
  "SPLICED",
  "ALTERED",
  "TRANSLATION VARIANT",
  "PARAPHRASE",
];

/**
 * The wordings of a quotation in the record, with a verdict and its reason.
 * EXACT: a wording, or a passage of it that was quoted by itself, has the same words; "don't" is "do not". BRACKETED: the
 * same but for an editor's insertion in brackets. TRIMMED: the quotation is a run of a longer wording. SPLICED: its words
 * stand there with words left out between, in another order, or in two statements. ALTERED: most of its telling words
 * stand there, but not all its words, or a negation that bears on them is left out. TRANSLATION VARIANT: the speaker
 * is reported with other words for what may be the same thought. PARAPHRASE: only an indirect report has it. OTHER
 * SPEAKER: found, but not as words of the speaker asked about.
 */
export function check(
  quotation: string,
  statements: readonly StatementEntry[],
  isSpeaker: ((...told: Told) => boolean) | null = null,
): Checked {
  const question = asked(quotation);
  const all = wordingsIn(statements, isSpeaker);
  const judgedAny = all.flatMap((found) => judgedBy(judge(question, found.accounts[0].says), found));
  const oneWord = question.words.length === 1;
  // "Stooge" alone stands in many wordings and quotes none of them, unless it is all that was quoted.
  const judged = oneWord ? judgedAny.filter(({ verdict }) => verdict === "EXACT") : judgedAny;
  const spliced = judged.some(isVerbatim) ? [] : splicedFrom(question, [...all].sort(bestFirst));
  const better = new Set(spliced.map((found) => found.accounts[0]));
  const matching = [...spliced, ...judged.filter((found) => !better.has(found.accounts[0]))];
  const meant = isSpeaker !== null && !matching.some((found) => found.bySpeaker);
  const variants = meant ? renderingsOf(quotation, all) : [];
  const best = [...matching, ...variants].sort(bestFirst).slice(0, MOST);
  const wordings = gatherUtterances(best, all).slice(0, MOST);
  const alone = oneWord && wordings.length === 0 && judgedAny.length > 0;
  return {
    ...verdictOn(wordings),
    ...(alone && {
      reason: `one word is no quotation; it stands in ${judgedAny.length} wordings here, which readout ask shows`,
    }),
    utterances: Math.max(0, ...wordings.map((each) => each.utterance)),
    wordings,
  };
}

/** Accounts with the same words, form and speaker make one wording. */
function wordingsIn(
  statements: readonly StatementEntry[],
  isSpeaker: ((...told: Told) => boolean) | null,
): Found[] {
  return statements.flatMap((entry) =>
    [...Map.groupBy(entry.accounts, wordingKey).values()].map((accounts): Found => {
      const [first, ...rest] = accounts;
      return {
        entry,
        accounts: [first!, ...rest],
        bySpeaker: isSpeaker === null || accounts.some((account) => isSpeaker(entry, account)),
        ...UNJUDGED,
      };
    }),
  );
}

const UNJUDGED: Judgement = { verdict: "PARAPHRASE", reason: "", lacks: [] };

const wordingKey = ({ says }: Account<StatementSays>): string =>
  [says.form, says.speaker.actor ?? says.speaker.name ?? "", wordsOf(says.words).join(" ")].join("\u0000");

const judgedBy = (judgement: Judgement | null, found: Found): Found[] =>
  judgement ? [{ ...found, ...judgement }] : [];

/** Whether every word of the quotation stands in the wording as the speaker's own. */
const isVerbatim = ({ verdict, bySpeaker }: Found): boolean =>
  bySpeaker && ORDER.indexOf(verdict) <= ORDER.indexOf("SPLICED");

function bestFirst(a: Found, b: Found): number {
  const [saysA, saysB] = [a.accounts[0].says, b.accounts[0].says];
  return (
    ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
    Number(b.bySpeaker) - Number(a.bySpeaker) ||
    a.lacks.length - b.lacks.length ||
    saysB.words.length - saysA.words.length ||
    byCodeUnits(a.entry.id, b.entry.id) ||
    byCodeUnits(a.accounts[0].from.source, b.accounts[0].from.source)
  );
}

/** Renderings shown where no wording has the words: of many in other words, only the nearest may be meant. */
const MOST_RENDERINGS = 3;

/** What the speaker is reported to have said in other words for perhaps the same thought. */
function renderingsOf(quotation: string, all: readonly Found[]): Found[] {
  return all
    .filter((found) => found.bySpeaker && ["direct", "mixed"].includes(found.accounts[0].says.form))
    .flatMap((found) => {
      const reason = variantReason(quotation, found.accounts[0].says.words);
      return reason === null
        ? []
        : [
            {
              ...found,
              verdict: "TRANSLATION VARIANT" as const,
              reason: `may be another rendering: ${reason}`,
            },
          ];
    })
    .sort((a, b) => b.reason.length - a.reason.length || bestFirst(a, b))
    .slice(0, MOST_RENDERINGS);
}

function verdictOn(wordings: readonly CheckedWording[]): Pick<Checked, "verdict" | "reason"> {
  const own = wordings.find((found) => found.bySpeaker);
  if (own) return { verdict: own.verdict, reason: ownReason(own, wordings) };
  const [other] = wordings;
  if (!other)
    return { verdict: "NOT IN RECORD", reason: "no wording in the record shares enough of its words" };
  const speaker = other.accounts[0].says.speaker.name ?? "nobody named";
  return {
    verdict: "OTHER SPEAKER",
    reason: `${other.letter} ${other.reason}, but is attributed to ${speaker}`,
  };
}

function ownReason(own: CheckedWording, wordings: readonly CheckedWording[]): string {
  const pieces = wordings.filter((each) => each.verdict === "SPLICED" && each.bySpeaker && each !== own);
  if (own.verdict === "SPLICED" && pieces.length > 0) {
    return [own, ...pieces].map((each) => `${each.letter} ${each.reason}`).join("; ");
  }
  const elsewhere = wordings.filter(
    (each) => !each.bySpeaker && own.lacks.length > each.lacks.length && each.utterance === own.utterance,
  );
  const others = elsewhere.map(
    (each) =>
      `${each.letter} has ${own.lacks
        .filter((word) => !each.lacks.includes(word))
        .map((word) => `“${word}”`)
        .join(", ")}, attributed to ${each.accounts[0].says.speaker.name ?? "nobody named"}`,
  );
  return [`${own.letter} ${own.reason}`, ...others, ...differingSpeaker(own, wordings)].join("; ");
}

/** Whose words they are to be is as much in doubt as the words, where the fullest wording has another speaker. */
function differingSpeaker(own: CheckedWording, wordings: readonly CheckedWording[]): string[] {
  const fullest = wordings.find((each) => each.letter === own.differsFrom);
  if (!fullest) return [];
  const [here, there] = [own, fullest].map((each) => each.accounts[0].says.speaker.name ?? "nobody named");
  return [`${own.letter} attributes it to ${here}, ${fullest.letter} to ${there}`];
}
