import type { ActorKey, Mention } from "../../text/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { TitleAt } from "./titles.ts";
import type { Stretch, Words } from "./words.ts";
import { LOWER, possessiveBefore } from "./words.ts";

/** What the finders of offices look at. */
export interface Scene {
  readonly words: Words;
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  /** Index of the mention that covers each word, or -1. */
  readonly at: Int32Array;
}

/** Whose office it is, with the words that say so. */
export interface Owner extends Stretch {
  readonly mention: Mention;
}

/** The mention that covers a word, with the stretch of its words. */
export function mentionAt(
  { mentions, at }: Scene,
  i: number,
): (Stretch & { readonly mention: Mention }) | undefined {
  const index = at[i] ?? -1;
  const mention = mentions[index];
  if (!mention) return undefined;
  let from = i;
  let to = i + 1;
  while (from > 0 && at[from - 1] === index) from--;
  while (at[to] === index) to++;
  return { from, to, mention };
}

const OWNERS: ReadonlySet<string> = new Set(["state", "organisation", "body", "outlet", "place"]);

/**
 * The owner a title has beside it. Before: "Russian foreign minister", "Russia’s ...", "Foreign Ministry
 * spokeswoman"; after: "of Kazakhstan", "for the Russian Ministry of Foreign Affairs". A posting ("ambassador to
 * Moscow", "spokesman in Kyiv") owns nothing where a sender stands before.
 */
export function ownerOf(scene: Scene, first: TitleAt, last: TitleAt, own: TitleAt): Owned {
  const nearest = own === last ? undefined : ownerAfter(scene, own.to);
  const before = ownerBefore(scene, first.from);
  const after = isInvited(scene, last) ? undefined : ownerAfter(scene, last.to);
  const end = after?.to ?? last.to;
  if (nearest) return { owner: nearest, end };
  if (!before || !after) return { owner: before ?? after, end };
  return { owner: scene.words.lower[last.to] !== "to" && isInside(after, before) ? after : before, end };
}

/** "welcomed the prime minister to the White House", "invited the president to Tarvia": that is where he goes. */
const isInvited = ({ words }: Scene, { to, title }: TitleAt): boolean =>
  words.lower[to] === "to" && GOVERNING.has(title.level);

const GOVERNING = new Set([
  "head-of-state",
  "head-of-government",
  "deputy-head-of-government",
  "minister",
  "deputy-minister",
  "monarch",
]);

/** The owner, and the first word after title, owner and posting. */
export interface Owned {
  readonly owner: Owner | undefined;
  readonly end: number;
}

/** Of a body and its state the body says more: "Russian spokesperson of the Foreign Ministry". */
const isInside = (after: Owner, before: Owner): boolean =>
  before.mention.type === "state" && (after.mention.type === "body" || after.mention.type === "organisation");

function ownerBefore(scene: Scene, from: number): Owner | undefined {
  const { words } = scene;
  const end = endOfOwner(words, from);
  const found = end < 0 ? undefined : mentionAt(scene, end - 1);
  return found && OWNERS.has(found.mention.type) ? { ...found, to: from } : undefined;
}

/** Index after the word before the title, its possessive and up to two small words ("Ukraine’s newly appointed ...") aside. */
function endOfOwner(words: Words, from: number): number {
  if (words.startsParagraph[from]) return -1;
  for (let i = from; i > from - 3; i--) {
    const ending = possessiveBefore(words, i);
    if (ending >= 0) return ending;
    if (words.shape[i - 1] !== LOWER) return i === from ? from : -1;
  }
  return -1;
}

const LINKS = new Set(["of", "for", "to", "with"]);
/** Links at which only an organisation owns: "spokesman at the Pentagon", not "correspondent in Moscow". */
const SEATS = new Set(["at", "in", "from"]);

function ownerAfter(scene: Scene, to: number): Owner | undefined {
  const { words } = scene;
  const link = words.lower[to] ?? "";
  if (!LINKS.has(link) && !SEATS.has(link)) return undefined;
  const found = mentionAt(scene, words.lower[to + 1] === "the" ? to + 2 : to + 1);
  if (!found || !OWNERS.has(found.mention.type) || isAdjective(words, found)) return undefined;
  if (SEATS.has(link) && (found.mention.type === "state" || found.mention.type === "place")) return undefined;
  return { ...found, from: to };
}

/** "President Sadyr Japarov of the Kyrgyz Republic": the owner follows the name. */
export const ownerAfterName = (scene: Scene, to: number): Owner | undefined =>
  scene.words.lower[to] === "of" ? ownerAfter(scene, to) : undefined;

/** "of the Russian ...": the adjective belongs to a noun that follows, not to the title. */
const isAdjective = (words: Words, { to, mention }: Stretch & { readonly mention: Mention }): boolean =>
  mention.form === "demonym" && words.shape[to] === LOWER;

/** The state, organisation or body as an office names it. */
export const asOwner = ({ actor, name }: Mention): { readonly actor?: ActorKey; readonly name: string } => ({
  ...(actor !== undefined && { actor }),
  name,
});
