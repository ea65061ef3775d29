import { findParagraphs, findSentences } from "../../language/index.ts";
import type { Entry } from "../../register/index.ts";
import type { Anchor, Document, SourceId, Span } from "../../text/index.ts";
import { overlaps, withLayer } from "../../text/index.ts";
import { compareAccounts } from "../comparing.ts";
import type { ComparedAccount } from "../desk.ts";
import { alignSentences, answersIn } from "./side-rows.ts";
import type { SideAccount, SideBySide, SideSentence } from "./side-types.ts";

/** So many accounts stand beside each other. */
const MOST = 3;

/** So many sentences of an account are shown; a turn of a transcript may have hundreds. */
const SENTENCES = 14;

/** Accounts of an entry beside each other: those of the letters, else the first. */
export function sideBySide(
  entry: Entry,
  textOf: (source: SourceId) => string | undefined,
  letters: readonly string[],
): SideBySide {
  const { id, kind, label, accounts: all, fields } = compareAccounts(entry);
  const chosen = all.filter(({ letter }) => letters.includes(letter));
  const shown = (chosen.length > 1 ? chosen : all).slice(0, MOST);
  const near = shown.map((account) => sideAccount(account, textOf(account.from.source)));
  const { accounts, rows } = answeredElsewhere(near, alignSentences(near.map(wordsOf)), textOf);
  const places = shown.map((account) => all.indexOf(account));
  return {
    id,
    kind,
    label,
    all: all.map(({ letter, from }) => ({ letter, from })),
    accounts,
    rows,
    fields: fields.map(({ field, values }) => ({
      field,
      values: places.map((place) => values[place] ?? null),
    })),
  };
}

const wordsOf = ({ sentences }: SideAccount): string[] => sentences.map(({ exact }) => exact);

/** "Photo: Foreign Ministry" answers nothing. */
const LEAST_WORDS = 6;

/** Sentences of a source that are looked through for an answer. */
const LOOKED_THROUGH = 300;

type Rows = readonly (readonly (number | null)[])[];

/**
 * Rows on which an account is silent are answered by other sentences of its source, where one tells the same: an account
 * says nothing of what its whole source says nothing of.
 */
function answeredElsewhere(
  near: readonly SideAccount[],
  rows: Rows,
  textOf: (source: SourceId) => string | undefined,
): { readonly accounts: readonly SideAccount[]; readonly rows: Rows } {
  const told = rows.map((row) =>
    row.flatMap((place, i) => (place === null ? [] : near[i]!.sentences[place]!.exact)),
  );
  const columns = near.map((account, i) => {
    const column = rows.map((row) => row[i] ?? null);
    const pool = sentencesAround(account, textOf(account.from.source));
    const answers = answersIn(
      pool.map(({ exact }) => exact),
      told,
      column.map((place) => place === null),
    );
    const further = answers.flatMap((place) => (place === null ? [] : pool[place]!));
    const sentences = [...account.sentences, ...further].sort((a, b) => a.start - b.start);
    const places = column.map((place, row) => {
      const answer = answers[row] ?? null;
      const meant = place === null ? answer !== null && pool[answer] : account.sentences[place];
      return meant ? sentences.indexOf(meant) : null;
    });
    return { account: { ...account, sentences }, places };
  });
  return {
    accounts: columns.map(({ account }) => account),
    rows: rows.map((_, row) => columns.map(({ places }) => places[row] ?? null)),
  };
}

/** The sentences of a source that are not shown yet. */
function sentencesAround({ sentences, from }: SideAccount, text: string | undefined): SideSentence[] {
  if (text === undefined) return [];
  const bare: Document = { source: from.source, text };
  const document = withLayer(bare, "paragraphs", findParagraphs(bare));
  return findSentences(document)
    .slice(0, LOOKED_THROUGH)
    .filter((each) => !sentences.some((shown) => overlaps(shown, each)))
    .map(({ start, end }) => ({ start, end, exact: text.slice(start, end), anchored: false }))
    .filter(({ exact }) => exact.split(/\s+/u).length >= LEAST_WORDS);
}

function sideAccount(account: ComparedAccount, text: string | undefined): SideAccount {
  const { letter, from, claimedBy, anchors, reprints } = account;
  return { letter, from, claimedBy, anchors, reprints, sentences: sentencesOf(anchors, text) };
}

/** The sentences of the paragraphs that hold an anchor; where the text is not at hand, the anchored words alone. */
function sentencesOf(anchors: readonly Anchor[], text: string | undefined): readonly SideSentence[] {
  if (text === undefined)
    return anchors.map(({ start, end, exact }) => ({ start, end, exact, anchored: true }));
  const bare: Document = { source: anchors[0]!.source, text };
  const document = withLayer(bare, "paragraphs", findParagraphs(bare));
  const held = document.paragraphs.filter((paragraph) => touched(paragraph, anchors));
  const sentences = findSentences(document)
    .filter((sentence) => held.some((paragraph) => overlaps(paragraph, sentence)))
    .map(({ start, end }) => ({
      start,
      end,
      exact: text.slice(start, end),
      anchored: touched({ start, end }, anchors),
    }));
  return sentences.length <= SENTENCES ? sentences : around(sentences);
}

const touched = (span: Span, anchors: readonly Anchor[]): boolean =>
  anchors.some((anchor) => overlaps(span, anchor));

/** Of many sentences those that are rested on, and then those before and after them as far as there is room. */
function around(sentences: readonly SideSentence[]): readonly SideSentence[] {
  const near = sentences
    .map((sentence, i) => ({ sentence, away: distance(sentences, i) }))
    .sort((a, b) => a.away - b.away || a.sentence.start - b.sentence.start)
    .slice(0, SENTENCES);
  return near.map(({ sentence }) => sentence).sort((a, b) => a.start - b.start);
}

const distance = (sentences: readonly SideSentence[], at: number): number =>
  Math.min(...sentences.flatMap(({ anchored }, i) => (anchored ? [Math.abs(i - at)] : [])), sentences.length);
