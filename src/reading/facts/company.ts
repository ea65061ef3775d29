import { lastUpTo } from "../../text/index.ts";
import type { Participant } from "../reading.ts";
import type { PartyList } from "./lists.ts";

/** Who was named before a place in the text: what "both ministers", "they" and "he" look back to. */
export interface Company {
  /** The two (or more) parties last named before `position`, persons first; empty where there were none. */
  pairBefore(position: number): readonly Participant[];
  /** The person last named before `position`. */
  personBefore(position: number): Participant | undefined;
}

// How many lists back a pronoun may look: about a paragraph of news.
const REACH = 14;

/** What else the text says of those it names. */
export interface Standing {
  /** Whether a list stands before "'s": "President Morvan's visit". */
  owns(list: PartyList): boolean;
  /** Keys of spokesmen and spokeswomen: "the ministers" are not a minister and the spokeswoman of another. */
  readonly spokespersons: ReadonlySet<string>;
}

/** `lists` of the whole text, in text order. */
export function companyOf(lists: readonly PartyList[], { owns, spokespersons }: Standing): Company {
  const named = lists.filter(({ parties, adjectival }) => !adjectival && parties.some(isNamed));
  const holders = new Set(
    named
      .flatMap(({ parties }) => parties.filter(({ kind, role }) => kind === "person" && role !== undefined))
      .map(({ actor }) => actor!),
  );
  const before = (position: number): readonly PartyList[] => {
    const last = lastEndingBy(named, position);
    return named.slice(Math.max(0, last + 1 - REACH), last + 1).reverse();
  };
  return {
    pairBefore: (position) => {
      const back = before(position);
      // "Halvorsen said that President Morvan's visit had helped. The two sides agreed": not with Morvan
      const present = pairOf(
        back.filter((list) => !owns(list)),
        holders,
        spokespersons,
      );
      return present.length >= 2 ? present : pairOf(back, holders, spokespersons);
    },
    personBefore: (position) =>
      before(position)
        .flatMap(({ parties }) => parties)
        .find(isSomeone),
  };
}

/** A person, or the unnamed holder of an office ("Mali's foreign minister"); not the ministers of several states. */
export const isSomeone = ({ kind, role }: Participant): boolean =>
  kind === "person" || (kind === "state" && role !== undefined && !role.endsWith("s"));

const isNamed = ({ actor, kind }: Participant): boolean =>
  actor !== null && (kind === "person" || kind === "state");

/** A list of two or more persons, else the last two persons who hold an office, else the last two persons or states. */
function pairOf(
  back: readonly PartyList[],
  holders: ReadonlySet<string>,
  spokespersons: ReadonlySet<string>,
): readonly Participant[] {
  const named = back.flatMap(({ parties }) => parties.filter(isNamed));
  const persons = named.filter(({ kind }) => kind === "person");
  const lists = back.slice(0, 3).map(({ parties }) => parties.filter(({ kind }) => kind === "person"));
  const whole = lists.findIndex((list) => list.length >= 2);
  if (whole >= 0) {
    // Eight line up for a photograph; then one greets another: "The two did not hold a meeting".
    const nearer = lists[whole]!.length > 2 ? firstTwo(lists.slice(0, whole).flat()) : [];
    return nearer.length === 2 ? nearer : lists[whole]!;
  }
  // "the poisoning of a dissident ... The two presidents agreed": an office tells who may be meant.
  const inOffice = firstTwo(persons.filter(({ actor }) => holders.has(actor!) && !spokespersons.has(actor!)));
  if (inOffice.length === 2) return inOffice;
  for (const able of [persons.filter(({ actor }) => !spokespersons.has(actor!)), persons]) {
    const two = firstTwo(able);
    if (two.length === 2) return two;
  }
  return (
    back.find(({ parties }) => parties.filter(({ kind }) => kind === "state").length >= 2)?.parties ??
    firstTwo(named)
  );
}

function firstTwo(parties: readonly Participant[]): readonly Participant[] {
  const first = parties[0];
  const second = parties.find(({ actor }) => actor !== first?.actor);
  return first && second ? [second, first] : [];
}

const lastEndingBy = (lists: readonly PartyList[], position: number): number =>
  lastUpTo(lists, position, ({ end }) => end);
