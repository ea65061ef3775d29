import { AsyncLocalStorage } from "node:async_hooks";
import type { SourceId } from "../../text/index.ts";
import { clipped } from "./clip.ts";

/** The first paragraph of a source, where there is one. */
export type Opening = (source: SourceId) => string | undefined;

const OPENINGS = new AsyncLocalStorage<Opening>();

/** Makes something in which sources without outlet and title can be called by their first words. */
export const withOpenings = <T>(opening: Opening, make: () => T): T => OPENINGS.run(opening, make);

/** So much of a source's first words, or of a long title, names it in a line. */
export const SHORT = 56;

/** “Foreign ministers of five states met …”: a source by its first words. */
export function firstWords(source: SourceId): string | undefined {
  const opening = OPENINGS.getStore()?.(source);
  return opening === undefined || opening === "" ? undefined : `“${clipped(opening, SHORT)}”`;
}
