import type { MeetingPart, Participant } from "../../reading.ts";
import type { MeetingContext } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { phraseAt } from "../phrases.ts";
import { BE } from "./verb-forms.ts";

/**
 * Who received and who came, as the verb says: "X hosted Y", "Y was received by X", "Y called on X". A meeting that
 * two just held has neither. The subjects come first, then those whom the verb has as its object or agent.
 */
export function withParts(
  { clause: { passage }, words }: MeetingContext,
  { from, to, kind }: Trigger,
  subjects: readonly Participant[],
  others: readonly Participant[],
): readonly Participant[] {
  if (kind === "visit") return [...subjects.map((party) => asPart(party, "visitor")), ...others.map(byRole)];
  const told = phraseAt(words.part, passage.words, from)?.row["value"] as "host" | "visitor" | undefined;
  if (told === undefined) return [...subjects, ...others].map(byRole);
  const done = passage.words.slice(Math.max(0, from - 3), from).some(({ lower }) => BE.test(lower));
  // "will be received by X", but "is hosting X"
  const passive = done && /(ed|t)$/.test(passage.words[to - 1]!.lower);
  const acts = passive === (told === "visitor") ? "host" : "visitor";
  const part = (party: Participant, own: MeetingPart): Participant =>
    others.length === 0 ? byRole(party) : asPart(party, own);
  return [
    ...subjects.map((party) => part(party, acts)),
    ...others.map((party) => part(party, acts === "host" ? "visitor" : "host")),
  ];
}

/** "her host, N", "his guest, N" */
export const byRole = (party: Participant): Participant =>
  party.role === "host" ? asPart(party, "host") : party.role === "guest" ? asPart(party, "visitor") : party;

/** The participant with its part, where it has none yet. */
export const asPart = (party: Participant, part: MeetingPart): Participant =>
  party.part === undefined ? { ...party, part } : party;

/** The part that any of the accounts gives a participant is kept, whichever names it first. */
export function partsKept(
  participants: readonly Participant[],
  told: readonly Participant[],
): readonly Participant[] {
  return participants.map((party) => {
    const part = told.find((one) => one.part !== undefined && isSame(one, party))?.part;
    return part === undefined ? party : asPart(party, part);
  });
}

const isSame = (a: Participant, b: Participant): boolean =>
  a.actor === null || b.actor === null ? a.name === b.name : a.actor === b.actor;
