import { quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import { perAuthorities } from "../../authorities.ts";
import type { MeetingFigure } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { numberOf, organisationWords } from "../organisation-facts/words.ts";
import type { Word } from "../passages.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseAt, phraseBook, phrasesIn } from "../phrases.ts";

const CLASSES = [
  "more",
  "fewer",
  "about",
  "crowd",
  "person",
  "anybody",
  "there",
  "lasting",
  "timed",
] as const;

type FigureWords = Readonly<Record<(typeof CLASSES)[number], PhraseBook>>;

/** The words of authority/figure-words.tsv by class. */
const figureWords = perAuthorities(
  ({ "figure-words": rows = [] }: Authorities) =>
    Object.fromEntries(
      CLASSES.map((name) => [name, phraseBook(rows.filter((row) => row["class"] === name))]),
    ) as FigureWords,
);

/** How many were there and how long it took, as one sentence says. */
export const figuresIn = (
  clause: Clause,
  text: string,
  authorities: Authorities,
): readonly MeetingFigure[] => [
  ...attendanceIn(clause, text, authorities),
  ...durationsIn(clause, text, authorities),
];

/** A number as the words have it: exactly, or as a stretch of numbers with its least and, where there is one, its most. */
export type Extent = Pick<MeetingFigure, "least" | "most">;

interface Counted {
  /** The number of its first word. */
  readonly from: number;
  readonly extent: Extent;
}

/** The number that ends right before word `to`, with "more than", "about" before it. */
export function extentBefore(
  words: readonly Word[],
  to: number,
  authorities: Authorities,
): Counted | undefined {
  const book = figureWords(authorities);
  for (let at = Math.max(0, to - CROWD_REACH); at < to; at++) {
    const crowd = phraseAt(book.crowd, words, at);
    if (!crowd || crowd.to !== to) continue;
    const least = Number(crowd.row["value"]);
    const most = least === DOZEN ? about(DOZEN).most! : least * CROWD;
    return { from: at, extent: { least: about(least).least, most } };
  }
  const count = numberOf(words[to - 1], organisationWords(authorities));
  if (count === undefined) return undefined;
  for (let at = Math.max(0, to - 1 - HEDGE_REACH); at < to - 1; at++) {
    const ends = (name: "more" | "fewer" | "about"): boolean =>
      phraseAt(book[name], words, at)?.to === to - 1;
    if (ends("more")) return { from: at, extent: { least: count } };
    if (ends("fewer")) return { from: at, extent: { least: 0, most: count } };
    if (ends("about")) return { from: at, extent: about(count) };
  }
  return { from: to - 1, extent: { least: count, most: count } };
}

const DOZEN = 12;
/** "Dozens" may be as many times their least. */
const CROWD = 5;
const CROWD_REACH = 4;
const HEDGE_REACH = 3;
/** "About" and "nearly" go so far to either side. */
const SLACK = 0.2;
const about = (count: number): Extent => ({
  least: Math.floor(count * (1 - SLACK)),
  most: Math.ceil(count * (1 + SLACK)),
});

/** "The two delegations" are those who meet. */
const MOST_OF_TWO = 2;
// "43 trade experts": so many words between number and noun.
const NOUN_REACH = 2;

/** "More than 40 experts took part", "delegations of 43 experts". */
function attendanceIn(
  { passage: { words } }: Clause,
  text: string,
  authorities: Authorities,
): MeetingFigure[] {
  const book = figureWords(authorities);
  if (phrasesIn(book.there, words).length === 0) return [];
  const nouns = (["person", "anybody"] as const).flatMap((name) =>
    phrasesIn(book[name], words).map((noun) => ({
      ...noun,
      kind: name === "anybody" ? "" : words[noun.to - 1]!.lower,
    })),
  );
  return nouns.flatMap((noun): MeetingFigure[] => {
    for (let to = noun.from; to >= noun.from - NOUN_REACH && to > 0; to--) {
      const counted = extentBefore(words, to, authorities);
      if (!counted || (counted.extent.most ?? MOST_OF_TWO + 1) <= MOST_OF_TWO) continue;
      const span = quote(text, { start: words[counted.from]!.start, end: words[noun.to - 1]!.end });
      return [{ of: "attendance", kind: noun.kind, ...counted.extent, ...span }];
    }
    return [];
  });
}

// "lasted, the ministry said, two hours"; "a two-hour closed-door meeting": so many words between.
const LASTING_REACH = 6;
// "spoke by telephone with Foreign Minister Ilyas Morvan of Tarvia for two hours"
const FOR_REACH = 16;
const TIMED_REACH = 3;

/** "The talks lasted two hours", "a forty-minute call", "spoke for more than an hour": in minutes. */
function durationsIn({ passage }: Clause, text: string, authorities: Authorities): MeetingFigure[] {
  const { words, dates } = passage;
  const book = figureWords(authorities);
  return dates.flatMap(({ type, value, start, end }): MeetingFigure[] => {
    const minutes = type === "DURATION" ? minutesOf(value) : undefined;
    const from = words.findIndex((word) => word.end > start);
    if (minutes === undefined || from < 0) return [];
    const to = words.findIndex((word) => word.start >= end);
    const after = to < 0 ? [] : words.slice(to, to + TIMED_REACH);
    const reach = words[from - 1]?.lower === "for" ? FOR_REACH : LASTING_REACH;
    const lasting = phrasesIn(book.lasting, words.slice(Math.max(0, from - reach), from)).length > 0;
    if (!lasting && phrasesIn(book.timed, after).length === 0) return [];
    // "The truce lasted two days" is of no meeting.
    if (lasting && !isOfMeeting(words.slice(0, from), book)) return [];
    const extent = hedged(words, from, minutes, book);
    return [{ of: "duration", kind: "minutes", ...extent, ...quote(text, { start, end }) }];
  });
}

/** The meeting, or whoever met, stands before the verb, or the verb is one of people: "spoke", "met". */
const isOfMeeting = (before: readonly Word[], book: FigureWords): boolean =>
  phrasesIn(book.timed, before).length > 0 ||
  before.some(({ lower }) => PARTIES.test(lower) || PEOPLES.test(lower));

const PARTIES = /^(it|they|which|both|sides|two|delegations|ministers|presidents|leaders)$/;
const PEOPLES = /^(spoke|talked|worked|met|conferred|negotiated|sat)$/;

/** The words of a duration begin with what hedges it: "more than three hours", "nearly ninety minutes". */
function hedged(words: readonly Word[], from: number, minutes: number, book: FigureWords): Extent {
  for (let at = Math.max(0, from - HEDGE_REACH); at <= from; at++) {
    const reaches = (name: "more" | "fewer" | "about"): boolean =>
      (phraseAt(book[name], words, at)?.to ?? -1) >= from;
    if (reaches("more")) return { least: minutes };
    if (reaches("fewer")) return { least: 0, most: minutes };
    if (reaches("about")) return about(minutes);
  }
  return { least: minutes, most: minutes };
}

/** Minutes of a TIMEX3 duration of days, hours or minutes; a war lasts years. */
function minutesOf(value: string): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?)?$/.exec(value);
  if (!match) return undefined;
  const [days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  const all = days! * 1440 + hours! * 60 + minutes!;
  return all > 0 ? all : undefined;
}
