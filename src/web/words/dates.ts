import type { DateSpeech } from "../../text/index.ts";
import { dayWordsIn } from "../../text/index.ts";
import { say } from "./message.ts";
import { spoken } from "./spoken.ts";

/** A TIMEX3 value as people write it in the language spoken. What is no date is given back as it is. */
export const dayWords = (value: string): string => dayWordsIn(speechWith(spoken().dates.months), value);

/** The same with the months cut short, for narrow columns. */
export const shortDayWords = (value: string): string =>
  dayWordsIn(speechWith(spoken().dates.shortMonths), value);

const speechWith = (months: readonly string[]): DateSpeech => ({
  dates: spoken().dates,
  months,
  say: (message, told) => say(message, told as never),
});
