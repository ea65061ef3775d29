import { decodeClasses, decodeWeights, unpackSections } from "../../../language/index.ts";
import { LABELS } from "./labels.ts";
import { NameTagger } from "./tagger.ts";

/** The part of a file of weights for names that is JSON. */
export interface NameModelHeader {
  /** Name of the model, as its card has it. */
  readonly name: string;
  /** Score of each label after each other, in the units of the weights. */
  readonly steps: readonly number[];
}

/**
 * The tagger of names from the bytes of `models/names.bin`. Throws a RangeError that says what came and what was
 * wanted where they are not such a file or break off.
 */
export function loadNameTagger(bytes: Uint8Array): NameTagger {
  const sections = unpackSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (found) return found;
    throw new RangeError(
      `The names model has no section "${name}"; it has ${[...sections.keys()].join(", ")}`,
    );
  };
  const { name, steps } = JSON.parse(new TextDecoder().decode(section("header"))) as NameModelHeader;
  if (steps.length !== LABELS * LABELS)
    throw new RangeError(`The names model has ${steps.length} steps; ${LABELS * LABELS} were wanted`);
  const weights = decodeWeights(section("weights"), 'Section "weights" of the names model');
  return new NameTagger(name, {
    weights,
    steps: Int32Array.from(steps),
    classes: decodeClasses(section("classes")),
  });
}
