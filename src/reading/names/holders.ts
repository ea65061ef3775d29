import type { ActorKey, Finding, Mention } from "../../text/index.ts";
import type { Scene } from "./owners.ts";
import { mentionAt } from "./owners.ts";
import type { Stretch } from "./words.ts";

/** A holder with the words of the name. */
export interface Held extends Stretch {
  readonly finding: Finding<{ readonly actor: ActorKey; readonly name: string }>;
}

/**
 * The holder named beside a title: after it ("Foreign Minister Sergey Lavrov", "foreign minister, Sergei Lavrov,")
 * or before it ("Maria Zakharova, the spokesperson", "Lavrov is the foreign minister"). `before` and `after` are
 * the words between which title and owner stand.
 */
export function holderBeside(scene: Scene, before: number, after: number): Held | undefined {
  return (
    heldAt(scene, after, "title-before-name") ??
    (scene.words.lower[after] === "," ? heldAt(scene, after + 1, "title-comma-name") : undefined) ??
    nameBefore(scene, before)
  );
}

const HONORIFICS = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "sir",
  ".",
  "h.e.",
  "his",
  "her",
  "excellency",
  "sheikh",
]);

/** The holder whose name starts at a word, after honorifics. */
export function heldAt(scene: Scene, start: number, rule: string): Held | undefined {
  let i = start;
  while (i < start + 4 && HONORIFICS.has(scene.words.lower[i] ?? "") && !endsSentence(scene, start, i)) i++;
  const found = mentionAt(scene, i);
  if (!found || found.from !== i || isNewLine(scene, start)) return undefined;
  return held(found, rule);
}

/** "... the negotiators. Kerry told": the point is that of the sentence, not of "Mr." */
const endsSentence = ({ words }: Scene, start: number, i: number): boolean =>
  i === start && words.word[i] === ".";

/** A heading does not go on in the next line. */
const isNewLine = ({ words }: Scene, i: number): boolean => words.startsParagraph[i] ?? false;

const ARTICLES = new Set("the a an its his her their country's current also now concurrently".split(" "));
const COPULAS = new Set([
  "is",
  "was",
  "as",
  "became",
  "remains",
  "named",
  "appointed",
  "elected",
  "be",
  "been",
]);
const HELPERS = new Set(["who", ",", "has", "had", "was", "served", "serves", "is"]);

function nameBefore(scene: Scene, from: number): Held | undefined {
  const { words } = scene;
  const { lower } = words;
  let i = from - 1;
  while (i > from - 4 && ARTICLES.has(lower[i] ?? "")) i--;
  if (i < 1 || words.startsParagraph.slice(i, from + 1).includes(true)) return undefined;
  if (lower[i] === "," || lower[i] === "(" || lower[i] === "—" || lower[i] === "–")
    return held(mentionAt(scene, i - 1), "name-before-title");
  if (!COPULAS.has(lower[i] ?? "")) return undefined;
  // "Anna Morvan, who has been the foreign minister": the relative pronoun and the helpers between
  let before = i - 1;
  while (before > i - 5 && HELPERS.has(lower[before] ?? "")) before--;
  return held(mentionAt(scene, before), "name-is-title");
}

function held(found: (Stretch & { readonly mention: Mention }) | undefined, rule: string): Held | undefined {
  const mention = found?.mention;
  if (!found || mention?.type !== "person" || mention.actor === undefined) return undefined;
  const value = { actor: mention.actor, name: mention.name };
  const evidence = [{ start: mention.start, end: mention.end }];
  return { from: found.from, to: found.to, finding: { value, basis: "stated", rule, evidence } };
}
