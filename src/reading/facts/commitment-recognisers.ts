import type { Span } from "../../text/index.ts";
import type { Participant } from "../reading.ts";
import type { Clause, ClausedText, Subject } from "./clauses.ts";
import { subjectBefore } from "./clauses.ts";
import type { CommitmentStatus, CommitmentWords } from "./commitment-words.ts";
import { clauseEnd, phraseStart, restOfClause } from "./commitment-spans.ts";
import type { Word } from "./passages.ts";
import type { PhraseMatch } from "./phrases.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";

/** Who undertakes what, as one clause tells it. */
export interface Undertaking {
  readonly clause: Clause;
  readonly who: readonly Participant[];
  readonly whoRule: string;
  /** What is undertaken: the words after "to" or "will", or what is promised. */
  readonly what: Span;
  readonly span: Span;
  readonly status: CommitmentStatus;
  readonly rule: string;
}

/** The undertakings of a passage, from left to right. Questions undertake nothing. */
export function undertakingsIn(
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
): readonly Undertaking[] {
  const { passage } = clause;
  if (text.text[passage.end - 1] === "?") return [];
  return phrasesIn(words.triggers, passage.words)
    .filter((match) => !isHedged(passage.words, match.from, words))
    .flatMap((match) => {
      const found = recognise(text, clause, words, match);
      if (!found) return [];
      return isDisputed(passage.words, match, words) ? [{ ...found, status: "disputed" as const }] : [found];
    });
}

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

function recognise(
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
  match: PhraseMatch,
): Undertaking | undefined {
  switch (match.row["class"]) {
    case "verb":
    case "pledge":
      return byVerb(text, clause, match);
    case "that":
      return byThat(text, clause, match);
    case "noun":
      return byNoun(text, clause, match);
    case "announce":
      return byVerb(text, clause, match);
    case "will":
      return byWill(text, clause, words, match);
    default:
      return prepared(clause, match);
  }
}

/** "agreed to explore ...", "promised ever closer cooperation", "is ready to ...". */
function byVerb(text: ClausedText, clause: Clause, match: PhraseMatch): Undertaking | undefined {
  const all = clause.passage.words;
  const unit = clause.unitOfWord[match.from]!;
  const what = restOfClause(clause, whatFrom(all, match));
  const subject = within(subjectBefore(text, clause, unit), all, match.from);
  const first = all[match.to];
  // "agreed to hold — hold": one word tells nothing
  if (
    !what ||
    !first ||
    (match.row["class"] === "verb" && !/\s/.test(text.text.slice(what.start, what.end))) ||
    isNegated(all, match.from) ||
    !undertakes(first.lower)
  )
    return undefined;
  if (match.row["class"] === "pledge" && (!isVerb(all, match) || isOfAnybody(clause, match, subject)))
    return undefined;
  if (
    match.row["class"] === "verb" &&
    (first.lower === "be" || /^(is|are|was|were|be|been)$/.test(all[match.from - 1]?.lower ?? ""))
  )
    return undefined;
  if (match.row["class"] === "announce" && !subject) return undefined;
  return undertaking(clause, match, subject, what);
}

// "agreed that the ferry between Oru and Esk will sail": the auxiliary stands at most so many words on.
const THAT_REACH = 16;

