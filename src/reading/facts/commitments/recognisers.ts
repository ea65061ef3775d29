import type { Clause, ClausedText } from "../clauses.ts";
import { byBinding } from "./bindings.ts";
import { byNoun, byNounOf } from "./by-noun.ts";
import { byAnnouncement, byPledge, byThat, byVerb } from "./by-verb.ts";
import { byIsTo, byPreparation, byWill } from "./by-will.ts";
import { byDelivery, byKeeping, relativeStart } from "./kept.ts";
import { withMeaning } from "./proxies.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import type { CommitmentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";
import { phrasesIn } from "../phrases.ts";

/** The undertakings of a passage, from left to right, none inside another. Questions undertake nothing. */
export function undertakingsIn(
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
): readonly Undertaking[] {
  const { passage } = clause;
  if (text.text[passage.end - 1] === "?") return [];
  const kept: Undertaking[] = [];
  for (const match of phrasesIn(words.triggers, passage.words)) {
    const before = kept.at(-1);
    // "agreed to stop if the other side will withdraw": what stands inside an undertaking is part of it.
    if (before && passage.words[match.from]!.start < before.what.end) continue;
    if (isHedged(passage.words, match.from, words)) continue;
    const disputed = isDisputed(passage.words, match, words);
    for (const found of recognise({ text, clause, words, match, before })) {
      const told = withMeaning(text, found, words);
      if (told) kept.push(disputed ? { ...told, status: "disputed" } : told);
    }
  }
  return kept;
}

/** Who undertakes what, by the class of the word that tells it (authority/commitment-words.tsv). */
function recognise(trigger: Trigger): readonly Undertaking[] {
  const { clause, match } = trigger;
  // "the 40 buses that it had pledged": not pledged here, but told of
  const relative = /^(pledge|verb)$/.test(match.row["class"]!)
    ? relativeStart(clause, match.from)
    : undefined;
  const pledged = /^(promised|pledged|committed|agreed|vowed|offered)$/.test(wordAt(trigger));
  const delivered = relative !== undefined && pledged ? byDelivery(trigger, relative) : undefined;
  if (delivered) return [delivered];
  // "told the agency that Esk had promised to leave" looks alike, and goes on; "the buses that it had pledged." does not
  if (relative !== undefined && pledged && !/^\p{L}/u.test(clause.passage.words[match.to]?.text ?? ""))
    return [];
  switch (trigger.match.row["class"]) {
    case "verb":
      return listed(byVerb(trigger));
    case "pledge":
      return listed(byPledge(trigger));
    case "that":
      return listed(byThat(trigger));
    case "noun":
      return listed(byNoun(trigger));
    case "noun-of":
      return listed(byNounOf(trigger));
    case "announce":
      return listed(byAnnouncement(trigger));
    case "will":
      return listed(byWill(trigger));
    case "is-to":
      return listed(byIsTo(trigger));
    case "keep":
      return listed(byKeeping(trigger));
    case "binds":
      return byBinding(trigger);
    default:
      return listed(byPreparation(trigger));
  }
}

const wordAt = ({ clause, match }: Trigger): string => clause.passage.words[match.from]!.lower;

const listed = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item]);

// "denied that her country had ever undertaken to": a denial stands at most so many words before.
const DENIAL_REACH = 12;

/** "denied having promised to withdraw", "disputed the claim that it had promised". */
const isDisputed = (all: readonly Word[], { from, row }: PhraseMatch, words: CommitmentWords): boolean =>
  row["class"] !== "will" &&
  phrasesIn(words.denials, all.slice(Math.max(0, from - DENIAL_REACH), from)).length > 0;

// "I hope we will get support", "denying speculation of its plans to ...": at most so many words before.
const HEDGE_REACH = 6;

const isHedged = (all: readonly Word[], at: number, words: CommitmentWords): boolean =>
  phrasesIn(words.hedges, all.slice(Math.max(0, at - HEDGE_REACH), at)).length > 0;
