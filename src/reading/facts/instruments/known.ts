import type { Authorities, Row } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { Clause } from "../clauses.ts";
import type { NamePhrase } from "./names.ts";
import type { Word } from "../passages.ts";
import { folded } from "./keys.ts";

/** An instrument of authority/instruments.tsv. */
export interface KnownInstrument {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** Finds a known instrument by a name, short name or acronym. */
export const knownInstruments = perAuthorities(
  ({ instruments = [] }: Authorities): ReadonlyMap<string, KnownInstrument> => {
    const known = new Map<string, KnownInstrument>();
    for (const row of instruments) {
      const { key, name, type } = row as Row & KnownInstrument;
      for (const each of [name, ...items(row["aliases"]), ...items(row["acronyms"])])
        known.set(folded(each), { key, name, type });
    }
    return known;
  },
);

/** "(JCPOA)" right after a name: its short form, where the letters are its initials. */
export function acronymAfter({ passage }: Clause, { from, to }: NamePhrase): string | undefined {
  const all = passage.words;
  const quoted = /^["“”'‘’]$/.test(all[to + 1]?.text ?? "") ? 1 : 0;
  const short = all[to + 1 + quoted];
  if (all[to]?.text !== "(" || !short || all[to + 2 + 2 * quoted]?.text !== ")") return undefined;
  return isShortFor(short.text, all.slice(from, to)) ? short.text : undefined;
}

const SHORT = /^\p{Lu}[\p{L}\d]*\p{Lu}\d?$/u;

/** Every letter of the acronym begins a word of the name, in order; "UNCLOS" may take two from one word. */
function isShortFor(short: string, name: readonly Word[]): boolean {
  if (!SHORT.test(short) || short.length > 10) return false;
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const initials = name.filter(({ text }) => /^\p{L}/u.test(text)).map(({ lower }) => lower[0]!);
  let at = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next >= 0) at = next + 1;
    else if (at === 0) return false;
  }
  return at > 0 && letters.filter((letter) => initials.includes(letter)).length * 3 >= letters.length * 2;
}
