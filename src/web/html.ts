import { html as honoHtml, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to send: every value in it has been escaped. */
export type Html = HtmlEscapedString;

export { raw };

type Value = Html | string | number | boolean | null | undefined | readonly Value[];

/**
 * A tagged template that escapes each value; lists are flattened, `false`, `null` and `undefined` leave nothing. It is
 * not called `html`, so that no formatter takes its white space for its own: in the reader every space is the source's.
 */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Html =>
  honoHtml(dense(strings), ...values) as Html;

const DENSE = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** The template without the indentation of its lines: it is there for who reads the code and a tenth of a long page. */
function dense(strings: TemplateStringsArray): TemplateStringsArray {
  const known = DENSE.get(strings);
  if (known) return known;
  const pieces = strings.map((piece) => piece.replace(/\n\s+/g, "\n"));
  const made: TemplateStringsArray = Object.assign(pieces, { raw: pieces });
  DENSE.set(strings, made);
  return made;
}

export const nothing: Html = raw("");

/** Pieces with a separator between them; empty ones are left out with their separator. */
export function joined(
  pieces: readonly (Html | string | null | undefined | false)[],
  separator: Html | string,
): Html {
  const kept = pieces.filter((piece) => piece && String(piece) !== "");
  return markup`${kept.map((piece, i) => (i === 0 ? markup`${piece}` : markup`${separator}${piece}`))}`;
}

/** The separator of small facts in a line. */
export const DOT = " · ";

/**
 * Words that came out of a source, set apart so that direction controls in them cannot reorder what stands around
 * them (U+202E in a name would turn the line about).
 */
export const fromSource = (words: string): Html => markup`<bdi>${words}</bdi>`;
