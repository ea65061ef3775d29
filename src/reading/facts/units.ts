import type { Mention, OfficeMention, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { PartyWords } from "./party-words.ts";
import { partyWords } from "./party-words.ts";
import type { Passage, Word } from "./passages.ts";
import type { PhraseBook, PhraseMatch } from "./phrases.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";
import { joinTitles } from "./titles.ts";
import type { Stretch, Unit } from "./unit.ts";

/** The units of a passage, from left to right, every word in exactly one. */
export function unitsOf(passage: Passage, text: string, authorities: Authorities): readonly Unit[] {
  const lexicon = partyWords(authorities);
  const units = plainUnits(passage, text, lexicon);
  return passage.mentions.length === 0 && passage.offices.length === 0 ? units : joinTitles(units, lexicon);
}

function plainUnits(passage: Passage, text: string, lexicon: PartyWords): readonly Unit[] {
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
        mentionUnit(passage, at, mention, text) ??
        told ??
        word,
    );
  }
  return found;
}

const byStartOf = <T extends Span>(layer: readonly T[]): ReadonlyMap<number, T> =>
  new Map(layer.map((item) => [item.start, item]));

function stretch(all: readonly Word[], from: number, to: number): Stretch {
  return { from, to, start: all[from]!.start, end: all[to - 1]!.end };
}

/** Number of the first word that starts at or after `end`, counted from `from`. */
function wordsUntil(all: readonly Word[], from: number, end: number): number {
  let to = from + 1;
  while (to < all.length && all[to]!.start < end) to++;
  return to;
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
    case "pronoun":
      // "the presidents of Tarvia and Esk" are told right there.
      if (all[match.to]?.lower === "of" && match.to > at + 1) return undefined;
      return { ...range, kind: "pronoun", points: value };
    default: {
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

const phraseText = (all: readonly Word[], { from, to }: PhraseMatch, as: "lower" | "text"): string =>
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
  // "representatives", "reporters": a plain noun, told by its own unit.
  if (!holder && !office.holder && !office.of) return undefined;
  const end = holder ? Math.max(holder.start, office.start + 1) : office.end;
  if (holder && holder.start <= office.start) return undefined;
  return { ...stretch(passage.words, at, wordsUntil(passage.words, at, end)), kind: "office", office };
}

/** The first person named inside the span. */
function personIn(mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  let found: Mention | undefined;
  for (let at = lastStartingBy(mentions, end - 1); at >= 0 && mentions[at]!.end > start; at--) {
    if (mentions[at]!.type === "person") found = mentions[at];
  }
  return found;
}

const PLACED = new Set(["in", "at", "near", "outside", "inside"]);
const GOING = /^(visit|trip|travel|arriv|fl[ey]w?|went|go|come|came|journey|tour|return)/;

function mentionUnit(
  passage: Passage,
  at: number,
  mention: Mention | undefined,
  text: string,
): Unit | undefined {
  if (!mention) return undefined;
  const range = stretch(passage.words, at, wordsUntil(passage.words, at, mention.end));
  if (isPlace(passage.words, at, range.to, mention)) return placeUnit(passage, range, mention, text);
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

function isPlace(all: readonly Word[], at: number, to: number, mention: Mention): boolean {
  if (mention.type !== "place" && mention.type !== "state") return false;
  if (mention.form === "demonym") return false;
  if (all[to]?.lower === "'s") return false;
  if (mention.type === "place") return true;
  const before = all[at - 1]?.lower ?? "";
  const further = all[at - 2]?.lower ?? "";
  // "meeting with Kerry, Beijing, 8 November": a capital between a comma and a date is the place.
  if (
    before === "," &&
    mention.form === "metonym" &&
    all[to]?.text === "," &&
    /^\d/.test(all[to + 1]?.lower ?? "")
  )
    return true;
  const article = before === "the";
  if (PLACED.has(article ? further : before)) return true;
  return (article ? further : before) === "to" && GOING.test((article ? all[at - 3]?.lower : further) ?? "");
}

/** "in Goa", "Goa — The summit", "Kerry, Beijing, 8 November": the words say that something was there. */
function isLocated(all: readonly Word[], at: number, to: number): boolean {
  const article = all[at - 1]?.lower === "the" ? 2 : 1;
  const before = all[at - article]?.lower ?? "";
  if (at === 0) return /^[—–\-:,.(]$/.test(all[to]?.text ?? "");
  if (before === "," || before === "(") return /^[,.)]$/.test(all[to]?.text ?? ".");
  if (before === "to") return GOING.test(all[at - 2]?.lower ?? "");
  // "in India's Goa"
  return /^(in|at|near|outside|inside|'s)$/.test(before);
}

/** "Goa, India" is one place. */
function placeUnit(passage: Passage, range: Stretch, mention: Mention, text: string): Unit {
  const all = passage.words;
  const after = all[range.to]?.text === "," ? stateAt(passage.mentions, all[range.to + 1]?.start) : undefined;
  // "In Oru, Tarvia's minister": the state is not where Oru is.
  const owns = after && all[wordsUntil(all, range.to + 1, after.end)]?.lower === "'s";
  const land = owns ? undefined : after;
  const to = land ? wordsUntil(all, range.to + 1, land.end) : range.to;
  const whole = land ? stretch(all, range.from, to) : range;
  const written = land ? text.slice(mention.start, land.end) : text.slice(mention.start, mention.end);
  const name = isShouted(written) ? spoken(mention.name) : written;
  return {
    ...whole,
    kind: "place",
    name,
    located: isLocated(passage.words, range.from, whole.to),
  };
}

function stateAt(mentions: readonly Mention[], start: number | undefined): Mention | undefined {
  const mention = start === undefined ? undefined : mentions[lastStartingBy(mentions, start)];
  const named = mention?.type === "state" && mention.form !== "demonym";
  return named && mention.start === start ? mention : undefined;
}

/** "BEIJING (Reuters)": a dateline in capitals. */
const isShouted = (name: string): boolean =>
  name.length > 3 && name === name.toUpperCase() && /\p{L}/u.test(name);

const spoken = (name: string): string =>
  isShouted(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, first: string) => gap + first.toUpperCase())
    : name;
