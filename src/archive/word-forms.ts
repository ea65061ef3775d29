/** Shorter words have few forms and many neighbours: "us" is not a form of "use". */
const SHORTEST = 4;

/**
 * Regular forms of an English word as a reader who types one of them may mean: "talk" finds talks, talked and
 * talking; "sanctions" finds sanction. Irregular forms are not made up. The word itself comes first.
 */
export function inflections(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST || !/^[a-z]+$/.test(lower)) return [lower];
  const stem = stemOf(lower);
  return [...new Set([lower, stem, ...plural(stem), ...past(stem), ...present(stem)])];
}

function stemOf(word: string): string {
  if (word.endsWith("ies") && word.length > SHORTEST) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

const endsInConsonantAndY = (stem: string): boolean => /[^aeiou]y$/.test(stem);

function plural(stem: string): string[] {
  if (endsInConsonantAndY(stem)) return [`${stem.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`];
}

function past(stem: string): string[] {
  if (endsInConsonantAndY(stem)) return [`${stem.slice(0, -1)}ied`];
  return [stem.endsWith("e") ? `${stem}d` : `${stem}ed`];
}

const present = (stem: string): string[] => [stem.endsWith("e") ? `${stem.slice(0, -1)}ing` : `${stem}ing`];
