import type { ActorKey } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import { perAuthorities } from "../../authorities.ts";
import type { ActClass, ActStatus, ReadAct, ReadActParty, Reading } from "../../reading.ts";

/** Acts of words against somebody: said of the future they are still said now. */
const WORDS: ReadonlySet<ActClass> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);
const DEEDS_AGAINST: ReadonlySet<ActClass> = new Set([
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

/** An act as it is told: what, whether it is denied, and whether it is done. */
export interface ToldAct {
  readonly class: ActClass;
  readonly mode?: string;
  readonly polarity: "positive" | "negative";
  readonly status: ActStatus;
}

/**
 * The class by PLOVER's manual, which has no tenses: what is to come is agreed to or threatened, what is refused is
 * rejected. Null where it has none: what is only possible, alleged, long past, or not done.
 */
export function ploverClass({ class: named, mode, polarity, status }: ToldAct): ActClass | null {
  if (polarity === "negative") return negated(named, status);
  // "will support" supports; "will sign", "will recognise" agree to
  const inWords = WORDS.has(named) || (named === "SUPPORT" && mode === undefined);
  if (status === "future" && !inWords) return DEEDS_AGAINST.has(named) ? "THREATEN" : "AGREE";
  return status === "done" || status === "future" ? named : null;
}

/**
 * Whether PLOVER has a code for one of the sides of an act. Its actors are states, those who act for one, and
 * organisations: of two whom nothing but their bare names tell of ("Arnor is about to restore ties with Gxndor") it
 * knows nothing, unless both are persons.
 */
export function isCoded(
  act: Pick<ReadAct, "actors" | "recipients">,
  reading: Pick<Reading, "actors" | "offices">,
  authorities: Authorities,
): boolean {
  const known = knownOrganisations(authorities);
  const isKnown = (key: ActorKey): boolean => {
    if (key.startsWith("organisation:")) return known.has(key) || saysWhatItIs(reading, key);
    if (!key.startsWith("person:")) return true;
    const holds = reading.offices.some(({ actor }) => actor === key);
    return holds || reading.actors.some(({ id, state }) => id === key && state !== undefined);
  };
  const coded = ({ actor, of }: ReadActParty): boolean =>
    of !== undefined || (actor !== undefined && isKnown(actor));
  const parties = [...act.actors, ...act.recipients];
  return parties.some(coded) || parties.every(({ actor }) => actor?.startsWith("person:"));
}

const knownOrganisations = perAuthorities(
  (authorities): ReadonlySet<string> =>
    new Set(
      ["organisations", "movements", "groups", "companies"]
        .flatMap((table) => authorities[table] ?? [])
        .map(({ key }) => `organisation:${key}`),
    ),
);

/** "Tarvian Relief Agency", "TRA": one word with small letters may be anything. */
const saysWhatItIs = ({ actors }: Pick<Reading, "actors">, key: ActorKey): boolean =>
  actors.some(({ id, name }) => id === key && (/\s/.test(name) || name === name.toUpperCase()));

/** "will not release", "does not support" reject; "did not attack", "failed to meet" is nothing. */
function negated(named: ActClass, status: ActStatus): ActClass | null {
  if (status === "future") return "REJECT";
  const isNothing = WORDS.has(named) || DEEDS_AGAINST.has(named) || named === "CONSULT";
  return status === "done" && !isNothing ? "REJECT" : null;
}
