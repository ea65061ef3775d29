import type { Reading, ReadMeeting } from "../src/reading/index.ts";
import { items } from "../src/reading/index.ts";
import type { KnownNames } from "./own-gold-names.ts";
import { namesOf, sameName, words } from "./own-gold-names.ts";

/** `practice`: further passages, all for tuning, in a file of their own. */
export type GoldPart = "dev" | "held-out" | "practice";

/**
 * A meeting as the annotator sees it. Where several answers are fair, a string holds them all, parted by " | "
 * ("Polish foreign minister | Poland"). `evidence` is a half-open span of UTF-16 units of the passage.
 */
export interface GoldMeeting {
  readonly participants: readonly string[];
  /** Neither missed nor wrong: the host state of a visit, a mediator. */
  readonly optionalParticipants?: readonly string[];
  readonly format: string;
  readonly place?: string;
  readonly date?: string;
  readonly status: string;
  readonly evidence: readonly [start: number, end: number];
  /** The whole meeting may be given or not: the council on whose sidelines two ministers met. */
  readonly optional?: boolean;
}

/** One passage of `gold/meetings.jsonl`; `date` is its day of publication, a trap has no meetings. */
export interface GoldPassage {
  readonly id: string;
  readonly part: GoldPart;
  readonly kind: string;
  readonly date: string;
  readonly text: string;
  readonly meetings: readonly GoldMeeting[];
}

/** Counts of one part of the gold; shares of them are in `figures`. */
export interface OwnScore {
  readonly participants: { readonly matched: number; readonly gold: number; readonly given: number };
  readonly meetings: number;
  /** Of `meetings`: paired with one that was read, and what of it agrees. `right` is all but format. */
  readonly found: number;
  readonly right: number;
  readonly place: readonly [right: number, of: number];
  readonly date: readonly [right: number, of: number];
  readonly status: number;
  readonly format: number;
  /** Meetings given that stand for none of the gold, in passages that are no traps. */
  readonly foreign: number;
  /** Further mentions of a meeting of the gold ("The call was the second this month"); the register joins them. */
  readonly repeats: number;
  readonly traps: number;
  readonly trapsWithMeeting: number;
  readonly errors: readonly string[];
}

interface Pair {
  readonly gold: GoldMeeting;
  readonly given: ReadMeeting;
  readonly agreement: Agreement;
}

interface Agreement {
  readonly matched: number;
  /** Of the participants that the gold leaves open, how many are given. */
  readonly allowed: number;
  /** Participants given, without those that the gold leaves open. */
  readonly judged: number;
  readonly place: boolean;
  readonly date: boolean;
  readonly status: boolean;
  readonly format: boolean;
}

