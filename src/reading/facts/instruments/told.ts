import type { Authorities } from "../../authorities.ts";
import type { InstrumentStep, ReadInstrument } from "../../reading.ts";
import type { Span } from "../../../text/index.ts";
import { quote } from "../../../text/index.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import { dateOf, periodOf } from "./dates.ts";
import { folded, nameKey } from "./keys.ts";
import type { KnownInstrument } from "./known.ts";
import { acronymAfter, knownInstruments } from "./known.ts";
import type { NamePhrase } from "./names.ts";
import { isNationality } from "./names.ts";
import { stepsOf } from "./steps.ts";
import type { InstrumentWords } from "./words.ts";
import { instrumentWords } from "./words.ts";

/** One telling of an instrument, before those of one name are joined. */
export type Told = Omit<ReadInstrument, "id" | "status"> & {
  readonly keys: readonly [string, ...string[]];
  /** Number of the passage it stands in. */
  readonly passage: number;
};

/** A text read for its instruments, with the words and names that tell them. */
export interface InstrumentText {
  readonly text: ClausedText;
  readonly words: InstrumentWords;
  readonly known: ReadonlyMap<string, KnownInstrument>;
}

export const instrumentText = (text: ClausedText, authorities: Authorities): InstrumentText => ({
  text,
  words: instrumentWords(authorities),
  known: knownInstruments(authorities),
});

/** What the words around a name tell of the instrument. */
export function tell(source: InstrumentText, clause: Clause, phrase: NamePhrase, name: string): Told {
  const { text } = source;
  const by = ownerBefore(clause, phrase) ?? ownerAfter(clause, phrase);
  const date = phrase.type === "format" ? undefined : dateOf(clause, phrase);
  const period = periodOf(text.text.slice(phrase.start, phrase.end)) ?? periodAfter(text, clause, phrase);
  const acronym = acronymAfter(clause, phrase);
  const known =
    source.known.get(folded(name).replace(/^\d{4} /, "")) ??
    (acronym ? source.known.get(folded(acronym)) : undefined);
  const steps = phrase.type === "format" ? [] : stepsTold(source, clause, phrase);
  const evidence = evidenceOf(text.text, [phrase]);
  const keys = [nameKey(known?.name ?? name), ...(acronym ? [nameKey(acronym)] : [])] as [
    string,
    ...string[],
  ];
  return {
    keys,
    passage: clause.passage.index,
    name,
    type: known?.type ?? phrase.type,
    ...(acronym !== undefined && { acronym }),
    ...(known && { known: known.key }),
    ...(by !== undefined && { by }),
    ...(date !== undefined && { date }),
    ...(period !== undefined && { period }),
    ...(steps.length > 0 && { steps }),
    ...claimedAt(source, evidence[0]!),
    evidence,
    rule: phrase.proper || phrase.headCapital ? "named" : phrase.quoted ? "quoted-name" : "described",
  };
}

/** Whose words stand at a span; nothing where they are the source's own. */
function claimedAt({ text }: InstrumentText, span: Span): { readonly claimedBy?: string } {
  const voice = text.voiceAt(span);
  return voice ? { claimedBy: voice.id } : {};
}

/** The steps that the words around a phrase tell, with the passage of each. */
export function stepsTold(
  source: InstrumentText,
  clause: Clause,
  phrase: Pick<NamePhrase, "from" | "to">,
): readonly InstrumentStep[] {
  const { text, words } = source;
  return stepsOf(text, clause, phrase, words).map(({ start, end, ...step }) => ({
    ...step,
    ...claimedAt(source, { start, end }),
    said: quote(text.text, { start, end }),
  }));
}

/** "has been extended until 2035": a period told after the name. */
function periodAfter({ text }: ClausedText, { passage }: Clause, { end }: NamePhrase): string | undefined {
  const told = /^[^.;]{0,60}\b(?:extended|prolonged|renewed)\s+(?:until|till|to|through)\s+(\d{4})\b/.exec(
    text.slice(end, passage.end),
  );
  return told ? `../${told[1]}` : undefined;
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

/** A later telling adds what the first left out, and its steps. */
export function together(known: Told, one: Told): Told {
  const steps = [...(known.steps ?? [])];
  for (const step of one.steps ?? []) {
    const same = steps.some(
      ({ status, date }) => status === step.status && (date === step.date || step.date === undefined),
    );
    if (!same) steps.push(step);
  }
  const keys = [...new Set([...known.keys, ...one.keys])] as [string, ...string[]];
  return { ...one, ...known, keys, ...(steps.length > 0 && { steps }) };
}
