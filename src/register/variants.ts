import { byCodeUnits } from "../text/index.ts";
import { placedWords } from "./align.ts";
import type { StatementEntry, Variant } from "./entry.ts";
import { DAYS_NEAR, dayTold } from "./occasion.ts";
import { tellingOf } from "./telling.ts";

/** Least number and share of telling words that two renderings of one thought have in common. */
const LEAST_SHARED = 3;
const SHARE = 0.5;

/** So many where both deny something, in two sources of one day. */
const LEAST_TURNED = 2;

/** A rendering has at most so many times the words of the other, and a few. */
const TIMES = 4;

/** The same where one of them at least is told in a reporter's words. */
const LEAST_REPORTED = 4;
const SHARE_REPORTED = 0.6;

/** Variants offered beside one statement at most: the nearest. */
const MOST = 3;

/** Statements one is compared with at most: of a speaker who says a hundred things a day, those that share a word rare that day. */
const MOST_COMPARED = 60;

/** A statement made ready for comparison. */
interface Prepared {
  readonly entry: StatementEntry;
  readonly length: number;
  readonly telling: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly framed: boolean;
  /** Says what is not so. */
  readonly negates: boolean;
  /** Told in a reporter's words. */
  readonly reported: boolean;
  readonly sources: ReadonlySet<string>;
  readonly days: ReadonlySet<number>;
}

/**
 * Statements of one speaker with those that may be other renderings of the same words: told in one source or within two
 * days (the occasion first), and sharing most of their telling words, or the frame “not … but …” and one of them. Reports in a
 * reporter's words share more of them, and stand in two sources.
 * Offered with the reason; nothing is put together for it.
 */
export function withVariants(entries: readonly StatementEntry[]): StatementEntry[] {
  const quoted = entries.filter(({ form }) => form !== "turn").map(prepared);
  const occasions = new Occasions(quoted);
  const found = new Map(quoted.map((each) => [each.entry.id, variantsOf(each, occasions)]));
  return entries.map((entry) => {
    const variants = [...(entry.variants ?? []), ...(found.get(entry.id) ?? [])];
    return variants.length > 0 ? { ...entry, variants } : entry;
  });
}

function prepared(entry: StatementEntry): Prepared {
  const words = placedWords(entry.words);
  const telling = [...new Set(tellingOf(words).map(stemOf))];
  return {
    entry,
    length: words.length,
    telling,
    known: new Set(telling),
    reported: entry.form === "indirect",
    framed: FRAME.test(words.map(({ folded }) => folded).join(" ")),
    negates: words.some(({ folded }) => NEGATIONS.has(folded)),
    sources: new Set(entry.accounts.map(({ from }) => from.source)),
    days: new Set(entry.accounts.flatMap((account) => dayTold(account) ?? [])),
  };
}

/** "Wants" and "wanted", "answer" and "answers" are one word for a translator; the end of a short word is its own. */
const stemOf = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ies|ied)$/, "y").replace(/(?:(?<!s)s|ed|ing)$/, "");

const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "never", "nobody", "nothing", "nor", "without"]);

/** “Not X but Y” within one sentence, at most so many letters apart. */
const FRAME = /\bnot\b.{2,160}\bbut\b/u;

/**
 * Statements by the sources they stand in and the days they are told of, and there by their words. What has no occasion in
 * common is never looked at, so whom a statement is compared with does not depend on what was said years before.
 */
class Occasions {
  readonly #bySource = new Map<string, Map<string, Prepared[]>>();
  readonly #byDay = new Map<number, Map<string, Prepared[]>>();

