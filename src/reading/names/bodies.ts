import type { ActorKey, MentionForm } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { slugOf } from "./fold.ts";
import type { Lexicon, Ministry } from "./lexicon.ts";
import { bodyKey } from "./known-rows.ts";
import { longestAt } from "./trie.ts";
import type { Stretch, Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, possessiveBefore } from "./words.ts";

/**
 * Bodies of states: "Russian Foreign Ministry", "the UK defence ministry", "Ministry of Foreign Affairs of
 * Kazakhstan", "Ukraine’s Eastern Military Command", "the Foreign Ministry" alone. `known` are the known names, by
 * which word they start at and end before.
 */
export function findBodies(
  words: Words,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const states = known.filter(({ type }) => type === "state" || type === "place");
  const startingAt = new Map(states.map((state) => [state.from, state]));
  const endingAt = new Map(states.map((state) => [state.to, state]));
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (words.shape[i] === MARK) continue;
    const body =
      ministryAt(words, lexicon, i, startingAt, endingAt) ?? commandAt(words, lexicon, i, endingAt);
    if (body) found.push(body);
  }
  return found;
}

type StatesByWord = ReadonlyMap<number, Candidate>;

function ministryAt(
  words: Words,
  lexicon: Lexicon,
  from: number,
  startingAt: StatesByWord,
  endingAt: StatesByWord,
): Candidate | undefined {
  const found = longestAt(lexicon.ministries, words.lower, from);
  const ministry = found?.values[0]?.value;
  if (!found || !ministry || isWrongCase(words, from, found.values[0]!.phrase)) return undefined;
  const before = stateBefore(words, from, endingAt);
  const form = words.shape[from] === LOWER && !ministry.kind.endsWith("-ministry") ? "description" : "full";
  if (before)
    return bodyOf(lexicon, ministry, before, { from: startOfBody(before, from), to: found.to, form });
  const after = stateAfter(words, found.to, startingAt);
  if (after) return bodyOf(lexicon, ministry, after, { from, to: after.to, form });
  return standsAlone(words, ministry, from) ? aloneBody(ministry, { from, to: found.to }) : undefined;
}

/** "MoD", "MFA" only so; "mfa" is nothing. */
const isWrongCase = (words: Words, from: number, phrase: string): boolean =>
  phrase !== phrase.toLowerCase() && words.word[from] !== phrase;

/** The state right before: "Russian ...", "Russia’s ...". */
function stateBefore(words: Words, at: number, endingAt: StatesByWord): Candidate | undefined {
  const ending = possessiveBefore(words, at);
  return endingAt.get(ending < 0 ? at : ending);
}

/** "Russian Foreign Ministry" is one name, "Russia’s Foreign Ministry" two. */
const startOfBody = (state: Candidate, from: number): number => (state.to === from ? state.from : from);

/** The state right after: "... of Kazakhstan", "... of the Russian Federation". */
function stateAfter(words: Words, at: number, startingAt: StatesByWord): Candidate | undefined {
  if (words.lower[at] !== "of") return undefined;
  const state = startingAt.get(words.lower[at + 1] === "the" ? at + 2 : at + 1);
  return state && state.form !== "demonym" ? state : undefined;
}

/** Without a state a ministry is a name; "parliament" or "army" only with a capital. */
const standsAlone = (words: Words, { kind }: Ministry, from: number): boolean =>
  // "its forthcoming G20 Presidency", "the Presidency of the Council": a turn in the chair, and nobody.
  !(
    words.lower[from] === "presidency" &&
    (words.lower[from - 1] !== "the" || words.lower[from + 1] === "of")
  ) && words.shape[from] === LOWER
    ? kind.endsWith("-ministry") && words.lower[from - 1] === "the"
    : (words.shape[from] === CAPITALISED || words.word[from]!.length < 5) &&
      !words.shouted[from] &&
      (!words.opens[from] || kind.endsWith("-ministry"));

function bodyOf(
  lexicon: Lexicon,
  { name, kind }: Ministry,
  state: Candidate,
  stretch: Stretch & { readonly form: MentionForm },
): Candidate | undefined {
  const key = state.state;
  if (key === undefined) return undefined;
  const adjective = lexicon.adjectives.get(key) ?? state.adjective ?? state.name;
  return {
    ...stretch,
    type: "body",
    name: `${adjective} ${titleCase(name)}`,
    actor: bodyKey(key, kind, name),
    rank: 9,
    state: key,
  };
}

/** A body whose state the place does not tell: `resolveBodies` asks the rest of the text. */
const aloneBody = (
  { name, kind }: Ministry,
  stretch: { readonly from: number; readonly to: number },
): Candidate => ({
  ...stretch,
  type: "body",
  form: kind.endsWith("-ministry") ? "short" : "description",
  name: titleCase(name),
  actor: `body:${kind.endsWith("-ministry") ? kind : slugOf(name)}`,
  rank: 6,
});

const SMALL = new Set(["of", "the", "and", "for", "to", "on", "at", "in"]);

export const titleCase = (words: string): string =>
  words
    .split(/(?<=[ -])/)
    .map((word) =>
      SMALL.has(word.replace(/[ -]$/, "")) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join("");

const MAX_WORDS = 6;

/** A state and capitalised words that end in the head of a body: "Ukraine’s Eastern Military Command". */
function commandAt(
  words: Words,
  lexicon: Lexicon,
  from: number,
  endingAt: StatesByWord,
): Candidate | undefined {
  const state = stateBefore(words, from, endingAt);
  if (!state?.state || state.isCapital || words.opens[from] || words.shape[from] === LOWER) return undefined;
  const to = headedBy(words, lexicon, from);
  if (to === undefined) return undefined;
  const name = textOf(words, { from, to });
  const adjective = lexicon.adjectives.get(state.state) ?? state.adjective ?? state.name;
  return {
    from: startOfBody(state, from),
    to,
    type: "body",
    form: "full",
    name: state.to === from ? `${adjective} ${name}` : name,
    actor: bodyOfName(state.state, name),
    rank: 8,
    state: state.state,
  };
}

const bodyOfName = (state: ActorKey, name: string): ActorKey => bodyKey(state, "", name);

/** End of the longest run of capitalised words from here whose last word is the head of a body. */
function headedBy(words: Words, { roles }: Lexicon, from: number): number | undefined {
  let end: number | undefined;
  for (let i = from; i < Math.min(from + MAX_WORDS, words.word.length); i++) {
    const lower = words.lower[i]!;
    if (words.shape[i] === LOWER ? lower !== "of" : words.shape[i] === MARK) break;
    if (words.shape[i] !== LOWER && roles.get(lower)?.has("body-head")) end = i + 1;
  }
  return end;
}
