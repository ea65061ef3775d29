/** How a form becomes its lemma: so many units off its end, then these on. */
export interface LemmaScript {
  readonly cut: number;
  readonly add: string;
}

/** Longest ending that a lemma rule looks at. */
export const LONGEST_ENDING = 5;

/**
 * Lemmas by exception ("went" VBD -> "go") and by the longest ending that a rule knows for the tag ("-ies" NNS ->
 * "-y"), both learnt from the treebanks. Keys are the Penn tag, a tab, and the form or its ending.
 */
export class Lemmatiser {
  readonly #exceptions: ReadonlyMap<string, string>;
  readonly #rules: ReadonlyMap<string, LemmaScript>;

  constructor(exceptions: ReadonlyMap<string, string>, rules: ReadonlyMap<string, LemmaScript>) {
    this.#exceptions = exceptions;
    this.#rules = rules;
  }

  lemma(form: string, xpos: string): string {
    const word = lemmaForm(form, xpos);
    return this.#exceptions.get(`${xpos}\t${word}`) ?? applyRules(this.#rules, word, xpos);
  }
}

/** The form a lemma is looked up by: lower case but for names, with plain apostrophes and without soft hyphens. */
export function lemmaForm(form: string, xpos: string): string {
  const plain =
    form.replace(/[\u2019\u2018\u02BC]/g, "'").replace(/[\u00AD\u200B-\u200D\u2060]/g, "") || form;
  return xpos.startsWith("NNP") ? plain : plain.toLowerCase();
}

/** The lemma by the longest ending that a rule knows; the form itself where none does. */
export function applyRules(rules: ReadonlyMap<string, LemmaScript>, form: string, xpos: string): string {
  for (let length = Math.min(LONGEST_ENDING, form.length); length >= 0; length--) {
    const script = rules.get(`${xpos}\t${form.slice(form.length - length)}`);
    // A lemma has at least one unit: "s" after "-s" is cut from nothing.
    const left = script ? form.length - script.cut + script.add.length : 0;
    if (script && script.cut <= form.length && left > 0)
      return form.slice(0, form.length - script.cut) + script.add;
  }
  return form;
}
