import type { ActorReference } from "../../text/index.ts";
import { wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";
import { WITHOUT_CUE } from "./continued.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import { bothSides, namedBody, pair, person, personInApposition } from "./named-speakers.ts";
import { holderNamedElsewhere, office, titledSpeaker } from "./office-speakers.ts";
import { antecedentOf } from "./pronouns.ts";
import { speakerOfRepeated } from "./repeated.ts";
import type { SourceAt, SpeakerRule } from "./source-at.ts";
import { headOf } from "./source-at.ts";
import type { Told } from "./told.ts";
import {
  authorOfWords,
  description,
  documentBefore,
  sameDescription,
  samePublisher,
} from "./unnamed-speakers.ts";

/** Most specific first. */
const RULES: readonly SpeakerRule[] = [
  pronoun,
  pair,
  person,
  personInApposition,
  office,
  titledSpeaker,
  holderNamedElsewhere,
  bothSides,
  authorOfWords,
  namedBody,
  documentBefore,
  samePublisher,
  sameDescription,
  description,
];

/** Who the source of an attribution is. */
export function speakerOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  attribution: Attribution,
  told: readonly Told[],
): ActorReference {
  const source = attribution.named ?? attribution.source;
  const repeated = attribution.stated ? null : speakerOfRepeated(document, attribution.content);
  if (!source || repeated) return repeated ?? NOBODY;
  const at: SourceAt = {
    document,
    lexicon,
    attribution,
    source,
    head: headOf(document, source),
    told,
  };
  for (const rule of RULES) {
    const found = rule(at);
    if (found)
      return attribution.stated ? found : { ...found, basis: "inferred", rule: carriedRule(attribution) };
  }
  return NOBODY;
}

const NOBODY: ActorReference = {
  actor: null,
  name: null,
  kind: "person",
  basis: "unattributed",
  rule: "no-source",
};

const carriedRule = ({ rule }: Attribution): string =>
  CARRIED.has(rule) ? rule : "subject-of-sentence-before";

/** Rules that carry a source over and name what they did. */
const CARRIED = new Set(["announced-block", "carried-on", WITHOUT_CUE]);

/** "we’ve" */
const CONTRACTED = /['’](?:m|s|re|ve|ll|d)$/;

/** "he", "they", "we"; "his" of "his claim that". */
function pronoun(at: SourceAt): ActorReference | null {
  const word = wordsAt(at.document.text, at.source).toLowerCase().replace(CONTRACTED, "");
  const bits = Closed.subjectPronoun | Closed.objectPronoun | Closed.possessive;
  return (at.lexicon.closed.get(word) ?? 0) & bits ? antecedentOf(at, word) : null;
}
