import { contains } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { ReadInstrument, ReadStatement } from "../../reading.ts";
import { organisationFinder } from "../antecedents.ts";
import type { Clause } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import type { CountedTexts } from "../document-counts.ts";
import { documentCounts } from "../document-counts.ts";
import { findByAcronym } from "./acronyms.ts";
import { findAgain } from "./again.ts";
import { identified } from "./judges.ts";
import type { NamePhrase } from "./names.ts";
import { namePhrases } from "./names.ts";
import { seriesOf } from "./series.ts";
import { furthest } from "./steps.ts";
import type { InstrumentText, Told } from "./told.ts";
import { instrumentText, tell, together } from "./told.ts";
import { joinSame } from "../join-same.ts";

/**
 * Texts that parties adopt or propose: plans, agreements, declarations, strategies. An entry needs a name: a proper
 * name, a number of points, its owner, what it is on, its parties or its day; the same name again is the same entry, and
 * "the treaty" after it tells more of it.
 */
export function findInstruments(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadInstrument[] {
  const source = instrumentText(clausesOf(document, statements, authorities), authorities);
  const organisationAt = organisationFinder(document.mentions, authorities);
  const found: Told[] = [];
  for (const clause of source.text.clauses) {
    const lists = documentCounts(clause, source.text.text, authorities).filter(({ names }) => names);
    const phrases = namePhrases(clause, source.words);
    found.push(...findByAcronym(source, clause, found, phrases));
    for (const phrase of phrases) {
      const named = identified(source.text, clause, phrase, source.words);
      if (!named) {
        found.push(...findAgain(source, clause, phrase, found));
        continue;
      }
      const own =
        named.type === "charter" && !named.proper ? organisationAt(clause.passage, named.start) : undefined;
      const told = toldOf(source, clause, named, own?.organisation.short);
      found.push(...told.map((one) => amongCounted(one, lists)));
    }
  }
  return joinSame(found, source.text.text, ({ keys }) => keys, together).map(withStatus);
}

/** An instrument as the reading gives it, its status the furthest of its steps. */
function withStatus({ keys: _, passage: __, ...told }: Told, number: number): ReadInstrument {
  const { evidence, rule, steps, claimedBy, among, ...rest } = told;
  const status = furthest(steps ?? []);
  return {
    id: `i${number + 1}`,
    ...rest,
    ...(status !== undefined && { status }),
    ...(steps && { steps }),
    ...(among !== undefined && { among }),
    ...(claimedBy !== undefined && { claimedBy }),
    evidence,
    rule,
  };
}

/** What a phrase tells: one instrument, the members of a series, or two named after two places. */
function toldOf(
  source: InstrumentText,
  clause: Clause,
  phrase: NamePhrase,
  owner: string | undefined,
): readonly Told[] {
  const { text } = source.text;
  const series = seriesOf(clause.passage, phrase, text);
  if (series.length > 0)
    return series.map(({ name, ...span }) => tell(source, clause, { ...phrase, ...span }, name));
  return namesOf(clause, phrase, text, owner).map((name) => tell(source, clause, phrase, name));
}

/** "three statements, including the Initiative on Unity": a list may count an instrument among texts of another kind. */
function amongCounted(told: Told, lists: readonly CountedTexts[]): Told {
  const list = lists.find(({ names }) => told.evidence.every((span) => contains(names!, span)));
  return list ? { ...told, among: list.counted.exact } : told;
}

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
