import type { ActorKey } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { Mood } from "../reading.ts";
import { withEd, withIng, withS } from "../verb-forms.ts";

/**
 * What a cue reports: speech, evidence ("the poll shows"), an attitude that nobody need have voiced
 * ("hopes"), or a bare mention ("discussed Ukraine"): what was spoken of, without anything said of it.
 */
export type CueClass = "speech" | "evidence" | "attitude" | "mention";

/**
 * How a cue takes what it reports. `clause`: "said (that) he ..."; `that`: only with "that"; `wh`: "asked whether";
 * `to`: "promised to"; `object`: "denied the report"; `hearer`: somebody told comes first; `quote`: may stand before
 * words between marks; `post`: may follow its content ("..., he said"); `thing`: where a thing is its subject
 * it shows and does not say ("the numbers suggest").
 */
export type Pattern =
  "clause" | "that" | "wh" | "to" | "object" | "topic" | "matter" | "thing" | "hearer" | "quote" | "post";

export type Shape = "base" | "s" | "past" | "ing";

export interface Cue {
  readonly lemma: string;
  readonly class: CueClass;
  readonly patterns: ReadonlySet<Pattern>;
  /** Written like a noun as well: "reports", "claims", "state". */
  readonly nounish: boolean;
  readonly mood: Mood;
}

/** One form of a cue; `rest` are the words that must follow ("called" + ["for"]). */
export interface CueForm {
  readonly cue: Cue;
  readonly shape: Shape;
  readonly rest: readonly string[];
}

export interface SpeechNoun {
  readonly lemma: string;
  readonly class: CueClass;
  readonly patterns: ReadonlySet<string>;
}

/** "according to ~", "in ~ words": the words before and after the place of the source, which none may follow. */
export interface SourcePhrase {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly class: CueClass;
}

/** "appeared to say" says, "declined to say" does not; "was quick to say", "is expected to say" need their "be". */
export type Helper = "plain" | "negating" | "with-be" | "expecting";

export interface Lexicon {
  /** By first word, longest first. */
  readonly verbs: ReadonlyMap<string, readonly CueForm[]>;
  readonly nouns: ReadonlyMap<string, SpeechNoun>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly SourcePhrase[]>;
  /** Verbs and adjectives that stand with "to" before a cue, by their forms. */
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Classes of a function word, as bits of `Closed`. */
  readonly closed: ReadonlyMap<string, number>;
  /** States by the names of their capitals, lower case. */
  readonly capitals: ReadonlyMap<string, { readonly actor: ActorKey; readonly name: string }>;
}

/** Bits for the rows of authority/function-words.tsv. */
export const Closed = {
  determiner: 1,
  possessive: 2,
  subjectPronoun: 4,
  objectPronoun: 8,
  relative: 16,
  be: 32,
  have: 64,
  do: 128,
  modal: 256,
  negation: 512,
  negated: 1024,
  preposition: 2048,
  nounPreposition: 4096,
  subordinator: 8192,
  coordinator: 16384,
  wh: 32768,
  adverb: 65536,
  time: 131072,
  verb: 262144,
  groupNoun: 524288,
  documentNoun: 1048576,
  titleNoun: 2097152,
  occasionNoun: 4194304,
  feminine: 8388608,
  masculine: 16777216,
  topicNoun: 33554432,
  hedge: 67108864,
  citing: 134217728,
  agentNoun: 268435456,
  addressing: 536870912,
} as const;

/** Verbs that stand before another: "is", "has", "did", "will". */
export const AUXILIARIES = Closed.be | Closed.have | Closed.do | Closed.modal;

const BIT: Readonly<Record<string, number>> = {
  determiner: Closed.determiner,
  possessive: Closed.possessive,
  "subject-pronoun": Closed.subjectPronoun,
  "object-pronoun": Closed.objectPronoun,
  relative: Closed.relative,
  be: Closed.be,
  have: Closed.have,
  do: Closed.do,
  modal: Closed.modal,
  negation: Closed.negation,
  negated: Closed.negated,
  preposition: Closed.preposition,
  "noun-preposition": Closed.nounPreposition,
  subordinator: Closed.subordinator,
  coordinator: Closed.coordinator,
  wh: Closed.wh,
  adverb: Closed.adverb,
  time: Closed.time,
  verb: Closed.verb,
  "group-noun": Closed.groupNoun,
  "document-noun": Closed.documentNoun,
  "title-noun": Closed.titleNoun,
  "occasion-noun": Closed.occasionNoun,
  feminine: Closed.feminine,
  masculine: Closed.masculine,
  "topic-noun": Closed.topicNoun,
  hedge: Closed.hedge,
  citing: Closed.citing,
  "agent-noun": Closed.agentNoun,
  addressing: Closed.addressing,
};

