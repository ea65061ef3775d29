import { byCodeUnits, dayNumber, daysOfValue } from "../text/index.ts";
import { placedWords } from "./align.ts";
import type { StatementEntry, Variant } from "./entry.ts";
import { tellingOf } from "./telling.ts";

/** Days between two reports of one utterance at most, where they stand in two sources. */
const DAYS_NEAR = 2;

/** Least number and share of telling words that two renderings of one thought have in common. */
const LEAST_SHARED = 3;
const SHARE = 0.5;

/** The same where one of them at least is told in a reporter's words. */
const LEAST_REPORTED = 4;
const SHARE_REPORTED = 0.6;

/** Variants offered beside one statement at most: the nearest. */
const MOST = 3;

/** Statements one is compared with at most: of a speaker who says a hundred things a day, those that share a rare word. */
const MOST_COMPARED = 60;

/** A statement made ready for comparison. */
interface Prepared {
  readonly entry: StatementEntry;
  readonly length: number;
  readonly telling: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly framed: boolean;
  /** Told in a reporter's words. */
  readonly reported: boolean;
  readonly sources: ReadonlySet<string>;
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * Statements of one speaker with those that may be other renderings of the same words: told in one source or within two
 * days (the occasion first), and sharing most of their telling words, or the frame “not … but …” and one of them. Reports in a
 * reporter's words share more of them, and stand in two sources.
 * Offered with the reason; nothing is put together for it.
 */
export function withVariants(entries: readonly StatementEntry[]): StatementEntry[] {
  const quoted = entries.filter(({ form }) => form !== "turn").map(prepared);
  const byWord = new Map<string, Prepared[]>();
  for (const each of quoted) {
    for (const word of each.telling) {
      const having = byWord.get(word);
      if (having) having.push(each);
      else byWord.set(word, [each]);
    }
  }
  const found = new Map(quoted.map((each) => [each.entry.id, variantsOf(each, byWord)]));
  return entries.map((entry) => {
    const variants = [...(entry.variants ?? []), ...(found.get(entry.id) ?? [])];
    return variants.length > 0 ? { ...entry, variants } : entry;
  });
}

function prepared(entry: StatementEntry): Prepared {
  const words = placedWords(entry.words);
  const telling = tellingOf(words);
  const days = entry.accounts.flatMap(({ says, from }) => {
    const told = daysOfValue(says.date?.value ?? "") ?? daysOfValue(from.published ?? "");
    return told ? [told.first] : [];
  });
  days.sort(byCodeUnits);
  return {
    entry,
    length: words.length,
    telling,
    known: new Set(telling),
    reported: entry.form === "indirect",
    framed: FRAME.test(words.map(({ folded }) => folded).join(" ")),
    sources: new Set(entry.accounts.map(({ from }) => from.source)),
    first: days.length > 0 ? dayNumber(days[0]!) : null,
    last: days.length > 0 ? dayNumber(days.at(-1)!) : null,
  };
}

/** “Not X but Y” within one sentence, at most so many letters apart. */
const FRAME = /\bnot\b.{2,160}\bbut\b/u;

function variantsOf(each: Prepared, byWord: ReadonlyMap<string, readonly Prepared[]>): Variant[] {
  if (each.length < 4) return [];
  const rarest = each.telling
    .map((word) => byWord.get(word)!)
    .sort((a, b) => a.length - b.length)
    .flatMap((having) => having.slice(0, MOST_COMPARED));
  return [...new Set(rarest)]
    .slice(0, MOST_COMPARED)
    .flatMap((other) => {
      const shared = other === each ? [] : sharedBy(each, other);
      return shared.length > 0 ? [{ other, shared }] : [];
    })
    .sort((a, b) => b.shared.length - a.shared.length || byCodeUnits(a.other.entry.id, b.other.entry.id))
    .slice(0, MOST)
    .map(({ other, shared }) => ({ id: other.entry.id, reason: reasonFor(each, other, shared) }));
}

/** The telling words two statements have in common, where that makes them renderings of one thought. */
function sharedBy(a: Prepared, b: Prepared): string[] {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length > 3 * short.length + 6 || !near(a, b)) return [];
  const shared = a.telling.filter((word) => b.known.has(word));
  const least = Math.min(a.telling.length, b.telling.length);
  const reported = a.reported || b.reported;
  // Two reports in one source are of two utterances: who writes them tells things once.
  if (a.reported && b.reported && inOneSource(a, b)) return [];
  const [few, share] = reported ? [LEAST_REPORTED, SHARE_REPORTED] : [LEAST_SHARED, SHARE];
  if (shared.length >= few && shared.length >= share * least) return shared;
  return a.framed && b.framed && !reported ? shared : [];
}

const inOneSource = (a: Prepared, b: Prepared): boolean =>
  [...a.sources].some((source) => b.sources.has(source));

function near(a: Prepared, b: Prepared): boolean {
  if (inOneSource(a, b)) return true;
  if (a.first === null || b.first === null) return false;
  return a.first - DAYS_NEAR <= b.last! && b.first <= a.last! + DAYS_NEAR;
}

function reasonFor(a: Prepared, b: Prepared, shared: readonly string[]): string {
  return [
    `same speaker, ${inOneSource(a, b) ? "one source" : "the same days"}`,
    ...(a.framed && b.framed ? ["both say “not … but …”"] : []),
    `both have ${shared.join(", ")}`,
  ].join("; ");
}
