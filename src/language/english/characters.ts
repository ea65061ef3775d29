/** What a UTF-16 unit is to the tokeniser. */
export const LETTER = 1;
export const DIGIT = 2;
export const SYMBOL = 3;
/** White space, also the kinds web pages use. */
export const SPACE = 4;
/** A unit that clings to the one before it: low surrogates, combining marks, soft hyphens, joiners. */
export const CLINGING = 5;

const KINDS = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit; worked out once for each unit that is met. */
export function kindOf(unit: number): number {
  return KINDS[unit] || (KINDS[unit] = workOut(unit));
}

function workOut(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[\s\u200B\uFEFF]/u.test(character)) return SPACE;
  if (/[\p{M}\u00AD\u200C\u200D\u2060\u{DC00}-\u{DFFF}]/u.test(character)) return CLINGING;
  if (unit >= 0xdc00 && unit <= 0xdfff) return CLINGING;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : SYMBOL;
}

/** Curly quotes and the kinds of dashes and spaces as the plain ones, digits as 0: what a feature sees of a unit. */
export function plainUnit(unit: number): number {
  if (unit >= 48 && unit <= 57) return 48;
  if (unit < 128) return unit;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x201a || unit === 0x02bc) return 39;
  if (unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb) return 34;
  if (unit === 0x2010 || unit === 0x2011) return 45;
  return unit;
}
