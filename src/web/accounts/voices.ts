import type { Account, Entry, SaysOf } from "../../register/index.ts";
import { countSources } from "../../desk/index.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import type { Html } from "../html.ts";
import { referenceSign, sourceName } from "../pieces/names.ts";
import { andMore, letterOf } from "../pieces/signs.ts";
import { say, spoken, tell } from "../words/index.ts";
import { topicsOf } from "./topics.ts";

/** An account's letter, its source's order in the entry. */
export interface Witness {
  readonly letter: string;
  readonly account: Account<SaysOf[keyof SaysOf]>;
}

export const witnessesOf = (entry: Entry): readonly Witness[] =>
  entry.accounts.map((account, i) => ({ letter: letterOf(i), account }));

/** How many sources an entry's accounts come from. */
export const sourcesOf = (entry: Entry): number => countSources(entry.accounts);

/** Whose words an account is: the source's own voice, or somebody it reports. */
export function voiceOf({ claimedBy }: Account<unknown>): Html {
  return claimedBy === null
    ? markup`${spoken().accounts.ownVoice}`
    : tell(spoken().accounts.inWordsOf, { whom: referenceSign(claimedBy, spoken().signs.someSpeaker) });
}

/** A value with the letters of those who give it: "4 May 2023 A, C". */
interface Side {
  readonly words: string;
  readonly letters: readonly string[];
}

/** The sides of a topic, the value most accounts give first. */
export function sidesOf(entry: Entry, key: string): readonly Side[] {
  const topic = topicsOf(entry).find((each) => each.key === key);
  const sides = Map.groupBy(
    (topic?.cells ?? []).flatMap((cell, i) => (cell ? [{ words: cell.words, letter: letterOf(i) }] : [])),
    ({ words }) => words,
  );
  return [...sides]
    .map(([words, all]) => ({ words, letters: all.map(({ letter }) => letter) }))
    .sort((a, b) => b.letters.length - a.letters.length);
}

/** The same with the names of those who give each side, for where no letters stand: "4 May 2023 (Harbour Wire)". */
export function sidesByName(entry: Entry, key: string): Html {
  const sides = sidesOf(entry, key).slice(0, 3);
  const names = new Map(witnessesOf(entry).map(({ letter, account }) => [letter, sourceName(account.from)]));
  return joined(
    sides.map(({ words, letters }) => {
      const [first, ...rest] = new Set(letters.map((letter) => names.get(letter)!));
      return markup`<b>${fromSource(words)}</b> <span class="whose">${fromSource(first!)}${rest.length > 0 ? ` ${andMore(rest.length)}` : ""}</span>`;
    }),
    spoken().lists.alternative,
  );
}

/** What accounts differ on, in a line: "4 May 2023 A C, or 5 May 2023 B". At most three sides; the rest are counted. */
export function sidesLine(entry: Entry, key: string): Html {
  const sides = sidesOf(entry, key);
  const shown = sides.slice(0, 3).map(
    ({ words, letters }) =>
      markup`<b>${fromSource(words)}</b>
          <span class="letters">${letters.slice(0, 4).join(" ")}${letters.length > 4 ? " …" : ""}</span>`,
  );
  const rest = sides.length - shown.length;
  return joined(
    [joined(shown, spoken().lists.or), rest > 0 && say(spoken().accounts.more, { count: rest })],
    DOT,
  );
}
