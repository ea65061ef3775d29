import type { Mention } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";

export type Gender = "m" | "f";

const gendersByLayer = new WeakMap<readonly Mention[], ReadonlyMap<string, Gender>>();

/**
 * The gender of an actor as far as the text tells: the word before a name ("Mrs. Morvan", "spokeswoman Anna Tessel")
 * before the given name of a full one before what a short one may be. Worked out once for each layer of mentions.
 */
export function genderOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  actor: string | null,
): Gender | undefined {
  let genders = gendersByLayer.get(document.mentions);
  if (!genders) {
    genders = gendersIn(document, lexicon);
    gendersByLayer.set(document.mentions, genders);
  }
  return actor === null ? undefined : genders.get(actor);
}

function gendersIn({ text, mentions }: VoicedDocument, lexicon: Lexicon): ReadonlyMap<string, Gender> {
  const titled = new Map<string, Gender>();
  const full = new Map<string, Gender | undefined>();
  const short = new Map<string, Gender>();
  for (const { actor, type, form, gender, start } of mentions) {
    if (type !== "person" || actor === undefined) continue;
    const title = genderOfWord(lexicon, wordBefore(text, start));
    if (title && !titled.has(actor)) titled.set(actor, title);
    const known = gender === "m" || gender === "f" ? gender : undefined;
    if (form === "full") full.set(actor, full.get(actor) ?? known);
    else if (known && !short.has(actor)) short.set(actor, known);
  }
  // "Christie" alone may look like a woman's name: where the text has "Chris Christie", only that counts
  const names = [...new Map<string, Gender | undefined>([...short, ...full])];
  return new Map([
    ...names.flatMap(([actor, gender]) => (gender ? [[actor, gender] as const] : [])),
    ...titled,
  ]);
}

const LAST_WORD = /(\p{L}+)\.?\s+$/u;

const wordBefore = (text: string, position: number): string =>
  (LAST_WORD.exec(text.slice(Math.max(0, position - 24), position))?.[1] ?? "").toLowerCase();

/** "spokeswoman" is f, "Mr" m; a word that is both or neither tells nothing. A pronoun is no title. */
export function genderOfWord(lexicon: Lexicon, word: string): Gender | undefined {
  const bits = lexicon.closed.get(word) ?? 0;
  if ((bits & (Closed.subjectPronoun | Closed.objectPronoun | Closed.possessive)) !== 0) return undefined;
  if ((bits & Closed.feminine) !== 0) return "f";
  return (bits & Closed.masculine) !== 0 ? "m" : undefined;
}
