import type { Clause } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import { subjectOfVerb } from "./subjects.ts";
import type { Trigger, Undertaking } from "./undertaking.ts";
import { undertaking } from "./undertaking.ts";

// "honoured its long-standing and repeated commitment": the noun stands at most so many words after the verb.
const NOUN_REACH = 5;

/** "honoured its pledge to reopen the road", "met the commitment they made in June": a promise told as kept or broken. */
export function byKeeping(trigger: Trigger): Undertaking | undefined {
  const { clause, match, words } = trigger;
  const all = clause.passage.words;
  const from = match.to;
  if (!/^(its|his|her|their|our|the|a|this|that|all)$/.test(all[from]?.lower ?? "")) return undefined;
  let noun = from + 1;
  while (noun <= from + NOUN_REACH && noun < all.length && !words.promises.has(all[noun]!.lower)) {
    if (!/^\p{Ll}/u.test(all[noun]!.text)) return undefined;
    noun++;
  }
  if (!words.promises.has(all[noun]?.lower ?? "")) return undefined;
  const deed = all[noun + 1]?.lower === "to" ? restOfClause(clause, noun + 2) : undefined;
  const what = deed ?? restOfClause(clause, from);
  if (!what || what.end <= all[noun]!.end) return undefined;
  return undertaking(clause, match, subjectOfVerb(trigger), what);
}

// "delivered the forty white ambulances that": the verb stands at most so many words before the promise.
const DEED_REACH = 14;

/** Word at which "that it had [pledged]" begins; undefined where the promise stands in no such clause. */
export function relativeStart(clause: Clause, promise: number): number | undefined {
  const all = clause.passage.words;
  let at = promise - 1;
  if (/^(has|have|had)$/.test(all[at]?.lower ?? "")) at--;
  const pronoun = /^(it|they|he|she|we)$/.test(all[at]?.lower ?? "");
  const list = pronoun ? undefined : clause.lists.find(({ end }) => end === all[at]?.end);
  if (!pronoun && !list) return undefined;
  const first = list ? all.findIndex(({ start }) => start >= list.start) : at;
  const start = /^(that|which)$/.test(all[first - 1]?.lower ?? "") ? first - 1 : first;
  // "the six jets it had promised": a noun right before; not "denied that it had promised"
  const noun = start > 0 && /^NN/.test(clause.tree.tagOf(all[start - 1]!));
  return noun && (pronoun || start < first) ? start : undefined;
}

/** "delivered the 40 buses that it had pledged": what was delivered is what was pledged. */
export function byDelivery(
  { text, clause, match, words }: Trigger,
  relative: number,
): Undertaking | undefined {
  const all = clause.passage.words;
  for (let at = relative - 2; at >= 0 && at >= relative - DEED_REACH; at--) {
    const word = all[at]!;
    if (!words.pastForms.has(word.lower) || !/^VB[DN]$/.test(clause.tree.tagOf(word))) continue;
    const object = /^(over|up|out|back)$/.test(all[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    const what = restOfClause(clause, object, relative);
    if (!what) return undefined;
    const subject = subjectBefore(text, clause, clause.unitOfWord[at]!);
    const deed = words.pastForms.get(word.lower)!;
    const told = undertaking(clause, match, subject, what);
    return { ...told, status: "reported-done", rule: "done-as-promised", deed };
  }
  return undefined;
}
