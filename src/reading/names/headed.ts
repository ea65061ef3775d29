import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { slugOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { endsPersonsName } from "./name-starts.ts";
import { longestAt } from "./trie.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, MIXED, NUMBER, UPPER } from "./words.ts";

/**
 * Names told by their head word: "Tarvian Institute for Peace Studies", "Bay of Bengal", "Minsk agreements". What
 * is neither organisation nor place nor instrument ("World Cup") is found too, as "other", so that nothing inside
 * it is taken for a person.
 */
export function findHeaded(
  words: Words,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  const organisations = new Set(known.filter(isOrganisation).map(({ from }) => from));
  for (let i = 0; i < words.word.length; i++) {
    const roles = lexicon.roles.get(words.lower[i]!);
    if (!roles) continue;
    const kind = kindOf(roles);
    const candidate = kind && headedAt({ words, lexicon, organisations }, i, kind);
    if (candidate) found.push(candidate);
    const foreign = roles.has("organisation-first") && foreignAt(words, lexicon, i);
    if (foreign) found.push(foreign);
    const opened = roles.has("place-opening") && openedAt(words, lexicon, i);
    if (opened) found.push(opened);
  }
  return found;
}

type Kind = "organisation" | "body" | "place" | "instrument" | "other";

function kindOf(roles: ReadonlySet<string>): Kind | undefined {
  if (roles.has("organisation-head")) return roles.has("body-head") ? "body" : "organisation";
  if (roles.has("instrument-head")) return "instrument";
  if (roles.has("place-head")) return "place";
  return roles.has("event-head") ? "other" : undefined;
}

/** Heads that stay small after a name: "Liberal party", "Minsk agreements". */
const SMALL_HEADS = new Set([
  "party",
  "agreements",
  "agreement",
  "accords",
  "protocol",
  "protocols",
  "format",
]);

const isOrganisation = ({ type }: Candidate): boolean => type === "organisation" || type === "body";

interface Scene {
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Words at which a known organisation or body starts. */
  readonly organisations: ReadonlySet<number>;
}

function headedAt(scene: Scene, head: number, kind: Kind): Candidate | undefined {
  const { words, lexicon } = scene;
  const small = words.shape[head] === LOWER;
  if (small && !SMALL_HEADS.has(words.lower[head]!)) return undefined;
  const from = leftEdge(words, lexicon, head);
  if (small && (from === head || isDemonymOnly(words, lexicon, from, head) || words.opens[from]))
    return undefined;
  if (endsPersonsName(words, lexicon, from, head)) return undefined;
  const to = small ? head + 1 : rightEdge(scene, head, kind);
  if (to - from === 1 && !standsAlone(words, lexicon, head, kind)) return undefined;
  return made(words, kind, { from, to }, kind === "other" ? OTHER : to - from > 1 ? 8 : 4.5);
}

/** "SCO Heads of State Summit": the summit is no name here, the organisation is. */
const OTHER = 4.1;

/** "the Senate", "the Narrows" */
function standsAlone(words: Words, { roles }: Lexicon, head: number, kind: Kind): boolean {
  if (words.opens[head]) return false;
  const own = roles.get(words.lower[head]!);
  if (kind === "place") return words.lower[head - 1] === "the" && (own?.has("place-alone") ?? false);
  return own?.has("organisation-alone") ?? false;
}

const isDemonymOnly = (words: Words, { names }: Lexicon, from: number, head: number): boolean =>
  head - from === 1 &&
  (names.next.get(words.lower[from]!)?.values.some(({ value }) => value.form === "demonym") ?? false);

export function made(
  words: Words,
  kind: Kind,
  stretch: { readonly from: number; readonly to: number },
  rank: number,
): Candidate {
  const name = textOf(words, stretch).replace(/\s+/g, " ");
  const slug = slugOf(name);
  const isActor = kind === "organisation" || kind === "body";
  return {
    ...stretch,
    type: kind,
    form: "full",
    name,
    rank,
    ...(isActor && slug !== "" && { actor: `${kind}:${slug}` }),
  };
}

const isName = (words: Words, i: number): boolean => {
  const shape = words.shape[i];
  return shape !== undefined && shape !== LOWER && shape !== MARK && shape !== NUMBER;
};

const MAX_LEFT = 6;

/** First word of the capitalised words that lead up to a head; small connecting words only between two of them. */
function leftEdge(words: Words, lexicon: Lexicon, head: number): number {
  let from = head;
  for (let i = head - 1; i >= Math.max(0, head - MAX_LEFT); i--) {
    if (!adjoins(words, i)) break;
    if (isName(words, i)) {
      if (isStop(words, lexicon, i)) break;
      from = i;
    } else if (!joins(words, lexicon, i) && !isBetweenTwo(words, i)) break;
  }
  return from;
}

/** "the U.S.-Tarvia Joint Commission": a hyphen that touches two names. */
const isBetweenTwo = ({ word, spans, shape }: Words, i: number): boolean =>
  /^[-‐–]$/.test(word[i]!) &&
  spans[i - 1]?.end === spans[i]!.start &&
  spans[i]!.end === spans[i + 1]?.start &&
  (shape[i - 1] === UPPER || shape[i - 1] === CAPITALISED || shape[i - 1] === MIXED) &&
  shape[i + 1] !== LOWER;

/**
 * What may stand between two capitals of one name: "and" between plain words ("Science and Technology Committee"),
 * "of" after a plain word ("Voice of Tarvia", not "Anna Morvan of ..."), the possessive of one ("People’s Party").
 */
function joins(words: Words, lexicon: Lexicon, i: number): boolean {
  const word = words.lower[i]!;
  if (!isName(words, i - 1) || !isName(words, i + 1) || !isPlainWord(lexicon, words.lower[i - 1]!))
    return false;
  if (word === "and" || word === "&")
    return isPlainWord(lexicon, words.lower[i + 1]!) && !words.lower[i - 1]!.endsWith("s");
  return word === "'s" || word === "'" || (word === "of" && !words.opens[i - 1]);
}

const isPlainWord = ({ common, roles }: Lexicon, lower: string): boolean =>
  common.has(lower) || roles.has(lower);

/** Words that do not belong to a name though written with a capital: a title, a day, a word that opens the sentence. */
function isStop(words: Words, lexicon: Lexicon, i: number): boolean {
  const lower = words.lower[i]!;
  const roles = lexicon.roles.get(lower);
  if (roles?.has("calendar") || roles?.has("role-noun")) return true;
  if (lower === "the" || lower === "a" || lower === "i") return true;
  if (lexicon.titles.next.get(lower)?.values.length && lower !== "general") return true;
  return words.opens[i]! && lexicon.common.has(lower) && !(roles && OPENING.some((role) => roles.has(role)));
}

const OPENING = ["organisation-opening", "organisation-head", "place-opening", "place-head"];

const gapOf = (words: Words, i: number): number => words.spans[i + 1]!.start - words.spans[i]!.end;

/** Whether a word and the next have at most one space between them. */
const adjoins = (words: Words, i: number): boolean =>
  gapOf(words, i) <= 1 && words.text.charCodeAt(words.spans[i]!.end) !== 10;

const AFTER: Readonly<Record<Kind, ReadonlySet<string>>> = {
  organisation: new Set(["of", "for", "on", "against"]),
  body: new Set(["of", "for", "on"]),
  place: new Set(["of"]),
  instrument: new Set(["of", "on", "for", "against"]),
  other: new Set(["of"]),
};

const MAX_RIGHT = 9;

/** End of a name after its head: further capitals ("SCO Council Meeting" ends before) and "of ..." with its words. */
function rightEdge({ words, lexicon, organisations }: Scene, head: number, kind: Kind): number {
  let to = head + 1;
  while (isName(words, to) && adjoins(words, to - 1) && isSuffix(words, to)) to++;
  if (!AFTER[kind].has(words.lower[to] ?? "") || !adjoins(words, to - 1)) return to;
  const start = words.lower[to + 1] === "the" ? to + 2 : to + 1;
  if (organisations.has(start)) return to; // "Declaration of the Council of Heads of State": two names
  let end = to;
  for (let i = start; i < Math.min(to + MAX_RIGHT, words.word.length); i++) {
    if (!adjoins(words, i - 1)) break;
    if (isName(words, i)) {
      if (
        lexicon.roles.get(words.lower[i]!)?.has("calendar") ||
        (i > start && startsPerson(words, lexicon, i))
      )
        break;
      end = i + 1;
    } else if (!continues(words, lexicon, i)) break;
  }
  return end > to ? end : head + 1;
}

/** "Republic of Iran Mohammad Mokhber": a given name before another capital starts a new name. */
const startsPerson = (words: Words, { given, familyFirst, common }: Lexicon, i: number): boolean =>
  (given.has(words.lower[i]!) || familyFirst.has(words.lower[i]!)) &&
  isName(words, i + 1) &&
  !common.has(words.lower[i + 1]!);

const SUFFIXES = new Set(["inc", "ltd", "llc", "plc", "corp", "gmbh", "ag"]);
const isSuffix = (words: Words, i: number): boolean => SUFFIXES.has(words.lower[i]!);

function continues(words: Words, { common }: Lexicon, i: number): boolean {
  const word = words.lower[i]!;
  if (word === "of") return isName(words, i - 1) && isName(words, i + 1);
  if (word === "and" || word === "&")
    return common.has(words.lower[i - 1]!) && isName(words, i + 1) && common.has(words.lower[i + 1]!);
  return false;
}

/** "Lake Baikal", "Mount Ararat", "San Marcos": the head goes first. */
function openedAt(words: Words, lexicon: Lexicon, i: number): Candidate | undefined {
  if (!isName(words, i)) return undefined;
  const start = words.word[i + 1] === "." ? i + 2 : i + 1;
  if (!isName(words, start) || !adjoins(words, start - 1)) return undefined;
  const lower = words.lower[start]!;
  if (lexicon.common.has(lower) || lexicon.roles.has(lower) || longestAt(lexicon.titles, words.lower, i))
    return undefined;
  if (lexicon.names.next.get(lower)?.values.some(({ value }) => value.form === "demonym")) return undefined;
  return made(words, "place", { from: i, to: start + 1 }, 5.5);
}

const FOREIGN_LINKS = new Set(
  "de di du da del des della dei la le los las y e i et und für per por para za do dos das".split(" "),
);

/** "Mouvement Harmonique", "Partido de la Costa": languages that put the head first. */
function foreignAt(words: Words, { common }: Lexicon, head: number): Candidate | undefined {
  if (!isName(words, head)) return undefined;
  let to = head + 1;
  for (let i = head + 1; i < Math.min(head + MAX_RIGHT, words.word.length) && adjoins(words, i - 1); i++) {
    if (isName(words, i) && !common.has(words.lower[i]!)) to = i + 1;
    else if (!FOREIGN_LINKS.has(words.lower[i]!)) break;
  }
  return to - head > 1 ? made(words, "organisation", { from: head, to }, 8) : undefined;
}
