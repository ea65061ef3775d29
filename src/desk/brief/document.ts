import { createHash } from "node:crypto";
import type { Entry } from "../../register/index.ts";

export type Account = Entry["accounts"][number];

/** One line of a brief, with the accounts it rests on. */
export interface BriefLine {
  /** Made from its section and what it is about, so that a draft finds it again when the register has grown. */
  readonly id: string;
  /** Words set apart at its head: a topic. */
  readonly lead?: string;
  readonly text: string;
  /** Belongs to the line above, and goes with it. */
  readonly under: boolean;
  readonly accounts: readonly Account[];
  /** So many of the accounts are cited; how many more there are is told. */
  readonly most: number;
}

export interface BriefSection {
  /** "met", "commitments": a name that titles of one's own do not change. */
  readonly key: string;
  readonly title: string;
  /** Said before its lines. */
  readonly intro?: string;
  readonly lines: readonly BriefLine[];
  /** Left empty for whoever writes the brief. */
  readonly blank: boolean;
}

/** Everything a brief may say, before anybody chose from it. */
export interface BriefDocument {
  readonly title: string;
  /** Of what day it is, and on what it rests. */
  readonly standing: string;
  readonly sections: readonly BriefSection[];
}

/** Accounts cited for a line unless told otherwise. */
const CITED = 3;
const DIGITS = 7;

export const lineId = (section: string, about: string): string =>
  createHash("sha256").update(`${section}\u0000${about}`).digest("hex").slice(0, DIGITS);

/** Makes the lines of one section. `about` names what a line is on: an entry's id, or words that no other line has. */
export const linesOf =
  (section: string) =>
  (
    about: string,
    text: string,
    accounts: readonly Account[],
    { most = CITED, lead, under = false }: { most?: number; lead?: string; under?: boolean } = {},
  ): BriefLine => ({
    id: lineId(section, about),
    ...(lead !== undefined && { lead }),
    text,
    under,
    accounts,
    most,
  });
