import type { LemmaScript } from "../src/language/english/lemmas.ts";
import { LONGEST_ENDING, applyRules, lemmaForm } from "../src/language/english/lemmas.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";

export interface LemmaTables {
  readonly exceptions: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, LemmaScript>;
}

type Counts = Map<string, Map<string, number>>;

const count = (counts: Counts, key: string, value: string): void => {
  const of = counts.get(key) ?? new Map<string, number>();
  counts.set(key, of);
  of.set(value, (of.get(value) ?? 0) + 1);
};

/** The most frequent value; the first in code-unit order where two are. */
function commonest(of: ReadonlyMap<string, number>): string {
  return [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Rules by tag and ending from the distinct forms of the treebanks, and the forms that the rules get wrong. */
export function learnLemmas(sentences: readonly ConlluSentence[]): LemmaTables {
  const lemmas: Counts = new Map();
  for (const { words } of sentences) {
    for (const { form, xpos, lemma } of words) {
      const name = xpos.startsWith("NNP");
      if (lemma !== "_")
        count(lemmas, `${xpos}\t${lemmaForm(form, xpos)}`, name ? lemma : lemma.toLowerCase());
    }
  }
  const known = [...lemmas.keys()].sort().map((key) => ({ key, lemma: commonest(lemmas.get(key)!) }));
  const rules = prunedRules(endingRules(known));
  const exceptions = new Map<string, string>();
  for (const { key, lemma } of known) {
    const [xpos, form] = key.split("\t") as [string, string];
    if (applyRules(rules, form, xpos) !== lemma) exceptions.set(key, lemma);
  }
  return { exceptions, rules };
}

function endingRules(
  known: readonly { readonly key: string; readonly lemma: string }[],
): Map<string, LemmaScript> {
  const scripts: Counts = new Map();
  for (const { key, lemma } of known) {
    const [xpos, form] = key.split("\t") as [string, string];
    const script = scriptFrom(form, lemma);
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length); length++) {
      count(scripts, `${xpos}\t${form.slice(form.length - length)}`, script);
    }
  }
  return new Map(
    [...scripts].map(([key, of]) => {
      const [cut, add] = commonest(of).split(" ") as [string, string];
      return [key, { cut: Number(cut), add }];
    }),
  );
}

function scriptFrom(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same} ${lemma.slice(same)}`;
}

/** Leaves out every rule that says what the next shorter ending says already. */
function prunedRules(rules: ReadonlyMap<string, LemmaScript>): Map<string, LemmaScript> {
  const kept = new Map<string, LemmaScript>();
  for (const key of [...rules.keys()].sort()) {
    const script = rules.get(key)!;
    const shorter = shorterRule(rules, key);
    if (shorter?.cut !== script.cut || shorter.add !== script.add) kept.set(key, script);
  }
  return kept;
}

function shorterRule(rules: ReadonlyMap<string, LemmaScript>, key: string): LemmaScript | undefined {
  const tab = key.indexOf("\t");
  const ending = key.slice(tab + 1);
  return ending === "" ? undefined : rules.get(`${key.slice(0, tab)}\t${ending.slice(1)}`);
}
