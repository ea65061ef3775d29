import type { Document, Mention, OfficeMention, Sentence } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { Lexical } from "../layers.ts";
import { ownerByPronoun } from "./antecedents.ts";
import { holderBeside } from "./holders.ts";
import { stateOfBody, statesBesideNames } from "./holder-states.ts";
import type { Draft } from "./drafts.ts";
import { inferOffices } from "./inferences.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Owner, Scene } from "./owners.ts";
import { asOwner, ownerAfterName, ownerOf } from "./owners.ts";
import { holdersAfter, ownersBefore } from "./plural-holders.ts";
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
  const drafts = chain(words, findTitles(words, lexicon, scene.at))
    .flatMap((title) => draftsOf(scene, sentences, title))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const states = mentions.flatMap((mention) => stateNamed(mention, lexicon));
  const beside = statesBesideNames(document.text, mentions);
  return inferOffices(drafts, { text: document.text, lexicon, sentences, states, beside }).map(
    ({ definite: _definite, isCounterpart: _isCounterpart, ...office }) => office,
  );
}

/** The state a mention names, itself or by one of its bodies: "the Kremlin" speaks of Russia. */
function stateNamed(mention: Mention, { states }: Lexicon): readonly Mention[] {
  if (mention.type === "state") return [mention];
  const actor = mention.actor === undefined ? undefined : stateOfBody(mention.actor);
  return actor === undefined ? [] : [{ ...mention, actor, name: states.get(actor) ?? mention.name }];
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

/** One draft for each holder: a title in the plural may have several. */
function draftsOf(scene: Scene, sentences: readonly Sentence[], title: Chained): readonly Draft[] {
  const draft = draftOf(scene, sentences, title);
  if (!title.own.plural) return [draft];
  const { own } = title;
  const several = holdersAfter(scene, own.to);
  const owners = ownersBefore(scene, own.from);
  const isPaired = owners.length === several.length;
  const made = several.map(({ held, owner }, i): Draft => {
    const mention = owner?.mention ?? (isPaired ? owners[i] : undefined);
    const { of: _of, ...rest } = draft;
    return {
      ...rest,
      start: i === 0 ? draft.start : scene.words.spans[held.from]!.start,
      end: scene.words.spans[(owner?.to ?? held.to) - 1]!.end,
      ...(mention && { of: asOwner(mention) }),
      holder: held.finding,
    };
  });
  return made.length > 0 ? made : [draft];
}

function draftOf(scene: Scene, sentences: readonly Sentence[], { own, first, last }: Chained): Draft {
  const { words } = scene;
  const beside = ownerOf(scene, first, last, own);
  const before = Math.min(first.from, beside.owner?.from ?? first.from);
  const holder = own.plural ? undefined : holderBeside(scene, before, beside.end);
  const after = holder && ownerAfterName(scene, holder.to);
  // "ASEAN Chair Prime Minister N of Tarvia": it is a state that has a prime minister.
  const ofOther = own.title.of === "state" && beside.owner?.mention.type === "organisation" && first !== own;
  const owner = ofOther ? after : (beside.owner ?? after);
  const from = Math.min(own.from, owner?.from ?? own.from, holder?.from ?? own.from);
  const to = Math.max(own.to, owner?.to ?? own.to, holder?.to ?? own.to);
  return {
    start: words.spans[from]!.start,
    end: words.spans[to - 1]!.end,
    title: { start: words.spans[own.from]!.start, end: words.spans[own.to - 1]!.end },
    ...headOf(scene, own, owner),
    ...(!owner && pronounOwner(scene, sentences, own, before)),
    ...(holder && { holder: holder.finding }),
    standing: own.standing === "current" ? (standingBefore(words, before) ?? "current") : own.standing,
    definite: !own.plural && !isLabel(words, own) && isDefinite(words, before, beside.owner),
    isCounterpart: own.title.key === "counterpart",
  };
}

/** "Iran sent its acting president": only of offices that states and organisations have. */
function pronounOwner(
  scene: Scene,
  sentences: readonly Sentence[],
  { title }: TitleAt,
  from: number,
): Pick<OfficeMention, "of"> {
  if (title.of === "any" || title.key === "counterpart") return {};
  const mention = ownerByPronoun(scene, sentences, from);
  return mention ? { of: { ...asOwner(mention), rule: "subject-before-pronoun" } } : {};
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
    const of = {
      ...(actor !== undefined && { actor }),
      name: lexicon.states.get(actor ?? "") ?? mention.name,
    };
    return { office: "prime minister", level: "head-of-government", of };
  }
  return { office, level: title.level, ...(mention && { of: asOwner(mention) }) };
}

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
