import type { DateMention } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { DateFinding, MeetingFormat, Named, Participant, ReadMeeting } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import { distinctParties } from "../lists.ts";
import { cover } from "./told.ts";
import { meetingWords } from "./words.ts";
import { phrasesIn } from "../phrases.ts";

/** More than these speak for a gathering, which its own words tell of. */
const MOST = 4;
/** Above the first words of a text: so many passages at most are its head. */
const HEAD = 8;

/** A meeting that a document as a whole bears witness to, where no sentence of it says so. */
export type DocumentMeeting = Omit<ReadMeeting, "id" | "claimedBy">;

/**
 * Kinds of documents that two who have met leave behind: the transcript of their joint press conference, and a joint
 * statement in their names. Who met stands in the title or in the first words, the day at the head or on the page.
 */
export function documentMeetings(
  document: VoicedDocument,
  text: ClausedText,
  authorities: Authorities,
  published?: string,
): readonly DocumentMeeting[] {
  return [pressConference(document, text, authorities), jointStatement(text, authorities)].flatMap((told) => {
    if (!told) return [];
    const date = dayAtHead(document.dates, told.from) ?? dayOfPage(published);
    const place = placeAtHead(told.head);
    return [
      {
        participants: told.parties,
        format: told.format,
        ...(place && { place }),
        ...(date && { date }),
        status: "held" as const,
        evidence: evidenceOf(text.text, [told.span]),
        rule: told.rule,
      },
    ];
  });
}

interface Witness {
  readonly parties: readonly Participant[];
  readonly span: { readonly start: number; readonly end: number };
  /** The passages above the first words, and where these begin. */
  readonly head: readonly Clause[];
  readonly from: number;
  readonly format: MeetingFormat;
  readonly rule: string;
}

/** "Remarks by President X and President Y of Z in Joint Press Conference", above a transcript with several voices. */
function pressConference(
  { turns }: VoicedDocument,
  { clauses }: ClausedText,
  authorities: Authorities,
): Witness | undefined {
  const [first] = turns;
  if (!first || turns.length < 2) return undefined;
  const words = meetingWords(authorities);
  const from = (first.label ?? first).start;
  const head = clauses.slice(0, HEAD).filter(({ passage }) => passage.end <= from);
  for (const clause of head) {
    const phrase = phrasesIn(words.jointPress, clause.passage.words)[0];
    const parties = phrase ? personsIn(clause) : [];
    if (!phrase || !areSides(parties)) continue;
    const { words: all } = clause.passage;
    const span = cover([
      ...listsOf(clause),
      { start: all[phrase.from]!.start, end: all[phrase.to - 1]!.end },
    ]);
    return { parties, span, head, from, format: "bilateral", rule: "joint-press-conference" };
  }
  return undefined;
}

/** "We, President X of A and President Y of B, reaffirm ...", under the title of a joint statement. */
function jointStatement({ clauses }: ClausedText, authorities: Authorities): Witness | undefined {
  const words = meetingWords(authorities);
  const at = clauses
    .slice(0, HEAD)
    .findIndex(({ passage }) => passage.words[0]?.lower === "we" && passage.words[1]?.text === ",");
  if (at < 1) return undefined;
  const head = clauses.slice(0, at);
  const titled = head.some(({ passage }) => phrasesIn(words.jointText, passage.words).length > 0);
  const clause = clauses[at]!;
  const parties = titled ? personsIn(clause) : [];
  const span = cover([{ start: clause.passage.start, end: clause.passage.start + 2 }, ...listsOf(clause)]);
  return areSides(parties)
    ? { parties, span, head, from: clause.passage.start, format: "contact", rule: "joint-statement" }
    : undefined;
}

/** The first list of two persons or more, and what names them. */
const listsOf = ({ lists }: Clause) =>
  lists.filter(({ parties, adjectival }) => !adjectival && parties.some(isPerson)).slice(0, 2);

const personsIn = (clause: Clause): readonly Participant[] =>
  distinctParties(listsOf(clause).flatMap(({ parties }) => parties)).filter(isPerson);

const isPerson = ({ kind }: Participant): boolean => kind === "person";

const areSides = ({ length }: readonly Participant[]): boolean => length >= 2 && length <= MOST;

/** "(December 12, 2023)" above the first words: the one day that the head names in full. */
function dayAtHead(dates: readonly DateMention[], until: number): DateFinding | undefined {
  const days = dates.filter(({ type, value, start }) => start < until && type === "DATE" && DAY.test(value));
  const [day] = days;
  if (!day || days.some(({ value }) => value !== day.value)) return undefined;
  return { value: day.value, basis: day.basis, rule: "day-at-the-head" };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const dayOfPage = (published: string | undefined): DateFinding | undefined =>
  published?.length === 10 ? { value: published, basis: "inferred", rule: "day-of-publication" } : undefined;

/** "Lisse, Ostria" on a line of its own; a hall is only where they spoke. */
function placeAtHead(head: readonly Clause[]): Named | undefined {
  for (const { units } of head) {
    const [place, after] = units;
    if (place?.kind === "place" && after === undefined && place.name.includes(","))
      return { name: place.name };
  }
  return undefined;
}

/**
 * What the document bears witness to beside what its sentences tell: the day and the place of a meeting they tell of the
 * same persons, else a meeting of its own.
 */
export function withDocumentMeetings(
  told: readonly ReadMeeting[],
  witnessed: readonly DocumentMeeting[],
): readonly ReadMeeting[] {
  const meant = new Map(witnessed.map((one) => [one, told.find((other) => isMeant(other, one))]));
  const fuller = told.map((meeting) => {
    const one = witnessed.find((each) => meant.get(each) === meeting);
    return one ? { ...one, ...meeting } : meeting;
  });
  const own = witnessed.filter((each) => !meant.get(each)).map((each) => ({ ...each, claimedBy: null }));
  return [...own, ...fuller].map((meeting, i) => ({ ...meeting, id: `m${i + 1}` }));
}

const OTHER: ReadonlySet<MeetingFormat> = new Set(["press", "phone", "visit"]);

/** Of the same persons, held, and of no other day. */
const isMeant = (told: ReadMeeting, { participants, date }: DocumentMeeting): boolean =>
  (told.status === "held" || told.status === "ongoing") &&
  !OTHER.has(told.format) &&
  told.participants.length === participants.length &&
  participants.every(({ actor }) => told.participants.some((other) => other.actor === actor)) &&
  (told.date === undefined || told.date.value === date?.value);
