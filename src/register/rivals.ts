import { overlaps } from "../text/index.ts";
import type { Reading, ReadStatement } from "../reading/index.ts";
import { meetingPointOf } from "./actor-keys.ts";
import { placedWords } from "./align.ts";
import type { Rival } from "./entry.ts";
import { quotedParts } from "./quotation.ts";
import { tellingOf } from "./telling.ts";

/** Words given as a speaker's own, in one statement of a source. */
interface Quote {
  readonly statement: ReadStatement;
  readonly telling: ReadonlySet<string>;
  readonly polity: string | null;
}

/** A phrase of so many telling words at most may be a piece of a longer quotation; so many and this share it has to have. */
const LONGEST_PHRASE = 8;
const LEAST_SHARED = 3;
const SHARE = 0.7;
/** Longer quotations with all their telling words in common are the same words, whoever else is named. */
const LEAST_SAME = 5;
/** Quotations a phrase is compared with: in a text of nothing but quotations, those that come first. */
const MOST_COMPARED = 200;

/**
 * For each statement whose words its source also gives to another speaker, that other. "The Kremlin" in the lead and
 * the minister below may be one voice of one state: a short phrase of the one that stands in a quotation of the other.
 */
export function rivalsIn(reading: Reading): ReadonlyMap<string, readonly Rival[]> {
  const states = new Map(reading.actors.map(({ id, state }) => [id, state]));
  const quotes = reading.statements.flatMap((statement): Quote[] => {
    const { actor } = statement.speaker;
    if (actor === null || statement.form === "indirect") return [];
    const telling = new Set(tellingOf(placedWords(ownWords(statement))));
    const polity = actor.startsWith("state:") ? actor : (states.get(actor) ?? null);
    return telling.size >= LEAST_SHARED ? [{ statement, telling, polity }] : [];
  });
  const rivals = new Map<string, Rival[]>();
  const note = ({ statement: { id } }: Quote, { statement }: Quote, rule: Rival["rule"]): void => {
    const at = statement.content[0]!;
    const rival = { speaker: statement.speaker, words: at.exact, at, rule };
    rivals.set(id, [...(rivals.get(id) ?? []), rival]);
  };
  for (const [short, long, rule] of pairsOf(quotes)) {
    note(short, long, rule);
    note(long, short, rule);
  }
  return rivals;
}

/** Of a mixed report what stands between marks, of any other the whole. */
function ownWords({ form, content }: ReadStatement): string {
  const words = content.map(({ exact }) => exact).join(" … ");
  return form === "mixed" ? quotedParts(words).join(" … ") : words;
}

function* pairsOf(quotes: readonly Quote[]): Generator<readonly [Quote, Quote, Rival["rule"]]> {
  const byWord = new Map<string, Quote[]>();
  for (const quote of quotes) {
    for (const word of quote.telling) {
      const having = byWord.get(word);
      if (!having) byWord.set(word, [quote]);
      else if (having.length < MOST_COMPARED) having.push(quote);
    }
  }
  for (const short of quotes) {
    const near = new Set(
      [...short.telling].flatMap((word) => byWord.get(word) ?? []).slice(0, MOST_COMPARED),
    );
    for (const long of near) {
      const rule = long === short ? null : ruleFor(short, long);
      if (rule !== null) yield [short, long, rule];
    }
  }
}

/** The shorter quotation comes first; of two as long, the one that comes first in the text. */
function ruleFor(short: Quote, long: Quote): Rival["rule"] | null {
  const order = short.telling.size - long.telling.size || startOf(short) - startOf(long);
  if (order >= 0 || sameSpeaker(short, long) || overlapping(short, long)) return null;
  const shared = [...short.telling].filter((word) => long.telling.has(word)).length;
  if (shared === short.telling.size && shared >= LEAST_SAME) return "same-words-in-one-source";
  const oneVoice = short.polity !== null && short.polity === long.polity;
  const kinds = short.statement.speaker.kind !== long.statement.speaker.kind;
  const phrase =
    short.telling.size <= LONGEST_PHRASE && shared >= LEAST_SHARED && shared >= SHARE * short.telling.size;
  return oneVoice && kinds && phrase ? "one-phrase-two-voices-of-one-state" : null;
}

const startOf = ({ statement }: Quote): number => statement.content[0]!.start;

const sameSpeaker = (a: Quote, b: Quote): boolean =>
  meetingPointOf(a.statement.speaker.actor!) === meetingPointOf(b.statement.speaker.actor!);

const overlapping = (a: Quote, b: Quote): boolean =>
  a.statement.content.some((one) => b.statement.content.some((other) => overlaps(one, other)));
