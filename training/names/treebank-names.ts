import type { Lexicon } from "../../src/reading/names/lexicon.ts";
import { findByRules } from "../../src/reading/names/ruled.ts";
import type { TagKind } from "../../src/reading/names/tagging/labels.ts";
import type { NameTagger } from "../../src/reading/names/tagging/tagger.ts";
import type { TreebankDocument } from "../treebank.ts";
import { wordsOfText } from "./lessons.ts";
import type { GoldName, GoldText } from "./lock.ts";

const TYPE_OF: Readonly<Record<TagKind, GoldName["type"]>> = {
  person: "PER",
  place: "LOC",
  organisation: "ORG",
  other: "MISC",
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Documents of a treebank as texts to learn names from. It tells proper nouns, not what they name: of the names that
 * a tagger finds those with a proper noun stand, and a proper noun that it overlooks is part of a name of a kind
 * left open.
 */
export const treebankTexts = (
  documents: readonly TreebankDocument[],
  lexicon: Lexicon,
  tagger: NameTagger,
): GoldText[] => documents.map((document) => treebankText(document, lexicon, tagger));

function treebankText(document: TreebankDocument, lexicon: Lexicon, tagger: NameTagger): GoldText {
  const { id, text } = document;
  const words = wordsOfText(text, lexicon);
  const { sure, guessed } = findByRules(words, lexicon);
  const proper = properNouns(document);
  const entities = tagger
    .tag(words, lexicon, [...sure.chosen, ...guessed])
    .map(({ kind, from, to }) => ({
      start: words.spans[from]!.start,
      end: words.spans[to - 1]!.end,
      type: TYPE_OF[kind],
    }))
    .filter((name) => proper.some((noun) => overlap(noun, name)));
  const open = proper.filter(
    (noun) =>
      mayBeName(text.slice(noun.start, noun.end), lexicon) && !entities.some((name) => overlap(noun, name)),
  );
  return { id, set: "treebank", genre: "treebank", text, entities, leavesOthersOut: true, open };
}

const properNouns = ({ sentences }: TreebankDocument): Span[] =>
  sentences.flatMap(({ offset, words }) =>
    words
      .filter(({ upos }) => upos === "PROPN")
      .map(({ start, end }) => ({ start: offset + start, end: offset + end })),
  );

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Days and months are proper nouns and no names. */
const mayBeName = (word: string, { roles }: Lexicon): boolean =>
  /^\p{L}{2}/u.test(word) && !roles.get(word.toLowerCase().replace(/\.$/, ""))?.has("calendar");
