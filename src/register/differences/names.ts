import type { ActorReference } from "../../text/index.ts";
import { meetingPointOf } from "../actor-keys.ts";
import { wordsOf } from "../words.ts";

/** A name that can be looked up: by its actor's key, a person by the family name alone, else by its words. */
export const nameKey = ({ actor, name }: Pick<ActorReference, "actor" | "name">): string =>
  actor === null ? wordsOf(name ?? "").join("-") : meetingPointOf(actor);

/** Whether one name holds all words of the other: "Lavrov" and "Sergey Lavrov", "Goa" and "Goa, India". */
export function isPartOf(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  return short!.every((word) => long!.includes(word));
}

export const shareWord = (a: string, b: string): boolean => {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
};
