import type { Span } from "../../text/index.ts";
import { actorAddress, passageId } from "../addresses.ts";
import type { Html } from "../html.ts";
import { markup, raw } from "../html.ts";
import { dayWords, isCalendar } from "../pieces/dates.ts";
import { say, spoken } from "../words/index.ts";
import { onLeaf } from "./leaves.ts";
import type { Note } from "./notes.ts";
import type { Row } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** What stands at places of the text without being of it: where addresses point, and the numbers of notes. */
export interface Places {
  readonly ids: ReadonlyMap<number, readonly string[]>;
  readonly numbers: ReadonlyMap<number, readonly Note[]>;
}

/** The places that passages begin at and notes end at. An id that a row bears is not given again. */
export function placesOf(passages: readonly Span[], notes: readonly Note[], rows: readonly Row[]): Places {
  const taken = new Set(rows.map(({ words }) => passageId(words)));
  const ids = new Map<number, string[]>();
  for (const passage of passages) {
    const id = passageId(passage);
    if (taken.has(id)) continue;
    taken.add(id);
    ids.set(passage.start, [...(ids.get(passage.start) ?? []), id]);
  }
  const numbers = new Map<number, Note[]>();
  for (const note of notes) {
    for (const { end } of note.anchors) numbers.set(end, [...(numbers.get(end) ?? []), note]);
  }
  return { ids, numbers };
}

/** Where the text must be cut besides the edges of its marks. */
export const cutsOf = ({ ids, numbers }: Places, rows: readonly Row[]): readonly number[] => [
  ...ids.keys(),
  ...numbers.keys(),
  ...rows.flatMap(({ start, words }) => [start, words.start, words.end]),
];

/** The words of the source with marks, places and numbers. Its text content is the source's words and nothing else. */
export function textOf(text: string, segments: readonly Segment[], places: Places, leaf: Span): Html {
  return markup`${segments.map((segment) => {
    const ids = (places.ids.get(segment.start) ?? []).map(
      (id) => markup`<span class="at" id="${id}"></span>`,
    );
    return markup`${ids}${segmentMarkup(text, segment)}${(places.numbers.get(segment.end) ?? []).map((note) => numberLink(note, leaf))}`;
  })}`;
}

/** The number is drawn by the stylesheet: copied text stays the source's. */
const numberLink = ({ number, anchors: [{ start }] }: Note, leaf: Span): Html =>
  markup`<a class="ref" href="${onLeaf(leaf, start, `e${number}`)}" data-n="${number}" aria-label="${say(spoken().reader.entry, { number })}"></a>`;

function segmentMarkup(text: string, segment: Segment): Html {
  const words = exactly(text.slice(segment.start, segment.end));
  const classes = classesOf(segment);
  const { name, date } = segment;
  if (segment.control) return controlMarkup(text, segment, classes);
  if (name?.actor) {
    return markup`<a class="${[...classes, "nm"].join(" ")}" href="${actorAddress(name.actor)}">${words}</a>`;
  }
  const all = name ? [...classes, "nm"] : classes;
  if (date) {
    const gloss = segment.end === date.end ? glossOf(text.slice(date.start, date.end), date) : undefined;
    return gloss === undefined
      ? markup`<span class="${[...all, "dt"].join(" ")}">${words}</span>`
      : markup`<span class="${[...all, "dt"].join(" ")}" data-gloss="${gloss}">${words}</span>`;
  }
  return all.length > 0 ? markup`<span class="${all.join(" ")}">${words}</span>` : words;
}

function controlMarkup(text: string, { start }: Segment, classes: readonly string[]): Html {
  const number = text.charCodeAt(start).toString(16).toUpperCase();
  return markup`<bdi class="${[...classes, "ctl"].join(" ")}" data-n="U+${number}">${text.charAt(start)}</bdi>`;
}

const VOICES = { direct: "dir", indirect: "ind", mixed: "mix", unattributed: "un" } as const;

function classesOf({ voice, quoted, insertion }: Segment): string[] {
  return [...(voice ? ["v", VOICES[voice]] : []), ...(quoted ? ["q"] : []), ...(insertion ? ["ins"] : [])];
}

/** The day beside a date that does not give it whole: in brackets, since it was inferred. */
function glossOf(words: string, { value, inferred }: NonNullable<Segment["date"]>): string | undefined {
  const resolved = dayWords(value);
  return inferred && isCalendar(value) && resolved !== words ? `[${resolved}]` : undefined;
}

/**
 * The words escaped so that the page's text content is equal to them: a browser would turn a carriage return into a
 * line feed, and drops U+0000, which is shown as U+FFFD.
 */
function exactly(words: string): Html {
  const escaped = markup`${words}`;
  return /[\r\0]/u.test(words)
    ? raw(String(escaped).replaceAll("\r", "&#13;").replaceAll("\0", "\ufffd"))
    : escaped;
}
