import type { Mention } from "../../text/index.ts";
import type { Held } from "./holders.ts";
import { heldAt } from "./holders.ts";
import type { Owner, Scene } from "./owners.ts";
import { mentionAt, ownerAfterName } from "./owners.ts";

/** One of the holders of a title in the plural, with the state the words give this one. */
export interface HeldOf {
  readonly held: Held;
  readonly owner: Owner | undefined;
}

const SEPARATORS = new Set([",", "and", "&"]);
const MOST = 40;

/**
 * The holders a plural title goes before: "presidents Xi Jinping and Vladimir Putin", "foreign ministers Sergey Lavrov
 * of Russia, Qin Gang of China and ...". `at` is the first word after the title.
 */
export function holdersAfter(scene: Scene, at: number): readonly HeldOf[] {
  const { lower, startsParagraph } = scene.words;
  const found: HeldOf[] = [];
  let i = lower[at] === "," ? at + 1 : at;
  while (found.length < MOST && !startsParagraph[i]) {
    const held = heldAt(scene, i, "plural-title-before-names");
    if (!held) break;
    const owner = ownerAfterName(scene, held.to);
    found.push({ held, owner });
    i = owner?.to ?? held.to;
    const next = i;
    while (SEPARATORS.has(lower[i] ?? "")) i++;
    if (i === next) break;
  }
  return found;
}

/**
 * The states that stand before a plural title, in order: "the Russian, Chinese and Indian foreign ministers". They go
 * with the names one by one where there are as many of them.
 */
export function ownersBefore(scene: Scene, from: number): readonly Mention[] {
  const found: Mention[] = [];
  let i = from - 1;
  while (found.length < MOST) {
    const state = mentionAt(scene, i);
    if (state?.mention.type !== "state") break;
    found.unshift(state.mention);
    i = state.from - 1;
    const next = i;
    while (SEPARATORS.has(scene.words.lower[i] ?? "")) i--;
    if (i === next) break;
  }
  return found;
}
