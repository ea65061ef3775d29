import type { Account, StatementSays } from "../../register/index.ts";
import { layBeside } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { SourceId } from "../../text/index.ts";
import type { QuoteCheck, SourceSummary } from "../desk.ts";
import { VERDICTS, verdictWords } from "./verdicts.ts";

type Wording = QuoteCheck["wordings"][number];

/**
 * Everything a verdict rests on, for a file of its own: the words asked about, the verdict with its rule and reason,
 * each wording with its anchors, and the SHA-256 of every source, so that whoever holds the sources can check it
 * without Readout. Nothing in it depends on the machine or the day: the same register gives the same bytes.
 */
export function evidencePack(
  checked: QuoteCheck,
  summaryOf: (id: SourceId) => SourceSummary | undefined,
): object {
  const { quotation, by, verdict, reason, utterances, wordings } = checked;
  const ids = wordings.flatMap(({ accounts }) => accounts.map(({ from }) => from.source));
  return {
    schema: "readout-evidence/1",
    asked: { quotation, by: by ?? null },
    verdict: { name: verdict, rule: verdictWords(verdict).rule, reason },
    rules: VERDICTS.map(({ verdict: name, rule }) => ({ name, rule })),
    utterances,
    wordings: wordings.map((wording) => wordingEvidence(wording, quotation)),
    sources: [...new Set(ids)].sort(byCodeUnits).map((id) => sourceEvidence(id, summaryOf(id))),
    note: "Spans are half-open, in UTF-16 units of the source's text. The verdict says what these sources hold, not what was said.",
  };
}

function wordingEvidence(wording: Wording, quotation: string): object {
  const { letter, utterance, verdict, reason, lacks, bySpeaker, differsFrom, entry, accounts, places } =
    wording;
  const { says } = accounts[0];
  return {
    letter,
    utterance,
    verdict,
    reason,
    lacks,
    bySpeaker,
    differsFrom,
    entry: entry.id,
    form: says.form,
    speaker: says.speaker,
    words: says.words,
    shared: layBeside(quotation, says.words).words.filter(({ there }) => there !== null).length,
    accounts: accounts.map((account, i) => accountEvidence(account, places[i]?.paragraph ?? null)),
  };
}

const accountEvidence = (account: Account<StatementSays>, paragraph: number | null): object => ({
  source: account.from.source,
  outlet: account.from.outlet ?? null,
  title: account.from.title ?? null,
  published: account.from.published ?? null,
  publishedBasis: account.from.publishedBasis ?? null,
  paragraph,
  claimedBy: account.claimedBy,
  via: account.says.via,
  date: account.says.date ?? null,
  occasion: account.says.occasion ?? null,
  rule: account.says.rule,
  anchors: account.anchors,
});

const sourceEvidence = (sha256: SourceId, summary: SourceSummary | undefined): object => ({
  sha256,
  name: summary?.name ?? null,
  title: summary?.title ?? null,
  outlet: summary?.outlet ?? null,
  author: summary?.author ?? null,
  published: summary?.published ?? null,
  mediaType: summary?.mediaType ?? null,
  bytes: summary?.bytes ?? null,
});
