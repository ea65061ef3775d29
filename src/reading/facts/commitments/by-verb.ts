import type { Clause } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import { subjectOfVerb } from "./subjects.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import { isNegated, undertaking } from "./undertaking.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";

/** "agreed to explore ...", "is ready to ...": an infinitive of more than one word. */
export function byVerb(trigger: Trigger): Undertaking | undefined {
  const { clause, match, text } = trigger;
  const all = clause.passage.words;
  // "Aims to control are tools": a noun
  if (/^aims?$/.test(all[match.from]!.lower) && clause.tree.tagOf(all[match.from]!).startsWith("NN"))
    return undefined;
  const told = undertaken(trigger, all[match.to]?.lower === "to" ? match.to + 1 : match.to);
  // "agreed to hold — hold": one word tells nothing; "were agreed to be" tells of others
  if (!told || !/\s/.test(text.text.slice(told.what.start, told.what.end))) return undefined;
  if (all[match.to]!.lower === "be" || /^(is|are|was|were|be|been)$/.test(all[match.from - 1]?.lower ?? ""))
    return undefined;
  return told;
}

/** "promised ever closer cooperation", "pledged 600 million dollars", "committed to provide". */
export function byPledge(trigger: Trigger): Undertaking | undefined {
  const { clause, match } = trigger;
  const all = clause.passage.words;
  const told = undertaken(trigger, all[match.to]?.lower === "to" ? match.to + 1 : match.to);
  if (!told || !isVerb(all, match) || isOfAnybody(clause, match, told.who.length > 0)) return undefined;
  return told;
}

/** "announced a new package": what is announced, by somebody. */
export function byAnnouncement(trigger: Trigger): Undertaking | undefined {
  const told = undertaken(trigger, trigger.match.to - 1);
  return told && told.whoRule !== "nobody-named" ? told : undefined;
}

function undertaken(trigger: Trigger, from: number): Undertaking | undefined {
  const { clause, match, words } = trigger;
  const all = clause.passage.words;
  const what = restOfClause(clause, from);
  const first = all[match.to];
  if (!what || !first || isNegated(all, match.from)) return undefined;
  const amount = match.row["class"] === "pledge" && AMOUNT.test(first.text);
  if (
    !amount &&
    (!/^\p{L}/u.test(first.text) || words.notUndertaken.has(first.lower) || isManner(first.lower))
  )
    return undefined;
  return undertaking(clause, match, subjectOfVerb(trigger), what);
}

const AMOUNT = /^(\p{Sc}|\p{N}|US\$)/u;

/** "agreed to peaceful means" undertakes nothing. */
const isManner = (word: string): boolean => /(ful|ous|ive|ical)$/.test(word);

// "agreed that the ferry between Oru and Esk will sail": the auxiliary stands at most so many words on.
const THAT_REACH = 16;

/** "agreed that the ferry will sail again before the end of October": what comes after "that". */
export function byThat(trigger: Trigger): Undertaking | undefined {
  const { clause, match } = trigger;
  const all = clause.passage.words;
  const what = restOfClause(clause, match.to);
  const does = all
    .slice(match.to, match.to + THAT_REACH)
    .some(({ lower, start }) => /^(will|would|shall|'ll|’ll)$/.test(lower) && what && start < what.end);
  if (!what || !does || isNegated(all, match.from)) return undefined;
  return undertaking(clause, match, subjectOfVerb(trigger), what);
}

/** "a government that promises the third step", "whoever promises": nobody does. */
function isOfAnybody({ passage, lists }: Clause, { from }: PhraseMatch, hasSubject: boolean): boolean {
  const before = passage.words[from - 1];
  if (before?.lower === "whoever") return true;
  if (!before || !/^(that|who|which|he|she|it)$/.test(before.lower)) return false;
  const whoever = passage.words.slice(0, from).some(({ lower }) => lower === "whoever" || lower === "anyone");
  return (
    whoever ||
    (!hasSubject && before.lower === "that") ||
    (before.lower === "that" && !lists.some(({ end }) => end + 1 === before.start))
  );
}

/** "the pledges", "such promises" are nouns. */
const isVerb = (all: readonly Word[], { from, to }: PhraseMatch): boolean =>
  all[to - 1]!.lower === "to" ||
  all[to]!.lower === "to" ||
  (from > 0 &&
    !/^(the|these|those|their|its|his|her|our|of|such|any|on|previous|empty|new)$/.test(
      all[from - 1]!.lower,
    ) &&
    (all[from - 1]!.lower !== "and" || /^(promised|pledged|vowed)$/.test(all[from]!.lower)));
