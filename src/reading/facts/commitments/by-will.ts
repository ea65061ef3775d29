import type { Span } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import { clauseEnd, phraseStart, restOfClause } from "./spans.ts";
import { subjectOfWill } from "./subjects.ts";
import type { CommitmentWords } from "./words.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import { undertaking } from "./undertaking.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";
import { phraseAt } from "../phrases.ts";

/** "We will remain engaged", "an anti-drug center will be created", "Tarvia will not acquire such arms". */
export function byWill(trigger: Trigger): Undertaking | undefined {
  const { clause, words, match } = trigger;
  const all = clause.passage.words;
  const verb = skipAdverbs(all, afterAside(all, match.to), words);
  if (all[verb]?.lower === "be") return passiveWill(trigger, verb + 1);
  const refrains = /^(not|never)$/.test(all[verb]?.lower ?? "");
  const deed = refrains ? skipAdverbs(all, verb + 1, words) : verb;
  if (!words.acts.has(all[deed]?.lower ?? "") || phraseAt(words.notActs, all, deed)) return undefined;
  if (all[match.from]!.lower === "would" && !isReported(all, match.from, words.reports)) return undefined;
  const subject = subjectOfWill(trigger);
  const what = restOfClause(clause, verb);
  if (!subject || !what) return undefined;
  if (refrains && !subject.parties.some(({ kind }) => kind === "state" || kind === "organisation"))
    return undefined;
  // "will become", "will continue" alone say nothing; "the broadcasts will continue" does.
  if (what.end > all[deed]!.end) return undertaking(clause, match, subject, what);
  const thing = goesOnAlone(clause, match, what);
  return thing && undertaking(clause, match, subject, thing);
}

/** "The sides are to exchange lists": who is to do it stands right before. */
export function byIsTo(trigger: Trigger): Undertaking | undefined {
  const { clause, words, match } = trigger;
  const all = clause.passage.words;
  if (!words.acts.has(all[match.to]?.lower ?? "") || phraseAt(words.notActs, all, match.to)) return undefined;
  const subject = subjectOfWill(trigger);
  const what = restOfClause(clause, match.to);
  if (!subject || !what || subject.span.end + 1 < all[match.from]!.start) return undefined;
  return what.end > all[match.to]!.end ? undertaking(clause, match, subject, what) : undefined;
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

const ADVERBS = /^(also|now|then|always|soon|only|further|jointly|fully|still|\p{L}+ly)$/u;

// "will, together with Esk, train pilots": an aside has at most so many words.
const ASIDE = 8;

/** The word after an aside between commas. */
function afterAside(all: readonly Word[], from: number): number {
  if (all[from]?.text !== ",") return from;
  const end = all.slice(from + 1, from + 2 + ASIDE).findIndex(({ text }) => text === ",");
  return end < 0 ? from : from + end + 2;
}

/** "will soon jointly build"; "supply" and "comply" are no adverbs. */
function skipAdverbs(all: readonly Word[], from: number, { acts }: CommitmentWords): number {
  let at = from;
  while (at < from + 2 && ADVERBS.test(all[at]?.lower ?? "") && !acts.has(all[at]!.lower)) at++;
  return at;
}

// "said on Monday that it would attack": the report stands at most so many words before.
const REPORT_REACH = 9;

/** "said it would attack": what was said is a promise or a threat; "it would be good" is neither. */
const isReported = (all: readonly Word[], at: number, reports: ReadonlySet<string>): boolean =>
  all.slice(Math.max(0, at - REPORT_REACH), at).some(({ lower }) => reports.has(lower));

/** "An agreement will be signed between ...": who does it stands after "by" or nowhere. */
function passiveWill({ clause, match, words }: Trigger, verb: number): Undertaking | undefined {
  const all = clause.passage.words;
  const done = all[verb];
  if (!done || all[match.from]!.lower === "would") return undefined;
  const { tree } = clause;
  const isDeed = tree.tagOf(done) === "VBN" && words.acts.has(tree.lemmaOf(done));
  if (!isDeed && !words.passives.has(done.lower)) return undefined;
  const end = clauseEnd(clause, verb);
  const first = all[phraseStart(all, match.from)];
  // "Will be created in Dushanbe": nothing stands before it; "to support the plan that will be": no thing of its own.
  if (!first || first.lower === "to" || /^(that|which|who|it|they)$/.test(all[match.from - 1]?.lower ?? ""))
    return undefined;
  const span = { start: first.start, end: all[end - 1]!.end };
  const by = all.findIndex(({ lower }, at) => at > verb && at < end && lower === "by");
  const doer =
    by < 0 ? undefined : clause.lists.find(({ start: at }) => at > all[by]!.start && at < all[by]!.end + 20);
  // "Our contribution will be paid by 1 March": whose it is, is who pays.
  const subject = doer && { parties: doer.parties, span: doer, rule: "doer-after-by" };
  return { ...undertaking(clause, match, subject, span), span };
}

/** "are being prepared for approval by the leaders". */
export function byPreparation({ clause, match }: Trigger): Undertaking | undefined {
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
