export type { Anchor, Quoted, SourceId, Span } from "./span.ts";
export {
  byStart,
  contains,
  isSpace,
  itemAt,
  itemsIn,
  lastStartingBy,
  lastUpTo,
  lengthOf,
  overlaps,
  quote,
  trim,
  wordsAt,
} from "./span.ts";
export type { Document, Notice } from "./document.ts";
export { withLayer } from "./document.ts";
export type * from "./layers.ts";
export type { PartialDate } from "./partial-date.ts";
export { addDays, compatible, dayNumber, dayOfNumber, daysOf, isPartialDate } from "./partial-date.ts";
export type { Days } from "./days-of-value.ts";
export { daysOfValue } from "./days-of-value.ts";
export { byCodeUnits } from "./order.ts";
export { nearest } from "./nearest.ts";
export type { DateSpeech } from "./date-words.ts";
export { dayWords, dayWordsIn, shortDayWords } from "./date-words.ts";
export { ENGLISH_DATES } from "./english-dates.ts";
