import type { ActorReference, Mention, Paragraph, Turn } from "../../text/index.ts";
import { itemsIn } from "../../text/index.ts";
import type { NamedDocument } from "../layers.ts";
import { familyOf, mainSpeaker } from "./labelled-turns.ts";
import type { Label } from "./labels.ts";
import type { WordLists } from "./lists.ts";
import type { Speakers } from "./speakers.ts";
import { firstPersonShare, isClerksLine, isSeparator, leavesVoice, withoutAuthorNote } from "./voice.ts";

/** A speech speaks of itself ("we", "our", "I") in at least this share of its paragraphs. */
const OWN_VOICE = 0.3;

/**
 * The opening statement before the first label, of whoever answers most. It begins after the words that announce
 * it ("... his press conference in full:"), with a greeting, or under a headline that names the kind of speech.
 */
export function openingBefore(
  document: NamedDocument,
  first: Label,
  turns: readonly Turn[],
  lists: WordLists,
  title: string,
): readonly Turn[] {
  const before = document.paragraphs.slice(0, first.paragraph);
  const from = openingStart(document.text, before, lists, title);
  const speaker = mainSpeaker(turns);
  if (from === null || !speaker) return [];
  const speech = before.slice(from).filter((paragraph) => !isFurniture(document.text, paragraph));
  if (!isOwnVoice(document.text, speech, lists)) return [];
  const inferred = { ...speaker, basis: "inferred", rule: "opening-before-labels" } as const;
  return turnOf(document.text, speech, "opening", inferred, lists);
}

function openingStart(
  text: string,
  before: readonly Paragraph[],
  lists: WordLists,
  title: string,
): number | null {
  const announced = before.findIndex((paragraph) => announces(text, paragraph, lists));
  if (announced >= 0) return announced + 1;
  const greeting = before.findIndex((paragraph) =>
    lists.begins("greeting", lineOf(text, paragraph).toLowerCase()),
  );
  if (greeting >= 0) return greeting;
  const heading = headingLines(text, before);
  const titles = [title, ...before.slice(0, heading).map((line) => lineOf(text, line))];
  const kind = titles.some((line) => lists.holds("genre", line.toLowerCase()));
  return kind && heading < before.length ? heading : null;
}

/** "Here is the transcript:", "I would like to repeat the words of the ministry." */
function announces(text: string, paragraph: Paragraph, lists: WordLists): boolean {
  const line = lineOf(text, paragraph).toLowerCase();
  if (text[paragraph.end - 1] === ":") return lists.holds("genre", line);
  const last = line.slice(line.slice(0, -1).lastIndexOf(". ") + 1);
  return lists.holds("announcing", last) && lists.holds("genre", last);
}

/**
 * A speech without labels: under a headline that names the kind of speech and the speaker ("Remarks by Foreign
 * Minister Ilyas Morvan"), or after the author's words that announce it with a colon.
 */
export function wholeSpeech(
  document: NamedDocument,
  speakers: Speakers,
  lists: WordLists,
  title: string,
): readonly Turn[] {
  return announcedSpeech(document, speakers, lists) ?? headedSpeech(document, speakers, lists, title) ?? [];
}

function announcedSpeech(
  document: NamedDocument,
  speakers: Speakers,
  lists: WordLists,
): readonly Turn[] | null {
  const { text, paragraphs } = document;
  const at = paragraphs.findIndex(
    (paragraph, i) =>
      announces(text, paragraph, lists) &&
      i + 1 < paragraphs.length &&
      !opensQuoted(text, paragraphs[i + 1]!),
  );
  if (at < 0) return null;
  const speaker = speakerNamedIn(document, paragraphs[at]!, speakers, lists, "speech-announced");
  if (!speaker) return null;
  const speech = voiceFrom(document, at + 1, speaker, lists);
  const units = speech.reduce((sum, { start, end }) => sum + end - start, 0);
  if (units < LEAST_SPEECH || firstPersonShare(text, speech.slice(0, 2), lists) === 0) return null;
  return turnOf(text, speech, "statement", speaker, lists);
}

/** Units a speech after an announcement has at least; a shorter one may as well be a list. */
const LEAST_SPEECH = 300;

