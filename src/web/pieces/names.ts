import type { ActorReference } from "../../text/index.ts";
import type { Provenance } from "../../register/index.ts";
import { actorAddress, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { say, spoken } from "../words/index.ts";
import { clipped } from "./clip.ts";
import { inferred, publishedSign } from "./dates.ts";
import { firstWords, SHORT } from "./openings.ts";
import { notStated } from "./signs.ts";

/** A name, linked to its actor where one is known. */
export const nameLink = (name: string, actor: string | null | undefined): Html =>
  actor ? markup`<a class="nm" href="${actorAddress(actor)}">${fromSource(name)}</a>` : fromSource(name);

/** Who is meant: plain where the text names him, in brackets where a rule inferred it, "not stated" where nobody is named. */
export function referenceSign(
  reference: ActorReference,
  unnamed: string = spoken().signs.speakerNotStated,
): Html {
  if (reference.name === null) return notStated(unnamed);
  const name = nameLink(reference.name, reference.actor);
  return reference.basis === "inferred" ? inferred(name, reference.rule) : name;
}

/** Several references in a line, or "not stated". */
export const referenceSigns = (references: readonly ActorReference[]): Html =>
  references.length === 0
    ? notStated()
    : joined(
        references.map((reference) => referenceSign(reference, spoken().signs.notStated)),
        spoken().lists.comma,
      );

/** How a source is cited in a line: its outlet, or its title, or its first words. */
export const sourceName = ({ outlet, title, source }: Provenance): string =>
  outlet ??
  (title === undefined ? undefined : clipped(title, SHORT)) ??
  firstWords(source) ??
  say(spoken().signs.sourceById, { id: source.slice(0, 8) });

/** A source cited with its day, linked to the passage. */
export function citation(from: Provenance, passage?: { readonly start: number; readonly end: number }): Html {
  const name = markup`<a class="cite" href="${sourceAddress(from.source, passage)}">${fromSource(sourceName(from))}</a>`;
  return joined([name, from.published && publishedSign(from.published, from.publishedBasis)], DOT);
}
