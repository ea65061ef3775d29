import type { Mention } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Passage, Word } from "./passages.ts";
import { stretch, wordsUntil } from "./stretches.ts";
import type { Stretch, Unit } from "./unit.ts";

const PLACED = new Set(["in", "at", "near", "outside", "inside"]);
const GOING = /^(visit|trip|travel|arriv|fl[ey]w?|went|go|come|came|journey|tour|return)/;

/** Whether a name tells where and not who: "in Oru", "visited Esk", "at the Élysée". */
export function isPlace(
  all: readonly Word[],
  at: number,
  to: number,
  mention: Mention,
  houses: ReadonlySet<string>,
): boolean {
  const house = mention.type === "body" && isHouse(all, at, to, houses);
  if (mention.type !== "place" && mention.type !== "state" && !house) return false;
  if (mention.form === "demonym") return false;
  if (all[to]?.lower === "'s") return false;
  if (house || mention.type === "place") return true;
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
  // "From Oru, where she had met Y, X went on to Esk"
  if (before === "from" && all[to]?.text === "," && all[to + 1]?.lower === "where") return true;
  return (article ? further : before) === "to" && GOING.test((article ? all[at - 3]?.lower : further) ?? "");
}

const STATES = /^(states|countries|nations|republics)$/;

/** "the three Baltic states", "the Gulf of Tarvia states": those of a region, where nobody is in it. */
export function regionUnit(
  all: readonly Word[],
  at: number,
  range: Stretch,
  { type, end }: Mention,
  text: string,
): Unit | undefined {
  if (type !== "place") return undefined;
  const own = STATES.test(all[range.to - 1]!.lower);
  const next = STATES.test(all[range.to]?.lower ?? "") ? all[range.to] : undefined;
  const before = all.slice(Math.max(0, at - 3), at).some(({ lower }) => PLACED.has(lower) || lower === "to");
  if ((!own && !next) || before) return undefined;
  const whole = next ? stretch(all, range.from, range.to + 1) : range;
  const name = text.slice(range.start, next?.end ?? end);
  return { ...whole, kind: "party", party: { actor: null, name, kind: "group" }, bare: true };
}

/** "received at the Élysée", "in the Kremlin": the house, not those in it. */
const isHouse = (all: readonly Word[], at: number, to: number, houses: ReadonlySet<string>): boolean =>
  houses.has(
    all
      .slice(at, to)
      .map(({ lower }) => lower)
      .join(" "),
  ) &&
  (/^(in|at|inside|outside)$/.test(before(all, at)) || (before(all, at) === "to" && isAsked(all, at)));

/** The word before a name, its article left aside. */
const before = (all: readonly Word[], at: number): string =>
  all[at - (all[at - 1]?.lower === "the" ? 2 : 1)]?.lower ?? "";

// "welcomed President N and a large delegation to the White House": at most so many words lie between.
const ASKED_REACH = 14;

const isAsked = (all: readonly Word[], at: number): boolean =>
  all
    .slice(Math.max(0, at - ASKED_REACH), at)
    .some(({ lower }) => /^(welcom|invit|summon|receiv)/.test(lower));

/** "in Goa", "Goa — The summit", "Kerry, Beijing, 8 November": the words say that something was there. */
function isLocated(all: readonly Word[], at: number, to: number): boolean {
  const article = all[at - 1]?.lower === "the" ? 2 : 1;
  const before = all[at - article]?.lower ?? "";
  if (at === 0) return /^[—–\-:,.(]$/.test(all[to]?.text ?? "");
  if (before === "," || before === "(") return /^[,.)]$/.test(all[to]?.text ?? ".");
  if (before === "to") return GOING.test(all[at - 2]?.lower ?? "") || isSentTo(all, at - article);
  if (before === "from") return all[to]?.text === "," && all[to + 1]?.lower === "where";
  // "at the border post of Oru"
  if (before === "of") return LOCATING.test(all[beforeSite(all, at - article - 1)]?.lower ?? "");
  // "in India's Goa"
  return LOCATING.test(before) || before === "'s";
}

const LOCATING = /^(in|at|near|outside|inside)$/;
const SITE =
  /^(the|a|city|town|village|port|resort|border|post|crossing|capital|island|residence|suburb|spa|oasis|garrison|ancient|historic|southern|northern|eastern|western|central|coastal|nearby|old)$/;
// "at the old northern border post of Oru": at most so many words.
const LONGEST_SITE = 6;

/** Number of the word before the words of a site that end at `at`; `at` itself where none stands there. */
function beforeSite(all: readonly Word[], at: number): number {
  let before = at;
  while (before > at - LONGEST_SITE && SITE.test(all[before]?.lower ?? "")) before--;
  return before;
}

const SENDING =
  /^(invit(e|es|ed|ing)|welcom(e|es|ed|ing)|send|sends|sent|sending|summon(s|ed)?|bring|brings|brought|take|takes|took|taken|led|call(s|ed)|draw|drew|travel(s|led|ed)?|return(s|ed)?|fl(y|ies|ew)|gone|went|go|going|came|come|comes)$/;
// "invited his counterpart, X, to Oru for talks"
const SENT_REACH = 9;

/** "sent their ministers to Oru": whoever was sent there was there. */
const isSentTo = (all: readonly Word[], to: number): boolean =>
  all.slice(Math.max(0, to - SENT_REACH), to).some(({ lower }) => SENDING.test(lower));

/** "Goa, India" is one place. */
export function placeUnit(passage: Passage, range: Stretch, mention: Mention, text: string): Unit {
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

/** "BEIJING (Reuters)": a dateline in capitals; "D.C." is written so. */
const isShouted = (name: string): boolean =>
  name.length > 3 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

const spoken = (name: string): string =>
  isShouted(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s.-])(\p{L})/gu, (_, gap: string, first: string) => gap + first.toUpperCase())
    : name;

/** "in the Tarvian capital", "in Tarvia's capital": the town, by the name the tables have for it today. */
export function capitalUnit(
  all: readonly Word[],
  at: number,
  mention: Mention | undefined,
  capitals: ReadonlyMap<string, string>,
): Unit | undefined {
  if (mention?.type !== "state" || mention.form === "metonym") return undefined;
  const name = capitals.get(mention.actor ?? "");
  const end = wordsUntil(all, at, mention.end);
  const noun = mention.form === "demonym" ? end : all[end]?.lower === "'s" ? end + 1 : -1;
  if (name === undefined || all[noun]?.lower !== "capital" || noun - at > 5) return undefined;
  // "the Tarvian capital markets" are no town; "the Tarvian capital, Oru," is told right there.
  if (/^(market|markets|gains|flows|flight|punishment|goods|controls)$/.test(all[noun + 1]?.lower ?? ""))
    return undefined;
  const before = all[at - 1]?.lower === "the" ? all[at - 2]?.lower : all[at - 1]?.lower;
  return {
    ...stretch(all, at, noun + 1),
    kind: "place",
    name,
    located: LOCATING.test(before ?? "") || before === "to",
  };
}