/** The cues and function words of the authority files speech-*.tsv and function-words.tsv. */
export const lexiconOf = perAuthorities((authorities: Authorities): Lexicon => ({
  verbs: readVerbs(authorities),
  nouns: readNouns(authorities),
  phrases: readPhrases(authorities),
  helpers: readHelpers(authorities),
  closed: readClosed(authorities),
  capitals: readCapitals(authorities),
}));

function readVerbs(authorities: Authorities): Map<string, CueForm[]> {
  const verbs = new Map<string, CueForm[]>();
  for (const row of authorities["speech-verbs"] ?? []) {
    const lemma = row["lemma"] ?? "";
    const words = (row["patterns"] ?? "").split(" ");
    const cue: Cue = {
      lemma,
      class: (row["class"] ?? "speech") as CueClass,
      patterns: new Set(words.filter((word) => word !== "nounish") as Pattern[]),
      nounish: words.includes("nounish"),
      mood: (row["mood"] || "asserted") as Mood,
    };
    for (const form of formsOf(lemma, items(row["forms"]))) {
      const [first = "", ...rest] = form.words.split(" ");
      const entry = { cue, shape: form.shape, rest };
      verbs.set(first, [...(verbs.get(first) ?? []), entry]);
    }
  }
  for (const forms of verbs.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return verbs;
}

function readNouns(authorities: Authorities): Map<string, SpeechNoun> {
  const nouns = new Map<string, SpeechNoun>();
  for (const row of authorities["speech-nouns"] ?? []) {
    const lemma = row["lemma"] ?? "";
    const noun: SpeechNoun = {
      lemma,
      class: (row["class"] ?? "speech") as CueClass,
      patterns: new Set((row["patterns"] ?? "").split(" ")),
    };
    for (const form of [lemma, ...items(row["forms"])]) nouns.set(form, noun);
  }
  return nouns;
}

function readPhrases(authorities: Authorities): Map<string, SourcePhrase[]> {
  const phrases = new Map<string, SourcePhrase[]>();
  for (const row of authorities["speech-phrases"] ?? []) {
    const words = (row["phrase"] ?? "").split(" ");
    const place = words.indexOf("~");
    const phrase: SourcePhrase = {
      before: words.slice(0, place),
      after: words.slice(place + 1),
      class: (row["class"] ?? "speech") as CueClass,
    };
    phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), phrase]);
  }
  const length = ({ before, after }: SourcePhrase): number => before.length + after.length;
  for (const same of phrases.values()) same.sort((a, b) => length(b) - length(a));
  return phrases;
}

const readHelpers = (authorities: Authorities): Map<string, Helper> =>
  new Map(
    (authorities["speech-helpers"] ?? []).flatMap((row) =>
      (row["forms"] ?? "").split("|").map((form) => [form, (row["kind"] || "plain") as Helper] as const),
    ),
  );

function readClosed(authorities: Authorities): Map<string, number> {
  const closed = new Map<string, number>();
  for (const row of authorities["function-words"] ?? []) {
    const bit = BIT[row["class"] ?? ""] ?? 0;
    for (const word of (row["words"] ?? "").split(" ")) closed.set(word, (closed.get(word) ?? 0) | bit);
  }
  return closed;
}

function readCapitals(authorities: Authorities): Map<string, { actor: ActorKey; name: string }> {
  const capitals = new Map<string, { actor: ActorKey; name: string }>();
  for (const row of authorities["states"] ?? []) {
    const state = { actor: `state:${row["key"] ?? ""}`, name: row["name"] ?? "" };
    for (const capital of items(row["capitals"])) {
      const name = (capital.split("@")[0] ?? "").toLowerCase();
      if (!capitals.has(name)) capitals.set(name, state);
    }
  }
  return capitals;
}

interface Form {
  readonly words: string;
  readonly shape: Shape;
}

/** The forms of a lemma: those the table lists, else the regular ones. Its first word carries the ending. */
function formsOf(lemma: string, listed: readonly string[]): readonly Form[] {
  const base: Form = { words: lemma, shape: "base" };
  if (listed.length > 0) return [base, ...listed.map((words) => ({ words, shape: shapeOf(words, lemma) }))];
  const [first = "", ...rest] = lemma.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  return [
    base,
    { words: `${withS(first)}${tail}`, shape: "s" },
    { words: `${withEd(first)}${tail}`, shape: "past" },
    { words: `${withIng(first)}${tail}`, shape: "ing" },
  ];
}

function shapeOf(words: string, lemma: string): Shape {
  const first = words.split(" ")[0] ?? "";
  const base = lemma.split(" ")[0] ?? "";
  if (first.endsWith("ing") && first.length > base.length) return "ing";
  return first.endsWith("s") && first.startsWith(base.slice(0, -1)) && !base.endsWith("s") ? "s" : "past";
}
