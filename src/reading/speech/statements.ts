import type { ActorReference, PartKind, Span } from "../../text/index.ts";
import { contains, itemAt, lastStartingBy, quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadStatement } from "../reading.ts";
import { actorsIn, addresseesOf } from "./addressees.ts";
import type { Attribution } from "./attribution.ts";
import { findAttributions } from "./attributions.ts";
import { channelOf } from "./channels.ts";
import { circumstancesOf, insertionsIn } from "./circumstances.ts";
import { WITHOUT_CUE } from "./continued.ts";
import { lexiconOf } from "./lexicon.ts";
import { withoutRepeats } from "./repeats.ts";
import { speakerOf } from "./speakers.ts";
import type { Told } from "./told.ts";

/**
 * Who is reported as saying what, in text order. What a statement or a transcript turn reports of others names it
 * in `within`. Attitudes ("hopes", "wants") and evidence ("shows") are left out; see findAttributed.
 */
export const findStatements = (
  document: VoicedDocument,
  authorities: Authorities,
): readonly ReadStatement[] => {
  const speech = findAttributions(document, authorities).filter((one) => one.class === "speech");
  const { told, repeats } = withoutRepeats(document, toldOf(document, authorities, speech));
  return told.map((one, index) => {
    const again = repeats.get(one);
    return {
      ...toStatement(document, authorities, told, index),
      ...(again && { repeatedAt: again.map((span) => quote(document.text, span)) }),
    };
  });
};

/** As findStatements, with attitudes and evidence beside reported speech, in the form of statements. */
export function findAttributed(document: VoicedDocument, authorities: Authorities): readonly ReadStatement[] {
  const told = toldOf(document, authorities, findAttributions(document, authorities));
  return told.map((_, index) => toStatement(document, authorities, told, index));
}

function toldOf(
  document: VoicedDocument,
  authorities: Authorities,
  attributions: readonly Attribution[],
): readonly Told[] {
  const lexicon = lexiconOf(authorities);
  const told: Told[] = [];
  for (const attribution of attributions) {
    told.push({ attribution, speaker: speakerOf(document, lexicon, attribution, told.slice(-RECENT)) });
  }
  return told;
}

/** What the statements beside one say, unless it is told inside of it. */
function saidNear(told: readonly Told[], index: number): readonly Span[] {
  const [cue] = told[index]!.attribution.cue;
  return told
    .slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
    .flatMap(({ attribution }, i) => (i === Math.min(index, BESIDE) ? [] : attribution.content))
    .filter((span) => !cue || !contains(span, cue));
}

/** So many statements before and after one may share its sentence. */
const BESIDE = 3;

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
  const part = partOf(document, attribution.content[0]!);
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
    ...circumstancesOf(document, lexiconOf(authorities), attribution, saidNear(told, index)),
    mood: attribution.mood,
    ...(attribution.rule === WITHOUT_CUE && { certainty: "probable" }),
    ...(part && { part }),
    ...(attribution.cue.length > 0 && { cueClass: attribution.class, cueLemma: attribution.lemma }),
    rule: attribution.rule,
  };
}

/** The part a statement stands in, where that is not the running text or a transcript. */
function partOf({ parts }: VoicedDocument, content: Span): PartKind | null {
  const kind = itemAt(parts, content.start)?.kind;
  return kind === undefined || kind === "body" || kind === "transcript" ? null : kind;
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
