import type { Mention, Span } from "../../text/index.ts";
import { itemAt, itemsIn } from "../../text/index.ts";
import type { Draft } from "./drafts.ts";
import type { Lexicon } from "./lexicon.ts";
import { asOwner } from "./owners.ts";

interface Told {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Span[];
  readonly states: readonly Mention[];
}

const OTHERS = /^,? and other (?:\p{L}+ ){0,4}(?:of|from) (?:the )?/u;
const JOINT = /^(?:, | and |, and )$/;

/** "President Velm, Foreign Minister Morvan and other officials of the Tarvian administration": all are of that state. */
export function ownersFromList(drafts: readonly Draft[], { text, states }: Told): readonly Draft[] {
  const byStart = new Map(states.map((state) => [state.start, state]));
  const told = [...drafts];
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = told[i]!;
    if (draft.of || !draft.holder) continue;
    const others = OTHERS.exec(text.slice(draft.end, draft.end + 80));
    const state = others ? byStart.get(draft.end + others[0].length) : undefined;
    const next = told[i + 1];
    const isJoined =
      next?.of?.rule === LISTED && JOINT.test(text.slice(draft.end, Math.min(next.start, draft.end + 8)));
    const of = state ? { ...asOwner(state), rule: LISTED } : isJoined ? next.of : undefined;
    if (of) told[i] = { ...draft, of };
  }
  return told;
}

const LISTED = "listed-with-others-of-state";

/** "President Velm said that the Tarvian side would support it": who so speaks of a side speaks for it. */
export function ownersFromSide(drafts: readonly Draft[], told: Told): readonly Draft[] {
  return drafts.map((draft, i) => {
    if (draft.of || !draft.holder || draft.isCounterpart) return draft;
    const end = Math.min(itemAt(told.sentences, draft.start)?.end ?? draft.end, draft.end + FAR);
    const until = Math.min(end, drafts[i + 1]?.start ?? end);
    if (until <= draft.end) return draft;
    const side = itemsIn(told.states, { start: draft.end, end: until }).find((state) =>
      isOwnSide(state, told),
    );
    return side ? { ...draft, of: { ...asOwner(side), rule: "side-spoken-for" } } : draft;
  });
}

const FAR = 500;

function isOwnSide({ start, end }: Mention, { text, lexicon }: Told): boolean {
  if (!/^(?:['’]s)? side\b/.test(text.slice(end, end + 10))) return false;
  const verb = /(\p{L}{2,20}) that (?:the )?$/u.exec(text.slice(Math.max(0, start - 32), start));
  return verb !== null && (lexicon.roles.get(verb[1]!.toLowerCase())?.has("speech") ?? false);
}
