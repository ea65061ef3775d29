import assert from "node:assert/strict";
import { findQuotations } from "../../src/reading/layout/quotations.ts";
import type { VoicedDocument } from "../../src/reading/layers.ts";
import type { ReadStatement } from "../../src/reading/reading.ts";
import { findAttributed, findStatements } from "../../src/reading/speech/statements.ts";
import { withLayer } from "../../src/text/index.ts";
import { authorities } from "./authorities.ts";
import { marked } from "./marked.ts";

export const MORVAN = "{p|Ilyas Morvan|Ilyas Morvan}";
export const SOLVEY = "{p|Katrin Solvey|Katrin Solvey}";
export const HALVORSEN = "{p|Sela Halvorsen|Sela Halvorsen}";

const documentOf = (source: string): VoicedDocument => {
  const document = marked(source.replace(/[⟦⟧]/g, ""));
  return withLayer(document, "quotations", findQuotations(document));
};

export const statementsIn = (source: string): readonly ReadStatement[] =>
  findStatements(documentOf(source), authorities);

/** Speech, attitudes and evidence. */
export const attributedIn = (source: string): readonly ReadStatement[] =>
  findAttributed(documentOf(source), authorities);

/** The words of each statement, the spans of one joined by " | ". */
export const contents = (statements: readonly ReadStatement[]): readonly string[] =>
  statements.map(({ content }) => content.map(({ exact }) => exact).join(" | "));

/**
 * Takes a text with names marked as `{p|Ilyas Morvan|Morvan}` (see marked.ts) and the content of each statement in
 * ⟦⟧, and expects exactly these statements, with these speakers in text order.
 */
export function expectStatements(
  source: string,
  ...speakers: readonly (string | null)[]
): readonly ReadStatement[] {
  const found = statementsIn(source);
  const { text } = documentOf(source);
  const spans = found.flatMap(({ content }) => content);
  const marksAt = (place: "start" | "end", i: number, mark: string): string =>
    mark.repeat(spans.filter((span) => span[place] === i).length);
  const shown = [...text].map((unit, i) => `${marksAt("end", i, "⟧")}${marksAt("start", i, "⟦")}${unit}`);
  const closing = marksAt("end", text.length, "⟧");
  assert.equal(shown.join("") + closing, source.replace(/\{[a-z]+\|[^|{}]*\|([^{}]*)\}/g, "$1"));
  assert.deepEqual(
    found.map(({ speaker }) => speaker.name),
    speakers,
  );
  return found;
}
