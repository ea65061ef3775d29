import { readFileSync } from "node:fs";
import type { Html } from "../html.ts";
import { markup, raw } from "../html.ts";

/** A part of a picture with a width of its own, in CSS pixels. */
export interface Pane {
  readonly width: number;
  readonly content: Html;
}

/**
 * A picture as pure markup: `plot` may be moved sideways on a narrow screen while `names` stays. Both have the same
 * height and share the vertical axis.
 */
export interface Drawing {
  /** What the picture shows, for who cannot see it. */
  readonly label: string;
  readonly height: number;
  readonly names?: Pane;
  readonly plot: Pane;
  /** The place in the plot, in pixels from its left end, that a narrow screen shows first. */
  readonly first?: number;
  /** Words beside the plot that repeat what it shows; left out where there is no room. */
  readonly after?: Pane;
}

/** A length to a tenth of a pixel, without a zero that says nothing. */
export const px = (length: number): string => String(Math.round(length * 10) / 10);

interface TextOptions {
  readonly look?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** Words at a place. `look` is a class of style/drawing.css. */
export const words = (x: number, y: number, text: Html | string, { look, anchor }: TextOptions = {}): Html =>
  markup`<text x="${px(x)}" y="${px(y)}"${look ? markup` class="${look}"` : ""}${anchor ? markup` text-anchor="${anchor}"` : ""}>${text}</text>`;

export const path = (look: string, d: string): Html => markup`<path class="${look}" d="${d}"/>`;

export const circle = (look: string, x: number, y: number, r: number): Html =>
  markup`<circle class="${look}" cx="${px(x)}" cy="${px(y)}" r="${px(r)}"/>`;

/** A place for a finger, 24 pixels at least, that is not seen. */
export const touch = (x: number, y: number, width: number, height: number): Html =>
  markup`<rect class="touch" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`;

/** Part of the picture as a link; `label` is what it opens. */
export const link = (address: string, label: string, content: Html | readonly Html[]): Html =>
  markup`<a href="${address}" aria-label="${label}">${content}</a>`;

/** The pixels a line of text takes, roughly: the average letter of the sans is half as wide as it is high. */
export const widthOf = (text: string, size = 13): number => text.length * size * 0.52;

/** The text cut to so many pixels. */
export function fitted(text: string, width: number, size = 13): string {
  if (widthOf(text, size) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (size * 0.52)) - 1);
  return `${text.slice(0, letters).toWellFormed().trimEnd()}…`;
}

/** In a picture there is no <bdi>: controls that turn the direction of text are left out, or they would turn it all. */
export const plainText = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "");

const STYLE = ["tokens", "drawing"].map((name) =>
  readFileSync(new URL(`../style/${name}.css`, import.meta.url), "utf8"),
);

/** The margin of a picture that stands alone. */
const MARGIN = 24;

/** The picture as a file of its own, with its style, title and source; its links stay behind. */
export function drawingFile(drawing: Drawing, title: string, note: string): string {
  const { names, plot, after, height, label } = drawing;
  const panes = [names, plot, after].filter((pane) => pane !== undefined);
  const width = panes.reduce((sum, pane) => sum + pane.width, 2 * MARGIN);
  const left = (pane: Pane): number =>
    panes.slice(0, panes.indexOf(pane)).reduce((sum, each) => sum + each.width, MARGIN);
  const whole = height + 96;
  return `<?xml version="1.0" encoding="UTF-8"?>
${unlinked(markup`<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(whole)}" viewBox="0 0 ${px(width)} ${px(whole)}" role="img" aria-label="${label}">
<title>${title}</title><style>${raw(STYLE.join("\n"))}</style>
<rect class="sheet" width="${px(width)}" height="${px(whole)}"/>
${words(MARGIN, 40, title, { look: "t-head" })}
${panes.map((pane) => markup`<g transform="translate(${px(left(pane))} 56)">${pane.content}</g>`)}
${words(MARGIN, whole - 12, note, { look: "t-s" })}
</svg>`)}
`;
}

/** Characters that a source may hold and XML may not: a reader of XML would refuse the whole file for one of them. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A link of the desk leads nowhere in a file that was carried away. */
const unlinked = (svg: Html): string =>
  String(svg)
    .replaceAll(/<a [^>]*>/g, "<g>")
    .replaceAll("</a>", "</g>")
    .replaceAll(NOT_XML, "")
    .toWellFormed();
