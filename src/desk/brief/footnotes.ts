import type { Anchor } from "../../text/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Entry } from "../../register/index.ts";

type Account = Entry["accounts"][number];

/** Of a longer passage the beginning is quoted, with the span that it covers. */
const LONGEST = 480;

/** A footnote: the passage, and where it comes from. */
export interface Note {
  readonly number: number;
  /** The outlet, or what else the source is called. */
  readonly from: string;
  readonly published?: string;
  readonly title?: string;
  readonly anchor: Anchor;
}

/** The footnotes of a brief, numbered as they are first called for; one passage has one number. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #notes: Note[] = [];
  readonly #sourceName: (id: string) => string;

  constructor(sourceName: (id: string) => string) {
    this.#sourceName = sourceName;
  }

  /** The numbers of the passages of some accounts, at most `most`, and how many accounts are left out. */
  numbers(
    accounts: readonly Account[],
    most = 3,
  ): { readonly numbers: readonly number[]; readonly left: number } {
    const shown = accounts.slice(0, most).map((account) => this.#number(account));
    return { numbers: [...new Set(shown)], left: accounts.length - shown.length };
  }

  /** The same as reference marks of Markdown; what is left out is counted in the last. */
  cite(accounts: readonly Account[], most = 3): string {
    return marksOf(this.numbers(accounts, most));
  }

  notes(): readonly Note[] {
    return this.#notes;
  }

  /** The notes themselves in Markdown, in order. */
  lines(): readonly string[] {
    return this.#notes.map(noteInMarkdown);
  }

  #number({ from, anchors }: Account): number {
    const anchor = cut(anchors[0]);
    const key = `${anchor.source}:${anchor.start}-${anchor.end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#notes.push({
      number,
      from: from.outlet ?? this.#sourceName(from.source),
      ...(from.published !== undefined && { published: from.published }),
      ...(from.title !== undefined && { title: from.title }),
      anchor,
    });
    return number;
  }
}

export const marksOf = ({ numbers, left }: ReturnType<Footnotes["numbers"]>): string => {
  const marks = numbers.map((number) => `[^${number}]`).join("");
  return left > 0 ? `${marks} (and ${left} more)` : marks;
};

/** What a note says of where its words come from: outlet, day, title, source, place. */
export const noteSource = ({ from, published, title, anchor }: Note): readonly string[] => [
  from,
  published === undefined ? "no date" : dayWords(published),
  ...(title === undefined ? [] : [`“${title}”`]),
  `source ${anchor.source.slice(0, 12)}`,
  `${anchor.start}–${anchor.end}`,
];

export const noteInMarkdown = (note: Note): string =>
  `[^${note.number}]: ${noteSource(note).map(inMarkdown).join(", ")}: “${inMarkdown(note.anchor.exact)}”`;

function cut(anchor: Anchor): Anchor {
  if (anchor.exact.length <= LONGEST) return anchor;
  const space = anchor.exact.lastIndexOf(" ", LONGEST);
  const length = space > 0 ? space : LONGEST;
  return { ...anchor, end: anchor.start + length, exact: anchor.exact.slice(0, length) };
}

/** Words of a source as Markdown shows them as they are, on one line. */
export const inMarkdown = (words: string): string =>
  words
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .trim();
