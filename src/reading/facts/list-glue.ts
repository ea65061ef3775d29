import type { Unit } from "./unit.ts";
import { skipArticles, wordAt } from "./unit.ts";

/** Words that join the members of a list. */
export const CONNECTIVES = new Set(["and", "&", "including", "plus"]);

// "the Assad regime": a name may be followed by a noun that changes nothing of who is meant.
const TAILS = new Set(["regime", "government", "'s"]);

/** Number of the next item's first unit when list glue follows, else undefined. */
export function afterGlue(units: readonly Unit[], to: number): number | undefined {
  let at = to;
  while (TAILS.has(wordAt(units, at) ?? "")) at++;
  let glued = false;
  // "(R)", "(second from left)" after a name in a caption
  const closed =
    wordAt(units, at) === "(" ? [2, 3, 4].find((on) => wordAt(units, at + on) === ")") : undefined;
  if (closed !== undefined) at += closed + 1;
  // "Morvan, left, and his counterpart"
  if (wordAt(units, at) === "," && /^(left|right|centre|center)$/.test(wordAt(units, at + 1) ?? "")) at += 2;
  if (wordAt(units, at) === ",") [glued, at] = [true, at + 1];
  if (isJoint(units, at)) [glued, at] = [true, at + 1];
  const pair = `${wordAt(units, at) ?? ""} ${wordAt(units, at + 1) ?? ""}`;
  if (CONNECTIVES.has(wordAt(units, at) ?? "")) [glued, at] = [true, at + 1];
  else if (pair === "as well") [glued, at] = [true, at + 3];
  else if (pair === "along with" || pair === "together with") [glued, at] = [true, at + 2];
  if (!glued) return undefined;
  const next = skipArticles(units, at);
  return units[next] && startsItem(units[next]) ? next : undefined;
}

/** "envoys of Tarvia and of the Eskan army": the preposition told again. */
export function afterSecondOf(units: readonly Unit[], to: number): number | undefined {
  if (wordAt(units, to) !== "and" || !/^(of|from)$/.test(wordAt(units, to + 1) ?? "")) return undefined;
  const next = skipArticles(units, to + 2);
  return units[next]?.kind === "party" ? next : undefined;
}

/** "EU-Japan", "the Tarvia–Esk talks": a dash that touches both names. */
export function isJoint(units: readonly Unit[], at: number): boolean {
  const [before, dash, after] = [units[at - 1], units[at], units[at + 1]];
  if (dash?.kind !== "word" || !/^[-‐–]$/.test(dash.text)) return false;
  return before?.end === dash.start && after?.start === dash.end && before.kind === "party";
}

/** Whether something to list may begin here. */
export const startsItem = (unit: Unit): boolean => unit.kind === "party" || unit.kind === "level";
