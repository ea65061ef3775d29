import type { ReadAct } from "../../src/reading/index.ts";
import { findActs } from "../../src/reading/facts/acts/acts.ts";
import { authorities } from "./authorities.ts";
import { marked } from "./marked.ts";

/** "not ACCUSE future: Tarvia > Norland": who does what to whom, with what is said of it beside that it is done. */
export function actLine({ class: named, actors, recipients, polarity, status }: ReadAct): string {
  const sides = [actors, recipients]
    .filter((side) => side.length > 0)
    .map((side) => side.map(({ name }) => name).join(" + "));
  const told = [...(polarity === "negative" ? ["not"] : []), named, ...(status === "done" ? [] : [status])];
  return `${told.join(" ")}: ${sides.join(" > ")}`;
}

/** The acts of a marked text, as lines; `published` is the date of the text. */
export const toldActs = (text: string, published?: string): readonly string[] =>
  findActs(marked(text), [], authorities, published).map(actLine);

/** A marked text as a reader sees it. */
export const unmarked = (text: string): string => text.replace(/\{.\|[^|]*\|([^}]*)\}/g, "$1");
