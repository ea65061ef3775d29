import type { Span } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { Word } from "../passages.ts";

// The subject of a passive is sought at most so many words back.
const PHRASE_REACH = 40;
const PHRASE_BREAK = /^([.;:!?"“”—–]|and|but|that|which|where|because|,)$/;

/** First word of the noun phrase before a verb; a long list of capitals ("The Program of ..., and the ...") counts whole. */
export function phraseStart(all: readonly Word[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && at > verb - PHRASE_REACH && !PHRASE_BREAK.test(all[at - 1]!.lower)) at--;
  const whole =
    verb < PHRASE_REACH &&
    /^(the|an?|this|these)$/.test(all[0]!.lower) &&
    !all.slice(0, at).some(({ lower }) => /^(is|are|was|were|will|that|which|[;:])$/.test(lower));
  return whole ? 0 : at;
}

/** What follows a trigger up to the end of its clause, or to the word `until`; undefined where nothing does. */
export function restOfClause(clause: Clause, from: number, until = Infinity): Span | undefined {
  const all = clause.passage.words;
  if (from >= all.length) return undefined;
  const end = trimmed(all, from, Math.min(until, clauseEnd(clause, from)));
  return end > from ? { start: all[from]!.start, end: all[end - 1]!.end } : undefined;
}

/** "to realise the vision and", "the plan, including the": what leads to nothing is left out. */
function trimmed(all: readonly Word[], from: number, end: number): number {
  let to = end;
  while (to > from + 1 && DANGLING.test(all[to - 1]!.lower)) to--;
  return to;
}

const DANGLING = /^([,(–-]|and|or|but|the|an?|to|of|in|with|for|by|that|including|our|their|its)$/;

// A commitment is told in at most so many words.
const WHAT_REACH = 90;

/** Number of the word after the clause: before a mark that ends it, a quotation's end, or "as", "while", "said". */
export function clauseEnd(clause: Clause, from: number): number {
  const all = clause.passage.words;
  let at = from;
  while (at < all.length && at < from + WHAT_REACH && !(at > from && endsClause(clause, at, from))) at++;
  return at;
}

/** Whether the clause that began at word `from` ends before word `at`. */
function endsClause(clause: Clause, at: number, from: number): boolean {
  const all = clause.passage.words;
  const { lower } = all[at]!;
  const next = all[at + 1];
  switch (lower) {
    case ";":
      // "including averting loss; building resilience", "i) share data; ii) train police": the list goes on
      return !isItem(all, at + 1) && (!isGerund(next) || !all.slice(from, at).some((word) => isGerund(word)));
    case ":":
      return !isItem(all, at + 1);
    case ".":
    case "!":
    case "?":
    case "—":
    case "”":
    case "“":
    case '"':
      return true;
    case "while":
      // "by suspending 24 points while retaining the rest": part of what is to be done
      return at > from + 1 && !isGerund(next);
    case "whereas":
    case "because":
    case "although":
    case "but":
    case "which":
      return at > from + 1;
    case "as":
      // "promised closer cooperation as they met"; not "such as", "as well as"
      return /^(they|he|she|it|we|i|this)$/.test(next?.lower ?? "") && all[at - 1]!.lower !== "such";
    case "and":
      if (at <= from + 1 || isBetween(all, from, at)) return false;
      return beginsVerb(clause, at + 1) || beginsClause(clause, at + 1);
    case ",":
      return (
        /^(he|she|they|who|which|said|says|according|taking|where|but)$/.test(next?.lower ?? "") ||
        (next?.lower === "while" && !isGerund(all[at + 2])) ||
        isSourceAfter(all, at) ||
        beginsClause(clause, at + 1)
      );
    default:
      return false;
  }
}

// "between the port of Oru and Esk will sail": the second place is named at most so many words on.
const BETWEEN_REACH = 6;

/** "the ferry between Oru and Esk will sail": the "and" joins two places. */
const isBetween = (all: readonly Word[], from: number, and: number): boolean => {
  const before = all.slice(Math.max(from, and - BETWEEN_REACH), and).map(({ lower }) => lower);
  return before.includes("between") && !before.includes("and");
};

/** "i) dismantle", "(a) share": an item of a list in the sentence. */
const isItem = (all: readonly Word[], at: number): boolean => {
  const mark = all[at]?.text === "(" ? at + 1 : at;
  return /^([ivx]{1,4}|[a-h]|\d)$/.test(all[mark]?.lower ?? "") && all[mark + 1]?.text === ")";
};

const isGerund = (word: Word | undefined): boolean => /^\p{Ll}{2,}ing$/u.test(word?.text ?? "");

/** "and denounced its critics", "and has sent a note": a verb of its own joined to the sentence. */
function beginsVerb({ passage, tree }: Clause, at: number): boolean {
  const word = passage.words[at];
  if (!word || !/^\p{Ll}/u.test(word.text)) return false;
  if (/^(we|they|he|she|i|undertakes?|pledges?|commits?|agrees?)$/.test(word.lower)) return true;
  const next = /ly$|^(also|then)$/.test(word.lower) ? (passage.words[at + 1] ?? word) : word;
  if (/^(will|shall|would|has|have|had|is|are|was|were)$/.test(next.lower)) return true;
  return /^(VBD|VBZ)$/.test(tree.tagOf(next));
}

// "and Esk and the islands will": the auxiliary of a new clause stands at most so many words on.
const CLAUSE_REACH = 6;

/** "and Esk will sail", "and Esk aims to": another clause, with "will" or with a verb right after its party. */
function beginsClause({ passage, tree, lists }: Clause, at: number): boolean {
  const all = passage.words;
  const party = lists.find(({ start, adjectival }) => !adjectival && start === all[at]?.start);
  const verb = party && all.find(({ start }) => start >= party.end);
  if (verb && /^(VBZ|VBD|MD)$/.test(tree.tagOf(verb))) return true;
  for (let to = at + 1; to < all.length && to <= at + CLAUSE_REACH; to++) {
    const { lower } = all[to]!;
    if (lower === "will" || lower === "shall") return !isNounHere(tree.tagOf(all[to]!));
    if (/^(that|which|who|to|and|,|of|in|for|with|by|if|when|once)$/.test(lower)) return false;
  }
  return false;
}

const isNounHere = (tag: string): boolean => tag.startsWith("NN");

/** ", a Tarvian ministry said", ", Morvan noted": who says so, not what is promised. */
function isSourceAfter(all: readonly Word[], comma: number): boolean {
  for (let at = comma + 2; at < comma + 8 && at < all.length; at++) {
    if (/^(said|says|added|noted|reported|reports|stressed|announced)$/.test(all[at]!.lower)) return true;
    if (/^[,;]$/.test(all[at]!.lower)) return false;
  }
  return false;
}
