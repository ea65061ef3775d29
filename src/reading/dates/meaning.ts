import type { TimexType } from "../../text/index.ts";
import type { FeastRule } from "./holidays.ts";

export type Unit = "S" | "MIN" | "H" | "D" | "W" | "WE" | "M" | "Q" | "Y" | "DE" | "CE" | "F";

/** Which of several: the last, this, or the next. */
export type Turn = -1 | 0 | 1;

/** What an expression says by itself, before anything is known of when it was said. */
export type Meaning =
  | {
      readonly kind: "calendar";
      /** `2023`; absent where not said. */
      readonly year?: string;
      /** `05`, or what stands in its place: Q3, H1, SU. */
      readonly month?: string;
      readonly day?: string;
      /** "in March of the same year": the year named before in the text. */
      readonly sameYear?: true;
      /** "the 1988 quarter": of the quarter the text reports on. */
      readonly ofPeriod?: true;
      /** "last May": the last of such months. */
      readonly turn?: Turn;
      /** "in May of last year": which year, counted from the publication. */
      readonly yearTurn?: Turn;
      readonly rule: string;
    }
  /** `week`: "Friday next week", the weekday of that week. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly turn?: Turn; readonly week?: Turn }
  /** "Thanksgiving", "Easter 2024": a feast whose day differs from year to year. */
  | { readonly kind: "feast"; readonly day: FeastRule; readonly year?: string; readonly turn?: Turn }
  /**
   * `by` units from the publication, from the date named before in the text, or from the period the text reports on;
   * "latest" is that period, unless it had not ended.
   */
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      readonly by: number;
      readonly from: "publication" | "text" | "period" | "latest";
      /** "at the end of the year": where that is past, it was the year before. */
      readonly atEnd?: true;
    }
  /** "the week of 6 March", "the day before last Tuesday": `by` units from the day it names. */
  | { readonly kind: "beside"; readonly of: Meaning; readonly unit: "D" | "W"; readonly by: number }
  /** "the 20th"; `this`: "the 3rd of this month", the month of the publication. */
  | { readonly kind: "day-of-month"; readonly day: string; readonly this?: true }
  | { readonly kind: "range"; readonly first: Meaning; readonly last: Meaning }
  /** "Friday night", "3 p.m. on Friday": a day with a time in it, in a zone where the words name one. */
  | { readonly kind: "time"; readonly of: Meaning; readonly time: string; readonly zone?: string }
  | { readonly kind: "fixed"; readonly type: TimexType; readonly value: string; readonly rule: string };

/** An exact or vague ("X") number of units as a TIMEX3 duration: P5Y, PT2H, PXM. */
export function durationOf(amount: number | "X", unit: Unit): string {
  if (amount !== "X" && amount % 1 === 0.5 && HALVES[unit]) return HALVES[unit](Math.floor(amount));
  const times = (factor: number) => (amount === "X" ? "X" : amount * factor);
  switch (unit) {
    case "S":
      return `PT${amount}S`;
    case "MIN":
      return `PT${amount}M`;
    case "H":
      return `PT${amount}H`;
    case "F":
      return `P${times(2)}W`;
    case "DE":
      return amount === "X" ? "PXDE" : `P${times(10)}Y`;
    case "CE":
      return amount === "X" ? "PXCE" : `P${times(100)}Y`;
    case "D":
    case "W":
    case "WE":
    case "M":
    case "Q":
    case "Y":
      return `P${amount}${unit}`;
  }
}

/** Half a unit more, in the next smaller one: "two and a half years". */
const HALVES: Partial<Record<Unit, (whole: number) => string>> = {
  Y: (n) => (n === 0 ? "P6M" : `P${n}Y6M`),
  CE: (n) => `P${n * 100 + 50}Y`,
  DE: (n) => `P${n * 10 + 5}Y`,
  H: (n) => (n === 0 ? "PT30M" : `PT${n}H30M`),
  MIN: (n) => (n === 0 ? "PT30S" : `PT${n}M30S`),
};
