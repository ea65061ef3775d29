import type { Mention, OfficeMention, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { headlineNames } from "./headline-names.ts";
import type { Participant } from "../reading.ts";
import type { PartyWords } from "./party-words.ts";
import { partyWords } from "./party-words.ts";
import type { Passage, Word } from "./passages.ts";
import type { PhraseBook, PhraseMatch } from "./phrases.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";
import { joinTitles } from "./titles.ts";
import type { Stretch, Unit } from "./unit.ts";
import { stretch, wordsUntil } from "./stretches.ts";
import { capitalUnit, isPlace, placeUnit, regionUnit } from "./unit-places.ts";

/** The units of a passage, from left to right, every word in exactly one. */
export function unitsOf(passage: Passage, text: string, authorities: Authorities): readonly Unit[] {
  const lexicon = partyWords(authorities);
  const unknown = headlineNames(passage, lexicon.common);
  const units = plainUnits(passage, text, lexicon, unknown);
  const named = passage.mentions.length + passage.offices.length + unknown.size > 0;
  return named ? joinTitles(units, lexicon) : units;
}

function plainUnits(
  passage: Passage,
  text: string,
  lexicon: PartyWords,
  unknown: ReadonlyMap<number, Unit>,
): readonly Unit[] {
  const mentionAt = byStartOf(passage.mentions);
  const officeAt = byStartOf(passage.offices);
  const all = passage.words;
  const found: Unit[] = [];
  for (let at = 0; at < all.length; at = found.at(-1)!.to) {
    const word = all[at]!;
    const mention = mentionAt.get(word.start);
    const told = phraseUnit(all, at, lexicon.phrases);
    // "the Foreign Ministers’ Council" is a body, though it begins like a rank.
    const rank = told?.kind === "level" && !(mention && mention.end > told.end) ? told : undefined;
    found.push(
      rank ??
        officeUnit(passage, at, officeAt.get(word.start), lexicon.levels) ??
        regionalUnit(all, at, lexicon) ??
        unknown.get(at) ??
        capitalUnit(all, at, mention, lexicon.capitals) ??
        mentionUnit(passage, at, mention, text, lexicon) ??
        told ??
        word,
    );
  }
  return found;
}

const byStartOf = <T extends Span>(layer: readonly T[]): ReadonlyMap<number, T> =>
  new Map(layer.map((item) => [item.start, item]));

/** "African and European leaders", "the Baltic presidents": a part of the world right before a rank. */
function regionalUnit(all: readonly Word[], at: number, { regions, levels }: PartyWords): Unit | undefined {
  const match = phraseAt(regions, all, at);
  if (!match) return undefined;
  let next = match.to;
  for (let other = phraseAt(regions, all, next + 1); all[next]?.lower === "and" && other;)
    [next, other] = [other.to, undefined];
  if (!phraseAt(levels, all, next)) return undefined;
  const name = phraseText(all, match, "text");
  return {
    ...stretch(all, at, match.to),
    kind: "party",
    party: { actor: null, name, kind: "group" },
    bare: true,
    adjective: true,
  };
}

/** A rank, a pronoun or a party described and not named ("foreign ambassadors", "a delegation"). */
function phraseUnit(all: readonly Word[], at: number, book: PhraseBook): Unit | undefined {
  const match = phraseAt(book, all, at);
  if (!match) return undefined;
  const range = stretch(all, at, match.to);
  const value = match.row["value"]!;
  switch (match.row["class"]) {
    case "level":
      // One minister is a rank only before a council: "Foreign Minister's Council".
      if (match.to === at + 2 && all[at + 1]!.lower === "minister" && all[match.to]?.lower !== "'s")
        return undefined;
      return { ...range, kind: "level", level: value };
    case "twins": {
      const members = value.split(";").map((name): Participant => ({
        actor: `state:${name.toLowerCase().replaceAll(" ", "-")}`,
        name,
        kind: "state",
      }));
      const party: Participant = { actor: null, name: phraseText(all, match, "text"), kind: "group" };
      return { ...range, kind: "party", party, bare: true, members };
    }
    case "pronoun":
      // "the presidents of Tarvia and Esk" are told right there.
      if (match.to > at + 1 && /^(of|koreas|congos|sudans)$/.test(all[match.to]?.lower ?? ""))
        return undefined;
      return { ...range, kind: "pronoun", points: value };
    default: {
      // "X, second from right, hosts a dinner": a verb
      if (all[at]!.lower === "hosts" && !isOwned(all, at)) return undefined;
      if (match.row["value"] === "holder" && !isUnnamed(all, match)) return undefined;
      const name = phraseText(all, match, "text");
      return {
        ...range,
        kind: "party",
        party: { actor: null, name, kind: "group" },
        bare: false,
        described: true,
      };
    }
  }
}

/** "the president": whom nothing names; not "the king of Tarvia" nor "the president, Ilyas Morvan,". */
function isUnnamed(all: readonly Word[], { from, to }: PhraseMatch): boolean {
  const next = all[to]?.text === "," ? to + 1 : to;
  const named =
    /^\p{Lu}/u.test(all[next]?.text ?? "") ||
    /^(of|for|-|and|designate|elect|'s)$/.test(all[to]?.lower ?? "");
  return all[from - 1]?.lower === "the" && !named;
}

const isOwned = (all: readonly Word[], at: number): boolean =>
  /^(the|his|her|its|their|our|my|with|and|'s)$/.test(all[at - 1]?.lower ?? "") ||
  /^\p{Lu}\p{L}*(an|n|ish|ese|i|ch)$/u.test(all[at - 1]?.text ?? "");

const phraseText = (
  all: readonly Word[],
  { from, to }: Pick<PhraseMatch, "from" | "to">,
  as: "lower" | "text",
): string =>
  all
    .slice(from, to)
    .map((word) => word[as])
    .join(" ");

/** An office without its holder's name, which is a unit of its own. */
function officeUnit(
  passage: Passage,
  at: number,
  office: OfficeMention | undefined,
  levels: PhraseBook,
): Unit | undefined {
  if (!office) return undefined;
  // "SCO foreign ministers": a rank, told by its own unit after the organisation.
  const within = passage.words.slice(at, wordsUntil(passage.words, at, office.end));
  if (phrasesIn(levels, within).some((match) => phraseText(within, match, "lower") !== "foreign minister"))
    return undefined;
  const holder = personIn(passage.mentions, office);
  if (!holder && namesAnother(passage, office)) return unnamedHolder(passage, at, office);
  // "representatives", "the Baltic ambassadors": a plain noun, told by its own unit.
  if (!holder && !office.holder && !office.of) return undefined;
  const end = holder ? Math.max(holder.start, office.start + 1) : office.end;
  if (holder && holder.start <= office.start) return undefined;
  const range = stretch(passage.words, at, wordsUntil(passage.words, at, end));
  return groupOffice(within, office, range) ?? { ...range, kind: "office", office };
}

/** "The Prime Minister met the Prime Minister of Tarvia, N": whom the same sentence goes on to name in full is another. */
function namesAnother({ offices, mentions }: Passage, { holder, start, end }: OfficeMention): boolean {
  if (!holder) return false;
  const later = offices.find(
    (one) => one.start > end + APPOSITION && one.holder?.value.actor === holder.value.actor && one.of,
  );
  const named = later && mentions.some((one) => one.actor === holder.value.actor && one.start >= later.start);
  return named === true && !mentions.some((one) => one.actor === holder.value.actor && one.start < start);
}

// "the foreign minister, who is also prime minister of Tarvia": closer than this the second office is the same one's.
const APPOSITION = 6;

function unnamedHolder({ words }: Passage, at: number, { end }: OfficeMention): Unit {
  const range = stretch(words, at, wordsUntil(words, at, end));
  const name = phraseText(words, { from: range.from, to: range.to }, "text");
  return {
    ...range,
    kind: "party",
    party: { actor: null, name, kind: "group" },
    bare: false,
    described: true,
  };
}

/** "the three Baltic ambassadors": those of no state in particular. */
function groupOffice(
  words: readonly Word[],
  { of, holder, office }: OfficeMention,
  range: Stretch,
): Unit | undefined {
  const several = words.length > 1 && words.at(-1)!.lower.endsWith("s");
  if (!several || holder || !of || of.actor !== undefined || !/^\p{Lu}/u.test(words[0]!.text))
    return undefined;
  const name = words.map(({ text }) => text).join(" ");
  return { ...range, kind: "party", party: { actor: null, name, kind: "group", role: office }, bare: false };
}

/** The first person named inside the span. */
function personIn(mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  let found: Mention | undefined;
  for (let at = lastStartingBy(mentions, end - 1); at >= 0 && mentions[at]!.end > start; at--) {
    if (mentions[at]!.type === "person") found = mentions[at];
  }
  return found;
}

function mentionUnit(
  passage: Passage,
  at: number,
  mention: Mention | undefined,
  text: string,
  { houses }: PartyWords,
): Unit | undefined {
  if (!mention) return undefined;
  const range = stretch(passage.words, at, wordsUntil(passage.words, at, mention.end));
  const region = regionUnit(passage.words, at, range, mention, text);
  if (region) return region;
  if (isPlace(passage.words, at, range.to, mention, houses)) return placeUnit(passage, range, mention, text);
  if (mention.type === "place" || mention.type === "instrument" || mention.type === "outlet")
    return undefined;
  const party = { actor: mention.actor ?? null, name: mention.name, kind: mention.type };
  return {
    ...range,
    kind: "party",
    party,
    bare: mention.type === "state" || mention.type === "organisation",
    // "the Tarvians" act; "Tarvian" alone does not
    adjective: mention.form === "demonym" && passage.words[range.to - 1]!.lower.at(-1) !== "s",
  };
}
