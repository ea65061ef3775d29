/** The third person of a regular verb, and the plural of a regular noun: "accuses", "treaties". */
export function withS(word: string): string {
  if (/[^aeou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The past of a regular verb: "accused", "denied". */
export function withEd(verb: string): string {
  if (/[^aeou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
}

/** The participle of a regular verb: "accusing", "agreeing". */
export const withIng = (verb: string): string => `${/[^eo]e$/.test(verb) ? verb.slice(0, -1) : verb}ing`;

/** All forms of a regular verb but its base form. */
export const regularForms = (verb: string): readonly string[] => [withS(verb), withEd(verb), withIng(verb)];
