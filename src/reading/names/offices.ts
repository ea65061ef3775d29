import type { ActorKey, Document, Finding, Mention, OfficeMention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { Lexical } from "../layers.ts";
import { inferHolders } from "./holders.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import type { TitleAt } from "./titles.ts";
import { findTitles, mentionsByWord } from "./titles.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * Offices named in the text, each with what it is an office of and who holds it. A holder beside the title is
 * stated; one found elsewhere in the same text is inferred, and its rule says how.
 */
export function findOffices(
  document: Document<Lexical | "mentions">,
  authorities: Authorities,
): readonly OfficeMention[] {
  const lexicon = lexiconOf(authorities);
  const words = wordsOf(document, lexicon.splits);
  const scene: Scene = {
    words,
    lexicon,
    mentions: document.mentions,
    at: mentionsByWord(words, document.mentions),
  };
  const titles = findTitles(words, lexicon, scene.at);
  return inferHolders(chain(scene, titles).map((title) => officeOf(scene, title)));
}

/** What the parts of this finder look at. */
interface Scene {
  readonly words: Words;
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  /** Mention at each word, or -1. */
  readonly at: Int32Array;
}

/** A title with those it is joined to: "State Councilor and Foreign Minister" share state and holder. */
interface Chained extends TitleAt {
  readonly first: TitleAt;
  readonly last: TitleAt;
}

function chain({ words }: Scene, titles: readonly TitleAt[]): readonly Chained[] {
  const groups: TitleAt[][] = [];
  for (const title of titles) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !title.plural && isJoint(words, before.to, title.from)) group.push(title);
    else groups.push([title]);
  }
  return groups.flatMap((group) =>
    group.map((title) => ({ ...title, first: group[0]!, last: group.at(-1)! })),
  );
}

const isJoint = ({ lower }: Words, end: number, start: number): boolean =>
  start - end === 0 ||
  (start - end === 1 &&
    (lower[end] === "and" || lower[end] === "," || lower[end] === "-" || lower[end] === "/")) ||
  (start - end === 2 && lower[end] === "," && lower[end + 1] === "and");

type Of = { readonly actor?: ActorKey; readonly name: string };

interface Placed {
  readonly of?: Of;
  /** The words that say whose office it is, by word index. */
  readonly from: number;
  readonly to: number;
}

function officeOf(scene: Scene, title: Chained): OfficeMention {
  const placed = whoseOffice(scene, title);
  const holder = title.plural ? undefined : holderOf(scene, title, placed);
  const { spans } = scene.words;
  const from = Math.min(title.from, placed.from, holder?.from ?? title.from);
  const to = Math.max(title.to, placed.to, holder?.to ?? title.to);
  return {
    start: spans[from]!.start,
    end: spans[to - 1]!.end,
    title: { start: spans[title.from]!.start, end: spans[title.to - 1]!.end },
    office: title.office,
    level: title.title.level,
    ...(placed.of && { of: placed.of }),
    ...(holder && { holder: holder.finding }),
    standing: title.standing,
  };
}

const OWNERS: ReadonlySet<string> = new Set(["state", "organisation", "body", "outlet", "place"]);

function whoseOffice(scene: Scene, title: Chained): Placed {
  const none: Placed = { from: title.from, to: title.to };
  const before = ownerBefore(scene, title.first.from);
  const after = ownerAfter(scene, title.last.to);
  const own = title.to === title.last.to ? undefined : ownerAfter(scene, title.to);
  const owner =
    own ??
    (after && !(before && isPosting(scene, title.last.to))
      ? before && after.of && isWithin(scene, after.mention)
        ? after
        : (before ?? after)
      : (before ?? after));
  const end = after?.to ?? title.to;
  return owner
    ? {
        of: owner.of,
        from: Math.min(owner.from, title.from),
        to: owner.from > title.to ? Math.max(owner.to, title.to) : end,
      }
    : none;
}

interface Owner extends Placed {
  readonly of: Of;
  readonly mention: Mention;
}

