import { shorten } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { claimOf } from "./pairs.ts";

type Statement = Of<"statement">;
type Meeting = Of<"meeting">;

/** Rules for a speaker that go by what the text itself says, and need nobody to look. */
const SURE_SPEAKERS: ReadonlySet<string> = new Set([
  "surname-in-text",
  "sole-bearer-in-text",
  "speaker-of-turn",
  "announced-block",
]);

/** Rules for a day that count from a day which is given. */
const SURE_DAYS: ReadonlySet<string> = new Set([
  "year-of-publication",
  "weekday-of-publication",
  "relative-to-publication",
  "dateline",
]);

const OPENING = 60;

/** Statements whose speaker a weak rule inferred, and quotations that nobody is named for. */
export const doubtfulSpeakers = (statements: readonly Statement[]): Doubt[] =>
  statements.flatMap((entry): Doubt[] => {
    const { speaker, form } = entry;
    const guessed = speaker.basis === "inferred" && !SURE_SPEAKERS.has(speaker.rule);
    const nobody = speaker.name === null && form !== "indirect";
    if (!guessed && !nobody) return [];
    const subject = { claims: [claimOf(entry)] as const };
    return [
      {
        id: doubtId("speaker", subject),
        kind: "speaker",
        subject,
        title: `${speaker.name ?? "Nobody named"}: “${shorten(entry.words, OPENING)}”`,
        rule: speaker.rule,
        changes:
          speaker.name === null
            ? ["whose statement it is"]
            : [`the brief on ${speaker.name}`, "whose statement it is"],
        impact: 20 + (form === "indirect" ? 0 : 6) + (speaker.name === null ? 0 : 4),
      },
    ];
  });

/** Meetings and statements whose day hangs on another date of the text. */
export const doubtfulDays = (entries: readonly (Statement | Meeting)[]): Doubt[] =>
  entries.flatMap((entry): Doubt[] => {
    const { date } = entry;
    if (date?.basis !== "inferred" || SURE_DAYS.has(date.rule)) return [];
    const subject = { claims: [claimOf(entry)] as const };
    return [
      {
        id: doubtId("date", subject),
        kind: "date",
        subject,
        title: `${dayWords(date.value)}: ${shorten(entry.label, OPENING)}`,
        rule: date.rule,
        changes: [entry.kind === "meeting" ? "when they met" : "when it was said", "what was so by a day"],
        impact: 10 + (entry.kind === "meeting" ? 6 : 0),
      },
    ];
  });
