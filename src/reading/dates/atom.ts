import type { Span } from "../../text/index.ts";
import type { Entry } from "./vocabulary.ts";

/** A word, a number or a mark, as the grammar of dates sees the text. `text` is lower-case; a line break is "\n". */
export interface Atom extends Span {
  readonly text: string;
  /** What the word can be; absent for words that play no part in dates. */
  readonly entry: Entry | undefined;
  /** Present where the word is written with a capital. */
  readonly capital?: true;
}

/** What digits can be, by their shape. Shared objects, so that rules can be looked up by them. */
export const NUMBERS = {
  day: { classes: { number: "", day: "", hour: "", short: "" } },
  hour: { classes: { number: "", hour: "", short: "" } },
  short: { classes: { number: "", short: "" } },
  year: { classes: { number: "", year: "" } },
  number: { classes: { number: "" } },
  decimal: { classes: { number: "", decimal: "" } },
  nth: { classes: { nth: "" } },
  decade: { classes: { decade: "" } },
  clock: { classes: { clock: "" } },
  numeric: { classes: { numeric: "" } },
  iso: { classes: { iso: "" } },
} as const satisfies Record<string, Entry>;

/** Whether the word at an atom belongs to a class of date words. */
export const isClass = (atom: Atom | undefined, name: string): boolean =>
  atom?.entry?.classes[name] !== undefined;
