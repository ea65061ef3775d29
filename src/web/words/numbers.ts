import { spoken } from "./spoken.ts";

const RULES = new Map<string, Intl.PluralRules>();

/** The plural rules of the language spoken. */
export function rulesOf(): Intl.PluralRules {
  const { language } = spoken();
  const known = RULES.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  RULES.set(language, rules);
  return rules;
}

/** A count in a sentence: a word where the language has one in the catalogue, figures above. */
export const numberWord = (count: number): string => spoken().numbers.small[count] ?? figuresIn(count);

/** 12345 as "12,345". */
export function figuresIn(count: number): string {
  if (!Number.isInteger(count)) return String(count);
  const [sign, digits] = count < 0 ? ["−", String(-count)] : ["", String(count)];
  return sign + digits.replace(/\B(?=(?:\d{3})+$)/g, spoken().numbers.group);
}