/** "agreed that the ferry will sail again before the end of October": what comes after "that". */
function byThat(text: ClausedText, clause: Clause, match: PhraseMatch): Undertaking | undefined {
  const all = clause.passage.words;
  const what = restOfClause(clause, match.to);
  const does = all
    .slice(match.to, match.to + THAT_REACH)
    .some(({ lower, start }) => /^(will|would|shall|'ll|’ll)$/.test(lower) && what && start < what.end);
  if (!what || !does || isNegated(all, match.from)) return undefined;
  return undertaking(clause, match, subjectBefore(text, clause, clause.unitOfWord[match.from]!), what);
}

// A list further back than so many words is the subject of something else.
const SUBJECT_WORDS = 14;

function within(subject: Subject | undefined, all: readonly Word[], at: number): Subject | undefined {
  return subject && subject.span.end >= all[Math.max(0, at - SUBJECT_WORDS)]!.start ? subject : undefined;
}

/** "agreed to peaceful means" and "promised that" undertake nothing. */
const undertakes = (next: string): boolean =>
  /^\p{L}/u.test(next) &&
  !/(ful|ous|ive|ical)$|^(that|by|in|land|no|nothing|they|he|she|it|made|of|from|and|or|are|is|were|was|have|has|who|which)$/.test(
    next,
  );

/** "a government that promises the third step", "whoever promises": nobody does. */
function isOfAnybody(
  { passage, lists }: Clause,
  { from }: PhraseMatch,
  subject: Subject | undefined,
): boolean {
  const before = passage.words[from - 1];
  if (before?.lower === "whoever") return true;
  if (!before || !/^(that|who|which|he|she|it)$/.test(before.lower)) return false;
  const whoever = passage.words.slice(0, from).some(({ lower }) => lower === "whoever" || lower === "anyone");
  return (
    whoever ||
    (!subject && before.lower === "that") ||
    (before.lower === "that" && !lists.some(({ end }) => end + 1 === before.start))
  );
}

/** "the pledges", "such promises" are nouns. */
const isVerb = (all: readonly Word[], { from, to }: PhraseMatch): boolean =>
  all[to - 1]!.lower === "to" ||
  all[to]!.lower === "to" ||
  (from > 0 &&
    !/^(the|these|those|their|its|his|her|our|and|of|such|any|on|previous|empty|new)$/.test(
      all[from - 1]!.lower,
    ));

/** First word of what is undertaken: the verb after "to", "a new package" after "announced". */
function whatFrom(all: readonly Word[], { to, row }: PhraseMatch): number {
  if (row["class"] === "announce") return to - 1;
  return all[to]?.lower === "to" ? to + 1 : to;
}

/** "the agreement to reach a compromise", "his commitment to implementing the agreements". */
function byNoun(text: ClausedText, clause: Clause, match: PhraseMatch): Undertaking | undefined {
  const what = restOfClause(clause, match.to);
  const first = clause.passage.words[match.to];
  if (
    !what ||
    !first ||
    !/^\p{Ll}+$/u.test(first.text) ||
    /^(the|a|an|this|that|its|their|our|his|her)$/.test(first.lower)
  )
    return undefined;
  // "reaching an agreement to eliminate them", "a monthly pledge to": nobody's yet.
  if (
    !/^(the|this|his|her|its|their|our|my|'s|’|countries|s’)$/.test(
      clause.passage.words[match.from - 1]?.lower ?? "",
    )
  )
    return undefined;
  return undertaking(clause, match, subjectBefore(text, clause, clause.unitOfWord[match.from]!), what);
}

/** "We will remain engaged", "an anti-drug center will be created", "President X will take part". */
function byWill(
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
  match: PhraseMatch,
): Undertaking | undefined {
  const all = clause.passage.words;
  const verb = skipAdverbs(all, match.to);
  if (all[verb]?.lower === "be") return passiveWill(clause, match, verb + 1);
  if (!words.acts.has(all[verb]?.lower ?? "") || phraseAt(words.notActs, all, verb)) return undefined;
  if (all[match.from]!.lower === "would" && !isReported(all, match.from)) return undefined;
  const subject = nearSubject(text, clause, match.from);
  const what = restOfClause(clause, verb);
  if (!subject || !what) return undefined;
  // "will become", "will continue" alone say nothing; "the broadcasts will continue" does.
  if (what.end > all[verb]!.end) return undertaking(clause, match, subject, what);
  const thing = goesOnAlone(clause, match, what);
  return thing && undertaking(clause, match, subject, thing);
}

/** "the broadcasts will continue": a verb alone says nothing without the thing that it tells of. */
function goesOnAlone(clause: Clause, match: PhraseMatch, what: Span): Span | undefined {
  const all = clause.passage.words;
  const near = all.slice(Math.max(0, match.from - THING_WORDS), match.from);
  const start = near.findLast(({ lower }) => /^(the|its|their|his|her|our|these|those|all)$/.test(lower));
  const before = near.at(-1);
  const ofThing =
    before !== undefined &&
    /^\p{Ll}{3,}$/u.test(before.text) &&
    !NO_THING.test(before.lower) &&
    !clause.lists.some(({ end }) => end === before.end);
  return start && ofThing ? { start: start.start, end: what.end } : undefined;
}

// "the daily evening broadcasts"
const THING_WORDS = 5;
const NO_THING = /^(they|you|she|this|that|these|those|who|which|everyone|everybody|one|and|but|\p{L}+ly)$/u;

const ADVERBS = /^(also|not|never|now|then|always|soon|only|further|jointly|fully|still|\p{L}+ly)$/u;

function skipAdverbs(all: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 2 && ADVERBS.test(all[at]?.lower ?? "") && !/^(not|never)$/.test(all[at]!.lower)) at++;
  return at;
}

/** "said it would attack": what was said is a promise or a threat; "it would be good" is neither. */
const isReported = (all: readonly Word[], at: number): boolean =>
  all
    .slice(Math.max(0, at - 9), at)
    .some(({ lower }) =>
      /^(said|says|stated|states|warned|warns|announced|added|pledged|confirmed|insisted|threatened)$/.test(
        lower,
      ),
    );

// The subject of "will" stands right before it: "The minister, who ..., will" is left aside.
const WILL_REACH = 4;

function nearSubject(text: ClausedText, clause: Clause, word: number): Subject | undefined {
  const subject = subjectBefore(text, clause, clause.unitOfWord[word]!);
  const from = clause.passage.words[Math.max(0, word - WILL_REACH)]!.start;
  if (!subject || subject.span.end < from) return unnamedWe(clause, word);
  return subject;
}

/** "We will ..." where nothing tells who speaks: a commitment by someone not named. */
function unnamedWe({ passage, units, unitOfWord }: Clause, word: number): Subject | undefined {
  const unit = units[unitOfWord[word]! - 1];
  if (unit?.kind !== "pronoun" || !/^speaker/.test(unit.points)) return undefined;
  return {
    parties: [],
    span: { start: unit.start, end: passage.words[word]!.end },
    rule: "speaker-not-named",
  };
}

const PASSIVES =
  /^(paid|made|kept|reopened|restored|shared|repaired|removed|published|handed|dispatched|evacuated|given|closed|created|established|signed|set|built|opened|launched|sent|provided|adopted|approved|implemented|extended|introduced|lifted|imposed|deployed|withdrawn|released|funded|allocated|delivered|submitted|ratified|appointed|formed|founded|resumed|completed|returned|transferred|exchanged|guaranteed|supplied|finalised|finalized|strengthened|continued|increased|reduced)$/;

/** "An agreement will be signed between ...": who does it stands after "by" or nowhere. */
function passiveWill(clause: Clause, match: PhraseMatch, verb: number): Undertaking | undefined {
  const all = clause.passage.words;
  if (!PASSIVES.test(all[verb]?.lower ?? "") || all[match.from]!.lower === "would") return undefined;
  const end = clauseEnd(clause, verb);
  const first = all[phraseStart(all, match.from)];
  if (!first) return undefined; // "Will be created in Dushanbe": nothing stands before it.
  const span = { start: first.start, end: all[end - 1]!.end };
  const by = all.findIndex(({ lower }, at) => at > verb && at < end && lower === "by");
  const doer =
    by < 0 ? undefined : clause.lists.find(({ start: at }) => at > all[by]!.start && at < all[by]!.end + 20);
  // "Our contribution will be paid by 1 March": whose it is, is who pays.
  const subject = doer && { parties: doer.parties, span: doer, rule: "doer-after-by" };
  return { ...undertaking(clause, match, subject, span), span };
}

/** "are being prepared for approval by the leaders". */
function prepared(clause: Clause, match: PhraseMatch): Undertaking | undefined {
  const all = clause.passage.words;
  if (!/^(are|is)$/.test(all[match.from - 1]?.lower ?? "")) return undefined;
  const end = clauseEnd(clause, match.to);
  const first = all[phraseStart(all, match.from - 1)];
  if (!first) return undefined;
  const span = { start: first.start, end: all[end - 1]!.end };
  const by = clause.lists.find(({ start: at }) => at >= all[match.to - 1]!.end && at < all[end - 1]!.end);
  return {
    ...undertaking(clause, match, by && { parties: by.parties, span: by, rule: "doer-after-by" }, span),
    span,
  };
}

const isNegated = (all: readonly Word[], at: number): boolean =>
  all
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => /^(not|never|no|n't|yet|hardly|refuses?|failed)$/.test(lower));

function undertaking(
  clause: Clause,
  match: PhraseMatch,
  subject: Subject | undefined,
  what: Span,
): Undertaking {
  const trigger = clause.passage.words[match.from]!;
  const near = subject && subject.span.start < trigger.start ? subject.span.start : trigger.start;
  const rule = `${match.row["class"]}-${trigger.lower}`;
  return {
    clause,
    who: subject?.parties ?? [],
    whoRule: subject?.rule ?? "nobody-named",
    what,
    span: { start: Math.min(near, what.start), end: what.end },
    status: match.row["value"] as CommitmentStatus,
    rule,
  };
}
