import type { Anchor, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Html } from "../html.ts";
import { joined, markup } from "../html.ts";
import { linesOf } from "../reader/rows.ts";

/** So much of a sentence is shown around the words an account rests on, in UTF-16 units. */
const AROUND = 220;

/** So much of the words themselves; a turn can be a speech. */
const SHOWN = 900;

/** Anchors nearer to each other than this are shown in one run. */
const NEAR = 160;

/** The words an account rests on, in the sentence they stand in, and the paragraphs they are of. */
export interface Shown {
  readonly words: Html;
  /** Counted from 1; none where the source's text is not at hand. */
  readonly paragraphs: readonly number[];
}

/** Shows the anchors of one account in their text; `mark` is given the words and may mark some of them. */
export function inContext(
  text: string | undefined,
  anchors: readonly Anchor[],
  mark: (words: string) => Html,
): Shown {
  if (text === undefined)
    return {
      words: markup`<bdi>${joined(
        anchors.map(({ exact }) => shown(exact, mark)),
        " […] ",
      )}</bdi>`,
      paragraphs: [],
    };
  const lines = linesOf(text);
  const runs = runsOf(anchors).map((run) => runInContext(text, lines, run, mark));
  const paragraphs = anchors.map(({ start }) => lastStartingBy(lines, start) + 1);
  return {
    words: markup`<bdi>${joined(runs, markup` <span class="cut">[…]</span> `)}</bdi>`,
    paragraphs: [...new Set(paragraphs)],
  };
}

/** Anchors in text order, those that lie near each other together; one inside another adds nothing. */
function runsOf(anchors: readonly Anchor[]): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  let end = -Infinity;
  for (const anchor of [...anchors].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (anchor.end <= end) continue;
    const from = { start: Math.max(anchor.start, end), end: anchor.end };
    if (from.start - end <= NEAR) runs.at(-1)!.push(from);
    else runs.push([from]);
    end = anchor.end;
  }
  return runs;
}

function runInContext(
  text: string,
  lines: readonly Span[],
  run: readonly Span[],
  mark: (words: string) => Html,
): Html {
  const [first, last] = [run[0]!, run.at(-1)!];
  const start = before(text, lines[lastStartingBy(lines, first.start)]?.start ?? 0, first.start);
  const end = after(text, lines[lastStartingBy(lines, last.end - 1)]?.end ?? text.length, last.end);
  const pieces = run.flatMap((span, i) => [
    quiet(text.slice(run[i - 1]?.end ?? start.at, span.start)),
    shown(text.slice(span.start, span.end), mark),
  ]);
  return markup`${start.cut ? quiet("[…] ") : ""}${pieces}${quiet(text.slice(last.end, end.at))}${end.cut ? quiet(" […]") : ""}`;
}

const quiet = (words: string): Html => (words === "" ? markup`` : markup`<span class="ctx">${words}</span>`);

function shown(words: string, mark: (words: string) => Html): Html {
  if (words.length <= SHOWN) return mark(words);
  return markup`${mark(words.slice(0, words.lastIndexOf(" ", SHOWN) + 1 || SHOWN).toWellFormed())}<span class="cut">[…]</span>`;
}

interface Edge {
  readonly at: number;
  /** The sentence goes on beyond it. */
  readonly cut: boolean;
}

/** Where the sentence before a position begins: after the last full stop of its paragraph, or at a word. */
function before(text: string, paragraph: number, position: number): Edge {
  const farthest = Math.max(paragraph, position - AROUND);
  for (let at = position - 1; at > farthest; at--) {
    if (/\s/u.test(text.charAt(at)) && /[.!?…]["”’»)]?$/u.test(text.slice(Math.max(0, at - 2), at))) {
      return { at: at + 1, cut: false };
    }
  }
  if (farthest === paragraph) return { at: paragraph, cut: false };
  const space = text.indexOf(" ", farthest);
  return { at: space >= 0 && space < position ? space + 1 : position, cut: true };
}

/** Where the sentence after a position ends. */
function after(text: string, paragraph: number, position: number): Edge {
  const farthest = Math.min(paragraph, position + AROUND);
  for (let at = Math.max(position, 1); at < farthest; at++) {
    if (/[.!?…]["”’»)]?$/u.test(text.slice(Math.max(0, at - 2), at)) && /\s/u.test(text.charAt(at))) {
      return { at, cut: false };
    }
  }
  if (farthest >= paragraph) return { at: Math.max(position, paragraph), cut: false };
  const space = text.lastIndexOf(" ", farthest);
  return { at: space > position ? space : position, cut: true };
}
