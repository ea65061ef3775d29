import { layLexical } from "../../src/reading/lexical.ts";
import { gatherActors, gatherOffices } from "../../src/reading/names/actors.ts";
import { findMentions } from "../../src/reading/names/mentions.ts";
import { findOffices } from "../../src/reading/names/offices.ts";
import type { Mention, OfficeMention } from "../../src/text/index.ts";
import { withLayer } from "../../src/text/index.ts";
import { authorities } from "./authorities.ts";
import { english } from "./english.ts";
import { tagger } from "./tagger.ts";

/** A text with its names and offices, as the reading room finds them. */
export function named(text: string) {
  const dated = withLayer(layLexical(text, "test", english), "dates", []);
  const mentioned = withLayer(dated, "mentions", findMentions(dated, authorities, tagger));
  return withLayer(mentioned, "offices", findOffices(mentioned, authorities));
}

/** The text with each name in brackets, its type before it: "[state Russia] and [person Ilyas Morvan] met". */
export function marked(text: string): string {
  const { mentions } = named(text);
  const marks = mentions.map((mention, i) => {
    const before = text.slice(mentions[i - 1]?.end ?? 0, mention.start);
    return `${before}[${mention.type} ${text.slice(mention.start, mention.end)}]`;
  });
  return marks.join("") + text.slice(mentions.at(-1)?.end ?? 0);
}

/** The mention with these words, the first where there are several. */
export function mentionOf(text: string, words: string): Mention {
  const found = named(text).mentions.find(({ start, end }) => text.slice(start, end) === words);
  if (!found) throw new Error(`No mention "${words}" in: ${marked(text)}`);
  return found;
}

/** Offices as lines "office | of | holder (basis)"; a dash where nothing is known. */
export const officesIn = (text: string): string[] => named(text).offices.map(officeLine);

const officeLine = ({ office, of, holder, standing }: OfficeMention): string =>
  [
    standing === "current" ? office : `${standing} ${office}`,
    of?.name ?? "-",
    holder ? `${holder.value.name} (${holder.basis})` : "-",
  ].join(" | ");

export const actorsIn = (text: string) => gatherActors(named(text), authorities);
export const officeRowsIn = (text: string) => gatherOffices({ ...named(text), dates: [] }, authorities);
