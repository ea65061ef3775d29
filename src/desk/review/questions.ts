import type { Archive, Condition } from "../../archive/index.ts";
import type { EntryKind } from "../../register/index.ts";
import { version as readout } from "../version.ts";
import { contradictions } from "./contradictions.ts";
import type { Doubt } from "./doubt.ts";
import { doubtfulFulfilments } from "./fulfilments.ts";
import { doubtfulDays, doubtfulSpeakers } from "./inferred.ts";
import { doubtfulMeetings } from "./meetings.ts";
import type { Of } from "./pairs.ts";
import { doubtfulPersons } from "./persons.ts";
import { doubtfulUtterances } from "./utterances.ts";

/** What the rules ask of a register. */
export interface Questions {
  readonly doubts: readonly Doubt[];
  /** False where the register is too large to be looked through whole. */
  readonly complete: boolean;
}

/** Entries of a kind that are looked through, the latest; a larger register tells that it was not looked through whole. */
const MOST = 12_000;

/** In a large register the questions are found anew when it has so many more sources, as a share of all. */
const MORE = 0.01;

/**
 * Up to so many entries, the questions are found anew after every change: a source may be kept and not settled yet, or
 * dated anew. Above, only when sources come.
 */
const SMALL = 20_000;

/** The name under which an archive keeps the questions of a large register. */
const SURVEY = "questions";

const known = new WeakMap<Archive, { readonly moment: string; readonly questions: Questions }>();

/** Every question of the register, those that were answered too. */
export function questionsIn(archive: Archive): Questions {
  const { moment, large } = momentOf(archive);
  const before = known.get(archive);
  if (before?.moment === moment) return before.questions;
  const questions = (large ? keptIn(archive, moment) : undefined) ?? lookThrough(archive);
  known.set(archive, { moment, questions });
  return questions;
}

/** Whether the questions are found already, or will be at once: in a register of so many entries at most. */
export function areFound(archive: Archive, most: number): boolean {
  const { moment, entries } = momentOf(archive);
  return entries <= most || known.get(archive)?.moment === moment;
}

/**
 * Looks a large register through when it has grown by a little, and keeps what is found in the archive: it takes seconds,
 * which nobody who opens the review should wait for. `anew`: also where it has not grown.
 */
export function surveyQuestions(archive: Archive, anew = false): void {
  const { moment, large } = momentOf(archive);
  if (!large || (!anew && archive.survey(SURVEY)?.moment === moment)) return;
  const questions = lookThrough(archive);
  archive.keepSurvey(SURVEY, moment, questions);
  known.set(archive, { moment, questions });
}

function keptIn(archive: Archive, moment: string): Questions | undefined {
  const survey = archive.survey(SURVEY);
  return survey?.moment === moment ? (survey.value() as Questions) : undefined;
}

/** What the questions that were found hold for. */
function momentOf(archive: Archive): {
  readonly moment: string;
  readonly entries: number;
  readonly large: boolean;
} {
  const { sources, kinds } = archive.counts();
  const entries = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  if (entries <= SMALL) return { moment: archive.state(), entries, large: false };
  const grown = Math.floor(Math.log(sources + 1) / MORE);
  // Another Readout may ask other questions.
  return { moment: `about ${grown}, by ${readout()}`, entries, large: true };
}

/** Every recogniser of doubtful things over the entries it is for. */
function lookThrough(archive: Archive): Questions {
  const { kinds } = archive.counts();
  const statements = entriesOf(archive, "statement");
  const meetings = entriesOf(archive, "meeting");
  const actors = entriesOf(archive, "actor");
  const others = (["membership", "fact", "instrument"] as const).flatMap((kind) => [
    ...entriesOf(archive, kind),
  ]);
  const found = [
    ...contradictions([...meetings, ...statements, ...others]),
    ...doubtfulMeetings(meetings),
    ...doubtfulPersons(actors),
    ...doubtfulUtterances(statements),
    ...doubtfulFulfilments(entriesOf(archive, "commitment"), (id) => archive.entry(id)),
    ...doubtfulSpeakers(statements),
    ...doubtfulDays([...meetings, ...statements]),
  ];
  const once = new Map(found.toReversed().map((doubt) => [doubt.id, doubt]));
  return { doubts: [...once.values()], complete: Object.values(kinds).every((count) => count <= MOST) };
}

/** The latest entries of a kind. */
function entriesOf<K extends EntryKind>(archive: Archive, kind: K): Of<K>[] {
  const ofKind: Condition = { type: "term", field: "kind", term: kind };
  const rows = archive.rows(ofKind).subarray(-MOST);
  return Array.from(rows, (row) => archive.entryInRow(row) as Of<K>);
}
