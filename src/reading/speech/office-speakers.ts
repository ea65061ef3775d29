import type { ActorReference, OfficeMention, Span } from "../../text/index.ts";
import { itemsIn, lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import type { SourceAt } from "./source-at.ts";
import { FAR, plainWords } from "./source-at.ts";

/** "the Kazakh Foreign Minister": the holder of the office, where the text or the authority files tell. */
export function office({ document, head }: SourceAt): ActorReference | null {
  const found = officesNear(document, head, 12, 2).filter(
    ({ title }) =>
      title.start >= head.start &&
      title.end <= head.end &&
      document.text.slice(title.end, head.end).trim().length < 3,
  );
  const holder = found.findLast((one: OfficeMention) => one.holder)?.holder;
  if (!holder) return null;
  return {
    actor: holder.value.actor,
    name: holder.value.name,
    kind: "person",
    basis: holder.basis,
    rule: holder.rule,
  };
}

const officesNear = (
  { offices }: VoicedDocument,
  { start }: Span,
  before: number,
  after: number,
): readonly OfficeMention[] => {
  const at = lastStartingBy(offices, start);
  return offices.slice(Math.max(0, at - before), at + 1 + after);
};

/** "the minister" in a paragraph where a minister spoke: that one, whoever else holds such an office. */
export function titledSpeaker({
  document,
  lexicon,
  attribution,
  head,
  told,
}: SourceAt): ActorReference | null {
  const words = plainWords(document, lexicon, head);
  const title = words.at(-1);
  if (title === undefined || words.length > 2 || !isTitle(lexicon, title)) return null;
  const spoke = told.findLast(
    ({ speaker, attribution: { paragraph } }) =>
      paragraph === attribution.paragraph && speaker.actor !== null && holds(document, speaker.actor, words),
  );
  return spoke ? { ...spoke.speaker, basis: "inferred", rule: "title-of-last-speaker" } : null;
}

const isTitle = (lexicon: Lexicon, word: string): boolean =>
  ((lexicon.closed.get(word) ?? 0) & Closed.titleNoun) !== 0;

const titlesByLayer = new WeakMap<readonly OfficeMention[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Whether some title that the text gives an actor has all these words. */
function holds({ offices, text }: VoicedDocument, actor: string, words: readonly string[]): boolean {
  let titles = titlesByLayer.get(offices);
  if (!titles) {
    const found = new Map<string, Set<string>>();
    for (const { holder, title } of offices) {
      if (!holder?.value.actor) continue;
      const known = found.get(holder.value.actor) ?? new Set();
      for (const word of wordsAt(text, title)
        .toLowerCase()
        .split(/[^\p{L}]+/u))
        known.add(word);
      found.set(holder.value.actor, known);
    }
    titles = found;
    titlesByLayer.set(offices, titles);
  }
  const own = titles.get(actor);
  return own !== undefined && words.every((word) => own.has(word));
}

/** "the Secretary", "the Tarvian minister": the last holder whose title has these words, of the same state. */
export function holderNamedElsewhere({ document, lexicon, head, source }: SourceAt): ActorReference | null {
  const words = plainWords(document, lexicon, head);
  const last = words.at(-1);
  if (last === undefined || words.length > 4) return null;
  // "top diplomat Petra Lindqvist ... A Norland diplomat, who asked not to be named": another one
  if (/^(?:an?|another)\s/i.test(wordsAt(document.text, head))) return null;
  const states = itemsIn(document.mentions, head).filter(({ type }) => type === "state");
  const here = lastStartingBy(document.offices, source.start - 1);
  for (let i = here; i >= 0 && here - i < FAR; i--) {
    const { holder, title, of, end } = document.offices[i]!;
    if (!holder || end > source.start) continue;
    const titleWords = wordsAt(document.text, title)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const same = words.every(
      (word) =>
        titleWords.includes(word) ||
        states.some(({ start, end: to }) => document.text.slice(start, to).toLowerCase().includes(word)),
    );
    const agrees = states.length === 0 || states.some(({ name }) => name === of?.name);
    if (same && agrees && titleWords.includes(last)) {
      return {
        actor: holder.value.actor,
        name: holder.value.name,
        kind: "person",
        basis: "inferred",
        rule: "title-held-before",
      };
    }
  }
  return null;
}

/** "the Russian minister" in a text where one minister of that state is named. */
export function ministerOf({ document, head }: SourceAt): ActorReference | null {
  const near = officesNear(document, head, FAR, FAR);
  const here = near.find(({ start, end }) => start < head.end && head.start < end);
  const same =
    here &&
    near.find(({ level, of, holder }) => holder && level === here.level && of?.name === here.of?.name);
  return same?.holder
    ? {
        actor: same.holder.value.actor,
        name: same.holder.value.name,
        kind: "person",
        basis: "inferred",
        rule: "title-held-in-text",
      }
    : null;
}
