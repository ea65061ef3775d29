import type { Mention } from "../../text/index.ts";
import { itemAt, itemsIn } from "../../text/index.ts";
import type { Scene } from "./owners.ts";
import { LOWER } from "./words.ts";

const PRONOUNS = new Set(["its", "whose"]);
const NOUNS = new Set([
  "country",
  "nation",
  "republic",
  "kingdom",
  "state",
  "organisation",
  "organization",
  "bloc",
]);
const ACTORS: ReadonlySet<string> = new Set(["state", "organisation", "body"]);

/**
 * Whose office it is where a pronoun says so: "Iran sent its acting president", "the country’s president". The
 * subject of the sentence so far is meant, or that of the sentence before. `from` is the first word of the title.
 */
export function ownerByPronoun(
  scene: Scene,
  sentences: readonly SentenceSpan[],
  from: number,
): Mention | undefined {
  const at = pronounBefore(scene, from);
  if (at === undefined) return undefined;
  const start = scene.words.spans[at]!.start;
  const sentence = itemAt(sentences, start);
  if (!sentence) return undefined;
  return (
    subjectIn(scene, { start: sentence.start, end: start }) ?? subjectIn(scene, before(sentences, sentence))
  );
}

interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** "its new", "the country’s acting": up to three small words stand between. */
function pronounBefore({ words }: Scene, from: number): number | undefined {
  const { lower, shape } = words;
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (PRONOUNS.has(lower[i]!)) return i;
    if (lower[i] === "'s" && NOUNS.has(lower[i - 1]!) && /^(?:the|that|this)$/.test(lower[i - 2] ?? ""))
      return i - 2;
    if (shape[i] !== LOWER) return undefined;
  }
  return undefined;
}

const before = (sentences: readonly SentenceSpan[], sentence: SentenceSpan): SentenceSpan => {
  const previous = itemAt(sentences, Math.max(0, sentence.start - 3));
  return previous && previous.start < sentence.start ? previous : { start: 0, end: 0 };
};

const GOVERNS = /\b(?:of|in|to|with|from|for|by|on|at|against|between|than|near|over) (?:the )?$/i;

/** The first state or organisation of a stretch that no preposition governs; an adjective or possessor is none. */
function subjectIn({ words, mentions }: Scene, stretch: SentenceSpan): Mention | undefined {
  if (stretch.end <= stretch.start) return undefined;
  const named = itemsIn(mentions, stretch).filter(
    ({ type, form, end }) =>
      ACTORS.has(type) && form !== "demonym" && !/^['’‘]/.test(words.text.slice(end, end + 1)),
  );
  return named.find(({ start }) => !GOVERNS.test(words.text.slice(Math.max(0, start - 14), start)));
}
