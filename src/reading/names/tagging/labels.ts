/** What the tagger takes a stretch of words for; "other" is a name of a kind that no mention has ("World Cup"). */
export type TagKind = "person" | "place" | "organisation" | "other";

export const TAG_KINDS: readonly TagKind[] = ["person", "place", "organisation", "other"];

/** Labels of words: 0 outside a name, 1 + 2k the first word of a name of kind k, 2 + 2k a later one. */
export const LABELS = 1 + 2 * TAG_KINDS.length;

export const OUTSIDE = 0;

export const firstOf = (kind: TagKind): number => 1 + 2 * TAG_KINDS.indexOf(kind);

export const isFirst = (label: number): boolean => label % 2 === 1;

/** Whether a label may stand after another: a later word only after a word of the same name. */
export const mayFollow = (before: number, label: number): boolean =>
  label === OUTSIDE || isFirst(label) || before === label || before === label - 1;

export const kindOf = (label: number): TagKind => TAG_KINDS[(label - 1) >> 1]!;
