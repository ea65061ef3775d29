import type { Span } from "../../text/index.ts";
import { quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { DocumentCount } from "../reading.ts";
import type { Clause } from "./clauses.ts";
import { instrumentWords } from "./instruments/words.ts";
import type { Extent } from "./meetings/figures.ts";
import { extentBefore } from "./meetings/figures.ts";
import { numberOf, organisationWords } from "./organisation-facts/words.ts";
import type { PhraseMatch } from "./phrases.ts";
import { phrasesIn } from "./phrases.ts";

/** "three statements, including ...", with the stretch that names some of them. */
export interface CountedTexts {
  readonly counted: DocumentCount;
  readonly names?: Span;
}

// "signed 20 decisions", "20 joint declarations": so many words between number and noun.
const NOUN_REACH = 2;

/** "will approve the Declaration and 20 decisions": how many texts of a kind a meeting adopts. */
export function documentCounts(
  clause: Clause,
  text: string,
  authorities: Authorities,
): readonly CountedTexts[] {
  const { words } = clause.passage;
  const lexicon = instrumentWords(authorities);
  const nouns = phrasesIn(lexicon.counted, words);
  if (nouns.length === 0) return [];
  const steps = [...phrasesIn(lexicon.stepsBefore, words), ...phrasesIn(lexicon.stepsAfter, words)];
  const adopted = steps.filter(({ row }) => ADOPTED.test(row["value"]!));
  return nouns.flatMap((noun) => {
    const from = numberBefore(clause, noun, authorities);
    if (from === undefined || !adopted.some((verb) => isOf(verb, from.at, noun, clause))) return [];
    const { start } = words[from.at]!;
    const span = quote(text, { start, end: words[noun.to - 1]!.end });
    const names = namesAfter(clause, noun, text);
    const named = names && text.slice(names.start, names.end);
    const kind = words[noun.to - 1]!.lower;
    const { count, extent } = from;
    return [
      {
        counted: { ...span, count, ...(extent && { extent }), kind, ...(named !== undefined && { named }) },
        ...(names && { names }),
      },
    ];
  });
}

/** "signed two agreements"; "two agreements were signed" */
const isOf = (
  verb: PhraseMatch,
  number: number,
  noun: PhraseMatch,
  { passage: { words } }: Clause,
): boolean =>
  verb.to <= number ||
  (verb.from >= noun.to && /^(was|were|been|be|being)$/.test(words[verb.from - 1]?.lower ?? ""));

const ADOPTED = /^(signed|adopted|approved|planned)$/;

function numberBefore(
  { passage: { words } }: Clause,
  { from }: PhraseMatch,
  authorities: Authorities,
): { readonly at: number; readonly count: number; readonly extent?: Extent } | undefined {
  for (let to = from; to > 0 && to >= from - NOUN_REACH; to--) {
    const counted = extentBefore(words, to, authorities);
    if (!counted) continue;
    const { from: at, extent } = counted;
    const told = numberOf(words[to - 1], organisationWords(authorities)) ?? extent.least;
    if (extent.least !== extent.most) return { at, count: told, extent };
    return told > 1 ? { at, count: told } : undefined;
  }
  return undefined;
}

// "three statements from the Heads of State, including ...": so many words on.
const INCLUDING_REACH = 10;

/** "three statements, including the Initiative on Unity": what the list counts among them, to the end of the sentence. */
function namesAfter({ passage }: Clause, { to }: PhraseMatch, text: string): Span | undefined {
  const { words } = passage;
  const link = words.findIndex(
    ({ lower }, at) => at >= to && at < to + INCLUDING_REACH && /^(including|namely)$/.test(lower),
  );
  const between = words.slice(to, Math.max(to, link));
  if (link < 0 || link === words.length - 1 || between.some(({ lower }) => /^\d/.test(lower)))
    return undefined;
  const named = text.slice(words[link + 1]!.start, passage.end).replace(/[.;]\s*$/, "");
  return { start: words[link + 1]!.start, end: words[link + 1]!.start + named.length };
}