/** Compares readings with the gold, passage by passage, and counts. */
export class Judge {
  readonly #known: KnownNames;
  readonly #participants = { matched: 0, gold: 0, given: 0 };
  readonly #tally = {
    meetings: 0,
    found: 0,
    right: 0,
    status: 0,
    format: 0,
    foreign: 0,
    repeats: 0,
    traps: 0,
    trapsWithMeeting: 0,
  };
  readonly #place: [number, number] = [0, 0];
  readonly #date: [number, number] = [0, 0];
  readonly #errors: string[] = [];

  constructor(known: KnownNames) {
    this.#known = known;
  }

  get score(): OwnScore {
    return {
      ...this.#tally,
      participants: this.#participants,
      place: this.#place,
      date: this.#date,
      errors: this.#errors,
    };
  }

  passage(passage: GoldPassage, reading: Reading): void {
    if (passage.meetings.length === 0) return this.#trap(passage, reading);
    const required = passage.meetings.filter(({ optional }) => !optional);
    const pairs = this.#pairs(required, reading);
    const pairOf = new Map(pairs.map((pair) => [pair.gold, pair]));
    for (const gold of required) this.#meeting(passage, gold, pairOf.get(gold));
    for (const given of reading.meetings) {
      if (!pairs.some((pair) => pair.given === given)) this.#further(passage, given, reading);
    }
  }

  /** A meeting given beside those that the gold asks for. */
  #further({ id, kind, text, meetings }: GoldPassage, given: ReadMeeting, reading: Reading): void {
    if (meetings.some((gold) => gold.optional && this.#mayBe(gold, given, reading))) return;
    if (meetings.some((gold) => !gold.optional && this.#repeats(gold, given, reading))) {
      this.#tally.repeats++;
      return;
    }
    this.#tally.foreign++;
    this.#participants.given += given.participants.length;
    this.#errors.push(`${id} ${kind}: not in gold: ${shown(given)}\n    ${text}`);
  }

  #trap({ id, text }: GoldPassage, { meetings }: Reading): void {
    this.#tally.traps++;
    if (meetings.length === 0) return;
    this.#tally.trapsWithMeeting++;
    this.#errors.push(`${id} trap: ${meetings.map(shown).join("; ")}\n    ${text}`);
  }

  #meeting({ id, kind, text }: GoldPassage, gold: GoldMeeting, pair: Pair | undefined): void {
    this.#tally.meetings++;
    this.#participants.gold += gold.participants.length;
    const wanted = `${gold.participants.join("; ")} @ ${gold.place ?? "-"} on ${gold.date ?? "-"}, ${gold.status}`;
    if (!pair) {
      this.#errors.push(`${id} ${kind}: missed: ${wanted}\n    ${text}`);
      return;
    }
    const { matched, judged, place, date, status, format } = pair.agreement;
    this.#participants.matched += matched;
    this.#participants.given += judged;
    this.#tally.found++;
    this.#tally.status += Number(status);
    this.#tally.format += Number(format);
    count(this.#place, gold.place, place);
    count(this.#date, gold.date, date);
    const all = matched === gold.participants.length && judged === matched;
    if (all && place && date && status) this.#tally.right++;
    else this.#errors.push(`${id} ${kind}: wanted ${wanted}\n    got ${shown(pair.given)}\n    ${text}`);
  }

  /** One to one, the pairs that agree best first; only where the evidence meets and some participant agrees. */
  #pairs(required: readonly GoldMeeting[], reading: Reading): Pair[] {
    const possible = required
      .flatMap((gold) =>
        reading.meetings
          .filter((given) => meets(gold, given))
          .map((given): Pair => ({ gold, given, agreement: this.#agreement(gold, given, reading) })),
      )
      .filter(({ agreement }) => agreement.matched + agreement.allowed > 0)
      .sort((a, b) => quality(b) - quality(a));
    const chosen: Pair[] = [];
    for (const pair of possible) {
      if (!chosen.some(({ gold, given }) => gold === pair.gold || given === pair.given)) chosen.push(pair);
    }
    return chosen;
  }

  #agreement(gold: GoldMeeting, given: ReadMeeting, reading: Reading): Agreement {
    const left = given.participants.map((participant) => namesOf(participant, reading));
    // "The BRICS summit ended": a reading may name the BRICS as the body that met instead of as a participant.
    const body = given.body === undefined ? [] : [[given.body]];
    const matched = gold.participants.filter(
      (name) => this.#take(name, left) || this.#take(name, body),
    ).length;
    const allowed = (gold.optionalParticipants ?? []).filter((name) => this.#take(name, left)).length;
    return {
      matched,
      allowed,
      judged: matched + left.length,
      place:
        gold.place === undefined || answers(gold.place).some((place) => samePlace(place, given.place?.name)),
      date: gold.date === undefined || answers(gold.date).some((date) => sameDate(date, given.date?.value)),
      status: answers(gold.status).some((status) => compatible(status, given.status)),
      format: answers(gold.format).includes(given.format),
    };
  }

  /** Takes the first of `left` that a gold name stands for out of it. */
  #take(gold: string, left: (readonly string[])[]): boolean {
    const index = left.findIndex((names) =>
      answers(gold).some((answer) => names.some((name) => sameName(answer, name, this.#known))),
    );
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }

  /** The same participants, and neither place nor date otherwise. */
  #repeats(gold: GoldMeeting, given: ReadMeeting, reading: Reading): boolean {
    const { matched, judged, place, date } = this.#agreement(gold, given, reading);
    return matched > 0 && judged === matched && (place || !given.place) && (date || !given.date);
  }

  #mayBe(gold: GoldMeeting, given: ReadMeeting, reading: Reading): boolean {
    if (!meets(gold, given)) return false;
    return answers(gold.format).includes(given.format) || this.#agreement(gold, given, reading).matched > 0;
  }
}

const answers = (text: string): string[] => items(text);

function count(tally: [number, number], stated: string | undefined, right: boolean): void {
  if (stated === undefined) return;
  tally[0] += Number(right);
  tally[1]++;
}

const meets = ({ evidence: [start, end] }: GoldMeeting, given: ReadMeeting): boolean =>
  given.evidence.some((span) => span.start < end && start < span.end);

const quality = ({ gold, agreement: { matched, judged, place, date, format } }: Pair): number =>
  (2 * matched) / (gold.participants.length + judged) +
  0.1 * (Number(place) + Number(date)) +
  0.05 * Number(format);

const shown = ({ participants, place, date, status, format, rule }: ReadMeeting): string =>
  `${participants.map(({ name }) => name).join("; ")} @ ${place?.name ?? "-"} on ${date?.value ?? "-"}, ${status}, ${format} (${rule})`;

function samePlace(gold: string, given: string | undefined): boolean {
  const [x, y] = [words(gold), words(given ?? "")];
  return y.length > 0 && (x.every((word) => y.includes(word)) || y.every((word) => x.includes(word)));
}

/** The same partial date, or an interval that begins with it. */
const sameDate = (gold: string, given: string | undefined): boolean =>
  given === gold || given?.startsWith(`${gold}/`) === true;

/** Statuses between which a reader may choose; a postponed meeting is off for its day and announced for another. */
const NEAR: readonly string[] = [
  "announced possible",
  "cancelled denied",
  "announced ongoing",
  "held ongoing",
  "cancelled postponed",
  "announced postponed",
];

const compatible = (a: string, b: string): boolean => a === b || NEAR.includes([a, b].sort().join(" "));
