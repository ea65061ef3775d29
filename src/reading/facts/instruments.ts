import { contains, isPartialDate } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadInstrument, ReadStatement } from "../reading.ts";
import { organisationFinder } from "./antecedents.ts";
import type { Clause } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import type { CountedTexts } from "./document-counts.ts";
import { documentCounts } from "./document-counts.ts";
import { evidenceOf } from "./evidence.ts";
import { joinSame } from "./join-same.ts";
import type { NamePhrase } from "./instrument-names.ts";
import { isNationality, namePhrases } from "./instrument-names.ts";
import { seriesOf } from "./instrument-series.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { instrumentWords } from "./instrument-words.ts";
import { phrasesIn } from "./phrases.ts";

type Told = Omit<ReadInstrument, "id"> & { readonly key: string };

/**
 * Texts that parties adopt or propose: plans, agreements, declarations, strategies. An entry needs a name: a proper
 * name, a number of points, its owner, or what it is on; the same name again is the same entry.
 */
export function findInstruments(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadInstrument[] {
  const { text, clauses } = clausesOf(document, statements, authorities);
  const words = instrumentWords(authorities);
  const organisationAt = organisationFinder(document.mentions, authorities);
  const found = clauses.flatMap((clause) => {
    const lists = documentCounts(clause, text, authorities).filter(({ names }) => names);
    const told = namePhrases(clause, words)
      .filter((phrase) => isNamed(clause, phrase, words))
      .flatMap((phrase) => {
        const series = seriesOf(clause.passage, phrase, text);
        if (series.length > 0)
          return series.map(({ name, ...span }) =>
            instrumentOf(clause, { ...phrase, ...span }, name, text, words),
          );
        const own =
          phrase.type === "charter" && !phrase.proper
            ? organisationAt(clause.passage, phrase.start)
            : undefined;
        return namesOf(clause, phrase, text, own?.organisation.short).map((name) =>
          instrumentOf(clause, phrase, name, text, words),
        );
      });
    return told.map((one) => amongCounted(one, lists));
  });
  return joinSame(found, text, ({ key }) => [key], together).map(({ key: _, ...instrument }, number) => ({
    id: `i${number + 1}`,
    ...instrument,
  }));
}

/** "three statements, including the Initiative on Unity": a list may count an instrument among texts of another kind. */
function amongCounted(told: Told, lists: readonly CountedTexts[]): Told {
  const list = lists.find(({ names }) => told.evidence.every((span) => contains(names!, span)));
  return list ? { ...told, among: list.counted.exact } : told;
}

/** Whether the phrase names one instrument rather than agreements, plans or programmes as such. */
function isNamed(clause: Clause, phrase: NamePhrase, words: InstrumentWords): boolean {
  // "Kyrgyzstan plans to host": a verb.
  if (clause.passage.words[phrase.headEnd]?.lower === "to" && phrase.type === "plan") return false;
  const linked = phrase.to > phrase.headEnd;
  switch (phrase.need) {
    case "self":
      return true;
    case "name":
      return phrase.proper || phrase.quoted || (phrase.headCapital && (linked || phrase.type === "charter"));
    case "own":
      return (
        phrase.proper ||
        phrase.owned ||
        phrase.quoted ||
        (phrase.headCapital && linked) ||
        phrase.complemented
      );
    case "with":
      return phrase.complemented || phrase.proper || ownerAfter(clause, phrase) !== undefined;
    case "on":
      return phrase.complemented && !phrase.proper;
    case "adopted":
      return phrase.proper || phrase.complemented || statusOf(clause, phrase, words) !== undefined;
    case "issued":
      return /^(issued|issues|signed)$/.test(clause.passage.words[phrase.from - 2]?.lower ?? "");
    case "dated":
      return isDated(clause, phrase);
    case "quoted":
      return phrase.quoted;
  }
}

/** "the truce introduced by the government troops on 31 August": a full day soon after. */
const isDated = ({ passage }: Clause, { end }: NamePhrase): boolean =>
  passage.dates.some(
    ({ start, value }) => start >= end && start < end + DATE_REACH && /^\d{4}-\d\d-\d\d$/.test(value),
  );

/** The name, or two for "Geneva and Minsk agreements". */
function namesOf(
  clause: Clause,
  { from, head, start, end }: NamePhrase,
  text: string,
  owner: string | undefined,
): readonly string[] {
  const all = clause.passage.words;
  const name = text.slice(start, end).replace(/^(so-called|draft) /i, "");
  if (owner !== undefined && !/ of /.test(name)) return [`${owner} ${name}`];
  const and = all.findIndex(({ lower }, at) => at > from && at < head && lower === "and");
  if (and < 0 || !isNamePlace(clause, all[and - 1]!) || !isNamePlace(clause, all[and + 1]!)) return [name];
  return [
    `${text.slice(start, all[and - 1]!.end)} ${text.slice(all[head]!.start, end)}`,
    text.slice(all[and + 1]!.start, end),
  ];
}

/** "Geneva and Minsk": places give their names to agreements; "Biological and Toxin Weapons" are no places. */
const isNamePlace = ({ passage }: Clause, { start }: { start: number }): boolean =>
  passage.mentions.some(
    (mention) => mention.start === start && (mention.type === "place" || mention.type === "state"),
  );

function instrumentOf(
  clause: Clause,
  phrase: NamePhrase,
  name: string,
  text: string,
  words: InstrumentWords,
): Told {
  const by = ownerBefore(clause, phrase) ?? ownerAfter(clause, phrase);
  const date = dateOf(clause, phrase);
  const period = periodOf(text.slice(phrase.start, phrase.end));
  const status = statusOf(clause, phrase, words);
  return {
    key: keyOf(name),
    name,
    type: phrase.type,
    ...(by !== undefined && { by }),
    ...(date !== undefined && { date }),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
    evidence: evidenceOf(text, [phrase]),
    rule: phrase.proper || phrase.headCapital ? "named" : phrase.quoted ? "quoted-name" : "described",
  };
}

/** "China’s 12-point peace plan", "the Chinese initiative": the state or person inside the phrase or right before. */
function ownerBefore(clause: Clause, { from, head }: NamePhrase): string | undefined {
  const { words, mentions } = clause.passage;
  const word = words.slice(from, head).find((one) => isNationality(clause, one));
  return word && mentions.find(({ start, end }) => start <= word.start && word.end <= end)?.name;
}

/** "the peace formula of Vladimir Zelensky", "approved by President of Russia Vladimir Putin". */
function ownerAfter({ lists, passage, unitOfWord }: Clause, { to }: NamePhrase): string | undefined {
  const words = passage.words.slice(to, to + 3).map(({ lower }) => lower);
  const link = words.findIndex((word) => word === "of" || word === "by");
  if (link < 0) return undefined;
  const unit = unitOfWord[to + link]!;
  const party = lists.find(({ from }) => from > unit && from <= unit + 2)?.parties[0];
  return party?.kind === "person" || party?.kind === "state" ? party.name : undefined;
}

// A date of adoption stands at most so many units of text after the name.
const DATE_REACH = 75;

function dateOf({ passage }: Clause, { start, end }: NamePhrase): string | undefined {
  return passage.dates.find(
    (date) =>
      date.type === "DATE" &&
      isPartialDate(date.value) &&
      date.start >= start &&
      date.start < end + DATE_REACH &&
      !/^\d{4}$/.test(date.value),
  )?.value;
}

/** "for 2025-2027" is 2025/2027; "until 2035" is ../2035. */
function periodOf(name: string): string | undefined {
  const years = /\b(\d{4})\s?[-–−‑]\s?(\d{4})\b/.exec(name);
  if (years) return `${years[1]}/${years[2]}`;
  const until = /\buntil (\d{4})\b/.exec(name);
  return until ? `../${until[1]}` : undefined;
}

// Words of signing and adopting stand at most so many words before or after the name.
const STATUS_REACH = 10;

function statusOf({ passage }: Clause, { from, to }: NamePhrase, words: InstrumentWords): string | undefined {
  const before = phrasesIn(words.status, passage.words.slice(Math.max(0, from - STATUS_REACH), from)).at(-1);
  const after = phrasesIn(words.status, passage.words.slice(to, to + STATUS_REACH))[0];
  return (after ?? before)?.row["value"];
}

const fold = (name: string): string => name.toLowerCase().replace(/[’'`"“”.,()]/g, "");
const singular = (word: string): string => word.replace(/s$/, "");

/** The words that make a name the same: "Minsk accords" and "the Minsk agreements" both mean what was agreed in Minsk. */
const keyOf = (name: string): string =>
  fold(name)
    .split(/\s+/)
    .filter((word) => !/^(the|a|an|of|on|for|so-called|draft|two)$/.test(word))
    .map((word) => singular(word.replace(/^(accords?|deal|agreements?)$/, "agreement")))
    .join(" ");

/** A later telling adds what the first left out. */
const together = (known: Told, one: Told): Told => ({ ...one, ...known });