function headedSpeech(
  document: NamedDocument,
  speakers: Speakers,
  lists: WordLists,
  title: string,
): readonly Turn[] | null {
  const { text, paragraphs } = document;
  const heading = headingLines(text, paragraphs);
  const headline = paragraphs
    .slice(0, heading)
    .find((line) => lists.holds("genre", lineOf(text, line).toLowerCase()));
  const speaker = headline
    ? speakerNamedIn(document, headline, speakers, lists, "speech-headline")
    : lists.holds("genre", title.toLowerCase())
      ? speakers.inTitle(title, "speech-headline")
      : null;
  if (!speaker) return null;
  const speech = voiceFrom(document, heading, speaker, lists);
  // A report names him again in the third person, and what follows would be cut off there.
  const rest = paragraphs.slice(heading + speech.length);
  if (speech.length === 0 || rest.some((line) => line.end - line.start > 200)) return null;
  return isOwnVoice(text, speech, lists) ? turnOf(text, speech, "statement", speaker, lists) : null;
}

/** The paragraphs from one on, up to the first that is in another voice. */
function voiceFrom(
  { text, paragraphs }: NamedDocument,
  from: number,
  speaker: ActorReference,
  lists: WordLists,
): readonly Paragraph[] {
  const family = familyOf(speaker);
  const end = paragraphs.findIndex(
    (paragraph, i) => i >= from && leavesVoice(lineOf(text, paragraph), family, lists),
  );
  return paragraphs.slice(from, end < 0 ? paragraphs.length : end);
}

const isOwnVoice = (text: string, speech: readonly Paragraph[], lists: WordLists): boolean =>
  firstPersonShare(text, speech, lists) >= OWN_VOICE;

function turnOf(
  text: string,
  speech: readonly Paragraph[],
  role: "opening" | "statement",
  speaker: ActorReference,
  lists: WordLists,
): readonly Turn[] {
  return [{ start: speech[0]!.start, end: withoutAuthorNote(text, speech.at(-1)!, lists), role, speaker }];
}

/** Whom an announcement names: the person nearest to the word for the speech, else a body, else a bare name. */
function speakerNamedIn(
  { text, mentions }: NamedDocument,
  line: Paragraph,
  speakers: Speakers,
  lists: WordLists,
  rule: string,
): ActorReference | null {
  const named = itemsIn(mentions, line).filter(
    ({ start }) => !ADDRESSED.test(text.slice(Math.max(line.start, start - 60), start)),
  );
  const persons = named.filter(({ type }) => type === "person");
  const among = persons.length > 0 ? persons : named.filter(({ type }) => type === "body");
  const chosen = nearest(text, line, among, lists);
  if (chosen) {
    const kind = chosen.type === "person" ? "person" : "body";
    return { actor: chosen.actor ?? null, name: chosen.name, kind, basis: "inferred", rule };
  }
  const bare = named.length === 0 ? WITH_NAME.exec(lineOf(text, line).slice(-300)) : null;
  return bare ? speakers.called(bare[1]!, rule) : null;
}

/** "A message to the Congress", "Statement on President Adair": whom it is for or about. */
const ADDRESSED = /\b(?:to|on|about|for|against)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\s+){0,6}$/u;

/** "There was also an interview with Morvan, which ..." */
const WITH_NAME = /\b(?:with|by|from)\s+(\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+){0,3})/u;

/** The mention right after the word for the speech ("an interview with Morvan") or right before ("Morvan’s remarks"). */
function nearest(
  text: string,
  line: Paragraph,
  mentions: readonly Mention[],
  lists: WordLists,
): Mention | null {
  const close = mentions.find(({ start, end }) => {
    const around = text.slice(Math.max(line.start, start - 40), Math.min(line.end, end + 15));
    return lists.holds("genre", around.toLowerCase());
  });
  return close ?? mentions[0] ?? null;
}

/** How many lines at the top are headings: no sentence ends in them, or they are a date or a list of languages. */
function headingLines(text: string, paragraphs: readonly Paragraph[]): number {
  const first = paragraphs.findIndex((paragraph) => !isHeading(lineOf(text, paragraph)));
  return Math.min(first < 0 ? paragraphs.length : first, MOST_HEADINGS);
}

const MOST_HEADINGS = 8;

const isHeading = (line: string): boolean =>
  line.length < 250 && (!/[.!?:”"…]$/.test(line) || isClerksLine(line) || /^[(\d•]/.test(line));

const isFurniture = (text: string, paragraph: Paragraph): boolean => {
  const line = lineOf(text, paragraph);
  return isSeparator(line) || isClerksLine(line);
};

/** A quotation or a list of them follows, no speech. */
const opensQuoted = (text: string, paragraph: Paragraph): boolean =>
  /^[\s>•*–-]*["“„«‘']/.test(text.slice(paragraph.start, paragraph.start + 10));

const lineOf = (text: string, { start, end }: Paragraph): string => text.slice(start, end);
