import type { Passage, Word } from "./passages.ts";
import type { Unit } from "./unit.ts";

// A headline has at most so many words; a family name in it at most two.
const LONGEST = 16;
const LONGEST_NAME = 2;
const MEETING =
  /^(meet|meets|met|talk|talks|discuss|discusses|host|hosts|receive|receives|hold|holds|call|calls|phone|phones|speak|speaks|confer|confers|visit|visits|in|to|greet|greets|embrace|embraces)$/;

/**
 * Family names that no layer knows, in a headline that has two of them around its verb: "Morvan and Ostrova meet in
 * Oru", "Morvan to host Ostrova". A text below it mostly names them in full; alone, a headline has nothing else.
 */
export function headlineNames(passage: Passage, common: ReadonlySet<string>): ReadonlyMap<number, Unit> {
  const { words } = passage;
  const found = new Map<number, Unit>();
  if (words.length > LONGEST || words.at(-1)?.text === "." || !words.some(({ lower }) => MEETING.test(lower)))
    return found;
  for (let at = 0; at < words.length; at++) {
    const to = nameEnd(passage, at, common);
    if (to === at || !isPlaced(words, at, to)) continue;
    const name = words
      .slice(at, to)
      .map(({ text }) => text)
      .join(" ");
    const span = { start: words[at]!.start, end: words[to - 1]!.end };
    found.set(at, {
      ...span,
      from: at,
      to,
      kind: "party",
      party: { actor: null, name, kind: "person" },
      bare: false,
    });
    at = to - 1;
  }
  const beside =
    passage.mentions.length > 0 &&
    found.has(0) &&
    /^(meets?|hosts?|receives?)$/.test(words[found.get(0)!.to]?.lower ?? "");
  return found.size > 1 || beside ? found : new Map();
}

/** Number of the word after the name that begins at `at`; `at` where none does. */
function nameEnd(
  { words, mentions, offices, dates }: Passage,
  at: number,
  common: ReadonlySet<string>,
): number {
  // What only looks like a place between "and" and the verb is somebody ("Morvan and Kabeya meet").
  const acts = MEETING.test(words[at + 1]?.lower ?? "") && /^(and|,|-|–)$/.test(words[at - 1]?.lower ?? "");
  const known = [...mentions.filter(({ type }) => type !== "place" || !acts), ...offices, ...dates];
  let to = at;
  while (to < at + LONGEST_NAME && to < words.length) {
    const { text, lower, start } = words[to]!;
    const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !common.has(lower);
    if (!isName || known.some((one) => one.start <= start && start < one.end)) break;
    to++;
  }
  return to;
}

/** "Morvan and", "Morvan, Ostrova", "Morvan-Ostrova talks", "Morvan meets", "to host Ostrova", "with Ostrova". */
function isPlaced(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.lower ?? "";
  const after = words[to]?.lower ?? "";
  const opens = from === 0 && (MEETING.test(after) || /^(and|,|-|–)$/.test(after));
  const joined = /^(and|,|-|–)$/.test(before) && MEETING.test(after);
  const object = /^(meets?|met|hosts?|receives?|with|greets?|embraces?|phones?)$/.test(before);
  return opens || joined || object;
}