/** "Russian foreign minister", "Russia’s Foreign Minister", "SCO Secretary-General", "Foreign Ministry spokeswoman". */
function ownerBefore({ words, mentions, at }: Scene, from: number): Owner | undefined {
  let i = from - 1;
  if (words.lower[i] === "'s" || (words.lower[i] === "'" && words.lower[i - 1]?.endsWith("s"))) i--;
  const mention = mentions[at[i] ?? -1];
  if (!mention || !OWNERS.has(mention.type)) return undefined;
  while (i > 0 && at[i - 1] === at[i]) i--;
  return { of: ofMention(mention), mention, from: i, to: from };
}

const LINKS = new Set(["of", "for", "to", "at", "in", "with", "from"]);

/** "of Kazakhstan", "for the Russian Ministry of Foreign Affairs", "to Moscow". */
function ownerAfter({ words, mentions, at }: Scene, to: number): Owner | undefined {
  if (!LINKS.has(words.lower[to] ?? "")) return undefined;
  const start = words.lower[to + 1] === "the" ? to + 2 : to + 1;
  const mention = mentions[at[start] ?? -1];
  if (!mention || !OWNERS.has(mention.type) || mention.form === "demonym") return undefined;
  let end = start;
  while (at[end] === at[start]) end++;
  return { of: ofMention(mention), mention, from: to, to: end };
}

/** "ambassador to Russia": where someone is sent is not whose office it is. */
const isPosting = ({ words }: Scene, to: number): boolean =>
  words.lower[to] !== "of" && words.lower[to] !== "for";

const isWithin = (_scene: Scene, mention: Mention): boolean =>
  mention.type === "body" || mention.type === "organisation";

const ofMention = ({ actor, name }: Mention): Of => ({ ...(actor !== undefined && { actor }), name });

interface Held {
  readonly finding: Finding<{ readonly actor: ActorKey; readonly name: string }>;
  readonly from: number;
  readonly to: number;
}

function holderOf(scene: Scene, title: Chained, placed: Placed): Held | undefined {
  const after = Math.max(title.last.to, placed.to);
  return (
    personAt(scene, after, "title-before-name") ??
    (scene.words.lower[after] === "," ? personAt(scene, after + 1, "title-comma-name") : undefined) ??
    personBefore(scene, Math.min(title.first.from, placed.from))
  );
}

const HONORIFICS = new Set(["mr", "mrs", "ms", "dr", "sir", ".", "h.e.", "his", "her", "excellency"]);

function personAt({ words, mentions, at }: Scene, start: number, rule: string): Held | undefined {
  let i = start;
  while (i < start + 4 && HONORIFICS.has(words.lower[i] ?? "")) i++;
  const mention = mentions[at[i] ?? -1];
  if (mention?.type !== "person" || mention.actor === undefined || (i > 0 && at[i - 1] === at[i]))
    return undefined;
  let to = i;
  while (at[to] === at[i]) to++;
  return held(mention, mention.actor, rule, { from: i, to });
}

const APPOSED = new Set(["the", "a", "an", "its", "current", "as", "his", "her", "their", "country's"]);

/** "Sergei Lavrov, the Russian foreign minister": the name stands before, with a comma between. */
function personBefore({ words, mentions, at }: Scene, from: number): Held | undefined {
  let i = from - 1;
  while (i > from - 4 && APPOSED.has(words.lower[i] ?? "")) i--;
  if (words.lower[i] !== "," && words.lower[i] !== "(") return undefined;
  const mention = mentions[at[i - 1] ?? -1];
  if (mention?.type !== "person" || mention.actor === undefined) return undefined;
  let start = i - 1;
  while (start > 0 && at[start - 1] === at[start]) start--;
  return held(mention, mention.actor, "name-before-title", { from: start, to: i });
}

const held = (
  mention: Mention,
  actor: ActorKey,
  rule: string,
  { from, to }: { from: number; to: number },
): Held => ({
  finding: {
    value: { actor, name: mention.name },
    basis: "stated",
    rule,
    evidence: [{ start: mention.start, end: mention.end }],
  },
  from,
  to,
});
