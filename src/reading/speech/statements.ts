import type { ActorReference } from "../../text/index.ts";
import { lastStartingBy, quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadStatement } from "../reading.ts";
import { actorsIn, addresseesOf } from "./addressees.ts";
import type { Attribution } from "./attribution.ts";
import { findAttributions } from "./attributions.ts";
import { channelOf } from "./channels.ts";
import { circumstancesOf, insertionsIn } from "./circumstances.ts";
import { lexiconOf } from "./lexicon.ts";
import { speakerOf } from "./speakers.ts";
import type { Told } from "./told.ts";

/**
 * Who is reported as saying what, in text order. What a statement or a transcript turn reports of others names it
 * in `within`. Attitudes ("hopes", "wants") and evidence ("shows") are left out; see findAttributed.
 */
export const findStatements = (
  document: VoicedDocument,
  authorities: Authorities,
): readonly ReadStatement[] =>
  statementsOf(
    document,
    authorities,
    findAttributions(document, authorities).filter((one) => one.class === "speech"),
  );

/** As findStatements, with attitudes and evidence beside reported speech, in the form of statements. */
export const findAttributed = (
  document: VoicedDocument,
  authorities: Authorities,
): readonly ReadStatement[] => statementsOf(document, authorities, findAttributions(document, authorities));

function statementsOf(
  document: VoicedDocument,
  authorities: Authorities,
  attributions: readonly Attribution[],
): readonly ReadStatement[] {
  const lexicon = lexiconOf(authorities);
  const told: Told[] = [];
  for (const attribution of attributions) {
    told.push({ attribution, speaker: speakerOf(document, lexicon, attribution, told.slice(-RECENT)) });
  }
  return told.map((_, index) => toStatement(document, authorities, told, index));
}

/** How many statements back a speaker may be taken up by "he", "the official" or "the two sides". */
const RECENT = 60;

function toStatement(
  document: VoicedDocument,
  authorities: Authorities,
  told: readonly Told[],
  index: number,
): ReadStatement {
  const { text } = document;
  const { attribution, speaker } = told[index]!;
  return {
    id: `s${index + 1}`,
    form: attribution.form,
    content: attribution.content.map((span) => quote(text, span)),
    cue: attribution.cue.map((span) => quote(text, span)),
    source: attribution.source ? [quote(text, attribution.source)] : [],
    speaker,
    addressees: addresseesOf(document, lexiconOf(authorities), attribution),
    via: viaOf(document, authorities, attribution),
    within: reporterOf(document, told, index),
    insertions: attribution.form === "indirect" ? [] : insertionsIn(text, attribution.content),
    ...circumstancesOf(document, lexiconOf(authorities), attribution),
    mood: attribution.mood,
    rule: attribution.rule,
  };
}

/** The statement that reports this one, the innermost; else the turn it stands in; else null. */
function reporterOf({ turns }: VoicedDocument, told: readonly Told[], index: number): string | null {
  const { content, cue } = told[index]!.attribution;
  const place = cue[0] ?? content[0]!;
  for (let i = index - 1; i >= 0 && index - i < 40; i--) {
    if (told[i]!.attribution.content.some(({ start, end }) => start <= place.start && place.end <= end))
      return `s${i + 1}`;
  }
  const turn = lastStartingBy(turns, place.start);
  return turn >= 0 && place.start < turns[turn]!.end ? `t${turn + 1}` : null;
}

/** Who passed the words on, and the channel that carried them. */
function viaOf(
  document: VoicedDocument,
  authorities: Authorities,
  attribution: Attribution,
): readonly ActorReference[] {
  const { via } = attribution;
  const channel = channelOf(document, authorities, attribution);
  return [...(via ? actorsIn(document, via, "passed-on-by") : []), ...(channel ? [channel] : [])];
}
