import type { ActorKey, Document, OfficeMention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { Lexical } from "../layers.ts";
import { holderBeside } from "./holders.ts";
import type { Draft } from "./inferences.ts";
import { inferOffices } from "./inferences.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Owner, Scene } from "./owners.ts";
import { asOwner, ownerAfterName, ownerOf } from "./owners.ts";
import { tenuresOf } from "./tenures.ts";
import type { TitleAt } from "./titles.ts";
import { findTitles, mentionsByWord, standingBefore } from "./titles.ts";
import type { Words } from "./words.ts";
import { UPPER, wordsOf } from "./words.ts";

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
  const { mentions, sentences } = document;
  const scene: Scene = { words, lexicon, mentions, at: mentionsByWord(words, mentions) };
  const drafts = chain(words, findTitles(words, lexicon, scene.at)).map((title) => draftOf(scene, title));
  const states = mentions.filter(({ type }) => type === "state");
  return inferOffices(drafts, sentences, states, tenuresOf(authorities)).map(
    ({ definite: _definite, isCounterpart: _isCounterpart, ...office }) => office,
  );
}

/** A title with those it is joined to: "State Councilor and Foreign Minister" share state and holder. */
interface Chained {
  readonly own: TitleAt;
  readonly first: TitleAt;
  readonly last: TitleAt;
}

function chain(words: Words, titles: readonly TitleAt[]): readonly Chained[] {
  const groups: TitleAt[][] = [];
  for (const title of titles) {
    const group = groups.at(-1);
    if (group && !title.plural && areJoined(words, group.at(-1)!.to, title.from)) group.push(title);
    else groups.push([title]);
  }
  return groups.flatMap((group) => group.map((own) => ({ own, first: group[0]!, last: group.at(-1)! })));
}

const JOINTS = new Set(["", "and", ",", "-", "/", "&", ", and"]);

const areJoined = (words: Words, end: number, start: number): boolean =>
  start - end < 3 && !words.startsParagraph[start] && JOINTS.has(words.lower.slice(end, start).join(" "));

function draftOf(scene: Scene, { own, first, last }: Chained): Draft {
  const { words } = scene;
  const beside = ownerOf(scene, first, last, own);
  const before = Math.min(first.from, beside.owner?.from ?? first.from);
  const holder = own.plural ? undefined : holderBeside(scene, before, beside.end);
  const owner = beside.owner ?? (holder && ownerAfterName(scene, holder.to));
  const from = Math.min(own.from, owner?.from ?? own.from, holder?.from ?? own.from);
  const to = Math.max(own.to, owner?.to ?? own.to, holder?.to ?? own.to);
  return {
    start: words.spans[from]!.start,
    end: words.spans[to - 1]!.end,
    title: { start: words.spans[own.from]!.start, end: words.spans[own.to - 1]!.end },
    ...headOf(scene, own, owner),
    ...(holder && { holder: holder.finding }),
    standing: own.standing === "current" ? (standingBefore(words, before) ?? "current") : own.standing,
    definite: !own.plural && !isLabel(words, own) && isDefinite(words, before, beside.owner),
    isCounterpart: own.title.key === "counterpart",
  };
}

/** "head of the Ukrainian government" is the head of government of Ukraine. */
function headOf(
  { lexicon }: Scene,
  { title, office }: TitleAt,
  owner: Owner | undefined,
): Pick<OfficeMention, "office" | "level" | "of"> {
  const mention = owner?.mention;
  if (title.key === "head" && mention?.actor?.endsWith("/government")) {
    const actor = stateOfBody(mention.actor);
    const of = { actor, name: lexicon.states.get(actor) ?? mention.name };
    return { office: "prime minister", level: "head-of-government", of };
  }
  return { office, level: title.level, ...(mention && { of: asOwner(mention) }) };
}

const stateOfBody = (actor: ActorKey): ActorKey => `state:${actor.slice("body:".length, actor.indexOf("/"))}`;

/** "THE PRESIDENT:" opens a turn of a transcript; who that is the turns must tell. */
const isLabel = (words: Words, { from, to }: TitleAt): boolean =>
  words.word[to] === ":" || (words.shape[from] === UPPER && words.word[from]!.length > 3);

const INDEFINITE = new Set([
  "a",
  "an",
  "any",
  "every",
  "no",
  "new",
  "next",
  "another",
  "some",
  "each",
  "of",
  "as",
]);

/** "the minister", "Russian foreign minister"; not "a minister", "as minister". */
const isDefinite = ({ lower, opens }: Words, before: number, owner: Owner | undefined): boolean => {
  const word = lower[before - 1] ?? "";
  return (
    word === "the" ||
    (owner !== undefined && !INDEFINITE.has(word)) ||
    (owner === undefined && opens[before]! && word === "the")
  );
};
