import type { MeetingFormat } from "../../reading.ts";

export type TriggerClass =
  "noun" | "verb" | "discuss" | "bring" | "by" | "host" | "visit" | "hands" | "pose" | "gather" | "joint";

/** Words that may tell of a meeting. Half-open range of word numbers. */
export interface Trigger {
  readonly from: number;
  readonly to: number;
  readonly kind: TriggerClass;
  readonly format: MeetingFormat | null;
  readonly lower: string;
  /** "was in Oru": a visit only where its day is told. */
  readonly stays: boolean;
  /** "(left)", ", right,": where somebody stands in a picture. */
  readonly marks: boolean;
}
