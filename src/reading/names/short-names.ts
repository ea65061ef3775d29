import type { Candidate, Settled } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import { familyKey, foldSpelling, isInitial } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import type { People, Person } from "./people.ts";
import { withUnknownBefore } from "./persons.ts";
import type { Words } from "./words.ts";
import { LOWER, MARK, NUMBER, UPPER } from "./words.ts";

/** People by each word or run of words they may be called by later: family name, its last word, given name. */
export interface Called {
  readonly byFamily: ReadonlyMap<string, readonly Person[]>;
  readonly byGiven: ReadonlyMap<string, readonly Person[]>;
  /** First words, folded, of the names of several words: "Bhutto" of "Bhutto Zardari". */
  readonly openers: ReadonlySet<string>;
}

export function callNames(people: People): Called {
  const byFamily = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const openers = new Set<string>();
  for (const person of new Set(people.values())) {
    const { given, family } = person.parts;
    const tails = given.map((_, i) => familyKey([...given.slice(i), ...family])).slice(1);
    const names = new Set([
      familyKey(family),
      familyKey(family.slice(-1)),
      ...tails,
      ...given
        .slice(1)
        .filter((w) => w.length > 2)
        .map((w) => familyKey([w])),
    ]);
    for (const name of names) add(byFamily, name, person);
    for (const word of [...given.slice(1), ...family.slice(0, -1)]) openers.add(foldSpelling(word));
    const first = given[0];
    if (first !== undefined && !isInitial(first)) {
      add(byGiven, foldName(first), person);
    }
  }
  return { byFamily, byGiven, openers };
}

/** Namesakes of one text beyond this number are not told apart; it keeps hostile texts linear. */
const NAMESAKES = 32;

function add(called: Map<string, Person[]>, name: string, person: Person): void {
  const bearers = called.get(name);
  if (!bearers) called.set(name, [person]);
  else if (bearers.length < NAMESAKES) bearers.push(person);
}

/** Later mentions by family name alone, where no other name stands: "Lavrov" after "Sergey Lavrov". */
export function findShortNames(
  words: Words,
  lexicon: Lexicon,
  { cover }: Settled,
  people: People,
): readonly Candidate[] {
  const called = callNames(people);
  if (people.size === 0) return [];
  const isCalled = memo((name) => called.byFamily.has(familyKey(name.split(" "))));
  const isOpener = memo((word) => called.openers.has(foldSpelling(word)));
  const isGiven = memo((name) => called.byGiven.has(foldName(name)));
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    const shape = words.shape[i]!;
    if (cover[i]! >= 0 || shape === LOWER || shape === MARK || shape === NUMBER) continue;
    for (let to = isOpener(words.word[i]!) ? endOfWords(words, cover, i) : i + 1; to > i; to--) {
      const name = words.text.slice(words.spans[i]!.start, words.spans[to - 1]!.end);
      const alone = to - i === 1;
      if (alone && !mayStandAlone(words, lexicon, i)) continue;
      if (!isCalled(name) && !(alone && isGiven(name))) continue;
      const from = alone && i > 0 && cover[i - 1]! < 0 ? withUnknownBefore(words, lexicon, i) : i;
      found.push({
        from,
        to,
        type: "person",
        form: from < i ? "full" : "short",
        name: textOf(words, { from, to }),
        rank: 6,
      });
      i = to - 1;
      break;
    }
  }
  return found;
}

/** End of up to three uncovered words with one space between them. */
function endOfWords({ word, spans }: Words, cover: Int32Array, from: number): number {
  let to = from + 1;
  while (to < word.length && to < from + 3 && cover[to]! < 0 && spans[to]!.start - spans[to - 1]!.end === 1) {
    if (!/^[\p{L}\p{M}'’-]+$/u.test(word[to]!)) break;
    to++;
  }
  return to;
}

/** Asks once for each wording of a text. */
function memo(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

/** "Price" or "May" at the start of a sentence is a word; "IS" in capitals is no family name. */
const mayStandAlone = (words: Words, { common, roles }: Lexicon, i: number): boolean =>
  !(words.opens[i] && common.has(words.lower[i]!)) &&
  !(words.shape[i] === UPPER && words.word[i]!.length < 3) &&
  !(roles.get(words.lower[i]!)?.has("calendar") && /^\d|^of$/.test(words.lower[i + 1] ?? ""));
