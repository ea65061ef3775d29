import type { Mention, OfficeStanding } from "../../text/index.ts";
import type { Lexicon, Title } from "./lexicon.ts";
import { endOfTitle, isTitleWritten } from "./name-starts.ts";
import { phrasesAt } from "./trie.ts";
import type { Stretch, Words } from "./words.ts";
import { LOWER } from "./words.ts";

/** A title in the text, with the words that qualify it taken in: "former first deputy foreign minister". */
export interface TitleAt extends Stretch {
  readonly title: Title;
  /** Controlled title with its "deputy" where the text puts one before. */
  readonly office: string;
  readonly standing: OfficeStanding;
  readonly plural: boolean;
}

/** Index of the mention that covers each word, or -1. */
export function mentionsByWord({ spans }: Words, mentions: readonly Mention[]): Int32Array {
  const at = new Int32Array(spans.length).fill(-1);
  for (let i = 0, m = 0; i < spans.length && m < mentions.length;) {
    if (spans[i]!.end <= mentions[m]!.start) i++;
    else if (spans[i]!.start >= mentions[m]!.end) m++;
    else at[i++] = m;
  }
  return at;
}

/** Titles outside names, the longest at each place. */
export function findTitles(words: Words, lexicon: Lexicon, mentionAt: Int32Array): readonly TitleAt[] {
  const found: TitleAt[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (mentionAt[i]! >= 0) continue;
    const title = titleAt(words, lexicon, mentionAt, i);
    if (!title) continue;
    const own = withSuperior(words, title, (at) => titleAt(words, lexicon, mentionAt, at));
    found.push(own);
    i = own.to - 1;
  }
  return found;
}

const SERVING = new Set(["adviser", "advisor", "aide", "assistant", "counsel", "counsellor", "counselor"]);

/**
 * "Adviser to the Prime Minister N": N is the adviser. "Adviser to the prime minister", in small letters, and "adviser
 * to President N" name two offices.
 */
function withSuperior(words: Words, own: TitleAt, titleFrom: (at: number) => TitleAt | undefined): TitleAt {
  const { lower, shape } = words;
  if (own.plural || !SERVING.has(lower[own.to - 1]!) || lower[own.to] !== "to" || lower[own.to + 1] !== "the")
    return own;
  const superior = titleFrom(own.to + 2);
  const isCapital = shape[own.to - 1] !== LOWER && superior && shape[superior.to - 1] !== LOWER;
  return isCapital && !superior.plural ? { ...own, to: superior.to } : own;
}

function titleAt(words: Words, lexicon: Lexicon, mentionAt: Int32Array, from: number): TitleAt | undefined {
  for (const { to, values } of phrasesAt(lexicon.titles, words.lower, from)) {
    const title = values.find(({ phrase }) => isTitleWritten(words, from, phrase))?.value;
    if (title && title.level !== "honorific" && !coversName(mentionAt, from, to))
      return qualified(words, title, { from, to: endOfTitle(words, to) }, false);
  }
  return pluralAt(words, lexicon, mentionAt, from) ?? counterpartAt(words, from);
}

const COUNTERPART: Title = { key: "counterpart", title: "counterpart", level: "counterpart", of: "state" };

/** "his Turkish counterpart": an office named by another's. */
function counterpartAt(words: Words, from: number): TitleAt | undefined {
  const word = words.lower[from]!;
  if (word !== "counterpart" && word !== "counterparts") return undefined;
  return qualified(words, COUNTERPART, { from, to: from + 1 }, word === "counterparts");
}

const coversName = (mentionAt: Int32Array, from: number, to: number): boolean =>
  mentionAt.subarray(from, to).some((m) => m >= 0);

/** "foreign ministers", "heads of state": several holders, no single one. */
function pluralAt(words: Words, lexicon: Lexicon, mentionAt: Int32Array, from: number): TitleAt | undefined {
  let node: typeof lexicon.titles | undefined = lexicon.titles;
  let found: TitleAt | undefined;
  let plural = false;
  for (let i = from; node && i < Math.min(from + 6, words.word.length) && mentionAt[i]! < 0; i++) {
    const lower = words.lower[i]!;
    const single: typeof lexicon.titles | undefined =
      !plural && lower.length > 4 && lower.endsWith("s") ? node.next.get(lower.slice(0, -1)) : undefined;
    node = single ?? node.next.get(lower);
    plural ||= single !== undefined;
    const title = plural ? node?.values[0]?.value : undefined;
    if (title && title.level !== "honorific") found = qualified(words, title, { from, to: i + 1 }, true);
  }
  return found;
}

const STANDINGS: ReadonlyMap<string, OfficeStanding> = new Map(
  Object.entries({
    former: "former",
    ex: "former",
    then: "former",
    late: "former",
    ousted: "former",
    deposed: "former",
    acting: "acting",
    interim: "acting",
    caretaker: "acting",
    provisional: "acting",
    designate: "designate",
    incoming: "designate",
    elect: "designate",
  } as const),
);

/** What stands before the owner: "former Russian foreign minister". */
export const standingBefore = (words: Words, from: number): OfficeStanding | undefined =>
  STANDINGS.get(words.lower[from - 1] ?? "");

const RANKS = new Set(["deputy", "vice", "assistant", "associate"]);
const PASSED = new Set([
  "first",
  "current",
  "new",
  "newly",
  "appointed",
  "outgoing",
  "longtime",
  "veteran",
  "top",
  "senior",
  "chief",
  "special",
  "then",
  "-",
  "elected",
  "powerful",
  "long-serving",
  "-time",
]);

/** Takes in what stands right before or after the title: "former", "acting", "deputy", "-designate". */
function qualified(words: Words, title: Title, { from, to }: Stretch, plural: boolean): TitleAt {
  let standing: OfficeStanding = title.key.startsWith("acting-") ? "acting" : "current";
  let start = from;
  let rank = "";
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const lower = words.lower[i]!;
    const told = STANDINGS.get(lower);
    if (told) standing = told;
    else if (RANKS.has(lower)) rank = `${lower} `;
    else if (!PASSED.has(lower)) break;
    start = i;
  }
  if (STANDINGS.get(words.lower[to] ?? "") === "designate") {
    standing = "designate";
    to++;
  }
  return {
    from: start,
    to,
    title,
    office: `${rank}${title.title.replace(/^acting /, "")}`,
    standing,
    plural,
  };
}
