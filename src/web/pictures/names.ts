/** An actor as a picture needs it. */
interface Called {
  readonly id: string;
  readonly name: string;
}

/**
 * A person by the family name alone, anything else by its whole name. The key tells which word that is: Qin Gang is
 * "person:qin.gng", Sergey Lavrov "person:lavrov.srg".
 */
export function shortName({ id, name }: Called): string {
  const family = /^person:([^./]+)/.exec(id)?.[1];
  if (family === undefined) return name;
  const words = name.split(/\s+/u);
  const likest = words
    .map((word, i) => ({ word, i, alike: shared(folded(word), family) }))
    .sort((a, b) => b.alike - a.alike || b.i - a.i)[0]!;
  return likest.alike > 1 ? likest.word : words.at(-1)!;
}

const folded = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** How many letters two words have in common at their beginning. */
function shared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
