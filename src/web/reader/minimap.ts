import type { Span } from "../../text/index.ts";
import type { SourceView } from "../../desk/index.ts";
import { passageId } from "../addresses.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { onLeaf } from "./leaves.ts";
import type { Note } from "./notes.ts";
import type { Row } from "./rows.ts";

/** Units of the drawing: it is stretched to the height of the window. */
const HEIGHT = 1000;
const WIDTH = 48;
/** No stretch of the text is drawn thinner. */
const THINNEST = 2;
/** Places it can be entered at. */
const STEPS = 24;
/** Texts shorter than this are seen at a glance without a map. */
const SHORTEST = 6_000;

/**
 * The document as a strip beside it: whose voice speaks where, and where entries stand. It repeats what headings and
 * paragraph numbers lead to, so it is for the pointer only and hidden from the rest.
 */
export function minimap(
  { reading }: SourceView,
  rows: readonly Row[],
  notes: readonly Note[],
  leaf: Span = { start: 0, end: reading.text.length },
): Html | "" {
  const { length } = reading.text;
  if (length < SHORTEST) return "";
  const stretches = (spans: readonly Span[], x: number, width: number): string =>
    drawn(spans, length)
      .map(([top, tall]) => `M${x} ${top}h${width}v${tall}h-${width}z`)
      .join("");
  const said = (direct: boolean): Span[] =>
    reading.statements.filter(({ form }) => (form === "direct") === direct).flatMap(({ content }) => content);
  const paths: readonly (readonly [voice: string, path: string])[] = [
    [
      "author",
      stretches(
        rows.map(({ words }) => words),
        10,
        26,
      ),
    ],
    [
      "turn",
      stretches(
        reading.turns.filter(({ role }) => role !== "question"),
        4,
        3,
      ),
    ],
    ["indirect", stretches(said(false), 10, 26)],
    ["direct", stretches(said(true), 10, 26)],
    [
      "entry",
      stretches(
        notes.map(({ anchors: [{ start }] }) => ({ start, end: start })),
        39,
        6,
      ),
    ],
  ];
  return markup`<svg class="minimap" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${paths.filter(([, path]) => path !== "").map(([voice, path]) => markup`<path class="${voice}" d="${path}" />`)}
    ${steps(rows, length, leaf)}
  </svg>`;
}

/** Top and height of what the spans cover; those that touch are drawn as one, since a long text has thousands. */
function drawn(spans: readonly Span[], length: number): [top: number, tall: number][] {
  const found: [number, number][] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const top = Math.round((start / length) * HEIGHT);
    const tall = Math.max(THINNEST, Math.round(((end - start) / length) * HEIGHT));
    const last = found.at(-1);
    if (last && top <= last[0] + last[1]) last[1] = Math.max(last[1], top + tall - last[0]);
    else found.push([top, tall]);
  }
  return found;
}

/** The strip in equal parts, each a link to the paragraph that begins in it or covers it. */
function steps(rows: readonly Row[], length: number, leaf: Span): Html[] {
  const tall = HEIGHT / STEPS;
  return Array.from({ length: STEPS }, (_, i) => {
    const place = (i / STEPS) * length;
    const row = rows.find(({ end }) => end > place) ?? rows.at(-1)!;
    return markup`<a href="${onLeaf(leaf, row.start, passageId(row.words))}" tabindex="-1"><rect y="${Math.round(i * tall)}" width="${WIDTH}" height="${Math.ceil(tall)}" /></a>`;
  });
}
