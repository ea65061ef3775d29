import type { Participant } from "../../reading.ts";

/** One in office, named or told by the state: "Minister X", "Tarvia" of "the Tarvian minister". */
export const isRanked = ({ kind, role }: Participant): boolean => role !== undefined && kind !== "group";

/** Somebody who can meet: a person, or whoever acts for a state. */
export const hasRank = (party: Participant): boolean => party.kind === "person" || isRanked(party);

/** A state, organisation or body for which nobody is said to act. */
export const isMute = ({ kind, role }: Participant): boolean =>
  role === undefined && /^(state|organisation|body)$/.test(kind);

/** "received his degree from Velm University": what gives something away, and is no guest. */
export const isGiver = (party: Participant): boolean => isMute(party) && party.kind === "organisation";

/** "the president", whom the text does not name */
export const isHolder = ({ kind, actor, name }: Participant): boolean =>
  kind === "group" &&
  actor === null &&
  /(^| )(president|minister|premier|secretary( of state)?|chancellor|king|queen|emperor|sultan|emir|prince)$/i.test(
    name,
  );

/** "received the Order of Merit", "hosted the Island Games": what is received or hosted, and is nobody. */
export const isHonour = ({ kind, name }: Participant): boolean =>
  kind !== "person" &&
  /^(the )?(Order|Medal|Prize|Award|Cross|Legion|Star|Grand|Knight|Freedom)\b|\b(Fleet|Brigade|Games|Cup)$/.test(
    name,
  );

/** "the OSCE foreign ministers" */
export const isRankOfOthers = ({ kind, name }: Participant): boolean =>
  kind === "group" &&
  /\p{Lu}/u.test(name) &&
  /(ministers|leaders|presidents|premiers|envoys|ambassadors)$/.test(name);

/** "The Security Council met", "the joint commission met": a body meets; an organisation as such does not. */
export const isCouncil = ({ kind, name }: Participant): boolean =>
  kind === "body" || /\b(Council|Commission|Committee|Assembly)\b/.test(name);