  constructor(all: readonly Prepared[]) {
    for (const each of all) {
      for (const source of each.sources) note(this.#bySource, source, each);
      for (const day of each.days) note(this.#byDay, day, each);
    }
  }

  /** Those told on the same occasion that share a telling word, the rarest words first; so many at most. */
  sharing(each: Prepared): readonly Prepared[] {
    const days = new Set<number>();
    for (const day of each.days)
      for (let near = day - DAYS_NEAR; near <= day + DAYS_NEAR; near++) days.add(near);
    const known = [
      ...[...days].sort((a, b) => a - b).flatMap((day) => this.#byDay.get(day) ?? []),
      ...[...each.sources].sort().flatMap((source) => this.#bySource.get(source) ?? []),
    ];
    const found = new Set<Prepared>();
    for (const { lists } of each.telling
      .map((word) => having(word, known))
      .sort((a, b) => a.count - b.count)) {
      for (const other of lists.flatMap((list) => list.slice(0, MOST_COMPARED + 1))) {
        if (other !== each) found.add(other);
        if (found.size === MOST_COMPARED) return [...found];
      }
    }
    return [...found];
  }
}

/** The statements of some occasions that have a word. */
function having(word: string, known: readonly ReadonlyMap<string, readonly Prepared[]>[]) {
  const lists = known.flatMap((words) => {
    const some = words.get(word);
    return some ? [some] : [];
  });
  return { lists, count: lists.reduce((sum, list) => sum + list.length, 0) };
}

function note<Key>(occasions: Map<Key, Map<string, Prepared[]>>, key: Key, each: Prepared): void {
  const words = occasions.get(key) ?? new Map<string, Prepared[]>();
  occasions.set(key, words);
  for (const word of each.telling) {
    const having = words.get(word);
    if (having) having.push(each);
    else words.set(word, [each]);
  }
}

function variantsOf(each: Prepared, occasions: Occasions): Variant[] {
  if (each.length < 4) return [];
  return occasions
    .sharing(each)
    .flatMap((other) => {
      const shared = sharedBy(each, other);
      return shared.length > 0 ? [{ other, shared }] : [];
    })
    .sort((a, b) => b.shared.length - a.shared.length || byCodeUnits(a.other.entry.id, b.other.entry.id))
    .slice(0, MOST)
    .map(({ other, shared }) => ({ id: other.entry.id, reason: reasonFor(each, other, shared) }));
}

/** The telling words two statements have in common, where that makes them renderings of one thought. */
function sharedBy(a: Prepared, b: Prepared): string[] {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length > TIMES * short.length + 6) return [];
  const shared = a.telling.filter((word) => b.known.has(word));
  const least = Math.min(a.telling.length, b.telling.length);
  const reported = a.reported || b.reported;
  // Two reports in one source are of two utterances: who writes them tells things once.
  if (a.reported && b.reported && inOneSource(a, b)) return [];
  const [few, share] = reported ? [LEAST_REPORTED, SHARE_REPORTED] : [LEAST_SHARED, SHARE];
  if (shared.length >= few && shared.length >= share * least) return shared;
  if (reported) return [];
  return (a.framed && b.framed) || isTurned(a, b, shared.length) ? shared : [];
}

/** "We do not come to ask" beside "we are not here to beg": two sources of one day in which both say what is not so. */
const isTurned = (a: Prepared, b: Prepared, shared: number): boolean =>
  a.negates &&
  b.negates &&
  shared >= LEAST_TURNED &&
  !inOneSource(a, b) &&
  [...a.days].some((day) => b.days.has(day));

const inOneSource = (a: Prepared, b: Prepared): boolean =>
  [...a.sources].some((source) => b.sources.has(source));

function reasonFor(a: Prepared, b: Prepared, shared: readonly string[]): string {
  return [
    `same speaker, ${inOneSource(a, b) ? "one source" : "the same days"}`,
    ...(a.framed && b.framed ? ["both say “not … but …”"] : []),
    ...(!(a.framed && b.framed) && isTurned(a, b, shared.length) ? ["both say what is not so"] : []),
    `both have ${asWritten(a, shared).join(", ")}`,
  ].join("; ");
}

/** The shared words as the first statement writes them. */
const asWritten = ({ entry }: Prepared, shared: readonly string[]): string[] => {
  const written = tellingOf(placedWords(entry.words));
  return shared.map((stem) => written.find((word) => stemOf(word) === stem) ?? stem);
};
